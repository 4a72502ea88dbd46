"""What was found, each fact in a sentence with its icon. Pure."""

from dataclasses import dataclass
from datetime import date, datetime

from station.domain.question import Fact, FactKind
from station.domain.shipment import Shipment
from ui.causes import cause
from ui.formats import day as day_words
from ui.formats import money
from ui.i18n import translate
from ui.moments import time_of


@dataclass(frozen=True, slots=True)
class FactView:
    """A line; ``tone`` is the icon's colour token."""

    icon: str
    text: str
    tone: str = "muted"


def fact_view(fact: Fact, shipment: Shipment, now: datetime) -> FactView:
    """The line of a fact."""
    time = time_of(fact.at, now) if fact.at else ""
    icon, tone = _MARKS.get(fact.kind, ("right", "muted"))
    return FactView(icon, _text(fact, shipment, time), tone)


_MARKS = {
    FactKind.NO_ANSWER: ("question", "warn_ink"),
    FactKind.OVERDUE: ("clock", "warn_ink"),
    FactKind.BOUGHT: ("check", "good_ink"),
    FactKind.OFFER: ("truck", "muted"),
    FactKind.PICKUP: ("calendar", "muted"),
    FactKind.PRINTER: ("printer", "warn_ink"),
    FactKind.HELD: ("stop", "warn_ink"),
    FactKind.DENIED: ("person", "muted"),
    FactKind.PERSON: ("person", "muted"),
    FactKind.LABEL_HERE: ("label", "muted"),
    FactKind.NEVER_PRINTED: ("printer", "muted"),
    FactKind.CONFLICT: ("alert", "warn_ink"),
    FactKind.CANCELLED: ("stop", "bad_ink"),
    FactKind.QUEUED: ("clock", "muted"),
    FactKind.STOPPED: ("alert", "warn_ink"),
}


_TECHNICAL = frozenset({FactKind.HELD, FactKind.CONFLICT, FactKind.CANCELLED, FactKind.STOPPED})
"""Facts whose text is a detail of the core."""


def _text(fact: Fact, shipment: Shipment, time: str) -> str:
    if fact.kind is FactKind.OFFER:
        return _offer(shipment)
    if fact.kind in _TECHNICAL:
        return _plain(fact.kind).replace("{text}", cause(fact.text))
    special = {
        FactKind.LEFT: _left,
        FactKind.PICKUP: _pickup,
        FactKind.PRINTER: _printer,
    }.get(fact.kind)
    words = special(fact.text) if special else _plain(fact.kind)
    return words.replace("{text}", fact.text).replace("{time}", time)


def _plain(kind: FactKind) -> str:
    return {
        FactKind.NO_ANSWER: translate("Unfinished", "No answer was read."),
        FactKind.OVERDUE: translate(
            "Unfinished", "That was long ago: look at the marketplace's website."
        ),
        FactKind.BOUGHT: translate("Unfinished", "It is bought, once, at {time}."),
        FactKind.SENT: translate("Unfinished", "It went to {text} at {time}."),
        FactKind.HELD: translate("Unfinished", "The checks hold it back: {text}."),
        FactKind.DENIED: translate("Unfinished", "Somebody looked at {text}: none came out."),
        FactKind.PERSON: translate("Unfinished", "{text} was packing."),
        FactKind.LABEL_HERE: translate("Unfinished", "Its label is here."),
        FactKind.NEVER_PRINTED: translate("Unfinished", "It was never sent to a printer."),
        FactKind.CONFLICT: translate("Unfinished", "It does not fit: {text}."),
        FactKind.CANCELLED: translate(
            "Unfinished", "The marketplace says: {text}. Its label is void."
        ),
        FactKind.QUEUED: translate("Unfinished", "It waits since {time}."),
        FactKind.STOPPED: translate("Unfinished", "It was not sent: {text}."),
    }[kind]


def _left(what: str) -> str:
    return {
        "purchase": translate("Unfinished", "The purchase left at {time}."),
        "own carrier": translate("Unfinished", "The word about your own carrier left at {time}."),
        "pickup": translate("Unfinished", "The request for a driver left at {time}."),
        "reset": translate("Unfinished", "The request to throw the label away left at {time}."),
        "accept": translate("Unfinished", "The acceptance left at {time}."),
        "zpl label": translate("Unfinished", "The container’s label was asked for."),
    }[what]


def _offer(shipment: Shipment) -> str:
    quote = shipment.quote
    if not quote:
        return translate("Unfinished", "Its offer is not known here.")
    if quote.is_brand_label:
        return translate("Unfinished", "Your own carrier, refunds you {money}.").format(
            money=money(quote.cost)
        )
    return translate("Unfinished", "{service}, costs you {money}.").format(
        service=quote.title, money=money(quote.cost)
    )


def _pickup(text: str) -> str:
    """``2026-03-05 9-15``, as the request was written."""
    day, _, window = text.partition(" ")
    first, _, last = window.partition("-")
    return translate("Unfinished", "Asked for {day}, from {first} to {last}.").format(
        day=day_words(date.fromisoformat(day)), first=first, last=last
    )


def _printer(text: str) -> str:
    if not text:
        return translate("Unfinished", "Quayside stopped while it was being sent.")
    said = translate("Unfinished", "The printer did not say more than: {text}.")
    return said.format(text=cause(text))
