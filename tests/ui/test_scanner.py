"""A scan with the focus anywhere: it reaches the field, gives its line, and presses nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.bursts import GS
from ui.scanner import Scanner, key_of, time_of

FAST_S, SLOW_S = 0.01, 0.2
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Window:
    """A window with one of each, and a keyboard."""

    root: QWidget
    scan: QLineEdit
    search: QLineEdit
    button: QPushButton
    table: QTableWidget
    combo: QComboBox
    scanner: Scanner = None  # type: ignore[assignment]
    has_field: bool = True
    now_s: float = 100.0
    lines: list[str] = field(default_factory=list)
    presses: list[str] = field(default_factory=list)

    def to_field(self) -> QLineEdit | None:
        if not self.has_field:
            return None
        self.scan.setFocus()
        return self.scan

    def key(
        self, key: str | Qt.Key, held: Qt.KeyboardModifier = NONE, gap_s: float = FAST_S
    ) -> None:
        self.now_s += gap_s
        popup = QApplication.activePopupWidget()
        widget = popup.focusWidget() or popup if popup else QApplication.focusWidget() or self.root
        click: Any = QTest.keyClick  # it takes characters as well
        click(widget, key, held)

    def type(self, text: str, gap_s: float = FAST_S) -> None:
        for char in text:
            self.key(char, gap_s=gap_s)

    def enter(self, gap_s: float = FAST_S) -> None:
        self.key(Qt.Key.Key_Return, gap_s=gap_s)

    def scanned(self, text: str) -> None:
        self.now_s += 1
        self.type(text)
        self.enter()


@pytest.fixture
def window(look: QApplication, qtbot: QtBot) -> Iterator[Window]:
    root = QWidget()
    made = Window(
        root, QLineEdit(), QLineEdit(), QPushButton("Buy"), QTableWidget(2, 2), QComboBox()
    )
    made.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.combo.addItems(["one", "two", "three"])
    layout = QVBoxLayout(root)
    for widget in (made.scan, made.search, made.button, made.table, made.combo):
        layout.addWidget(widget)
    made.button.clicked.connect(lambda: made.presses.append("button"))
    made.scan.returnPressed.connect(lambda: made.presses.append("scan"))
    made.search.returnPressed.connect(lambda: made.presses.append("search"))
    made.scanner = Scanner(look, made.to_field, clock=lambda _: made.now_s)
    made.scanner.scanned.connect(made.lines.append)
    qtbot.addWidget(root)
    root.show()
    root.activateWindow()
    qtbot.waitActive(root)
    yield made
    made.scanner.stop()


Focus = Callable[[Window], QWidget]
ANYWHERE = [
    pytest.param(lambda window: window.scan, id="scan field"),
    pytest.param(lambda window: window.search, id="search"),
    pytest.param(lambda window: window.button, id="button"),
    pytest.param(lambda window: window.table, id="table"),
    pytest.param(lambda window: window.combo, id="combo"),
    pytest.param(lambda window: window.root, id="nothing"),
]


@pytest.mark.parametrize("has_field", [True, False])
@pytest.mark.parametrize("focus", ANYWHERE)
@pytest.mark.parametrize("text", ["3434270005", "30 20 15", "XXSEND", "30*20*15"])
def test_a_scan_gives_its_line_and_leaves_nothing(
    window: Window, focus: Focus, text: str, has_field: bool
) -> None:
    window.has_field = has_field
    focus(window).setFocus()
    window.scanned(text)
    window.scanned(text)
    assert window.lines == [text, text]
    assert window.presses == []
    assert (window.scan.text(), window.search.text()) == ("", "")


class TestTyping:
    @pytest.mark.parametrize("focus", ANYWHERE[2:4] + ANYWHERE[5:])
    def test_what_a_person_types_on_no_text_is_in_the_scan_field(
        self, window: Window, focus: Focus
    ) -> None:
        focus(window).setFocus()
        window.type("2,5 kg", SLOW_S)
        assert window.scan.text() == "2,5 kg"
        assert window.scan.hasFocus()
        window.enter(SLOW_S)
        assert (window.presses, window.lines) == (["scan"], [])

    def test_a_person_in_another_field_is_left_alone(self, window: Window) -> None:
        window.search.setFocus()
        window.type("Maison 12", SLOW_S)
        window.enter(SLOW_S)
        assert (window.search.text(), window.presses) == ("Maison 12", ["search"])
        assert window.lines == []

    def test_a_space_alone_presses_the_button(self, window: Window) -> None:
        window.button.setFocus()
        window.key(Qt.Key.Key_Space, gap_s=SLOW_S)
        window.key(Qt.Key.Key_Space, gap_s=SLOW_S)
        assert window.presses == ["button", "button"]
        assert window.scan.text() == ""

    def test_keys_that_type_nothing_stay_where_they_are(self, window: Window) -> None:
        window.button.setFocus()
        for key in (Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Shift):
            window.key(key)
        window.key(Qt.Key.Key_A, CTRL)
        window.key(Qt.Key.Key_2, ALT)
        assert window.scan.text() == ""
        assert not window.scan.hasFocus()

    def test_a_key_that_is_held_types_on(self, window: Window) -> None:
        window.button.setFocus()
        window.type("a")
        for gap_s in (0.5, 0.03, 0.03, 0.03, 0.03):
            window.now_s += gap_s
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a", autorep=True)
            QApplication.sendEvent(window.scan, event)
        window.enter()
        assert (window.scan.text(), window.lines) == ("aaaaaa", [])


class TestFields:
    def test_what_was_in_the_field_is_there_again(self, window: Window) -> None:
        window.search.setText("Maison Dubois")
        window.search.setFocus()
        window.search.setSelection(0, 6)
        window.scanned("3434270005")
        assert window.lines == ["3434270005"]
        assert window.search.text() == "Maison Dubois"
        assert window.search.selectedText() == "Maison"

    def test_the_cursor_as_well(self, window: Window) -> None:
        window.search.setText("Maison")
        window.search.setFocus()
        window.search.setCursorPosition(2)
        window.scanned("3434270005")
        assert window.search.cursorPosition() == 2

    def test_who_filters_as_it_is_typed_sees_it_go(self, window: Window) -> None:
        seen: list[str] = []
        window.search.textEdited.connect(seen.append)
        window.search.setFocus()
        window.scanned("123")
        assert seen == ["1", "12", "123", ""]

    def test_a_scan_into_half_typed_text_takes_only_itself(self, window: Window) -> None:
        window.scan.setFocus()
        window.type("12", SLOW_S)
        window.scanned("XXSEND")
        assert (window.scan.text(), window.lines) == ("12", ["XXSEND"])

    def test_a_field_that_only_shows_is_no_text_field(self, window: Window) -> None:
        window.search.setReadOnly(True)
        window.search.setFocus()
        window.type("7", SLOW_S)
        assert window.scan.text() == "7"

    def test_a_field_that_is_gone_meanwhile_harms_nothing(self, window: Window) -> None:
        window.search.setFocus()
        window.type("12345")
        shiboken6.delete(window.search)
        window.enter()
        assert window.lines == ["12345"]


class TestKeys:
    def test_a_group_separator_is_kept(self, window: Window) -> None:
        window.button.setFocus()
        window.type("0104")
        window.key(Qt.Key.Key_BracketRight, CTRL)
        window.type("21A")
        window.enter()
        assert window.lines == [f"0104{GS}21A"]

    def test_a_shift_between_characters_says_nothing(self, window: Window) -> None:
        window.scan.setFocus()
        for char in "XXSEND":
            window.key(Qt.Key.Key_Shift)
            window.key(char)
        window.enter()
        assert window.lines == ["XXSEND"]

    def test_tab_ends_a_scan_and_moves_no_focus(self, window: Window) -> None:
        window.search.setFocus()
        window.type("12345")
        window.key(Qt.Key.Key_Tab)
        assert window.lines == ["12345"]
        assert window.search.hasFocus()

    def test_tab_by_hand_moves_the_focus(self, window: Window) -> None:
        window.search.setFocus()
        window.key(Qt.Key.Key_Tab, gap_s=SLOW_S)
        assert window.button.hasFocus()

    def test_no_shortcut_is_pressed_by_a_scan(self, window: Window) -> None:
        for key in ("Return", "3", "X"):
            shortcut = QShortcut(QKeySequence(key), window.root)
            shortcut.activated.connect(lambda key=key: window.presses.append(key))
        window.table.setFocus()
        window.scanned("3X3")
        assert (window.lines, window.presses) == (["3X3"], [])

    def test_a_person_presses_a_shortcut(self, window: Window) -> None:
        shortcut = QShortcut(QKeySequence("Return"), window.root)
        shortcut.activated.connect(lambda: window.presses.append("shortcut"))
        window.table.setFocus()
        window.enter(SLOW_S)
        assert window.presses == ["shortcut"]

    def test_an_open_list_takes_no_choice_from_a_scan(self, window: Window) -> None:
        window.combo.setFocus()
        window.combo.showPopup()
        window.scanned("two")
        assert window.lines == ["two"]
        assert window.combo.currentText() == "one"
        window.combo.hidePopup()

    def test_keys_are_left_alone_after_the_end(self, window: Window) -> None:
        window.scanner.stop()
        window.button.setFocus()
        window.scanned("12345")
        assert (window.lines, window.scan.text()) == ([], "")


def press(key: Qt.Key, held: Qt.KeyboardModifier, text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize(
    ("key", "held", "text", "read"),
    [
        (Qt.Key.Key_A, NONE, "a", "a"),
        (Qt.Key.Key_At, CTRL | ALT, "@", "@"),  # AltGr, as Windows has it
        (Qt.Key.Key_A, CTRL, "\x01", ""),
        (Qt.Key.Key_A, ALT, "a", ""),
        (Qt.Key.Key_A, Qt.KeyboardModifier.MetaModifier, "a", ""),
        (Qt.Key.Key_B, CTRL, "\x02", "\x02"),
        (Qt.Key.Key_C, CTRL, "\x03", "\x03"),
        (Qt.Key.Key_BracketRight, CTRL, "", GS),
        (Qt.Key.Key_5, CTRL, GS, ""),  # as X11 has it
        (Qt.Key.Key_unknown, NONE, GS, GS),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", "\r"),
        (Qt.Key.Key_Backspace, NONE, "\x08", ""),
        (Qt.Key.Key_F2, NONE, "", ""),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "", None),
    ],
)
def test_keys_are_read_as_what_they_type(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, read: str | None
) -> None:
    assert key_of(press(key, held, text)) == read


def test_the_time_is_the_window_systems() -> None:
    event = press(Qt.Key.Key_A, NONE, "a")
    own = time_of(event)
    event.setTimestamp(123_456)
    assert time_of(event) == 123.456
    assert own > 0
