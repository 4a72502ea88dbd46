"""Bars of two, three and four dots, upright and lying: what a head and its darkness can resolve.

Where the white between the bars is filled, the print is too dark or too fast; where black bars are
broken, it is too light or the head is worn.
"""

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from printing.documents.dots import Dots

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from printing.documents.words import Words

WIDTHS = (2, 3, 4)
BLOCK_MM, GAP_MM = 8.0, 4.0
_ROW_MM, _LOWEST_ROW_MM = 5.0, 2.5
_BETWEEN_MM, _WORDS_MM = 1.0, 4.0
_FONT, _SIZE = "Roboto-Regular", 6.5


def draw_bars(
    canvas: "Canvas", dots: Dots, left: float, top: float, room: float, words: "Words"
) -> None:
    """As many of the blocks as fit into ``room`` points, with their words below.

    Nothing where there is too little height between ``top`` and the lower edge of the label.
    """
    from printing.documents.page import fitting

    row = min(_ROW_MM * mm, (top - (_BETWEEN_MM + _WORDS_MM) * mm) / 2)
    if row < _LOWEST_ROW_MM * mm:
        return
    step, side = (BLOCK_MM + GAP_MM) * mm, BLOCK_MM * mm
    below = top - 2 * row - _BETWEEN_MM * mm
    fits = max(0, min(len(WIDTHS), int((room + GAP_MM * mm) // step)))
    for at, width in enumerate(WIDTHS[:fits]):
        x = left + at * step
        _upright(canvas, dots, x, top - row, width, side, row)
        _lying(canvas, dots, x, below, width, side, row)
        said = words("bars_of", dots=width)
        canvas.setFont(_FONT, fitting(said, _FONT, _SIZE, side + GAP_MM * mm * 0.7))
        canvas.drawString(x, below - 2.8 * mm, said)


def _upright(
    canvas: "Canvas", dots: Dots, x: float, y: float, width: int, side: float, height: float
) -> None:
    """Bars and gaps of ``width`` dots beside each other."""
    period = 2 * width * dots.dot
    for at in range(int(side // period)):
        dots.box(canvas, dots.snapped(x) + at * period, y, width, height)


def _lying(
    canvas: "Canvas", dots: Dots, x: float, y: float, width: int, side: float, height: float
) -> None:
    """Bars and gaps of ``width`` dots above each other."""
    period = 2 * width * dots.dot
    for at in range(int(height // period)):
        dots.bar(canvas, x, dots.snapped(y) + at * period, side, width)
