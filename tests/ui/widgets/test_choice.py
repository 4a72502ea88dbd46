"""A choice tells the value a person picks, and never changes by the wheel."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.choice import Choice, Combo

OPTIONS = [("zebra", "Zebra ZD421"), ("hp", "HP LaserJet Bureau")]


def test_a_key_picks_and_tells_the_value(look: QApplication, qtbot: QtBot) -> None:
    choice = Choice("Carrier labels", OPTIONS)
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.chosen, timeout=1000) as told:
        qtbot.keyClick(choice.combo, Qt.Key.Key_Down)
    assert told.args == ["hp"]
    assert choice.value() == "hp"


def test_setting_a_value_tells_nobody(look: QApplication, qtbot: QtBot) -> None:
    choice = Choice("Carrier labels", OPTIONS)
    qtbot.addWidget(choice)
    told: list[object] = []
    choice.chosen.connect(told.append)
    choice.set_value("hp")
    choice.set_value("gone")
    assert choice.value() == "hp"
    assert told == []


def test_new_options_keep_the_value(look: QApplication, qtbot: QtBot) -> None:
    choice = Choice("Carrier labels", OPTIONS)
    qtbot.addWidget(choice)
    choice.set_value("hp")
    choice.set_options([("new", "Godex"), *OPTIONS])
    assert choice.value() == "hp"


def test_the_same_options_leave_an_open_list_alone(look: QApplication, qtbot: QtBot) -> None:
    combo = Combo(OPTIONS, name="Printer")
    qtbot.addWidget(combo)
    combo.view().setCurrentIndex(combo.model().index(1, 0))
    combo.set_options(tuple(OPTIONS))
    assert combo.view().currentIndex().row() == 1
    combo.set_options(OPTIONS[:1])
    assert combo.view().currentIndex().row() < 1


def test_the_wheel_changes_nothing(look: QApplication, qtbot: QtBot) -> None:
    combo = Combo(OPTIONS, name="Printer")
    qtbot.addWidget(combo)
    point = QPointF(5, 5)
    event = QWheelEvent(
        point,
        point,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.value() == "zebra"


def test_rows_of_the_list_are_targets(look: QApplication, qtbot: QtBot) -> None:
    combo = Combo(OPTIONS, name="Printer", width=300)
    qtbot.addWidget(combo)
    combo.view().ensurePolished()
    assert combo.view().sizeHintForRow(1) >= 40


def test_the_longest_word_fits(look: QApplication, qtbot: QtBot) -> None:
    combo = Combo(OPTIONS, name="Printer", icon="printer")
    qtbot.addWidget(combo)
    words = combo.fontMetrics().horizontalAdvance("HP LaserJet Bureau")
    assert combo.sizeHint().width() > words + 18 + 16 + 28
    assert combo.accessibleName() == "Printer"
