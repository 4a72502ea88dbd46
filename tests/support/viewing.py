"""The viewer in a test: the real one on files of the test, with a printer that takes notes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.domain.errors import QuaysideError
from station.domain.ids import PrintJobId
from station.domain.printjob import PrintJob, PrintState
from station.settings import PrinterSettings, Settings
from tests.support.keyboard import lay_out
from ui.tasks import Tasks
from ui.viewer.live import listen_to_keys
from ui.viewer.printing import Order
from ui.viewer.screen import ViewerScreen
from ui.viewer.viewer import Parts, Viewer

LONGEST_S = 10.0
ZEBRA = PrinterSettings("Zebra", "tcp", "zpl", host="127.0.0.1")
WIDE = PrinterSettings("Wide", "tcp", "zpl", host="127.0.0.1", dpi=300, width_mm=110)


def settings(home: Path, *printers: PrinterSettings) -> Settings:
    known = printers or (ZEBRA, WIDE)
    return Settings(home, printers={one.name: one for one in known})


def job_of(order: Order, state: PrintState, detail: str = "", *, is_held: bool = False) -> PrintJob:
    return PrintJob(
        PrintJobId("1"),
        order.file.kind,
        order.printer,
        order.title,
        "ab",
        state=state,
        detail=detail,
        is_held=is_held,
    )


@dataclass
class NotingPrint:
    """A ``Print`` that ends as the test says; it waits where ``gate`` is closed."""

    orders: list[Order] = field(default_factory=list)
    state: PrintState = PrintState.SENT
    detail: str = ""
    error: Callable[[Order], QuaysideError] | None = None
    gate: asyncio.Event | None = None

    async def __call__(self, known: Settings, order: Order) -> PrintJob:
        assert order.printer in known.printers
        self.orders.append(order)
        if self.gate:
            await self.gate.wait()
        if self.error:
            raise self.error(order)
        return job_of(order, self.state, self.detail)


@dataclass
class Viewing:
    """A viewer and all around it: ``left`` how it was ended, ``asked`` who wants files chosen."""

    screen: ViewerScreen
    viewer: Viewer
    tasks: Tasks
    printing: NotingPrint
    left: list[bool] = field(default_factory=list)
    asked: list[Callable[[Sequence[Path]], None]] = field(default_factory=list)

    async def until(self, is_so: Callable[[], object], what: str) -> None:
        """Let the window live until it is so."""
        async with asyncio.timeout(LONGEST_S):
            while not is_so():  # noqa: ASYNC110 - the window's own work makes it so
                await asyncio.sleep(0.005)
        assert is_so(), what

    async def settled(self) -> None:
        """Until nothing runs any more."""
        await self.until(lambda: not self.tasks.names, "all is done")
        lay_out(self.screen)

    @property
    def notice(self) -> str:
        """What the notice says; empty where none is shown."""
        notice = self.screen.notice
        return notice.accessibleName() if notice.isVisible() else ""


@dataclass
class Known:
    """The settings file: what reading it gives now."""

    settings: Settings
    error: QuaysideError | None = None

    def __call__(self) -> Settings:
        if self.error:
            raise self.error
        return self.settings


@asynccontextmanager
async def viewing(app: QApplication, known: Known) -> AsyncIterator[Viewing]:
    """The window, open and with the keyboard, as the program wires it."""
    screen, printing = ViewerScreen(), NotingPrint()
    tasks = Tasks(lambda problem: screen.tell(problem.happened, problem.to_do))
    left: list[bool] = []
    asked: list[Callable[[Sequence[Path]], None]] = []
    parts = Parts(known, printing, asked.append, left.append)
    viewer = Viewer(screen, tasks, known.settings, parts)
    scanner = listen_to_keys(app, screen, viewer)
    seen = Viewing(screen, viewer, tasks, printing, left, asked)
    screen.show()
    screen.activateWindow()
    try:
        await seen.until(screen.isActiveWindow, "the window has the keyboard")
        screen.stage.setFocus()
        yield seen
    finally:
        scanner.stop()
        await tasks.finish(LONGEST_S)
        screen.let_go()
        screen.deleteLater()
