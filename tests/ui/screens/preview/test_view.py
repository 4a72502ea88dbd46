"""What the label preview says of a label."""

from dataclasses import replace

import pytest

from printing.labels.bitmap import Bitmap
from printing.labels.stock import Stock
from printing.labels.zpl.fields import read_labels
from printing.preview import ReadCode, Sheet
from station.domain.errors import OrderConflict, StorageError
from station.domain.parcel import Parcel
from station.settings import PrinterSettings
from ui.problems import Front, problem_of
from ui.screens.preview.view import (
    Page,
    PreviewView,
    Reading,
    failed,
    is_same,
    loading,
    present,
    shown,
)

STOCK = Stock(102, 152)
DOTS = Bitmap(STOCK.width_px, STOCK.height_px, bytes(STOCK.width_px // 8 * STOCK.height_px))
CODE = ReadCode("1Z999", "Code 128", 80, 800, 400, 960)
SHEET = Sheet(DOTS, STOCK, (CODE,), True)
PAGE = Page(0, SHEET, tracking="1Z 999")
ZEBRA = PrinterSettings("Zebra", "tcp", "zpl")
ZPL = read_labels(b"^XA^FO1,90^FDbelow^FS^FO1,5^FDabove^FS^FO1,9^BCN^FDO_AB_7-1^FS^GB9,9^FS^XZ")[0]


def view_of(*pages: Page, index: int = 0, **changes: object) -> PreviewView:
    reading = Reading("1001", pages, (Parcel(30, 20, 15, 4320),), ZEBRA)
    return present(replace(reading, **changes), index)  # type: ignore[arg-type]


def facts(view: PreviewView) -> dict[str, str]:
    return dict(view.facts)


def test_one_label_is_not_counted() -> None:
    view = view_of(PAGE)
    assert view.sub == "30\u00a0×\u00a020\u00a0×\u00a015\u00a0cm, 4.32\u00a0kg, Order 1001"
    assert not view.has_others


def test_of_several_each_says_which_it_is() -> None:
    view = view_of(PAGE, replace(PAGE, parcel=1), index=1)
    assert view.sub == "2 of 2, Order 1001"
    assert view.has_others


@pytest.mark.parametrize(
    ("tracking", "codes", "words", "kind"),
    [
        ("1Z999", (CODE,), "Checked", "good"),
        ("", (CODE,), "It scans", "good"),
        ("1Z777", (CODE,), "Another tracking number", "bad"),
        ("1Z999", (), "Nothing scans", "warn"),
    ],
)
def test_what_scans_is_compared(
    tracking: str, codes: tuple[ReadCode, ...], words: str, kind: str
) -> None:
    page = replace(PAGE, tracking=tracking, sheet=replace(SHEET, codes=codes))
    verdict = view_of(page).verdict
    assert (verdict.text, verdict.kind) == (words, kind)


def test_a_code_has_its_kind_size_and_meaning() -> None:
    (code,) = view_of(PAGE).codes
    assert (code.number, code.text, code.detail) == (1, "1Z999", "Code 128, 40 × 20 mm")
    assert code.verdict == "Is this parcel’s tracking number"
    assert view_of(replace(PAGE, tracking="")).codes[0].verdict == ""


def test_a_code_may_name_the_order() -> None:
    page = replace(PAGE, sheet=replace(SHEET, codes=(replace(CODE, text="DE50 1001"),)))
    assert view_of(page).codes[0].verdict == "Names this order"


def test_facts_of_the_paper() -> None:
    told = facts(view_of(replace(PAGE, copies=2)))
    assert told["Size"] == "102 × 152 mm, fits the stock"
    assert told["Resolution"] == "203 dpi, 816 × 1216 dots"
    assert told["Printer"] == "Zebra"
    assert told["Tracking number"] == "1Z 999"
    assert told["Copies so far"] == "2"


def test_facts_that_are_not_there_are_told() -> None:
    page = replace(PAGE, tracking="", sheet=replace(SHEET, is_placed=False))
    told = facts(view_of(page, printer=None))
    assert told["Size"].endswith("as the document is")
    assert told["Printer"] == "None set up for labels"
    assert told["Copies so far"] == "None"
    assert "Tracking number" not in told


def test_a_zpl_label_is_told_by_its_fields() -> None:
    view = view_of(Page(0, zpl=ZPL), ref="O_AB_7-1")
    assert [code.text for code in view.codes] == ["O_AB_7-1", "above", "below"]
    assert view.codes[0].verdict == "Names this order"
    assert view.codes[1].detail == "Text, at 1, 5"
    assert view.verdict.text == "A sketch, not the print"
    assert "Size" not in facts(view)
    assert view.sub.endswith("Container O_AB_7-1")
    assert not view.is_pdf
    assert view_of(PAGE).is_pdf


def test_without_a_label_words_stand_there() -> None:
    assert present(Reading("1001"), 0).words[0] == "No label yet"
    assert present(Reading(""), 0).sub == ""


def test_loading_and_failing_are_told() -> None:
    assert loading("1001").is_loading
    conflict = problem_of(OrderConflict("waiting", "brand_confirmed"), front=Front.WINDOW)
    assert failed("1001", conflict).words[0] == "No label yet"
    gone = problem_of(StorageError("x.pdf", "No such file or directory"), front=Front.WINDOW)
    assert failed("1001", gone).words == (gone.happened, gone.to_do)


@pytest.mark.parametrize(
    ("text", "tracking", "same"),
    [
        ("1Z999", "1z 999", True),
        ("00340 1Z999", "1Z999", True),
        ("1Z998", "1Z999", False),
        ("1Z999", "", False),
    ],
)
def test_routing_around_a_number_does_not_matter(text: str, tracking: str, same: bool) -> None:
    assert is_same(text, tracking) is same


def test_what_is_no_letter_is_a_point() -> None:
    assert shown("a\x1d1\n") == "a·1·"
