"""The bench that looks for labels for all, and what is heard of the others, step by step."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from station.domain.errors import DatabaseLost
from station.domain.ids import OrderId
from station.domain.shipment import Shipment, State
from station.sandbox.server import Sandbox
from station.station import Station
from station.store.news import CAUGHT_UP, LABELS, ORDER
from station.workflow.hearing import Hearing
from station.workflow.labels import LabelWatch
from station.workflow.scouting import FEW, FRESH, IDLE_S, LABELLED, STALE_S, LabelScout
from tests.support.bench import Bench, ship

DETAIL, LIST = "GET /api/v1/orders/{order}", "GET /api/v1/orders"


def asked(bench: Bench) -> tuple[int, int]:
    """How often an order was read itself, and how often the list."""
    requests = bench.control("GET", "/_sandbox/ledger")["requests"]
    return requests.get(DETAIL, 0), requests.get(LIST, 0)


async def labels_made(
    bench: Bench, station: Station, count: int, *, late_s: float = 30
) -> list[OrderId]:
    """Orders whose labels are there after half a minute, and nobody here knows it yet."""
    bench.fault(f"label-job-late={late_s}:{count}")
    outcomes = await ship(station, *bench.orders()[:count], wait_s=0.0)
    bench.control("POST", "/_sandbox/clock", {"advance_s": 31})
    return sorted(outcome.shipment.order_id for outcome in outcomes)


async def known(station: Station, ids: list[OrderId]) -> list[OrderId]:
    """Those of which the index says that they have their labels."""
    index = station._context.index
    return [order_id for order_id in ids if await index.status_of(order_id) == LABELLED]


@pytest.fixture
async def alone(
    sandbox: Sandbox, tmp_path: Path, warehouse_url: str
) -> AsyncIterator[tuple[Bench, Station]]:
    """One bench of a warehouse whose own scout is at rest."""
    bench = Bench(sandbox, tmp_path, database_url=warehouse_url)
    async with bench.station() as station:
        station._scout.stop()
        await station._background.finished()
        yield bench, station


async def test_nothing_waits_nothing_is_asked(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    assert await LabelScout(station._context)._look() == IDLE_S
    assert bench.control("GET", "/_sandbox/ledger")["requests"] == {}


async def test_looks_are_rarer_with_age(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    bench.fault("label-job-late=600:9")
    await ship(station, bench.orders()[0], wait_s=0.0)
    scout = LabelScout(station._context)
    pauses = []
    for _ in range(3):
        pauses.append(await scout._look())
        bench.clock.ahead += FRESH[len(pauses) - 1][0]
    pauses.append(await scout._look())
    assert pauses == [*(pause_s for _, pause_s in FRESH), STALE_S]


async def test_an_order_that_has_its_labels_is_written_down_for_all(
    alone: tuple[Bench, Station],
) -> None:
    bench, station = alone
    (order_id,) = await labels_made(bench, station, 1)
    context = station._context
    context.waiting.add(order_id)
    watch = LabelWatch(context)
    assert not await watch._is_worth_asking(order_id)
    scout = LabelScout(context)
    async with asyncio.timeout(20):
        while not await watch._is_worth_asking(order_id):
            await scout._look()
    context.waiting.discard(order_id)
    scout._orphans_at = float("-inf")
    await scout._look()
    assert (await station.shipment(order_id)).state is State.LABELLED, "nobody waited for it"


async def test_a_few_orders_are_read_themselves(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    ids = await labels_made(bench, station, FEW)
    station._context.waiting.update(ids)
    before = asked(bench)
    await LabelScout(station._context)._look()
    assert await known(station, ids) == ids
    assert asked(bench) == (before[0] + FEW, before[1])


async def test_many_orders_are_looked_for_in_the_list(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    ids = await labels_made(bench, station, FEW + 1)
    station._context.waiting.update(ids)
    before = asked(bench)
    await LabelScout(station._context)._look()
    assert await known(station, ids) == ids
    assert asked(bench) == (before[0], before[1] + 1)


async def test_what_a_whole_list_does_not_show_is_not_read(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    ids = await labels_made(bench, station, FEW + 1, late_s=600)
    station._context.waiting.update(ids)
    before = asked(bench)
    await LabelScout(station._context)._look()
    assert await known(station, ids) == []
    assert asked(bench) == (before[0], before[1] + 1)


async def test_what_a_long_list_does_not_show_is_read_in_turn(
    alone: tuple[Bench, Station],
) -> None:
    bench, station = alone
    ids = await labels_made(bench, station, FEW * 2 + 2)
    context = station._context
    context.waiting.update(ids)
    since = [shipment.order_id for shipment in await context.journal.shipments()]
    latest, others = since[-FEW:], sorted(since[:-FEW])
    bench.fault("500@detail:6")
    scout = LabelScout(context, pages=0)
    await scout._look()
    seen = {*latest[1:], *others[:FEW]}
    assert set(await known(station, ids)) == seen, "one could not be read, and stopped nothing"
    await scout._look()
    assert await known(station, ids) == ids, "the rest, and then the first again"


async def test_a_fault_does_not_end_it(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    scout = LabelScout(station._context)
    ids = await labels_made(bench, station, FEW + 1)
    station._context.waiting.update(ids)
    bench.fault("500@list:7")
    running = asyncio.ensure_future(scout.run())
    async with asyncio.timeout(20):
        while await known(station, ids) != ids:
            pass  # each question takes its time
    scout.stop()
    await running


async def test_news_of_an_order_and_of_labels(alone: tuple[Bench, Station]) -> None:
    bench, station = alone
    context = station._context
    (outcome,) = await ship(station, bench.orders()[0])
    heard: list[tuple[Shipment, bool]] = []
    station.subscribe(lambda change: heard.append((change.shipment, change.is_elsewhere)))
    watch = LabelWatch(context)
    hearing = Hearing(context, watch)
    await hearing(ORDER, outcome.shipment.order_id)
    assert heard == [(outcome.shipment, True)]
    woken = watch._wakers.add(outcome.shipment.order_id)
    await hearing(LABELS, outcome.shipment.order_id)
    assert woken.is_set()
    await hearing(LABELS, "an order that nobody waits for")
    await hearing("a topic of a later version", "")
    await hearing(CAUGHT_UP, "")
    assert len(heard) == 2


async def test_news_that_cannot_be_read_are_not_the_end(
    alone: tuple[Bench, Station], caplog: pytest.LogCaptureFixture
) -> None:
    _, station = alone
    hearing = Hearing(station._context, LabelWatch(station._context))
    before = hearing._heard_at

    def away(order_id: str, by: str) -> None:
        raise DatabaseLost("db", f"{order_id} {by}")

    hearing.on_wanted = away
    with caplog.at_level(logging.WARNING):
        await hearing("wanted", "o-1 Bench 2")
    assert "news of wanted" in caplog.text
    assert hearing._heard_at == before
