"""What is looked at before a label leaves: the guard, and the read-back of its barcodes.

Both raise LabelHeld: the label could be printed and should not be, and a person may decide
otherwise. Slips and sheets are our own and pass. Takes tens of milliseconds: called in a thread.
"""

import logging

from printing.paths import Prepared
from station.domain.printjob import DocumentKind
from station.ports import PrintRequest

COPIES = 1
"""Labels that one print job may ask a printer for: a job is for one parcel."""

log = logging.getLogger(__name__)


def guarded(request: PrintRequest, _prepared: Prepared) -> None:
    """Raises LabelHeld where ZPL from outside holds what must not reach a printer."""
    if request.job.kind is DocumentKind.LABEL_ZPL:
        from printing.labels.zpl.guard import check_guard

        check_guard(request.data, labels=COPIES)


def read_back(request: PrintRequest, prepared: Prepared) -> None:
    """Raises LabelHeld where a label's barcodes do not read as they should on its own dots."""
    if request.job.kind is DocumentKind.LABEL_ZPL:
        _zpl_read_back(request, prepared)
    elif request.job.kind is DocumentKind.LABEL_PDF and request.expected_codes:
        _pdf_read_back(request, prepared)


def _pdf_read_back(request: PrintRequest, prepared: Prepared) -> None:
    from printing.labels.pdf import rasterise
    from printing.labels.read_back import check_expected

    # Where a driver draws the PDF, our dots at its resolution stand for its own.
    bitmaps = prepared.bitmaps or rasterise(request.data, prepared.stock.dpi)
    check_expected(bitmaps, request.expected_codes)


def _zpl_read_back(request: PrintRequest, prepared: Prepared) -> None:
    from printing.labels.read_back import check_drawing, not_checked
    from printing.labels.zpl.draw import draw

    drawing = prepared.drawing or draw(request.data, prepared.stock)
    for symbology in not_checked(drawing):
        log.warning("%s: a %s barcode is not read back", request.job.title, symbology)
    check_drawing(drawing, prepared.stock.dpi, request.expected_codes)


CHECKS = (guarded, read_back)
"""On by default for every printer."""
