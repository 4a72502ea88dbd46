"""The window is shown and painted before anything else happens in it."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.first_paint import show_painted


class Painting(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.paints += 1


class Hiding(QWidget):
    """As under a screen saver: shown, and never painted."""

    def setVisible(self, is_visible: bool) -> None:  # noqa: N802
        del is_visible


def test_it_returns_once_the_window_is_painted(qapp: QApplication, qtbot: QtBot) -> None:
    window = Painting()
    qtbot.addWidget(window)
    assert show_painted(window)
    assert window.paints == 1
    assert window.isVisible()


def test_a_window_that_nobody_sees_is_not_waited_for(qapp: QApplication, qtbot: QtBot) -> None:
    window = Hiding()
    qtbot.addWidget(window)
    assert not show_painted(window, longest_ms=1)
