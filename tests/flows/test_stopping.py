"""An orderly stop: waiting ends at once, what is under way is finished, nothing is begun."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from station.domain.errors import ClosingDown, LabelsLate, OutcomeUnknown, QuaysideError
from station.domain.ids import OrderId
from station.domain.shipment import OpenIntent, Shipment, State
from station.settings import Settings
from station.station import Outcome, Station
from station.workflow.ages import Ages
from station.workflow.claims import SoleClaims
from station.workflow.context import Change, Context
from station.workflow.labels import LabelWatch
from station.workflow.runs import AT_ONCE
from tests.examples import ORDER_ID
from tests.fakes import FakeClock
from tests.support.bench import Bench, ship


def stop_when(station: Station, state: State) -> None:
    """Stop the station as soon as a shipment gets into a state."""

    def listen(change: Change) -> None:
        if change.shipment.state is state:
            station.stop()

    station.subscribe(listen)


async def test_a_wait_for_labels_ends_and_the_next_run_goes_on(
    bench: Bench, requests: Callable[[], dict[str, int]]
) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=0.2")
    async with bench.station() as station:
        stop_when(station, State.AWAITING_LABELS)
        (outcome,) = await ship(station, ref, wait_s=10**6)
    assert type(outcome.error) is LabelsLate
    assert outcome.shipment.state is State.AWAITING_LABELS
    assert requests()["GET /api/v1/orders/{order}"] == 1  # the one before the purchase
    (again,) = await bench.ship(ref)
    assert (again.error, again.shipment.state) == (None, State.LABELLED)
    assert bench.ledger()[ref]["confirms"] == 1


async def test_a_purchase_that_is_under_way_is_finished(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        stop_when(station, State.BUYING)
        (outcome,) = await ship(station, ref, wait_s=10**6)
    assert type(outcome.error) is LabelsLate
    assert bench.ledger()[ref]["confirms"] == 1


async def test_an_unknown_purchase_stays_unknown(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("lost-confirm")
    async with bench.station() as station:
        stop_when(station, State.BUYING)
        (outcome,) = await ship(station, ref, wait_s=10**6)
    assert type(outcome.error) is OutcomeUnknown
    assert outcome.shipment.intent
    (again,) = await bench.ship(ref)
    assert again.error is None
    assert bench.ledger()[ref]["confirms"] == 1


async def test_orders_whose_turn_has_not_come_are_not_begun(bench: Bench) -> None:
    refs = bench.orders()[: AT_ONCE + 3]
    async with bench.station() as station:
        stop_when(station, State.BUYING)
        outcomes = await ship(station, *refs, wait_s=10**6)
    kinds: dict[type[QuaysideError | None], list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(type(outcome.error), []).append(outcome)
    assert set(kinds) == {LabelsLate, ClosingDown}
    assert len(kinds[ClosingDown]) >= 3
    ledger = bench.ledger()
    assert all(ledger[outcome.ref]["confirms"] == 1 for outcome in kinds[LabelsLate])
    assert not any(ledger.get(outcome.ref, {}).get("confirms") for outcome in kinds[ClosingDown])


class EndlessClock(FakeClock):
    """A wait of more than nothing does not end by itself."""

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if seconds:
            await asyncio.Event().wait()


@dataclass
class Parts:
    """What a watch needs, and a marketplace that must not be asked."""

    clock: EndlessClock = field(default_factory=EndlessClock)
    waiting: set[OrderId] = field(default_factory=set)
    claims: SoleClaims = field(default_factory=SoleClaims)
    settings: Any = field(default_factory=lambda: Settings(home=cast("Any", None)))

    def __post_init__(self) -> None:
        self.ages = Ages(self.clock)

    @property
    def market(self) -> Any:
        raise AssertionError("asked the marketplace")


@pytest.fixture
def parts() -> Parts:
    return Parts()


@pytest.fixture
def watch(parts: Parts) -> LabelWatch:
    return LabelWatch(cast("Context", parts))


BOUGHT = Shipment(ORDER_ID, bought_at="2026-03-04T11:59:00+00:00")
OPEN = Shipment(ORDER_ID, intent=OpenIntent("purchase", "2026-03-04T11:59:00+00:00"))


@pytest.mark.parametrize(("shipment", "kind"), [(BOUGHT, LabelsLate), (OPEN, OutcomeUnknown)])
async def test_a_pause_is_cut_short(
    watch: LabelWatch, parts: Parts, shipment: Shipment, kind: type[Exception]
) -> None:
    waiting = asyncio.ensure_future(watch.until_settled(shipment, 600))
    await asyncio.sleep(0.001)
    assert parts.clock.slept == [2.0]
    watch.stop()
    with pytest.raises(kind):
        await waiting
    assert not watch.context.waiting


async def test_a_list_that_was_put_off_is_not_asked_for(watch: LabelWatch, parts: Parts) -> None:
    watch.context.waiting.update(map(OrderId, "abc"))
    watch._listed_at = parts.clock.monotonic() - 0.1
    asking = [asyncio.ensure_future(watch._is_worth_asking(OrderId(name))) for name in "abc"]
    await asyncio.sleep(0.001)
    watch.stop()
    assert await asyncio.gather(*asking) == [False] * 3


async def test_a_watch_that_is_stopped_does_not_wait(watch: LabelWatch) -> None:
    watch.stop()
    with pytest.raises(LabelsLate):
        await watch.until_settled(BOUGHT, 600)
