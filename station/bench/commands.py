"""What each command code does, in each stage; what a stage does not allow is refused in words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from station.bench import packing
from station.bench.board import Board
from station.bench.decisions import Decisions
from station.bench.hand import Hand, Spawn
from station.bench.purchases import Purchases
from station.bench.questions import (
    HOLD_REASONS,
    REPRINT_REASONS,
    RESETS,
    Questions,
    work_about,
)
from station.bench.state import Asked, Question, Slip, SlotState, Stage, Work
from station.domain.command import Command
from station.domain.container import ZplService
from station.domain.errors import QuaysideError
from station.domain.ids import OrderId
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment
from station.station import Station
from station.workflow.machine import Intent, allowed


class Commands:
    """Runs a command; False from one of its methods means: not now."""

    def __init__(
        self,
        station: Station,
        board: Board,
        hand: Hand,
        purchases: Purchases,
        questions: Questions,
        spawn: Spawn,
    ) -> None:
        self._station, self._board, self._spawn = station, board, spawn
        self._hand, self._purchases, self._questions = hand, purchases, questions
        self._decisions = Decisions(station, board, hand, purchases, spawn)
        self._provider = ""
        self._runs: dict[Command, Callable[[], Awaitable[bool]]] = {
            Command.SEND: self._send,
            Command.UNDO: self._undo,
            Command.BOX: self._next_parcel,
            Command.HOLD: self._hold,
            Command.PRINTED: self._printed,
            Command.NO_PRINT: self._not_printed,
            Command.REPRINT: self._reprint,
            Command.COLLECT: self._collect,
            Command.RESET: self._reset,
            Command.CLOSE: self._close,
        }

    @property
    def _work(self) -> Work | None:
        return self._board.state.work

    @property
    def _stage(self) -> Stage:
        return self._board.state.stage

    async def run(self, text: str, command: Command) -> None:
        """Carry the command out, or refuse it. Raises StorageError."""
        if not await self._runs[command]():
            slip = Slip.NOTHING_TO_UNDO if command is Command.UNDO else Slip.NOT_NOW
            self._board.refuse(text, slip, command.value)

    def priced(self) -> None:
        """Prices came; where the settings say so and only one fits, it is bought by itself."""
        is_alone = self._hand.has_one_price
        if self._station.settings.quotes.buy_by_itself and is_alone and self._stage is Stage.READY:
            self._purchases.send()

    async def prove(self, number: str, order_id: OrderId) -> bool:
        """A tracking number was scanned: True where it proves a label that was in question."""
        if _is_proved(await self._station.known(order_id), number):
            return False
        proved = await self._station.prove_by_scan(number)
        if proved:
            self._board.change(last_done=proved.reference or order_id)
        return proved is not None

    async def _send(self) -> bool:
        """SEND goes on: it buys, accepts, asks again, or takes the first row of a list."""
        stage, work = self._stage, self._work
        if not work:
            return self._open_first_candidate()
        if stage is Stage.READY and work.container:
            self._purchases.print_container(work, ZplService.AKS)
        elif stage is Stage.READY or (stage is Stage.OWN_CARRIER and self._has_carrier(work)):
            self._purchases.send()
        elif stage is Stage.ACCEPTING and not work.is_saving:
            self._board.change_work(is_saving=True)
            self._spawn(self._accept(work), f"accept {work.ref}")
        else:
            return self._go_on(stage, work)
        return True

    def _open_first_candidate(self) -> bool:
        candidates = self._board.state.candidates
        if candidates:
            self._hand.open(candidates[0].order_id)
        return bool(candidates)

    def _go_on(self, stage: Stage, work: Work) -> bool:
        if stage is Stage.ASKING and work.question:
            self._questions.answer(work.question.reasons[0])
        elif stage is Stage.NO_QUOTE:
            self._hand.choose(0)
        elif stage is Stage.QUOTING and work.problem:
            if self._board.state.is_offline:
                self._purchases.send()
            else:
                self._hand.ask_prices()
        elif stage is Stage.BLOCKED and work.shipment.change:
            self._decisions.take_change(work)
        elif stage is Stage.QUEUED and work.shipment.queued and work.shipment.queued.stopped:
            self._decisions.go_on(work)
        elif stage in (Stage.READING, Stage.BLOCKED) and work.problem:
            self._hand.try_again()
        else:
            return False
        return True

    def _has_carrier(self, work: Work) -> bool:
        if not work.provider and self._provider:
            self._board.change_work(provider=self._provider)
            return bool(work.tracking)
        if work.provider and work.tracking:
            self._provider = work.provider
            return True
        return False

    async def _accept(self, work: Work) -> None:
        try:
            await self._station.accept(work.shipment.order_id)
        except QuaysideError as error:
            self._of_work(work, problem=error, is_saving=False)
            return
        self._of_work(work, is_saving=False)
        if self._is_in_hand(work):
            self._hand.read_again()

    def _of_work(self, asked: Work, **changes: object) -> None:
        if self._is_in_hand(asked):
            self._board.change_work(**changes)

    def _is_in_hand(self, asked: Work) -> bool:
        work = self._work
        return bool(work and work.shipment.order_id == asked.shipment.order_id)

    async def _undo(self) -> bool:
        if self._stage is Stage.GRACE:
            self._purchases.undo()
            return True
        if self._stage is Stage.ASKING:
            self._questions.cancel()
            return True
        if self._stage is Stage.QUEUED and self._work:
            self._decisions.take_back(self._work)
            return True
        return self._hand.undo()

    async def _next_parcel(self) -> bool:
        work = self._work
        if not work or work.container or self._stage in _NO_NEXT_PARCEL:
            return False
        if not work.draft.is_complete or not packing.can_add(work):
            slip = Slip.INCOMPLETE if not work.draft.is_complete else Slip.TOO_MANY
            self._board.refuse(Command.BOX, slip, Command.BOX)
            return True
        boxes = self._station.settings.boxes
        self._hand.measure(lambda current: packing.with_next_parcel(current, boxes))
        return True

    async def _hold(self) -> bool:
        work = self._work
        may = work and work.order and Intent.HOLD in allowed(work.shipment.state)
        if not work or not may or self._stage in (Stage.GRACE, Stage.ASKING, Stage.QUEUED):
            return False
        self._questions.ask(Question(Asked.HOLD, HOLD_REASONS), work)
        return True

    async def _reset(self) -> bool:
        work = self._work
        may = work and work.order and Intent.RESET in allowed(work.shipment.state)
        if not work or not may or self._stage is Stage.ASKING:
            return False
        self._questions.ask(Question(Asked.RESET, RESETS), work)
        return True

    async def _reprint(self) -> bool:
        """Of the order in hand, or the label that was printed last; one that failed goes on."""
        shipment = await self._to_reprint()
        if not shipment or self._stage in (Stage.GRACE, Stage.ASKING):
            return False
        if self._failed_print(shipment):
            return await self._ask_printer(shipment)
        about = self._about(shipment)
        self._questions.ask(Question(Asked.REPRINT, REPRINT_REASONS), about)
        return True

    async def _to_reprint(self) -> Shipment | None:
        work = self._work
        if work and self._stage is Stage.BOUGHT:
            shipment = work.shipment
        else:
            shipment = await self._station.known(self._board.state.to_reprint)
        return shipment if shipment.labels else None

    def _failed_print(self, shipment: Shipment) -> bool:
        slot = self._purchases.shelf.slot_of(shipment.order_id)
        return bool(slot and slot.state is SlotState.FAILED and not shipment.conflict)

    def _about(self, shipment: Shipment) -> Work:
        work = self._work
        if work and work.shipment.order_id == shipment.order_id:
            return replace(work, shipment=shipment)
        return work_about(shipment, shipment.reference)

    async def _printed(self) -> bool:
        slot = self._purchases.asked_about()
        if not slot:
            return False
        await self._station.confirm_printed(slot.order_id)
        self._board.change(last_done=slot.reference)
        self._clear_notice_of(slot.reference)
        return True

    async def _not_printed(self) -> bool:
        slot = self._purchases.asked_about()
        if not slot or self._stage is Stage.GRACE:
            return False
        shipment = await self._station.confirm_not_printed(slot.order_id)
        self._clear_notice_of(slot.reference)
        return await self._ask_printer(shipment)

    async def _ask_printer(self, shipment: Shipment) -> bool:
        """Which printer next: the same one, or its neighbour. Nothing is printed by itself.

        Where none was tried yet (none was set up), the one that is set up by now prints it.
        """
        used = next((job.printer for job in reversed(shipment.prints_of_labels())), "")
        if not used:
            question = Question(Asked.PRINTER, ("",), may_type=False)
            self._questions.carry_out(self._about(shipment), question, "")
            return True
        neighbour = self._station.neighbour_of(used)
        printers = (used, *((neighbour,) if neighbour else ()))
        question = Question(Asked.PRINTER, printers, may_type=False)
        self._questions.ask(question, self._about(shipment))
        return True

    def _clear_notice_of(self, reference: str) -> None:
        if self._board.state.notice_ref == reference:
            self._board.change(notice=None, notice_ref="")

    async def _close(self) -> bool:
        """Leave the order; it keeps its state and what was measured. Idle: forget a refusal."""
        if self._stage is Stage.ASKING:
            self._questions.cancel()
        elif self._stage is Stage.GRACE:
            self._purchases.undo()
        else:
            self._hand.show(None)
        return True

    async def _collect(self) -> bool:
        """The pickups have a screen of their own; the window opens it."""
        return True


_NO_NEXT_PARCEL = frozenset({Stage.GRACE, Stage.BOUGHT, Stage.ASKING, Stage.QUEUED})


def _is_proved(shipment: Shipment, number: str) -> bool:
    """The label with that tracking number is known to be on paper."""
    labels = [label for label in shipment.labels if label.tracking_number == number]
    jobs = [job for label in labels for job in shipment.prints_of(label)]
    return bool(jobs) and jobs[-1].state is PrintState.PROVED
