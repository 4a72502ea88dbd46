"""Composes the demo: its folder, its sandbox, and the window with or without a display.

demo-output/labels      what the label printer printed, and the carriers' PDFs
demo-output/documents   handover sheets, the orders to scan, the command codes
demo-output/*.png       the morning's pictures; summary.md its orders
demo-output/home        the station's folder; the sandbox's data in it goes with the window
"""

import asyncio
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

import click

from station.domain.errors import StorageError, UsageError
from station.sandbox.options import SandboxOptions
from ui.app import Tour, run_window
from ui.demo.errors import MorningError
from ui.demo.eyes import Eyes
from ui.demo.market import DemoMarket, PickingList
from ui.demo.morning import ORDERS, Result, morning
from ui.demo.papers import keep_labels, write_sheets
from ui.demo.summary import page
from ui.instance import InstanceLock
from ui.sounds.players import SWITCH
from ui.tryout import Trial, TryOptions
from ui.window import Window

OUT = Path("demo-output")
LABELS, DOCUMENTS = "labels", "documents"
GRACE_S, LABEL_DELAY_S = 1.5, 0.5
"""Short, but long enough to be seen."""


def run_demo(*, is_scripted: bool, out: Path = OUT, orders: int = ORDERS) -> int:
    """Run it; exit code 1 where the morning came out otherwise than it should.

    Raises StorageError where the folder cannot be written, UsageError where it is in use.
    """
    out = out.absolute()
    home = emptied(out)
    options = TryOptions(printed=out)
    if is_scripted:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        options = TryOptions(label_delay_s=LABEL_DELAY_S, grace_s=GRACE_S, printed=out)
    trial = Trial(options)
    waiting = PickingList.of(SandboxOptions(seed=options.seed, orders=options.orders))
    demo = Demo(DemoMarket(lambda: trial.url, waiting), out, orders)
    beside = demo.work if is_scripted else demo.tell
    environ = environ_of(home, os.environ, is_scripted=is_scripted)
    run_window(environ, Tour(trial, not is_scripted, beside))
    return demo.told() if is_scripted else 0


def environ_of(home: Path, outer: Mapping[str, str], *, is_scripted: bool) -> dict[str, str]:
    """The window's environment: the demo's folder, and no sound where nobody packs."""
    return {"QUAYSIDE_HOME": str(home), SWITCH: "off" if is_scripted else outer.get(SWITCH, "")}


class Demo:
    """What happens beside the window, and what came of it."""

    def __init__(self, market: DemoMarket, out: Path, orders: int) -> None:
        self._market, self._out, self._orders = market, out, orders
        self._began = time.monotonic()
        self._result: Result | None = None
        self._error: BaseException | None = None

    async def tell(self, window: Window) -> None:
        """Say what can be scanned; the window is somebody else's."""
        eyes = Eyes(window, None)
        await eyes.until(lambda: window.opened, "the station")
        files = await self._sheets(window)
        click.echo(f"Scan or type one of these orders: {', '.join(self._market.orders.plain[:5])}")
        click.echo(f"Barcodes of all orders and commands: {', '.join(map(str, files))}")
        click.echo(f"Printed labels: {self._out / LABELS}")

    async def work(self, window: Window) -> None:
        """A morning, unless the window is told to end before."""
        work = asyncio.ensure_future(self._morning(window))
        asked = asyncio.ensure_future(window.ending.is_asked.wait())
        await asyncio.wait((work, asked), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            work.cancel()
            await asyncio.wait((work,))
        if not work.cancelled():
            self._error = work.exception()
        asked.cancel()
        if not window.ending.is_asked.is_set():
            window.ending.ask("the morning is over")

    def told(self) -> int:
        """Say what came of it; the exit code."""
        if isinstance(self._error, MorningError):
            click.echo(f"The morning ended early: {self._error}.", err=True)
            return 1
        if self._error:
            raise self._error
        result = self._result
        if not result:
            click.echo("The morning was stopped.", err=True)
            return 1
        text = page(result.sent, result.differences, time.monotonic() - self._began)
        (self._out / "summary.md").write_text(text, "utf-8")
        click.echo(text, err=bool(result.differences))
        return 1 if result.differences else 0

    async def _morning(self, window: Window) -> None:
        self._result = await morning(
            window,
            self._market,
            self._out,
            orders=self._orders,
            printer=self._out / LABELS,
            on_step=lambda name: click.echo(f"· {name}"),
        )
        await self._sheets(window)
        if window.opened:
            await keep_labels(window.opened.station, self._out / LABELS)

    async def _sheets(self, window: Window) -> list[Path]:
        if window.opened is None:
            return []
        settings, folder = window.opened.station.settings, self._out / DOCUMENTS
        return await asyncio.to_thread(write_sheets, settings, self._market.orders, folder)


def emptied(out: Path) -> Path:
    """The demo's folder without what an earlier one left; nobody else's file is removed."""
    home = out / "home"
    try:
        if out.exists() and any(out.iterdir()) and not home.is_dir():
            raise UsageError(f"{out} holds something else: run the demo in another folder")
        lock = InstanceLock(home)
        if not lock.take():
            raise UsageError(f"another demo is at work in {out}")
        lock.release()
        shutil.rmtree(out)
        home.mkdir(parents=True)
    except OSError as error:
        raise StorageError(str(out), error.strerror or str(error)) from error
    return home
