"""The poller against the sandbox: the list fills, stays true, and outlives every fault."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from station.api.errors import BadAnswer, BadCredentials, CannotReach, TooManyRequests
from station.api.link import Link
from station.domain.orderrow import OrderFilter, OrderQuery, OrderRow
from station.domain.shipment import State
from station.station import Station
from station.workflow.polling import STATUSES, Poller, PollState
from tests.support.bench import PARCEL, Bench
from tests.support.clock import FastClock
from tests.support.plug import Plug, plugged

Requests = Callable[[], dict[str, int]]
LIST, DETAIL = "GET /api/v1/orders", "GET /api/v1/orders/{order}"


async def until(is_so: Callable[[], bool], *, timeout_s: float = 10.0) -> None:
    """Wait in real time until something shows."""
    async with asyncio.timeout(timeout_s):
        while not is_so():  # noqa: ASYNC110 - what is waited for is not ours to signal
            await asyncio.sleep(0.01)


@asynccontextmanager
async def polling(station: Station) -> AsyncIterator[Station]:
    """A station whose poller runs, and has ended when the block does."""
    running = asyncio.ensure_future(station.poller.run())
    try:
        yield station
    finally:
        station.poller.stop()
        async with asyncio.timeout(10):
            await running


def query(station: Station, **more: object) -> OrderQuery:
    return replace(OrderQuery(station.today()), **more)  # type: ignore[arg-type]


async def rows(station: Station, **more: object) -> list[OrderRow]:
    return await station.search_orders(query(station, **more))


def is_filled(station: Station) -> bool:
    state = station.poller.state
    return bool(state.refreshed_at) and state.is_resting


class TestFilling:
    async def test_the_first_fill_is_whole_and_shows_how_far_it_is(self, bench: Bench) -> None:
        heard: list[PollState] = []
        async with bench.station() as station:
            station.poller.subscribe(heard.append)
            async with polling(station):
                await until(lambda: is_filled(station))
            found = await rows(station)
            assert len(found) == await station.count_orders(query(station)) > 10
            assert all(row.city and row.pieces and row.ship_by and row.retailer for row in found)
            counts = await station.order_counts()
            assert counts[OrderFilter.ALL] == len(found)
            assert (await station.order_counts("nobody has this"))[OrderFilter.ALL] == 0
        assert heard[0].is_listing
        assert max(state.listed for state in heard) == len(found)
        lefts = [state.left_to_read for state in heard if state.refreshed_at]
        assert max(lefts) == len(found)

    async def test_what_was_read_is_not_read_again(self, bench: Bench, requests: Requests) -> None:
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            before, lists = requests()[DETAIL], requests()[LIST]
            station.poller.wake()
            await until(lambda: requests()[LIST] > lists + 2)
            await until(lambda: is_filled(station))
            assert requests()[DETAIL] == before

    async def test_items_find_their_orders(self, bench: Bench) -> None:
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            ref = bench.orders()[0]
            line = (await station.order(ref)).lines[0]
            for code in (line.gtin, line.sku):
                assert ref in [one.reference for one in await station.items_matching(code)]


async def look_again(bench: Bench, station: Station) -> None:
    """Let the poller go through everything once more."""
    before = station.poller.state.refreshed_at
    station.poller.wake()
    await until(lambda: station.poller.state.refreshed_at != before and is_filled(station))


def change(bench: Bench, ref: str, status: str) -> None:
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": status})


class TestChanges:
    async def test_a_cancelled_order_leaves_the_list_and_is_journaled_where_it_is_known(
        self, bench: Bench
    ) -> None:
        known, other = bench.orders()[:2]
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            await station.quotes(known, (PARCEL,))
            change(bench, known, "cancelled")
            change(bench, other, "cancelled")
            await look_again(bench, station)
            assert await rows(station, text=known) == []
            assert await rows(station, text=other) == []
            assert (await station.shipment(known)).state is State.CANCELLED
            assert (await station.shipment(other)).version == 0

    async def test_an_order_that_is_in_hand_is_left_alone(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            shipment = await station.quotes(ref, (PARCEL,))
            context = station._context
            async with context.in_hand(shipment.order_id):
                change(bench, ref, "cancelled")
                await look_again(bench, station)
                assert (await station.shipment(ref)).state is State.PACKING
            # It is open no more, so nobody reads it again by himself: the next scan does.
            assert (await station.observe(ref)).state is State.CANCELLED

    async def test_a_changed_status_is_read_at_once(self, bench: Bench, requests: Requests) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            before = requests()[DETAIL]
            change(bench, ref, "shipping_labels_generated")
            await look_again(bench, station)
            assert requests()[DETAIL] == before + 1
            assert [row.status for row in await rows(station, text=ref)] == [
                "shipping_labels_generated"
            ]

    async def test_orders_are_read_again_after_half_an_hour(
        self, bench: Bench, requests: Requests
    ) -> None:
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            before = requests()[DETAIL]
            bench.clock.ahead += timedelta(minutes=31)
            await look_again(bench, station)
            assert requests()[DETAIL] == 2 * before

    async def test_orders_that_cannot_be_read_are_put_off(
        self, bench: Bench, requests: Requests, caplog: pytest.LogCaptureFixture
    ) -> None:
        gone, refused = bench.orders()[:2]
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            gone_id = bench.order_id(gone)
            bench.sandbox.state.newest_first.remove(gone_id)
            del bench.sandbox.state.orders[gone_id]
            await look_again(bench, station)
            assert await rows(station, text=gone) == []
            bench.fault("wrong-json@detail:2")
            change(bench, refused, "shipping_labels_generated")
            before = requests()[DETAIL]
            await look_again(bench, station)
            await look_again(bench, station)
            assert requests()[DETAIL] == before + 2  # an unreadable answer is asked for once more
            assert "cannot be read" in caplog.text


class TestManyOrders:
    """A whole round is long over when the next look comes: it is only at what is new."""

    async def test_between_two_rounds_the_lists_beginnings_are_looked_at(
        self, bench: Bench, requests: Requests
    ) -> None:
        async with bench.station() as station:
            context, link = station._context, station.poller.link
            poller = Poller(context, link, lambda _: 3600.0)
            running = asyncio.ensure_future(poller.run())
            await until(lambda: poller.state.is_resting)
            pages = requests()[LIST]
            known, new = bench.orders()[0], bench.sandbox.state.all_orders()[0]
            await until(lambda: requests()[LIST] >= pages + len(STATUSES))
            del bench.sandbox.state.orders[new.id]
            bench.sandbox.state.newest_first.remove(new.id)
            new.id = "1ed3c9e4-ffff-6a1c-8a5e-0242ac110002"
            bench.sandbox.state.add_order(new)
            before = requests()[DETAIL]
            await until(lambda: requests()[DETAIL] > before)
            assert poller.state.problem is None
            assert (await context.index.find(new.id)) == new.id
            assert await context.index.find(known)
            poller.stop()
            await running


class TestInWork:
    async def test_what_is_between_hands_and_carrier_is_looked_at_more_often(
        self, bench: Bench, requests: Requests
    ) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            await station.quotes(ref, (PARCEL,))
            await look_again(bench, station)
            before = requests()[DETAIL]
            await look_again(bench, station)
            assert requests()[DETAIL] == before
            bench.control(
                "POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"address": {"street": "x"}}
            )
            await look_again(bench, station)
            assert requests()[DETAIL] == before + 1
            assert (await station.shipment(ref)).change

    async def test_an_open_order_that_is_in_hand_is_read_again_later(self, bench: Bench) -> None:
        ref = bench.orders()[0]
        async with bench.station() as station:
            shipment = await station.quotes(ref, (PARCEL,))
            readings = station.poller.readings
            async with station._context.in_hand(shipment.order_id):
                await readings.read(shipment.order_id)
            assert station._context.closed_outside == {}
            due, _ = await readings.news("")
            assert due[0] == shipment.order_id


class TestRefresh:
    async def test_two_that_ask_at_once_share_the_lists(
        self, bench: Bench, requests: Requests
    ) -> None:
        async with bench.station() as station:
            await asyncio.gather(station.refresh_orders(), station.refresh_orders())
            assert requests()[LIST] == len(STATUSES)
            await station.refresh_orders()
            assert requests()[LIST] == 2 * len(STATUSES)

    async def test_a_wake_in_the_middle_of_reading_lists_again(
        self, bench: Bench, requests: Requests
    ) -> None:
        bench.clock = FastClock(1)
        async with bench.station() as station, polling(station):
            await until(lambda: requests().get(DETAIL, 0) > 0)
            lists = requests()[LIST]
            station.poller.wake()
            await until(lambda: requests()[LIST] >= lists + len(STATUSES))

    async def test_reading_makes_way_for_the_next_lists(
        self, bench: Bench, requests: Requests
    ) -> None:
        bench.clock = FastClock(2000)  # a minute is over after a few readings
        async with bench.station() as station, polling(station):
            await until(lambda: requests().get(LIST, 0) > len(STATUSES))

    async def test_a_stop_in_the_middle_of_a_list_keeps_what_came(self, bench: Bench) -> None:
        async with bench.station() as station:
            station.poller.subscribe(lambda state: state.listed and station.poller.stop())
            await station.poller.run()
            assert station.poller.state.refreshed_at is None
            assert await rows(station)


class TestLink:
    async def test_a_pulled_cable_is_told_and_its_return_as_well(self, bench: Bench) -> None:
        plug, heard = Plug(), list[Link]()
        async with plugged(bench, plug) as station, polling(station):
            station.on_link(heard.append)
            await until(lambda: is_filled(station))
            assert station.link.is_up
            assert station.link.requests_left is not None
            plug.is_in = False
            station.poller.wake()
            await until(lambda: not station.link.is_up)
            assert "no route" in station.link.why
            assert isinstance(await problem(station), CannotReach)
            tries, filled_at = plug.tries, station.poller.state.refreshed_at
            await until(lambda: plug.tries > tries + 5)  # 2, 5, 10, 20, 30, 30 s …
            new = str(bench.sandbox.state.all_orders()[0].reference)
            change(bench, new, "cancelled")
            plug.is_in = True
            await until(lambda: station.poller.state.refreshed_at != filled_at)
            assert station.poller.state.problem is None
            await until(lambda: is_filled(station))
            assert await rows(station, text=new) == []
        assert [link.is_up for link in heard] == [True, False, True]

    async def test_a_person_who_finds_the_link_down_wakes_the_poller(self, bench: Bench) -> None:
        plug = Plug()
        async with plugged(bench, plug) as station, polling(station):
            await until(lambda: is_filled(station))
            plug.is_in = False
            with pytest.raises(CannotReach):
                await station.check_account()
            assert not station.link.is_up
            before = station.poller.state.refreshed_at
            plug.is_in = True
            await until(lambda: station.poller.state.refreshed_at != before)
            assert station.link.is_up

    async def test_a_server_in_trouble_is_a_link_that_is_down(self, bench: Bench) -> None:
        bench.fault("503@list:6")
        async with bench.station() as station, polling(station):
            await until(lambda: not station.link.is_up)
            assert "503" in station.link.why
            await until(lambda: is_filled(station))

    async def test_a_refused_account_is_told_and_not_asked_for_again_at_once(
        self, bench: Bench
    ) -> None:
        plug = Plug()
        async with plugged(bench, plug, secret="wrong") as station, polling(station):
            await until(lambda: station.link.is_refused)
            assert station.link.is_up
            tries = plug.tries
            await asyncio.sleep(0.5)  # 25 s of the station's time
            assert plug.tries == tries
            assert isinstance(await problem(station), BadCredentials)

    async def test_a_limit_is_waited_for(self, bench: Bench) -> None:
        bench.fault("429@list")
        async with bench.station() as station, polling(station):
            await until(lambda: is_filled(station))
            assert station.link.is_up

    async def test_a_long_limit_is_a_problem_and_then_over(self, bench: Bench) -> None:
        plug = Plug()
        async with plugged(bench, plug) as station, polling(station):
            await until(lambda: is_filled(station))
            plug.limit_s = 100.0
            station.poller.wake()
            assert isinstance(await problem(station), TooManyRequests)
            plug.limit_s = 0.0
            await until(lambda: station.poller.state.problem is None)

    async def test_an_answer_that_makes_no_sense_is_a_problem_and_then_over(
        self, bench: Bench
    ) -> None:
        plug = Plug()
        async with plugged(bench, plug) as station, polling(station):
            await until(lambda: is_filled(station))
            plug.is_garbled = True
            station.poller.wake()
            assert isinstance(await problem(station), BadAnswer)
            plug.is_garbled = False
            await until(lambda: station.poller.state.problem is None)


async def problem(station: Station) -> object:
    await until(lambda: station.poller.state.problem is not None)
    return station.poller.state.problem
