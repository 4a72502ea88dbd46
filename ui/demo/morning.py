"""A working morning through the real window: by scan field, command codes and keys alone.

The window may be on the welcome screen or on the bench; ``market`` is what it is connected to. The
same morning is the demo, a test, and what the longest stall is measured with.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ui.demo.eyes import Eyes
from ui.demo.hands import Hands
from ui.demo.market import DemoMarket
from ui.demo.packer import Packer
from ui.demo.summary import Sent, differences
from ui.window import Window

ORDERS = 20

Step = Callable[["Scene"], Coroutine[Any, Any, None]]


@dataclass
class Scene:
    """What every step works with. ``refs`` gives the next plain order that waits."""

    packer: Packer
    eyes: Eyes
    hands: Hands
    market: DemoMarket
    window: Window
    plain: list[str] = field(default_factory=list)

    def next_order(self) -> str:
        """An order that was not packed yet and has nothing special about it."""
        return self.plain.pop(0)


@dataclass(frozen=True, slots=True)
class Result:
    """What the journal has after the morning, and where others say something else."""

    sent: tuple[Sent, ...]
    differences: tuple[str, ...]


async def morning(
    window: Window,
    market: DemoMarket,
    out: Path | None,
    *,
    orders: int = ORDERS,
    on_step: Callable[[str], None] = lambda _name: None,
) -> Result:
    """Work through ``orders`` orders; pictures go to ``out`` (None: none are taken).

    ``on_step`` is told each step's name as it begins. Raises MorningError.
    """
    from ui.demo.steps import STEPS, finish, plain_order, start

    hands, eyes = Hands(window.shell), Eyes(window, out)
    packer = Packer(window, hands, eyes)
    scene = Scene(packer, eyes, hands, market, window, list(market.orders.plain))
    await start(scene)
    for name, step in STEPS:
        if len(packer.done) < orders:
            on_step(name)
            await step(scene)
    while len(packer.done) < orders:
        on_step("another order")
        await plain_order(scene)
    on_step("the end")
    await finish(scene)
    return await _result(scene)


async def _result(scene: Scene) -> Result:
    shipments = await scene.packer.opened.station.shipments()
    sent = tuple(Sent.of(each) for each in shipments if each.is_bought)
    found = differences(sent, scene.packer.done, await scene.market.ledger())
    return Result(sent, tuple(found))
