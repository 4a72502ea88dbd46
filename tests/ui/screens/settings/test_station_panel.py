"""The station's section asks for a support file, and nothing else comes of its button."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.settings import Settings
from ui.screens.settings.forms import Draft, present_form
from ui.screens.settings.station_form import station_form
from ui.screens.settings.station_panel import Possible, StationPanel


def test_the_button_asks_and_saves_no_setting(look: QApplication) -> None:
    panel = StationPanel("Station and display", Possible(hear=False, export=False, support=True))
    panel.render_view(present_form(station_form(None), Draft(), Settings(Path("home"))))
    assert panel.support
    asked: list[str] = []
    panel.support.asked.connect(lambda: asked.append("support"))
    panel.save_asked.connect(lambda: asked.append("save"))
    panel.support.save.click()
    assert asked == ["support"]
