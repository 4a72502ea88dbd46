"""Questions that the bench asks in place: why to hold, reset or reprint, and which printer next."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from station.bench.board import Board
from station.bench.hand import Hand, Spawn
from station.bench.state import Asked, Draft, Question, Work
from station.domain.errors import QuaysideError
from station.domain.shipment import Shipment
from station.station import Station
from station.workflow.transitions import RESET_TYPES

HOLD_REASONS = ("item-missing", "item-damaged", "address-unclear", "customer-waits")
REPRINT_REASONS = ("damaged", "lost", "printer-jammed", "wrong-box")
_OTHER = "OTHER"

RESETS = tuple(kind for kind in RESET_TYPES if kind != _OTHER)
"""``OTHER`` needs words of the packer's own: what is typed is sent with it."""


class Questions:
    """Asks, takes the answer, and puts back what was in hand before."""

    def __init__(self, station: Station, board: Board, hand: Hand, spawn: Spawn) -> None:
        self._station, self._board, self._hand, self._spawn = station, board, hand, spawn
        self._parked: Work | None = None

    def ask(self, question: Question, about: Work) -> None:
        """Ask about an order; another one that is in hand is kept as it is."""
        work = self._board.state.work
        if work and work.shipment.order_id != about.shipment.order_id:
            self._parked = work
        self._board.set_work(replace(about, question=question))

    def cancel(self) -> None:
        """No answer: everything is as it was before the question."""
        work = self._board.state.work
        if self._parked:
            self._put_back()
        elif work:
            # What was not opened before the question has no order to go back to.
            self._board.set_work(replace(work, question=None) if work.order else None)

    def answer(self, given: str) -> None:
        """Take an answer: a key of the question's, or a packer's own words."""
        work = self._board.state.work
        if not work or not work.question or work.is_saving:
            return
        self._board.change_work(is_saving=True)
        self.carry_out(work, work.question, given)

    def carry_out(self, work: Work, question: Question, given: str) -> None:
        """Do what was answered, in the background."""
        self._spawn(self._carry_out(work, question, given), f"{question.asked} {work.ref}")

    async def _carry_out(self, work: Work, question: Question, given: str) -> None:
        try:
            await self._ANSWERS[question.asked](self, work, given)
        except QuaysideError as error:
            self._done(work)
            self._board.change(notice=error, notice_ref=work.ref)
            return
        self._done(work)
        if self._board.state.notice_ref == work.ref:
            self._board.change(notice=None, notice_ref="")
        if question.asked is Asked.RESET:
            self._hand.open(work.shipment.order_id)

    def _done(self, asked: Work) -> None:
        work = self._board.state.work
        is_still_there = work and work.shipment.order_id == asked.shipment.order_id
        if not is_still_there:
            return
        if self._parked:
            self._put_back()
        else:
            self._board.set_work(None)
            self._board.change(last_done=asked.ref)

    def _put_back(self) -> None:
        parked, self._parked = self._parked, None
        self._hand.show(parked)

    async def _hold(self, work: Work, given: str) -> None:
        await self._station.hold(work.shipment.order_id, given)

    async def _reset(self, work: Work, given: str) -> None:
        is_known = given in RESET_TYPES
        kind, words = (given, "") if is_known else (_OTHER, given)
        await self._station.reset(work.shipment.order_id, kind, words)

    async def _reprint(self, work: Work, given: str) -> None:
        outcome = await self._station.reprint(work.shipment.order_id, given)
        if outcome.error:
            raise outcome.error

    async def _printer(self, work: Work, given: str) -> None:
        await self._station.print_again(work.shipment.order_id, given)

    _ANSWERS: dict[Asked, Callable[["Questions", Work, str], Awaitable[None]]] = {  # noqa: RUF012
        Asked.HOLD: _hold,
        Asked.RESET: _reset,
        Asked.REPRINT: _reprint,
        Asked.PRINTER: _printer,
    }


def work_about(shipment: Shipment, reference: str) -> Work:
    """A work that only stands for a question about an order that is not in hand."""
    drafts = tuple(Draft(each.sides, each.weight_g) for each in shipment.parcels)
    ref = reference or shipment.reference
    return Work(ref, shipment=shipment, parcels=drafts or (Draft(),))
