"""Each field of each event and of the settings has been decided on."""

import typing
from dataclasses import fields, is_dataclass

import pytest

from station.domain import events
from station.domain.address import Address
from station.domain.events import EVENT_TYPES, NotUnderstood
from station.settings import Settings
from station.support.fields import EVENT_RULES, INSIDE, KEEP, RULES, Rule
from station.support.known import _KINDS
from station.support.telling import hidden_in
from tests.examples import CONTAINER_EVENTS, SHIPMENT_EVENTS

FIXED = (int, float, bool, type(None))
MAY_BE_TEXT = {
    "PurchaseQueued.since": "a time",
    "PurchaseStarted.parcels_hash": "a hash of sizes",
    "OwnCarrierStarted.parcels_hash": "a hash of sizes",
    "PickupStarted.day": "a day",
    "PickupStarted.window": "one of two",
    "Address.country_code": "a country",
    "PickupAddress.country_code": "a country",
    "Label.file": "made of the order's reference and a hash",
    "Label.sha256": "a hash",
    "Money.currency": "a currency",
    "PackedLine.code": "an article's number",
    "PrintJob.id": "made here",
    "PrintJob.sha256": "a hash",
    "PrintJob.made_at": "a time",
    "Quote.id": "an id",
    "Quote.carrier": "a carrier's code",
    "Quote.service_code": "a carrier's code",
    "Quote.service": "a carrier's offer",
    "Quote.collection": "of a fixed set",
    "Quote.raw_amount": "a number as it came",
}
"""Texts of events that are told as they are, and why nobody's name can stand there."""


def reached(kind: object, seen: set[type]) -> set[type]:
    """All dataclasses in a field's type."""
    for each in (kind, *typing.get_args(kind)):
        if each is not kind:
            reached(each, seen)
        elif isinstance(each, type) and is_dataclass(each) and each not in seen:
            seen.add(each)
            for hint in typing.get_type_hints(each).values():
                reached(hint, seen)
    return seen


ALL = set.union(
    *(reached(kind, set()) for kind in (*EVENT_TYPES.values(), NotUnderstood, Settings))
)


def test_every_class_is_reached_and_decided_on() -> None:
    declared = {
        each
        for each in vars(events).values()
        if isinstance(each, type) and is_dataclass(each) and each.__module__ == events.__name__
    }
    assert declared == set(EVENT_RULES)
    assert set(RULES) >= ALL
    assert {Address, *EVENT_TYPES.values()} < ALL
    assert len(ALL) > 40


@pytest.mark.parametrize("kind", sorted(ALL, key=lambda kind: kind.__name__))
def test_every_field_has_its_line_and_no_line_is_left(kind: type) -> None:
    names = {field.name for field in fields(kind)}
    assert set(RULES[kind]) == names


@pytest.mark.parametrize("kind", sorted(EVENT_RULES, key=lambda kind: kind.__name__))
def test_a_text_of_an_event_is_kept_only_where_it_is_said_why(kind: type) -> None:
    for each in reached(kind, set()):
        for name, hint in typing.get_type_hints(each).items():
            if RULES[each][name] == KEEP and _may_be_any_text(hint):
                assert f"{each.__name__}.{name}" in MAY_BE_TEXT


def _may_be_any_text(hint: object) -> bool:
    """Plain text, or something of it; numbers, times and words of a fixed set are not."""
    supertype = getattr(hint, "__supertype__", None)
    if supertype:
        return _may_be_any_text(supertype)
    return hint is str or any(_may_be_any_text(part) for part in typing.get_args(hint))


def test_what_has_something_inside_leads_there() -> None:
    for kind in EVENT_RULES:
        hints = typing.get_type_hints(kind)
        for name, rule in RULES[kind].items():
            assert (rule == INSIDE) == bool(reached(hints[name], set()))


def test_the_events_that_are_searched_for_values_are_those_that_hide_some() -> None:
    hiding = {
        type(event).__name__
        for event in (*SHIPMENT_EVENTS, *CONTAINER_EVENTS)
        if list(hidden_in(event))
    }
    assert hiding <= set(_KINDS)
    assert set(_KINDS) - hiding <= {"PurchaseQueued"}, "an own carrier may wait in it"
    assert isinstance(RULES[events.Held]["reason"], Rule)
