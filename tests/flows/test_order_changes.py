"""Orders that the marketplace changes after packing: stopped in time, with both versions (T31)."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from station.api.client import Marketplace
from station.bench.state import SlotState, Stage
from station.domain.errors import NotAllowedNow, OrderCancelled, OrderChanged
from station.domain.ids import OrderId
from station.domain.printjob import PrintState
from station.domain.question import Answer, FactKind, QuestionKind
from station.domain.shipment import Shipment, State
from station.settings import QuoteSettings
from station.station import Station
from station.workflow.readings import Readings
from station.workflow.rereading import READ_AGAIN_AFTER
from tests.support.bench import PARCEL, Bench, ship
from tests.support.packer import packing
from tests.support.plug import Plug, plugged

QUICK = QuoteSettings(grace_s=0.0)
NEW = "7 rue Neuve"


def move(bench: Bench, ref: str) -> None:
    change = {"address": {"street": NEW}}
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", change)


def add_piece(bench: Bench, ref: str) -> None:
    bench.sandbox.state.orders[bench.order_id(ref)].items[0].packs += 1


def cancel(bench: Bench, ref: str) -> None:
    change = {"status": "cancelled"}
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", change)


class Late:
    """A marketplace where something happens right before a confirm arrives."""

    def __init__(self, market: Marketplace, before: Callable[[], None]) -> None:
        self._market, self._before = market, before

    def __getattr__(self, name: str) -> Any:
        return getattr(self._market, name)

    async def confirm(self, *args: Any, **more: Any) -> Any:
        self._before()
        return await self._market.confirm(*args, **more)


def readings(station: Station) -> Readings:
    """What the poller reads single orders with."""
    return station.poller.readings


async def kinds(station: Station) -> list[QuestionKind]:
    return [question.kind for question in await station.open_questions()]


class TestBeforeThePurchase:
    @pytest.mark.parametrize("change", [move, add_piece])
    async def test_it_is_not_bought_until_it_is_seen(self, bench: Bench, change: object) -> None:
        ref, *_ = bench.orders()
        async with packing(bench, quotes=QUICK) as packer:
            await packer.measured(ref)
            change(bench, ref)  # type: ignore[operator]
            await packer.scan("XXSEND")
            await packer.until(lambda s: isinstance(s.notice, OrderChanged))
            assert packer.slot_state(ref) is SlotState.FAILED
            await packer.scan(ref)
            await packer.at(Stage.BLOCKED)
            assert packer.work.shipment.change
            await packer.scan("XXSEND")
            await packer.at(Stage.READY)
            assert packer.work.shipment.change is None
            assert packer.state.notice is None
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert bench.ledger()[ref]["confirms"] == 1

    async def test_measuring_anew_does_not_hide_it(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.quotes(ref, (PARCEL,))
            move(bench, ref)
            with pytest.raises(OrderChanged):
                await station.quotes(ref, (PARCEL, PARCEL))
            assert await kinds(station) == [QuestionKind.CONFLICT]
            move_back = bench.sandbox.state.orders[bench.order_id(ref)]
            move_back.address = dict(move_back.shop.address)
            assert (await station.observe(ref)).change is None

    async def test_both_versions_are_in_the_question(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            before = await station.quotes(ref, (PARCEL,))
            move(bench, ref)
            await station.observe(ref)
            (question,) = await station.open_questions()
            assert Answer.SEEN in question.answers
            (fact,) = [fact for fact in question.facts if fact.kind is FactKind.CONFLICT]
            assert before.ship_to
            assert before.ship_to.street in fact.text
            assert NEW in fact.text


class TestBeforeThePrint:
    async def test_a_label_for_the_old_address_is_not_printed(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with packing(bench, quotes=QUICK) as packer:
            bench.fault("label-job-late=2")
            await packer.measured(ref)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.COMING)
            move(bench, ref)
            await packer.until(lambda s: isinstance(s.notice, OrderChanged))
            assert bench.printer.paper == []
            await packer.scan(ref)
            await packer.at(Stage.BLOCKED)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
        assert len(bench.printer.paper) == 1

    async def test_an_older_label_is_looked_at_before_its_first_print(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        bench.clock.ahead = READ_AGAIN_AFTER
        move(bench, ref)
        async with bench.station() as station:
            (outcome,) = await ship(station, ref, is_printed=True)
            assert isinstance(outcome.error, OrderChanged)
            await station.settle_by_person(ref, "seen", "the shop moved")
            (outcome,) = await ship(station, ref, is_printed=True)
            assert outcome.error is None
        assert len(bench.printer.paper) == 1

    async def test_a_further_copy_is_looked_at_too(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref, is_printed=True)
        bench.clock.ahead = READ_AGAIN_AFTER
        async with bench.station() as station:
            assert (await station.reprint(ref, "lost")).error is None
            move(bench, ref)
            assert isinstance((await station.reprint(ref, "lost")).error, OrderChanged)
            await station.settle_by_person(ref, "seen", "the shop moved")
            cancel(bench, ref)
            assert isinstance((await station.reprint(ref, "lost")).error, OrderCancelled)
        assert len(bench.printer.paper) == 2

    async def test_without_an_answer_it_is_printed(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        bench.clock.ahead = READ_AGAIN_AFTER
        bench.fault("503@detail")
        async with bench.station() as station:
            assert (await station.print_again(ref)).labels
        assert len(bench.printer.paper) == 1

    async def test_without_a_link_nobody_is_asked(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        bench.clock.ahead = READ_AGAIN_AFTER
        plug = Plug()
        async with plugged(bench, plug) as station:
            station.poller.link.lost("no route")
            await station.print_again(ref)
            assert plug.tries == 0
        assert len(bench.printer.paper) == 1

    async def test_what_is_out_is_not_asked_about(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref, is_printed=True)
        bench.clock.ahead = READ_AGAIN_AFTER
        cancel(bench, ref)
        async with bench.station() as station:
            shipment = await station.known(ref)
            assert shipment.state is State.LABELLED
            with pytest.raises(NotAllowedNow):
                await station.print_again(ref)


class TestCancelledFromOutside:
    async def test_a_label_in_hand_is_an_alarm_and_void(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with packing(bench, quotes=QUICK) as packer:
            await packer.measured(ref)
            await packer.scan("XXSEND")
            await packer.until(lambda s: packer.slot_state(ref) is SlotState.STICK)
            cancel(bench, ref)
            shipment = await packer.station.observe(ref)
            assert (shipment.labels, len(shipment.void_labels)) == ((), 1)
            await packer.until(lambda s: isinstance(s.notice, OrderCancelled))
            assert packer.slot_state(ref) is SlotState.FAILED
            with pytest.raises(NotAllowedNow):
                raise (await packer.station.reprint(ref, "lost")).error or AssertionError
            (question,) = await packer.station.open_questions()
            assert (question.kind, question.answers) == (QuestionKind.CANCELLED, (Answer.SEEN,))
            assert question.is_alarm
        async with packing(bench, quotes=QUICK) as packer:
            assert packer.slot_state(ref) is SlotState.FAILED  # a restart does not forget it
            await packer.scan(ref)
            await packer.at(Stage.BLOCKED)
            assert packer.slot(ref)
            await packer.station.settle_by_person(ref, "seen", "the box is emptied")
            assert packer.slot(ref) is None
            assert await packer.station.open_questions() == []
        assert len(bench.printer.paper) == 1

    async def test_the_poller_s_reading_rings_it(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        async with bench.station() as station:
            heard: list[Shipment] = []
            station.subscribe(lambda change: heard.append(change.shipment))
            await station.refresh_orders()
            cancel(bench, ref)
            await readings(station).read(OrderId(bench.order_id(ref)))
            assert heard[-1].alarm == "cancelled"
            assert await kinds(station) == [QuestionKind.CANCELLED]

    async def test_a_print_under_way_stops_before_a_byte_leaves(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        await bench.ship(ref)
        async with bench.station() as station:
            await station.refresh_orders()
            order_id = OrderId(bench.order_id(ref))
            cancel(bench, ref)
            async with station._context.in_hand(order_id):
                await readings(station).read(order_id)
            assert (await station.known(ref)).state is State.LABELLED
            with pytest.raises(OrderCancelled):
                await station.print_again(ref)
            job = (await station.known(ref)).prints[-1]
            assert job.state is PrintState.CHECKED
            await readings(station).read(order_id)
            assert (await station.known(ref)).alarm == "cancelled"
        assert bench.printer.paper == []

    async def test_before_the_purchase_it_is_no_alarm(self, bench: Bench) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            await station.quotes(ref, (PARCEL,))
            cancel(bench, ref)
            assert (await station.observe(ref)).alarm == ""
            assert await station.open_questions() == []

    async def test_while_the_confirm_is_on_its_way_nothing_is_bought_and_it_is_told(
        self, bench: Bench
    ) -> None:
        ref, *_ = bench.orders()
        async with bench.station() as station:
            market = Late(station._context.market, lambda: cancel(bench, ref))
            station._context.market = cast("Marketplace", market)
            (outcome,) = await ship(station, ref)
            assert isinstance(outcome.error, OrderCancelled)
            assert not outcome.error.has_label
            assert outcome.shipment.state is State.CANCELLED
            assert outcome.shipment.reference == ref
        assert bench.ledger()[ref]["confirms"] == 0
