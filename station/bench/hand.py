"""The order in hand: read, measured, priced. Typing goes on while requests are under way.

An answer that comes after the packer went on to something else is dropped, never a request
cancelled: a cancelled one would leak its connection.
"""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import msgspec

from station.api.errors import CannotReach
from station.bench import packing
from station.bench.board import Board
from station.bench.offers import chosen_first, fitting, offers_of
from station.bench.state import Draft, Slip, Stage, Work
from station.domain.errors import HeldElsewhere, OrderNotFound, QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.domain.orderrow import Seen
from station.domain.shipment import Shipment, State
from station.station import Station
from station.workflow.rules import check_may_ship

Spawn = Callable[[Coroutine[Any, Any, None], str], None]
"""Starts background work under a name; whoever composes the program decides how."""

_DRAFTS = msgspec.json.Decoder(tuple[Draft, ...])
_MEASURABLE = frozenset({State.WAITING, State.PACKING, State.HELD})


class Hand:
    """What the packer has in hand, on the board."""

    def __init__(self, station: Station, board: Board, spawn: Spawn) -> None:
        self._station, self._board, self._spawn = station, board, spawn
        self._history: list[tuple[Draft, ...]] = []
        self._opened = 0
        self._is_asking = False
        self.on_priced: Callable[[], None] = lambda: None
        """Called when prices came and one was chosen by the rule."""

    @property
    def _work(self) -> Work | None:
        return self._board.state.work

    def open(self, ref: str, known: Seen | None = None) -> None:
        """Take an order in hand by any text that names it; it is read in the background.

        What is ``known`` of it is shown at once.
        """
        self._history.clear()
        self._opened += 1
        boxes = self._station.settings.boxes
        self._board.set_work(Work(ref, parcels=(packing.first_draft(boxes),), known=known))
        self._spawn(self._read(ref, self._opened), f"read {ref}")

    def hold_container(self, ref: str) -> None:
        """Take a fulfilment-centre container in hand."""
        self._history.clear()
        self._opened += 1
        boxes = self._station.settings.boxes
        self._board.set_work(Work(ref, ref, parcels=(packing.first_draft(boxes),)))

    def show(self, work: Work | None) -> None:
        """Put a work on the board as it was, or nothing."""
        self._history.clear()
        self._opened += 1
        self._board.set_work(work)
        if work and work.order and work.are_parcels_complete and not work.offers:
            self._measured(work)

    def read_again(self) -> None:
        """Read the order in hand once more: after a fault, or something done to it."""
        if self._work:
            self._opened += 1
            self._board.change_work(problem=None)
            self._spawn(self._read(self._work.ref, self._opened), f"read {self._work.ref}")

    def try_again(self) -> None:
        """Read the order once more; where another bench has it, ask that one to let go first."""
        if not self._work or not isinstance(self._work.problem, HeldElsewhere):
            self.read_again()
            return
        self._opened += 1
        ref, opened = self._work.ref, self._opened
        self._board.change_work(problem=None)
        self._spawn(self._take_over(ref, opened), f"take {ref} over")

    async def _take_over(self, ref: str, opened: int) -> None:
        try:
            await self._station.take_over(ref)
        except QuaysideError as error:
            if opened == self._opened:
                self._board.change_work(problem=error)
            return
        await self._read(ref, opened)

    async def _read(self, ref: str, opened: int) -> None:
        try:
            order, shipment, is_as_seen = await self._taken(ref)
            kept = await self._station.draft(order.id)
        except OrderNotFound:
            if opened == self._opened:
                self._board.set_work(None)
                self._board.refuse(ref, Slip.NOT_FOUND)
            return
        except QuaysideError as error:
            if opened == self._opened:
                self._board.change_work(problem=error)
            return
        work = self._work
        if opened != self._opened or not work:
            return
        ref, problem = order.reference or order.id, _why_not(order, shipment)
        work = replace(
            work,
            ref=ref,
            order=order,
            shipment=shipment,
            problem=problem,
            is_as_seen=is_as_seen,
        )
        if kept and not self._history and shipment.state in _MEASURABLE:
            work = packing.with_parcels(work, _DRAFTS.decode(kept))
        self._board.change(work=work)
        self._measured(work)

    async def _taken(self, ref: str) -> tuple[Order, Shipment, bool]:
        """The order as it is now, or (True) without a link as it was seen last."""
        try:
            return (*await self._station.take_in_hand(ref), False)
        except CannotReach:
            if not self._station.is_offline:
                raise
            seen = await self._station.take_in_hand_offline(ref)
            if not seen:
                raise
            return (*seen, True)

    def measure(self, change: Callable[[Work], Work]) -> None:
        """A step of measuring, which UNDO takes back."""
        work = self._work
        if not work:
            return
        self._history.append(work.parcels)
        self._replace(change(work))

    def undo(self) -> bool:
        """Take the last step of measuring back; False where there is none."""
        if not self._work or not self._history:
            return False
        self._replace(packing.with_parcels(self._work, self._history.pop()))
        return True

    def _replace(self, work: Work) -> None:
        self._board.change(work=work, refusal=None)
        self._measured(work)

    def _measured(self, work: Work) -> None:
        """Keep what is measured, and ask for prices as soon as it is complete."""
        if not work.order or work.shipment.state not in _MEASURABLE or work.shipment.queued:
            return
        if self._history:
            text = msgspec.json.encode(work.parcels).decode()
            self._spawn(self._keep(work.order.id, text), "keep what is measured")
        if work.are_parcels_complete and work.order.status == OrderStatus.BRAND_CONFIRMED:
            self.ask_prices()

    async def _keep(self, order_id: OrderId, text: str) -> None:
        try:
            await self._station.save_draft(order_id, text)
        except QuaysideError as error:
            self._board.change(notice=error, notice_ref="")

    def ask_prices(self) -> None:
        """Ask for the prices of the parcels as they are; one request at a time."""
        self._board.change_work(is_asking_prices=True, problem=None)
        if not self._is_asking:
            self._is_asking = True
            self._spawn(self._ask_until_current(), "prices")

    async def _ask_until_current(self) -> None:
        """Ask again where the parcels changed meanwhile: only the last answer is shown."""
        try:
            while (work := self._priceable()) is not None:
                shipment, problem = await self._ask(work)
                if self._is_current(work):
                    self._show_prices(shipment, problem)
                    return
        finally:
            self._is_asking = False

    def _priceable(self) -> Work | None:
        work = self._work
        is_ready = work and work.order and work.is_asking_prices and work.are_parcels_complete
        return work if is_ready else None

    async def _ask(self, work: Work) -> tuple[Shipment, QuaysideError | None]:
        order_id = work.shipment.order_id
        try:
            parcels = tuple(draft.parcel() for draft in work.parcels)
            return await self._station.quotes(order_id, parcels), None
        except QuaysideError as error:
            return work.shipment, error

    def _is_current(self, asked: Work) -> bool:
        work = self._work
        return bool(
            work
            and work.shipment.order_id == asked.shipment.order_id
            and work.parcels == asked.parcels
        )

    def _show_prices(self, shipment: Shipment, problem: QuaysideError | None) -> None:
        if problem:
            self._board.change_work(is_asking_prices=False, problem=problem)
            return
        offers = offers_of(shipment.offers, self._station.settings.quotes.rule)
        chosen = chosen_first(offers)
        self._board.change_work(
            shipment=shipment, offers=offers, chosen=chosen, is_asking_prices=False, problem=None
        )
        self.on_priced()

    def choose(self, row: int) -> bool:
        """Choose a row of the price list; False where there is none."""
        work = self._work
        if not work or not 0 <= row < len(work.offers):
            return False
        self._board.change(work=replace(work, chosen=row), refusal=None)
        return True

    @property
    def has_one_price(self) -> bool:
        """Exactly one carrier's quote fits the rule."""
        work = self._work
        rule = self._station.settings.quotes.rule
        return bool(work) and len(fitting(work.shipment.offers, rule)) == 1 if work else False

    def changed(self, shipment: Shipment) -> None:
        """The shipment of the order in hand changed."""
        work = self._work
        if work and shipment.order_id and work.shipment.order_id == shipment.order_id:
            self._board.change(work=replace(work, shipment=shipment))

    def link_is_back(self) -> None:
        """Ask again for what could not be had without a link."""
        stage, work = self._board.state.stage, self._work
        if not work or not (work.problem or work.is_as_seen):
            return
        if stage is Stage.READING or work.is_as_seen:
            self.read_again()
        elif stage is Stage.QUOTING:
            self.ask_prices()

    def database_is_back(self) -> None:
        """Read again what was taken in hand without a database, and save what was measured."""
        if self._work and not self._work.container:
            self.read_again()


def _why_not(order: Order, shipment: Shipment) -> QuaysideError | None:
    """Why this order must not be packed; None where it may, or where it is bought already."""
    is_waiting = order.status == OrderStatus.ANKOR_CONFIRMED and not shipment.conflict
    is_bought = shipment.state not in (*_MEASURABLE, State.CANCELLED) and not shipment.conflict
    if is_waiting or is_bought:
        return None
    try:
        check_may_ship(shipment, order)
    except QuaysideError as error:
        return error
    return None
