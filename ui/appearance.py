"""How the window looks and speaks, as the settings say: applied whenever the station is opened.

Until the settings are read it is the system's. A change builds the frame anew; the pages are built
anew with their station anyway.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from station.settings import Settings
from ui.shell import Shell
from ui.translator import speak


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a frame was built with."""

    language: str


class Appearance:
    """``spoken`` is the language that the shell was built in."""

    def __init__(self, app: QApplication, shell: Shell, spoken: str) -> None:
        self._app, self._shell = app, shell
        self._shown = Chosen(spoken)

    def follow(self, settings: Settings) -> None:
        """Look and speak as these settings say."""
        chosen = Chosen(speak(self._app, settings.station.language))
        if chosen != self._shown:
            self._shown = chosen
            self._shell.restyle()
