"""Every way in which a window is told to end leads to one place, and to an orderly end.

    close button · Ctrl-C · SIGTERM, SIGHUP · log-off · the system quits  ─▶  Ending.ask

The first word begins the end: what was begun is finished. The second one leaves at once; the
journal has all that matters.
"""

import asyncio
import logging
import signal
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
_WINDOWS_TICK_MS = 200

log = logging.getLogger(__name__)


class Ending:
    """What was asked so far."""

    def __init__(self) -> None:
        self.is_asked = asyncio.Event()
        self.is_hurried = asyncio.Event()

    def ask(self, why: str) -> None:
        """End in order; asked for once more, at once."""
        log.info("told to end: %s", why)
        (self.is_hurried if self.is_asked.is_set() else self.is_asked).set()


def listen(app: QApplication, ending: Ending) -> Callable[[], None]:
    """Hear the system's words for the end; call what this returns to hear them no more."""
    app.setQuitOnLastWindowClosed(False)
    app.commitDataRequest.connect(log_off := lambda _: _once(ending, "log-off"))
    app.aboutToQuit.connect(quits := lambda: _once(ending, "the system quits"))
    forget = _listen_to_signals(app, ending)

    def stop() -> None:
        app.commitDataRequest.disconnect(log_off)
        app.aboutToQuit.disconnect(quits)
        forget()

    return stop


def _once(ending: Ending, why: str) -> None:
    """Systems say it twice, and mean no hurry by it."""
    if not ending.is_asked.is_set():
        ending.ask(why)


def _listen_to_signals(app: QApplication, ending: Ending) -> Callable[[], None]:
    loop = asyncio.get_running_loop()
    try:
        for number in SIGNALS:
            loop.add_signal_handler(number, ending.ask, signal.Signals(number).name)
    except NotImplementedError:
        return _listen_on_windows(app, loop, ending)

    def stop() -> None:
        for number in SIGNALS:
            loop.remove_signal_handler(number)

    return stop


def _listen_on_windows(
    app: QApplication, loop: asyncio.AbstractEventLoop, ending: Ending
) -> Callable[[], None]:
    """Python hears signals between its own steps only, so a timer makes it take some."""
    before = {
        number: signal.signal(
            number, lambda n, _: loop.call_soon_threadsafe(ending.ask, signal.Signals(n).name)
        )
        for number in SIGNALS
    }
    tick = QTimer(app)
    tick.timeout.connect(lambda: None)
    tick.start(_WINDOWS_TICK_MS)

    def stop() -> None:
        tick.stop()
        for number, handler in before.items():
            signal.signal(number, handler)

    return stop
