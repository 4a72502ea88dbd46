"""The test label: shows whether size, edges, dots and bars come out as they were meant.

As large as the label stock: a border 2 mm inside, rulers in millimetres along two edges, a barcode
to scan, and in words which printer, which station and when.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from printing.documents.words import Words

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

BORDER_MM = 2.0
TALL_MM = 80.0
CODE = "XXTEST"
"""What the barcode says: the letters of a command, so that the scanner's keyboard shows too."""


@dataclass(frozen=True, slots=True)
class StockLabel:
    """What the label says. ``printed_at`` is a date and time as the packer reads it."""

    printer: str
    station: str
    printed_at: str
    width_mm: float = 102.0
    length_mm: float = 152.0
    dpi: int = 203
    language: str = "en"


def stock_label(label: StockLabel) -> bytes:
    """The label as PDF, of the stock's own size; the same values always give the same bytes."""
    import io

    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    from printing.documents.page import register_fonts

    register_fonts()
    words = Words(label.language)
    file = io.BytesIO()
    size = (label.width_mm * mm, label.length_mm * mm)
    canvas = Canvas(file, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(f"{words('test_label')} · {label.printer}")
    canvas.setCreator("Quayside")
    _draw_edges(canvas, label)
    _draw_words(canvas, label, words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_edges(canvas: "Canvas", label: StockLabel) -> None:
    from reportlab.lib.units import mm

    inner_w, inner_h = label.width_mm - 2 * BORDER_MM, label.length_mm - 2 * BORDER_MM
    canvas.setLineWidth(0.3 * mm)
    canvas.rect(BORDER_MM * mm, BORDER_MM * mm, inner_w * mm, inner_h * mm)
    canvas.setFont("Roboto-Regular", 6.5)
    for at in range(int(inner_w) + 1):
        x, long = (BORDER_MM + at) * mm, _tick_mm(at) * mm
        top = (label.length_mm - BORDER_MM) * mm
        canvas.line(x, top, x, top - long)
        if at % 10 == 0 and 0 < at < inner_w - 4:
            canvas.drawCentredString(x, top - long - 2.6 * mm, str(at))
    for at in range(int(inner_h) + 1):
        y, long = (label.length_mm - BORDER_MM - at) * mm, _tick_mm(at) * mm
        canvas.line(BORDER_MM * mm, y, BORDER_MM * mm + long, y)
        if at % 10 == 0 and 0 < at < inner_h - 2:
            canvas.drawString(BORDER_MM * mm + long + 0.8 * mm, y - 0.8 * mm, str(at))


def _tick_mm(at: int) -> float:
    """Longer at tens and fives, as on a ruler."""
    return 4.0 if at % 10 == 0 else 2.8 if at % 5 == 0 else 1.6


def _draw_words(canvas: "Canvas", label: StockLabel, words: Words) -> None:
    """From the top down, left-aligned beside the ruler; what does not fit any more is left out."""
    from reportlab.lib.units import mm

    from printing.documents.page import barcode

    left, room = 15 * mm, (label.width_mm - 15 - 6) * mm
    share = 1.0 if label.length_mm >= TALL_MM else 0.65
    bottom, y = (BORDER_MM + 1.5) * mm, (label.length_mm - 9 - 5 * share) * mm
    lines = [
        (words("test_label"), "Roboto-Bold", 16.0),
        (label.printer, "Roboto-Medium", 12.0),
        (label.station, "Roboto-Regular", 10.0),
        (label.printed_at, "Roboto-Regular", 10.0),
        (f"{label.width_mm:g} × {label.length_mm:g} mm, {label.dpi} dpi", "Roboto-Regular", 10.0),
    ]
    for text, font, full_size in lines:
        size = full_size * share
        y -= size * 1.3
        if y < bottom:
            return
        canvas.setFont(font, _fitting(canvas, text, font, size, room))
        canvas.drawString(left, y, text)
    bars = barcode(CODE, room - 4 * mm, 14 * share * mm)
    y -= 20 * share * mm
    if bars is not None and y - 3.5 * mm >= bottom:
        bars.drawOn(canvas, left, y)
        canvas.setFont("Roboto-Regular", 8)
        canvas.drawString(left, y - 3.5 * mm, CODE)


def _fitting(canvas: Any, text: str, font: str, size: float, room: float) -> float:
    """The size at which a long name still fits beside the ruler."""
    width: float = canvas.stringWidth(text, font, size)
    return size if width <= room else size * room / width
