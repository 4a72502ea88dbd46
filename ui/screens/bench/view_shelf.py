"""The shelf below: a card for each slot, and the day's pace above it while nothing is open."""

from dataclasses import dataclass
from datetime import datetime
from string import ascii_uppercase

from station.bench.state import Slot, SlotState
from station.domain.errors import LabelsLate, OutcomeUnknown
from station.domain.shipment import State
from ui.faces import PaceFace, SlotFace
from ui.formats import duration, weight
from ui.i18n import translate
from ui.screens.bench.view_whole import ShelfView


@dataclass(frozen=True, slots=True)
class Pace:
    """What is known of the day; ``to_pack`` is None where nobody has counted."""

    done_today: int
    to_pack: int | None = None


def shelf_view(slots: tuple[Slot, ...], count: int, now: datetime) -> ShelfView:
    """All slots in the order of their letters; those that wait for a letter are counted."""
    taken = {slot.letter: slot for slot in slots if slot.letter}
    waiting = sum(1 for slot in slots if not slot.letter)
    faces = tuple(
        slot_face(taken[letter], now) if letter in taken else free(letter)
        for letter in ascii_uppercase[:count]
    )
    aside = translate("Bench", "{taken} of {count} in use").format(taken=len(taken), count=count)
    if waiting:
        aside += ", " + translate("Bench", "%n waiting", n=waiting)
    return ShelfView(translate("Bench", "Shelf"), aside, faces, bool(taken))


def free(letter: str) -> SlotFace:
    """A slot with nothing in it."""
    word = translate("Bench", "Free")
    return SlotFace(letter, "free", word, word)


def slot_face(slot: Slot, now: datetime) -> SlotFace:
    """The card of an order on the shelf."""
    old = duration((now - datetime.fromisoformat(slot.since)).total_seconds())
    if slot.state is SlotState.STICK:
        words = translate("Bench", "Stick on box {letter}").format(letter=slot.letter)
        short = translate("Bench", "Stick on {letter}").format(letter=slot.letter)
        return SlotFace(slot.letter, "stick", words, short, slot.reference, _parcels(slot), "label")
    if slot.state is SlotState.IN_DOUBT:
        words = _doubt(slot)
        return SlotFace(slot.letter, "doubt", words, words, slot.reference, old, "question")
    if slot.state is SlotState.FAILED:
        words = _failed(slot)
        return SlotFace(slot.letter, "failed", words, words, slot.reference, old, "alert")
    if slot.state is SlotState.QUEUED:
        words = translate("Bench", "Waits for network, {age}").format(age=old)
        short = translate("Bench", "Waits, {age}").format(age=old)
        return SlotFace(slot.letter, "quiet", words, short, slot.reference, "", "nolink", 0.0)
    words, icon, part = {
        SlotState.BUYING: (translate("Bench", "Buying, {age}"), "clock", 0.25),
        SlotState.COMING: (translate("Bench", "Coming, {age}"), "clock", 0.5),
    }.get(slot.state, (translate("Bench", "Printing"), "printer", 0.8))
    words = words.format(age=old)
    return SlotFace(slot.letter, "quiet", words, words, slot.reference, "", icon, part)


def _doubt(slot: Slot) -> str:
    if isinstance(slot.problem, LabelsLate):
        return translate("Bench", "No label yet")
    if isinstance(slot.problem, OutcomeUnknown) or slot.shipment.state is State.BUYING:
        return translate("Bench", "Bought?")
    return translate("Bench", "Came out?")


def _failed(slot: Slot) -> str:
    if slot.shipment.conflict or slot.shipment.alarm:
        return translate("Bench", "Do not send")
    if slot.shipment.is_bought:
        return translate("Bench", "Not printed")
    return translate("Bench", "Not bought")


def _parcels(slot: Slot) -> str:
    """``2 labels``, or the weight of the only parcel: to tell the box by."""
    parcels = slot.shipment.parcels
    if len(parcels) == 1:
        which = translate("Bench", "{n} of {count}").format(n=1, count=1)
        return f"{which} · {weight(parcels[0].weight_g)}"
    count = len(slot.shipment.labels) or len(parcels)
    return translate("Bench", "%n label(s)", n=count) if count else ""


def pace_face(pace: Pace | None) -> PaceFace | None:
    """The pace line; None where nothing is known of the day."""
    if pace is None:
        return None
    if pace.to_pack is None:
        return PaceFace(str(pace.done_today), translate("Bench", "packed today"))
    planned = pace.done_today + pace.to_pack
    words = translate("Bench", "of {planned} packed today").format(planned=planned)
    aside = translate("Bench", "%n to pack", n=pace.to_pack)
    part = pace.done_today / planned if planned else 0.0
    return PaceFace(str(pace.done_today), words, aside, part)
