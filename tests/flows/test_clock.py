"""The computer's clock is set while orders are open: nothing is certain too early, or too late."""

from datetime import timedelta

import pytest

from station.domain.errors import OutcomeUnknown
from station.domain.orderrow import OrderFilter, OrderQuery
from station.domain.question import Answer
from station.domain.shipment import State
from station.settings import QuoteSettings
from tests.support.bench import Bench, ship

HOUR = timedelta(hours=1)


QUICK = QuoteSettings(label_time_s=60.0)


@pytest.mark.parametrize("jump", [HOUR, -HOUR, timedelta(days=-30)])
async def test_a_request_is_certain_after_its_own_two_minutes(
    bench: Bench, jump: timedelta
) -> None:
    """An acceptance that left, was not carried out, and got no answer."""
    ref = bench.orders("ankor_confirmed")[0]
    bench.fault("cut@transition")
    async with bench.station() as station:
        began = bench.clock.monotonic()
        with pytest.raises(OutcomeUnknown):
            await station.accept(ref)
        bench.clock.set_by = jump
        shipment = await station.observe(ref)
        assert shipment.intent or bench.clock.monotonic() - began >= 120
        await bench.clock.sleep(125)
        shipment = await station.observe(ref)
    assert shipment.intent is None
    assert shipment.state is State.WAITING


@pytest.mark.parametrize("jump", [HOUR, -HOUR])
async def test_a_purchase_is_overdue_after_the_label_time_and_not_before(
    bench: Bench, jump: timedelta
) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    async with bench.station(quotes=QUICK) as station:
        await ship(station, ref, wait_s=0)
        bench.clock.set_by = jump
        (question,) = await station.open_questions()
        assert not question.is_overdue
        assert Answer.NOT_BOUGHT not in question.answers
        await bench.clock.sleep(station.settings.quotes.label_time_s)
        (question,) = await station.open_questions()
        assert question.is_overdue
        assert Answer.NOT_BOUGHT in question.answers


async def test_a_run_after_the_clock_went_back_asks_in_the_end(bench: Bench) -> None:
    """The request is from the future; it grows old from when this run has seen it."""
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    await bench.ship(ref, wait_s=0)
    bench.clock.set_by = -HOUR
    async with bench.station(quotes=QUICK) as station:
        await station.settle_unfinished()
        (question,) = await station.open_questions()
        assert not question.is_overdue
        await bench.clock.sleep(station.settings.quotes.label_time_s)
        (question,) = await station.open_questions()
        assert question.is_overdue
        assert (await station.shipment(ref)).state is State.BUYING
    assert bench.ledger().get(ref, {}).get("confirms", 0) == 0


async def test_what_is_from_the_future_is_in_doubt_in_the_list(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    async with bench.station() as station:
        await ship(station, ref, wait_s=0)
        query = OrderQuery(station.today(), filter=OrderFilter.IN_DOUBT)
        assert await station.search_orders(query) == []
        bench.clock.set_by = -HOUR
        (row,) = await station.search_orders(query)
        assert row.is_in_doubt
        assert row.reference == ref


async def test_after_a_jump_work_goes_on_and_the_journal_adds_up(bench: Bench) -> None:
    first, second = bench.orders()[:2]
    async with bench.station() as station:
        await ship(station, first, is_printed=True)
        bench.clock.set_by = -HOUR
        await ship(station, second, is_printed=True)
        await station.reset(first, "OTHER", "wrong box")
        await ship(station, first, is_printed=True)
        assert (await station.upkeep.check()).differences == []
        states = {shipment.state for shipment in await station.shipments()}
        assert states == {State.LABELLED}
    assert {row["confirms"] for row in bench.ledger().values()} <= {1, 2}


async def test_orders_that_were_read_in_the_future_are_read_again(bench: Bench) -> None:
    async with bench.station() as station:
        index = station._context.index
        await station.refresh_orders()
        now = bench.clock.now()
        order = await station.order(bench.orders()[0])
        await index.keep([order], now + HOUR)
        late = (now + timedelta(seconds=5)).isoformat()
        _, before = await index.due_for_reading("", now.isoformat(), 5)
        _, after = await index.due_for_reading("", now.isoformat(), 5, late)
        assert after == before + 1
