"""A PDF label of 4 x 6 inches as carriers make them: lines, addresses, a disc, two barcodes."""

import io

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qr import QrCode
from reportlab.lib.units import inch, mm
from reportlab.pdfgen.canvas import Canvas

TRACKING = "JD014600006281234567"
_BLOCKS = (
    (15, ("Atelier Brume", "12 rue des Lices", "35000 Rennes, France", "8.4 kg · 1 of 3")),
    (13, ("Boutique Lagom", "Kaiserstraße 61, Hinterhof", "60311 Frankfurt am Main", "Germany")),
    (10, ("Reference 7QW4-1188 · 40 x 30 x 20 cm", "Signature on delivery", "Keep upright")),
)


def pdf_label() -> bytes:
    """The document."""
    file = io.BytesIO()
    canvas = Canvas(file, (4 * inch, 6 * inch), invariant=1)
    canvas.rect(3 * mm, 3 * mm, 95 * mm, 146 * mm)
    for height, (size, lines) in zip((118, 84, 50), _BLOCKS, strict=True):
        canvas.line(3 * mm, height * mm, 98 * mm, height * mm)
        canvas.setFont("Helvetica-Bold", size)
        for number, line in enumerate(lines):
            canvas.drawString(6 * mm, (height + 24 - 6 * number) * mm, line)
    canvas.setFillGray(0.35)
    canvas.circle(84 * mm, 134 * mm, 9 * mm, fill=1)
    canvas.setFillGray(0)
    code = Code128(TRACKING, barWidth=0.33 * mm, barHeight=26 * mm, quiet=0)
    code.drawOn(canvas, 8 * mm, 14 * mm)
    canvas.drawString(16 * mm, 7 * mm, TRACKING)
    QrCode(TRACKING, width=28 * mm, height=28 * mm).drawOn(canvas, 68 * mm, 12 * mm)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
