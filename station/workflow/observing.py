"""What a reading of the order tells about a shipment. Pure: the heart of every recovery.

A reading can prove that something happened. That it did not happen is proved only for calls that
are carried out while they are answered, and only by a reading some time after they left; a purchase
is not of that kind, because an order may look untouched until its labels exist (contract T15, T20).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    OwnCarrierConfirmed,
    PickupBooked,
    PickupRefused,
    PurchaseConfirmed,
    ResetConfirmed,
    ResetRefused,
    Shipped,
)
from station.domain.order import Order, OrderStatus
from station.domain.packed import change_between
from station.domain.shipment import FINAL, Shipment, State

CERTAIN_AFTER = timedelta(seconds=120)
"""Longer than any money call lives, its waits and time-outs included (api/retry.py, budget.py):
what a reading does not show after that did not happen."""

THE_MARKETPLACE = "the marketplace"
"""Who settled a conflict that a later reading does not show any more."""

MOVED_BACK = frozenset({OrderStatus.ANKOR_CONFIRMED, OrderStatus.BRAND_CONFIRMED})


def events_from(shipment: Shipment, order: Order, now: datetime) -> tuple[Event, ...]:
    """The events that this reading of the order proves; none where it proves nothing."""
    if order.is_closed and shipment.state not in FINAL:
        return (Cancelled(order.status),)
    by_intent = _by_intent(shipment, order, now)
    if by_intent:
        return by_intent
    look = _LOOKS.get(shipment.state)
    return look(shipment, order) if look else ()


def is_older_than(since: str, age: timedelta, now: datetime) -> bool:
    """True where ``since`` (ISO 8601) is at least that long ago."""
    return now - datetime.fromisoformat(since) >= age


def _by_intent(shipment: Shipment, order: Order, now: datetime) -> tuple[Event, ...]:
    """Settle the open intent, where the reading can."""
    intent = shipment.intent
    if not intent:
        return ()
    is_certain = is_older_than(intent.since, CERTAIN_AFTER, now)
    match intent.what:
        case "purchase":
            return _purchase(shipment, order)
        case "own carrier":
            return _own_carrier(shipment, order)
        case "accept":
            return _accept(order, is_certain=is_certain)
        case "reset":
            return _reset(order, is_certain=is_certain)
        case _:
            return _pickup(order, is_certain=is_certain)


def _purchase(shipment: Shipment, order: Order) -> tuple[Event, ...]:
    if order.has_labels or order.status == OrderStatus.SHIPPING_LABELS_GENERATED:
        return (PurchaseConfirmed(f"the order is {order.status}"),)
    latest = order.shipping.latest_quote if order.shipping else None
    is_ours = bool(shipment.quote and latest and latest.id == shipment.quote.id)
    if order.shipping_method == "ankorstore" and is_ours:
        return (PurchaseConfirmed("the order names our quote"),)
    if order.is_gone and not shipment.conflict:
        return (_conflict(shipment, order),)
    return ()


def _own_carrier(shipment: Shipment, order: Order) -> tuple[Event, ...]:
    if order.is_gone:
        return (OwnCarrierConfirmed(f"the order is {order.status}"),)
    if order.status == OrderStatus.SHIPPING_LABELS_GENERATED and not shipment.conflict:
        return (_conflict(shipment, order),)
    return ()


def _accept(order: Order, *, is_certain: bool) -> tuple[Event, ...]:
    if order.status != OrderStatus.ANKOR_CONFIRMED:
        return (AcceptConfirmed(f"the order is {order.status}"),)
    return (AcceptRefused("the order is still waiting for it"),) if is_certain else ()


def _reset(order: Order, *, is_certain: bool) -> tuple[Event, ...]:
    if order.status == OrderStatus.BRAND_CONFIRMED:
        return (ResetConfirmed(f"the order is {order.status}"),)
    if order.is_gone or is_certain:
        return (ResetRefused(f"the order is still {order.status}"),)
    return ()


def _pickup(order: Order, *, is_certain: bool) -> tuple[Event, ...]:
    booking = order.shipping.pickup if order.shipping else None
    if booking:
        return (PickupBooked(booking, "the order names the pickup"),)
    return (PickupRefused("the order names no pickup"),) if is_certain else ()


def _before_purchase(shipment: Shipment, order: Order) -> tuple[Event, ...]:
    """Nothing was bought here: what the marketplace has comes from somebody else."""
    if order.is_gone:
        return (Shipped(order.status),)
    if order.status == OrderStatus.SHIPPING_LABELS_GENERATED:
        return () if shipment.conflict else (_conflict(shipment, order),)
    if shipment.conflict and not shipment.change:
        settled = replace(shipment, conflict="")
        return (ConflictSettled(THE_MARKETPLACE), *changes_from(settled, order))
    return changes_from(shipment, order)


def _with_labels(shipment: Shipment, order: Order) -> tuple[Event, ...]:
    if order.is_gone:
        return (Shipped(order.status),)
    if order.status in MOVED_BACK and not shipment.conflict:
        return (_conflict(shipment, order),)
    return changes_from(shipment, order)


def changes_from(shipment: Shipment, order: Order) -> tuple[Event, ...]:
    """Another address or other items than it was packed for, or those again (contract T31)."""
    if not shipment.parcels or (shipment.conflict and not shipment.change):
        return ()
    change = change_between(shipment.ship_to, shipment.lines, order)
    if change == shipment.change:
        return ()
    if change is None:
        return (ConflictSettled(THE_MARKETPLACE),)
    return (ConflictSeen(order.status, str(change), change),)


def _conflict(shipment: Shipment, order: Order) -> ConflictSeen:
    detail = f"here it is {shipment.state.value}, at the marketplace {order.status}"
    return ConflictSeen(order.status, detail)


_LOOKS: dict[State, Callable[[Shipment, Order], tuple[Event, ...]]] = {
    State.WAITING: _before_purchase,
    State.PACKING: _before_purchase,
    State.HELD: _before_purchase,
    State.AWAITING_LABELS: changes_from,
    State.LABELLED: _with_labels,
}
