"""Scans of known orders into the product's window: how long until each is on the screen.

python -m tests.bench.window.scanning SCANS SEED REFERENCE…
"""

import asyncio
import random
import sys
import time

from PySide6.QtWidgets import QWidget

from tests.bench.window.driving import WatchedShell, drive, scan, until
from tests.bench.window.stalls import StallWatch
from tests.bench.window.watching import Painted, tell
from ui.screens.bench.screen import BenchScreen

HAND_S = 0.03
"""Between two scans: no hand is faster, and what one scan began does not run into the next."""
WARM_UP = 5


async def scanned(shell: WatchedShell) -> None:
    """Random orders, one after the other, none twice in a row."""
    count, seed, *refs = sys.argv[1:]
    screen = shell.bench
    pick = random.Random(int(seed))
    painted_ms: list[float] = []
    whole_ms: list[float] = []
    ref = ""
    await asyncio.sleep(1.0)
    watch = StallWatch()
    for _ in range(int(count) + WARM_UP):
        ref = pick.choice([other for other in refs if other != ref])
        painted, whole = await _one(screen, ref)
        painted_ms.append(painted)
        whole_ms.append(whole)
        await asyncio.sleep(HAND_S)
    watch.stop()
    tell(
        painted_ms=painted_ms[WARM_UP:],
        whole_ms=whole_ms[WARM_UP:],
        stall_ms=watch.worst.ms,
        stall_calls=watch.worst.calls,
    )


async def _one(screen: BenchScreen, ref: str) -> tuple[float, float]:
    """Milliseconds until the order's card is painted, and until the marketplace has told all."""
    at: list[float] = []
    watches: list[QWidget | Painted] = [
        Painted(
            screen.open.order, lambda: at.append(time.perf_counter()), lambda: _is_card(screen, ref)
        )
    ]
    began = time.perf_counter()
    scan(ref)
    await until(lambda: at and _is_whole(screen, ref), f"order {ref}")
    del watches
    return (at[0] - began) * 1000, (time.perf_counter() - began) * 1000


def _is_card(screen: BenchScreen, ref: str) -> bool:
    """The card is this order's."""
    return screen.open.order.isVisible() and screen.open.order.view.reference == ref


def _is_whole(screen: BenchScreen, ref: str) -> bool:
    """Items come with the marketplace's answer only."""
    return _is_card(screen, ref) and bool(screen.open.order.view.items)


drive(scanned)
