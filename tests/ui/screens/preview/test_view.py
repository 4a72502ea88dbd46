"""What the label preview says of a label."""

from dataclasses import replace

import pytest

from printing.grey import shrunk
from printing.labels.bitmap import Bitmap
from printing.labels.read_back import Readable
from printing.labels.stock import Stock
from printing.labels.zpl.drawing import Box, Remark
from printing.labels.zpl.guard import Refusal
from printing.preview import Look, Sheet, SheetCode
from station.domain.errors import OrderConflict, StorageError
from station.domain.parcel import Parcel
from station.settings import PrinterSettings
from ui.formats import NBSP
from ui.label_faces import FINDING, HEADING, FindingFace
from ui.problems import Front, problem_of
from ui.screens.preview.findings import MOST, shown
from ui.screens.preview.pages import Page, Reading
from ui.screens.preview.view import PreviewView, failed, loading, present

STOCK = Stock(102, 152)
PAPER = Box(0, 0, STOCK.width_px, STOCK.height_px)
DOTS = Bitmap(STOCK.width_px, STOCK.height_px, bytes(STOCK.width_px // 8 * STOCK.height_px))
CODE = SheetCode("Code 128", "1Z999", Box(80, 800, 400, 960))
SHEET = Sheet(DOTS, STOCK, PAPER, (816, 1216), shrunk(DOTS, 100), (CODE,))
LOOK = Look((SHEET,))
PAGE = Page(0, LOOK, tracking="1Z 999")
ZEBRA = PrinterSettings("Zebra", "tcp", "zpl")


def view_of(*pages: Page, index: int = 0, **changes: object) -> PreviewView:
    reading = Reading("1001", pages, (Parcel(30, 20, 15, 4320),), ZEBRA)
    return present(replace(reading, **changes), index)  # type: ignore[arg-type]


def with_codes(*codes: SheetCode, **look: object) -> Page:
    changed = replace(LOOK, sheets=(replace(SHEET, codes=codes),), **look)  # type: ignore[arg-type]
    return replace(PAGE, look=changed)


def with_sheet(**changes: object) -> Page:
    return replace(PAGE, look=Look((replace(SHEET, **changes),)))  # type: ignore[arg-type]


def facts(view: PreviewView) -> dict[str, str]:
    return {line.title: line.detail for line in view.lines if line.form == "fact"}


def below(view: PreviewView, heading: str) -> list[FindingFace]:
    """The findings under a heading."""
    lines = list(view.lines)
    start = lines.index(FindingFace(HEADING, heading)) + 1
    ends = (at for at, line in enumerate(lines) if at >= start and line.form == HEADING)
    return lines[start : next(ends, len(lines))]


def headings(view: PreviewView) -> list[str]:
    return [line.title for line in view.lines if line.form == HEADING]


READ_BACK = "Read back from the picture the printer gets"


class TestWhichItIs:
    def test_one_label_is_not_counted(self) -> None:
        view = view_of(PAGE)
        assert view.sub == "30\u00a0×\u00a020\u00a0×\u00a015\u00a0cm, 4.32\u00a0kg, Order 1001"
        assert not view.has_others

    def test_of_several_each_says_which_it_is(self) -> None:
        view = view_of(PAGE, replace(PAGE, parcel=1), index=1)
        assert view.sub == "2 of 2, Order 1001"
        assert view.has_others
        assert view.chosen == 1
        assert [(face.title, face.detail) for face in view.labels] == [
            ("1 of 2", "30\u00a0×\u00a020\u00a0×\u00a015\u00a0cm, 4.32\u00a0kg"),
            ("2 of 2", ""),
        ]

    def test_each_shows_how_it_stands(self) -> None:
        waiting, damaged = Page(1), Page(2, problem="the PDF is damaged or cut off")
        good, not_yet, bad = view_of(PAGE, waiting, damaged).labels
        assert (good.state, good.tone, good.icon) == ("Checked", "good_ink", "check")
        assert good.picture is SHEET.small
        assert (not_yet.picture, not_yet.state, not_yet.problem) == (None, "", "")
        assert (bad.state, bad.problem) == (
            "Cannot be printed",
            "the label's PDF is damaged or not whole",
        )

    def test_a_container_is_called_one(self) -> None:
        view = view_of(replace(PAGE, is_pdf=False), ref="O_AB_7-1")
        assert view.sub.endswith("Container O_AB_7-1")
        assert not view.is_pdf
        assert view_of(PAGE).is_pdf

    def test_without_a_label_words_stand_there(self) -> None:
        assert present(Reading("1001"), 0).words[0] == "No label yet"
        assert present(Reading(""), 0).sub == ""
        assert not present(Reading(""), 0).is_held

    def test_loading_and_failing_are_told(self) -> None:
        assert loading("1001").is_loading
        conflict = problem_of(OrderConflict("waiting", "brand_confirmed"), front=Front.WINDOW)
        assert failed("1001", conflict).words[0] == "No label yet"
        gone = problem_of(StorageError("x.pdf", "No such file or directory"), front=Front.WINDOW)
        assert failed("1001", gone).words == (gone.happened, gone.to_do)


UNREADABLE = replace(CODE, readable=Readable.NO)
NOT_READ = replace(CODE, readable=Readable.NOT_CHECKED)
BLANK = "the page is blank: nothing would be printed"
REFUSED = Refusal("~JR", 1_234, "it stops the printer")


class TestTheOneWord:
    @pytest.mark.parametrize(
        ("page", "words", "kind"),
        [
            (PAGE, "Checked", "good"),
            (replace(PAGE, tracking=""), "It scans", "good"),
            (with_codes(CODE, missing="1Z777"), "Another tracking number", "bad"),
            (with_codes(missing="1Z777"), "Nothing scans", "bad"),
            (with_codes(), "Nothing scans", "warn"),
            (with_codes(CODE, UNREADABLE), "A barcode fails", "bad"),
            (with_codes(UNREADABLE, refused=(REFUSED,)), "Refused", "bad"),
            (with_codes(NOT_READ), "Not all is read back", "warn"),
            (with_sheet(is_beyond=True), "Does not fit", "bad"),
            (with_sheet(problem=BLANK), "Cannot be printed", "bad"),
            (Page(0, problem="the document is empty"), "Cannot be printed", "bad"),
            (Page(0), "", "plain"),
        ],
    )
    def test_it_is_the_worst_that_is_known(self, page: Page, words: str, kind: str) -> None:
        view = view_of(page)
        assert (view.verdict.text, view.verdict.kind) == (words, kind)

    def test_held_is_what_the_checks_hold(self) -> None:
        assert not view_of(PAGE).is_held
        assert view_of(with_codes(UNREADABLE)).is_held
        assert view_of(with_codes(CODE, refused=(REFUSED,))).is_held
        assert not view_of(Page(0)).is_held


class TestBarcodes:
    def test_a_code_has_its_kind_size_place_and_meaning(self) -> None:
        (code,) = below(view_of(PAGE), READ_BACK)
        assert (code.number, code.title, code.box) == (1, "1Z999", CODE.box)
        assert code.detail.replace(NBSP, " ") == "Code 128, 40 × 20 mm, at 10 × 100 mm"
        assert (code.verdict, code.tone) == ("Is this parcel’s tracking number", "good")

    @pytest.mark.parametrize(
        ("code", "words", "tone"),
        [
            (replace(CODE, text="2Z"), "Reads as it should", "accent"),
            (replace(CODE, text="DE50 1001"), "Names this order", "good"),
            (UNREADABLE, "Cannot be read", "bad"),
            (replace(UNREADABLE, found="1Z\x1d8"), "Reads as 1Z·8", "bad"),
            (replace(UNREADABLE, wrong="2 of 5 has digits only"), "Cannot be drawn: ", "bad"),
            (replace(CODE, readable=Readable.NOT_CHECKED), "No reader here knows", "warn"),
        ],
    )
    def test_what_is_known_of_it_in_words(self, code: SheetCode, words: str, tone: str) -> None:
        (line,) = [line for line in view_of(with_codes(code)).lines if line.number]
        assert line.verdict.startswith(words)
        assert line.tone == tone

    def test_what_cannot_be_drawn_has_no_size(self) -> None:
        nothing = Box(80, 160, 80, 160)
        code = SheetCode("BE", "12A", nothing, Readable.NO, wrong="EAN-13 has digits only")
        (line,) = [line for line in view_of(with_codes(code)).lines if line.number]
        assert line.detail.replace(NBSP, " ") == "^BE, at 10 × 20 mm"

    def test_those_that_fail_come_first_as_reasons(self) -> None:
        view = view_of(with_codes(CODE, UNREADABLE))
        assert [line.number for line in below(view, "Why it is held back")] == [1]
        assert [line.number for line in below(view, READ_BACK)] == [2]

    def test_none_is_told(self) -> None:
        (line,) = below(view_of(with_codes()), READ_BACK)
        assert line.detail == "No barcode can be read."
        assert READ_BACK not in headings(view_of(with_codes(UNREADABLE)))

    def test_what_is_no_letter_is_a_point(self) -> None:
        assert shown("a\x1d1\n") == "a·1·"


class TestReasons:
    def test_what_the_guard_refuses_has_its_place(self) -> None:
        (line,) = below(view_of(with_codes(CODE, refused=(REFUSED,))), "Why it is held back")
        assert (line.form, line.title, line.detail) == (FINDING, "~JR", "At byte 1,234")
        assert line.verdict == "it acts at once, and no label needs it"

    def test_what_concerns_the_whole_has_none(self) -> None:
        whole = Refusal("", 0, "the label is not whole ZPL: it must begin with ^XA")
        (line,) = below(view_of(with_codes(CODE, refused=(whole,))), "Why it is held back")
        assert (line.title, line.detail) == ("", "")
        assert line.verdict == "the ZPL label is damaged or not whole"

    def test_a_number_that_is_missing_is_named(self) -> None:
        (line,) = below(view_of(with_codes(CODE, missing="1Z777")), "Why it is held back")
        assert (line.title, line.tone) == ("1Z777", "bad")

    def test_what_was_said_before_counts_where_nothing_is_found_now(self) -> None:
        before = "no barcode contains 12; no barcode can be read"
        view = view_of(replace(PAGE, held=before))
        lines = below(view, "Why it is held back")
        assert [line.verdict for line in lines] == [
            "no barcode on the label contains 12",
            "no barcode can be read",
        ]
        assert view.verdict.text == "Held back"
        assert view.is_held
        again = view_of(replace(with_codes(CODE, missing="12"), held=before))
        (line,) = below(again, "Why it is held back")
        assert line.title == "12"

    def test_what_does_not_fit(self) -> None:
        small = "what is drawn on the page is 208 x 34 mm, the label stock is 102 x 152 mm"
        view = view_of(with_sheet(problem=small, is_beyond=True))
        (line,) = below(view, "Why it cannot be printed")
        assert "208 x 34 mm" in line.verdict
        assert "Does not fit the paper" in headings(view)
        (line,) = below(view_of(with_sheet(is_beyond=True)), "Does not fit the paper")
        assert line.title == "A part lies outside of the paper"

    def test_why_nothing_can_be_drawn(self) -> None:
        page = Page(0, problem="the PDF is encrypted with a password", tracking="1Z")
        view = view_of(page)
        assert headings(view) == ["Why it cannot be printed", "Paper"]
        assert view.lines[1].verdict == "the PDF is encrypted with a password"
        assert facts(view)["Tracking number"] == "1Z"


class TestRemarks:
    def test_commands_with_their_places(self) -> None:
        page = with_codes(
            CODE,
            wrong=(Remark("FB", 7, "a block without a width prints nothing"),),
            unknown=(Remark("QQ", 9), Remark("~XY", 20)),
        )
        (wrong,) = below(view_of(page), "Not as it should be")
        assert (wrong.title, wrong.detail) == ("^FB", "At byte 7")
        assert wrong.verdict == "a text without a width: nothing is printed"
        skipped = below(view_of(page), "Skipped, not known here")
        assert [line.title for line in skipped] == ["^QQ", "~XY"]

    def test_what_is_refused_is_not_named_twice(self) -> None:
        page = with_codes(CODE, refused=(REFUSED,), unknown=(Remark("~JR", REFUSED.at),))
        assert "Skipped, not known here" not in headings(view_of(page))

    def test_very_many_are_counted(self) -> None:
        unknown = tuple(Remark(f"Q{at}", at) for at in range(MOST + 5))
        lines = below(view_of(with_codes(CODE, unknown=unknown)), "Skipped, not known here")
        assert len(lines) == MOST + 1
        assert lines[-1].detail == "and 5 more"


class TestPaper:
    def test_facts_of_the_paper(self) -> None:
        told = facts(view_of(replace(PAGE, copies=2)))
        assert told["Size"] == "102 × 152 mm, fits the stock"
        assert told["Resolution"] == "203 dpi, 816 × 1216 dots"
        assert told["Printer"] == "Zebra"
        assert told["Tracking number"] == "1Z 999"
        assert told["Copies so far"] == "2"

    def test_facts_that_are_not_there_are_told(self) -> None:
        page = replace(with_sheet(is_placed=False), tracking="")
        told = facts(view_of(page, printer=None))
        assert told["Size"].endswith("as the document is")
        assert told["Printer"] == "None set up for labels"
        assert told["Copies so far"] == "None"
        assert "Tracking number" not in told

    def test_of_what_does_not_fit(self) -> None:
        assert facts(view_of(with_sheet(is_beyond=True)))["Size"].endswith("does not fit the stock")

    def test_before_it_is_drawn_there_is_no_size(self) -> None:
        assert "Size" not in facts(view_of(Page(0)))
