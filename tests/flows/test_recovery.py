"""What an earlier run left open, and what a person may say of it."""

from datetime import timedelta

import pytest

from station.domain.errors import NotAllowedNow, OutcomeUnknown
from station.domain.owncarrier import OwnCarrier
from station.domain.shipment import State
from tests.support.bench import Bench


async def unknown(bench: Bench) -> str:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    (outcome,) = await bench.ship(ref, wait_s=0)
    assert isinstance(outcome.error, OutcomeUnknown)
    return ref


async def test_what_a_reading_does_not_show_stays_open(bench: Bench) -> None:
    await unknown(bench)
    bench.clock.ahead = timedelta(days=1)
    async with bench.station() as station:
        (settlement,) = await station.settle_unfinished()
        assert not settlement.is_settled
        assert settlement.why
        assert len(await station.unfinished()) == 1


async def test_an_order_that_is_gone_from_the_account_stays_open(bench: Bench) -> None:
    ref = await unknown(bench)
    state = bench.sandbox.state
    del state.orders[bench.order_id(ref)]
    async with bench.station() as station:
        (settlement,) = await station.settle_unfinished()
    assert not settlement.is_settled


async def test_a_label_that_cannot_be_had_yet_is_told(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-html:2")
    await bench.ship(ref)
    async with bench.station() as station:
        (settlement,) = await station.settle_unfinished()
        assert settlement.after.state is State.AWAITING_LABELS
        assert settlement.why
        (again,) = await station.settle_unfinished()
        assert again.after.state is State.LABELLED


async def test_a_person_may_know_that_it_was_bought(bench: Bench) -> None:
    ref = await unknown(bench)
    async with bench.station() as station:
        shipment = await station.settle_by_person(ref, "bought", "it is on the invoice")
        assert shipment.state is State.AWAITING_LABELS
        entries = await station.entries(ref)
    assert entries[-1].cause == "person"
    assert "invoice" in str(entries[-1].event)


async def test_a_conflict_may_be_seen_and_dismissed(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("moved-back")
    await bench.ship(ref)
    async with bench.station() as station:
        assert (await station.observe(ref)).conflict
        shipment = await station.settle_by_person(ref, "seen", "a mistake of theirs")
        assert not shipment.conflict


@pytest.mark.parametrize("answer", ["bought", "not-bought", "not-booked", "moved-back", "seen"])
async def test_an_answer_without_a_question_is_refused(bench: Bench, answer: str) -> None:
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow):
            await station.settle_by_person(bench.orders()[0], answer, "because")


async def test_an_own_carrier_cannot_be_settled_as_bought(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    await bench.ship(ref, own_carrier=OwnCarrier("dhl", number="J1"))
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow):
            await station.settle_by_person(ref, "bought", "no")
        settled = await station.settle_by_person(ref, "not-bought", "not on the website")
    assert settled.state is State.PACKING
