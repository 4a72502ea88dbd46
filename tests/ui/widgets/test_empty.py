"""The empty state says what would stand there, and may offer one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.empty import EmptyState


def test_without_an_action_there_is_no_button(look: QApplication, qtbot: QtBot) -> None:
    state = EmptyState("check", "Nothing waits for a driver", "Labelled parcels appear here.")
    qtbot.addWidget(state)
    state.show()
    assert not state.button.isVisible()


def test_the_action_is_told(look: QApplication, qtbot: QtBot) -> None:
    state = EmptyState("search", "No order fits", "Try less of the name.", "Clear search")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.acted, timeout=1000):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)


def test_other_words_bring_or_take_the_button(look: QApplication, qtbot: QtBot) -> None:
    state = EmptyState("search", "No order fits", "Try less.", "Clear search")
    qtbot.addWidget(state)
    state.show_words("orders", "No orders yet", "They come by themselves.")
    assert state.button.isHidden()
