"""The header shows what it is told, and no lamp that has no word."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.header_view import HeaderView, LampState, LampView
from ui.widgets.header import Header
from ui.widgets.lamp import Lamp

VIEW = HeaderView(
    station="Bench 3",
    packer="Camille Lefèvre",
    printer=LampView("Zebra ZD421", LampState.GOOD),
    scale=None,
    link=LampView("No link", LampState.WARN, "6 min"),
    clock="14:32",
)


def lamps(header: Header) -> list[str]:
    return [lamp.text for lamp in header.findChildren(Lamp) if not lamp.isHidden()]


def test_an_empty_header_has_no_lamps(look: QApplication, qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    assert lamps(header) == []


def test_a_station_without_a_scale_has_two_lamps(look: QApplication, qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.render_view(VIEW)
    assert lamps(header) == ["Zebra ZD421", "No link, 6 min"]
    words = [label.text() for label in header.findChildren(QLabel) if not label.isHidden()]
    assert words == ["Quayside", "Camille Lefèvre", "Bench 3", "14:32"]


def test_it_is_56_high_and_grows_with_the_type(look: QApplication, qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    assert header.height() == 56
    theme.apply(look, is_dark=False, scale=1.5)
    other = Header()
    qtbot.addWidget(other)
    assert other.height() == 84


def test_long_names_give_way_to_the_lamps(look: QApplication, qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.render_view(
        HeaderView("Bench 3", "N" * 200, VIEW.printer, VIEW.printer, VIEW.link, "14:32")
    )
    header.resize(1180, 56)
    header.show()
    shown = [lamp for lamp in header.findChildren(Lamp) if lamp.isVisible()]
    assert max(lamp.geometry().right() for lamp in shown) < 1180 - 24
    assert all(lamp.width() >= lamp.sizeHint().width() for lamp in shown)
