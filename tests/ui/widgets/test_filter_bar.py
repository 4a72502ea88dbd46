"""Segments: one is chosen, by click or arrow key; new counts keep the choice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui.widgets.filter_bar import FilterBar, Segment

SEGMENTS = (Segment("all", "All", 40), Segment("late", "Overdue", 3, "bad_ink"))


def buttons(bar: FilterBar) -> list[QAbstractButton]:
    return bar.findChildren(QAbstractButton)


def test_the_first_is_chosen(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(SEGMENTS, "Filter")
    qtbot.addWidget(bar)
    assert bar.current == "all"
    assert [each.accessibleName() for each in buttons(bar)] == ["All 40", "Overdue 3"]


def test_a_click_chooses_and_tells(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(SEGMENTS)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.chosen, timeout=1000) as told:
        qtbot.mouseClick(buttons(bar)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["late"]
    assert bar.current == "late"


def test_an_arrow_key_chooses_and_tells_once(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(SEGMENTS)
    qtbot.addWidget(bar)
    show_focused(qtbot, bar, buttons(bar)[0])
    told: list[str] = []
    bar.chosen.connect(told.append)
    qtbot.keyClick(buttons(bar)[0], Qt.Key.Key_Right)
    assert told == ["late"]


def test_return_is_left_to_the_window(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(SEGMENTS)
    qtbot.addWidget(bar)
    told: list[str] = []
    bar.chosen.connect(told.append)
    qtbot.keyClick(buttons(bar)[1], Qt.Key.Key_Return)
    assert told == []


def test_new_counts_keep_the_choice_and_the_buttons(look: QApplication, qtbot: QtBot) -> None:
    bar = FilterBar(SEGMENTS)
    qtbot.addWidget(bar)
    bar.set_chosen("late")
    before = buttons(bar)
    bar.set_segments((Segment("all", "All", 41), Segment("late", "Overdue", 4, "bad_ink")))
    assert bar.current == "late"
    assert buttons(bar) == before
    assert before[1].accessibleName() == "Overdue 4"


def test_a_chosen_segment_that_is_gone_gives_way_to_the_first(
    look: QApplication, qtbot: QtBot
) -> None:
    bar = FilterBar(SEGMENTS)
    qtbot.addWidget(bar)
    bar.set_chosen("late")
    bar.set_segments((Segment("new", "New"),))
    assert bar.current == "new"
