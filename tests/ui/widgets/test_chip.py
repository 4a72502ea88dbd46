"""A chip says a state in word, icon and ground."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.chip import Chip


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        ("plain", "sunken"),
        ("accent", "accent_soft"),
        ("good", "good_soft"),
        ("warn", "warn_soft"),
        ("bad", "bad_soft"),
    ],
)
def test_the_ground_is_the_soft_tone(
    look: QApplication, qtbot: QtBot, kind: str, ground: str
) -> None:
    chip = Chip("State", kind)
    qtbot.addWidget(chip)
    image = chip.grab().toImage()
    assert image.pixelColor(image.width() // 2, 2).name().upper() == theme.LIGHT[ground]


def test_another_state_is_read_out_and_measured(look: QApplication, qtbot: QtBot) -> None:
    chip = Chip("To pack")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.show_state("Label coming", "accent", "clock")
    assert (chip.text, chip.kind, chip.accessibleName()) == (
        "Label coming",
        "accent",
        "Label coming",
    )
    assert chip.sizeHint().width() > before
    assert chip.sizeHint().height() == 28
