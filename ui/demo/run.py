"""Composes the demo: its folder, its sandbox, and the window with or without a display."""

import asyncio
import os
import shutil
import time
from pathlib import Path

import click

from station.sandbox.options import SandboxOptions
from ui.demo.errors import MorningError
from ui.demo.market import DemoMarket, PickingList
from ui.demo.morning import Result, morning
from ui.demo.summary import table
from ui.tryout import trying_out
from ui.window import Window

OUT = Path("demo-output")
SEED, ORDERS = 1, 40


def run_demo(*, is_scripted: bool, out: Path = OUT) -> int:
    """Run it; exit code 1 where the morning came out otherwise than it should."""
    from ui.app import run_window

    if is_scripted:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out = out.absolute()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with trying_out(out, orders=ORDERS, seed=SEED, label_delay_s=0.5) as trial:
        orders = PickingList.of(SandboxOptions(seed=SEED, orders=ORDERS))
        demo = Demo(DemoMarket(trial.sandbox.url, orders), out)
        run_window(trial.environ, demo.beside if is_scripted else None)
        return demo.told() if is_scripted else 0


class Demo:
    """A morning beside a window, and what came of it."""

    def __init__(self, market: DemoMarket, out: Path) -> None:
        self._market, self._out = market, out
        self._began = time.monotonic()
        self._result: Result | None = None
        self._error: BaseException | None = None

    async def beside(self, window: Window) -> None:
        """Work, unless the window is told to end before."""
        printer = self._out / "sandbox" / "printed" / "labels"
        work = asyncio.ensure_future(
            morning(window, self._market, self._out, printer=printer, on_step=_say)
        )
        asked = asyncio.ensure_future(window.ending.is_asked.wait())
        await asyncio.wait((work, asked), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            work.cancel()
        await asyncio.wait((work,))
        if work.cancelled():
            _say("stopped")
        elif error := work.exception():
            self._error = error
        else:
            self._result = work.result()
        asked.cancel()
        if not window.ending.is_asked.is_set():
            window.ending.ask("the morning is over")

    def told(self) -> int:
        """Say what came of it; the exit code."""
        if isinstance(self._error, MorningError):
            click.echo(f"The morning ended early: {self._error}", err=True)
        elif self._error:
            raise self._error
        if not self._result:
            return 1
        text = table([each.cells for each in self._result.sent])
        click.echo(text)
        for words in self._result.differences:
            click.echo(words, err=True)
        click.echo(f"{len(self._result.sent)} orders in {time.monotonic() - self._began:.0f} s")
        return 1 if self._result.differences else 0


def _say(step: str) -> None:
    click.echo(f"· {step}")
