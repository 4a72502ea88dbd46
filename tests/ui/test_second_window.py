"""What a second window says, and how it leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.instance import InstanceLock
from ui.problem_words.window import second_window
from ui.second_window import SecondWindow, show_second_window


@pytest.fixture
def window(look: QApplication, qtbot: QtBot) -> SecondWindow:
    made = SecondWindow(second_window("/home/packer/Quayside"), "It was opened at 08:12.")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def test_it_says_where_and_what_to_do(window: SecondWindow) -> None:
    words = " ".join(label.text() for label in window.findChildren(QLabel))
    for part in ("open already", "/home/packer/Quayside", "08:12", "close it"):
        assert part in words
    assert window.button.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_closes_it(window: SecondWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.button, key)
    assert not window.isVisible()


def test_other_keys_do_not(window: SecondWindow) -> None:
    QTest.keyClick(window.button, Qt.Key.Key_A)
    assert window.isVisible()


def test_it_leaves_with_one_and_a_line(
    look: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    assert first.take()
    assert not second.take()

    def close() -> None:
        for shown in QApplication.topLevelWidgets():
            if isinstance(shown, SecondWindow):
                shown.close()

    QTimer.singleShot(50, close)
    assert show_second_window(look, second) == 1
    assert str(tmp_path) in capsys.readouterr().err
    first.release()
