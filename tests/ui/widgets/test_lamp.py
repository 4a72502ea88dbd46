"""A lamp is quiet where all is well and filled where a hand is needed."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.header_view import LampState
from ui.widgets.lamp import Lamp


@pytest.mark.parametrize(("state", "fill"), [(LampState.WARN, "warn"), (LampState.BAD, "bad")])
def test_trouble_fills_the_pill(
    look: QApplication, qtbot: QtBot, state: LampState, fill: str
) -> None:
    lamp = Lamp("Printer")
    qtbot.addWidget(lamp)
    lamp.show_state("printer", "Paper out", state)
    image = lamp.grab().toImage()
    assert image.pixelColor(image.width() // 2, 3).name().upper() == theme.LIGHT[fill]
    assert lamp.sizeHint().height() == 36


def test_good_is_a_green_dot_without_a_fill(look: QApplication, qtbot: QtBot) -> None:
    lamp = Lamp("Printer")
    qtbot.addWidget(lamp)
    lamp.show_state("printer", "Zebra", LampState.GOOD)
    image = lamp.grab().toImage()
    dot = image.pixelColor(image.width() - 20, image.height() // 2)
    assert dot.name().upper() == theme.LIGHT["good"]
    lamp.show_state("printer", "Zebra", LampState.UNKNOWN)
    hollow = lamp.grab().toImage()
    assert hollow.pixelColor(image.width() - 20, image.height() // 2) != dot


def test_what_and_word_are_read_out(look: QApplication, qtbot: QtBot) -> None:
    lamp = Lamp("Printer")
    qtbot.addWidget(lamp)
    lamp.show_state("printer", "Paper out", LampState.BAD)
    assert lamp.accessibleName() == "Printer: Paper out"
    assert (lamp.state, lamp.text) == (LampState.BAD, "Paper out")
