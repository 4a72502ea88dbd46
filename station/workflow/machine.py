"""The shipment's machine: which event may come in which state, and what it leads to. Pure.

    WAITING ──▶ PACKING ──▶ BUYING ──▶ AWAITING_LABELS ──▶ LABELLED ──▶ SHIPPED
       ▲  ▲        │  ▲        │ └── own carrier ─────────────────────────▲
       │  └ HELD ◀─┘  └────────┘ refused         RESETTING ◀──┘
       └── released                   PACKING ◀──────┘ reset
    CANCELLED from everywhere but SHIPPED.

The table is total: what is not in it is refused, and buttons, commands and scans ask the same table
(``allowed``), so that no front end can offer what the flow would refuse.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from station.domain.errors import NotAllowedNow
from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    AcceptStarted,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    Held,
    LabelsReceived,
    LabelsVoided,
    OwnCarrierConfirmed,
    OwnCarrierStarted,
    PackingStarted,
    ParcelsMeasured,
    PickupBooked,
    PickupRefused,
    PickupStarted,
    PrintAdvanced,
    PurchaseConfirmed,
    PurchaseRefused,
    PurchaseStarted,
    QuoteChosen,
    QuotesOffered,
    Released,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
    Resumed,
    Shipped,
)
from station.domain.shipment import OpenIntent, Shipment, State
from station.workflow.containers import with_job

_W, _P, _B = State.WAITING, State.PACKING, State.BUYING
_A, _L, _R = State.AWAITING_LABELS, State.LABELLED, State.RESETTING
_H, _S, _C = State.HELD, State.SHIPPED, State.CANCELLED

_ANYWHERE: dict[type[Event], None] = {
    PrintAdvanced: None,
    ConflictSeen: None,
    ConflictSettled: None,
}
"""Facts that move no state."""

_FACTS: dict[State, tuple[type[Event], ...]] = {
    _W: (AcceptStarted, AcceptConfirmed, AcceptRefused),
    _P: (ParcelsMeasured, QuotesOffered, QuoteChosen),
    _L: (PickupStarted, PickupBooked, PickupRefused),
    _S: (PickupStarted, PickupBooked, PickupRefused),
}
"""Facts that belong to one state and leave it."""

_MOVES: dict[State, dict[type[Event], State]] = {
    _W: {PackingStarted: _P, Held: _H, Shipped: _S, Cancelled: _C},
    _P: {
        PurchaseStarted: _B,
        OwnCarrierStarted: _B,
        Held: _H,
        Released: _W,
        Shipped: _S,
        Cancelled: _C,
    },
    _B: {PurchaseConfirmed: _A, OwnCarrierConfirmed: _S, PurchaseRefused: _P, Cancelled: _C},
    _A: {LabelsReceived: _L, LabelsVoided: _P, Cancelled: _C},
    _L: {Shipped: _S, ResetStarted: _R, LabelsVoided: _P, Cancelled: _C},
    _R: {ResetConfirmed: _P, ResetRefused: _L, Cancelled: _C},
    _H: {Resumed: _W, Cancelled: _C, Shipped: _S},
    _S: {},
    _C: {},
}

TRANSITIONS: dict[State, dict[type[Event], State]] = {
    state: {
        **dict.fromkeys(_ANYWHERE, state),
        **dict.fromkeys(_FACTS.get(state, ()), state),
        **_MOVES[state],
    }
    for state in State
}

ANYWHERE = frozenset(_ANYWHERE)
"""Events that say nothing of the state in which they came."""


class Intent(StrEnum):
    """What a person may ask for; ``allowed`` says when."""

    ACCEPT = "accept"
    PACK = "pack"
    MEASURE = "measure"
    BUY = "buy"
    SHIP_OWN = "ship with own carrier"
    PRINT = "print"
    PICKUP = "book a pickup"
    RESET = "reset the label"
    HOLD = "put aside"
    RESUME = "resume"
    RELEASE = "release"


_BEGINS_WITH: dict[Intent, type[Event]] = {
    Intent.ACCEPT: AcceptStarted,
    Intent.PACK: PackingStarted,
    Intent.MEASURE: ParcelsMeasured,
    Intent.BUY: PurchaseStarted,
    Intent.SHIP_OWN: OwnCarrierStarted,
    Intent.PICKUP: PickupStarted,
    Intent.RESET: ResetStarted,
    Intent.HOLD: Held,
    Intent.RESUME: Resumed,
    Intent.RELEASE: Released,
}

_BEGINNINGS = frozenset(_BEGINS_WITH.values())


def allowed(state: State) -> frozenset[Intent]:
    """What a person may ask for in that state."""
    begun = {intent for intent, event in _BEGINS_WITH.items() if event in TRANSITIONS[state]}
    if state in (State.LABELLED, State.SHIPPED):
        begun.add(Intent.PRINT)
    return frozenset(begun)


def require(shipment: Shipment, intent: Intent) -> None:
    """Raise NotAllowedNow unless the shipment's state allows the intent."""
    if intent not in allowed(shipment.state):
        raise NotAllowedNow(intent.value, shipment.state.value)


def apply(shipment: Shipment, event: Event, at: str = "") -> Shipment:
    """The shipment after the event, which happened at that time (ISO 8601, UTC).

    Raises NotAllowedNow where the table has no such step, and for the beginning of anything while
    an earlier request is not settled; the shipment given is never changed.
    """
    table = TRANSITIONS[shipment.state]
    if type(event) not in table:
        raise NotAllowedNow(type(event).__name__, shipment.state.value)
    if shipment.intent and type(event) in _BEGINNINGS:
        raise NotAllowedNow(type(event).__name__, f"waiting for its {shipment.intent.what}")
    moved = replace(shipment, state=table[type(event)], version=shipment.version + 1)
    change = _CHANGES.get(type(event))
    return change(moved, event, at) if change else moved


_Change = Callable[[Shipment, Any, str], Shipment]


def _intent(what: str) -> _Change:
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
    return replace(shipment, parcels=event.parcels, ship_to=event.ship_to, quote=None, offers=())


def _offered(shipment: Shipment, event: QuotesOffered, at: str) -> Shipment:
    del at
    return replace(shipment, offers=event.quotes)


def _chosen(shipment: Shipment, event: QuoteChosen, at: str) -> Shipment:
    del at
    return replace(shipment, quote=event.quote)


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
    del at
    return replace(shipment, labels=event.labels)


def _voided(shipment: Shipment, event: Any, at: str) -> Shipment:
    """The labels move to the void ones: kept for the record, out of reach of a printer."""
    del event, at
    void = tuple(replace(label, is_void=True) for label in shipment.labels)
    return replace(
        shipment,
        labels=(),
        void_labels=shipment.void_labels + void,
        quote=None,
        offers=(),
        intent=None,
        conflict="",
        bought_at="",
        pickup=None,
    )


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
    return replace(shipment, conflict=event.detail)


def _settled(shipment: Shipment, event: ConflictSettled, at: str) -> Shipment:
    del event, at
    return replace(shipment, conflict="")


def _aside(shipment: Shipment, event: Held, at: str) -> Shipment:
    del at
    return replace(shipment, held_because=event.reason)


def _taken_up(shipment: Shipment, event: Resumed, at: str) -> Shipment:
    del event, at
    return replace(shipment, held_because="")


_CHANGES: dict[type[Event], _Change] = {
    AcceptStarted: _intent("accept"),
    AcceptConfirmed: _closed,
    AcceptRefused: _closed,
    ParcelsMeasured: _measured,
    QuotesOffered: _offered,
    QuoteChosen: _chosen,
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
    Cancelled: _closed,
    Shipped: _left,
    Held: _aside,
    Resumed: _taken_up,
}
