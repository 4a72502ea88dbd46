"""Rows of the bench: chosen by click or Space, never by Return; long words get a line more."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.faces import AnswerFace, ItemFace, ParcelFace, QuoteFace, SlotFace, StepFace
from ui.widgets.item_row import ItemRow
from ui.widgets.parcel_card import ParcelCard
from ui.widgets.quote_row import QuoteRow
from ui.widgets.reason_list import AnswerRow, ReasonList
from ui.widgets.row import Row
from ui.widgets.row_list import RowList
from ui.widgets.slot_card import SlotCard
from ui.widgets.step_row import StepRow

LONG = "Chronopost Express International with a signature"
ITEM = ItemFace("Tasse émaillée, bleu nuit", "TS-35-BN", 3, "pieces")
PARCEL = ParcelFace(1, "40 × 30 × 20", "cm, Box M", "4.62 kg")
QUOTE = QuoteFace("UPS Standard", "Pickup, 2 days", "B", "8.07 €", "costs you")
SLOT = SlotFace("B", "stick", "Stick on box B", "Stick on B", "2400117730", "2.18 kg", "label")


def item(face: ItemFace = ITEM) -> ItemRow:
    row = ItemRow()
    row.show_item(face)
    return row


def parcel(face: ParcelFace = PARCEL) -> ParcelCard:
    row = ParcelCard()
    row.show_parcel(face)
    return row


def quote(face: QuoteFace | None = QUOTE) -> QuoteRow:
    row = QuoteRow()
    row.show_quote(face)
    return row


def answer(face: AnswerFace = AnswerFace("B", "An item is damaged")) -> AnswerRow:  # noqa: B008
    row = AnswerRow()
    row.show_answer(face)
    return row


def slot(face: SlotFace = SLOT, *, is_compact: bool = False) -> SlotCard:
    row = SlotCard()
    row.show_slot(face, is_compact=is_compact)
    return row


def step() -> StepRow:
    row = StepRow()
    row.show_step(StepFace("Parcel 1 has size and weight", "40 × 30 × 20 cm", is_done=True))
    return row


MADE: list[Callable[[], Row]] = [item, parcel, quote, answer, slot, step]


def drawn(row: Row, qtbot: QtBot, width: int = 329) -> Row:
    qtbot.addWidget(row)
    row.resize(width, row.height_at(width))
    row.grab()
    return row


@pytest.mark.parametrize("make", MADE)
def test_each_row_has_a_name_and_cuts_nothing(
    look: QApplication, qtbot: QtBot, make: Callable[[], Row]
) -> None:
    row = drawn(make(), qtbot)
    assert row.accessibleName()
    assert row.cut == []


@pytest.mark.parametrize("make", [quote, answer, slot])
def test_click_and_space_choose_and_return_does_not(
    look: QApplication, qtbot: QtBot, make: Callable[[], Row]
) -> None:
    row, times = drawn(make(), qtbot), []
    row.chosen.connect(lambda: times.append(1))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert len(times) == 2
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.mouseClick(row, Qt.MouseButton.RightButton)
    assert len(times) == 2


@pytest.mark.parametrize(
    "row_of", [item, parcel, step, lambda: quote(None), lambda: slot(replace(SLOT, look="free"))]
)
def test_what_only_shows_takes_no_focus_and_no_click(
    look: QApplication, qtbot: QtBot, row_of: Callable[[], Row]
) -> None:
    row, times = drawn(row_of(), qtbot), []
    row.chosen.connect(lambda: times.append(1))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert times == []
    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("is_low", "form", "height"),
    [
        (False, "to do", 72),
        (True, "to do", 66),
        (False, "now", 128),
        (True, "now", 120),
        (False, "done", 72),
    ],
)
def test_item_heights(
    look: QApplication, qtbot: QtBot, is_low: bool, form: str, height: int
) -> None:
    row = item(replace(ITEM, form=form, scanned=1))
    row.set_low(is_low)
    assert drawn(row, qtbot, 408).height() == height
    assert row.cut == []


def test_a_long_item_name_has_two_lines(look: QApplication, qtbot: QtBot) -> None:
    row = drawn(item(replace(ITEM, name="Savon à l’olive de Nyons, boîte de fer")), qtbot, 408)
    assert row.height() == 92
    assert row.cut == []


def test_many_pieces_leave_room_for_the_check(look: QApplication, qtbot: QtBot) -> None:
    row = drawn(item(replace(ITEM, wanted=1440, scanned=1440, form="done")), qtbot, 408)
    assert row.cut == []


@pytest.mark.parametrize(
    ("is_low", "is_chosen", "reason", "height"),
    [
        (False, False, "", 62),
        (False, True, "Cheapest", 96),
        (True, False, "", 54),
        (True, True, "Cheapest", 66),
    ],
)
def test_quote_heights(
    look: QApplication, qtbot: QtBot, is_low: bool, is_chosen: bool, reason: str, height: int
) -> None:
    row = quote(replace(QUOTE, is_chosen=is_chosen, reason=reason))
    row.set_low(is_low)
    assert drawn(row, qtbot).height() == height
    assert row.cut == []


def test_a_long_service_grows_and_is_not_cut(look: QApplication, qtbot: QtBot) -> None:
    row = drawn(quote(replace(QUOTE, service=LONG)), qtbot)
    assert row.height() > 62
    assert row.cut == []


def test_own_carrier_has_room_for_its_hairline(look: QApplication, qtbot: QtBot) -> None:
    assert drawn(quote(replace(QUOTE, is_below=True)), qtbot).height() == 71


def test_a_problem_makes_the_card_grow(look: QApplication, qtbot: QtBot) -> None:
    words = "Length and girth 514 cm, at most 400. 31 kg: carriers take 1 g to 30 kg."
    card = drawn(parcel(replace(PARCEL, problem=words)), qtbot, 300)
    assert card.height() > 68
    assert card.cut == []
    assert words in card.accessibleName()


@pytest.mark.parametrize("is_compact", [False, True])
@pytest.mark.parametrize("look_of", ["free", "quiet", "stick", "doubt", "failed"])
def test_every_slot_is_drawn_whole(
    look: QApplication, qtbot: QtBot, look_of: str, is_compact: bool
) -> None:
    card = slot(replace(SLOT, look=look_of, part=0.5), is_compact=is_compact)
    assert drawn(card, qtbot, 176).height() == (64 if is_compact else 154)
    assert card.cut == []


def test_answers_are_never_cut(look: QApplication, qtbot: QtBot) -> None:
    row = drawn(answer(AnswerFace("E", "The shop asked for another address")), qtbot)
    assert row.height() > 56
    assert row.cut == []


def test_a_list_keeps_its_rows_and_scrolls_in_its_place(look: QApplication, qtbot: QtBot) -> None:
    rows = RowList[ItemRow](ItemRow, 8)
    qtbot.addWidget(rows)
    rows.resize(424, 300)
    first = rows.show_count(40)[0]
    rows.lay_out()
    rows.show()
    assert rows.content_height == 40 * 72 + 39 * 8
    assert first.width() == 408
    rows.look_at(39)
    assert rows.verticalScrollBar().value() == rows.content_height - 300
    rows.look_at(0)
    assert rows.verticalScrollBar().value() == 0
    assert rows.show_count(3)[0] is first
    assert len(rows.rows) == 3


def test_a_list_tells_which_row(look: QApplication, qtbot: QtBot) -> None:
    answers, chosen = ReasonList(), []
    qtbot.addWidget(answers)
    answers.resize(345, 300)
    answers.show_answers([AnswerFace("B", "One"), AnswerFace("C", "Two")])
    answers.show()
    answers.chosen.connect(chosen.append)
    qtbot.mouseClick(answers.rows[1], Qt.MouseButton.LeftButton)
    assert chosen == [1]


def test_words_beside_which_a_service_finds_no_room_stand_lower(
    look: QApplication, qtbot: QtBot
) -> None:
    row = QuoteRow()
    qtbot.addWidget(row)
    row.show_quote(replace(QUOTE, service="Your Landtransport", words="is given back to you"))
    row.resize(300, row.height_at(300))
    row.show()
    row.grab()
    assert row.cut == []
