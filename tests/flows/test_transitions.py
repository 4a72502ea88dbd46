"""Accepting, and throwing labels away: each sent once, each settled by reading."""

from datetime import timedelta

import pytest

from station.domain.errors import NotAllowedNow, OrderConflict, OutcomeUnknown, UsageError
from station.domain.shipment import State
from tests.support.bench import Bench

WEIGHT = "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS"


async def test_accepting_twice_is_accepting_once(bench: Bench) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    async with bench.station() as station:
        await station.accept(ref)
        await station.accept(ref)
    assert bench.ledger()[ref]["transitions"] == 1


async def test_shipping_may_accept_first(bench: Bench) -> None:
    from station.workflow.runs import ShipPlan
    from station.workflow.shipping import Purchase
    from tests.support.bench import PARCEL

    ref = bench.orders("ankor_confirmed")[0]
    plan = ShipPlan(Purchase((PARCEL,)), is_accepted_first=True)
    async with bench.station() as station:
        (outcome,) = await station.ship([ref], plan, lambda done: None)
    assert outcome.error is None
    assert outcome.shipment.state is State.LABELLED


@pytest.mark.parametrize("fault", ["lost-transition", "wrong-json@transition"])
async def test_a_lost_acceptance_is_settled_by_reading(bench: Bench, fault: str) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    bench.fault(fault)
    async with bench.station() as station:
        shipment = await station.accept(ref)
    assert shipment.intent is None
    assert bench.ledger()[ref]["transitions"] == 1


async def test_an_acceptance_that_did_not_happen_is_known_a_minute_later(bench: Bench) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    bench.fault("cut@transition")
    async with bench.station() as station:
        with pytest.raises(OutcomeUnknown):
            await station.accept(ref)
        with pytest.raises(OutcomeUnknown):
            await station.accept(ref)
        bench.clock.ahead = timedelta(minutes=2)
        shipment = await station.accept(ref)
    assert shipment.intent is None
    assert bench.ledger()[ref]["transitions"] == 1


async def test_a_silence_without_a_reading_stays_open(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.fault("cut@transition", "cut@detail:9")
    async with bench.station() as station:
        with pytest.raises(OutcomeUnknown):
            await station.reset(ref, WEIGHT, "")
        assert (await station.shipment(ref)).state is State.RESETTING


async def test_a_refused_acceptance_closes_the_request(bench: Bench) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    bench.fault("429@transition:9")
    async with bench.station() as station:
        with pytest.raises(Exception, match="too many"):
            await station.accept(ref)
        assert (await station.shipment(ref)).intent is None


@pytest.mark.parametrize("status", ["shipped", "fulfillment_requested"])
async def test_only_a_waiting_order_is_accepted(bench: Bench, status: str) -> None:
    ref = bench.orders("ankor_confirmed")[0]
    path = f"/_sandbox/orders/{bench.order_id(ref)}"
    bench.control("POST", path, {"status": status})
    async with bench.station() as station:
        with pytest.raises(OrderConflict):
            await station.accept(ref)
    assert bench.ledger() == {}


async def test_an_order_that_is_cancelled_meanwhile_is_told(bench: Bench) -> None:
    """The acceptance is cut, and the reading after it finds the order cancelled."""
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.fault("cut@transition", "slow=0.3@detail")
    path = f"/_sandbox/orders/{bench.order_id(ref)}"
    async with bench.station() as station:
        bench.control("POST", path, {"status": "cancelled"})
        with pytest.raises(NotAllowedNow):
            await station.reset(ref, WEIGHT, "")
        assert (await station.shipment(ref)).state is State.CANCELLED


async def test_a_reset_voids_the_labels_for_good(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        shipment = await station.reset(ref, WEIGHT, "")
        assert shipment.state is State.PACKING
        assert shipment.labels == ()
        assert [label.is_void for label in shipment.void_labels] == [True]
        with pytest.raises(NotAllowedNow):
            await station.reset(ref, WEIGHT, "")
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert bench.ledger()[ref]["resets"] == 1
    assert len(bench.printer.paper) == 1


async def test_a_lost_reset_is_settled_by_reading(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.fault("lost-transition")
    async with bench.station() as station:
        shipment = await station.reset(ref, "OTHER", "the shop called")
    assert shipment.state is State.PACKING
    assert bench.ledger()[ref]["resets"] == 1


async def test_a_reset_that_did_not_happen_keeps_the_labels(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.fault("cut@transition")
    async with bench.station() as station:
        with pytest.raises(OutcomeUnknown):
            await station.reset(ref, WEIGHT, "")
        with pytest.raises(OutcomeUnknown):
            await station.reset(ref, WEIGHT, "")
        bench.clock.ahead = timedelta(minutes=2)
        (settlement,) = await station.settle_unfinished()
    assert settlement.after.state is State.LABELLED
    assert settlement.after.labels


async def test_a_refused_reset_keeps_the_labels(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.fault("429@transition:9")
    async with bench.station() as station:
        with pytest.raises(Exception, match="too many"):
            await station.reset(ref, WEIGHT, "")
        assert (await station.shipment(ref)).state is State.LABELLED


@pytest.mark.parametrize(
    ("kind", "reason", "words"),
    [("NONSENSE", "", "not a reset reason"), ("OTHER", "", "needs"), (WEIGHT, "x" * 301, "300")],
)
async def test_reasons_are_checked_here(bench: Bench, kind: str, reason: str, words: str) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        with pytest.raises(UsageError, match=words):
            await station.reset(ref, kind, reason)
    assert bench.ledger()[ref]["resets"] == 0
