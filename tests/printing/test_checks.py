"""The guard and the read-back stand before every printer, for labels alone."""

import hashlib
import logging
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from printing.checks import CHECKS, guarded, read_back
from printing.labels.pdf import rasterise
from printing.labels.problem import LabelHeld, LabelProblem
from printing.labels.scanning import scan
from printing.labels.to_pdf import to_pdf
from printing.labels.zpl.draw import draw
from printing.paths import Prepared, prepare, stock_of
from printing.spooler import build_spooler
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.ports import PrintRequest
from station.settings import PrinterSettings, Settings
from tests.printing.gf_decoder import labels_in
from tests.printing.samples import TRACKING, ZPL, blank_pdf, label_pdf

PDF, PLAIN_ZPL, SLIP = DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL, DocumentKind.PACKING_SLIP
PRINTERS = {
    language: PrinterSettings(language, "file", language) for language in ("zpl", "pdf", "driver")
}


def request(kind: DocumentKind, data: bytes, *codes: str, printer: str = "zpl") -> PrintRequest:
    sha256 = hashlib.sha256(data).hexdigest()
    job = PrintJob(PrintJobId("job-1"), kind, printer, "1234567", sha256)
    return PrintRequest(job, data, codes)


def checked(wanted: PrintRequest) -> Prepared:
    prepared = prepare(wanted.job.kind, wanted.data, PRINTERS[wanted.job.printer])
    for check in CHECKS:
        check(wanted, prepared)
    return prepared


@pytest.mark.parametrize("printer", list(PRINTERS))
def test_good_labels_pass_to_every_printer(printer: str) -> None:
    checked(request(PDF, label_pdf(), TRACKING, printer=printer))
    checked(request(PLAIN_ZPL, ZPL, "12345678", printer=printer))
    checked(request(SLIP, blank_pdf() if printer != "zpl" else label_pdf(), printer=printer))


@pytest.mark.parametrize("printer", list(PRINTERS))
@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        (PDF, label_pdf(code="OTHER123"), "no barcode contains 1Z999AA10123456784"),
        (PLAIN_ZPL, ZPL, "no barcode contains 1Z999AA10123456784"),
        (PLAIN_ZPL, ZPL.replace(b"^XZ", b"^JUS^XZ"), r"\^JU at byte"),
        (PLAIN_ZPL, ZPL.replace(b"^XZ", b"^FO60,150^GB99,200,99^FS^XZ"), "at 6 x 19 mm cannot be"),
        (PLAIN_ZPL, ZPL.replace(b"^FO50,150", b"^FO700,150"), "barcode at 88 x 19 mm"),
    ],
)
def test_bad_labels_are_held_for_every_printer(
    kind: DocumentKind, data: bytes, words: str, printer: str
) -> None:
    with pytest.raises(LabelHeld, match=words):
        checked(request(kind, data, TRACKING, printer=printer))


def test_slips_are_not_looked_at() -> None:
    wanted = request(SLIP, blank_pdf(), TRACKING)
    guarded(wanted, Prepared(b""))
    read_back(wanted, Prepared(b""))


def test_a_barcode_that_no_reader_knows_is_told(caplog: pytest.LogCaptureFixture) -> None:
    data = b"^XA^FO50,50^BZN,40^FD12345^FS^XZ"
    with caplog.at_level(logging.WARNING):
        checked(request(PLAIN_ZPL, data))
    assert "POSTNET barcode is not read back" in caplog.text


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_zpl_for_a_driver_is_a_pdf_of_the_same_dots_at_true_size(dpi: int) -> None:
    printer = replace(PRINTERS["driver"], dpi=dpi)
    prepared = prepare(PLAIN_ZPL, ZPL * 2, printer)
    drawn = [label.bitmap for label in draw(ZPL * 2, stock_of(printer)).labels]
    assert list(prepared.bitmaps) == drawn
    with pypdfium2.PdfDocument(prepared.data) as document:
        assert len(document) == 2
        width_pt, length_pt = document.get_page_size(0)
    assert (width_pt / 72 * 25.4, length_pt / 72 * 25.4) == pytest.approx((102, 152), abs=0.1)
    again = rasterise(prepared.data, dpi)
    assert [one.rows for one in again] == [one.rows for one in drawn]
    assert [one.text for one in scan(again[0].to_image())] == ["12345678"]


def test_the_same_label_gives_the_same_pdf() -> None:
    (label,) = (one.bitmap for one in draw(ZPL, stock_of(PRINTERS["pdf"])).labels)
    assert to_pdf([label], 203) == to_pdf([label], 203)


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"<html>", "web page"), (b"^XA^PW8^XZ", "draws nothing")],
)
def test_zpl_that_is_no_label_cannot_be_drawn(data: bytes, words: str) -> None:
    with pytest.raises(LabelProblem, match=words):
        prepare(PLAIN_ZPL, data, PRINTERS["pdf"])


def test_graphics_are_packed_as_the_printer_wants_them() -> None:
    acs = prepare(PDF, label_pdf(), replace(PRINTERS["zpl"], packing="acs"))
    z64 = prepare(PDF, label_pdf(), PRINTERS["zpl"])
    assert (b":Z64:" in z64.data, b":Z64:" in acs.data) == (True, False)
    assert labels_in(acs.data) == labels_in(z64.data) == list(z64.bitmaps)


async def test_a_spooler_checks_without_being_told_to(tmp_path: Path) -> None:
    printer = replace(PRINTERS["zpl"], folder=tmp_path)
    spooler = build_spooler(Settings(home=tmp_path, printers={"zpl": printer}))
    steps: list[PrintJob] = []

    async def record(job: PrintJob) -> None:
        steps.append(job)

    ended = await spooler.run(request(PLAIN_ZPL, ZPL.replace(b"^XZ", b"~JR^XZ")), record)
    assert PrintState.SENDING not in {step.state for step in steps}
    assert "the ZPL label is refused: ~JR at byte" in ended.detail
    assert names_in(tmp_path) == []


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]
