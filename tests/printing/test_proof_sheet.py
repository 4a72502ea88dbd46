"""The proof sheet: everything that is known is on it, and what is not known is said."""

import hashlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pypdfium2
import pytest
import zxingcpp

from printing.documents.proof_sheet import (
    ProofLabel,
    ProofMoment,
    ProofPrint,
    ProofSheet,
    proof_sheets,
)
from printing.documents.words import LANGUAGES, WORDS, Words
from printing.labels.bitmap import Bitmap
from printing.labels.pdf import rasterise
from station.domain.label import Label
from station.domain.printjob import PrintState
from tests.examples import ADDRESS, PARCEL, QUOTE, REFUND
from tests.printing.samples import TRACKING, label_pdf

AT = datetime(2026, 11, 20, 9, 2, 30, tzinfo=timezone(timedelta(hours=1)))
FILE = label_pdf()
SHA256 = hashlib.sha256(FILE).hexdigest()
LABEL = Label(1, TRACKING, "2026-11-20/1001-2of3-abcd.pdf", SHA256, 31_181)


def picture(data: bytes = FILE) -> Bitmap:
    return rasterise(data, 203)[0]


SHEET = ProofSheet(
    "1001",
    2,
    3,
    "Bench 3",
    datetime(2026, 11, 20, 18, tzinfo=UTC),
    "UPS",
    TRACKING,
    PARCEL,
    ADDRESS,
    QUOTE,
    ProofLabel(LABEL, picture()),
    (
        ProofPrint(AT, 1, "Zebra", PrintState.PROVED, "its barcode was scanned"),
        ProofPrint(None, 2, "Spare", PrintState.IN_DOUBT, "the queue is gone", "torn"),
    ),
    (
        ProofMoment(AT, "bought", "an answer", "Ana · Bench 3"),
        ProofMoment(AT + timedelta(seconds=40), "printed", "Zebra"),
    ),
)


def words_on(data: bytes) -> str:
    with closing(pypdfium2.PdfDocument(data)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())


def codes_on(data: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(data)) as document:
        picture = document[0].render(scale=600 / 72, grayscale=True).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_everything_is_said_in_the_stations_language(language: str) -> None:
    words = Words(language)
    said = words_on(proof_sheets([replace(SHEET, language=language)]))
    for expected in (
        words("proof"), "1001", words("of_count", number=2, count=3), "Bench 3", TRACKING,
        "Le Comptoir", words.country("FR"), words.size(PARCEL), words.weight(PARCEL.weight_g),
        words("costs", money=words.money(QUOTE.cost)), "q-1", "UPS Standard",
        SHA256[:16], SHA256[-16:], words("hash_agrees"), "2026-11-20/1001-2of3-abcd.pdf",
        words.moment(AT), "UTC+01:00", words("bought"), "an answer", "Ana · Bench 3",
        "its barcode was scanned", words("proved"), words("in doubt"), "the queue is gone", "torn",
        words("made_at", moment=words.moment(SHEET.made_at)),
    ):  # fmt: skip
        assert "".join(expected.split()) in said


def test_the_picture_is_the_labels_own_dots_made_smaller() -> None:
    wide = label_pdf(code="12345678", module_mm=0.5)
    data = proof_sheets([replace(SHEET, label=ProofLabel(LABEL, picture(wide)))])
    assert sorted(codes_on(data)) == ["1001", "12345678"]
    assert "Copyat" in words_on(data)
    assert "notforshipping" in words_on(data)


def test_a_small_label_is_not_made_larger() -> None:
    small = label_pdf((50, 30), "12", origin_mm=(4, 2))
    data = proof_sheets([replace(SHEET, label=ProofLabel(LABEL, picture(small)))])
    assert "Copyat100%" in words_on(data)


def test_a_refund_is_no_price() -> None:
    said = words_on(proof_sheets([replace(SHEET, quote=REFUND)]))
    assert "€10.60,refundedtothesender" in said


def test_what_is_not_known_is_said() -> None:
    bare = ProofSheet("1001", 1, 1, "Bench 3", AT)
    said = words_on(proof_sheets([bare]))
    for key in ("no_label", "not_printed", "nothing_happened"):
        assert "".join(WORDS[key]["en"].split()) in said


def test_a_void_label_and_a_file_that_is_gone_are_told() -> None:
    void = ProofLabel(replace(LABEL, is_void=True), trouble="x.pdf: No such file")
    said = words_on(proof_sheets([replace(SHEET, label=void)]))
    assert "Thislabelisvoid" in said
    assert "cannotbeshown:x.pdf:Nosuchfile" in said
    assert "hasthishash" not in said


def test_each_parcel_begins_a_page_and_long_histories_flow_on() -> None:
    long = replace(SHEET, moments=SHEET.moments * 40)
    data = proof_sheets([long, replace(SHEET, number=3)])
    with closing(pypdfium2.PdfDocument(data)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 3
    assert [("Proof of shipment" in page and "3 of 3" in page) for page in pages].count(True) == 1
    assert sum(page.count("Label bought") for page in pages) == 41
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert proof_sheets([SHEET]) == proof_sheets([SHEET])
