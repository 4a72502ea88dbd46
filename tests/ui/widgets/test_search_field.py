"""The search field waits for a pause, and Escape empties it before it lets go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.search_field import SearchField


def test_typing_is_told_once_after_a_pause(look: QApplication, qtbot: QtBot) -> None:
    field = SearchField("Order, retailer", delay_ms=10)
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "lille ")
    qtbot.waitUntil(lambda: told == ["lille"], timeout=2000)
    assert not field._pause.isActive()  # so it is not told again


def test_return_does_not_wait(look: QApplication, qtbot: QtBot) -> None:
    field = SearchField("Order", delay_ms=60_000)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(field.searched, timeout=1000) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["x"]


def test_escape_empties_then_lets_go(look: QApplication, qtbot: QtBot) -> None:
    field = SearchField("Order", delay_ms=60_000)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(field.searched, timeout=1000) as told:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told.args == [""]
    with qtbot.waitSignal(field.left, timeout=1000):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_it_has_a_name_without_a_label(look: QApplication, qtbot: QtBot) -> None:
    field = SearchField("Order, retailer")
    qtbot.addWidget(field)
    assert field.accessibleName() == "Order, retailer"
    assert field.height() == 44
