"""Requests a minute while orders wait: counted at a sandbox that limits them, in simulated time.

The orders have been read before, the readings as old as they are on a usual day.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from station.station import Station
from station.store.database import Statement
from station.workflow.pace import reread_after
from station.workflow.polling import PollState
from tests.faults.clock import START_S, SharedClock
from tests.faults.stand import Stand
from tests.support.bench import Bench

ORDERS = (10, 1_000, 10_000)
MINUTES = 5
MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class Asked:
    """How many requests each simulated minute had, with so many orders."""

    orders: int
    a_minute: list[int]


def asked(orders: int) -> Asked:
    """Let the poller run for some simulated minutes on a fresh data folder."""
    with tempfile.TemporaryDirectory(prefix="bench-waiting-") as folder:
        return asyncio.run(_asked(orders, Path(folder)))


async def _asked(orders: int, home: Path) -> Asked:
    with running(SandboxOptions(orders=orders, epoch=START_S)) as sandbox:
        stand = Stand(Bench(sandbox, home), SharedClock(sandbox.state.clock))
        clock, requests = stand.clock, sandbox.state.ledger.requests
        a_minute: list[int] = []

        def look(_state: PollState) -> None:
            while clock.monotonic() - began >= MINUTE_S * (len(a_minute) + 1):
                a_minute.append(requests.total() - sum(a_minute))
            if len(a_minute) >= MINUTES:
                station.poller.stop()

        async with stand.opened() as station:
            await station.refresh_orders()
            await _age(station, orders)
            began = clock.monotonic()
            station.poller.subscribe(look)
            await station.poller.run()
    return Asked(orders, a_minute[:MINUTES])


async def _age(station: Station, orders: int) -> None:
    """As on a usual day: each order was read, one after the other, within its time."""
    context = station._context
    rows = await context.index._database.fetch("SELECT id FROM orders")
    update = "UPDATE orders SET is_whole = 1, read_at = ? WHERE id = ?"
    now, step = context.clock.now(), reread_after(orders) / orders
    await context.index._database.write(
        [Statement(update, ((now - at * step).isoformat(), key)) for at, (key,) in enumerate(rows)]
    )
