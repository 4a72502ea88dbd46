"""The product's window in a process that measures it: opened as always, and driven from inside."""

import asyncio
import os
import time
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from ui.__main__ import prepare_imports

prepare_imports()

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.bench.window.clock import since_start
from tests.bench.window.watching import Painted
from ui.app import run_window
from ui.page import Page
from ui.shell import Shell

PATIENCE_S = 20.0
LOOK_S = 0.002

Drive = Callable[["WatchedShell"], Awaitable[None]]


class WatchedShell(Shell):
    """Tells when it was painted first, and when the bench with its field was; then is driven."""

    def __init__(self, drive: Drive) -> None:
        super().__init__()
        self._drive = drive
        self.first_s = self.usable_s = 0.0
        self.pages: dict[str, Page] = {}
        self._painted = Painted(self, self._on_first)

    def show_page(self, page: Page, name: str) -> None:
        """The product's; the bench's first paint with a field to scan into is what counts."""
        super().show_page(page, name)
        self.pages[name] = page
        if name == "bench" and not self.usable_s:
            self._painted = Painted(page.widget, self._on_usable, has_field)

    def _on_first(self) -> None:
        self.first_s = since_start()

    def _on_usable(self) -> None:
        self.usable_s = since_start()
        self._task = asyncio.ensure_future(self._driven())

    async def _driven(self) -> None:
        try:
            await self._drive(self)
        except Exception:
            traceback.print_exc()  # nothing is told then, and whoever started this process knows
            raise
        finally:
            self.close_asked.emit()


def has_field() -> bool:
    """What is typed now goes into a text field."""
    return isinstance(QApplication.focusWidget(), QLineEdit)


def drive(way: Drive) -> None:
    """Open the window as ``ui/__main__.py`` does, and end it when ``way`` is through."""
    run_window(os.environ, make_shell=lambda: WatchedShell(way))


async def until(is_so: Callable[[], object], what: str) -> float:
    """Seconds until it is so."""
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
    for key in (*line, Qt.Key.Key_Return):
        click: Any = QTest.keyClick  # it takes characters as well
        click(QApplication.focusWidget() or _shell(), key)
