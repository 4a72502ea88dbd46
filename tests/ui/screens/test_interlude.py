"""While there is no station: words that say what to do, and one button at most."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from station.domain.errors import NotAllowedNow, QuaysideError, SettingsError, StorageError
from tests.support.focus import show_focused
from ui.problems import Front, problem_of
from ui.screens.interlude.controller import Interlude
from ui.screens.interlude.screen import InterludeScreen
from ui.screens.interlude.view import (
    InterludeView,
    present_finishing,
    present_opening,
    present_trouble,
)
from ui.shortcuts import Act
from ui.widgets.button import Button

WRONG = SettingsError("settings.toml", 17, "printers.bench.dpi", "'x'", "203, 300 or 600")


def trouble(error: QuaysideError, front: Front = Front.WINDOW) -> InterludeView:
    return present_trouble(problem_of(error, front=front))


def test_a_slip_in_the_settings_has_line_key_and_what_is_allowed() -> None:
    view = trouble(WRONG, Front.COMMAND_LINE)
    words = " ".join(view.lines)
    for part in ("settings.toml, line 17", "printers.bench.dpi", "203, 300 or 600", "try again"):
        assert part in words
    assert view.action == "Try again"


@pytest.mark.parametrize("error", [WRONG, StorageError("quayside.sqlite", "disk full")])
def test_nothing_is_advised_that_needs_a_station(error: QuaysideError) -> None:
    words = " ".join(trouble(error, Front.COMMAND_LINE).lines)
    assert "scan" not in words
    assert "in Settings" not in words


def test_other_troubles_keep_their_own_advice() -> None:
    problem = problem_of(NotAllowedNow("buy", "labelled"), front=Front.WINDOW)
    assert problem.to_do in present_trouble(problem).lines


@pytest.mark.parametrize(
    ("names", "words"), [((), "0 tasks"), (("a",), "1 task "), (("a", "b"), "2 tasks")]
)
def test_what_is_left_is_counted(names: tuple[str, ...], words: str) -> None:
    view = present_finishing(names)
    assert words in view.lines[0]
    assert view.is_busy
    assert not view.action


def test_opening_has_no_button() -> None:
    assert not present_opening().action


@pytest.mark.parametrize(
    "view",
    [trouble(WRONG), present_finishing(["a"]), present_opening()],
    ids=["wrong", "end", "open"],
)
def test_the_screen_shows_what_the_view_says(
    look: QApplication, qtbot: QtBot, view: InterludeView
) -> None:
    screen = InterludeScreen(view)
    qtbot.addWidget(screen)
    screen.resize(1180, 660)
    screen.show()
    labels = [label for label in screen.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in labels] == [view.title, *view.lines]
    assert screen.button.isVisible() is bool(view.action)
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        assert label.sizeHint().width() <= screen.width()


def test_the_button_is_ready_and_pressed_by_space(look: QApplication, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    page = Interlude(trouble(WRONG), lambda: pressed.append(True))
    qtbot.addWidget(page.widget)
    (button,) = page.widget.findChildren(Button)
    show_focused(qtbot, page.widget, button)
    page.widget.setFocus()
    page.shown("")
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]


def test_it_takes_every_key_and_scan(look: QApplication, qtbot: QtBot) -> None:
    page = Interlude(present_opening())
    qtbot.addWidget(page.widget)
    assert page.keys() == ()
    assert page.act(Act.BUY)
    assert page.take_scan("XXSEND")
    page.hidden()
