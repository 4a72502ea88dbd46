"""Rulers along the top and the left of a label, in millimetres from its edges.

They run over the whole stock. Where paper and print do not agree, the first and the last tick that
came out say by how much.
"""

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from printing.documents.dots import Dots

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

DEPTH_MM = 9.5
"""What a ruler with its numbers takes from the edge inwards."""

_FONT, _SIZE = "Roboto-Medium", 7.0
_TICK_MM = 0.25
_NUMBERS_FROM_END_MM = 2
_AIR_MM = 0.6


def draw_rulers(canvas: "Canvas", dots: Dots, width_mm: float, length_mm: float) -> None:
    """Both rulers; the origin of the canvas is the lower left corner of the label."""
    canvas.setFont(_FONT, _SIZE)
    thick = dots.in_mm(_TICK_MM)
    top = length_mm * mm
    for at in range(int(width_mm) + 1):
        long = _tick_mm(at) * mm
        dots.box(canvas, at * mm - _half(at, width_mm, thick * dots.dot), top - long, thick, long)
        if _is_numbered(at, width_mm):
            half = canvas.stringWidth(str(at), _FONT, _SIZE) / 2
            # The last number moves inwards rather than being cut.
            middle = min(at * mm, width_mm * mm - half - _AIR_MM * mm)
            canvas.drawCentredString(middle, top - long - 2.6 * mm, str(at))
    for at in range(int(length_mm) + 1):
        long, y = _tick_mm(at) * mm, top - at * mm
        shift = thick * dots.dot - _half(at, length_mm, thick * dots.dot)
        dots.bar(canvas, 0, y - shift, long, thick)
        if _is_numbered(at, length_mm):
            canvas.drawString(long + 0.7 * mm, y - 0.9 * mm, str(at))


def _half(at: int, length_mm: float, thick: float) -> float:
    """A tick is centred on its millimetre, but for those at the edges, which stay inside."""
    return 0.0 if at == 0 else thick if at >= length_mm else thick / 2


def _is_numbered(at: int, length_mm: float) -> bool:
    """Tens, but for those so near to an edge that the number would be cut."""
    return at % 10 == 0 and 0 < at <= length_mm - _NUMBERS_FROM_END_MM


def _tick_mm(at: int) -> float:
    """Longer at tens and fives, as on a ruler."""
    return 5.0 if at % 10 == 0 else 3.6 if at % 5 == 0 else 2.4
