"""The demo's morning, shortened: the real window, driven by keys, compared with the ledger."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from station.clock import SystemClock
from station.sandbox.options import SandboxOptions
from ui.demo.errors import MorningError
from ui.demo.eyes import Eyes
from ui.demo.market import DemoMarket, PickingList
from ui.demo.morning import morning
from ui.instance import InstanceLock
from ui.lifecycle import Ending
from ui.shell import Shell
from ui.tryout import Trial, TryOptions
from ui.window import Parts, Window

ORDERS = 4
OPTIONS = TryOptions(orders=20, label_delay_s=0.1, grace_s=1.0)


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


class Windows(QObject):
    """Every widget that is shown as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.shown: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(OPTIONS)


@pytest.fixture
async def window(look: QApplication, tmp_path: Path, trial: Trial) -> AsyncIterator[Window]:
    """A window without an account: it is on the welcome screen."""
    home, ending, shell = tmp_path / "home", Ending(), Shell()
    shell.resize(1280, 800)
    shell.show()
    environ = {"QUAYSIDE_HOME": str(home)}
    parts = Parts(environ, InstanceLock(home), SystemClock(), lambda settings: None, trial=trial)
    made = Window(look, shell, ending, parts)
    life = asyncio.ensure_future(made.live())
    yield made
    ending.ask("the test is over")
    await life
    shell.deleteLater()


async def test_a_short_morning_agrees_with_the_ledger(
    look: QApplication, window: Window, trial: Trial, tmp_path: Path
) -> None:
    windows, out, steps = Windows(look), tmp_path / "out", []
    out.mkdir()
    listed = PickingList.of(SandboxOptions(seed=OPTIONS.seed, orders=OPTIONS.orders))
    market = DemoMarket(lambda: trial.url, listed)
    result = await morning(window, market, out, orders=ORDERS, on_step=steps.append)
    assert result.differences == ()
    assert sorted(each.parcels for each in result.sent) == [1, 1, 2, 3]
    assert all(each.prints == each.labels == each.parcels for each in result.sent)
    assert "a code that nobody knows" in steps
    names = [file.name for file in sorted(out.iterdir())]
    assert names[0] == "01-welcome.png"
    assert len(names) >= 12
    assert windows.shown == []
    ledger = await market.ledger()
    assert ledger["totals"]["confirms"] == ORDERS
    assert ledger["totals"]["labels"] == 7


async def test_what_never_comes_is_told(window: Window) -> None:
    eyes = Eyes(window, None, longest_s=0.1)
    with pytest.raises(MorningError, match="a better day"):
        await eyes.until(lambda: False, "a better day")
