"""The viewer by keyboard alone: everything is reached, in reading order, named, and seen."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.support.keyboard import (
    Stop,
    controls,
    from_the_top,
    goes_back,
    name_of,
    presses,
    walk,
)
from tests.support.stills import STILLS, still
from ui.widgets.finding_row import FindingRow
from ui.widgets.key_strip import KeyStrip
from ui.widgets.notice import Notice

SIZE = (1280, 800)
NAMES = [name for name in STILLS if name.startswith("viewer still")]


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


def words(widgets: list[QWidget]) -> list[str]:
    return [f"{type(each).__name__} {name_of(each)!r}" for each in widgets]


def in_notice(widget: QWidget) -> bool:
    around = widget.window().findChild(Notice)
    return around is not None and around.isAncestorOf(widget)


def in_one_column(stops: list[Stop]) -> list[Stop]:
    """The notice above all first, and of the list that scrolls its first row."""
    rows = [stop for stop in stops if isinstance(stop.widget, FindingRow)]
    above = [stop for stop in stops if in_notice(stop.widget)]
    assert not goes_back(rows)
    return above + [stop for stop in stops if stop not in rows[1:] + above]


@pytest.mark.parametrize("name", NAMES)
async def test_tab_leads_everywhere_and_return_presses_nothing(name: str) -> None:
    async with still(STILLS[name], SIZE) as window:
        stops = from_the_top(walk(window))
        reached = [stop.widget for stop in stops]
        caps = window.findChild(KeyStrip).findChildren(QAbstractButton)
        missed = [each for each in controls(window) if each not in reached and each not in caps]
        assert not words(missed), "no key leads there"
        assert not goes_back(in_one_column(stops))
        assert not words([stop.widget for stop in stops if not stop.name]), "they have no name"
        assert not words([stop.widget for stop in stops if not stop.is_seen]), "focus is not shown"
        pressed = presses(window)
        for stop in stops:
            stop.widget.setFocus()
            QTest.keyClick(stop.widget, Qt.Key.Key_Return)
            QTest.keyClick(stop.widget, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        assert not pressed
