"""A hairline is one pixel at every type size."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.divider import Divider


def test_one_pixel_of_hairline(look: QApplication, qtbot: QtBot) -> None:
    theme.apply(look, is_dark=False, scale=1.5)
    level, upright = Divider(), Divider(is_upright=True)
    qtbot.addWidget(level)
    qtbot.addWidget(upright)
    assert (level.height(), upright.width()) == (1, 1)
    level.resize(40, 1)
    assert level.grab().toImage().pixelColor(5, 0).name().upper() == theme.LIGHT["hairline"]
