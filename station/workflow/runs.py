"""A run: orders from wherever they are to where they should be, several at a time.

An order is in hand (its lock held) while it is bought, while its labels are fetched, and while
they are printed; not while it waits, so that scans of it and a person's word are taken meanwhile.
After each wait the journal is read again.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from station.api.errors import NotFound
from station.domain.errors import ClosingDown, InOtherHands, OrderCancelled, OrderNotFound
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.domain.shipment import Shipment, State
from station.workflow import labels, prints, queueing, shipping, transitions
from station.workflow.context import Context
from station.workflow.shipping import Purchase

AT_ONCE = 6
"""Orders that talk to the marketplace at the same time; those that wait for labels do not count."""

OWN_CARRIER_WAIT_S = 22.0
TIMES_IN_OTHER_HANDS = 2


@dataclass(frozen=True, slots=True)
class ShipPlan:
    """What to do with each order: the purchase, whether to print, how long to wait for labels."""

    purchase: Purchase
    is_printed: bool = False
    wait_s: float = 600.0
    is_accepted_first: bool = False


@dataclass(slots=True)
class Runs:
    """Takes orders through their whole way; one for a process, so that waits share list calls."""

    context: Context
    watch: labels.LabelWatch
    _gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _is_stopping: bool = False

    def stop(self) -> None:
        """Begin nothing more, and end all waiting."""
        self._is_stopping = True
        self.watch.stop()

    async def ship(self, order_id: OrderId, plan: ShipPlan) -> Shipment:
        """From where the order is to where it should be; what is done is not done again.

        Raises what buying, waiting, fetching and printing raise, and ClosingDown. In a warehouse
        the order stays this bench's until then, also while it waits for labels.
        """
        async with self.context.claimed(order_id):
            return await self._shipped(order_id, plan)

    async def _shipped(self, order_id: OrderId, plan: ShipPlan) -> Shipment:
        for _ in range(TIMES_IN_OTHER_HANDS):
            # Another run settles or buys the same order: what it wrote is read, and gone on from.
            with suppress(InOtherHands):
                shipment = await self._labelled(order_id, plan)
                break
        else:
            shipment = await self._labelled(order_id, plan)
        if not plan.is_printed or not shipment.labels:
            return shipment
        async with self.context.in_hand(order_id):
            shipment = await self.context.journal.shipment(order_id)
            return await prints.print_labels(self.context, shipment)

    async def send_queued(self, order_id: OrderId) -> Shipment:
        """Buy what waited for the network. Raises as ``queueing.send``, and ClosingDown."""
        async with self._gate, self.context.in_hand(order_id):
            if self._is_stopping:
                raise ClosingDown("purchase")
            async with self.context.buying(order_id):
                return await queueing.send(self.context, order_id)

    async def accept(self, order_id: OrderId, *, is_asked_for: bool = True) -> Shipment:
        """Accepted, where it waits for that; any other status is an error if it was asked for."""
        context = self.context
        order = await read_first(context, order_id)
        shipment = shipping.named(await context.journal.shipment(order_id), order)
        shipment = await shipping.observe(context, shipment, order)
        if is_asked_for or order.status == OrderStatus.ANKOR_CONFIRMED:
            return await transitions.accept(context, shipment, order)
        return shipment

    async def fetched(self, shipment: Shipment, wait_s: float) -> Shipment:
        """Wait for a bought order's labels and fetch them. Raises as ``until_settled``."""
        order_id = shipment.order_id
        shipment, order = await self.watch.until_settled(shipment, wait_s)
        if shipment.state is not State.AWAITING_LABELS:
            return shipment
        async with self._gate, self.context.in_hand(order_id):
            shipment = await self.context.journal.shipment(order_id)
            if shipment.state is not State.AWAITING_LABELS:
                return shipment
            return await labels.fetch(self.context, shipment, order)

    async def _labelled(self, order_id: OrderId, plan: ShipPlan) -> Shipment:
        """The shipment with its labels on disk, or handed to one's own carrier."""
        async with self._gate, self.context.in_hand(order_id):
            if self._is_stopping:
                raise ClosingDown("purchase")
            async with self.context.buying(order_id):
                found = await self.context.journal.shipment(order_id)
                shipment = await self._bought(order_id, plan)
        if shipment.state not in (State.BUYING, State.AWAITING_LABELS):
            return shipment
        # One's own carrier is confirmed while we wait for the answer, or not at all.
        wait_s = min(plan.wait_s, OWN_CARRIER_WAIT_S) if shipment.own_carrier else plan.wait_s
        shipment = await self.fetched(shipment, wait_s)
        if _is_free_again(found, shipment) and plan.purchase.parcels:
            raise InOtherHands(f"order/{order_id}")
        return shipment

    async def _bought(self, order_id: OrderId, plan: ShipPlan) -> Shipment:
        """The shipment with its purchase made or under way; bought already: as it is."""
        context = self.context
        if plan.is_accepted_first:
            await self.accept(order_id, is_asked_for=False)
        shipment = await context.journal.shipment(order_id)
        if shipment.state in (State.SHIPPED, State.AWAITING_LABELS):
            return shipment
        order = await read_first(context, order_id)
        shipment = await shipping.observe(context, shipment, order)
        if shipment.is_bought and not shipment.conflict:
            return shipment
        if shipment.state is State.BUYING:
            return shipment
        shipment = await shipping.buy(context, shipment, order, plan.purchase)
        if shipment.state is State.CANCELLED:
            # While the confirm was on its way: it was refused, and nothing was bought.
            raise OrderCancelled(OrderStatus.CANCELLED, has_label=False)
        return shipment


def _is_free_again(found: Shipment, now: Shipment) -> bool:
    """Somebody else's purchase was waited for, and came to nothing: it is ours to buy after all."""
    return found.state is State.BUYING and now.state is State.PACKING


async def read_first(context: Context, order_id: OrderId) -> Order:
    """The order, for the first time in a run; by that id and no other. Raises OrderNotFound."""
    try:
        order = await context.market.order(order_id)
    except NotFound as error:
        raise OrderNotFound(order_id) from error
    if order.id != order_id:
        raise OrderNotFound(order_id)
    return order
