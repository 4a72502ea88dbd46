"""Aside, taken up again, given back: nothing is sent, and what was measured stays."""

import pytest

from station.domain.errors import NotAllowedNow, OrderNotFound
from station.domain.shipment import State
from tests.support.bench import PARCEL, Bench


async def test_an_order_is_put_aside_and_taken_up_again(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        held = await station.hold(ref, "a piece is missing")
        assert (held.state, held.held_because) == (State.HELD, "a piece is missing")
        assert held.reference == ref
        assert (await station.resume(ref)).held_because == ""
        with pytest.raises(NotAllowedNow):
            await station.resume(ref)
    assert ref not in bench.ledger()


async def test_parcels_that_were_measured_survive_being_put_aside(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        await station.quotes(ref, (PARCEL,))
        await station.hold(ref, "wait for the office")
        resumed = await station.resume(ref)
    assert (resumed.state, resumed.parcels) == (State.WAITING, (PARCEL,))
    (outcome,) = await bench.ship(ref)
    assert outcome.shipment.state is State.LABELLED


async def test_an_order_goes_back_to_the_queue(bench: Bench) -> None:
    ref = bench.orders()[0]
    async with bench.station() as station:
        await station.quotes(ref, (PARCEL,))
        released = await station.release(ref)
        assert (released.state, released.parcels) == (State.WAITING, (PARCEL,))
        with pytest.raises(NotAllowedNow):
            await station.release(ref)


async def test_what_is_bought_cannot_be_put_aside(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref)
    async with bench.station() as station:
        with pytest.raises(NotAllowedNow):
            await station.hold(ref, "too late")
        with pytest.raises(OrderNotFound):
            await station.hold("nobody knows it", "because")


async def test_an_order_that_only_has_an_id_is_named_by_it(bench: Bench) -> None:
    order_id = bench.order_id(bench.orders()[0])
    async with bench.station() as station:
        held = await station.hold(order_id, "no reference seen")
    assert held.reference in (order_id, bench.orders()[0])
