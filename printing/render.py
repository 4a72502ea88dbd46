"""A label file as pictures, with everything that is known of it: what ``quayside render`` shows.

No printer and no settings are needed. What the guard refuses is drawn as well, and told.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.label_file import kind_of
from printing.labels.bitmap import Bitmap
from printing.labels.stock import Stock
from printing.labels.zpl.drawing import Box, Drawing, Remark
from station.domain.printjob import DocumentKind

if TYPE_CHECKING:
    from printing.labels.read_back import CheckedCode
    from printing.labels.zpl.guard import Refusal


@dataclass(frozen=True, slots=True)
class RenderedCode:
    """A barcode on a label. ``is_readable`` is None for symbologies that no reader knows.

    ``found`` is what it reads as where that is not ``text``; ``wrong`` why it was not drawn,
    or is not whole.
    """

    symbology: str
    text: str
    box: Box
    is_readable: bool | None = True
    found: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class RenderedLabel:
    """One label as dots; ``copies`` is how often it is asked for."""

    bitmap: Bitmap
    codes: tuple[RenderedCode, ...]
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file's labels; the rest is of ZPL only, and empty for a PDF."""

    kind: str
    labels: tuple[RenderedLabel, ...]
    seen: tuple[tuple[str, int], ...] = ()
    unknown: tuple[Remark, ...] = ()
    wrong: tuple[Remark, ...] = ()
    refused: tuple["Refusal", ...] = ()


def render(data: bytes, stock: Stock, *, is_placed: bool = True) -> Rendered:
    """The labels in a PDF or ZPL.

    A page of a PDF is put on the stock where ``is_placed``, else it keeps its size. Raises
    LabelProblem, with words, for whatever is no label.
    """
    if kind_of(data) is DocumentKind.LABEL_PDF:
        return _of_pdf(data, stock, is_placed=is_placed)
    return _of_zpl(data, stock)


def _of_pdf(data: bytes, stock: Stock, *, is_placed: bool) -> Rendered:
    from printing.labels.pdf import rasterise
    from printing.labels.place import place

    pages = rasterise(data, stock.dpi)
    bitmaps = [place(page, stock) for page in pages] if is_placed else pages
    return Rendered("pdf", tuple(RenderedLabel(bitmap, _scanned(bitmap)) for bitmap in bitmaps))


def _scanned(bitmap: Bitmap) -> tuple[RenderedCode, ...]:
    from printing.labels.scanning import scan

    return tuple(RenderedCode(one.symbology, one.text, one.box) for one in scan(bitmap.to_image()))


def _of_zpl(data: bytes, stock: Stock) -> Rendered:
    from printing.labels.read_back import read_drawing
    from printing.labels.zpl.draw import draw
    from printing.labels.zpl.guard import check_whole, guard

    check_whole(data)
    drawing: Drawing = draw(data, stock)
    labels = tuple(
        RenderedLabel(label.bitmap, tuple(map(_checked, codes)), label.copies)
        for label, codes in zip(drawing.labels, read_drawing(drawing), strict=True)
    )
    return Rendered("zpl", labels, drawing.seen, drawing.unknown, drawing.wrong, guard(data))


_READABLE = {"yes": True, "no": False, "not checked": None}


def _checked(one: "CheckedCode") -> RenderedCode:
    code = one.code
    is_readable = _READABLE[one.readable]
    found = one.found if one.found != code.text else ""
    wrong = code.wrong or ("it runs off the label" if one.is_cut else "")
    return RenderedCode(code.symbology, code.text, code.box, is_readable, found, wrong)
