"""What a printer will draw, for a person to look at first: the very dots, and what scans from them.

The raster is made as for printing, so that the picture cannot be nicer than the paper. Takes
tenths of a second: call it in a thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from printing.labels.bitmap import Bitmap
from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock
from station.settings import PrinterSettings

if TYPE_CHECKING:
    from PIL.Image import Image

WITHOUT_PRINTER = PrinterSettings("", "file", "pdf")
"""What a label is drawn for while no printer is set up for labels: 203 dpi."""


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A barcode as it was read back from the dots; the corners are in dots."""

    text: str
    symbology: str
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One label as dots. ``is_placed``: on the stock; else the page as the document has it.

    Only a ZPL printer gets our dots; others draw the document by themselves, at true size.
    """

    bitmap: Bitmap
    stock: Stock
    codes: tuple[ReadCode, ...]
    is_placed: bool

    @property
    def width_mm(self) -> int:
        """Across, in whole millimetres."""
        return self.stock.mm(self.bitmap.width_px)

    @property
    def length_mm(self) -> int:
        """Along, in whole millimetres."""
        return self.stock.mm(self.bitmap.height_px)


def sheets_of(data: bytes, printer: PrinterSettings) -> tuple[Sheet, ...]:
    """Every page of a PDF label as this printer gets it.

    Raises LabelProblem where the document is none, or does not fit a ZPL printer's stock.
    """
    from printing.labels.pdf import rasterise

    stock = Stock(printer.width_mm, printer.length_mm, printer.dpi)
    must_fit = printer.language == "zpl"
    return tuple(_sheet(page, stock, must_fit=must_fit) for page in rasterise(data, printer.dpi))


def _sheet(page: Bitmap, stock: Stock, *, must_fit: bool) -> Sheet:
    from printing.labels.place import place

    bitmap, is_placed = page, False
    try:
        bitmap, is_placed = place(page, stock), True
    except LabelProblem:
        if must_fit:
            raise
    return Sheet(bitmap, stock, read_codes(bitmap.to_image().convert("L")), is_placed)


def read_codes(picture: "Image") -> tuple[ReadCode, ...]:
    """The barcodes in a grey picture, from the top."""
    import zxingcpp

    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    codes = (_code(barcode) for barcode in found)
    return tuple(sorted(codes, key=attrgetter("top", "left")))


def _code(barcode: Any) -> ReadCode:
    position = barcode.position
    corners: Sequence[Any] = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return ReadCode(
        barcode.text,
        str(barcode.symbology),
        min(across),
        min(down),
        max(across),
        max(down),
    )
