"""The window's composition root: what is built in which order, so that it is there at once.

    first look ─▶ lock ─▶ QApplication ─▶ fonts, look ─▶ Shell with the waiting bench, painted
        ─▶ ui/living.py: loop ─▶ station ─▶ first page

What takes time to import comes after the first paint: nothing of the core, no asyncio, no word of
an error. ``run_window`` returns the exit code.
"""

import os
import sys
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from station.home import home_folder
from ui import theme
from ui.first_look import FirstLook, first_look
from ui.first_paint import show_painted
from ui.header_view import HeaderView
from ui.instance import InstanceLock
from ui.intake import Intake
from ui.own_qt import find_plugins
from ui.pages import waiting_bench
from ui.qt_faults import listen_to_qt
from ui.scale import first_size, fitting_scale
from ui.shell import Shell
from ui.started import Readiness
from ui.translator import speak

if TYPE_CHECKING:
    from ui.tryout import Trial
    from ui.window import Window

    Beside = Callable[[Window], Coroutine[Any, Any, None]]

FIRST_SIZE = (1280, 800)


@dataclass(frozen=True, slots=True)
class Tour:
    """A window that is shown: on a sandbox (at once where ``is_trying``), with work beside it.

    ``beside`` begins after the first paint, and ends when the window is told to.
    """

    trial: "Trial"
    is_trying: bool
    beside: "Beside"


def run_window(
    environ: Mapping[str, str] = os.environ,
    tour: Tour | None = None,
    make_shell: Callable[[], Shell] = Shell,
) -> int:
    """Open the window and serve it to its end. Exit code 1: another one has the data folder.

    ``make_shell`` is for those who measure the window.
    """
    listen_to_qt()
    seen = first_look(environ)
    app = _application(seen)
    spoken = speak(app, seen.language)
    if sys.platform == "darwin":
        # A double click on a label starts us, and then tells which file it was.
        from ui.viewer.beside import open_beside
        from ui.viewer.opening import FileOpening

        FileOpening(app).serve(open_beside)
    lock = InstanceLock(home_folder(environ))
    if lock.is_elsewhere():
        from ui.crashes import has_nothing_to_lose
        from ui.second_window import show_second_window

        has_nothing_to_lose()
        return show_second_window(app, lock)
    shell = make_shell()
    intake, ready = Intake.of(app, shell), Readiness()
    _open_inside_the_screen(app, shell)
    # The sandbox of a tour has its own settings: the bench is painted once they are there.
    has_bench = seen.has_account and not (tour and tour.is_trying)
    if has_bench:
        shell.set_header(HeaderView(station=seen.station))
        intake.pages.wait_at(waiting_bench(seen.slots))
    if show_painted(shell) and has_bench:
        ready.bench_is_there()
    from ui.living import Painted, live
    from ui.widgets.mark import app_icon

    app.setWindowIcon(app_icon())

    return live(Painted(app, shell, intake, spoken, ready), environ, lock, tour)


def _application(seen: FirstLook) -> QApplication:
    """The application in the look of the settings; what they leave open is the system's."""
    find_plugins()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quayside")
    app.setDesktopFileName("quayside")
    theme.load_fonts()
    is_dark = seen.theme == "dark" or (seen.theme == "system" and theme.is_system_dark(app))
    theme.apply(app, is_dark=is_dark, scale=_scale(app, seen.scale))
    return app


def _open_inside_the_screen(app: QApplication, shell: Shell) -> None:
    """The first size; where the screen is smaller, all of it: the keys are at the lower edge."""
    wanted = theme.theme.px(FIRST_SIZE[0]), theme.theme.px(FIRST_SIZE[1])
    least, room = shell.minimumSize(), app.primaryScreen().availableSize()
    size = first_size(wanted, (least.width(), least.height()), (room.width(), room.height()))
    shell.resize(*size)
    if size != wanted:  # the frame and its title have no room beside it
        shell.setWindowState(Qt.WindowState.WindowMaximized)


def _scale(app: QApplication, percent: int) -> float:
    """The type size, as far as the screen has room for it; ``ui/appearance.py`` has the rule."""
    size = app.primaryScreen().size()
    room = max(size.width(), FIRST_SIZE[0]), max(size.height(), FIRST_SIZE[1])
    return fitting_scale(room, percent / 100)
