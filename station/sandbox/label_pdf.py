"""A carrier's label as a PDF: 4 x 6 inches, or the same at the top left of an A4 page.

reportlab is imported when the first label is drawn: a sandbox that sells none starts faster.
"""

import io
from typing import Any

from station.sandbox.model import Order, Parcel, Purchase
from station.sandbox.names import BRAND

INCH = 72.0
LABEL = (4 * INCH, 6 * INCH)
A4 = (595.28, 841.89)
_DOT = INCH / 203.2  # of a printer with 8 dots a millimetre
_MARGIN = 14.0


def draw(order: Order, purchase: Purchase, at: int) -> bytes:
    """The label of one parcel."""
    from reportlab.pdfgen.canvas import Canvas

    full_page = purchase.label_format == "full_page"
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4 if full_page else LABEL, invariant=1)
    canvas.setTitle(f"Label {purchase.labels[at].tracking}")
    if full_page:
        canvas.translate(0, A4[1] - LABEL[1])
    _label(canvas, order, purchase, at)
    canvas.save()
    return out.getvalue()


def _label(canvas: Any, order: Order, purchase: Purchase, at: int) -> None:
    label, parcel = purchase.labels[at], purchase.quote.parcels[at]
    canvas.setLineWidth(1.5)
    canvas.rect(6, 6, LABEL[0] - 12, LABEL[1] - 12)
    _sender(canvas, parcel, f"{at + 1}/{len(purchase.labels)}")
    _address(canvas, order)
    _routing(canvas, order, purchase.quote.service_name or purchase.quote.carrier.upper())
    _barcode(canvas, label.tracking)
    _lines(canvas, 30, 8, f"Ref. {order.reference}", "SANDBOX - NOT A REAL LABEL")


def _sender(canvas: Any, parcel: Parcel, count: str) -> None:
    place = f"{BRAND['postal_code']} {BRAND['city']}"
    _lines(canvas, 410, 7, BRAND["name"], BRAND["street"], place, BRAND["country"])
    right = LABEL[0] - _MARGIN
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawRightString(right, 402, f"{parcel.weight / 1000:.3f} KG")
    canvas.drawRightString(right, 384, count)
    canvas.line(6, 372, LABEL[0] - 6, 372)


def _address(canvas: Any, order: Order) -> None:
    address = order.address
    names = [address.get("organisationName"), address.get("name")]
    _lines(canvas, 354, 11, *[name for name in names if name], str(address.get("street")))
    canvas.setFont("Helvetica-Bold", 15)
    place = f"{address.get('postalCode')} {address.get('city')}".upper()
    canvas.drawString(_MARGIN, 294, place)
    canvas.drawString(_MARGIN, 274, str(address.get("countryCode")))
    canvas.line(6, 262, LABEL[0] - 6, 262)


def _routing(canvas: Any, order: Order, service: str) -> None:
    code = f"{order.address.get('countryCode')} {str(order.address.get('postalCode'))[:3]} 9-00"
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawString(_MARGIN, 226, code)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(_MARGIN, 200, service.upper())
    canvas.line(6, 190, LABEL[0] - 6, 190)


def _barcode(canvas: Any, tracking: str) -> None:
    from reportlab.graphics.barcode.code128 import Code128

    canvas.setFont("Helvetica", 11)
    canvas.drawString(_MARGIN, 174, f"TRACKING #: {tracking}")
    code = Code128(tracking, barHeight=100, barWidth=2 * _DOT, quiet=False)
    code.drawOn(canvas, (LABEL[0] - code.width) / 2, 62)


def _lines(canvas: Any, top: float, size: int, *lines: str) -> None:
    canvas.setFont("Helvetica", size)
    for at, line in enumerate(lines):
        canvas.drawString(_MARGIN, top - at * size * 1.25, line)
