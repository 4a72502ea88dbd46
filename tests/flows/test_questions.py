"""What a person is asked after a start: each open thing once, with facts and answers that work."""

import asyncio
from datetime import date, timedelta
from pathlib import Path

import pytest

from station.domain.errors import OutcomeUnknown
from station.domain.owncarrier import OwnCarrier
from station.domain.pickup import PickupWindow
from station.domain.printjob import PrintState
from station.domain.question import Answer, FactKind, OpenQuestion, QuestionKind
from station.domain.shipment import State
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from tests.support.bench import Bench, ship

LATER = timedelta(hours=1)


async def only_question(bench: Bench) -> OpenQuestion:
    async with bench.station() as station:
        (question,) = await station.open_questions()
    return question


def facts(question: OpenQuestion) -> list[FactKind]:
    return [fact.kind for fact in question.facts]


async def test_nothing_is_open_after_a_plain_order(bench: Bench) -> None:
    await bench.ship(bench.orders()[0], is_printed=True)
    async with bench.station() as station:
        assert await station.open_questions() == []


async def test_a_purchase_in_doubt_is_looked_at_first_and_asked_for_later(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    await bench.ship(ref, wait_s=0)
    question = await only_question(bench)
    assert question.kind is QuestionKind.PURCHASE
    assert facts(question) == [FactKind.LEFT, FactKind.NO_ANSWER, FactKind.OFFER]
    assert question.answers == (Answer.LOOK_AGAIN,)
    bench.clock.ahead = LATER
    question = await only_question(bench)
    assert facts(question)[-1] is FactKind.OVERDUE
    assert question.answers == (Answer.BOUGHT, Answer.NOT_BOUGHT, Answer.LOOK_AGAIN)
    async with bench.station() as station:
        await station.settle_by_person(ref, Answer.NOT_BOUGHT, "not on the website")
        assert await station.open_questions() == []


async def test_an_own_carrier_in_doubt_may_be_handed_over(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("cut@confirm")
    await bench.ship(ref, own_carrier=OwnCarrier("dhl", number="J1"), wait_s=0)
    bench.clock.ahead = LATER
    question = await only_question(bench)
    assert question.kind is QuestionKind.OWN_CARRIER
    assert question.answers == (Answer.HANDED_OVER, Answer.NOT_BOUGHT, Answer.LOOK_AGAIN)
    async with bench.station() as station:
        shipment = await station.settle_by_person(ref, Answer.HANDED_OVER, "seen on the website")
    assert shipment.state is State.SHIPPED


async def test_labels_that_do_not_come(bench: Bench) -> None:
    ref = bench.orders()[0]
    bench.fault("label-html:9")
    await bench.ship(ref)
    question = await only_question(bench)
    assert (question.kind, question.answers) == (QuestionKind.LABELS, (Answer.LOOK_AGAIN,))
    bench.clock.ahead = LATER
    question = await only_question(bench)
    assert question.answers == (Answer.LOOK_AGAIN, Answer.MOVED_BACK)
    assert facts(question) == [FactKind.BOUGHT, FactKind.OFFER, FactKind.OVERDUE]
    async with bench.station() as station:
        assert (await station.settle(ref)).why


async def test_a_conflict_of_labels_and_one_before_a_purchase(bench: Bench) -> None:
    labelled, untouched, *_ = bench.orders()
    bench.fault("moved-back")
    await bench.ship(labelled)
    async with bench.station() as station:
        await station.observe(labelled)
    question = await only_question(bench)
    assert question.kind is QuestionKind.CONFLICT
    assert question.answers == (Answer.SEEN, Answer.MOVED_BACK, Answer.LOOK_AGAIN)
    order = bench.sandbox.state.orders[bench.order_id(untouched)]
    order.status = "shipping_labels_generated"
    async with bench.station() as station:
        await station.observe(untouched)
        both = {each.shipment.reference: each for each in await station.open_questions()}
    assert both[untouched].answers == (Answer.SEEN, Answer.LOOK_AGAIN)
    assert facts(both[untouched]) == [FactKind.CONFLICT]


async def test_a_pickup_whose_answer_was_lost(bench: Bench) -> None:
    ref = bench.orders()[0]
    await bench.ship(ref, is_printed=True)
    bench.fault("cut@pickup")
    async with bench.station() as station:
        day = station.today()
        while day.weekday() > 4:
            day += timedelta(days=1)
        outcome = await station.book_pickup(ref, day, PickupWindow.MORNING)
        assert isinstance(outcome.error, OutcomeUnknown)
    question = await only_question(bench)
    assert question.kind is QuestionKind.PICKUP
    assert facts(question) == [FactKind.LEFT, FactKind.NO_ANSWER, FactKind.PICKUP]
    assert date.fromisoformat(question.facts[-1].text.split()[0]) == day
    bench.clock.ahead = LATER
    assert (await only_question(bench)).answers == (Answer.NOT_BOOKED, Answer.LOOK_AGAIN)


@pytest.mark.parametrize("end", [PrintState.IN_DOUBT, PrintState.SENDING])
async def test_a_print_in_doubt(bench: Bench, end: PrintState) -> None:
    ref = bench.orders()[0]
    bench.printer.ends = [end]
    await bench.ship(ref, is_printed=True)
    question = await only_question(bench)
    assert question.kind is QuestionKind.PRINT
    assert question.answers == (Answer.PRINTED, Answer.NOT_PRINTED)
    assert facts(question) == [FactKind.SENT, FactKind.PRINTER]
    sent = question.facts[0]
    assert (sent.text, bool(sent.at)) == ("memory", True)
    async with bench.station() as station:
        await station.confirm_not_printed(ref)
    question = await only_question(bench)
    assert question.kind is QuestionKind.NOT_PRINTED
    assert facts(question)[-1] is FactKind.DENIED
    async with bench.station() as station:
        bench.printer.ends = [PrintState.SENT]
        await station.print_again(ref)
        assert await station.open_questions() == []


async def test_labels_on_no_paper(bench: Bench) -> None:
    failed, unprinted, *_ = bench.orders()
    bench.printer.ends = [PrintState.FAILED]
    await bench.ship(failed, is_printed=True)
    await bench.ship(unprinted)
    async with bench.station() as station:
        found = {each.shipment.reference: each for each in await station.open_questions()}
    assert {each.kind for each in found.values()} == {QuestionKind.NOT_PRINTED}
    assert facts(found[failed])[2:] == [FactKind.LABEL_HERE, FactKind.PRINTER]
    assert facts(found[unprinted])[2:] == [FactKind.LABEL_HERE, FactKind.NEVER_PRINTED]
    bench.clock.ahead = timedelta(days=1)
    assert (await only_question(bench)).shipment.reference == failed
    bench.printer.is_set_up = False
    async with bench.station() as station:
        assert await station.open_questions() == []


async def test_what_is_waited_for_is_no_question_until_it_is_overdue(tmp_path: Path) -> None:
    with running(SandboxOptions(label_delay_s=9999)) as sandbox:
        bench = Bench(sandbox, tmp_path)
        bought = asyncio.Event()
        async with bench.station() as station:
            station.subscribe(
                lambda change: bought.set() if change.shipment.bought_at else None,
            )
            waiting = asyncio.create_task(ship(station, bench.orders()[0], wait_s=9999))
            await bought.wait()
            while not station._context.waiting:  # noqa: ASYNC110 - it has no event of its own
                await asyncio.sleep(0.01)
            assert await station.open_questions() == []
            bench.clock.ahead = LATER
            (question,) = await station.open_questions()
            assert question.kind is QuestionKind.LABELS
            station.stop()
            await waiting


async def test_a_purchase_that_is_looked_at_once_more_stays_a_question_when_overdue(
    bench: Bench,
) -> None:
    """At a start the order is read again at once, and the question must be there all the same."""
    ref = bench.orders()[0]
    bench.fault("500@confirm")
    await bench.ship(ref, wait_s=0)
    async with bench.station() as station, station._context.in_hand(bench.order_id(ref)):
        assert await station.open_questions() == []
        bench.clock.ahead = LATER
        (question,) = await station.open_questions()
    assert question.kind is QuestionKind.PURCHASE
