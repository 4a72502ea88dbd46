"""MaxiCode's hexagons and rings in dots of 8 to the millimetre: the symbol has one size."""

from collections.abc import Sequence
from math import sqrt

from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.zpl.symbols.maxicode_grid import CELLS, ORIENTATION, Cell

_PITCH_PX = 0.88 * 8
_ROW_PX = _PITCH_PX * sqrt(3) / 2
_HEXAGON_PX = 7
_WIDTH_PX = round(29 * _PITCH_PX) + _HEXAGON_PX - 1
_HEIGHT_PX = round(32 * _ROW_PX) + _HEXAGON_PX
_CENTRE = (round(14 * _PITCH_PX) + 3, round(16 * _ROW_PX) + 3)
_RINGS_PX = (31, 25, 20, 15, 9, 4)
"""Radii from the outside in, black and white in turn."""

_HEXAGON = ((2, 0), (3, 0), (5, 2), (5, 4), (3, 6), (2, 6), (0, 4), (0, 2))


def draw(words: Sequence[int]) -> Bitmap:
    """The 144 code words as dots."""
    from PIL import Image, ImageDraw

    image = Image.new("1", (_WIDTH_PX, _HEIGHT_PX), 1)
    pen = ImageDraw.Draw(image)
    for at, radius in enumerate(_RINGS_PX):
        left, top = _CENTRE[0] - radius, _CENTRE[1] - radius
        pen.ellipse((left, top, left + 2 * radius, top + 2 * radius), fill=at % 2)
    for cell in ORIENTATION:
        pen.polygon(_hexagon(cell), fill=0)
    for word, cells in zip(words, CELLS, strict=True):
        for at, cell in enumerate(cells):
            if word >> 5 - at & 1:
                pen.polygon(_hexagon(cell), fill=0)
    return bitmap_of(image)


def _hexagon(cell: Cell) -> list[tuple[int, int]]:
    """The corners of a module; odd rows stand half a module to the right."""
    row, column = cell
    left = round((column + row % 2 / 2) * _PITCH_PX)
    top = round(row * _ROW_PX)
    return [(left + x, top + y) for x, y in _HEXAGON]
