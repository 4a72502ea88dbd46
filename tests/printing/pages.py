"""Labels on A4 and Letter as marketplaces send them: in any quarter, with instructions beside."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

A4_MM = (210.0, 297.0)
LETTER_MM = (215.9, 279.4)
CODE = "JD014600006281234567"
ADDRESS = "RECEIVER OF THE PARCEL"

Draw = Callable[[Canvas], None]


def page_pdf(size_mm: tuple[float, float], *draws: Draw) -> bytes:
    """A page with these things on it."""
    file = io.BytesIO()
    canvas = Canvas(file, (size_mm[0] * mm, size_mm[1] * mm), invariant=1)
    for draw in draws:
        canvas.saveState()
        draw(canvas)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def label(
    left: float, bottom: float, *, turned: int = 0, has_frame: bool = True, gap_mm: float = 0
) -> Draw:
    """A label of 96 x 140 mm: an address, a barcode and its number; ``gap_mm`` more between."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(left * mm, bottom * mm)
        canvas.rotate(turned)
        if has_frame:
            canvas.rect(0, 0, 96 * mm, 140 * mm)
        canvas.setFont("Helvetica-Bold", 16)
        for line in range(4):
            canvas.drawString(5 * mm, (130 - 9 * line) * mm, ADDRESS)
        top = 96 - gap_mm
        canvas.drawString(5 * mm, top * mm, CODE)
        barcode(5, top - 36)(canvas)

    return draw


def barcode(left: float, bottom: float) -> Draw:
    """The label's barcode alone, 50 x 30 mm."""

    def draw(canvas: Canvas) -> None:
        code = Code128(CODE, barWidth=0.3 * mm, barHeight=30 * mm, quiet=0)
        code.drawOn(canvas, left * mm, bottom * mm)

    return draw


def text(left: float, top: float, lines: int, *, wide: int = 40) -> Draw:
    """Instructions in small print."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for line in range(lines):
            words = ("Fold the page and put it into the pouch. " * 5)[:wide]
            canvas.drawString(left * mm, (top - 4 * line) * mm, words)

    return draw


def line(x1: float, y1: float, x2: float, y2: float, *, dashed: bool = True) -> Draw:
    """A cut or fold mark."""

    def draw(canvas: Any) -> None:
        if dashed:
            canvas.setDash(6, 4)
        canvas.line(x1 * mm, y1 * mm, x2 * mm, y2 * mm)

    return draw


def cut_marks(left: float, bottom: float, width: float, height: float) -> Draw:
    """A dashed rectangle to cut along."""

    def draw(canvas: Any) -> None:
        canvas.setDash(6, 4)
        canvas.rect(left * mm, bottom * mm, width * mm, height * mm)

    return draw
