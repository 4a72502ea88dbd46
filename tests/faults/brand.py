"""The person of the matrix: as the storm's, and knows what to say of what others changed."""

from dataclasses import dataclass

from station.domain.question import Answer, OpenQuestion, QuestionKind
from station.domain.shipment import State
from station.sandbox.market import Market
from station.station import Station
from tests.storm.person import Person

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
        elif question.kind in (QuestionKind.CONFLICT, QuestionKind.LABELS):
            await self._about_change(station, question)
        else:
            await super()._answer(station, question)

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
