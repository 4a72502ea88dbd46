"""Small documents to print, drawn here so that no file is needed."""

import io
from collections.abc import Sequence

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

TRACKING = "1Z999AA10123456784"
ZPL = b"^XA^CI28^FO50,50^A0N,40,40^FDCaf\xc3\xa9^FS^BY3^FO50,150^BCN,150^FD12345678^FS^XZ\n"


def label_pdf(
    size_mm: tuple[float, float] = (101.6, 152.4),
    code: str = TRACKING,
    *,
    module_mm: float = 0.3,
    origin_mm: tuple[float, float] = (8, 60),
    pages: int = 1,
    password: str = "",
) -> bytes:
    """A label with one Code 128, ``origin_mm`` from its bottom left."""
    encrypt = {"encrypt": password} if password else {}
    file = io.BytesIO()
    canvas = Canvas(file, (size_mm[0] * mm, size_mm[1] * mm), invariant=1, **encrypt)
    for _page in range(pages):
        canvas.setFont("Helvetica-Bold", 14)
        left, bottom = origin_mm[0] * mm, origin_mm[1] * mm
        canvas.drawString(left, bottom + 30 * mm, "Parcel")
        Code128(code, barWidth=module_mm * mm, barHeight=20 * mm, quiet=0).drawOn(
            canvas, left, bottom
        )
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def blank_pdf(size_mm: Sequence[float] = (100, 150)) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, (size_mm[0] * mm, size_mm[1] * mm), invariant=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
