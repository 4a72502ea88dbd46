"""The orders that a bench of the storm may take next: all benches look at the same ones."""

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from station.domain.ids import OrderId
from station.domain.shipment import FINAL, Shipment, State

CONTESTED = 0.3
"""How often a bench takes the order that all others would take next, instead of any."""
MOST_TRIES = 4
"""After so many tries without an end an order is left to a person."""


class Pool:
    """Orders by id, in the order that is the same at every bench."""

    def __init__(self, ids: Sequence[str], rng: Random, now: Callable[[], float]) -> None:
        self._left = dict.fromkeys(map(OrderId, ids))
        self._rng, self._now = rng, now
        self._busy: set[OrderId] = set()
        self._not_before: dict[OrderId, float] = {}
        self._tries: Counter[OrderId] = Counter()

    @property
    def is_empty(self) -> bool:
        """Nothing is left for this bench to do."""
        return not self._left

    def next(self) -> OrderId | None:
        """An order to try; None where all that are left have to wait a little."""
        now = self._now()
        free = [
            order_id
            for order_id in self._left
            if order_id not in self._busy and self._not_before.get(order_id, 0.0) <= now
        ]
        if not free:
            return None
        found = free[0] if self._rng.random() < CONTESTED else self._rng.choice(free)
        self._busy.add(found)
        return found

    def put_back(self, order_id: OrderId, wait_s: float) -> None:
        """It could not be had now: try again after a while."""
        self._busy.discard(order_id)
        self._not_before[order_id] = self._now() + wait_s

    def try_less(self, order_id: OrderId, wait_s: float) -> None:
        """It did not come to its end here; after some tries a person has to look."""
        self._tries[order_id] += 1
        if self._tries[order_id] >= MOST_TRIES:
            self.take_out(order_id)
        else:
            self.put_back(order_id, wait_s)

    def take_out(self, order_id: OrderId) -> None:
        """It is done, here or elsewhere, or a person has to look."""
        self._left.pop(order_id, None)
        self._busy.discard(order_id)

    def hear(self, shipment: Shipment) -> None:
        """Some bench did something with an order."""
        if is_done(shipment):
            self.take_out(shipment.order_id)


def is_done(shipment: Shipment) -> bool:
    """Bought, and each label on paper as far as the journal knows."""
    if shipment.state in FINAL:
        return True
    jobs = [shipment.standing_print_of(label) for label in shipment.labels]
    is_out = bool(jobs) and all(job and job.is_out for job in jobs)
    return shipment.state is State.LABELLED and is_out
