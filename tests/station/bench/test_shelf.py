"""The shelf's slots: letters, states, and what gives way."""

from dataclasses import replace

import pytest

from station.api.errors import CannotReach
from station.bench.shelf import Shelf, is_over, state_of, state_with
from station.bench.state import SlotState
from station.domain.errors import (
    LabelsLate,
    OrderCancelled,
    OutcomeUnknown,
    PrintingError,
    QuaysideError,
)
from station.domain.ids import OrderId
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from tests.examples import JOB, LABEL

LATE = LabelsLate("purchase", "no labels", is_overdue=True)


def shipment(number: int = 1, state: State = State.AWAITING_LABELS, **more: object) -> Shipment:
    return Shipment(OrderId(f"o{number}"), reference=f"R{number}", state=state, **more)  # type: ignore[arg-type]


def labelled(*states: PrintState, number: int = 1) -> Shipment:
    """A shipment with two labels and a print job of each state given."""
    labels = tuple(replace(LABEL, parcel_index=at) for at in range(2))
    prints = tuple(
        replace(JOB, sha256=LABEL.sha256, parcel_index=at, state=state)
        for at, state in enumerate(states)
    )
    return shipment(number, State.LABELLED, labels=labels, prints=prints, bought_at="x")


def shelf(slots: int = 2) -> Shelf:
    return Shelf(slots, lambda: "2026-03-04T10:00:00+00:00")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (shipment(state=State.PACKING), SlotState.BUYING),
        (shipment(state=State.BUYING), SlotState.BUYING),
        (shipment(), SlotState.COMING),
        (labelled(), SlotState.PRINTING),
        (labelled(PrintState.SENT), SlotState.PRINTING),
        (labelled(PrintState.SENT, PrintState.SENDING), SlotState.PRINTING),
        (labelled(PrintState.SENT, PrintState.SENT), SlotState.STICK),
        (labelled(PrintState.SENT, PrintState.IN_DOUBT), SlotState.IN_DOUBT),
        (labelled(PrintState.FAILED, PrintState.IN_DOUBT), SlotState.FAILED),
        (replace(shipment(), conflict="moved"), SlotState.FAILED),
        (shipment(state=State.CANCELLED), SlotState.FAILED),
    ],
)
def test_what_a_slot_shows(given: Shipment, shown: SlotState) -> None:
    assert state_of(given) is shown


@pytest.mark.parametrize(
    ("given", "error", "shown"),
    [
        (shipment(), LATE, SlotState.IN_DOUBT),
        (shipment(), LabelsLate("purchase", "not yet"), SlotState.COMING),
        (shipment(state=State.BUYING), OutcomeUnknown("purchase", "?"), SlotState.BUYING),
        (shipment(state=State.BUYING), CannotReach("host", "refused"), SlotState.IN_DOUBT),
        (shipment(), CannotReach("host", "refused"), SlotState.FAILED),
        (shipment(state=State.PACKING), OrderCancelled("x", has_label=False), SlotState.FAILED),
        (labelled(PrintState.IN_DOUBT), PrintingError("?"), SlotState.IN_DOUBT),
        (labelled(PrintState.FAILED), PrintingError("?"), SlotState.FAILED),
    ],
)
def test_what_a_slot_shows_after_an_error(
    given: Shipment, error: QuaysideError, shown: SlotState
) -> None:
    assert state_with(given, error) is shown


@pytest.mark.parametrize(
    ("given", "over"),
    [
        (shipment(), False),
        (shipment(state=State.SHIPPED), True),
        (replace(shipment(state=State.SHIPPED), conflict="x"), False),
        (shipment(state=State.CANCELLED), True),
        (shipment(state=State.CANCELLED, bought_at="x"), True),
        (shipment(state=State.CANCELLED, bought_at="x", alarm="cancelled"), False),
        (labelled(PrintState.PROVED, PrintState.PROVED), True),
        (labelled(PrintState.PROVED), False),
        (labelled(PrintState.SENT, PrintState.PROVED), False),
    ],
)
def test_when_nothing_is_left_to_do(given: Shipment, over: bool) -> None:
    assert is_over(given) is over


def test_slots_are_lettered_in_turn_and_given_back() -> None:
    full = shelf()
    for number in (1, 2, 3):
        full.put(shipment(number), f"R{number}")
    assert [slot.letter for slot in full.slots] == ["A", "B", ""]
    full.take_off(OrderId("o1"))
    assert [(slot.letter, slot.reference) for slot in full.slots] == [("B", "R2"), ("A", "R3")]


def test_a_slot_that_only_waits_to_be_stuck_gives_way() -> None:
    full = shelf()
    full.put(labelled(PrintState.SENT, PrintState.SENT), "R1")
    full.put(shipment(2), "R2")
    full.put(shipment(3), "R3")
    assert [(slot.letter, slot.reference) for slot in full.slots] == [("B", "R2"), ("A", "R3")]


def test_the_same_order_has_one_slot() -> None:
    one = shelf()
    one.put(shipment(), "R1")
    one.put(labelled(), "R1")
    (slot,) = one.slots
    assert slot.state is SlotState.PRINTING


def test_trouble_stays_until_the_state_changes() -> None:
    one = shelf()
    one.put(shipment(), "R1")
    one.trouble(shipment(), LATE)
    (slot,) = one.slots
    assert (slot.state, slot.problem) == (SlotState.IN_DOUBT, LATE)
    one.update(labelled())
    (slot,) = one.slots
    assert (slot.state, slot.problem) == (SlotState.PRINTING, None)
    one.update(labelled(PrintState.PROVED, PrintState.PROVED))
    assert one.slots == ()


def test_what_is_not_on_the_shelf_is_left_alone() -> None:
    one = shelf()
    one.update(shipment())
    one.trouble(shipment(), LATE)
    assert one.slots == ()
    assert one.slot_of(OrderId("o1")) is None


def test_an_order_without_a_reference_is_named_by_its_id() -> None:
    one = shelf()
    one.put(replace(shipment(), reference=""), "")
    assert one.slots[0].reference == "o1"
