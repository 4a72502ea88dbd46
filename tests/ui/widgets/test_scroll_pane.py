"""A pane is a stop only where it scrolls; its focus is seen, and the arrow keys move it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.focus import show_focused
from ui import theme
from ui.widgets.scroll_pane import ScrollPane


def pane(qtbot: QtBot, height: int) -> ScrollPane:
    made, content = ScrollPane("What happened"), QWidget()
    content.setMinimumHeight(height)
    made.setWidget(content)
    qtbot.addWidget(made)
    made.resize(200, 100)
    return made


def test_what_fits_is_no_stop(look: QApplication, qtbot: QtBot) -> None:
    made = pane(qtbot, 50)
    made.show()
    assert made.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert made.accessibleName() == "What happened"


def test_its_focus_is_seen_and_the_arrows_scroll(look: QApplication, qtbot: QtBot) -> None:
    made = pane(qtbot, 500)
    made.show()
    before = made.grab().toImage()
    show_focused(qtbot, made, made)
    assert made.grab().toImage() != before
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.verticalScrollBar().value() > 0
    theme.apply(look, is_dark=True)
    made.clearFocus()
    assert made.grab().toImage().pixelColor(0, 50) != theme.theme.color("accent")
