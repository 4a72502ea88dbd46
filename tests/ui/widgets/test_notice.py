"""The strip says what happened and what was saved; it grows with its words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.notice import Notice


def test_it_is_hidden_until_there_is_something_to_say(look: QApplication, qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.show_words("Paper is out.", "The label is stored.")
    assert not notice.isHidden()
    assert notice.sentence == "Paper is out."
    assert notice.accessibleName() == "Paper is out. The label is stored."


def test_its_button_asks_to_put_it_away(look: QApplication, qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    with qtbot.waitSignal(notice.put_away, timeout=1000):
        qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)


def test_short_words_are_64_high_and_long_ones_are_whole(look: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1167, 600)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    notice = Notice()
    column.addWidget(notice)
    column.addStretch(1)
    window.show()
    notice.show_words("Paper is out.", "The label is stored.")
    QApplication.processEvents()
    assert notice.height() == 64
    notice.show_words("Paper is out.", "The label is stored and waits for paper. " * 8)
    QApplication.processEvents()
    assert notice.height() > 80
