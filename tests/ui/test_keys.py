"""Keys by name on every keyboard, and what is left to the focused widget."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.keys import LEAVES_ESCAPE, SCAN_FIELD, acts_of, digit_of, is_left_to, key_name, row_code_of
from ui.shortcuts import ROW_KEYS, Act

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (Qt.Key.Key_F9, NONE, "F9"),
        (Qt.Key.Key_F6, SHIFT, "Shift+F6"),
        (Qt.Key.Key_Z, CTRL, "Ctrl+Z"),
        (Qt.Key.Key_Escape, NONE, "Esc"),
        (Qt.Key.Key_Return, NONE, "Return"),
        (Qt.Key.Key_Enter, PAD, "Return"),
        (Qt.Key.Key_2, ALT, "Alt+2"),
        (Qt.Key.Key_2, ALT | PAD, "Alt+2"),
        (Qt.Key.Key_Eacute, ALT, "Alt+2"),
        (Qt.Key.Key_Minus, ALT, "Alt+6"),
        (Qt.Key.Key_section, CTRL, "Ctrl+6"),
        (Qt.Key.Key_Ampersand, CTRL, "Ctrl+1"),
        (Qt.Key.Key_Eacute, NONE, "É"),
    ],
)
def test_names(key: Qt.Key, modifiers: Qt.KeyboardModifier, name: str) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == name


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "digit"),
    [
        (Qt.Key.Key_2, NONE, "2", 2),
        (Qt.Key.Key_2, PAD, "2", 2),
        (Qt.Key.Key_2, SHIFT, "2", 2),  # the digit row of a French keyboard
        (Qt.Key.Key_Eacute, NONE, "é", 2),
        (Qt.Key.Key_Minus, NONE, "-", 0),
        (Qt.Key.Key_0, NONE, "0", 0),
        (Qt.Key.Key_A, NONE, "a", 0),
        (Qt.Key.Key_2, ALT, "2", 0),
        (Qt.Key.Key_2, CTRL, "2", 0),
        (Qt.Key.Key_Shift, SHIFT, "", 0),
    ],
)
def test_digits(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, digit: int) -> None:
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == digit


def test_a_key_may_mean_several_acts() -> None:
    assert acts_of("Esc") == (Act.CLOSE, Act.BACK)
    assert acts_of("F9") == (Act.BUY, Act.BOOK, Act.CONNECT, Act.GO_ON)
    assert acts_of("Up / Down") == ()
    assert acts_of("Q") == ()


def test_rows_have_the_codes_of_the_sheet() -> None:
    assert [row_code_of(key) for key in ROW_KEYS] == [
        "XXPRICEB",
        "XXPRICEC",
        "XXPRICED",
        "XXPRICEE",
        "XXPRICEF",
    ]
    assert row_code_of("Alt+7") == ""


def test_a_text_field_keeps_its_undo_and_its_escape(look: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    assert is_left_to(field, "Ctrl+Z")
    assert is_left_to(field, "Return")
    assert not is_left_to(field, "Esc")
    assert not is_left_to(field, "F9")
    field.setText("lille")
    assert is_left_to(field, "Esc")
    field.setProperty(LEAVES_ESCAPE, True)
    assert not is_left_to(field, "Esc")
    assert is_left_to(field, "Ctrl+Z")


def test_the_scan_field_gives_its_undo_to_the_bench(look: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("x")
    field.setProperty(SCAN_FIELD, True)
    qtbot.addWidget(field)
    assert not is_left_to(field, "Ctrl+Z")
    assert not is_left_to(field, "Esc")
    assert is_left_to(field, "Return")


def test_lists_open_by_themselves(look: QApplication, qtbot: QtBot) -> None:
    table, plain = QTableView(), QWidget()
    qtbot.addWidget(table)
    qtbot.addWidget(plain)
    assert is_left_to(table, "Return")
    assert not is_left_to(plain, "Return")
