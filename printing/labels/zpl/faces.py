"""The printers' fonts and what stands in for them: files, cells, base lines.

A cell is that of the ZPL manual, in dots of a head with 8 dots to the millimetre; the fonts with
cells grow by whole factors only. Font 0 is drawn with Roboto Condensed Bold, the others with
DejaVu Sans Mono, both scaled so that capitals and pitch have the printers' own size.
"""

from dataclasses import dataclass

from printing.labels.zpl.elements import Font

CONDENSED = "fonts/RobotoCondensed-Bold.ttf"
MONOSPACED = "fonts/DejaVuSansMono.ttf"

MAX_SIDE = 32_000
_LEAST_SIDE = 10
_MOST_TIMES = 10


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size. ``em_x`` and ``em_y`` are dots for the design size of the file.

    ``pitch`` is the dots from letter to letter, 0 where each letter has its own. ``height`` is a
    line's, ``ascent`` the part of it above the base line.
    """

    file: str
    em_x: float
    em_y: float
    pitch: int
    height: int
    ascent: int
    is_upper: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    height: int
    width: int
    gap: int
    base: int
    is_upper: bool = False


_CELLS = {
    "A": _Cell(9, 5, 1, 7),
    "B": _Cell(11, 7, 2, 11, is_upper=True),
    "C": _Cell(18, 10, 2, 14),
    "D": _Cell(18, 10, 2, 14),
    "E": _Cell(28, 15, 5, 23),
    "F": _Cell(26, 13, 3, 21),
    "G": _Cell(60, 40, 8, 48),
    "H": _Cell(21, 13, 6, 21, is_upper=True),
}
_SIZES = {
    "P": (20, 18),
    "Q": (28, 24),
    "R": (35, 31),
    "S": (40, 35),
    "T": (48, 42),
    "U": (59, 53),
    "V": (80, 71),
}
"""Heights and widths of the fonts with letters of different widths and fixed sizes."""

LINE_FONT = "A"
SYMBOLS = "GS"
_SCALABLE_BASE = (15, 12)
_BASES = {SYMBOLS: (24, 24)}

# Parts of the design size: how high capitals are, and how wide one letter of the monospaced is.
_CAPITAL = {CONDENSED: 0.711, MONOSPACED: 0.729}
_PITCH = 0.602
# Of a scalable font's height: capitals and base line, and how much narrower it is than Roboto.
_CAPITAL_OF_HEIGHT = 0.75
_BASE_OF_HEIGHT = 0.75
CONDENSING = 0.955

STRETCHED = {(CONDENSED, "-"): 2.12, (CONDENSED, "_"): 1.3, (CONDENSED, " "): 1.06}
"""Letters that are much wider in the printers' font than in the one that stands in for it."""


def is_known(letter: str) -> bool:
    """Whether a printer has a font of this letter from the beginning."""
    return letter in _CELLS or letter in _SIZES or letter in ("0", SYMBOLS)


def face_of(font: Font) -> Face:
    """The face that draws a font at its size; letters that are no font are scalable ones."""
    cell = _CELLS.get(font.letter)
    if cell:
        return _cell_face(cell, font.height, font.width)
    height, width = _SIZES.get(font.letter, _BASES.get(font.letter, _SCALABLE_BASE))
    if font.letter in _SIZES:
        times = max(1, round(font.height / height), round(font.width / width))
        return _scalable(min(times, _MOST_TIMES) * height, 0)
    if not font.height and not font.width:
        return _scalable(height, width)
    return _scalable(font.height or font.width, font.width)


def line_face(module_px: int) -> Face:
    """The face of a barcode's line for people: font A, as many times as a module has dots."""
    return _cell_face(_CELLS[LINE_FONT], _CELLS[LINE_FONT].height * module_px, 0)


def _cell_face(cell: _Cell, height: int, width: int) -> Face:
    tall = _times(height, cell.height) or _times(width, cell.width) or 1
    wide = _times(width, cell.width) or tall
    pitch = (cell.width + cell.gap) * wide
    base = cell.base * tall
    # Capitals of a font without small letters fill its cell and would touch the next line.
    capital = base * (0.9 if cell.is_upper else 1.0)
    em_y = capital / _CAPITAL[MONOSPACED]
    return Face(MONOSPACED, pitch / _PITCH, em_y, pitch, cell.height * tall, base, cell.is_upper)


def _times(asked: int, side: int) -> int:
    # A half is rounded up, unlike ``round``.
    return min(max(1, (2 * asked + side) // (2 * side)), _MOST_TIMES) if asked else 0


def _scalable(height: int, width: int) -> Face:
    height = min(max(height, _LEAST_SIDE), MAX_SIDE)
    width = max(width, _LEAST_SIDE) if width else height
    em_y = height * _CAPITAL_OF_HEIGHT / _CAPITAL[CONDENSED]
    em_x = em_y * CONDENSING * min(width, MAX_SIDE) / height
    return Face(CONDENSED, em_x, em_y, 0, height, round(height * _BASE_OF_HEIGHT))
