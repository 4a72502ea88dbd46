"""How the window looks and speaks, as the settings say: applied whenever the station is opened.

Until the settings are read it is the system's. A change builds the frame anew; the pages are built
anew with their station anyway.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.settings import Settings, WindowSettings
from ui import theme
from ui.scale import fitting_scale
from ui.shell import Shell
from ui.translator import speak


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a frame was built with."""

    language: str
    is_dark: bool
    scale: float


class Appearance:
    """``spoken`` is the language that the shell was built in."""

    def __init__(self, app: QApplication, shell: Shell, spoken: str) -> None:
        self._app, self._shell = app, shell
        self._shown = Chosen(spoken, theme.theme.is_dark, theme.theme.scale)

    def follow(self, settings: Settings) -> None:
        """Look and speak as these settings say."""
        window = settings.window
        chosen = Chosen(
            speak(self._app, settings.station.language),
            is_dark(self._app, window),
            fitting_scale(self._room(), window.scale / 100),
        )
        if chosen == self._shown:
            return
        if (chosen.is_dark, chosen.scale) != (self._shown.is_dark, self._shown.scale):
            theme.apply(self._app, is_dark=chosen.is_dark, scale=chosen.scale)
        self._shown = chosen
        self._shell.restyle()

    def _room(self) -> tuple[int, int]:
        """The screen; the window itself where it is larger."""
        room = self._shell.screen().size().expandedTo(self._shell.size())
        return room.width(), room.height()


def is_dark(app: QApplication, window: WindowSettings) -> bool:
    """The theme of the settings; where they leave it to the system, the system's."""
    if window.theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return window.theme == "dark"
