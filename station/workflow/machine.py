"""The shipment's machine: which event may come in which state, and what it leads to. Pure.

    WAITING ──▶ PACKING ──▶ BUYING ──▶ AWAITING_LABELS ──▶ LABELLED ──▶ SHIPPED
       ▲  ▲        │  ▲        │ └── own carrier ─────────────────────────▲
       │  └ HELD ◀─┘  └────────┘ refused         RESETTING ◀──┘
       └── released                   PACKING ◀──────┘ reset
    CANCELLED from everywhere but SHIPPED.

The table is total: what is not in it is refused, and buttons, commands and scans ask the same table
(``allowed``), so that no front end can offer what the flow would refuse.
"""

from dataclasses import replace
from enum import StrEnum

from station.domain.errors import NotAllowedNow
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
    PackingStarted,
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
    Released,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
    Resumed,
    Shipped,
)
from station.domain.shipment import Shipment, State
from station.workflow.projection import CHANGES

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
    _P: (
        ParcelsMeasured,
        QuotesOffered,
        QuoteChosen,
        PurchaseQueued,
        QueueStopped,
        PurchaseUnqueued,
    ),
    _L: (PickupStarted, PickupBooked, PickupRefused),
    _S: (PickupStarted, PickupBooked, PickupRefused),
    _C: (AlarmSeen,),
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
    QUEUE = "buy when the network is back"
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
    Intent.QUEUE: PurchaseQueued,
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
    then = table[type(event)]
    # What waits for the network waits in a packer's hands: whatever moves the order on ends that.
    queued = shipment.queued if then is State.PACKING else None
    moved = replace(shipment, state=then, version=shipment.version + 1, queued=queued)
    change = CHANGES.get(type(event))
    return change(moved, event, at) if change else moved
