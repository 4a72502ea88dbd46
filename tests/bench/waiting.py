"""``python -m tests.bench.waiting [COUNT …]``: requests a minute of the polling, by waiting orders.

The poller runs against a sandbox with that many orders waiting, all of them read before, the
readings as old as they are on a usual day. Its clock runs fast; the sandbox counts the requests.
"""

import asyncio
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from station.station import Station
from station.store.database import Statement
from station.workflow.pace import REFRESH_S, reread_after, round_every_s
from tests.support.bench import Bench
from tests.support.clock import FastClock

COUNTS = (10, 1_000, 10_000)
FACTOR = 20.0
PAGE = 50
LISTS, DETAIL = "GET /api/v1/orders", "GET /api/v1/orders/{order}"


async def requests_per_minute(count: int) -> tuple[float, float]:
    """Lists and readings in a minute, over two whole rounds of lists at least."""
    options = SandboxOptions(orders=count, rate_per_minute=1_000_000)
    with running(options) as sandbox, tempfile.TemporaryDirectory() as home:
        for order in sandbox.state.orders.values():
            order.status = "brand_confirmed"
        bench = Bench(sandbox, Path(home), clock=FastClock(FACTOR))
        async with bench.station() as station:
            await station.refresh_orders()
            await _age(station, bench, count)
            return await _measured(station, bench, count)


async def _age(station: Station, bench: Bench, count: int) -> None:
    """Every order was read, one after the other, within the time after which it is read again."""
    ids = list(bench.sandbox.state.orders)
    step = reread_after(count) / count
    update = "UPDATE orders SET is_whole = 1, read_at = ? WHERE id = ?"
    now = station._context.clock.now()
    await station._context.index._database.write(
        [Statement(update, ((now - at * step).isoformat(), key)) for at, key in enumerate(ids)]
    )


async def _measured(station: Station, bench: Bench, count: int) -> tuple[float, float]:
    seconds = max(5 * REFRESH_S, 2 * round_every_s(count // PAGE + 3))
    polling = asyncio.ensure_future(station.poller.run())
    await bench.clock.sleep(REFRESH_S)
    before, began = _asked(bench), bench.clock.monotonic()
    await bench.clock.sleep(seconds)
    after, minutes = _asked(bench), (bench.clock.monotonic() - began) / 60
    station.poller.stop()
    await polling
    return (after[0] - before[0]) / minutes, (after[1] - before[1]) / minutes


def _asked(bench: Bench) -> tuple[int, int]:
    asked = bench.sandbox.state.ledger.document()["requests"]
    return asked.get(LISTS, 0), asked.get(DETAIL, 0)


def main() -> None:
    """Print a line for each count."""
    for count in [int(text) for text in sys.argv[1:]] or COUNTS:
        lists, readings = asyncio.run(requests_per_minute(count))
        again = reread_after(count) / timedelta(minutes=1)
        print(
            f"{count:>6} waiting: {lists:5.1f} lists + {readings:5.1f} readings"
            f" = {lists + readings:5.1f} requests a minute; each read again after {again:.0f} min",
            flush=True,
        )


if __name__ == "__main__":
    main()
