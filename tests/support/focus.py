"""Focus in tests: a window that is shown, active, and has given the focus where it was asked."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show_focused(qtbot: QtBot, window: QWidget, target: QWidget) -> None:
    """Show ``window`` and wait until ``target`` has the focus."""
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    target.setFocus()
    qtbot.waitUntil(target.hasFocus, timeout=3000)
