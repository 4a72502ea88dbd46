"""Buying at the bench, and what follows in the background: labels, prints, proofs.

After the grace time the order goes onto the shelf and the bench is free. The order is then followed
until its labels are out: looking again never buys again, because a later look has no parcels to
buy for.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from station.api.errors import CannotReach
from station.bench.board import Board
from station.bench.hand import Spawn
from station.bench.offers import NOTHING_TO_BUY, Order, order_of
from station.bench.shelf import Shelf, needs_printing, state_of
from station.bench.state import Slot, SlotState, Stage, Work
from station.domain.container import ZplService
from station.domain.errors import OrderCancelled, QuaysideError, StorageError
from station.domain.ids import OrderId
from station.domain.shipment import Shipment, State
from station.ports import Clock
from station.station import Outcome, Station
from station.workflow.pausing import pause
from station.workflow.runs import ShipPlan
from station.workflow.shipping import Purchase

LOOK_AGAIN_S = 30.0
"""Between two rounds of looking for labels that did not come in the whole label time."""

_FREE = frozenset({State.WAITING, State.PACKING, State.HELD})


@dataclass(eq=False, slots=True)
class _Follower:
    """Who sees to an order. ``is_buying``: until the first answer; after that it only looks."""

    is_buying: bool


class Purchases:
    """What the bench has bought, and is about to buy."""

    def __init__(self, station: Station, board: Board, spawn: Spawn, clock: Clock) -> None:
        self._station, self._board, self._spawn, self._clock = station, board, spawn, clock
        self.shelf = Shelf(station.settings.station.slots, lambda: clock.now().isoformat())
        self._followed: dict[OrderId, _Follower] = {}
        self._grace = 0
        self._is_stopping = asyncio.Event()
        self._look_now = asyncio.Event()
        self.on_queued: Callable[[], None] = lambda: None
        """Called where the network was back before the purchase was in its queue."""

    def send(self) -> None:
        """SEND was given: the grace time begins, or without one the confirm leaves at once.

        Without a link it is queued: nothing leaves, so there is nothing to wait for.
        """
        grace_s = self._station.settings.quotes.grace_s
        if grace_s <= 0 or self._station.is_offline:
            self.fire()
            return
        self._grace += 1
        self._board.change_work(grace_until=self._clock.monotonic() + grace_s, grace_s=grace_s)
        self._spawn(self._after_grace(self._grace, grace_s), "grace time")

    def undo(self) -> None:
        """Take the purchase back, which costs nothing before the confirm leaves."""
        self._grace += 1
        self._board.change_work(grace_until=0.0)

    async def _after_grace(self, grace: int, grace_s: float) -> None:
        await pause(self._clock, grace_s, self._is_stopping)
        if grace == self._grace and not self._is_stopping.is_set():
            self.fire()

    def fire(self) -> None:
        """The confirm leaves, and the bench is free for the next order."""
        work = self._board.state.work
        if not work:
            return
        self._grace += 1
        order = order_of(work)
        self._clear_notice_of(order.reference)
        if self._station.is_offline:
            self._free(order.reference)
            self._spawn(self._queue(order), f"queue {order.reference}")
            return
        if not order.purchase.own_carrier:
            self.shelf.put(order.shipment, order.reference)
        self._free(order.reference)
        self._begin(order, f"ship {order.reference}")

    async def _queue(self, order: Order) -> None:
        """To be bought when the network is back; the shelf shows that it waits."""
        try:
            order_id = order.shipment.order_id
            shipment = await self._station.queue(order_id, order.purchase, order.seen)
        except QuaysideError as error:
            self._board.change(notice=error, notice_ref=order.reference)
            return
        self.shelf.put(shipment, order.reference)
        self._show()
        if not self._station.is_offline:
            self.on_queued()

    def print_container(self, work: Work, service: ZplService) -> None:
        """A fulfilment-centre label: asked for however often, it is the same one."""
        self._free(work.ref)
        self._spawn(self._zpl(work, service), f"zpl {work.ref}")

    def _free(self, reference: str) -> None:
        self._board.set_work(None)
        self._board.change(shelf=self.shelf.slots, last_done=reference)

    async def resume(self) -> None:
        """After a start: go on with what was bought and is not on paper yet."""
        states = (State.BUYING, State.AWAITING_LABELS, State.LABELLED, State.CANCELLED)
        waiting, bought = await self._station.queued(), await self._station.own_shipments(states)
        for shipment in (*waiting, *bought):
            self._take_up(shipment)

    def _take_up(self, shipment: Shipment) -> None:
        if shipment.queued or shipment.alarm:
            self.shelf.put(shipment, shipment.reference)
            self._show()
        if shipment.queued or shipment.state is State.CANCELLED:
            return
        is_followed = shipment.state is not State.LABELLED or (
            not shipment.conflict and needs_printing(shipment, self._clock.now())
        )
        is_asked_about = state_of(shipment) in (SlotState.IN_DOUBT, SlotState.FAILED)
        if is_followed or is_asked_about:
            self.shelf.put(shipment, shipment.reference)
            self._show()
        if is_followed:
            self.follow(shipment)

    def follow(self, shipment: Shipment) -> None:
        """Go on with an order until its labels are out; nothing is bought."""
        order = Order(shipment, shipment.reference or shipment.order_id, NOTHING_TO_BUY)
        self._begin(order, f"follow {order.reference}")

    def forget(self, order_id: OrderId) -> None:
        """It is in hand again and waits no more: its slot is free."""
        self.shelf.take_off(order_id)
        self._show()

    def is_followed(self, order_id: OrderId) -> bool:
        """Somebody here sees to it that its labels come and are printed."""
        return order_id in self._followed

    def _begin(self, order: Order, name: str) -> None:
        """One follower an order; a purchase takes the place of one who only looks.

        Such a one may still pause although a person said that nothing was bought.
        """
        order_id, is_buying = order.shipment.order_id, order.purchase is not NOTHING_TO_BUY
        follower = self._followed.get(order_id)
        if not follower or (is_buying and not follower.is_buying):
            self._followed[order_id] = _Follower(is_buying)
            self._spawn(self._follow(order, self._followed[order_id]), name)

    async def _follow(self, order: Order, follower: _Follower) -> None:
        """Ship, and look again for as long as the labels have not come."""
        order_id, purchase = order.shipment.order_id, order.purchase
        outcome: Outcome | None = None
        try:
            while not self._is_stopping.is_set():
                outcome = outcome or await self._round(order_id, purchase)
                if self._followed.get(order_id) is not follower:
                    return
                if follower.is_buying and self._is_to_be_queued(outcome):
                    await self._queue(order)
                    return
                self.show_outcome(order, outcome)
                if outcome.shipment.state not in (State.BUYING, State.AWAITING_LABELS):
                    return
                purchase, follower.is_buying = NOTHING_TO_BUY, False
                await self.pause(LOOK_AGAIN_S)
                outcome = await self._freed(order_id)
        finally:
            if self._followed.get(order_id) is follower:
                del self._followed[order_id]

    def _is_to_be_queued(self, outcome: Outcome) -> bool:
        """The link was lost while it was being sent, and nothing of it had left."""
        is_unsent = isinstance(outcome.error, CannotReach) and outcome.shipment.state in _FREE
        return is_unsent and self._station.is_offline

    async def _freed(self, order_id: OrderId) -> Outcome | None:
        """The end of following where a person said meanwhile that nothing was bought."""
        known = await self._known(order_id)
        return Outcome(order_id, known) if known.state in _FREE else None

    async def _known(self, order_id: OrderId) -> Shipment:
        """What the journal has; while it is away, what the shelf shows."""
        try:
            return await self._station.known(order_id)
        except StorageError:
            slot = self.shelf.slot_of(order_id)
            return slot.shipment if slot else Shipment(order_id)

    async def _round(self, order_id: OrderId, purchase: Purchase) -> Outcome:
        wait_s = self._station.settings.quotes.label_time_s
        plan = ShipPlan(purchase, is_printed=True, wait_s=wait_s)
        try:
            (outcome,) = await self._station.ship([order_id], plan, lambda _outcome: None)
        except QuaysideError as error:
            # Finding and checking the order failed: nothing left, and the journal has the state.
            return Outcome(order_id, await self._known(order_id), error)
        if not outcome.shipment.order_id:  # the journal cannot be read now
            return replace(outcome, shipment=await self._known(order_id))
        return outcome

    def show_outcome(self, order: Order, outcome: Outcome) -> None:
        """Tell how it came out: on the shelf, and in the notice where a hand is needed."""
        error, shipment = outcome.error, outcome.shipment
        if error is None:
            if shipment.state in _FREE:
                # A person settled it meanwhile: nothing was bought, the order is free again.
                self.shelf.take_off(shipment.order_id)
            self.shelf.update(shipment)
            self._show()
            self._clear_notice_of(order.reference)
            if shipment.is_bought:
                self._spawn(self._forget_draft(shipment.order_id), "forget the draft")
            return
        if order.purchase.own_carrier and shipment.state is not State.SHIPPED:
            self.shelf.put(shipment, order.reference)
        self.shelf.trouble(shipment, error)
        self._show()
        slot = self.shelf.slot_of(shipment.order_id)
        if not slot or slot.state in (SlotState.FAILED, SlotState.IN_DOUBT):
            self._board.change(notice=error, notice_ref=order.reference)

    def _clear_notice_of(self, reference: str) -> None:
        """What was told of the order is solved."""
        if self._board.state.notice_ref == reference:
            self._board.change(notice=None, notice_ref="")

    async def _forget_draft(self, order_id: OrderId) -> None:
        try:
            await self._station.save_draft(order_id, "")
        except QuaysideError as error:
            self._board.change(notice=error)

    async def _zpl(self, work: Work, service: ZplService) -> None:
        try:
            await self._station.zpl(work.ref, work.draft.parcel(), service, is_printed=True)
        except QuaysideError as error:
            self._board.change(notice=error, notice_ref=work.ref)

    async def pause(self, seconds: float) -> None:
        """Wait, unless the bench stops or the link comes back."""
        if not self._is_stopping.is_set():
            self._look_now.clear()
        await pause(self._clock, seconds, self._look_now)

    def changed(self, shipment: Shipment) -> None:
        """The shipment of an order changed; the shelf shows it."""
        slot = self.shelf.slot_of(shipment.order_id)
        was_queued = bool(slot and slot.shipment.queued)
        if shipment.queued and not slot:
            self.shelf.put(shipment, shipment.reference)
        elif was_queued and not shipment.queued and shipment.state in _FREE:
            self.shelf.take_off(shipment.order_id)  # taken back, or in hand again
        else:
            self.shelf.update(shipment)
        self._show()
        if state_of(shipment) is SlotState.STICK:
            # Its label is out: a notice that asks for one would make a second.
            self._clear_notice_of(shipment.reference)
        if shipment.alarm:
            self._spawn(self._sound_alarm(shipment), f"alarm for {shipment.reference}")
        follower = self._followed.get(shipment.order_id)
        if follower and not follower.is_buying and shipment.state in _FREE:
            self._look_now.set()  # a person said so: the slot is free at once

    async def _sound_alarm(self, shipment: Shipment) -> None:
        """Cancelled with a label in somebody's hand: it is on the shelf, whichever day it is of.

        In a warehouse it is told at the bench that bought it.
        """
        if not await self._station.is_own(shipment):
            return
        self.shelf.put(shipment, shipment.reference)
        self._show()
        alarm = OrderCancelled(shipment.alarm, has_label=True)
        self._board.change(notice=alarm, notice_ref=shipment.reference)

    def link_is_back(self) -> None:
        """Look for labels at once."""
        self._look_now.set()

    @property
    def is_stopping(self) -> bool:
        """Nothing new is begun."""
        return self._is_stopping.is_set()

    def stop(self) -> None:
        """Nothing new leaves; what is under way is finished by whoever runs it."""
        self._is_stopping.set()
        self._grace += 1
        self._look_now.set()

    def _show(self) -> None:
        self._board.change(shelf=self.shelf.slots)

    def asked_about(self) -> Slot | None:
        """The slot that PRINTED and NOPRINT speak of: that in hand, in doubt, then the last."""
        state = self._board.state
        in_hand = state.work if state.stage is Stage.BOUGHT else None
        return self.shelf.asked_about(in_hand.shipment.order_id if in_hand else OrderId(""))
