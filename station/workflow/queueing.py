"""Purchases that wait for the network: queued with what the packer saw, sent one by one later.

Nothing of them has left, so each can be taken back freely. When the link is back, what had left is
settled first (``recovery``); then each one here is read again, the oldest first, and bought as any
other: its intent goes into the journal right before the confirm. Where the order is not as it was
packed, or the price is higher than the one that was seen, it stops, and a person decides.
"""

import logging

from station.api.errors import (
    BadCredentials,
    CannotReach,
    NotFound,
    TooManyRequests,
)
from station.domain.errors import (
    ClosingDown,
    InOtherHands,
    NotAllowedNow,
    OrderCancelled,
    OrderNotFound,
    PriceRose,
    QuaysideError,
    StorageError,
)
from station.domain.events import (
    Event,
    PackingStarted,
    ParcelsMeasured,
    PurchaseQueued,
    PurchaseUnqueued,
    QueueStopped,
)
from station.domain.ids import OrderId
from station.domain.order import Order
from station.domain.packed import packed_lines
from station.domain.queued import QueuedPurchase
from station.domain.quote import Quote
from station.domain.shipment import Shipment, State
from station.workflow.context import Context
from station.workflow.machine import Intent, require
from station.workflow.rules import ASKED_FOR, check_parcels, require_no_conflict
from station.workflow.shipping import Purchase, buy, observe, packing

PASSING = (
    CannotReach,
    TooManyRequests,
    BadCredentials,
    StorageError,
    InOtherHands,
    ClosingDown,
)
"""Faults that are none of the order's: it goes on waiting, and is tried again."""

log = logging.getLogger(__name__)


async def queue(
    context: Context, shipment: Shipment, purchase: Purchase, seen: Quote | None, order: Order
) -> Shipment:
    """To be bought when the network is back; ``order`` is what is known of it here.

    ``seen`` is the price that the packer saw, if any. Raises NotAllowedNow, BadParcels,
    OrderConflict, InOtherHands, StorageError.
    """
    require(packing(shipment), Intent.QUEUE)
    require_no_conflict(shipment)
    check_parcels(purchase.parcels)
    events: list[Event] = [PackingStarted()] if shipment.state is State.WAITING else []
    if purchase.parcels != shipment.parcels:
        events.append(_measured(shipment, purchase, order))
    is_by_rule = seen is None or purchase.why != ASKED_FOR
    queued = PurchaseQueued(
        seen,
        "" if seen else purchase.quote,
        purchase.why if seen or not is_by_rule else "",
        purchase.label_format,
        purchase.own_carrier,
    )
    return await context.record(shipment, *events, queued, cause="no network")


def _measured(shipment: Shipment, purchase: Purchase, order: Order) -> ParcelsMeasured:
    """What was read before is what it is packed for; else what the local index tells."""
    if shipment.parcels:
        return ParcelsMeasured(purchase.parcels, shipment.ship_to, shipment.lines)
    ship_to = order.shipping.ship_to if order.shipping else None
    return ParcelsMeasured(purchase.parcels, ship_to, packed_lines(order.lines))


async def unqueue(context: Context, shipment: Shipment, reason: str) -> Shipment:
    """Not meant any more. Raises NotAllowedNow where nothing waits."""
    if not shipment.queued:
        raise NotAllowedNow("taking back", shipment.state.value)
    return await context.record(shipment, PurchaseUnqueued(reason), cause="undo")


async def waiting(context: Context) -> list[Shipment]:
    """What waits at this bench for the network, the oldest first; those that stopped as well."""
    packing_ = await context.journal.shipments(states=[State.PACKING.value])
    found = await context.own([each for each in packing_ if each.queued])
    queued = [(each.queued.since, each.order_id, each) for each in found if each.queued]
    return [shipment for *_, shipment in sorted(queued, key=lambda row: row[:2])]


async def send(context: Context, order_id: OrderId) -> Shipment:
    """Look at the order again, and buy what was meant, unless it stopped or is not meant any more.

    The caller has the order in hand. Returns the shipment as ``shipping.buy`` does. Raises what
    buying raises, PriceRose, OrderCancelled and OrderNotFound: then nothing was bought, and it
    waits on (``PASSING``) or has stopped for a person.
    """
    shipment = await context.journal.shipment(order_id)
    queued = shipment.queued
    if not queued or queued.stopped:
        return shipment
    try:
        return await _bought(context, shipment, queued)
    except QuaysideError as error:
        log.info("%s was queued, and is not bought: %s", shipment.reference, error)
        if not isinstance(error, StorageError | InOtherHands):
            await _keep(context, order_id, queued, error)
        raise


async def _bought(context: Context, shipment: Shipment, queued: QueuedPurchase) -> Shipment:
    try:
        order = await context.market.order(shipment.order_id)
    except NotFound as error:
        raise OrderNotFound(shipment.reference) from error
    shipment = await observe(context, shipment, order)
    if shipment.state is State.CANCELLED:
        raise OrderCancelled(order.status, has_label=False)
    if not shipment.queued:
        return shipment
    purchase = Purchase(
        shipment.parcels,
        queued.rule,
        queued.own_carrier,
        queued.label_format,
        why=queued.why or "queued",
        seen=queued.quote,
    )
    return await buy(context, shipment, order, purchase)


async def _keep(
    context: Context, order_id: OrderId, queued: QueuedPurchase, error: QuaysideError
) -> None:
    """It waits on; with an error of its own it stops, and a person sees why.

    A conflict needs no stop: it is shown as such, and settled it is no reason any more.
    """
    shipment = await context.journal.shipment(order_id)
    if shipment.state is not State.PACKING or shipment.intent:
        return
    events: list[Event] = [] if shipment.queued else [queued_again(queued, queued.quote)]
    if not isinstance(error, PASSING) and not shipment.conflict:
        offer = error.offer if isinstance(error, PriceRose) else None
        events.append(QueueStopped(str(error), offer))
    if events:
        await context.record(shipment, *events, cause="queue")


def queued_again(queued: QueuedPurchase, seen: Quote | None) -> PurchaseQueued:
    """The same once more in its old place: it did not go, or a person has seen another price."""
    return PurchaseQueued(
        seen, queued.rule, queued.why, queued.label_format, queued.own_carrier, queued.since
    )
