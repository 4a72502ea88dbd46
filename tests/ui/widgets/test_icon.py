"""An icon is tinted by a token, at the size that was asked for."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.icon import Icon


def colors(image: QImage) -> set[str]:
    every = range(0, image.width(), 1)
    return {image.pixelColor(x, y).name().upper() for x in every for y in range(image.height())}


def test_the_tone_is_what_is_painted(look: QApplication, qtbot: QtBot) -> None:
    icon = Icon("stop", 40, "bad_ink", 3.0)
    qtbot.addWidget(icon)
    assert icon.sizeHint().width() == 40
    assert theme.LIGHT["bad_ink"] in colors(icon.grab().toImage())
    icon.show_icon("check", "good_ink")
    found = colors(icon.grab().toImage())
    assert theme.LIGHT["good_ink"] in found
    assert theme.LIGHT["bad_ink"] not in found
