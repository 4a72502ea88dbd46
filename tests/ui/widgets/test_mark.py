"""The mark in the header and as the application's icon."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.mark import Mark, app_icon


def test_the_tile_is_accent_with_round_corners(look: QApplication, qtbot: QtBot) -> None:
    mark = Mark(72)
    qtbot.addWidget(mark)
    image = mark.grab().toImage()
    assert image.pixelColor(36, 4).name().upper() == theme.LIGHT["accent"]
    assert image.pixelColor(0, 0).name().upper() != theme.LIGHT["accent"]


def test_the_icon_has_small_and_large_sizes(look: QApplication) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
