"""A working morning through the real window: by scan field, command codes and keys alone.

The window may be on the welcome screen or on the bench; ``market`` is what it is connected to. The
same morning is the demo, a test, and what the longest stall is measured with.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui.demo.errors import MorningError
from ui.demo.eyes import Eyes
from ui.demo.hands import Hands
from ui.demo.market import DemoMarket
from ui.demo.packer import Packer
from ui.demo.scene import Scene
from ui.demo.steps import STEPS, begin, end, plain_order
from ui.demo.summary import Sent, differences
from ui.window import Window

ORDERS = 20


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
    printer: Path | None = None,
    on_step: Callable[[str], None] = lambda _name: None,
) -> Result:
    """Work through ``orders`` orders; pictures go to ``out`` (None: none are taken).

    ``printer`` is the folder that labels are printed into: it fails for a while. ``on_step`` is
    told each step's name as it begins. Raises MorningError.
    """
    eyes = Eyes(window, out)
    packer = Packer(window, Hands(window.shell), eyes)
    scene = Scene(window, packer, eyes, market, printer, list(market.orders.plain))
    try:
        await _work(scene, orders, on_step)
    except MorningError:
        await eyes.picture("where-it-ended")
        raise
    return await _result(scene)


async def _work(scene: Scene, orders: int, on_step: Callable[[str], None]) -> None:
    done = scene.packer.done
    on_step("the first look")
    await begin(scene)
    for name, step in STEPS:
        if len(done) < orders:
            on_step(name)
            await step(scene)
    while len(done) < orders:
        on_step("another order")
        await plain_order(scene)
    on_step("the last look")
    await end(scene)


async def _result(scene: Scene) -> Result:
    shipments = await scene.packer.opened.station.shipments()
    sent = tuple(Sent.of(each) for each in shipments if each.is_bought)
    found = differences(sent, scene.packer.done, await scene.market.ledger())
    return Result(sent, tuple(found))
