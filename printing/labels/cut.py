"""A label on a larger page (A4, Letter) found and cut out, from among instructions and cut marks.

Ink that lies close together is a block; the label is the largest block that fits the stock and
holds the page's largest barcode. A block grows by what is near it as long as it still fits: rather
a line of the instructions on the label than the receiver's address off it.
"""

from typing import TYPE_CHECKING

from printing.labels.cells import Block, Cells, blocks, cells_of
from printing.labels.scanning import scan
from printing.labels.stock import MM_PER_INCH, Stock, true_dpi
from printing.labels.zpl.drawing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

GAPS = (12, 8, 6, 4, 2, 0)
"""How far apart the parts of a block may be, in cells of a millimetre; tried in this order."""

_GAPS_WITHOUT_CODE = 4
"""Smaller gaps would make a label of some lines of text, where no barcode shows which."""

_NEAR = 30
_SLACK = 1
_PAGE_BORDER = 0.9
"""A rectangle over this part of the page is its border, and no frame of a label."""

_OUTLINE = 2.0
"""Cells of ink to a cell of circumference: an outline has no more, a label with text has."""

_WORTH_HAVING = 12
"""Cells of ink that a block grows by; a dash of a cut mark has fewer."""

_SMALLEST_PAGE_MM = 140
"""The short side of a page that may hold a label (A5 and up); a smaller page is a label itself."""

_SMALLEST = 3
"""A cut of less than a third of the stock is a piece of a label, and not a label."""


def cut_out(page: "Image", stock: Stock) -> "Image | None":
    """The label on a page (mode ``1``), cut at its ink; None where none is found that fits."""
    if min(page.size) * MM_PER_INCH < _SMALLEST_PAGE_MM * true_dpi(stock.dpi):
        return None
    cells = cells_of(page, max(1, round(true_dpi(stock.dpi) / MM_PER_INCH)))
    room = (stock.width_px // cells.dots + _SLACK, stock.height_px // cells.dots + _SLACK)
    code = _largest_code(page, cells)
    for gap in GAPS if code else GAPS[:_GAPS_WITHOUT_CODE]:
        found = _label(blocks(cells, gap), code, room, cells)
        cut = _cut(page, found, cells) if found else None
        if cut and _fits((cut.width, cut.height), (stock.width_px, stock.height_px)):
            return cut
    return None


def _largest_code(page: "Image", cells: Cells) -> Box | None:
    """Where the barcode with the longest side is, in cells; None where none can be read."""
    boxes = [one.box for one in scan(page)]
    if not boxes:
        return None
    box = max(boxes, key=lambda box: max(box.right - box.left, box.bottom - box.top))
    sides = (box.left, box.top, box.right, box.bottom)
    return Box(*(side // cells.dots for side in sides))


def _label(found: list[Block], code: Box | None, room: tuple[int, int], cells: Cells) -> Box | None:
    """The block that is the label, grown; None where none fits or one would be cut apart."""
    boxes = [block.box for block in found]
    fitting = [box for box in boxes if _fits(_size(box), room)]
    if code:
        fitting = [box for box in fitting if _holds(box, code, slack=2)]
    if not fitting:
        return None
    near = [block.box for block in found if block.ink >= _WORTH_HAVING]
    label = _grown(max(fitting, key=_area), near, (room[0] - _SLACK, room[1] - _SLACK))
    around = [one for one in found if _holds(one.box, label) and one.box != label]
    if _area(label) * _SMALLEST < room[0] * room[1]:
        return None
    return label if all(_may_go(one, label, boxes, cells) for one in around) else None


def _may_go(around: Block, label: Box, boxes: list[Box], cells: Cells) -> bool:
    """True where what goes all around a label is marks to cut along, or the page's border."""
    width, height = _size(around.box)
    if width >= cells.width * _PAGE_BORDER and height >= cells.height * _PAGE_BORDER:
        return True
    inside = [box for box in boxes if _holds(around.box, box) and box != around.box]
    is_outline = around.ink <= _OUTLINE * 2 * (width + height)
    return is_outline and all(_holds(label, box) for box in inside)


def _grown(label: Box, found: list[Box], room: tuple[int, int]) -> Box:
    """The label with the blocks near it, the nearest first, while it fits."""
    for other in sorted(found, key=lambda box: _distance(label, box)):
        both = _union(label, other)
        if _distance(label, other) <= _NEAR and _fits(_size(both), room):
            label = both
    return label


def _cut(page: "Image", box: Box, cells: Cells) -> "Image | None":
    """The part of the page inside of a rectangle of cells, without white around it."""
    from PIL import ImageChops

    dots = cells.dots
    part = page.crop((box.left * dots, box.top * dots, box.right * dots, box.bottom * dots))
    ink = ImageChops.invert(part.convert("L")).getbbox()
    return part.crop(ink) if ink else None


def _size(box: Box) -> tuple[int, int]:
    return (box.right - box.left, box.bottom - box.top)


def _area(box: Box) -> int:
    width, height = _size(box)
    return width * height


def _fits(size: tuple[int, int], room: tuple[int, int]) -> bool:
    """True where a size fits upright or turned by a quarter."""
    short, long = sorted(size)
    return short <= min(room) and long <= max(room)


def _holds(outer: Box, inner: Box, slack: int = 0) -> bool:
    is_across = outer.left <= inner.left + slack and inner.right - slack <= outer.right
    return is_across and outer.top <= inner.top + slack and inner.bottom - slack <= outer.bottom


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _distance(one: Box, other: Box) -> int:
    across = max(one.left - other.right, other.left - one.right, 0)
    return max(across, one.top - other.bottom, other.top - one.bottom, 0)
