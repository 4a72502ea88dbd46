"""The shelf: what was bought and has not been seen on paper, each order in a lettered slot.

A slot is taken at the purchase and is free again when its labels are known to be out. A printer
that cannot prove anything leaves its slot at "stick"; such a slot gives way when all are taken, so
that nobody has to answer for every label.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from string import ascii_uppercase

from station.bench.state import Slot, SlotState
from station.domain.errors import DatabaseLost, OutcomeUnknown, PrintingError, QuaysideError
from station.domain.ids import OrderId
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from station.workflow.observing import is_older_than

A_SHIFT = timedelta(hours=12)
_PRINT_ENDS = frozenset(
    {PrintState.SENT, PrintState.PROVED, PrintState.IN_DOUBT, PrintState.FAILED}
)


class Shelf:
    """The slots of one bench, oldest first; ``now`` gives ISO 8601 in UTC."""

    def __init__(self, slots: int, now: Callable[[], str]) -> None:
        self._letters = ascii_uppercase[:slots]
        self._now = now
        self._slots: dict[OrderId, Slot] = {}

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What is on the shelf."""
        return tuple(self._slots.values())

    def slot_of(self, order_id: OrderId) -> Slot | None:
        """The slot of an order; None where it is not on the shelf."""
        return self._slots.get(order_id)

    def put(self, shipment: Shipment, reference: str) -> None:
        """An order comes onto the shelf, or is there already.

        What waits for the network has the age of its place in the queue.
        """
        if shipment.order_id in self._slots:
            self.update(shipment)
            return
        slot = Slot(
            self._free_letter(),
            shipment.order_id,
            reference or shipment.reference or shipment.order_id,
            state_of(shipment),
            shipment.queued.since if shipment.queued else self._now(),
            shipment,
        )
        self._slots[shipment.order_id] = slot

    def update(self, shipment: Shipment) -> None:
        """The shipment of an order on the shelf changed; one that is not there is left alone."""
        slot = self._slots.get(shipment.order_id)
        if not slot:
            return
        if is_over(shipment):
            self.take_off(shipment.order_id)
            return
        state = state_of(shipment)
        since = slot.since if state is slot.state else self._now()
        problem = slot.problem if state is slot.state else None
        self._keep(replace(slot, shipment=shipment, state=state, since=since, problem=problem))

    def trouble(self, shipment: Shipment, error: QuaysideError) -> None:
        """Something went wrong with an order on the shelf."""
        slot = self._slots.get(shipment.order_id)
        if slot:
            state = state_with(shipment, error)
            self._keep(replace(slot, shipment=shipment, state=state, problem=error))

    def take_off(self, order_id: OrderId) -> None:
        """The slot is free; whoever waits for a letter gets it."""
        self._slots.pop(order_id, None)
        for waiting in self.slots:
            if not waiting.letter and (letter := self._unused_letter()):
                self._keep(replace(waiting, letter=letter))

    def asked_about(self, in_hand: OrderId) -> Slot | None:
        """The slot that a word about a print means: that in hand, one in doubt, then the last."""
        if slot := self.slot_of(in_hand):
            return slot
        printed = [slot for slot in self.slots if slot.shipment.labels]
        for wanted in (SlotState.IN_DOUBT, SlotState.STICK):
            found = [slot for slot in printed if slot.state is wanted]
            if found:
                return found[0] if wanted is SlotState.IN_DOUBT else found[-1]
        return None

    def _keep(self, slot: Slot) -> None:
        self._slots[slot.order_id] = slot

    def _free_letter(self) -> str:
        letter = self._unused_letter()
        if letter:
            return letter
        done = next((s for s in self.slots if s.letter and s.state is SlotState.STICK), None)
        if not done:
            return ""
        del self._slots[done.order_id]
        return done.letter

    def _unused_letter(self) -> str:
        used = {slot.letter for slot in self.slots}
        return next((letter for letter in self._letters if letter not in used), "")


_BY_STATE = {
    State.BUYING: SlotState.BUYING,
    State.AWAITING_LABELS: SlotState.COMING,
}


def state_of(shipment: Shipment) -> SlotState:
    """What a slot shows for a shipment without trouble; the worst of its labels counts."""
    if shipment.conflict or shipment.state is State.CANCELLED:
        return SlotState.FAILED
    if shipment.queued:
        return SlotState.FAILED if shipment.queued.stopped else SlotState.QUEUED
    if shipment.state is not State.LABELLED:
        return _BY_STATE.get(shipment.state, SlotState.BUYING)
    last = [jobs[-1].state for x in shipment.labels if (jobs := shipment.prints_of(x))]
    for bad, shown in (
        (PrintState.FAILED, SlotState.FAILED),
        (PrintState.IN_DOUBT, SlotState.IN_DOUBT),
    ):
        if bad in last:
            return shown
    is_out = len(last) == len(shipment.labels) and all(
        state in (PrintState.SENT, PrintState.PROVED) for state in last
    )
    return SlotState.STICK if is_out else SlotState.PRINTING


def state_with(shipment: Shipment, error: QuaysideError) -> SlotState:
    """What a slot shows after an error: an unknown outcome is in doubt once it is overdue.

    Whatever went wrong while nobody knows whether it is bought, it is not known to be unbought.
    """
    if isinstance(error, DatabaseLost) and shipment.state in _BY_STATE:
        return state_of(shipment)  # what is bought stays bought, and is gone on with
    if isinstance(error, OutcomeUnknown):
        return SlotState.IN_DOUBT if error.is_overdue else state_of(shipment)
    if shipment.state is State.BUYING:
        return SlotState.IN_DOUBT
    if isinstance(error, PrintingError) and state_of(shipment) is SlotState.IN_DOUBT:
        return SlotState.IN_DOUBT
    return SlotState.FAILED


def is_over(shipment: Shipment) -> bool:
    """Nothing has to be done any more: handed over, or every label proved to be out."""
    if shipment.conflict:
        return False
    if shipment.state is State.CANCELLED:
        # A label in somebody's hand for an order that is cancelled is an alarm, not an end.
        return not shipment.alarm
    if shipment.state is State.SHIPPED:
        return True
    last = [jobs[-1].state for x in shipment.labels if (jobs := shipment.prints_of(x))]
    return bool(last) and last == [PrintState.PROVED] * len(shipment.labels)


def needs_printing(shipment: Shipment, now: datetime) -> bool:
    """A label has a print that was cut off, or none at all and was bought in this shift.

    What is older and was never printed was left so by somebody: it is printed when asked for.
    """
    last = [jobs[-1].state if (jobs := shipment.prints_of(x)) else None for x in shipment.labels]
    if any(state and state not in _PRINT_ENDS for state in last):
        return True
    return None in last and not is_older_than(shipment.bought_at, A_SHIFT, now)
