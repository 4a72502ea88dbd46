"""The tick box: Space and clicks, never Return."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.tick import Tick


def test_space_ticks_and_return_does_not(look: QApplication, qtbot: QtBot) -> None:
    tick = Tick("Book UPS")
    qtbot.addWidget(tick)
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_Return)
    assert tick.isChecked()
    assert tick.accessibleName() == "Book UPS"


@pytest.mark.parametrize("is_enabled", [True, False])
@pytest.mark.parametrize("is_on", [True, False])
def test_a_tick_is_seen_without_its_colour(
    look: QApplication, qtbot: QtBot, is_on: bool, is_enabled: bool
) -> None:
    tick = Tick("Book UPS", is_on=is_on)
    tick.setEnabled(is_enabled)
    qtbot.addWidget(tick)
    tick.resize(tick.sizeHint())
    image = tick.grab().toImage()
    middle = {image.pixelColor(x, 22).name() for x in range(8, 26)}
    assert (len(middle) > 1) == is_on
    assert image.height() == theme.theme.px(theme.HIT)
