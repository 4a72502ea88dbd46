"""A run that meets other hands, an order that is accepted already, and an answer about another."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from station.domain.errors import InOtherHands, OrderNotFound
from station.domain.order import Order
from station.domain.parcel import Parcel
from station.domain.shipment import Shipment, State
from station.station import Station
from station.store.journal import Author, Journal
from station.workflow.runs import TIMES_IN_OTHER_HANDS, ShipPlan, read_first
from station.workflow.shipping import Purchase
from tests.support.bench import PARCEL, Bench

PLAN = ShipPlan(Purchase((PARCEL,)), is_accepted_first=True)


class Contended(Journal):
    """Somebody else is quicker, a few times."""

    def __init__(self, station: Station, times: int) -> None:
        super().__init__(station._context.journal._database, Author("bench"))
        self._times = times

    async def append(self, *args: Any, **kwargs: Any) -> None:
        if self._times:
            self._times -= 1
            raise InOtherHands("order")
        await super().append(*args, **kwargs)


@pytest.mark.parametrize("times", [1, TIMES_IN_OTHER_HANDS])
async def test_what_others_wrote_is_read_and_gone_on_from(bench: Bench, times: int) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        station._context.journal = Contended(station, times)
        (outcome,) = await station.ship([ref], PLAN, lambda done: None)
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED
    assert bench.ledger()[ref]["confirms"] == 1


async def test_hands_that_do_not_let_go_are_told(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        station._context.journal = Contended(station, TIMES_IN_OTHER_HANDS + 1)
        (outcome,) = await station.ship([ref], PLAN, lambda done: None)
    assert isinstance(outcome.error, InOtherHands)
    assert bench.ledger().get(ref, {"confirms": 0})["confirms"] == 0


class Mistaken:
    """A marketplace that answers with another order than the one that was asked for."""

    def __init__(self, other: Order) -> None:
        self._other = other

    async def order(self, order_id: str) -> Order:
        return self._other


async def test_an_answer_about_another_order_is_none(bench: Bench) -> None:
    asked, other = bench.orders()[:2]
    async with bench.station() as station:
        market: Any = Mistaken(await station.order(other))
        with pytest.raises(OrderNotFound):
            await read_first(replace(station._context, market=market), bench.order_id(asked))


class Outrun:
    """A watch whose news is old: somebody else has fetched the labels since."""

    def __init__(self, shipment: Shipment, order: Order) -> None:
        self._seen = shipment, order

    async def until_settled(self, shipment: Shipment, wait_s: float) -> tuple[Shipment, Order]:
        return self._seen

    def stop(self) -> None:
        """Nothing waits."""


async def test_labels_that_somebody_else_fetched_are_not_fetched_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        await station.ship([ref], PLAN, lambda done: None)
        labelled, order = await station.known(ref), await station.order(ref)
        stale = replace(labelled, state=State.AWAITING_LABELS)
        watch: Any = Outrun(stale, order)
        station._runs.watch = watch
        assert await station._runs.fetched(stale, 1.0) == labelled


@pytest.mark.parametrize(("parcels", "confirms"), [((PARCEL,), 1), ((), 0)])
async def test_a_purchase_of_others_that_came_to_nothing(
    bench: Bench, parcels: tuple[Parcel, ...], confirms: int
) -> None:
    """Whoever waits for it and was told to ship buys it then; whoever only looks does not."""
    ref = bench.orders()[0]
    bench.fault("500@confirm:9")
    async with bench.station() as station:
        (lost,) = await station.ship([ref], replace(PLAN, wait_s=1.0), lambda done: None)
        assert lost.shipment.state is State.BUYING
        bench.control("DELETE", "/_sandbox/faults")
        plan = replace(PLAN, purchase=Purchase(parcels), wait_s=600.0)
        waiting = asyncio.ensure_future(station.ship([ref], plan, lambda done: None))
        while not station._context.waiting:  # noqa: ASYNC110 - it has no event of its own
            await asyncio.sleep(0.001)
        await station.settle_by_person(ref, "not-bought", "nothing is shown")
        (outcome,) = await waiting
    assert outcome.error is None
    assert outcome.shipment.state is (State.LABELLED if confirms else State.PACKING)
    assert bench.ledger()[ref]["confirms"] == confirms
