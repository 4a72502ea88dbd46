"""How the window looks and speaks, as the settings say: applied whenever the station is opened.

Until the settings are read it is the system's; while they leave it to the system, its changes are
followed too. A change builds the frame anew, and with it all pages: nothing is drawn in two looks.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from station.settings import Settings, WindowSettings
from ui import theme
from ui.scale import fitting_scale
from ui.shell import Shell
from ui.theme import is_system_dark
from ui.translator import speak


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a frame was built with."""

    language: str
    is_dark: bool
    scale: float


class System:
    """What the surroundings say; tests have others, for offscreen it is never night."""

    def __init__(self, app: QApplication, shell: Shell) -> None:
        self._app, self._shell = app, shell

    def is_dark(self) -> bool:
        """What the system prefers."""
        return is_system_dark(self._app)

    def room(self) -> tuple[int, int]:
        """The size of the screen that the window is on; the window itself where it is larger."""
        size = self._shell.screen().size().expandedTo(self._shell.size())
        return size.width(), size.height()

    def tell(self, on_scheme: Callable[[], None]) -> None:
        """Call whenever the system turns light or dark."""
        self._app.styleHints().colorSchemeChanged.connect(lambda _: on_scheme())


class Appearance:
    """``spoken`` is the language that the shell was built in."""

    def __init__(
        self, app: QApplication, shell: Shell, spoken: str, system: System | None = None
    ) -> None:
        self._app, self._shell = app, shell
        self._system = system or System(app, shell)
        self._window = WindowSettings()
        self._shown = Chosen(spoken, theme.theme.is_dark, theme.theme.scale)

    def follow(self, settings: Settings) -> None:
        """Look and speak as these settings say."""
        self._window = settings.window
        self._show(speak(self._app, settings.station.language))

    def watch_system(self, rebuild: Callable[[Callable[[], None]], None]) -> None:
        """Follow the system's light and dark; ``rebuild`` builds pages anew around a change."""

        def on_change() -> None:
            if self._is_dark() != self._shown.is_dark:
                rebuild(lambda: self._show(self._shown.language))

        self._system.tell(on_change)

    def _show(self, language: str) -> None:
        chosen = Chosen(language, self._is_dark(), self._scale())
        if chosen == self._shown:
            return
        before, self._shown = self._shown, chosen
        if (before.is_dark, before.scale) != (chosen.is_dark, chosen.scale):
            theme.apply(self._app, is_dark=chosen.is_dark, scale=chosen.scale)
        self._shell.restyle()

    def _is_dark(self) -> bool:
        if self._window.theme == "system":
            return self._system.is_dark()
        return self._window.theme == "dark"

    def _scale(self) -> float:
        """The chosen type size, or the largest that the window's screen has room for."""
        return fitting_scale(self._system.room(), self._window.scale / 100)
