"""The viewer's composition root: a process of its own, without a station until something prints.

    QApplication ─▶ settings ─▶ fonts, look, language ─▶ window, painted ─▶ loop ─▶ files

No lock is taken and no folder is made: it opens beside a packing window, and where nothing is set
up. ``run_viewer`` returns the exit code.
"""

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from station.domain.errors import SettingsError
from station.environment import home_folder, load_settings
from station.settings import Settings, WindowSettings
from ui import theme
from ui.appearance import is_system_dark
from ui.i18n import translate
from ui.lifecycle import Ending, listen
from ui.loop import run
from ui.opened import FINISH_S
from ui.problems import Problem
from ui.scale import fitting_scale
from ui.scanner import Scanner
from ui.tasks import Tasks
from ui.translator import speak
from ui.viewer.keys import KeyUse, ViewerKeys
from ui.viewer.opening import FileOpening
from ui.viewer.printing import StationPrinting
from ui.viewer.screen import ViewerScreen
from ui.viewer.viewer import Parts, Viewer
from ui.viewer.words import told

PATTERNS = "*.zpl *.prn *.pdf *.txt *.ZPL *.PRN *.PDF *.TXT"

log = logging.getLogger(__name__)


def run_viewer(files: Sequence[Path], environ: Mapping[str, str] = os.environ) -> int:
    """Show these files until the window is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quayside")
    app.setDesktopFileName("quayside")
    opening = FileOpening(app)
    settings = _settings(environ)
    theme.load_fonts()
    dress(app, settings)
    screen = ViewerScreen()
    screen.show()
    (screen.panel.printers if settings.printers else screen.stage).setFocus()
    opening.files += files
    run(_live(app, screen, opening, settings, partial(load_settings, environ)), app)
    return 0


def _settings(environ: Mapping[str, str]) -> Settings:
    """Those of the data folder; where they cannot be read, the first file tells why."""
    try:
        settings = load_settings(environ)
    except SettingsError:
        return Settings(home_folder(environ))
    if settings.home.is_dir():
        from ui.running import start_log

        start_log(settings)
    return settings


def dress(app: QApplication, settings: Settings) -> None:
    """Look and speak as the settings say; light and dark as the system does, if they leave it."""
    speak(app, settings.station.language)
    window = settings.window
    room = app.primaryScreen().size()
    scale = fitting_scale((room.width(), room.height()), window.scale / 100)
    theme.apply(app, is_dark=_is_dark(app, window), scale=scale)
    app.styleHints().colorSchemeChanged.connect(
        lambda _: theme.apply(app, is_dark=_is_dark(app, window), scale=scale)
    )


def _is_dark(app: QApplication, window: WindowSettings) -> bool:
    return is_system_dark(app) if window.theme == "system" else window.theme == "dark"


async def _live(
    app: QApplication,
    screen: ViewerScreen,
    opening: FileOpening,
    settings: Settings,
    load: Callable[[], Settings],
) -> None:
    ending = Ending()
    forget = listen(app, ending)

    def tell(problem: Problem) -> None:
        screen.tell(*told(problem))

    def leave(is_hurried: bool) -> None:
        ending.ask("the window was closed")
        if is_hurried:
            ending.ask("the window was closed once more")

    tasks = Tasks(tell)
    choose = partial(choose_files, screen)
    parts = Parts(load, StationPrinting(tell), choose, leave)
    viewer = Viewer(screen, tasks, settings, parts)
    scanner = listen_to_keys(app, screen, viewer)
    opening.serve(viewer.open_files)

    def on_fault(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A slot failed: Qt would print it, and nobody would see that in a window."""
        if issubclass(kind, Exception) and isinstance(error, Exception):
            tasks.report(error.with_traceback(trace), "a slot")

    before, sys.excepthook = sys.excepthook, on_fault
    try:
        await ending.is_asked.wait()
        timeout_s = FINISH_S if viewer.state.printing_on else 0
        await tasks.finish(timeout_s, ending.is_hurried)
    finally:
        sys.excepthook = before
        scanner.stop()
        forget()
    screen.let_go()
    if viewer.is_at_work:  # a drive that does not answer holds its thread for ever
        log.warning("left while a file was still being read")
        logging.shutdown()
        os._exit(0)


def listen_to_keys(app: QApplication, screen: ViewerScreen, viewer: Viewer) -> Scanner:
    """Keys and scans of the window; the scanner's filter sees them first."""
    zoom = screen.stage.zoom_by
    use = KeyUse(viewer.act, viewer.turn, zoom, viewer.choose_number, viewer.answer)
    ViewerKeys(screen, use)
    scanner = Scanner(app, lambda: None)
    scanner.scanned.connect(viewer.take_scan)
    return scanner


def choose_files(screen: QWidget, on_files: Callable[[Sequence[Path]], None]) -> None:
    """Ask for files beside the window; the packer may go on in it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    dialog = QFileDialog(screen, translate("Viewer", "Open label files"), folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    labels, everything = translate("Viewer", "Labels"), translate("Viewer", "All files")
    dialog.setNameFilters([f"{labels} ({PATTERNS})", f"{everything} (*)"])
    dialog.filesSelected.connect(lambda names: on_files([Path(name) for name in names]))
    dialog.setModal(False)
    dialog.show()
