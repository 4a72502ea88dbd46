"""Two benches on one PostgreSQL database: one order is never in two hands."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from station.domain.container import ZplService
from station.domain.errors import DatabaseLost, HeldElsewhere, OutcomeUnknown
from station.domain.ids import OrderId
from station.domain.printjob import PrintState
from station.domain.shipment import State
from station.sandbox.server import Sandbox
from station.station import Station
from station.store.database import Row, Statement
from station.store.drafts import DraftStore
from station.store.facts import LISTS_READ_AT
from station.store.postgres import PostgresDatabase
from station.workflow import recovery
from station.workflow.without_database import WithoutDatabase
from tests.support.bench import PARCEL, Bench, ship

PATIENCE_S = 30


class Pair(NamedTuple):
    left: Bench
    right: Bench
    one: Station
    two: Station


def bench_at(sandbox: Sandbox, home: Path, url: str, name: str) -> Bench:
    return Bench(sandbox, home / name, database_url=url, name=name)


@pytest.fixture
async def pair(sandbox: Sandbox, tmp_path: Path, warehouse_url: str) -> AsyncIterator[Pair]:
    left = bench_at(sandbox, tmp_path, warehouse_url, "Left")
    right = bench_at(sandbox, tmp_path, warehouse_url, "Right")
    async with AsyncExitStack() as stack:
        one = await stack.enter_async_context(left.station())
        two = await stack.enter_async_context(right.station())
        yield Pair(left, right, one, two)


async def test_both_ship_all_and_every_order_is_bought_once(pair: Pair) -> None:
    refs = pair.left.orders()[:12]
    ours, theirs = await asyncio.gather(
        ship(pair.one, *refs, is_printed=True), ship(pair.two, *refs, is_printed=True)
    )
    ledger = pair.left.ledger()
    told = [(repr(mine.error), repr(other.error)) for mine, other in zip(ours, theirs, strict=True)]
    assert [ledger[ref]["confirms"] for ref in refs] == [1] * 12, told
    for mine, other in zip(ours, theirs, strict=True):
        assert {type(mine.error), type(other.error)} <= {type(None), HeldElsewhere}
        assert mine.error is None or other.error is None
    printed = len(pair.left.printer.paper) + len(pair.right.printer.paper)
    assert printed == 12, "each label is on paper once"


async def test_what_one_bench_bought_the_other_one_prints(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    (outcome,) = await ship(pair.one, ref)
    assert outcome.shipment.state is State.LABELLED
    (path,) = await pair.one.label_files(outcome.shipment)
    shipment = await pair.two.print_again(ref)
    assert [job.state for job in shipment.prints_of_labels()] == [PrintState.SENT]
    assert pair.right.printer.paper == [path.read_bytes()]
    assert pair.left.printer.paper == []


async def test_an_order_in_hand_is_not_taken_by_another(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    pair.one.work_as("Ada")
    _, shipment = await pair.one.take_in_hand(ref)
    await pair.one.keep_in_hand(shipment.order_id)
    with pytest.raises(HeldElsewhere) as error:
        await pair.two.take_in_hand(ref)
    assert (error.value.station, error.value.actor) == ("Left", "Ada")
    (outcome,) = await ship(pair.two, ref)
    assert isinstance(outcome.error, HeldElsewhere)
    assert ref not in pair.left.ledger(), "nothing was asked of it"
    await pair.one.let_go(outcome.shipment.order_id)
    order, _ = await pair.two.take_in_hand(ref)
    assert order.reference == ref


async def test_a_change_at_one_is_seen_at_the_other(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    seen: asyncio.Queue[State] = asyncio.Queue()
    pair.two.subscribe(lambda change: seen.put_nowait(change.shipment.state))
    await ship(pair.one, ref)
    async with asyncio.timeout(PATIENCE_S):
        while await seen.get() is not State.LABELLED:
            pass


async def test_a_bench_that_is_gone_leaves_its_labels_to_the_others(
    pair: Pair, sandbox: Sandbox, tmp_path: Path, warehouse_url: str
) -> None:
    """It bought, and closed before the labels came: another bench fetches them by itself."""
    ref = pair.left.orders()[0]
    pair.left.fault("label-job-late=20:1")
    third = bench_at(sandbox, tmp_path, warehouse_url, "Third")
    labelled = asyncio.Event()
    pair.two.subscribe(
        lambda change: labelled.set() if change.shipment.state is State.LABELLED else None
    )
    async with third.station() as gone:
        (outcome,) = await ship(gone, ref, wait_s=0.0)
        assert outcome.shipment.state is State.AWAITING_LABELS
    sandbox.state.clock.advance(30)
    await asyncio.wait_for(labelled.wait(), PATIENCE_S)
    assert pair.left.ledger()[ref] | {"confirms": 1} == pair.left.ledger()[ref]


async def test_one_token_does_for_all(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    await asyncio.gather(*(each.order(ref) for each in (pair.one, pair.two) for _ in range(3)))
    asked = pair.left.control("GET", "/_sandbox/ledger")["requests"]
    assert [count for route, count in asked.items() if "token" in route] == [1]


async def test_an_order_is_handed_over_when_another_bench_asks_for_it(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    _, shipment = await pair.one.take_in_hand(ref)
    order_id = shipment.order_id
    await pair.one.keep_in_hand(order_id)
    asked: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
    pair.one.on_wanted(lambda wanted, by: asked.put_nowait((wanted, by)))

    async def hand_over() -> None:
        assert await asked.get() == (order_id, "Right")
        await pair.one.let_go(order_id)

    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(hand_over(), pair.two.take_over(ref))
    await pair.two.take_in_hand(ref)


async def test_a_bench_that_is_busy_keeps_its_order(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    _, shipment = await pair.one.take_in_hand(ref)
    await pair.one.keep_in_hand(shipment.order_id)
    with pytest.raises(HeldElsewhere):
        await pair.two.take_over(ref)
    await pair.one.let_go(shipment.order_id)
    await pair.two.take_over(ref)


async def test_what_another_bench_works_on_is_its_own_business(pair: Pair) -> None:
    """Its open request is neither asked about here nor settled here; once it is gone, both are."""
    ref = pair.left.orders()[0]
    pair.left.fault("lost-confirm", "label-job-late=30")
    (outcome,) = await ship(pair.one, ref, wait_s=0.0)
    order_id = outcome.shipment.order_id
    assert isinstance(outcome.error, OutcomeUnknown)
    await pair.one.keep_in_hand(order_id)
    assert await pair.two.open_questions() == []
    assert await pair.two.unfinished() == []
    assert await pair.two.settle_unfinished() == []
    await pair.one.let_go(order_id)
    # A scout may look after it in this very moment: then it is asked about a moment later.
    async with asyncio.timeout(PATIENCE_S):
        while not (asked := await pair.two.open_questions()):
            pass
        while not (settled := await pair.two.settle_unfinished()):
            pass
    assert [question.shipment.order_id for question in asked] == [order_id]
    assert not settled[0].is_settled


async def test_what_another_bench_takes_meanwhile_stops_no_settling(pair: Pair) -> None:
    ref = pair.left.orders()[0]
    pair.left.fault("lost-confirm", "label-job-late=30")
    (outcome,) = await ship(pair.one, ref, wait_s=0.0)
    await pair.one.keep_in_hand(outcome.shipment.order_id)
    (settled,) = await recovery.settle_each(pair.two._context, [outcome.shipment])
    assert not settled.is_settled
    await pair.one.let_go(outcome.shipment.order_id)


class Failing(PostgresDatabase):
    """A database that is lost as soon as a purchase is to be written down as done."""

    is_armed, is_lost = True, False

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        self._look()
        return await super().fetch(sql, params)

    async def write(self, statements: Sequence[Statement]) -> None:
        if self.is_armed and any("PurchaseConfirmed" in one.params for one in statements):
            self.is_armed, self.is_lost = False, True
        self._look()
        await super().write(statements)

    def _look(self) -> None:
        if self.is_lost:
            raise DatabaseLost(self.place, "Connection refused")


async def test_what_cannot_be_written_down_any_more_is_not_called_unbought(
    pair: Pair, warehouse_url: str
) -> None:
    ref = pair.left.orders()[0]
    failing = Failing(warehouse_url)
    await failing.open()
    pair.one._context.journal._database = failing
    (outcome,) = await ship(pair.one, ref)
    assert isinstance(outcome.error, OutcomeUnknown)
    assert not outcome.shipment.order_id, "nobody can say how it is"
    assert pair.left.ledger()[ref]["confirms"] == 1
    failing.is_lost = False
    async with asyncio.timeout(PATIENCE_S):
        while (await pair.one.shipment(ref)).state is State.BUYING:
            await pair.one.settle_unfinished()
    assert (await pair.one.shipment(ref)).is_bought
    assert pair.left.ledger()[ref]["confirms"] == 1
    await failing.close()


async def test_one_bench_reads_the_lists_and_the_other_shows_how_old_they_are(pair: Pair) -> None:
    both = (pair.one, pair.two)
    polling = [asyncio.ensure_future(each.poller.run()) for each in both]
    async with asyncio.timeout(PATIENCE_S):
        while not all(each.poller.state.refreshed_at for each in both):
            await pair.left.clock.sleep(1.0)
    for each in both:
        each.stop()
    await asyncio.gather(*polling)
    ages = {each.poller.state.refreshed_at for each in both}
    assert len(ages) == 1, "one of them has read, the other was told"


async def test_a_follower_without_a_link_asks_whether_it_is_back(pair: Pair) -> None:
    link, poller = pair.two.poller.link, pair.two.poller
    link.lost("no route")
    await poller._follow()
    assert link.link.is_up
    assert poller.state.refreshed_at is None, "nobody has read the lists yet"
    await pair.two._context.facts.save(LISTS_READ_AT, "2026-03-04T12:00:00+00:00")
    await poller._follow()
    assert poller.state.refreshed_at
    assert poller.state.refreshed_at.isoformat() == "2026-03-04T12:00:00+00:00"


async def test_a_container_label_that_another_bench_asks_for_is_its_own_business(
    pair: Pair,
) -> None:
    ref = "O_ABC123_722-1"
    pair.left.fault("cut@zpl:9")
    with pytest.raises(OutcomeUnknown):
        await pair.one.zpl(ref, PARCEL, ZplService.AKS, is_printed=False)
    pair.left.sandbox.state.faults.clear()
    await pair.one.keep_in_hand(OrderId(ref))
    assert await pair.two.settle_unfinished() == []
    await pair.one.let_go(OrderId(ref))
    (settled,) = await pair.two.settle_unfinished()
    assert settled.is_settled


async def test_what_is_remembered_without_the_database(pair: Pair, warehouse_url: str) -> None:
    context, order_id = pair.one._context, OrderId("o-1")
    failing = Failing(warehouse_url)
    await failing.open()
    context.drafts = DraftStore(failing)
    memory = WithoutDatabase(context)
    failing.is_lost = True
    with pytest.raises(DatabaseLost):
        await memory.read("never heard of", DatabaseLost("db", "away"))
    assert await memory.draft(order_id) == ""
    await memory.save_draft(order_id, "measured")
    await memory.catch_up()
    assert await memory.draft(order_id) == "measured"
    failing.is_lost = False
    await memory.catch_up()
    assert await DraftStore(failing).load(order_id) == "measured"
    assert await memory.draft(order_id) == "measured"
    await failing.close()


async def test_a_fault_of_another_kind_leaves_the_rest_remembered(
    pair: Pair, warehouse_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    context = pair.one._context
    failing = Failing(warehouse_url)
    await failing.open()
    context.drafts = DraftStore(failing)
    memory = WithoutDatabase(context)
    failing.is_lost = True
    await memory.save_draft(OrderId("o-1"), "measured")
    await failing.close()
    failing.is_lost = False
    await memory.catch_up()
    assert "is not saved yet" in caplog.text
    assert await memory.draft(OrderId("o-1")) == "measured"
