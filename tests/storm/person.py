"""The person at the bench: asked by the station, looks at the website and at the paper, answers.

They never lie, and they are asked nothing that the station can find out by itself.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from station.domain.container import Container
from station.domain.events import OwnCarrierConfirmed, PurchaseConfirmed
from station.domain.label import Label
from station.domain.printjob import PrintState
from station.domain.question import Answer, OpenQuestion, QuestionKind
from station.domain.shipment import Shipment
from station.station import Station
from station.store.journal import Entry

ROUNDS = 6
LEFT = (PrintState.SENDING, PrintState.IN_DOUBT, PrintState.SENT, PrintState.PROVED)
BOUGHT = (PurchaseConfirmed, OwnCarrierConfirmed)


class WrongQuestion(Exception):
    """The station asks what it should know, or does not say what is so."""


@dataclass
class Person:
    """``ledger``: the orders' rows, as seen on the website after the label time.

    ``paper`` counts the documents in the printer's tray, by hash. ``words``: what was said.
    """

    ledger: dict[str, Any]
    paper: Counter[str]
    words: list[str] = field(default_factory=list)

    def has(self, sha256: str) -> bool:
        """The document lies in the tray."""
        return self.paper[sha256] > 0

    def says(self, word: str) -> str:
        """The word, which is remembered."""
        self.words.append(word)
        return word

    async def answer_all(self, station: Station) -> None:
        """Answer until nothing is asked any more."""
        for _ in range(ROUNDS):
            questions = await station.open_questions()
            if not questions:
                return
            for question in questions:
                await self._answer(station, question)
        raise WrongQuestion(f"still open after {ROUNDS} rounds: {questions}")

    async def _answer(self, station: Station, question: OpenQuestion) -> None:
        ref = question.shipment.order_id
        if question.container:
            await self._about_container(station, question, question.container)
            return
        match question.kind:
            case QuestionKind.PRINT:
                await self._about_print(station, question)
            case QuestionKind.NOT_PRINTED:
                self.words.append("print again")
                await station.print_again(ref)
            case QuestionKind.PURCHASE | QuestionKind.OWN_CARRIER:
                await self._about_purchase(station, question)
            case QuestionKind.LABELS:
                await station.settle(ref)
            case _:
                raise WrongQuestion(f"{question.kind} of {ref}: {question.facts}")

    async def _about_container(
        self, station: Station, question: OpenQuestion, container: Container
    ) -> None:
        if question.kind is QuestionKind.ZPL_LABEL:
            await station.settle_zpl(container.ref)
        elif question.kind is QuestionKind.NOT_PRINTED:
            self.words.append("print again")
            await station.print_zpl(container.ref)
        else:
            assert container.label
            left = sum(job.state in LEFT for job in container.prints)
            is_out = self.paper[container.label.sha256] >= left
            self.words.append("printed" if is_out else "not printed")
            await station.answer_for_zpl(container.ref, is_out=is_out)

    async def _about_print(self, station: Station, question: OpenQuestion) -> None:
        """Scan what came out; if something is still in question, it is not there.

        Whether it is to be printed again is the station's next question.
        """
        ref = question.shipment.order_id
        for label in question.shipment.labels:
            if self._is_there(question.shipment, label):
                self.words.append("printed")
                await station.prove_by_scan(label.tracking_number)
        in_doubt = {job.parcel_index for job in question.jobs}
        missing = [
            label
            for label in question.shipment.labels
            if label.parcel_index in in_doubt and not self._is_there(question.shipment, label)
        ]
        if missing:
            self.words.append("not printed")
            await station.confirm_not_printed(ref)

    def _is_there(self, shipment: Shipment, label: Label) -> bool:
        """As many copies lie there as have left or may have left."""
        jobs = shipment.prints_of(label)
        return self.paper[label.sha256] >= sum(job.state in LEFT for job in jobs)

    def _is_bought(self, entries: Sequence[Entry], ref: str) -> bool:
        """The website shows a purchase that the journal does not have."""
        known = [entry for entry in entries if isinstance(entry.event, BOUGHT)]
        confirms: int = self.ledger.get(ref, {}).get("confirms", 0)
        return confirms != len(known)

    async def _about_purchase(self, station: Station, question: OpenQuestion) -> None:
        ref = question.shipment.order_id
        if Answer.NOT_BOUGHT not in question.answers:
            raise WrongQuestion(f"after the label time the purchase of {ref} is still looked for")
        if self._is_bought(await station.entries(ref), ref):
            raise WrongQuestion(f"{ref} is bought, and no reading shows it")
        self.words.append("not bought")
        await station.settle_by_person(ref, Answer.NOT_BOUGHT.value, "the website shows nothing")
