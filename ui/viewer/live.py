"""The viewer from its first paint to its end: tasks, keys, scanner, files, and an orderly close."""

import logging
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.i18n import translate
from ui.problems import Problem
from ui.scanner import Scanner
from ui.tasks import Tasks
from ui.viewer.early import EarlyScans
from ui.viewer.keys import KeyUse, ViewerKeys
from ui.viewer.opening import FileOpening
from ui.viewer.printing import StationPrinting
from ui.viewer.screen import ViewerScreen
from ui.viewer.state import Start
from ui.viewer.viewer import Parts, Viewer
from ui.viewer.words import told

FINISH_S = 20.0
"""How long a print that is on its way may take once the window is told to end."""

PATTERNS = "*.zpl *.prn *.pdf *.txt *.ZPL *.PRN *.PDF *.TXT"

log = logging.getLogger(__name__)


async def live(
    app: QApplication, screen: ViewerScreen, opening: FileOpening, early: EarlyScans, start: Start
) -> None:
    """Serve the window until the end is asked for; then end in order."""
    ending = start.ending

    def tell(problem: Problem) -> None:
        screen.tell(*told(problem))

    def leave(is_hurried: bool) -> None:
        ending.ask("the window was closed")
        if is_hurried:
            ending.ask("the window was closed once more")

    tasks = Tasks(tell)
    parts = Parts(start.load, StationPrinting(tell), partial(choose_files, screen), leave)
    viewer = Viewer(screen, tasks, start.settings, parts)
    has_scanned = early.stop()
    scanner = listen_to_keys(app, screen, viewer, early)
    opening.serve(viewer.open_files)
    if has_scanned:  # the first file takes away what was told before
        viewer.tell_scan()
    before, sys.excepthook = sys.excepthook, partial(_on_fault, tasks)
    try:
        await ending.is_asked.wait()
        timeout_s = FINISH_S if viewer.state.printing_on else 0
        await tasks.finish(timeout_s, ending.is_hurried)
    finally:
        sys.excepthook = before
        scanner.stop()
    screen.let_go()
    if viewer.is_at_work:  # a drive that does not answer holds its thread for ever
        log.warning("left while a file was still being read")
        logging.shutdown()
        os._exit(0)


def _on_fault(
    tasks: Tasks, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A slot failed: Qt would print it, and nobody would see that in a window."""
    if issubclass(kind, Exception) and isinstance(error, Exception):
        tasks.report(error.with_traceback(trace), "a slot")


def listen_to_keys(
    app: QApplication, screen: ViewerScreen, viewer: Viewer, early: EarlyScans | None = None
) -> Scanner:
    """Keys and scans of the window; the scanner's filter sees them first.

    A scan that ``early`` has heard the beginning of goes on here.
    """
    zoom = screen.stage.zoom_by
    use = KeyUse(viewer.act, viewer.turn, zoom, viewer.choose_number, viewer.answer)
    ViewerKeys(screen, use)
    if early:
        scanner = Scanner(app, lambda: None, bursts=early.bursts, clock=early.clock)
    else:
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
