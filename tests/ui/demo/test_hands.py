"""The demo's hands: key events of the native window, a scan as one burst on any machine."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.bursts import END_GAP_S, GAP_S
from ui.demo.hands import Hands


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


class Seen(QObject):
    """Every key press that the field gets, with its time in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[tuple[str, float]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keys.append((event.text(), event.timestamp() / 1000))
        return False


@pytest.fixture
def field(look: QApplication, qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


async def test_a_scan_is_one_burst_with_return(field: QLineEdit) -> None:
    seen = Seen()
    field.installEventFilter(seen)
    await Hands(field).scan("XXbox1")
    assert "".join(text for text, _ in seen.keys) == "XXbox1\r"
    times = [at for _, at in seen.keys]
    gaps = [after - before for before, after in pairwise(times)]
    assert max(gaps) < min(GAP_S, END_GAP_S)


async def test_two_gestures_are_two(field: QLineEdit) -> None:
    seen = Seen()
    field.installEventFilter(seen)
    hands = Hands(field)
    await hands.scan("abc")
    await hands.scan("def")
    assert seen.keys[4][1] - seen.keys[3][1] > END_GAP_S


async def test_typing_is_no_burst_and_keys_have_names(field: QLineEdit) -> None:
    seen = Seen()
    field.installEventFilter(seen)
    hands = Hands(field)
    await hands.type("bou")
    assert field.text() == "bou"
    assert seen.keys[1][1] - seen.keys[0][1] > END_GAP_S
    await hands.press("Home", "Delete")
    assert field.text() == "ou"
