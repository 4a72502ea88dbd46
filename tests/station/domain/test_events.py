"""The journal's words: one example of each, all named."""

import dataclasses

from station.domain.events import EVENT_TYPES, AnyEvent, Event
from tests.examples import CONTAINER_EVENTS, SHIPMENT_EVENTS


def test_there_is_an_example_of_each_event() -> None:
    assert {type(event) for event in SHIPMENT_EVENTS} == set(Event.__args__)
    assert {type(event) for event in (*SHIPMENT_EVENTS, *CONTAINER_EVENTS)} == set(
        AnyEvent.__args__
    )


def test_each_event_is_found_by_its_name() -> None:
    assert all(name == kind.__name__ for name, kind in EVENT_TYPES.items())
    assert set(EVENT_TYPES.values()) == set(AnyEvent.__args__)


def test_events_are_facts_that_nobody_changes() -> None:
    assert all(kind.__dataclass_params__.frozen for kind in EVENT_TYPES.values())
    assert all(dataclasses.is_dataclass(kind) for kind in EVENT_TYPES.values())
