"""The strip shows the page's keys: allowed, not allowed, next; clicks press them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ui.page import Key
from ui.shortcuts import Act
from ui.widgets.key_strip import KeyStrip

KEYS = (Key(Act.SCAN), Key(Act.HOLD, is_allowed=False), Key(Act.BUY, is_next=True))


def caps(strip: KeyStrip) -> list[QAbstractButton]:
    return strip.findChildren(QAbstractButton)


def test_caps_say_key_and_word(look: QApplication, qtbot: QtBot) -> None:
    strip = KeyStrip()
    qtbot.addWidget(strip)
    strip.set_keys(KEYS)
    assert [cap.accessibleName() for cap in caps(strip)] == ["F2 Scan", "F4 Hold", "F9 Buy & print"]
    assert [cap.isEnabled() for cap in caps(strip)] == [True, False, True]


def test_a_click_presses_what_is_allowed(look: QApplication, qtbot: QtBot) -> None:
    strip = KeyStrip()
    qtbot.addWidget(strip)
    strip.set_keys(KEYS)
    told: list[object] = []
    strip.pressed.connect(told.append)
    for cap in caps(strip):
        qtbot.mouseClick(cap, Qt.MouseButton.LeftButton)
    assert told == [Act.SCAN, Act.BUY]


def test_a_change_of_state_keeps_every_place(look: QApplication, qtbot: QtBot) -> None:
    strip = KeyStrip()
    qtbot.addWidget(strip)
    strip.resize(1280, 47)
    strip.set_keys(KEYS)
    strip.show()
    before = [cap.geometry() for cap in caps(strip)]
    strip.set_keys((Key(Act.SCAN), Key(Act.HOLD), Key(Act.BUY, is_allowed=False)))
    strip.layout().activate()
    assert [cap.geometry() for cap in caps(strip)] == before
    assert [cap.isEnabled() for cap in caps(strip)] == [True, True, False]


def test_a_narrow_strip_keeps_every_cap_inside(look: QApplication, qtbot: QtBot) -> None:
    acts = list(Act)[:11]
    strip = KeyStrip()
    qtbot.addWidget(strip)
    strip.set_keys(tuple(Key(act, is_allowed=at % 2 == 0) for at, act in enumerate(acts)))
    strip.resize(1000, 47)
    strip.show()
    QApplication.processEvents()
    assert max(cap.geometry().right() for cap in caps(strip)) <= 1000 - 24


def test_no_cap_takes_the_focus(look: QApplication, qtbot: QtBot) -> None:
    strip = KeyStrip()
    qtbot.addWidget(strip)
    strip.set_keys(KEYS)
    assert {cap.focusPolicy() for cap in caps(strip)} == {Qt.FocusPolicy.NoFocus}
