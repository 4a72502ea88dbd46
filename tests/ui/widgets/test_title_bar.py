"""The head of a screen: name, word beside it, tools."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.title_bar import TitleBar


def test_tools_stand_at_the_right_edge(look: QApplication, qtbot: QtBot) -> None:
    first, second = Button("Handover sheets"), Button("Stop")
    bar = TitleBar("Pickups", "booking", first)
    qtbot.addWidget(bar)
    bar.add_tool(second)
    bar.resize(1167, bar.height())
    bar.show()
    assert bar.height() == 84
    assert second.geometry().right() == 1167 - 24 - 1
    assert first.geometry().right() < second.geometry().left()


def test_words_change(look: QApplication, qtbot: QtBot) -> None:
    bar = TitleBar("Pickups")
    qtbot.addWidget(bar)
    bar.set_title("Orders")
    bar.set_sub("40")
    assert [each.text() for each in bar.findChildren(QLabel)] == ["Orders", "40"]
