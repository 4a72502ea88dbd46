"""The product's window in a process that measures it: opened as always, and driven from inside."""

import os
import time
import traceback
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from ui.__main__ import prepare_imports

prepare_imports()

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.bench.window.clock import since_start
from tests.bench.window.watching import Painted
from ui.app import run_window
from ui.page import Page
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.screens.bench.screen import BenchScreen

PATIENCE_S = 20.0
LOOK_S = 0.002

Drive = Callable[["WatchedShell"], Awaitable[None]]


class WatchedShell(Shell):
    """Tells when the bench with its field was painted and when it was open; then is driven.

    ``is_early``: it is driven as soon as there is a loop, else when the station is open.
    """

    def __init__(self, drive: Drive, *, is_early: bool) -> None:
        super().__init__()
        self._drive, self._is_early = drive, is_early
        self.usable_s = self.open_s = 0.0
        self.pages: dict[str, Page] = {}
        self._painted: Painted | None = None

    def show_page(self, page: Page, name: str) -> None:
        """The product's; the bench's first paint with a field to scan into is what counts."""
        super().show_page(page, name)
        if name == "bench":
            if not self.pages:
                self._painted = Painted(page.widget, self._on_usable, has_field)
            # By name: importing the page here would be a part of the start.
            if type(page).__name__ == "BenchPage" and not self.open_s:
                self.open_s = since_start()
        self.pages[name] = page

    @property
    def bench(self) -> "BenchScreen":
        """The bench's: the same before and after its station is open."""
        screen: BenchScreen = self.pages["bench"].screen  # type: ignore[attr-defined]
        return screen

    def _on_usable(self) -> None:
        self.usable_s = since_start()
        self._begin()

    def _begin(self) -> None:
        """The window is painted before its loop is there, and before asyncio is imported."""
        import asyncio

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            QTimer.singleShot(1, self._begin)
        else:
            self._task = asyncio.ensure_future(self._driven())

    async def _driven(self) -> None:
        try:
            await until(lambda: self._is_early or self.open_s, "an open bench")
            await self._drive(self)
        except Exception:
            traceback.print_exc()  # nothing is told then, and whoever started this process knows
            raise
        finally:
            self.close_asked.emit()


def has_field() -> bool:
    """What is typed now goes into a text field."""
    return isinstance(QApplication.focusWidget(), QLineEdit)


def drive(way: Drive, *, is_early: bool = False) -> None:
    """Open the window as ``ui/__main__.py`` does, and end it when ``way`` is through."""
    run_window(os.environ, make_shell=lambda: WatchedShell(way, is_early=is_early))


async def until(is_so: Callable[[], object], what: str) -> float:
    """Seconds until it is so."""
    import asyncio

    began = time.perf_counter()
    while not is_so():
        if time.perf_counter() - began > PATIENCE_S:
            raise TimeoutError(what)
        await asyncio.sleep(LOOK_S)
    return time.perf_counter() - began


def _shell() -> QWidget:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Shell))


def scan(line: str) -> None:
    """Keys as a scanner sends them, to whatever has the focus; Enter at the end."""
    from PySide6.QtTest import QTest

    for key in (*line, Qt.Key.Key_Return):
        click: Any = QTest.keyClick  # it takes characters as well
        click(QApplication.focusWidget() or _shell(), key)


def scan_timed(line: str) -> None:
    """The same keys with the times of a scanner, as window systems give them to each event."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    at_ms = time.monotonic_ns() // 1_000_000
    for number, char in enumerate((*line, "\r")):
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(at_ms + number)
            QApplication.sendEvent(QApplication.focusWidget() or _shell(), event)
