"""What of each field may be told to whoever helps. An allow-list: a field without a rule is hidden.

A new field of an event or of the settings needs its line here; a test asks for it.
"""

from dataclasses import dataclass
from typing import Final

from station.domain import events as e
from station.domain.address import Address, PickupAddress
from station.domain.box import Box
from station.domain.label import Label
from station.domain.money import Money
from station.domain.owncarrier import OwnCarrier
from station.domain.packed import OrderChange, PackedLine
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking
from station.domain.printjob import PrintJob
from station.domain.quote import Quote, QuoteRule
from station.settings import (
    ApiSettings,
    PrinterSettings,
    PrintingSettings,
    QuoteSettings,
    ScaleSettings,
    Settings,
    SoundSettings,
    StationSettings,
    SupportSettings,
    WindowSettings,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """How a field is told; ``kind`` names the pseudonym of a hidden one."""

    name: str
    kind: str = ""


KEEP: Final = Rule("keep")
"""As it is: a number, a time, a word of a fixed set, something that this program made."""
WORDS: Final = Rule("words")
"""Only the words that stand in ``vocabulary.py``, and short numbers; the rest is hidden."""
INSIDE: Final = Rule("inside")
"""By the rules of what is in it."""
SHORT: Final = Rule("short")
"""The first letters: enough to tell whether it is the right one."""


def hidden(kind: str) -> Rule:
    """A pseudonym, the same for the same value."""
    return Rule("hidden", kind)


NOTHING: Final[dict[str, Rule]] = {}
_REASON: Final = {"reason": WORDS}
_EVIDENCE: Final = {"evidence": WORDS}

EVENT_RULES: Final[dict[type, dict[str, Rule]]] = {
    e.AcceptStarted: NOTHING,
    e.AcceptConfirmed: _EVIDENCE,
    e.AcceptRefused: _REASON,
    e.PackingStarted: NOTHING,
    e.Released: NOTHING,
    e.Held: _REASON,
    e.Resumed: NOTHING,
    e.ParcelsMeasured: {"parcels": INSIDE, "ship_to": INSIDE, "lines": INSIDE},
    e.QuotesOffered: {"quotes": INSIDE},
    e.QuoteChosen: {"quote": INSIDE, "why": WORDS, "offered": KEEP},
    e.PurchaseQueued: {
        "quote": INSIDE,
        "rule": WORDS,
        "why": WORDS,
        "label_format": KEEP,
        "own_carrier": INSIDE,
        "since": KEEP,
    },
    e.QueueStopped: {"reason": WORDS, "offer": INSIDE},
    e.PurchaseUnqueued: _REASON,
    e.PurchaseStarted: {
        "quote": INSIDE,
        "parcels_hash": KEEP,
        "attempt": KEEP,
        "label_format": KEEP,
    },
    e.PurchaseConfirmed: {"evidence": WORDS, "receipt": WORDS},
    e.PurchaseRefused: _REASON,
    e.OwnCarrierStarted: {
        "carrier": INSIDE,
        "quote": INSIDE,
        "parcels_hash": KEEP,
        "attempt": KEEP,
    },
    e.OwnCarrierConfirmed: {"evidence": WORDS, "refund": INSIDE},
    e.LabelsReceived: {"labels": INSIDE},
    e.LabelsVoided: _REASON,
    e.ResetStarted: {"reset_type": WORDS, "reason": WORDS},
    e.ResetConfirmed: _EVIDENCE,
    e.ResetRefused: _REASON,
    e.PickupStarted: {"day": KEEP, "window": KEEP, "attempt": KEEP},
    e.PickupBooked: {"booking": INSIDE, "evidence": WORDS},
    e.PickupRefused: _REASON,
    e.PrintAdvanced: {"job": INSIDE},
    e.Shipped: {"status": WORDS},
    e.Cancelled: {"status": WORDS},
    e.ConflictSeen: {"status": WORDS, "detail": WORDS, "change": INSIDE},
    e.ConflictSettled: {"by": WORDS, "takes_change": KEEP},
    e.AlarmSeen: {"by": WORDS},
    e.ZplLabelStarted: {"parcel": INSIDE, "service": WORDS},
    e.ZplLabelReceived: {"label": INSIDE, "was_new": KEEP},
    e.ZplLabelRefused: _REASON,
    e.NotUnderstood: {"kind": WORDS, "data": hidden("data")},
}

_PLACE: Final = {
    "street": hidden("street"),
    "city": hidden("city"),
    "postal_code": hidden("postcode"),
    "country_code": KEEP,
}

PART_RULES: Final[dict[type, dict[str, Rule]]] = {
    Address: {"name": hidden("name"), "organisation": hidden("name"), **_PLACE},
    Label: {
        "parcel_index": KEEP,
        "tracking_number": hidden("tracking"),
        "file": KEEP,
        "sha256": KEEP,
        "size_bytes": KEEP,
        "is_void": KEEP,
    },
    Money: {"minor": KEEP, "currency": KEEP},
    OrderChange: {
        "ship_to_was": INSIDE,
        "ship_to": INSIDE,
        "lines_were": INSIDE,
        "lines": INSIDE,
    },
    OwnCarrier: {"provider": WORDS, "number": hidden("tracking"), "link": hidden("link")},
    PackedLine: {"name": hidden("item"), "pieces": KEEP, "code": KEEP},
    Parcel: {"length_cm": KEEP, "width_cm": KEEP, "height_cm": KEEP, "weight_g": KEEP},
    PickupBooking: {"day": KEEP, "window": KEEP, "reference": hidden("pickup")},
    PrintJob: {
        "id": KEEP,
        "kind": KEEP,
        "printer": WORDS,
        "title": WORDS,
        "sha256": KEEP,
        "parcel_index": KEEP,
        "copy_number": KEEP,
        "reason": WORDS,
        "state": KEEP,
        "receipt": WORDS,
        "detail": WORDS,
        "made_at": KEEP,
        "is_held": KEEP,
        "override": WORDS,
    },
    Quote: {
        "id": KEEP,
        "carrier": KEEP,
        "service_code": KEEP,
        "service": KEEP,
        "cost": INSIDE,
        "kind": KEEP,
        "collection": KEEP,
        "transit_days": KEEP,
        "raw_amount": KEEP,
    },
}

SETTINGS_RULES: Final[dict[type, dict[str, Rule]]] = {
    Settings: {
        "home": hidden("folder"),
        "api": INSIDE,
        "station": INSIDE,
        "window": INSIDE,
        "sound": INSIDE,
        "database_url": hidden("database"),
        "printers": INSIDE,
        "routes": WORDS,
        "fallback": WORDS,
        "printing": INSIDE,
        "quotes": INSIDE,
        "boxes": INSIDE,
        "item_verification": KEEP,
        "scale": INSIDE,
        "pickup_address": INSIDE,
        "support": INSIDE,
        "unknown_keys": WORDS,
        "warnings": WORDS,
    },
    ApiSettings: {"url": KEEP, "client_id": SHORT, "generation": KEEP, "internal": KEEP},
    StationSettings: {"name": hidden("bench"), "language": KEEP, "slots": KEEP},
    SoundSettings: {"is_on": KEEP, "volume": KEEP},
    WindowSettings: {"theme": KEEP, "scale": KEEP},
    PrinterSettings: {
        "name": WORDS,
        "kind": KEEP,
        "language": KEEP,
        "host": WORDS,
        "port": KEEP,
        "queue": WORDS,
        "folder": hidden("folder"),
        "dpi": KEEP,
        "width_mm": KEEP,
        "length_mm": KEEP,
        "evidence": KEEP,
        "packing": KEEP,
    },
    PrintingSettings: {"time_to_live_s": KEEP, "keep_days": KEEP},
    QuoteSettings: {
        "rule": INSIDE,
        "buy_by_itself": KEEP,
        "grace_s": KEEP,
        "label_format": KEEP,
        "label_time_s": KEEP,
    },
    QuoteRule: {"rule": KEEP, "preferred": KEEP, "must_allow": KEEP},
    ScaleSettings: {"kind": KEEP, "port": KEEP, "protocol": KEEP},
    SupportSettings: {"log_level": KEEP},
    Box: {
        "name": WORDS,
        "code": KEEP,
        "length_cm": KEEP,
        "width_cm": KEEP,
        "height_cm": KEEP,
        "tare_g": KEEP,
        "is_default": KEEP,
    },
    PickupAddress: {
        "name": hidden("name"),
        "contact_name": hidden("name"),
        "phone_number": hidden("phone"),
        **_PLACE,
    },
}

RULES: Final[dict[type, dict[str, Rule]]] = {**EVENT_RULES, **PART_RULES, **SETTINGS_RULES}
