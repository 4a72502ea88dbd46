"""What each slot of the shelf says."""

from dataclasses import replace

import pytest

from station.api.errors import CannotReach
from station.bench.state import Slot, SlotState
from station.domain.errors import LabelsLate, OutcomeUnknown, PrintingError
from station.domain.ids import OrderId
from station.domain.parcel import Parcel
from station.domain.shipment import Shipment, State
from tests.support.packing_states import NOW, ago, shelf
from ui.screens.bench.view_shelf import shelf_view, slot_face

SHIPMENT = Shipment(OrderId("1"), state=State.LABELLED, parcels=(Parcel(30, 20, 15, 2180),))
SLOT = Slot("B", OrderId("1"), "2400117730", SlotState.COMING, ago(12), SHIPMENT)


@pytest.mark.parametrize(
    ("state", "look", "words", "short", "third"),
    [
        (
            SlotState.QUEUED,
            "quiet",
            "Waits for network, 12\u00a0s",
            "Waits, 12\u00a0s",
            "",
        ),
        (SlotState.BUYING, "quiet", "Buying, 12\u00a0s", "Buying, 12\u00a0s", ""),
        (SlotState.COMING, "quiet", "Coming, 12\u00a0s", "Coming, 12\u00a0s", ""),
        (SlotState.PRINTING, "quiet", "Printing", "Printing", ""),
        (SlotState.STICK, "stick", "Stick on box B", "Stick on B", "1 of 1 · 2.18\u00a0kg"),
        (SlotState.IN_DOUBT, "doubt", "Came out?", "Came out?", "12\u00a0s"),
        (SlotState.FAILED, "failed", "Not printed", "Not printed", "12\u00a0s"),
    ],
)
def test_each_state_has_its_look_and_words(
    state: SlotState, look: str, words: str, short: str, third: str
) -> None:
    face = slot_face(replace(SLOT, state=state), NOW)
    assert (face.look, face.words, face.short, face.third) == (look, words, short, third)
    assert face.order == "2400117730"
    assert (face.part is None) is (look != "quiet")


def test_only_what_is_filled_wants_a_hand() -> None:
    looks = {state: slot_face(replace(SLOT, state=state), NOW).look for state in SlotState}
    wants = {state for state, look in looks.items() if look not in ("quiet", "free")}
    assert wants == {SlotState.STICK, SlotState.IN_DOUBT, SlotState.FAILED}


def test_a_purchase_in_doubt_is_another_question_than_a_print() -> None:
    error = OutcomeUnknown("purchase", "time-out", is_overdue=True)
    face = slot_face(replace(SLOT, state=SlotState.IN_DOUBT, problem=error), NOW)
    assert face.words == "Bought?"
    late = LabelsLate("purchase", "bought, no labels yet", is_overdue=True)
    face = slot_face(replace(SLOT, state=SlotState.IN_DOUBT, problem=late), NOW)
    assert face.words == "No label yet"
    unread = replace(SLOT, state=SlotState.IN_DOUBT, problem=CannotReach("host", "refused"))
    buying = replace(unread, shipment=Shipment(OrderId("1"), state=State.BUYING))
    assert slot_face(buying, NOW).words == "Bought?"


@pytest.mark.parametrize(
    ("shipment", "words"),
    [
        (SHIPMENT, "Not printed"),
        (Shipment(OrderId("1"), state=State.PACKING), "Not bought"),
        (replace(SHIPMENT, conflict="cancelled"), "Do not send"),
        (replace(SHIPMENT, state=State.CANCELLED, alarm="cancelled"), "Do not send"),
    ],
)
def test_what_failed_is_said(shipment: Shipment, words: str) -> None:
    slot = replace(
        SLOT, state=SlotState.FAILED, shipment=shipment, problem=PrintingError("no paper")
    )
    assert slot_face(slot, NOW).words == words


def test_several_labels_are_counted() -> None:
    two = replace(SHIPMENT, parcels=(Parcel(1, 1, 1, 1), Parcel(2, 2, 2, 2)))
    face = slot_face(replace(SLOT, state=SlotState.STICK, shipment=two), NOW)
    assert face.third == "2 labels"
    none = replace(SHIPMENT, parcels=())
    assert slot_face(replace(SLOT, state=SlotState.STICK, shipment=none), NOW).third == ""


def test_letters_keep_their_places() -> None:
    view = shelf_view((shelf()[3], shelf()[0]), 4, NOW)
    assert [(slot.letter, slot.look) for slot in view.slots] == [
        ("A", "quiet"),
        ("B", "free"),
        ("C", "free"),
        ("D", "doubt"),
    ]
    assert view.has_ages


def test_who_waits_for_a_letter_is_counted() -> None:
    view = shelf_view((*shelf(), replace(SLOT, letter="")), 6, NOW)
    assert view.aside == "4 of 6 in use, 1 waiting"


def test_an_empty_shelf_tells_no_time() -> None:
    view = shelf_view((), 6, NOW)
    assert not view.has_ages
    assert {slot.look for slot in view.slots} == {"free"}
