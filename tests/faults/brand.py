"""The person of the matrix: as the storm's, and knows what to say of what others changed."""

from contextlib import suppress
from dataclasses import dataclass

from station.domain.errors import OrderCancelled, OrderConflict
from station.domain.question import Answer, OpenQuestion, QuestionKind
from station.domain.shipment import State
from station.sandbox.market import Market
from station.station import Station
from tests.storm.person import Person, WrongQuestion

OPEN = ("brand_confirmed", "ankor_confirmed")


@dataclass
class Brand(Person):
    """``market`` is what the website shows. What no answer ends stays open, and is told so."""

    market: Market | None = None

    async def answer_all(self, station: Station) -> None:
        """Answer until nothing is asked, or nothing that is asked has an answer."""
        said = -1
        while said != len(self.words):
            said = len(self.words)
            for question in await station.open_questions():
                await self._answer(station, question)

    async def _answer(self, station: Station, question: OpenQuestion) -> None:
        if question.answers == (Answer.LOOK_AGAIN,):
            await station.settle(question.shipment.order_id)
        elif question.kind is QuestionKind.CANCELLED:
            await self._seen(station, question)
        elif question.kind in (QuestionKind.CONFLICT, QuestionKind.LABELS):
            await self._about_change(station, question)
        else:
            # The order is read before a late print: what others did meanwhile is asked about next.
            with suppress(OrderCancelled, OrderConflict):
                await super()._answer(station, question)

    async def _seen(self, station: Station, question: OpenQuestion) -> None:
        """An alarm: the order is cancelled on the website as well, and its label is void."""
        shipment = question.shipment
        assert self.market
        if self.market.order(shipment.order_id).status != "cancelled" or shipment.labels:
            raise WrongQuestion(f"an alarm for {shipment.order_id}: {question.facts}")
        self.words.append(Answer.SEEN.value)
        await station.settle_by_person(shipment.order_id, Answer.SEEN.value, "the website shows it")

    async def _about_purchase(self, station: Station, question: OpenQuestion) -> None:
        """Bought, and the label job has failed: the website knows what no reading shows."""
        shipment = question.shipment
        if self._is_bought(await station.entries(shipment.order_id), shipment.order_id):
            answer = Answer.HANDED_OVER if shipment.own_carrier else Answer.BOUGHT
            self.words.append(answer.value)
            await station.settle_by_person(shipment.order_id, answer.value, "the website shows it")
        else:
            await super()._about_purchase(station, question)

    async def _about_change(self, station: Station, question: OpenQuestion) -> None:
        """Labels are void where the order is open again; labels that are late are waited for."""
        shipment = question.shipment
        assert self.market
        order = self.market.order(shipment.order_id)
        has_labels = shipment.state in (State.LABELLED, State.AWAITING_LABELS)
        if order.status in OPEN and order.purchase is None and has_labels:
            answer = Answer.MOVED_BACK
        elif question.kind is QuestionKind.CONFLICT:
            answer = Answer.SEEN
        else:
            return
        self.words.append(answer.value)
        await station.settle_by_person(shipment.order_id, answer.value, "the website shows it")
