"""The window's composition root: what is built in which order, so that it is there at once.

    lock ─▶ QApplication ─▶ fonts, look ─▶ empty Shell, painted ─▶ loop ─▶ station ─▶ first page

What takes time to import comes after the first paint. ``run_window`` returns the exit code.
"""

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from station.clock import SystemClock
from station.domain.errors import StorageError
from station.environment import home_folder
from station.settings import Settings
from ui import theme
from ui.appearance import Appearance, is_system_dark
from ui.crashes import end_in_order
from ui.instance import InstanceLock
from ui.lifecycle import Ending, listen
from ui.loop import run
from ui.qt_faults import listen_to_qt
from ui.shell import Shell
from ui.translator import speak
from ui.tryout import Trial

if TYPE_CHECKING:
    from ui.window import Window

THREADS_END_S = 5.0
"""How long a thread may hold up the end: one that waits for a keyring may do so for ever."""

BESIDE = "beside the window"
FIRST_PAINT_S = 1.0
SETTLED_S = 1.0
"""By then the station is open and its first page built."""
FIRST_SIZE = (1280, 800)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tour:
    """A window that is shown: on a sandbox (at once where ``is_trying``), with work beside it.

    ``beside`` begins after the first paint, and ends when the window is told to.
    """

    trial: Trial
    is_trying: bool
    beside: Callable[["Window"], Coroutine[Any, Any, None]]


def run_window(
    environ: Mapping[str, str] = os.environ,
    tour: Tour | None = None,
    make_shell: Callable[[], Shell] = Shell,
) -> int:
    """Open the window and serve it to its end. Exit code 1: another one has the data folder.

    ``make_shell`` is for those who measure the window.
    """
    listen_to_qt()
    app = _application()
    spoken = speak(app, "")
    lock = InstanceLock(home_folder(environ))
    try:
        is_first = lock.take()
    except StorageError:
        is_first = True  # the window says what is wrong, where it opens the station
    if not is_first:
        from ui.second_window import show_second_window

        return show_second_window(app, lock)
    shell = make_shell()
    shell.resize(*(theme.theme.px(length) for length in FIRST_SIZE))
    shell.show()
    appearance = Appearance(app, shell, spoken)
    run(_live(app, shell, environ, lock, appearance, tour), app)
    return 0


def _application() -> QApplication:
    """The application in the system's look; the settings may say another one later."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quayside")
    app.setDesktopFileName("quayside")
    theme.load_fonts()
    theme.apply(app, is_dark=is_system_dark(app))
    return app


class _Painted(QObject):
    """Waits for a widget's first paint: until then nothing may take the loop's time."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._is_done = asyncio.Event()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of it; the event goes its way."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            asyncio.get_running_loop().call_soon(self._is_done.set)
        return False

    async def wait(self) -> None:
        """Until it is there; a window that nobody can see is not waited for."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._is_done.wait(), FIRST_PAINT_S)


async def _live(
    app: QApplication,
    shell: Shell,
    environ: Mapping[str, str],
    lock: InstanceLock,
    appearance: Appearance,
    tour: Tour | None,
) -> None:
    ending = Ending()
    forget = listen(app, ending)
    await _Painted(shell).wait()
    from ui.sounds.players import players_for
    from ui.window import Parts, Window

    players = players_for(environ)
    parts = Parts(environ, lock, SystemClock(), _prepare(appearance), players=players)
    if tour:
        parts = replace(parts, trial=tour.trial, is_trying=tour.is_trying)
    window = Window(app, shell, ending, parts)
    appearance.watch_system(window.rebuild)

    def on_fault(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A slot failed: Qt would print it, and the packer would wait for nothing."""
        if issubclass(kind, Exception) and isinstance(error, Exception):
            window.tasks.report(error.with_traceback(trace), "a slot")

    asyncio.get_running_loop().call_later(
        SETTLED_S, lambda: window.tasks.start(_settle(), name="settle after the start")
    )
    before, sys.excepthook = sys.excepthook, on_fault
    if tour:
        window.tasks.start(tour.beside(window), name=BESIDE)
    try:
        await window.live()
    finally:
        sys.excepthook = before
        forget()
    await _end_threads(is_hurried=ending.is_hurried.is_set())


def _prepare(appearance: Appearance) -> Callable[[Settings], None]:
    """What is done with settings each time they are read: look, language, the log and its level.

    The log goes on in the first folder that was opened.
    """
    from ui.log_of_window import LogOfWindow

    log_of_window = LogOfWindow()

    def prepare(settings: Settings) -> None:
        appearance.follow(settings)
        log_of_window.follow(settings)

    return prepare


async def _settle() -> None:
    """Import what will be looked at, and turn the collection of garbage on.

    What is there by now stays to the end, so garbage is looked for only in what comes after it:
    else each search goes through all modules, and stops the window for several frames.
    """
    from ui.pages import import_pages

    await asyncio.to_thread(import_pages)
    gc.freeze()
    gc.enable()


async def _end_threads(*, is_hurried: bool) -> None:
    """Let the executor's threads end; leave without those that do not."""
    loop = asyncio.get_running_loop()
    ending = asyncio.ensure_future(loop.shutdown_default_executor())
    done, _ = await asyncio.wait((ending,), timeout=0 if is_hurried else THREADS_END_S)
    if not done:
        log.warning("left while a thread was still at work")
        end_in_order()
        logging.shutdown()
        os._exit(0)
