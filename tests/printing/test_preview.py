"""The picture before the print: the very dots, and what scans from them."""

import pytest

from printing.labels.problem import LabelProblem
from printing.paths import prepare
from printing.preview import WITHOUT_PRINTER, sheets_of
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings
from tests.printing.samples import TRACKING, blank_pdf, label_pdf

ZEBRA = PrinterSettings("bench", "tcp", "zpl", host="127.0.0.1")
OFFICE = PrinterSettings("office", "queue", "driver", queue="office")


def test_it_shows_the_dots_that_are_printed() -> None:
    (sheet,) = sheets_of(label_pdf(), ZEBRA)
    (printed,) = prepare(DocumentKind.LABEL_PDF, label_pdf(), ZEBRA).bitmaps
    assert sheet.bitmap == printed
    assert sheet.is_placed
    assert (sheet.width_mm, sheet.length_mm) == (102, 152)


def test_what_scans_has_its_place() -> None:
    (sheet,) = sheets_of(label_pdf(), ZEBRA)
    (code,) = sheet.codes
    assert code.text == TRACKING
    assert code.symbology == "Code 128"
    assert 0 < code.left < code.right < sheet.bitmap.width_px
    assert 0 < code.top < code.bottom < sheet.bitmap.height_px


def test_every_page_is_a_sheet() -> None:
    assert len(sheets_of(label_pdf(pages=3), ZEBRA)) == 3


def test_what_does_not_fit_is_refused_where_we_draw() -> None:
    wide = label_pdf((210, 297), module_mm=0.7, origin_mm=(5, 5))
    with pytest.raises(LabelProblem, match="label stock"):
        sheets_of(wide, PrinterSettings("small", "tcp", "zpl", width_mm=50, length_mm=30))


@pytest.mark.parametrize("printer", [OFFICE, WITHOUT_PRINTER])
def test_a_printer_that_draws_by_itself_gets_the_page_as_it_is(printer: PrinterSettings) -> None:
    (sheet,) = sheets_of(label_pdf((297, 420), module_mm=1.2, origin_mm=(5, 5)), printer)
    assert not sheet.is_placed
    assert (sheet.width_mm, sheet.length_mm) == (297, 420)
    (small,) = sheets_of(label_pdf((100, 100)), printer)
    assert small.is_placed


def test_a_blank_page_has_no_codes() -> None:
    (sheet,) = sheets_of(blank_pdf(), OFFICE)
    assert sheet.codes == ()
    assert not sheet.is_placed
