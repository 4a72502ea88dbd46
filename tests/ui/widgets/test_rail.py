"""The rail names the screens, marks the one that is shown and carries badges."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.shortcuts import SCREEN_KEYS
from ui.translator import speak
from ui.widgets.painting import text_width
from ui.widgets.rail import Rail, rail_items


def tiles(rail: Rail) -> list[QAbstractButton]:
    return rail.findChildren(QAbstractButton)


def test_each_screen_has_a_tile_and_a_key(look: QApplication, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    names = [tile.accessibleName() for tile in tiles(rail)]
    assert names == ["Bench", "Orders", "Shelf", "Pickups", "History", "Settings"]
    assert len(rail_items()) == len(SCREEN_KEYS)
    assert tiles(rail)[1].toolTip() == "Orders (Ctrl 2)"


def test_a_click_asks_but_does_not_mark(look: QApplication, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.mark("bench")
    with qtbot.waitSignal(rail.asked, timeout=1000) as told:
        qtbot.mouseClick(tiles(rail)[3], Qt.MouseButton.LeftButton)
    assert told.args == ["pickups"]
    assert [tile.isChecked() for tile in tiles(rail)] == [True] + [False] * 5


def test_space_asks_and_return_does_not(look: QApplication, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    told: list[str] = []
    rail.asked.connect(told.append)
    qtbot.keyClick(tiles(rail)[1], Qt.Key.Key_Return)
    qtbot.keyClick(tiles(rail)[1], Qt.Key.Key_Space)
    assert told == ["orders"]


def test_badges_come_and_go(look: QApplication, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    tile = tiles(rail)[1]
    plain = tile.grab().toImage()
    rail.set_badges({"orders": (3, "bad")})
    with_badge = tile.grab().toImage()
    assert tile.accessibleDescription() == "3 waiting"
    colors = {with_badge.pixelColor(x, 12).name().upper() for x in range(with_badge.width())}
    assert theme.LIGHT["bad"] in colors
    rail.set_badges({})
    assert tile.accessibleDescription() == ""
    assert tile.grab().toImage() == plain


def test_targets_are_big_enough(look: QApplication, qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    assert rail.width() == 112
    assert all(tile.sizeHint().height() == 66 for tile in tiles(rail))


def test_long_words_get_the_room_beside_the_tiles(look: QApplication, qtbot: QtBot) -> None:
    locale = QLocale()
    speak(look, "fr")
    try:
        rail = Rail()
        qtbot.addWidget(rail)
        rail.show()
        assert len(tiles(rail)) == 6
        for tile in tiles(rail):
            assert text_width(tile.text(), "captionstrong") <= tile.width(), tile.text()
    finally:
        speak(look, "en")
        QLocale.setDefault(locale)
