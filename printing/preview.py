"""What a printer will draw, for a person to look at first: the very dots, and what scans from them.

Dots and checks are made as for printing, so that the picture cannot be nicer than the paper. What
does not fit the paper is kept, and lies outside of it. Takes tenths of a second: call it in a
thread.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from printing.checks import COPIES
from printing.grey import Grey, shrunk
from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.problem import LabelProblem
from printing.labels.read_back import CheckedCode, Readable, read_drawing
from printing.labels.scanning import Scanned, holds, scan
from printing.labels.stock import MM_PER_INCH, Stock, true_dpi
from printing.labels.zpl.drawing import Box, Drawing, DrawnLabel, Remark
from printing.paths import stock_of
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings

if TYPE_CHECKING:
    from PIL.Image import Image

    from printing.labels.zpl.guard import Refusal

WITHOUT_PRINTER = PrinterSettings("", "file", "pdf")
"""What a label is drawn for while no printer is set up for labels: 203 dpi."""

SMALL_PX = 640
_AROUND = 1.5
"""How far beyond the stock is looked for what sticks out: this many times its sides."""


@dataclass(frozen=True, slots=True)
class SheetCode:
    """A barcode: its text, its place in dots, and whether the dots read as that text.

    ``found`` is what was read in place of it, ``wrong`` why it could not be drawn.
    """

    symbology: str
    text: str
    box: Box
    readable: Readable = Readable.YES
    found: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One label as dots; ``small`` is the same from afar.

    ``paper`` is where the stock lies, in dots: nothing outside of it is printed, and ``is_beyond``
    says that something is there. ``size_px`` is the label's own size; dots that it leaves of the
    paper are white. ``is_placed``: on the stock; else the page is as the document has it, and its
    printer draws it by itself at true size. ``problem`` says why it cannot be printed.
    """

    bitmap: Bitmap
    stock: Stock
    paper: Box
    size_px: tuple[int, int]
    small: Grey
    codes: tuple[SheetCode, ...] = ()
    is_placed: bool = True
    is_beyond: bool = False
    problem: str = ""

    @property
    def width_mm(self) -> int:
        """Across, in whole millimetres."""
        return self.stock.mm(self.size_px[0])

    @property
    def length_mm(self) -> int:
        """Along, in whole millimetres."""
        return self.stock.mm(self.size_px[1])

    @property
    def dots_per_mm(self) -> float:
        """Of the head."""
        return true_dpi(self.stock.dpi) / MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Look:
    """What a document shows: a sheet a label, and what the checks have against printing it.

    ``missing`` is a tracking number that no barcode contains. The rest is of ZPL only: what the
    guard refuses, commands that were skipped, and those that could not be carried out.
    """

    sheets: tuple[Sheet, ...]
    missing: str = ""
    refused: tuple["Refusal", ...] = ()
    unknown: tuple[Remark, ...] = ()
    wrong: tuple[Remark, ...] = ()

    @property
    def is_held(self) -> bool:
        """The checks hold it back: a person decides whether it is printed."""
        codes = (code for sheet in self.sheets for code in sheet.codes)
        is_unreadable = any(code.readable is Readable.NO for code in codes)
        return bool(self.missing or self.refused) or is_unreadable


def look_at(kind: DocumentKind, data: bytes, printer: PrinterSettings, tracking: str = "") -> Look:
    """Every label of a document as this printer gets it; ``tracking`` must be in a barcode.

    Raises LabelProblem where the document is none, or draws nothing.
    """
    if kind is DocumentKind.LABEL_ZPL:
        look = _of_zpl(data, stock_of(printer))
    else:
        look = _of_pdf(data, printer, tracking)
    texts = [code.text for sheet in look.sheets for code in sheet.codes]
    if tracking and not any(holds(text, tracking) for text in texts):
        return replace(look, missing=tracking)
    return look


def _of_pdf(data: bytes, printer: PrinterSettings, tracking: str) -> Look:
    from printing.labels.pdf import rasterise

    wanted = (tracking,) if tracking else ()
    return Look(tuple(_page(page, printer, wanted) for page in rasterise(data, printer.dpi)))


def _page(page: Bitmap, printer: PrinterSettings, wanted: tuple[str, ...]) -> Sheet:
    from printing.labels.place import place

    stock = stock_of(printer)
    try:
        sheet = _sheet(place(page, stock), stock)
    except LabelProblem as error:
        if printer.language == "zpl":
            sheet = replace(_sheet(page, stock, _at_its_ink(page, stock)), problem=str(error))
        else:
            own = Box(0, 0, page.width_px, page.height_px)
            sheet = replace(_sheet(page, stock, own), is_placed=False)
    scanned = scan(sheet.bitmap.to_image(), wanted)
    return replace(sheet, codes=tuple(_scanned(one) for one in scanned))


def _scanned(one: Scanned) -> SheetCode:
    return SheetCode(one.symbology, one.text, one.box)


def _at_its_ink(page: Bitmap, stock: Stock) -> Box:
    """The stock laid where the page's ink begins: what does not fit is to its right and below."""
    ink = _ink(page.to_image()) or Box(0, 0, 0, 0)
    return Box(ink.left, ink.top, ink.left + stock.width_px, ink.top + stock.height_px)


def _of_zpl(data: bytes, stock: Stock) -> Look:
    from printing.labels.zpl.draw import draw
    from printing.labels.zpl.guard import check_whole, guard

    check_whole(data)
    drawing = draw(data, stock)
    if not drawing.labels:
        raise LabelProblem("the ZPL label draws nothing: nothing would be printed")
    sheets = tuple(
        replace(_sheet(bitmap, stock), size_px=_size(label), codes=tuple(map(_checked, codes)))
        for label, bitmap, codes in zip(
            drawing.labels, _with_beyond(data, stock, drawing), read_drawing(drawing), strict=True
        )
    )
    return Look(
        sheets,
        refused=guard(data, labels=COPIES),
        unknown=drawing.unknown,
        wrong=drawing.wrong,
    )


def _checked(one: CheckedCode) -> SheetCode:
    code = one.code
    found = "" if one.readable is Readable.YES else one.found
    return SheetCode(code.symbology, code.text, code.box, one.readable, found, code.wrong)


def _size(label: DrawnLabel) -> tuple[int, int]:
    return label.bitmap.width_px, label.bitmap.height_px


def _with_beyond(data: bytes, stock: Stock, drawing: Drawing) -> Iterator[Bitmap]:
    """Each label's dots, with those beyond the stock where the label itself names no size."""
    from printing.labels.zpl.draw import draw

    larger: tuple[DrawnLabel, ...] = ()
    wide = Stock(stock.width_mm * _AROUND, stock.length_mm * _AROUND, stock.dpi)
    with suppress(LabelProblem):  # it may be too large to be drawn with its surroundings
        larger = draw(data, wide).labels
    for at, label in enumerate(drawing.labels):
        around = larger[at].bitmap if at < len(larger) else label.bitmap
        is_open = around.width_px > label.bitmap.width_px
        yield _beyond(around, label.bitmap) if is_open else label.bitmap


def _beyond(around: Bitmap, label: Bitmap) -> Bitmap:
    """The surroundings cut at their last dot, where they hold the label as it is."""
    image = around.to_image()
    ink = _ink(image)
    if ink is None or bitmap_of(image.crop((0, 0, label.width_px, label.height_px))) != label:
        return label  # the label is turned about its own size: there is no outside to look at
    sides = max(ink.right, label.width_px), max(ink.bottom, label.height_px)
    return bitmap_of(image.crop((0, 0, *sides)))


def _sheet(bitmap: Bitmap, stock: Stock, paper: Box | None = None) -> Sheet:
    """A sheet whose dots cover all of the paper, and whatever lies outside of it."""
    paper = paper or Box(0, 0, stock.width_px, stock.height_px)
    covered = _covering(bitmap, paper)
    ink = _ink(covered.to_image())
    is_beyond = ink is not None and _union(ink, paper) != paper
    size = bitmap.width_px, bitmap.height_px
    small = shrunk(covered, SMALL_PX)
    return Sheet(covered, stock, paper, size, small, is_beyond=is_beyond)


def _covering(bitmap: Bitmap, paper: Box) -> Bitmap:
    from PIL import Image

    size = max(bitmap.width_px, paper.right), max(bitmap.height_px, paper.bottom)
    if size == (bitmap.width_px, bitmap.height_px):
        return bitmap
    whole = Image.new("1", size, 1)
    whole.paste(bitmap.to_image(), (0, 0))
    return bitmap_of(whole)


def _ink(image: "Image") -> Box | None:
    """Where the black of a picture is (mode ``1``), None for a white one."""
    from PIL import ImageChops

    edges = ImageChops.invert(image).getbbox()
    return Box(*edges) if edges else None


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
