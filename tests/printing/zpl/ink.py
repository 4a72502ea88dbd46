"""Small labels as text: what is drawn, row by row."""

from printing.labels.bitmap import Bitmap
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.drawing import Box, Drawing, DrawnLabel

STOCK = Stock(50, 50)


def drawing(body: bytes, width: int = 40, length: int = 40) -> Drawing:
    """What comes of one format with this body, on a label of that many dots."""
    return draw(b"^XA^MNN^PW%d^LL%d%b^XZ" % (width, length, body), STOCK)


def label(body: bytes, width: int = 40, length: int = 40) -> DrawnLabel:
    """The one label of a format."""
    (only,) = drawing(body, width, length).labels
    return only


def rows(bitmap: Bitmap) -> list[str]:
    """The dots, ``#`` for black, without what is white at the right and below."""
    lines = []
    for at in range(0, len(bitmap.rows), bitmap.row_bytes):
        bits = "".join(f"{byte:08b}" for byte in bitmap.rows[at : at + bitmap.row_bytes])
        lines.append(bits.replace("0", ".").replace("1", "#").rstrip("."))
    while lines and not lines[-1]:
        lines.pop()
    return lines


def ink(body: bytes, width: int = 40, length: int = 40) -> list[str]:
    """The rows of the one label of a format."""
    return rows(label(body, width, length).bitmap)


def box_of(bitmap: Bitmap) -> Box | None:
    """The rectangle around all black dots."""
    inverted = bitmap.to_image().convert("L").point(lambda grey: 255 - grey)
    edges = inverted.getbbox()
    return Box(*edges) if edges else None


def words(found: Drawing) -> list[tuple[str, str]]:
    """What is wrong: command and words."""
    return [(remark.command, remark.words) for remark in found.wrong]
