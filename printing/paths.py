"""From a document's own bytes to the bytes that its printer gets: the path table.

Every refusal is a LabelProblem whose words a packer can act on. Nothing here waits or sends;
rasterising takes tens of milliseconds, so the spooler calls ``prepare`` in a thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings

if TYPE_CHECKING:
    from printing.labels.bitmap import Bitmap
    from printing.labels.zpl.drawing import Drawing


_USUAL_STOCK = Stock(102, 152)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What goes to the printer, and what was found out on the way.

    ``bitmaps`` are the labels as dots and ``drawing`` is what a ZPL label draws, where they were
    made; ``stock`` is the paper with the head's dpi.
    """

    data: bytes
    bitmaps: tuple["Bitmap", ...] = ()
    drawing: "Drawing | None" = None
    stock: Stock = _USUAL_STOCK


Path = Callable[[bytes, PrinterSettings], Prepared]


def prepare(kind: DocumentKind, data: bytes, printer: PrinterSettings) -> Prepared:
    """The bytes for this printer, checked.

    Raises LabelProblem where the document is not what it should be, or cannot go this way.
    """
    if printer.language == "driver" and printer.kind == "tcp":
        raise LabelProblem(f"{printer.name!r} needs a driver: set it up as a queue, not by address")
    is_zpl = kind is DocumentKind.LABEL_ZPL
    table = _ZPL_PATHS if is_zpl else _PDF_PATHS
    path = table.get(printer.language)
    if path is None:
        raise LabelProblem(f"{printer.name!r} speaks {printer.language}, which is not supported")
    return path(data, printer)


def stock_of(printer: PrinterSettings) -> Stock:
    """The paper in a printer."""
    return Stock(printer.width_mm, printer.length_mm, printer.dpi)


def _pdf_as_it_is(data: bytes, printer: PrinterSettings) -> Prepared:
    from printing.labels.pdf import check_pdf

    check_pdf(data)
    return Prepared(data, stock=stock_of(printer))


def _pdf_in_dots(data: bytes, printer: PrinterSettings) -> Prepared:
    from printing.labels.encode import Packing, to_zpl
    from printing.labels.pdf import rasterise
    from printing.labels.place import place

    stock, packing = stock_of(printer), Packing(printer.packing)
    labels = tuple(place(page, stock) for page in rasterise(data, printer.dpi))
    return Prepared(b"".join(to_zpl(label, packing) for label in labels), labels, stock=stock)


def _zpl_as_it_is(data: bytes, printer: PrinterSettings) -> Prepared:
    from printing.labels.zpl.guard import check_whole

    check_whole(data)
    return Prepared(data, stock=stock_of(printer))


def _zpl_drawn(data: bytes, printer: PrinterSettings) -> Prepared:
    """A PDF of the drawn labels, for a printer that speaks no ZPL."""
    from printing.labels.to_pdf import to_pdf
    from printing.labels.zpl.draw import draw
    from printing.labels.zpl.guard import check_whole

    check_whole(data)
    stock = stock_of(printer)
    drawing = draw(data, stock)
    bitmaps = tuple(label.bitmap for label in drawing.labels)
    if not bitmaps:
        raise LabelProblem("the ZPL label draws nothing: nothing would be printed")
    return Prepared(to_pdf(bitmaps, stock.dpi), bitmaps, drawing, stock)


_PDF_PATHS: dict[str, Path] = {
    "zpl": _pdf_in_dots,
    "pdf": _pdf_as_it_is,
    "driver": _pdf_as_it_is,
}
_ZPL_PATHS: dict[str, Path] = {
    "zpl": _zpl_as_it_is,
    "pdf": _zpl_drawn,
    "driver": _zpl_drawn,
}
