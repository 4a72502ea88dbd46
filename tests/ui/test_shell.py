"""The window: one page in a frame, keys that work whatever has the focus."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui import theme
from ui.header_view import HeaderView, LampState, LampView
from ui.keys import SCAN_FIELD
from ui.page import Key
from ui.problems import Exit, Problem
from ui.shell import Shell
from ui.shortcuts import Act
from ui.widgets.button import Button
from ui.widgets.header import Header
from ui.widgets.key_strip import KeyStrip
from ui.widgets.lamp import Lamp
from ui.widgets.notice import Notice
from ui.widgets.rail import Rail


@dataclass
class FakePage:
    """Takes the acts it is told to, and notes what it was asked."""

    widget: QWidget
    taken: tuple[Act | str, ...] = ()
    shown_keys: tuple[Key, ...] = ()
    asked: list[object] = field(default_factory=list)
    hidden_times: int = 0
    keys_changed: object = None

    def keys(self) -> tuple[Key, ...]:
        return self.shown_keys

    def act(self, act: Act) -> bool:
        self.asked.append(act)
        return act in self.taken

    def take_scan(self, line: str) -> bool:
        self.asked.append(line)
        return line in self.taken

    def shown(self, about: str) -> None:
        self.asked.append(f"shown {about}")

    def hidden(self) -> None:
        self.hidden_times += 1


class Two(QWidget):
    """A page's widget with a button and a text field."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.button, self.edit = Button("Do it"), QLineEdit()
        column.addWidget(self.button)
        column.addWidget(self.edit)


class WithPlace(QWidget):
    """A screen that has its own place for the notice."""

    def __init__(self) -> None:
        super().__init__()
        self.place = QVBoxLayout(self)

    def notice_place(self) -> QVBoxLayout:
        return self.place


@pytest.fixture
def shell(look: QApplication, qtbot: QtBot) -> Shell:
    made = Shell()
    qtbot.addWidget(made, before_close_func=lambda window: window.let_go())
    made.resize(1280, 800)
    return made


def trouble(name: str = "paper", code: Exit = Exit.PRINTING) -> Problem:
    return Problem(name, f"{name} is out.", "The label is stored.", "Put some in.", code)


def told(shell: Shell) -> list[object]:
    found: list[object] = []
    shell.act_pressed.connect(found.append)
    return found


def test_the_empty_frame_fits_1280_by_800(shell: Shell) -> None:
    shell.show()
    assert shell.minimumSize().width() <= 1280
    assert shell.minimumSizeHint().width() <= 1280
    assert shell.minimumSizeHint().height() <= 800
    assert shell.size().toTuple() == (1280, 800)


def test_the_parts_stand_where_the_look_says(shell: Shell) -> None:
    shell.show()
    header, rail = shell.findChild(Header), shell.findChild(Rail)
    strip = shell.findChild(KeyStrip)
    assert header.geometry().getRect() == (0, 0, 1280, 56)
    assert rail.geometry().getRect() == (0, 57, 112, 800 - 57 - 48)
    assert strip.geometry().getRect() == (0, 753, 1280, 47)
    page = FakePage(QWidget())
    shell.show_page(page, "orders")
    QApplication.sendPostedEvents()
    assert page.widget.mapTo(shell, page.widget.rect().topLeft()).toTuple() == (113, 57)


@pytest.mark.parametrize("focus", ["button", "edit"])
def test_keys_work_whatever_has_the_focus(shell: Shell, qtbot: QtBot, focus: str) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.BUY,), shown_keys=(Key(Act.BUY),))
    shell.show_page(page, "bench")
    show_focused(qtbot, shell, getattr(two, focus))
    qtbot.keyClick(getattr(two, focus), Qt.Key.Key_F9)
    assert page.asked == [Act.BUY]


def test_what_no_page_takes_is_told_once(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two)
    shell.show_page(page, "orders")
    found = told(shell)
    show_focused(qtbot, shell, two.button)
    qtbot.keyClick(two.button, Qt.Key.Key_F2)
    assert page.asked == [Act.SCAN]
    assert found == [Act.SCAN]


def test_a_key_of_two_meanings_is_the_one_that_the_page_lists(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.BOOK,), shown_keys=(Key(Act.BOOK), Key(Act.BACK)))
    shell.show_page(page, "pickups")
    found = told(shell)
    show_focused(qtbot, shell, two.button)
    qtbot.keyClick(two.button, Qt.Key.Key_F9)
    qtbot.keyClick(two.button, Qt.Key.Key_Escape)
    assert page.asked[0] == Act.BOOK
    assert found == [Act.BACK]


def test_a_key_that_is_not_allowed_still_reaches_the_page(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.BUY,), shown_keys=(Key(Act.BUY, is_allowed=False),))
    shell.show_page(page, "bench")
    show_focused(qtbot, shell, two.button)
    qtbot.keyClick(two.button, Qt.Key.Key_F9)
    assert page.asked == [Act.BUY]


def test_a_key_held_down_counts_once(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.BUY,))
    shell.show_page(page, "bench")
    show_focused(qtbot, shell, two.button)
    none = Qt.KeyboardModifier.NoModifier
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, none, "", is_repeat)
        QApplication.sendEvent(two.button, event)
    assert page.asked == [Act.BUY]


def test_undo_is_left_to_a_text_field_but_not_to_the_scan_field(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.UNDO,))
    shell.show_page(page, "bench")
    show_focused(qtbot, shell, two.edit)
    qtbot.keyClicks(two.edit, "ab")
    qtbot.keyClick(two.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.asked, two.edit.text()) == ([], "")
    two.edit.setProperty(SCAN_FIELD, True)
    qtbot.keyClick(two.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.asked == [Act.UNDO]


def test_rows_are_chosen_by_their_code(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=("XXPRICEB",))
    shell.show_page(page, "bench")
    found = told(shell)
    show_focused(qtbot, shell, two.edit)
    qtbot.keyClick(two.edit, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(two.edit, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert page.asked == ["XXPRICEB", "XXPRICEF"]
    assert found == ["XXPRICEF"]
    assert two.edit.text() == ""


def test_screens_are_asked_for_by_key_and_click(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    shell.show_page(FakePage(two), "bench")
    asked: list[str] = []
    shell.page_asked.connect(asked.append)
    show_focused(qtbot, shell, two.edit)
    qtbot.keyClick(two.edit, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    tile = shell.findChild(Rail).findChildren(QAbstractButton)[5]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert asked == ["orders", "settings"]
    assert two.edit.hasFocus()


def test_return_opens_only_where_the_page_lists_it(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.OPEN,))
    shell.show_page(page, "orders")
    show_focused(qtbot, shell, two.button)
    qtbot.keyClick(two.button, Qt.Key.Key_Return)
    assert page.asked == []
    page.shown_keys = (Key(Act.OPEN),)
    qtbot.keyClick(two.button, Qt.Key.Key_Return)
    assert page.asked == [Act.OPEN]


def test_escape_puts_the_notice_away_before_it_closes_anything(shell: Shell, qtbot: QtBot) -> None:
    two = Two()
    page = FakePage(two, taken=(Act.CLOSE,), shown_keys=(Key(Act.CLOSE),))
    shell.show_page(page, "bench")
    show_focused(qtbot, shell, two.button)
    closed: list[object] = []
    shell.notice_closed.connect(closed.append)
    shell.set_notice(trouble())
    notice = shell.findChild(Notice)
    assert notice.isVisible()
    qtbot.keyClick(two.button, Qt.Key.Key_Escape)
    assert not notice.isVisible()
    assert (closed, page.asked) == ([trouble()], [])
    qtbot.keyClick(two.button, Qt.Key.Key_Escape)
    assert page.asked == [Act.CLOSE]


def test_the_worst_notice_is_shown_and_the_next_follows(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    shell.set_notice(trouble())
    shell.set_notice(trouble("money", Exit.UNKNOWN))
    notice = shell.findChild(Notice)
    assert notice.sentence == "money is out."
    qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert notice.sentence == "paper is out."
    shell.set_notice(None)
    assert not notice.isVisible()


def test_a_screen_may_have_its_own_place_for_the_notice(shell: Shell) -> None:
    shell.show()
    bench, other = WithPlace(), QWidget()
    shell.show_page(FakePage(bench), "bench")
    shell.set_notice(trouble())
    notice = shell.findChild(Notice)
    assert bench.place.indexOf(notice) == 0
    shell.show_page(FakePage(other), "orders")
    assert bench.place.count() == 0
    assert not other.isAncestorOf(notice)


def test_pages_are_told_when_they_go(shell: Shell) -> None:
    first, second = FakePage(QWidget()), FakePage(QWidget(), shown_keys=(Key(Act.SCAN),))
    shell.show_page(first, "bench")
    shell.show_page(second, "orders")
    assert (first.hidden_times, second.hidden_times) == (1, 0)
    assert first.keys_changed is None
    assert shell.page_name == "orders"
    assert shell.windowTitle() == "Orders – Quayside"


def test_the_strip_follows_the_page(shell: Shell) -> None:
    page = FakePage(QWidget(), shown_keys=(Key(Act.SCAN),))
    shell.show_page(page, "bench")
    page.shown_keys = (Key(Act.SCAN), Key(Act.HOLD))
    assert callable(page.keys_changed)
    page.keys_changed()
    strip = shell.findChild(KeyStrip)
    words = [cap.text() for cap in strip.findChildren(QAbstractButton) if not cap.isHidden()]
    assert words[-2:] == ["Scan", "Hold"]


def test_the_welcome_page_takes_the_whole_window(shell: Shell) -> None:
    shell.show()
    page = FakePage(QWidget())
    shell.show_page(page, "welcome")
    assert not shell.findChild(Header).isVisible()
    asked: list[str] = []
    shell.page_asked.connect(asked.append)
    QApplication.sendPostedEvents()
    assert page.widget.size() == shell.size()
    shell.show_page(FakePage(QWidget()), "bench")
    assert shell.findChild(Header).isVisible()


def test_closing_asks_first(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    with qtbot.waitSignal(shell.close_asked, timeout=1000):
        shell.close()
    assert shell.isVisible()
    shell.let_go()
    assert not shell.isVisible()


def test_another_type_size_builds_the_frame_anew_and_keeps_its_facts(
    shell: Shell, look: QApplication
) -> None:
    shell.show()
    shell.show_page(FakePage(QWidget()), "bench")
    lamp = LampView("Zebra", LampState.GOOD)
    shell.set_header(HeaderView("Bench 3", "Camille", lamp, None, lamp, "14:32"))
    shell.set_badges({"orders": (3, "bad")})
    shell.set_notice(trouble())
    theme.apply(look, is_dark=True, scale=1.5)
    shell.restyle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shell.findChild(Header).height() == 84
    assert [each.text for each in shell.findChildren(Lamp) if each.isVisible()] == ["Zebra"] * 2
    assert shell.findChild(Notice).sentence == "paper is out."
    assert shell.page_name == ""


def test_the_low_form_is_told_when_it_begins(shell: Shell, qtbot: QtBot) -> None:
    shell.show()
    lows: list[bool] = []
    shell.low_changed.connect(lows.append)
    shell.resize(1280, 700)
    shell.resize(1280, 710)
    shell.resize(1280, 800)
    assert lows == [True, False]
    assert not shell.is_low


def test_every_control_has_a_name_and_none_is_default(shell: Shell) -> None:
    shell.show_page(FakePage(QWidget(), shown_keys=(Key(Act.SCAN),)), "bench")
    shell.set_notice(trouble())
    controls = shell.findChildren(QAbstractButton)
    assert len(controls) > 7
    assert all(control.accessibleName() for control in controls)
    buttons = shell.findChildren(QPushButton)
    assert not any(button.autoDefault() or button.isDefault() for button in buttons)
