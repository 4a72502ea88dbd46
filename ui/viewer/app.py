"""The viewer's composition root: a process of its own, without a station until something prints.

    QApplication ─▶ settings ─▶ fonts, look, language ─▶ window, painted ─▶ loop ─▶ live.py: files

No lock is taken and no folder is made: it opens beside a packing window, and where nothing is set
up. ``run_viewer`` returns the exit code.
"""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.domain.errors import SettingsError
from station.environment import home_folder, load_settings
from station.settings import Settings, WindowSettings
from ui import theme
from ui.lifecycle import Ending, listen
from ui.loop import run
from ui.own_qt import find_plugins
from ui.scale import fitting_scale
from ui.translator import speak
from ui.viewer.early import EarlyScans
from ui.viewer.opening import FileOpening
from ui.viewer.screen import ViewerScreen
from ui.viewer.state import Start, ViewerState
from ui.viewer.view import present


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is there before the loop: files and scans that came, and how settings are read again."""

    opening: FileOpening
    early: EarlyScans
    settings: Settings
    load: Callable[[], Settings]


def run_viewer(files: Sequence[Path], environ: Mapping[str, str] = os.environ) -> int:
    """Show these files until the window is closed."""
    find_plugins()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quayside")
    app.setDesktopFileName("quayside")
    opening = FileOpening(app)
    opening.files += files
    settings = read_settings(environ)
    theme.load_fonts()
    dress(app, settings)
    early, screen = EarlyScans(app), ViewerScreen()
    printers = tuple(settings.printers.values())
    screen.render_view(present(ViewerState(tuple(files[:1]), printers=printers)))
    screen.show()
    (screen.panel.printers if printers else screen.stage).setFocus()
    beginning = Beginning(opening, early, settings, partial(load_settings, environ))
    run(_begin(app, screen, beginning), app)
    return 0


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Those of the data folder; where they cannot be read, the first file tells why."""
    # Without a log, warnings would go to a terminal that nobody looks at, or that is not there.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        settings = load_settings(environ)
    except SettingsError:
        return Settings(home_folder(environ))
    if settings.home.is_dir():
        from ui.running import start_log

        start_log(settings)
    return settings


def dress(app: QApplication, settings: Settings) -> Callable[[], None]:
    """Look and speak as the settings say; light and dark as the system does, if they leave it.

    Call what this returns to follow the system no more.
    """
    speak(app, settings.station.language)
    window = settings.window
    room = app.primaryScreen().size()
    scale = fitting_scale((room.width(), room.height()), window.scale / 100)

    def follow() -> None:
        theme.apply(app, is_dark=_is_dark(app, window), scale=scale)

    follow()
    app.styleHints().colorSchemeChanged.connect(follow)

    def stop() -> None:
        app.styleHints().colorSchemeChanged.disconnect(follow)

    return stop


def _is_dark(app: QApplication, window: WindowSettings) -> bool:
    if window.theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return window.theme == "dark"


async def _begin(
    app: QApplication,
    screen: ViewerScreen,
    beginning: Beginning,
) -> None:
    """What takes time to import comes while the window is painted; it may be closed meanwhile."""
    ending = Ending()
    forget = listen(app, ending)
    closed = screen.close_asked.connect(lambda: ending.ask("the window was closed at once"))
    try:
        await asyncio.to_thread(import_module, "ui.viewer.live")
        from ui.viewer.live import live

        screen.close_asked.disconnect(closed)
        start = Start(beginning.settings, beginning.load, ending)
        await live(app, screen, beginning.opening, beginning.early, start)
    finally:
        forget()
