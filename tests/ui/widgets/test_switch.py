"""A switch changes by Space or click, not by Return."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.switch import Switch


def test_space_changes_it_and_return_does_not(look: QApplication, qtbot: QtBot) -> None:
    switch = Switch("Check items")
    qtbot.addWidget(switch)
    qtbot.keyClick(switch, Qt.Key.Key_Return)
    assert not switch.isChecked()
    with qtbot.waitSignal(switch.toggled, timeout=1000) as told:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [True]


def test_on_and_off_differ_by_more_than_colour(look: QApplication, qtbot: QtBot) -> None:
    switch = Switch("Check items")
    qtbot.addWidget(switch)
    off = switch.grab().toImage().convertToFormat(switch.grab().toImage().Format.Format_Grayscale8)
    switch.setChecked(True)
    on = switch.grab().toImage().convertToFormat(off.format())
    assert on != off
    assert switch.accessibleName() == "Check items"
    assert switch.sizeHint().height() >= 40
