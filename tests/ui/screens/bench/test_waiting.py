"""The bench before its station is open: it looks like the idle one, and keeps what comes."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.bench.state import BenchState
from station.settings import Settings
from ui.screens.bench.keys import keys_of
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view import present
from ui.screens.bench.view_idle import idle_keys, idle_view
from ui.screens.bench.waiting import WaitingBench
from ui.shortcuts import Act

SLOTS = 6


def waiting(qtbot: QtBot) -> WaitingBench:
    page = WaitingBench(SLOTS)
    qtbot.addWidget(page.widget)
    return page


def test_it_is_the_idle_bench_but_for_what_nobody_knows_yet() -> None:
    real = present(BenchState(), datetime.now(UTC), 0.0, Settings(Path("/")))
    first = idle_view(SLOTS)
    assert first.instruction == real.instruction
    assert idle_keys() == keys_of(BenchState())
    assert first.is_idle
    assert first.shelf.title == real.shelf.title
    assert [each.letter for each in first.shelf.slots] == [each.letter for each in real.shelf.slots]
    assert {(each.look, each.words) for each in first.shelf.slots} == {("free", "")}
    assert not first.shelf.aside


def test_lines_are_kept_in_their_order_wherever_they_come_from(
    look: QApplication, qtbot: QtBot
) -> None:
    page = waiting(qtbot)
    assert page.take_scan("4711")
    field = page.screen.field.edit
    qtbot.keyClicks(field, "30x20x15")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.act(Act.BUY)
    assert page.lines == ("4711", "30x20x15", "XXSEND")


def test_what_is_kept_is_answered_at_once(look: QApplication, qtbot: QtBot) -> None:
    page = waiting(qtbot)
    before = page.screen.instruction.face
    page.take_scan("4711")
    face = page.screen.instruction.face
    assert face != before
    assert (face.kind, face.order) == ("hero", "4711")
    assert "1 scan " in face.body
    page.take_scan("1.25kg")
    assert page.screen.instruction.face.order == "1.25kg"
    assert "2 scans" in page.screen.instruction.face.body


def test_keys_without_a_code_mean_nothing_yet(look: QApplication, qtbot: QtBot) -> None:
    page = waiting(qtbot)
    assert page.act(Act.COPY_PARCEL)
    assert page.act(Act.SCAN)
    assert page.lines == ()


def test_slow_opening_is_told_and_stays(look: QApplication, qtbot: QtBot) -> None:
    page = waiting(qtbot)
    page.tell("Opening", "It takes longer.")
    page.take_scan("4711")
    assert page.screen.instruction.face.title == "Opening"
    assert page.lines == ("4711",)


def test_in_another_look_it_has_the_same_lines_and_letters(
    look: QApplication, qtbot: QtBot
) -> None:
    page = waiting(qtbot)
    page.take_scan("4711")
    page.typed = "47"
    again = page.again()
    qtbot.addWidget(again.widget)
    assert again.screen is not page.screen
    assert (again.lines, again.typed) == (("4711",), "47")


def test_a_screen_that_was_let_go_keeps_nothing_more(look: QApplication, qtbot: QtBot) -> None:
    page = waiting(qtbot)
    screen = page.let_go()
    assert isinstance(screen, BenchScreen)
    qtbot.keyClicks(screen.field.edit, "4711")
    qtbot.keyClick(screen.field.edit, Qt.Key.Key_Return)
    assert page.lines == ()
