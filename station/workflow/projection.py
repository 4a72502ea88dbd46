"""What each event changes in a shipment, besides its state. Pure; the table is in ``machine``."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    AcceptStarted,
    AlarmSeen,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    Held,
    LabelsReceived,
    LabelsVoided,
    OwnCarrierConfirmed,
    OwnCarrierStarted,
    ParcelsMeasured,
    PickupBooked,
    PickupRefused,
    PickupStarted,
    PrintAdvanced,
    PurchaseConfirmed,
    PurchaseQueued,
    PurchaseRefused,
    PurchaseStarted,
    PurchaseUnqueued,
    QueueStopped,
    QuoteChosen,
    QuotesOffered,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
    Resumed,
    Shipped,
)
from station.domain.queued import QueuedPurchase
from station.domain.shipment import OpenIntent, Shipment
from station.workflow.containers import with_job

Change = Callable[[Shipment, Any, str], Shipment]


def _intent(what: str) -> Change:
    def change(shipment: Shipment, event: Any, at: str) -> Shipment:
        del event
        return replace(shipment, intent=OpenIntent(what, at))

    return change


def _closed(shipment: Shipment, event: Any, at: str) -> Shipment:
    del event, at
    return replace(shipment, intent=None)


def _left(shipment: Shipment, event: Shipped, at: str) -> Shipment:
    """What has left was accepted; whether a pickup was booked is still worth knowing."""
    del event, at
    is_answered = shipment.intent is not None and shipment.intent.what == "accept"
    return replace(shipment, intent=None) if is_answered else shipment


def _measured(shipment: Shipment, event: ParcelsMeasured, at: str) -> Shipment:
    del at
    return replace(
        shipment,
        parcels=event.parcels,
        ship_to=event.ship_to,
        lines=event.lines,
        quote=None,
        offers=(),
        queued=None,
    )


def _offered(shipment: Shipment, event: QuotesOffered, at: str) -> Shipment:
    del at
    return replace(shipment, offers=event.quotes)


def _chosen(shipment: Shipment, event: QuoteChosen, at: str) -> Shipment:
    del at
    return replace(shipment, quote=event.quote)


def _queued(shipment: Shipment, event: PurchaseQueued, at: str) -> Shipment:
    """Asked for again (at another price), it keeps its place."""
    queued = QueuedPurchase(
        event.since or at,
        event.quote,
        event.rule,
        event.why,
        event.label_format,
        event.own_carrier,
    )
    return replace(shipment, queued=queued)


def _stopped(shipment: Shipment, event: QueueStopped, at: str) -> Shipment:
    queued = shipment.queued or QueuedPurchase(at)
    return replace(shipment, queued=replace(queued, stopped=event.reason, offer=event.offer))


def _unqueued(shipment: Shipment, event: PurchaseUnqueued, at: str) -> Shipment:
    del event, at
    return replace(shipment, queued=None)


def _buying(shipment: Shipment, event: PurchaseStarted, at: str) -> Shipment:
    return replace(
        shipment,
        quote=event.quote,
        own_carrier=None,
        attempt=event.attempt,
        label_format=event.label_format,
        intent=OpenIntent("purchase", at, event.quote.id),
    )


def _handing_over(shipment: Shipment, event: OwnCarrierStarted, at: str) -> Shipment:
    return replace(
        shipment,
        quote=event.quote,
        own_carrier=event.carrier,
        attempt=event.attempt,
        intent=OpenIntent("own carrier", at, event.quote.id),
    )


def _bought(
    shipment: Shipment, event: PurchaseConfirmed | OwnCarrierConfirmed, at: str
) -> Shipment:
    return replace(shipment, intent=None, bought_at=at, evidence=event.evidence)


def _labelled(shipment: Shipment, event: LabelsReceived, at: str) -> Shipment:
    return replace(shipment, labels=event.labels, labelled_at=at)


def _voided(shipment: Shipment, event: Any, at: str) -> Shipment:
    """The order can be packed anew; who threw the labels away knows what had changed."""
    del event, at
    return replace(
        _with_change_taken(_without_labels(shipment)),
        quote=None,
        offers=(),
        intent=None,
        conflict="",
        bought_at="",
        pickup=None,
    )


def _without_labels(shipment: Shipment) -> Shipment:
    """The labels move to the void ones: kept for the record, out of reach of a printer."""
    void = tuple(replace(label, is_void=True) for label in shipment.labels)
    return replace(shipment, labels=(), void_labels=shipment.void_labels + void, labelled_at="")


def _cancelled(shipment: Shipment, event: Cancelled, at: str) -> Shipment:
    """A label that was bought, or may have been, is an alarm until a person has seen it."""
    del at
    is_paid = bool(shipment.bought_at or shipment.labels)
    is_buying = bool(shipment.intent and shipment.intent.what in ("purchase", "own carrier"))
    return replace(
        _without_labels(shipment),
        intent=None,
        conflict="",
        change=None,
        alarm=event.status if is_paid or is_buying else "",
    )


def _alarm_seen(shipment: Shipment, event: AlarmSeen, at: str) -> Shipment:
    del event, at
    return replace(shipment, alarm="")


def _pickup_asked(shipment: Shipment, event: PickupStarted, at: str) -> Shipment:
    intent = OpenIntent("pickup", at, f"{event.day} {event.window}")
    return replace(shipment, pickup_attempt=event.attempt, intent=intent)


def _pickup_booked(shipment: Shipment, event: PickupBooked, at: str) -> Shipment:
    del at
    return replace(shipment, pickup=event.booking, intent=None)


def _printed(shipment: Shipment, event: PrintAdvanced, at: str) -> Shipment:
    del at
    return replace(shipment, prints=with_job(shipment.prints, event.job))


def _conflict(shipment: Shipment, event: ConflictSeen, at: str) -> Shipment:
    del at
    return replace(shipment, conflict=event.detail, change=event.change)


def _settled(shipment: Shipment, event: ConflictSettled, at: str) -> Shipment:
    del at
    taken = _with_change_taken(shipment) if event.takes_change else shipment
    return replace(taken, conflict="", change=None)


def _with_change_taken(shipment: Shipment) -> Shipment:
    """It goes on as the marketplace has it now; prices were asked for another address."""
    change = shipment.change
    if not change:
        return shipment
    is_bought = bool(shipment.bought_at)
    return replace(
        shipment,
        ship_to=change.ship_to or shipment.ship_to,
        lines=change.lines if change.is_of_lines else shipment.lines,
        quote=shipment.quote if is_bought else None,
        offers=shipment.offers if is_bought else (),
        change=None,
    )


def _aside(shipment: Shipment, event: Held, at: str) -> Shipment:
    del at
    return replace(shipment, held_because=event.reason)


def _taken_up(shipment: Shipment, event: Resumed, at: str) -> Shipment:
    del event, at
    return replace(shipment, held_because="")


CHANGES: dict[type[Event], Change] = {
    AcceptStarted: _intent("accept"),
    AcceptConfirmed: _closed,
    AcceptRefused: _closed,
    ParcelsMeasured: _measured,
    QuotesOffered: _offered,
    QuoteChosen: _chosen,
    PurchaseQueued: _queued,
    QueueStopped: _stopped,
    PurchaseUnqueued: _unqueued,
    PurchaseStarted: _buying,
    PurchaseConfirmed: _bought,
    PurchaseRefused: _closed,
    OwnCarrierStarted: _handing_over,
    OwnCarrierConfirmed: _bought,
    LabelsReceived: _labelled,
    LabelsVoided: _voided,
    ResetStarted: _intent("reset"),
    ResetConfirmed: _voided,
    ResetRefused: _closed,
    PickupStarted: _pickup_asked,
    PickupBooked: _pickup_booked,
    PickupRefused: _closed,
    PrintAdvanced: _printed,
    ConflictSeen: _conflict,
    ConflictSettled: _settled,
    Cancelled: _cancelled,
    AlarmSeen: _alarm_seen,
    Shipped: _left,
    Held: _aside,
    Resumed: _taken_up,
}
