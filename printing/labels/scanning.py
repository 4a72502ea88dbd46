"""Barcodes read from dots, as a scanner would: by zxing, quick first and then with more effort."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from printing.labels.zpl.drawing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 12_000_000
"""No picture is enlarged beyond this: a page of A4 without a barcode would take seconds."""

QUIET_PX = 24
"""White around a picture before it is read: a bar at its edge has a quiet zone on paper."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A barcode that was read. ``data`` are its bytes, ``box`` its corners in dots."""

    text: str
    data: bytes
    symbology: str
    box: Box


def scan(picture: "Image", wanted: tuple[str, ...] = ()) -> tuple[Scanned, ...]:
    """The barcodes of a picture, from the top.

    One quick look is enough where it finds all that is ``wanted`` (texts inside of barcodes); else
    the others follow, and what any of them finds counts.
    """
    found: dict[tuple[str, str], Scanned] = {}
    # What is wanted is upright on most labels.
    turns = (False, True) if wanted else (True,)
    for looked in _looks(_with_quiet_zone(picture), turns):
        found = {(one.symbology, one.text): one for one in looked} | found
        texts = [one.text for one in found.values()]
        if texts and all(any(holds(text, part) for text in texts) for part in wanted):
            break
    return tuple(sorted(found.values(), key=lambda one: (one.box.top, one.box.left)))


def holds(text: str, part: str) -> bool:
    """True where a barcode's text contains a tracking number, however that is spaced."""
    return plain(part) in plain(text)


def plain(text: str) -> str:
    """Letters and digits alone, in upper case."""
    return "".join(filter(str.isalnum, text)).upper()


def _with_quiet_zone(picture: "Image") -> "Image":
    from PIL import ImageOps

    return ImageOps.expand(picture.convert("L"), QUIET_PX, 255)


def _looks(picture: "Image", turns: tuple[bool, ...]) -> Iterator[tuple[Scanned, ...]]:
    """Looks of growing effort; each takes tens of milliseconds for a label of 4 x 6 inches.

    ``turns`` says for the quick ones whether they look for turned barcodes, which takes longer.
    """
    import zxingcpp

    # Our pictures are black and white: nothing has to be found out about their light.
    quick = {"try_invert": False, "try_downscale": False}
    pure = zxingcpp.Binarizer.FixedThreshold
    for try_rotate in turns:
        yield _look(picture, 1, binarizer=pure, try_rotate=try_rotate, **quick)
    for times in (1, 2, 3):
        if picture.width * picture.height * times**2 > MAX_PIXELS:
            return
        yield _look(picture, times, binarizer=zxingcpp.Binarizer.LocalAverage)


def _look(picture: "Image", times: int, **how: Any) -> tuple[Scanned, ...]:
    import zxingcpp

    larger = picture if times == 1 else enlarged(picture, times)
    read = zxingcpp.read_barcodes(larger, text_mode=zxingcpp.TextMode.Plain, **how)
    return tuple(_scanned(barcode, times) for barcode in read)


def enlarged(picture: "Image", times: int) -> "Image":
    """Each dot as a square of dots; nothing is smoothed."""
    from PIL import Image

    size = (picture.width * times, picture.height * times)
    return picture.resize(size, Image.Resampling.NEAREST)


def _scanned(barcode: Any, times: int) -> Scanned:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    across = [corner.x // times - QUIET_PX for corner in corners]
    down = [corner.y // times - QUIET_PX for corner in corners]
    box = Box(min(across), min(down), max(across) + 1, max(down) + 1)
    return Scanned(barcode.text, bytes(barcode.bytes), str(barcode.symbology), box)
