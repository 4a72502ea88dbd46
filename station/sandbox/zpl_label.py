"""The fulfilment centre's label in ZPL: 100 x 150 mm at 8 dots a millimetre.

It has what the real ones have and what a careless reader trips over: UTF-8, turned text, three
kinds of barcode, an image, and line breaks inside fields and inside the image.
"""

from station.sandbox.model import Json

_ARROW_ROWS = (
    "0018", "003C", "007E", "00FF", "01FF80", "03FFC0", "003C", "003C", "003C", "003C", "003C",
)  # fmt: skip
_ARROW_BYTES = 4


def draw(body: Json, address: Json, number: int) -> str:
    """The whole label, ``^XA`` to ``^XZ``."""
    tracking = f"250{number:011}"
    container = body["containerReference"]
    names = f"{address['name']}\n{address['organisationName'] or ''}"
    return "\n".join(
        [
            "^XA^CI28^LH18,8^PON",
            *_frame(),
            _text(30, 40, 30, "Atelier Quai Fictif - Préparé à Rennes"),
            _text(30, 80, 24, f"Service {body['service']}"),
            _text(
                30,
                125,
                28,
                f"Destinataire : {names}",
            ),
            _text(30, 165, 28, address["street"]),
            _text(30, 205, 40, f"{address['postalCode']} {address['city']}".upper()),
            _text(560, 300, 44, f"{body['weight'] / 1000:.2f} kg"),
            _text(560, 350, 30, f"{body['length']}x{body['width']}x{body['height']} cm"),
            f"^FO700,400^GFA,{_arrow()}^FS",
            _text(30, 300, 90, f"{address['countryCode']}-{address['postalCode'][:2]}"),
            _text(30, 420, 26, f"Réf. {body.get('shipmentReference', '-')}"),
            f"^BY3,3,160^FO60,500^B2N,160,Y,N,N^FD{tracking}^FS",
            f"^BY2,2,120^FO60,740^BCN,120,Y,N,N,A^FD{container}^FS",
            f"^BY2,2,60^FO700,480^BCB,60,N,N,N,A^FD{tracking[-8:]}^FS",
            "^FO780,480^A0B,24,0^FDSANDBOX\n^FS",
            _text(30, 960, 26, "SANDBOX - NOT A REAL LABEL"),
            "^XZ",
        ]
    )


def _frame() -> list[str]:
    lines = [(20, 110, 760, 3), (20, 260, 760, 3), (20, 460, 760, 3), (20, 930, 760, 3)]
    return [
        "^FO20,20^GB760,980,4,B^FS",
        *[f"^FO{x},{y}^GB{width},0,{dots},B^FS" for x, y, width, dots in lines],
    ]


def _text(x: int, y: int, size: int, text: str) -> str:
    return f"^FO{x},{y}^A0N,{size},0^FD{text}^FS"


def _arrow() -> str:
    """An arrow of two-fold height, 32 dots wide, with line breaks in its hex."""
    rows = [row.ljust(_ARROW_BYTES * 2, "0") for row in _ARROW_ROWS for _ in range(2)]
    total = len(rows) * _ARROW_BYTES
    return f"{total},{total},{_ARROW_BYTES},\n" + "\n".join(rows)
