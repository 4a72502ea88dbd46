"""Each fault of the marketplace: what comes of it, and that nothing is ever bought twice."""

from datetime import timedelta

import pytest

from station.domain.errors import LabelsLate, OrderCancelled, OrderConflict, OutcomeUnknown
from station.domain.owncarrier import OwnCarrier
from station.domain.shipment import State
from tests.support.bench import Bench

HARMLESS = [
    "429:2", "500:2", "503:2", "cut:2", "wrong-json@list", "slow=0.2:3", "expired-token",
    "500@token", "cut@list", "cut@detail", "503@quotes", "cut@label", "500@label:2", "429@confirm",
    "expired-token@confirm", "label-job-late=0.5",
]  # fmt: skip
SETTLED_BY_READING = [
    "lost-confirm", "wrong-json@confirm", "slow=2@detail",
]  # fmt: skip


@pytest.mark.parametrize("fault", [fault for fault in HARMLESS if "wrong-json" not in fault])
async def test_a_passing_fault_is_ridden_out(bench: Bench, fault: str) -> None:
    ref = bench.orders()[0]
    bench.fault(fault)
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert outcome.error is None, outcome.error
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 1


@pytest.mark.parametrize("fault", SETTLED_BY_READING)
async def test_a_lost_confirm_is_settled_by_its_labels(bench: Bench, fault: str) -> None:
    ref = bench.orders()[0]
    bench.fault(fault)
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert outcome.error is None, outcome.error
    assert outcome.shipment.state is State.LABELLED
    assert bench.ledger()[ref]["confirms"] == 1
    assert len(bench.printer.paper) == 1


@pytest.mark.parametrize("fault", ["500@confirm", "503@confirm", "cut@confirm"])
async def test_a_confirm_that_was_not_carried_out_stays_unknown(bench: Bench, fault: str) -> None:
    """Nobody can tell it from a lost answer, so nothing is sent again until a person decides."""
    ref = bench.orders()[0]
    bench.fault(fault)
    (outcome,) = await bench.ship(ref, wait_s=20)
    assert isinstance(outcome.error, OutcomeUnknown)
    assert outcome.shipment.state is State.BUYING
    (again,) = await bench.ship(ref, wait_s=20)
    assert isinstance(again.error, OutcomeUnknown)
    assert not again.error.is_overdue
    bench.clock.ahead = timedelta(minutes=11)
    (overdue,) = await bench.ship(ref, wait_s=20)
    assert isinstance(overdue.error, OutcomeUnknown)
    assert overdue.error.is_overdue
    assert bench.ledger()[ref]["confirms"] == 0
    async with bench.station() as station:
        await station.settle_by_person(ref, "not-bought", "the website shows nothing")
    (bought,) = await bench.ship(ref)
    assert bought.error is None
    assert bench.ledger()[ref]["confirms"] == 1


async def test_what_was_unknown_is_settled_by_the_next_run(bench: Bench) -> None:
    refs = bench.orders()[:3]
    bench.fault("lost-confirm:3", "label-job-late=1.5:3")
    outcomes = await bench.ship(*refs, wait_s=0)
    assert all(isinstance(outcome.error, OutcomeUnknown) for outcome in outcomes)
    bench.control("POST", "/_sandbox/clock", {"advance_s": 60})
    async with bench.station() as station:
        settlements = await station.settle_unfinished()
        assert [settlement.after.state for settlement in settlements] == [State.LABELLED] * 3
        assert await station.unfinished() == []
    for ref in refs:
        assert bench.ledger()[ref]["confirms"] == 1


async def test_labels_that_never_come_are_said_and_not_bought_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-fails")
    (outcome,) = await bench.ship(ref, wait_s=20)
    assert isinstance(outcome.error, LabelsLate)
    assert outcome.shipment.state is State.AWAITING_LABELS
    (again,) = await bench.ship(ref, wait_s=20)
    assert isinstance(again.error, LabelsLate)
    assert bench.ledger()[ref]["confirms"] == 1


@pytest.mark.parametrize("fault", ["label-html", "label-huge"])
async def test_a_label_that_is_none_is_fetched_by_the_next_run(bench: Bench, fault: str) -> None:
    ref = bench.orders()[0]
    bench.fault(fault)
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, LabelsLate)
    assert bench.printer.paper == []
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert len(bench.printer.paper) == 1
    assert bench.ledger()[ref]["confirms"] == 1


async def test_the_token_does_not_follow_a_redirect(bench: Bench) -> None:
    bench.fault("redirect-label")
    await bench.ship(bench.orders()[0])
    elsewhere = bench.control("GET", "/_sandbox/ledger")["elsewhere"]
    assert elsewhere["requests"] >= 1
    assert elsewhere["with_authorization"] == 0


async def test_an_order_that_is_cancelled_meanwhile_is_stopped(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cancelled")
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, OrderCancelled)
    assert outcome.shipment.state is State.CANCELLED
    assert bench.printer.paper == []


async def test_an_order_that_is_moved_back_is_a_conflict(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("moved-back")
    await bench.ship(ref)
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, OrderConflict)
    assert bench.printer.paper == []
    async with bench.station() as station:
        await station.settle_by_person(ref, "moved-back", "support confirmed it")
    (again,) = await bench.ship(ref, is_printed=True)
    assert again.error is None
    assert again.shipment.void_labels
    assert len(bench.printer.paper) == 1


async def test_an_address_that_changes_after_measuring_stops_the_print(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-job-late=1.5")
    (waiting,) = await bench.ship(ref, wait_s=0)
    assert isinstance(waiting.error, LabelsLate)
    path = f"/_sandbox/orders/{bench.order_id(ref)}"
    bench.control("POST", path, {"address": {"street": "9 elsewhere"}})
    bench.control("POST", "/_sandbox/clock", {"advance_s": 60})
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, OrderConflict)
    assert bench.printer.paper == []


async def test_a_label_in_hand_of_a_cancelled_order_is_an_alarm(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": "cancelled"})
    (outcome,) = await bench.ship(ref, is_printed=True)
    assert isinstance(outcome.error, OrderCancelled)
    assert outcome.error.has_label
    assert bench.printer.paper == []


async def test_a_lost_own_carrier_confirm_that_did_not_happen_is_told_soon(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    (outcome,) = await bench.ship(ref, own_carrier=OwnCarrier("dhl", number="JJD1"), wait_s=600)
    assert isinstance(outcome.error, OutcomeUnknown)
    assert bench.ledger()[ref]["own_carrier_confirms"] == 0
