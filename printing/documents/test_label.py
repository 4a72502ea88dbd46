"""The test label: shows whether size, edges, dots and bars come out as they were meant.

As large as the label stock: rulers in millimetres along two edges, which printer, which station and
when in words, the printer's name as a barcode, and bars of a few dots. Black on white, no grey.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.documents.dots import Dots
from printing.documents.words import Words

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

TALL_MM, LOW_MM, WIDE_MM = 80.0, 40.0, 80.0  # = 80.0
"""From the first length on words are at their full size, below the second at half of it; from the
width on all about the stock is one line."""
CODE = "XXTEST"
"""What the barcode says where the printer's name is too long for the stock, or no plain ASCII."""

_RIGHT_MM = 5.0
_WIDE_MODULE_MM, _NARROW_MODULE_MM = 0.37, 0.25
_BARS_MM = 12.0


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
    from printing.documents.rulers import draw_rulers

    register_fonts()
    words = Words(label.language)
    file = io.BytesIO()
    size = (label.width_mm * mm, label.length_mm * mm)
    canvas = Canvas(file, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(f"{words('test_label')} · {label.printer}")
    canvas.setCreator("Quayside")
    draw_rulers(canvas, Dots(label.dpi), label.width_mm, label.length_mm)
    _draw_inside(canvas, label, words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_inside(canvas: "Canvas", label: StockLabel, words: Words) -> None:
    """From the top down, right of the ruler; what has no room any more is left out."""
    from reportlab.lib.units import mm

    from printing.documents.dot_bars import draw_bars
    from printing.documents.rulers import DEPTH_MM

    left = (DEPTH_MM + 2.5) * mm
    room = label.width_mm * mm - left - _RIGHT_MM * mm
    y = _draw_words(canvas, label, words, left, room)
    y = _draw_code(canvas, label, left, room, y)
    draw_bars(canvas, Dots(label.dpi), left, y, room, words)


def _draw_words(
    canvas: "Canvas", label: StockLabel, words: Words, left: float, room: float
) -> float:
    """The lines; returns the height that is left below them, in points."""
    from reportlab.lib.units import mm

    from printing.documents.page import fitting, shown_in
    from printing.documents.rulers import DEPTH_MM

    share = 1.0 if label.length_mm >= TALL_MM else 0.6 if label.length_mm >= LOW_MM else 0.5
    y: float = (label.length_mm - DEPTH_MM) * mm
    stock = f"{label.width_mm:g} × {label.length_mm:g} mm, {label.dpi} dpi"
    is_narrow = label.width_mm < WIDE_MM and share == 1.0
    about = [stock, words("ruler")] if is_narrow else [f"{stock} · {words('ruler')}"]
    lines = [
        (words("test_label"), "Roboto-Bold", 17.0),
        (label.printer, "Roboto-Medium", 12.0),
        (f"{label.station} · {label.printed_at}", "Roboto-Medium", 10.0),
        *((said, "Roboto-Medium", 10.0) for said in about),
    ]
    for said, font, full_size in lines:
        size = full_size * share
        if y - size * 1.3 < 0:
            break
        y -= size * 1.3
        shown = shown_in(said, font)
        canvas.setFont(font, fitting(shown, font, size, room))
        canvas.drawString(left, y, shown)
    left_below: float = y - 2.5 * share * mm
    return left_below


def _draw_code(canvas: "Canvas", label: StockLabel, left: float, room: float, top: float) -> float:
    """The printer's name to be scanned; returns the height that is left below, in points."""
    from reportlab.graphics.barcode.code128 import Code128
    from reportlab.lib.units import mm

    found = _code(label, room)
    height = min(_BARS_MM * mm, max(5 * mm, label.length_mm * mm * 0.12))
    below: float = top - height - 3.2 * mm
    if found is None or below < 0:
        return top
    value, module = found
    bars = Code128(value, barWidth=module, barHeight=height, quiet=0)
    bars.drawOn(canvas, Dots(label.dpi).snapped(left), top - height)
    canvas.setFont("Roboto-Medium", 7)
    canvas.drawString(left, below + 0.6 * mm, value)
    left_below: float = below - 2 * mm
    return left_below


def _code(label: StockLabel, room: float) -> tuple[str, float] | None:
    """What the bars say, and their module in points: whole dots, so that none is broken."""
    from reportlab.graphics.barcode.code128 import Code128

    dots = Dots(label.dpi)
    name = label.printer.strip()
    values = [name, CODE] if name.isascii() and name.isprintable() and name else [CODE]
    for value in values:
        modules = Code128(value, barWidth=1, quiet=0).width
        for wanted_mm in (_WIDE_MODULE_MM, _NARROW_MODULE_MM):
            module = dots.in_mm(wanted_mm) * dots.dot
            if modules * module <= room:
                return value, module
    return None
