"""Labels: waiting for them with few requests, fetching them at once, keeping them for good."""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from station.api.client import OrderWalk
from station.api.errors import BadLabel, CannotReach, Refused
from station.domain.errors import LabelsLate, OrderCancelled, OrderConflict, OutcomeUnknown
from station.domain.events import LabelsReceived
from station.domain.ids import OrderId
from station.domain.label import Label
from station.domain.order import Order, OrderStatus, TrackedParcel
from station.domain.shipment import Shipment, State
from station.workflow.context import Context
from station.workflow.matching import in_parcel_order
from station.workflow.observing import changes_from
from station.workflow.pausing import pause
from station.workflow.shipping import observe
from station.workflow.waking import Wakers

POLL_S = (2.0, 3.0, 5.0, 8.0, 13.0, 20.0, 30.0)
LAST_POLL_S = 60.0
MANY = 3
"""From this many waiting orders on, one list call looks for all of them."""
LIST_EVERY_S = 0.25
"""Orders that become due meanwhile share the next list call."""
LIST_PAGES = 4
ASK_ANYWAY = 4
"""Every so many list calls an order is read itself: it may be cancelled, or gone already."""

log = logging.getLogger(__name__)


def intervals() -> Iterator[float]:
    """Seconds before each look: short at first, then a minute for as long as it takes."""
    yield from POLL_S
    while True:
        yield LAST_POLL_S


@dataclass(slots=True)
class LabelWatch:
    """Knows when labels are there. One for a process, so that waiting orders share list calls."""

    context: Context
    _listed: set[OrderId] = field(default_factory=set)
    _listed_at: float = float("-inf")
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _wakers: Wakers = field(default_factory=Wakers)

    def stop(self) -> None:
        """End all waiting at once, as at the end of its time; looks under way are finished."""
        self._stopped.set()
        self._wakers.wake_all()

    def wake(self, order_id: OrderId) -> None:
        """Somebody has seen the labels of that order: look at once."""
        self._wakers.wake(order_id)

    async def until_settled(self, shipment: Shipment, wait_s: float) -> tuple[Shipment, Order]:
        """Wait until a purchase has its labels to fetch; returns the shipment and the reading.

        Raises OutcomeUnknown (answer lost, nothing seen yet), LabelsLate (bought), OrderCancelled,
        and what a reading raises, once ``wait_s`` seconds are over or the watch is stopped.
        """
        clock = self.context.clock
        deadline = clock.monotonic() + wait_s
        self.context.waiting.add(shipment.order_id)
        woken = self._wakers.add(shipment.order_id)
        if self._stopped.is_set():
            woken.set()
        try:
            pauses = intervals()
            is_last, order, at = False, None, 0
            while not is_last and not order:
                pause_s, left_s = next(pauses), deadline - clock.monotonic()
                is_last = pause_s >= left_s
                await pause(clock, max(0.0, min(pause_s, left_s)), woken)
                if self._stopped.is_set():
                    break
                woken.clear()
                shipment, order = await self._look(shipment, at, is_last=is_last)
                at += 1
        finally:
            self.context.waiting.discard(shipment.order_id)
            self._wakers.remove(shipment.order_id, woken)
        if not order:
            raise self._late(shipment)
        return shipment, order

    async def _look(
        self, shipment: Shipment, at: int, *, is_last: bool
    ) -> tuple[Shipment, Order | None]:
        """One look: the order where it is settled, None where there is nothing to see yet."""
        is_due = is_last or at % ASK_ANYWAY == ASK_ANYWAY - 1
        try:
            if not is_due and not await self._is_worth_asking(shipment.order_id):
                return shipment, None
            order = await self.context.market.order(shipment.order_id)
        except CannotReach as error:
            log.info("looking for the labels of %s: %s", shipment.reference, error)
            if is_last:
                raise
            return shipment, None
        async with self.context.in_hand(shipment.order_id):
            # Read again: a person may have settled it while we looked.
            shipment = await self.context.journal.shipment(shipment.order_id)
            shipment = await observe(self.context, shipment, order)
        if shipment.state is State.CANCELLED:
            raise OrderCancelled(order.status, has_label=bool(shipment.bought_at))
        is_awaiting = shipment.state is State.AWAITING_LABELS
        is_settled = order.has_labels if is_awaiting else shipment.state is not State.BUYING
        return shipment, order if is_settled else None

    async def _is_worth_asking(self, order_id: OrderId) -> bool:
        """With many orders waiting, ask the list first: one call for all of them.

        Only a list that was asked for after the order became due counts: an older one says nothing
        about it, and would cost it the whole next pause.
        """
        if self.context.claims.is_shared:
            # One bench asks the list for all, and writes down what it sees.
            status = await self.context.index.status_of(order_id)
            return status == OrderStatus.SHIPPING_LABELS_GENERATED
        if len(self.context.waiting) < MANY:
            return True
        due_at = self.context.clock.monotonic()
        async with self._lock:
            await self._list_anew(due_at)
        return order_id in self._listed

    async def _list_anew(self, due_at: float) -> None:
        """Ask for the list, unless somebody did so since ``due_at`` or the watch is stopped."""
        if self._listed_at >= due_at:
            return
        clock = self.context.clock
        left_s = max(0.0, self._listed_at + LIST_EVERY_S - clock.monotonic())
        await pause(clock, left_s, self._stopped)
        if self._stopped.is_set():
            return
        self._listed_at = clock.monotonic()
        self._listed = await self._list_labelled()

    async def _list_labelled(self) -> set[OrderId]:
        found: set[OrderId] = set()
        status = OrderStatus.SHIPPING_LABELS_GENERATED
        walk = OrderWalk(self.context.market, status, is_background=True)
        pages = 0
        while pages < LIST_PAGES and not self.context.waiting <= found:
            found.update(order.id for order in await walk.next_page() or ())
            pages += 1
        return found

    def _late(self, shipment: Shipment) -> OutcomeUnknown:
        """The words for an order that has been waited for long enough today."""
        is_overdue = _is_overdue(self.context, shipment)
        if shipment.intent:
            return OutcomeUnknown(
                shipment.intent.what, "the order shows nothing yet", is_overdue=is_overdue
            )
        return LabelsLate("purchase", "bought, no labels yet", is_overdue=is_overdue)


def _is_overdue(context: Context, shipment: Shipment) -> bool:
    """It has been waited for during the whole label time: a person has to look."""
    since = shipment.intent.since if shipment.intent else shipment.bought_at
    limit = timedelta(seconds=context.settings.quotes.label_time_s)
    return context.ages.is_older(since, limit)


async def fetch(context: Context, shipment: Shipment, order: Order) -> Shipment:
    """Download, check and store all labels of a bought order; then it is LABELLED.

    Raises LabelsLate where a label cannot be had now: what was bought stays bought, and the next
    run fetches it. Raises StorageError where the disk does not take it.
    """
    parcels = in_parcel_order(shipment.parcels, order.shipping.parcels if order.shipping else ())
    day = context.clock.now().date()
    count = len(parcels)

    async def one(index: int, parcel: TrackedParcel) -> Label:
        data = await context.market.label(parcel.label_url)
        number = parcel.tracking_number
        return await context.labels.save(shipment.reference, index, count, number, data, day)

    # All are tried, so that one bad label does not keep the others off the disk.
    found = await asyncio.gather(*map(one, range(count), parcels), return_exceptions=True)
    labels = tuple(label for label in found if isinstance(label, Label))
    for outcome in found:
        if isinstance(outcome, BadLabel | CannotReach | Refused):
            raise LabelsLate(
                "purchase",
                f"the label cannot be fetched: {outcome}",
                is_overdue=_is_overdue(context, shipment),
            ) from outcome
        if isinstance(outcome, BaseException):
            raise outcome
    shipment = await context.record(shipment, LabelsReceived(labels), cause="label")
    # A label for an address that changed after measuring is stopped, not printed (T31).
    changes = changes_from(shipment, order)
    return await context.record(shipment, *changes, cause="label") if changes else shipment


async def download_only(context: Context, shipment: Shipment) -> list[tuple[str, bytes]]:
    """File name and bytes of labels that were bought elsewhere; the journal is left alone.

    Raises OrderConflict where the marketplace has none, and what fetching raises.
    """
    order = await context.market.order(shipment.order_id)
    if not order.has_labels or not order.shipping:
        raise OrderConflict(shipment.state.value, order.status, "there are no labels to fetch")
    urls = [parcel.label_url for parcel in order.shipping.parcels]
    found = await asyncio.gather(*map(context.market.label, urls))
    count = len(found)
    return [
        (f"{order.reference}-{index}of{count}.pdf", data) for index, data in enumerate(found, 1)
    ]
