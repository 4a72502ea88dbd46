"""One drawn barcode read back from the dots in its box, and compared with its data."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box, DrawnCode

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = {
    "Aztec": "Aztec",
    "Codabar": "Codabar",
    "Code 128": "Code128",
    "Code 39": "Code39",
    "Code 93": "Code93",
    "Data Matrix": "DataMatrix",
    "EAN-13": "EAN13",
    "EAN-8": "EAN8",
    "GS1 DataBar": "DataBar",
    "Interleaved 2 of 5": "ITF",
    "LOGMARS": "Code39",
    "MaxiCode": "MaxiCode",
    "MicroPDF417": "MicroPDF417",
    "PDF417": "PDF417",
    "QR Code": "QRCode",
    "UPC-A": "UPCA",
    "UPC-E": "UPCE",
}
"""The symbologies that can be read back, as drawings name them, and the reader's names."""

_QUIET_PX = 40
_UPRIGHT = {"N": 0, "R": 90, "I": 180, "B": 270}


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was read, and whether it is what the label says."""

    text: str
    is_right: bool


def read_code(bitmap: Bitmap, code: DrawnCode) -> ReadBack | None:
    """What the dots in a barcode's box read as; None for a symbology that no reader knows."""
    if code.symbology not in FORMATS:
        return None
    if not is_on(bitmap, code.box):
        return ReadBack("", is_right=False)
    other = ""
    for text, data in _reads(bitmap.to_image().convert("L"), code):
        if _is_same(text, data, code):
            return ReadBack(text, is_right=True)
        other = other or text
    return ReadBack(other, is_right=False)


def is_on(bitmap: Bitmap, box: Box) -> bool:
    """True where all of a barcode is on the label."""
    is_across = 0 <= box.left < box.right <= bitmap.width_px
    return is_across and 0 <= box.top < box.bottom <= bitmap.height_px


def _reads(label: "Image", code: DrawnCode) -> Iterator[tuple[str, bytes]]:
    """What different looks at the box give, the cheapest first."""
    import zxingcpp

    kind = getattr(zxingcpp.BarcodeFormat, FORMATS[code.symbology])
    for picture in _pictures(label, code):
        for is_pure in (True, False):
            for read in _look(picture, kind, is_pure=is_pure):
                yield read.text, bytes(read.bytes)


def _look(picture: "Image", kind: Any, *, is_pure: bool) -> list[Any]:
    import zxingcpp

    found: list[Any] = zxingcpp.read_barcodes(
        picture,
        formats=kind,
        is_pure=is_pure,
        binarizer=zxingcpp.Binarizer.FixedThreshold,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return found


def _pictures(label: "Image", code: DrawnCode) -> Iterator["Image"]:
    """The box upright with white around it, black on white and the other way, small and large."""
    from PIL import ImageOps

    from printing.labels.scanning import enlarged

    box = code.box
    cut = label.crop((box.left, box.top, box.right, box.bottom))
    upright = cut.rotate(_UPRIGHT.get(code.turn, 0), expand=True)
    for times in (1, 2, 3):
        for picture in (upright, ImageOps.invert(upright)):
            yield enlarged(ImageOps.expand(picture, _QUIET_PX, 255), times)


def _is_same(text: str, data: bytes, code: DrawnCode) -> bool:
    wanted = code.text
    if _plain(text) == _plain(wanted):
        return True
    if code.symbology in ("UPC-A", "EAN-13", "UPC-E"):
        # The same article number: readers write it with or without its leading zero.
        return text.lstrip("0") == wanted.lstrip("0")
    if code.symbology == "Codabar":
        return text.upper().strip("ABCDTNE*") == wanted.upper().strip("ABCDTNE*")
    return any(data == _encoded(wanted, name) for name in ("utf-8", "cp1252", "cp850"))


def _encoded(text: str, name: str) -> bytes | None:
    try:
        return text.encode(name)
    except UnicodeEncodeError:
        return None


def _plain(text: str) -> str:
    # The separator of GS1 fields is no part of what a person compares.
    return text.replace("\x1d", "")
