"""Pickups: one request each, and never a second one by itself."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from station.api.errors import CannotReach, Invalid
from station.domain.errors import (
    NotAllowedNow,
    OutcomeUnknown,
    SettingsError,
    UsageError,
)
from station.domain.pickup import PickupWindow
from station.sandbox.options import SandboxOptions
from station.workflow.pickups import PickupDenied
from tests.support.bench import Bench

WEDNESDAY = date(2027, 3, 3)
FRIDAY = date(2027, 3, 5)
MORNING, DAY = PickupWindow.MORNING, PickupWindow.DAY


async def labelled(bench: Bench) -> str:
    ref = bench.orders()[0]
    (outcome,) = await bench.ship(ref)
    assert outcome.error is None
    return ref


async def test_a_pickup_is_booked_and_kept(bench: Bench) -> None:
    ref = await labelled(bench)
    async with bench.station() as station:
        first = await station.book_pickup(ref, WEDNESDAY, MORNING)
        again = await station.book_pickup(ref, WEDNESDAY + timedelta(days=1), DAY)
    assert first.shipment.pickup
    assert (first.shipment.pickup.day, first.shipment.pickup.window) == (WEDNESDAY, MORNING)
    assert again.shipment.pickup == first.shipment.pickup
    assert bench.ledger()[ref]["pickups"] == 1


@pytest.mark.parametrize("fault", ["lost-pickup", "wrong-json@pickup"])
async def test_a_lost_answer_is_settled_by_reading(bench: Bench, fault: str) -> None:
    ref = await labelled(bench)
    bench.fault(fault)
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert outcome.error is None
    assert outcome.shipment.pickup
    assert bench.ledger()[ref]["pickups"] == 1


async def test_what_did_not_happen_is_known_a_minute_later(bench: Bench) -> None:
    ref = await labelled(bench)
    bench.fault("cut@pickup")
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
        assert isinstance(outcome.error, OutcomeUnknown)
        again = await station.book_pickup(ref, WEDNESDAY, MORNING)
        assert isinstance(again.error, OutcomeUnknown)
        bench.clock.ahead = timedelta(minutes=2)
        (settlement,) = await station.settle_unfinished()
        assert settlement.is_settled
        assert settlement.after.pickup is None
        third = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert third.error is None
    assert bench.ledger()[ref]["pickups"] == 1


async def test_a_person_may_say_that_nothing_was_booked(bench: Bench) -> None:
    ref = await labelled(bench)
    bench.fault("cut@pickup")
    async with bench.station() as station:
        await station.book_pickup(ref, WEDNESDAY, MORNING)
        with pytest.raises(NotAllowedNow):
            await station.settle_by_person(ref, "not-bought", "that was not the question")
        settled = await station.settle_by_person(ref, "not-booked", "asked the carrier")
    assert settled.intent is None


async def test_a_carriers_refusal_is_told_in_its_words(bench: Bench) -> None:
    ref = await labelled(bench)
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, FRIDAY, DAY)
    assert isinstance(outcome.error, PickupDenied)
    assert "Cannot ship the order" in outcome.error.reason
    assert outcome.shipment.intent is None
    assert bench.ledger()[ref]["pickups"] == 0


async def test_a_silence_without_a_reading_stays_open(bench: Bench) -> None:
    ref = await labelled(bench)
    bench.fault("cut@pickup", "cut@detail:9")
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert isinstance(outcome.error, OutcomeUnknown)
    assert outcome.shipment.intent


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2020, 1, 1), "is over"), (date(2027, 3, 6), "Saturday"), (date(2027, 3, 7), "Sunday")],
)
async def test_days_without_carriers_are_refused_here(bench: Bench, day: date, words: str) -> None:
    ref = await labelled(bench)
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, day, MORNING)
    assert isinstance(outcome.error, UsageError)
    assert words in str(outcome.error)


async def test_there_is_no_pickup_before_the_label(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert isinstance(outcome.error, NotAllowedNow)


async def test_without_an_address_the_settings_are_named(bench: Bench) -> None:
    ref = await labelled(bench)
    async with bench.station(pickup_address=None) as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert isinstance(outcome.error, SettingsError)
    assert outcome.error.key == "pickup_address"


async def test_a_refusal_of_the_marketplace_closes_the_request(bench: Bench) -> None:
    ref = await labelled(bench)
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": "cancelled"})
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert isinstance(outcome.error, Invalid)
    assert outcome.shipment.intent is None


class TestWrapped:
    @pytest.fixture
    def options(self) -> SandboxOptions:
        return SandboxOptions(label_delay_s=0.05, pickup_body="wrapped")

    async def test_the_other_form_is_sent_after_a_422_only(
        self, bench: Bench, requests: Callable[[], dict[str, int]]
    ) -> None:
        first, second = bench.orders()[:2]
        await bench.ship(first, second)
        async with bench.station() as station:
            for ref in (first, second):
                outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
                assert outcome.error is None
        assert [bench.ledger()[ref]["pickups"] for ref in (first, second)] == [1, 1]
        # Two for the first order, one for the second: the form that works is remembered.
        assert requests()["POST /api/v1/orders/{order}/ship/schedule-pickup"] == 3


async def test_a_rate_limit_that_lasts_closes_the_request(bench: Bench) -> None:
    ref = await labelled(bench)
    async with bench.station() as station:
        bench.fault("429@pickup:9")
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert outcome.error
    assert not isinstance(outcome.error, CannotReach)
    assert outcome.shipment.intent is None
    assert bench.ledger()[ref]["pickups"] == 0


async def test_a_request_that_waited_too_long_for_its_token_is_not_sent(bench: Bench) -> None:
    """Another run may have settled it as not booked meanwhile, and have booked it again."""
    ref = await labelled(bench)
    bench.fault("expired-token@pickup", "503@token:5")
    async with bench.station() as station:
        outcome = await station.book_pickup(ref, WEDNESDAY, MORNING)
    assert outcome.error
    assert outcome.shipment.intent is None
    assert bench.ledger()[ref]["pickups"] == 0
