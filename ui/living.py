"""The window after its first paint: its loop, the station, what settles, and the end of threads."""

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.crashes import end_in_order
from ui.instance import InstanceLock
from ui.intake import Intake
from ui.lifecycle import Ending, listen
from ui.loop import run
from ui.memory import stay_small
from ui.shell import Shell
from ui.started import Readiness

if TYPE_CHECKING:
    from station.settings import Settings
    from ui.app import Tour
    from ui.appearance import Appearance

THREADS_END_S = 5.0
"""How long a thread may hold up the end: one that waits for a keyring may do so for ever."""

BESIDE = "beside the window"
SETTLED_S = 1.0
"""By then the station is open and its first page built."""

SWITCH_S = 0.0005

CORE = (
    "ui.window",
    "ui.appearance",
    "station.bootstrap",
    "station.bench.bench",
    "printing.spooler",
    "ui.screens.bench.controller",
    "ui.screens.bench.open_parts",
)
"""What a station takes to be open, with all that it imports."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Painted:
    """The window as it was painted first: ``spoken`` is the language that it was built in."""

    app: QApplication
    shell: Shell
    intake: Intake
    spoken: str
    ready: Readiness


def live(
    painted: Painted, environ: Mapping[str, str], lock: InstanceLock, tour: "Tour | None"
) -> int:
    """Serve the window to its end."""
    stay_small()
    run(_live(painted, environ, lock, tour), painted.app)
    return 0


async def _live(
    painted: Painted, environ: Mapping[str, str], lock: InstanceLock, tour: "Tour | None"
) -> None:
    ending = Ending()
    forget = listen(painted.app, ending)
    # In a thread, so that what is scanned and typed meanwhile is seen at once.
    await asyncio.to_thread(_import_all, CORE)
    from station.clock import SystemClock
    from ui.appearance import Appearance
    from ui.sounds.players import players_for
    from ui.window import Parts, Window

    appearance = Appearance(painted.app, painted.shell, painted.spoken)
    prepare, on_open = _prepare(appearance), painted.ready.station_is_open
    players = players_for(environ)
    parts = Parts(environ, lock, SystemClock(), prepare, players=players, on_open=on_open)
    if tour:
        parts = replace(parts, trial=tour.trial, is_trying=tour.is_trying)
    window = Window(painted.app, painted.shell, ending, parts, painted.intake)
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


def _import_all(names: tuple[str, ...]) -> None:
    """Import beside the window, which gets the interpreter's lock ten times sooner meanwhile.

    A key goes through a dozen filters and paints, and each of them has to wait for the lock.
    """
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        for name in names:
            import_module(name)
    finally:
        sys.setswitchinterval(usual_s)


def _prepare(appearance: "Appearance") -> "Callable[[Settings], None]":
    """What is done with settings each time they are read: look, language, the log and its level.

    The log goes on in the first folder that was opened.
    """
    from ui.log_of_window import LogOfWindow

    log_of_window = LogOfWindow()

    def prepare(settings: "Settings") -> None:
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
