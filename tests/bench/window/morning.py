"""A morning in the product's window: orders packed by scans, every screen looked at.

python -m tests.bench.window.morning REFERENCE…

The longest stall is taken from the first paint on, so that the start is a part of it.
"""

import asyncio
import sys
from dataclasses import asdict

from station.bench.state import SlotState, Stage
from tests.bench.window.driving import WatchedShell, drive, scan, until
from tests.bench.window.stalls import StallWatch
from tests.bench.window.watching import memory_mb, tell
from ui.screens.bench.controller import BenchPage

HAND_S = 0.15
"""Between two scans of one order."""
SCREENS = ("orders", "pickups", "shelf", "history", "settings", "bench")
LOOK_S = 0.6
WORST = 5
_ON_THE_WAY = (SlotState.BUYING, SlotState.COMING, SlotState.PRINTING)


async def morning(shell: WatchedShell) -> None:
    """Pack all orders, look at each screen, book nothing."""
    watch, start_mb = StallWatch(), memory_mb()
    page = shell.pages["bench"]
    assert isinstance(page, BenchPage)
    refs = sys.argv[1:]
    for number, ref in enumerate(refs):
        await _pack(page, ref)
        if number % 10 == 9:
            await _look_around(shell)
    await until(lambda: not _waits(page), "every label is out")
    watch.stop()
    worst = sorted(watch.stalls, key=lambda stall: -stall.ms)[:WORST]
    tell(
        start_mb=start_mb,
        end_mb=memory_mb(),
        orders=len(refs),
        stall_ms=watch.worst.ms,
        worst=[asdict(stall) for stall in worst],
    )


def _waits(page: BenchPage) -> bool:
    """A label is still to come."""
    return any(slot.state in _ON_THE_WAY for slot in page._bench.state.shelf)


async def _pack(page: BenchPage, ref: str) -> None:
    """One parcel, from the scan of the order to SEND."""
    bench = page._bench
    scan(ref)
    await until(lambda: bench.state.stage is Stage.SIZE, f"order {ref}")
    for line in ("30x20x15", "1.25kg"):
        await asyncio.sleep(HAND_S)
        scan(line)
    await until(lambda: bench.state.stage is Stage.READY, f"prices of {ref}")
    await asyncio.sleep(HAND_S)
    scan("XXSEND")
    await until(lambda: bench.state.stage in (Stage.IDLE, Stage.GRACE), f"{ref} is bought")
    await asyncio.sleep(HAND_S)


async def _look_around(shell: WatchedShell) -> None:
    for name in SCREENS:
        shell.page_asked.emit(name)
        await asyncio.sleep(LOOK_S)


drive(morning)
