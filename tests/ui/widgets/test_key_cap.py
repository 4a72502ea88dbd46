"""A cap says what the keyboard says."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.key_cap import KeyCap, cap_text


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("F9", "F9"),
        ("Ctrl+Z", "Ctrl Z"),
        ("Shift+F6", "Shift F6"),
        ("Return", "Enter"),
        ("Up / Down", "↑ ↓"),
        ("Esc", "Esc"),
    ],
)
def test_the_words_of_keys(key: str, text: str) -> None:
    assert cap_text(key) == text


def test_a_letter_has_a_square_cap(look: QApplication, qtbot: QtBot) -> None:
    cap = KeyCap("B")
    qtbot.addWidget(cap)
    assert (cap.sizeHint().width(), cap.sizeHint().height()) == (26, 26)


def test_each_state_is_drawn_differently(look: QApplication, qtbot: QtBot) -> None:
    cap = KeyCap("F9")
    qtbot.addWidget(cap)
    images = []
    for state in ("allowed", "off", "next"):
        cap.set_state(state)
        images.append(cap.grab().toImage())
    assert images[0] != images[1] != images[2] != images[0]
