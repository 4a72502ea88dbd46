"""From a document's own bytes to the bytes that its printer gets: the path table.

Every refusal is a LabelProblem whose words a packer can act on. Nothing here waits or sends;
rasterising takes tens of milliseconds, so the spooler calls ``prepare`` in a thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.labels.problem import LabelProblem
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings

if TYPE_CHECKING:
    from printing.labels.bitmap import Bitmap


@dataclass(frozen=True, slots=True)
class Prepared:
    """What goes to the printer; ``bitmaps`` are the labels as dots, where they were drawn."""

    data: bytes
    bitmaps: tuple["Bitmap", ...] = ()


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


def _pdf_as_it_is(data: bytes, _printer: PrinterSettings) -> Prepared:
    from printing.labels.pdf import check_pdf

    check_pdf(data)
    return Prepared(data)


def _pdf_in_dots(data: bytes, printer: PrinterSettings) -> Prepared:
    from printing.labels.encode import to_zpl
    from printing.labels.pdf import rasterise
    from printing.labels.place import place
    from printing.labels.stock import Stock

    stock = Stock(printer.width_mm, printer.length_mm, printer.dpi)
    labels = tuple(place(page, stock) for page in rasterise(data, printer.dpi))
    return Prepared(b"".join(to_zpl(label) for label in labels), labels)


def _zpl_as_it_is(data: bytes, _printer: PrinterSettings) -> Prepared:
    from printing.labels.zpl.frame import check_frame

    check_frame(data)
    return Prepared(data)


def _zpl_needs_zpl(_data: bytes, printer: PrinterSettings) -> Prepared:
    raise LabelProblem(
        f"this label is ZPL, and {printer.name!r} speaks {printer.language}: "
        "choose a ZPL printer for it"
    )


_PDF_PATHS: dict[str, Path] = {
    "zpl": _pdf_in_dots,
    "pdf": _pdf_as_it_is,
    "driver": _pdf_as_it_is,
}
_ZPL_PATHS: dict[str, Path] = {
    "zpl": _zpl_as_it_is,
    "pdf": _zpl_needs_zpl,
    "driver": _zpl_needs_zpl,
}
