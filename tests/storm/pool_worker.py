"""One bench of a warehouse in a storm, a process of its own: ships what it finds in the pool.

    python -m tests.storm.pool_worker WORK.json

It ends when nothing is left that it can do. What it did it says on stdout, a line of JSON each.
"""

import asyncio
import json
import logging
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from printing.spooler import build_spooler
from station.api.errors import MarketplaceError
from station.api.transport import HttpTransport
from station.bootstrap import open_station
from station.domain.errors import (
    HeldElsewhere,
    InOtherHands,
    LabelsLate,
    OutcomeUnknown,
    QuaysideError,
    StorageError,
)
from station.domain.ids import OrderId
from station.domain.parcel import Parcel
from station.domain.rates import LIMITS, Limit
from station.environment import load_settings, secret
from station.station import Station
from station.workflow.observing import is_older_than
from station.workflow.prints import LabelPrintFailed
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase
from tests.storm.edges import StormClock, WatchedNetwork
from tests.storm.person import Person
from tests.storm.pool import Pool, is_done

SHIPPED = "shipped"
HANDS = 3
"""Orders that a bench works on at once."""
WAIT_S = 25.0
"""For labels: longer than it takes until somebody else leads the looking for them."""
PAUSE_S = 0.2
AWAY_S = 1.0
"""A person does not scan on at once while the database is away."""
IN_DOUBT = timedelta(seconds=40)
"""A purchase that nobody has seen the end of for so long is left to a person."""
PACKING_S = (12.0, 24.0)
"""A packer's own time for an order: ten benches come close to the marketplace's limit."""
PARCEL = Parcel(30, 20, 15, 1250)


def say(**what: Any) -> None:
    """A line for whoever looks at it in the end."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


async def main(work: dict[str, Any]) -> None:
    """From the start of the bench to its end."""
    clock = StormClock(work["ahead_s"], factor=1.0)
    station = await _opened(work, clock)
    rng = Random(work["seed"])
    pool = Pool(work["orders"], rng, clock.monotonic)

    async def pack() -> None:
        await clock.sleep(rng.uniform(*PACKING_S) / work["scale"])

    station.subscribe(lambda change: pool.hear(change.shipment))
    try:
        if "ledger" in work:
            person = Person(work["ledger"], Counter(work["paper"]))
            await station.settle_unfinished()
            await person.answer_all(station)
            say(words=person.words)
        hands = (_hand(station, pool, clock, pack) for _ in range(HANDS))
        await asyncio.gather(*hands)
    finally:
        await station.close()


async def _opened(work: dict[str, Any], clock: StormClock) -> Station:
    """The bench, once the database lets it in."""
    environ = work["environ"]
    settings = load_settings(environ)
    network = WatchedNetwork(lambda _point: None)
    limits = tuple(Limit(limit.count * work["scale"], limit.seconds) for limit in LIMITS)
    while True:
        try:
            return await open_station(
                settings,
                printer=build_spooler(settings),
                clock=clock,
                client_secret=secret(settings, "client_secret", environ),
                transport=HttpTransport(settings.api.url, inner=network),
                limits=limits,
            )
        except StorageError as error:
            say(waits=str(error))
            await clock.sleep(PAUSE_S)


async def _hand(
    station: Station, pool: Pool, clock: StormClock, pack: Callable[[], Awaitable[None]]
) -> None:
    while not pool.is_empty:
        order_id = pool.next()
        if order_id is None:
            await clock.sleep(PAUSE_S)
            continue
        try:
            tried = await _ship(station, order_id)
            say(tried=tried)
        except QuaysideError as error:
            _after(error, order_id, pool)
            if isinstance(error, StorageError):
                await clock.sleep(AWAY_S)
        else:
            pool.take_out(order_id)
            if tried == SHIPPED:
                await pack()


async def _ship(station: Station, order_id: OrderId) -> str:
    """Take one order to its end; returns who did it. Raises what stopped it."""
    known = await station.known(order_id)
    if is_done(known):
        return "done elsewhere"
    if known.intent and is_older_than(known.intent.since, IN_DOUBT, station.now()):
        return "left to a person"
    plan = ShipPlan(Purchase((PARCEL,)), is_printed=True, wait_s=WAIT_S)
    (outcome,) = await station.ship([order_id], plan, lambda _outcome: None)
    if outcome.error:
        raise outcome.error
    return SHIPPED


def _after(error: QuaysideError, order_id: OrderId, pool: Pool) -> None:
    """What a bench does next with an order that it could not ship."""
    say(tried=type(error).__name__)
    if isinstance(error, HeldElsewhere | InOtherHands):
        pool.put_back(order_id, 3.0)
    elif isinstance(error, StorageError | MarketplaceError):
        pool.put_back(order_id, 2.0)
    elif isinstance(error, LabelsLate):
        pool.put_back(order_id, 1.0)
    elif isinstance(error, OutcomeUnknown):
        pool.try_less(order_id, 2.0)
    elif isinstance(error, LabelPrintFailed):
        pool.take_out(order_id)
    else:
        say(fault=f"{order_id}: {type(error).__name__}: {error}")
        pool.take_out(order_id)


def _read(arguments: Sequence[str]) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(Path(arguments[1]).read_text("utf-8"))
    return content


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    asyncio.run(main(_read(sys.argv)))
