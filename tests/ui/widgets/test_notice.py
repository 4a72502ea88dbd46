"""The strip says what happened and what was saved; it grows with its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
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


@pytest.mark.parametrize("width", [1167, 1000, 860])
def test_beside_long_buttons_the_words_are_whole_too(
    look: QApplication, qtbot: QtBot, width: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 700)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    notice = Notice()
    column.addWidget(notice)
    column.addWidget(QWidget(), 1)
    window.show()
    notice.show_words(
        "Quayside s’est arrêté de façon inattendue le 28 nov. 2026 à 22:21.",
        "Une défaillance du programme l’a arrêté. Rien de ce qui a été acheté ou imprimé n’est "
        "perdu. Le rapport se trouve ici : /home/packer/.local/share/Quayside/crashes/"
        "20261128-222203-window-fault.txt.",
        offers=[("folder", "Ouvrir le dossier"), ("save", "Enregistrer un fichier d’assistance")],
    )
    QApplication.processEvents()
    assert notice.y() == 0
    shown = [each for each in notice.findChildren(QLabel) if each.isVisible() and each.text()]
    paragraphs = [each for each in shown if each.wordWrap()]
    assert len(paragraphs) == 2
    for each in paragraphs:
        assert each.height() >= each.heightForWidth(each.width())
