"""A packer without a network: packing goes on, purchases wait, and leave one by one afterwards."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from station.api.errors import CannotReach, TooManyRequests
from station.api.link import Link
from station.bench.state import SlotState, Stage
from station.domain.errors import (
    ClosingDown,
    NotAllowedNow,
    OrderCancelled,
    OrderChanged,
    OrderConflict,
    OrderNotFound,
    PriceRose,
)
from station.domain.events import PurchaseStarted
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.question import Answer, QuestionKind
from station.domain.quote import Quote
from station.domain.shipment import Shipment, State
from station.settings import QuoteSettings
from station.station import Outcome, Station
from station.workflow.recovery import settle_by_person
from station.workflow.shipping import Purchase
from tests.support.bench import PARCEL, Bench
from tests.support.packer import Packer
from tests.support.plug import Plug, plugged

QUICK = QuoteSettings(grace_s=0.0)


async def until(is_so: object, *, timeout_s: float = 10.0) -> None:
    """Wait in real time until something shows."""
    async with asyncio.timeout(timeout_s):
        while not is_so():  # type: ignore[operator]  # noqa: ASYNC110 - not ours to signal
            await asyncio.sleep(0.01)


def confirms(bench: Bench, ref: str) -> int:
    """How often it was really bought."""
    return bench.ledger().get(ref, {}).get("confirms", 0)


@asynccontextmanager
async def watched(bench: Bench, plug: Plug) -> AsyncIterator[Packer]:
    """A packer at a station whose poller runs, wired as the window does it."""
    async with plugged(bench, plug, quotes=QUICK) as station:
        packer = Packer(station, bench.clock)
        was_down = False

        def heard(link: Link) -> None:
            nonlocal was_down
            if link.is_up and was_down:
                packer.bench.link_is_back()
            was_down = not link.is_up

        station.on_link(heard)
        await packer.bench.resume()
        polling = asyncio.ensure_future(station.poller.run())
        try:
            if plug.is_in:
                await until(lambda: station.poller.state.refreshed_at)
                await until(lambda: station.poller.state.is_resting)
            yield packer
        finally:
            station.poller.stop()
            await polling
            await packer.leave()


async def pull(packer: Packer, plug: Plug) -> None:
    """The cable is pulled, and the station knows it."""
    plug.is_in = False
    packer.station.poller.wake()
    await until(lambda: packer.state.is_offline)


class TestPackingOn:
    async def test_a_known_order_is_packed_and_bought_when_the_network_is_back(
        self, bench: Bench
    ) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            tries = plug.tries
            await packer.scan(ref)
            await packer.at(Stage.SIZE)
            assert packer.work.is_as_seen
            assert packer.work.order
            assert packer.work.order.lines
            await packer.scan("30x20x15", "1.25kg")
            await packer.until(lambda s: s.stage is Stage.QUOTING and s.work and s.work.problem)
            assert plug.tries <= tries + 1  # only whoever looks for the network asks for it
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            assert packer.state.stage is Stage.IDLE
            assert packer.state.notice is None
            plug.is_in = True
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
            shipment = await packer.station.shipment(ref)
            assert shipment.ship_to
            assert shipment.ship_to.street  # what it was bought for is what was read
        assert confirms(bench, ref) == 1
        assert len(bench.printer.paper) == 1

    async def test_a_price_that_was_seen_is_kept(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await packer.measured(ref)
            await packer.scan("XXPRICEB")
            seen = packer.work.offers[1].quote
            await pull(packer, plug)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            queued = (await packer.station.shipment(ref)).queued
            assert queued
            assert seen
            assert (queued.quote, queued.why) == (seen, "asked for")
            plug.is_in = True
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
            bought = (await packer.station.shipment(ref)).quote
            assert bought
            assert (bought.service, bought.cost) == (seen.service, seen.cost)

    async def test_it_is_taken_back_for_nothing(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            await packer.measured_offline(ref)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            await packer.scan(ref)
            await packer.at(Stage.QUEUED)
            await packer.scan("XXHOLD", "XXBOX", "XXSEND", "2kg")
            assert packer.state.stage is Stage.QUEUED
            await packer.scan("XXUNDO")
            await packer.at(Stage.QUOTING)
            assert packer.slot(ref) is None
            assert packer.work.parcels[0].weight_g == 1250
            await packer.scan("XXCLOSE")
            plug.is_in = True
            await until(lambda: not packer.state.is_offline)
            await packer.finish()
        assert confirms(bench, ref) == 0

    async def test_taken_back_elsewhere_its_slot_is_free(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            await packer.measured_offline(ref)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            await packer.station.settle_by_person(ref, "take-back", "a person said so")
            assert packer.slot(ref) is None
        assert confirms(bench, ref) == 0

    async def test_what_stopped_is_decided_at_the_bench(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await packer.measured(ref)
            seen = packer.work.offers[0].quote
            assert seen
            cheap = replace(seen, cost=Money(seen.cost.minor - 1, "EUR"))
            await packer.scan("XXCLOSE")
            await packer.station.queue(ref, Purchase((PARCEL,), seen.id, why="cheapest"), cheap)
            packer.bench.catch_up()
            await packer.until(lambda s: isinstance(s.notice, PriceRose))
            assert packer.slot_state(ref) is SlotState.FAILED
            await packer.scan(ref)
            await packer.at(Stage.QUEUED)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
            assert packer.state.notice is None
        assert confirms(bench, ref) == 1

    async def test_the_network_may_be_back_before_it_is_queued(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await packer.measured(ref)
            await pull(packer, plug)
            await packer.scan("XXSEND")
            plug.is_in = True
            packer.station.poller.link.answered(None)  # before a line of it is written
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert confirms(bench, ref) == 1

    async def test_a_restart_keeps_it(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            await packer.measured_offline(ref)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            since = packer.slot(ref)
        plug = Plug()
        async with watched(bench, plug) as packer:
            slot = packer.slot(ref)
            assert slot
            assert since
            assert (slot.state, slot.since) == (SlotState.QUEUED, since.shipment.queued.since)  # type: ignore[union-attr]
            packer.bench.catch_up()
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert confirms(bench, ref) == 1

    async def test_hold_and_reprint_need_no_network(self, bench: Bench) -> None:
        first, second, *_ = bench.orders()
        plug = Plug()
        async with watched(bench, plug) as packer:
            await packer.measured(first)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(first) is SlotState.STICK)
            await pull(packer, plug)
            bench.clock.ahead += timedelta(minutes=10)
            await packer.scan("XXREPRINT", "XXPRICEB")
            await until(lambda: len(bench.printer.paper) == 2)
            await packer.scan(second)
            await packer.at(Stage.SIZE)
            await packer.scan("XXHOLD", "XXSEND")
            await packer.at(Stage.IDLE)
            assert (await packer.station.shipment(second)).state is State.HELD
            await packer.scan(second)
            await packer.at(Stage.SIZE)
            assert packer.work.shipment.state is State.WAITING

    async def test_an_order_that_was_never_seen_cannot_be_read(self, bench: Bench) -> None:
        plug = Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            await packer.scan("9999999999")
            await packer.until(lambda s: s.work and s.work.problem)
            assert packer.state.stage is Stage.READING

    async def test_the_order_in_hand_is_read_when_the_network_is_back(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await pull(packer, plug)
            await packer.measured_offline(ref)
            plug.is_in = True
            await packer.at(Stage.READY)
            assert not packer.work.is_as_seen

    async def test_a_link_that_goes_at_the_purchase_queues_it(self, bench: Bench) -> None:
        ref, plug = bench.orders()[0], Plug()
        async with watched(bench, plug) as packer:
            await packer.measured(ref)
            plug.is_in = False
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.QUEUED)
            plug.is_in = True
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert confirms(bench, ref) == 1


async def offer(station: Station, ref: str) -> Quote:
    """The cheapest price, as it was seen some time ago."""
    shipment = await station.quotes(ref, (PARCEL,))
    return min(
        (quote for quote in shipment.offers if not quote.is_brand_label),
        key=lambda quote: quote.cost.minor,
    )


async def caught_up(station: Station) -> list[Outcome]:
    outcomes: list[Outcome] = []
    await station.catch_up(outcomes.append)
    return outcomes


async def asked(station: Station) -> list[QuestionKind]:
    return [question.kind for question in await station.open_questions()]


class Between(Plug):
    """Does something once, while prices are asked for."""

    then: Callable[[], Awaitable[object]] | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        then = self.then
        if then and "shipping-quotes" in str(request.url):
            self.then = None
            await then()
        return await super().handle_async_request(request)


class TestSending:
    async def test_the_oldest_goes_first_and_each_goes_once(self, bench: Bench) -> None:
        refs = bench.orders()[:3]
        async with bench.station() as station:
            await station.refresh_orders()
            for ref in reversed(refs):
                await station.queue(ref, Purchase((PARCEL,)), None)
                await bench.clock.sleep(1)
            assert [each.reference for each in await station.queued()] == refs[::-1]
            assert await station.open_questions() == []
            first, second = await asyncio.gather(caught_up(station), caught_up(station))
            assert [outcome.ref for outcome in first] == refs[::-1]
            assert second == []
            entries = await station.entries()
            started = [e.stream for e in entries if isinstance(e.event, PurchaseStarted)]
            assert started == [f"order/{bench.order_id(ref)}" for ref in refs[::-1]]
        assert all(confirms(bench, ref) == 1 for ref in refs)

    async def test_what_costs_more_stops_with_both_prices(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            seen = await offer(station, ref)
            cheap = replace(seen, cost=Money(seen.cost.minor - 1, "EUR"))
            await station.queue(ref, Purchase((PARCEL,), seen.id, why="cheapest"), cheap)
            (outcome,) = await caught_up(station)
            assert isinstance(outcome.error, PriceRose)
            assert outcome.error.offer
            assert outcome.error.offer.cost == seen.cost
            (question,) = await station.open_questions()
            assert question.kind is QuestionKind.QUEUED
            assert question.answers == (Answer.GO_ON, Answer.TAKE_BACK)
            assert str(seen.cost) in question.facts[-1].text
            assert await caught_up(station) == []  # a person decides
            assert confirms(bench, ref) == 0
            await station.settle_by_person(ref, "go-on", "that is fine")
            (outcome,) = await caught_up(station)
            assert outcome.shipment.state is State.AWAITING_LABELS
        assert confirms(bench, ref) == 1

    async def test_what_stopped_is_taken_back(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            seen = await offer(station, ref)
            gone = replace(seen, carrier="owl")
            await station.queue(ref, Purchase((PARCEL,), seen.id), gone)
            (outcome,) = await caught_up(station)
            assert isinstance(outcome.error, PriceRose)
            shipment = await station.settle_by_person(ref, "take-back", "too dear")
            assert shipment.queued is None
            assert await station.open_questions() == []
            for answer in ("go-on", "take-back"):
                with pytest.raises(NotAllowedNow):
                    await station.settle_by_person(ref, answer, "again")
            with pytest.raises(NotAllowedNow):
                await station.unqueue(ref, "undo")

    async def test_what_only_waits_is_not_sent_again_by_a_person(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            with pytest.raises(NotAllowedNow):
                await station.settle_by_person(ref, "go-on", "now")

    async def test_another_address_stops_it_until_it_is_seen(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            seen = await offer(station, ref)
            await station.queue(ref, Purchase((PARCEL,), seen.id, why="cheapest"), seen)
            move(bench, ref)
            (outcome,) = await caught_up(station)
            assert isinstance(outcome.error, OrderChanged)
            assert outcome.error.change.is_of_address
            assert await asked(station) == [QuestionKind.CONFLICT]
            await station.settle_by_person(ref, "seen", "it goes there")
            (outcome,) = await caught_up(station)
            assert outcome.error is None
            assert outcome.shipment.ship_to
            assert outcome.shipment.ship_to.street == "7 rue Neuve"
        assert confirms(bench, ref) == 1

    async def test_measured_without_a_network_only_the_town_is_compared(self, bench: Bench) -> None:
        first, second, *_ = bench.orders()
        async with bench.station() as station:
            for ref in (first, second):
                await station.observe(ref)
                await station.take_in_hand(ref)
                await station.queue(ref, Purchase((PARCEL,)), None)
            bench.control(
                "POST", f"/_sandbox/orders/{bench.order_id(first)}", {"address": {"street": "x"}}
            )
            move(bench, second, city="Anderswo")
            first_out, second_out = await caught_up(station)
            assert first_out.error is None
            assert isinstance(second_out.error, OrderChanged)

    @pytest.mark.parametrize("status", ["cancelled", "shipped", "ankor_confirmed"])
    async def test_an_order_that_moved_is_not_bought(self, bench: Bench, status: str) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": status})
            (outcome,) = await caught_up(station)
            if status == "cancelled":
                assert isinstance(outcome.error, OrderCancelled)
                assert outcome.shipment.state is State.CANCELLED
                assert outcome.shipment.alarm == ""
            elif status == "shipped":
                assert outcome.error is None
                assert outcome.shipment.state is State.SHIPPED
            else:
                assert isinstance(outcome.error, OrderConflict)
                assert await asked(station) == [QuestionKind.QUEUED]
        assert confirms(bench, ref) == 0

    async def test_an_order_that_is_gone_stops(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            del bench.sandbox.state.orders[bench.order_id(ref)]
            (outcome,) = await caught_up(station)
            assert isinstance(outcome.error, OrderNotFound)
            assert await asked(station) == [QuestionKind.QUEUED]

    async def test_a_refused_purchase_keeps_its_place_and_stops(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            queued = (await station.queue(ref, Purchase((PARCEL,)), None)).queued
            bench.fault("wrong-json@quotes:2")
            (outcome,) = await caught_up(station)
            assert outcome.error
            again = (await station.shipment(ref)).queued
            assert queued
            assert again
            assert (again.since, again.stopped != "") == (queued.since, True)

    async def test_a_fault_that_passes_leaves_it_waiting(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        plug = Plug()
        async with plugged(bench, plug) as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            plug.is_in = False
            with pytest.raises(CannotReach):
                await caught_up(station)
            plug.is_in, plug.limit_s = True, 100.0
            with pytest.raises(TooManyRequests):
                await caught_up(station)
            plug.limit_s = 0.0
            assert (await station.shipment(ref)).queued
            (outcome,) = await caught_up(station)
            assert outcome.error is None
        assert confirms(bench, ref) == 1

    async def test_a_confirm_that_never_left_waits_on(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        plug = Plug()
        async with plugged(bench, plug) as station:
            await station.refresh_orders()
            queued = (await station.queue(ref, Purchase((PARCEL,)), None)).queued

            def cut(change: object) -> None:
                plug.is_in = change.shipment.state is not State.BUYING  # type: ignore[attr-defined]

            station.subscribe(cut)
            with pytest.raises(CannotReach):
                await caught_up(station)
            known = await station.shipment(ref)
            assert (known.state, known.queued) == (State.PACKING, queued)
        assert confirms(bench, ref) == 0

    async def test_a_lost_answer_is_settled_as_any_other(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        bench.fault("lost-confirm")
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            (outcome,) = await caught_up(station)
            assert outcome.error is None
            assert outcome.shipment.state in (State.BUYING, State.AWAITING_LABELS)
        assert confirms(bench, ref) == 1

    async def test_one_s_own_carrier_waits_too(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        purchase = Purchase((PARCEL,), own_carrier=OwnCarrier("dhl", number="J1"))
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, purchase, None)
            (outcome,) = await caught_up(station)
            assert outcome.shipment.state is State.SHIPPED

    async def test_what_is_bought_cannot_be_queued(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        async with bench.station() as station:
            with pytest.raises(NotAllowedNow):
                await station.queue(ref, Purchase((PARCEL,)), None)
            with pytest.raises(OrderNotFound):
                await station.queue("nobody", Purchase((PARCEL,)), None)

    async def test_taken_in_hand_again_it_is_the_packer_s(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.quotes(ref, (PARCEL,))
            await station.queue(ref, Purchase((PARCEL, PARCEL)), None)
            shipment = await station.quotes(ref, (PARCEL,))
            assert shipment.queued is None
            assert await caught_up(station) == []

    async def test_what_is_not_meant_any_more_is_not_sent(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            shipment = await station.queue(ref, Purchase((PARCEL,)), None)
            shipment = await station.unqueue(ref, "undo")
            assert await station._runs.send_queued(shipment.order_id) == shipment

    async def test_another_process_that_takes_it_back_is_heard(self, bench: Bench) -> None:
        first, second, *_ = bench.orders()
        plug = Between()
        async with bench.station() as other, plugged(bench, plug) as station:
            await station.refresh_orders()
            for ref in (first, second):
                await station.queue(ref, Purchase((PARCEL,)), None)
                await bench.clock.sleep(1)
            plug.then = lambda: other.unqueue(first, "undo")
            (outcome,) = await caught_up(station)
            assert outcome.ref == second
            assert (await station.shipment(first)).queued is None
        assert (confirms(bench, first), confirms(bench, second)) == (0, 1)

    async def test_two_processes_buy_it_once(self, bench: Bench) -> None:
        refs = bench.orders()[:3]
        async with bench.station() as station, bench.station() as other:
            await station.refresh_orders()
            for ref in refs:
                await station.queue(ref, Purchase((PARCEL,)), None)
            await asyncio.gather(caught_up(station), caught_up(other))
        assert [confirms(bench, ref) for ref in refs] == [1, 1, 1]

    async def test_a_station_that_stops_sends_nothing(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.refresh_orders()
            await station.queue(ref, Purchase((PARCEL,)), None)
            station.stop()
            with pytest.raises(ClosingDown):
                await caught_up(station)
            assert (await station.shipment(ref)).queued
        assert confirms(bench, ref) == 0


def move(bench: Bench, ref: str, **address: str) -> None:
    """The retailer asks for another address."""
    change = {"address": address or {"street": "7 rue Neuve"}}
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", change)


async def test_what_is_in_hand_is_settled_after_it(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.fault("cut@confirm")
    await bench.ship(ref, wait_s=0)
    async with bench.station() as station:
        shipment = await station.known(ref)
        async with station._context.in_hand(shipment.order_id):
            catching = asyncio.ensure_future(station.catch_up())
            await asyncio.sleep(0.05)
            assert not catching.done()
            seen = await settle_by_person(station._context, shipment, "not-bought", "looked")
        await catching
        assert (await station.known(ref)).version == seen.version


async def test_what_was_cut_off_is_settled_before_anything_is_sent(bench: Bench) -> None:
    first, second, *_ = bench.orders()
    bench.fault("lost-confirm")
    await bench.ship(first, wait_s=0)
    async with bench.station() as station:
        await station.refresh_orders()
        await station.queue(second, Purchase((PARCEL,)), None)
        seen: list[tuple[str, State]] = []
        station.subscribe(lambda change: seen.append(_told(change.shipment)))
        bench.sandbox.state.clock.advance(10)
        await station.catch_up()
    settled = [at for at, row in enumerate(seen) if row == (first, State.LABELLED)]
    bought = [at for at, row in enumerate(seen) if row == (second, State.BUYING)]
    if settled:
        assert settled[0] < bought[0]
    assert bench.ledger()[first]["confirms"] == bench.ledger()[second]["confirms"] == 1


def _told(shipment: Shipment) -> tuple[str, State]:
    return shipment.reference, shipment.state
