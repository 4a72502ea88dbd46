"""What the shelf screen shows: slots, the print in question, and every print of late. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.bench.state import Slot, SlotState
from station.domain.question import OpenQuestion, QuestionKind
from ui.formats import weight
from ui.i18n import translate
from ui.moments import age
from ui.screens.shelf.jobs import JobRow, Printed, job_rows
from ui.screens.shelf.questions import QuestionView, question_about, why_again


@dataclass(frozen=True, slots=True)
class SlotView:
    """A slot's card. ``kind``: free, quiet, stick, doubt or failed; ``part`` -1 draws no bar."""

    letter: str
    kind: str
    state: str = ""
    reference: str = ""
    third: str = ""
    icon: str = ""
    part: float = -1.0


@dataclass(frozen=True, slots=True)
class FilterView:
    """One choice of a filter; ``count`` None shows no number."""

    key: str
    word: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ShelfView:
    """The whole screen. ``more`` counts the questions after the one in hand.

    ``jobs`` are those that the chosen state and printer leave; ``printers`` is empty where there
    is one printer only.
    """

    sub: str
    slots: tuple[SlotView, ...]
    question: QuestionView | None
    more: int
    jobs: tuple[JobRow, ...]
    states: tuple[FilterView, ...] = ()
    printers: tuple[FilterView, ...] = ()


ALL = "all"
"""The choice of a filter that leaves everything."""


def present(
    *,
    slots: Sequence[Slot],
    letters: str,
    questions: Sequence[OpenQuestion],
    prints: Sequence[Printed],
    neighbours: Mapping[str, str],
    now: datetime,
    asks_why: str = "",
    state: str = ALL,
    printer: str = ALL,
    chosen: str = "",
) -> ShelfView:
    """The view. ``now`` is local time; ``asks_why`` names an order that is to be printed anew.

    ``state`` and ``printer`` are the chosen filters. What is asked of the ``chosen`` row's order
    (or container) is asked first.
    """
    by_letter = {slot.letter: slot for slot in slots if slot.letter}
    letter_of: dict[str, str] = {slot.order_id: slot.letter for slot in slots}
    open_prints = sorted(
        (q for q in questions if q.kind in _OF_PRINTS),
        key=lambda q: (
            q.shipment.reference != chosen,
            q.kind is not QuestionKind.PRINT,
            not letter_of.get(q.shipment.order_id),
        ),
    )
    asked = next(iter(open_prints), None)
    question = question_about(asked, letter_of, neighbours, now) if asked else None
    rows = job_rows(prints, letter_of, {q.shipment.order_id for q in open_prints}, now)
    here = tuple(row for row in rows if printer in (ALL, row.printer))
    return ShelfView(
        _sub(slots, letters),
        tuple(_slot(letter, by_letter.get(letter), now) for letter in letters),
        why_again(asks_why) if asks_why else question,
        max(0, len(open_prints) - 1),
        tuple(row for row in here if state in (ALL, row.group)),
        _states(here),
        _printers(rows),
    )


_OF_PRINTS = (QuestionKind.PRINT, QuestionKind.HELD, QuestionKind.NOT_PRINTED)


def _states(rows: Sequence[JobRow]) -> tuple[FilterView, ...]:
    words = {
        ALL: translate("Shelf", "All"),
        "waiting": translate("Shelf", "Waiting"),
        "look": translate("Shelf", "To look at"),
        "out": translate("Shelf", "Out"),
    }
    return tuple(
        FilterView(key, word, sum(key in (ALL, row.group) for row in rows))
        for key, word in words.items()
    )


def _printers(rows: Sequence[JobRow]) -> tuple[FilterView, ...]:
    names = sorted({row.printer for row in rows})
    if len(names) < 2:
        return ()
    every = FilterView(ALL, translate("Shelf", "Every printer"))
    return (every, *(FilterView(name, name) for name in names))


def _sub(slots: Sequence[Slot], letters: str) -> str:
    used = sum(1 for slot in slots if slot.letter)
    waiting = len(slots) - used
    text = translate("Shelf", "{used} of {all} slots in use").format(used=used, all=len(letters))
    if waiting:
        text += ", " + translate("Shelf", "%n order(s) without a slot", n=waiting)
    return text


def _slot(letter: str, slot: Slot | None, now: datetime) -> SlotView:
    if not slot:
        return SlotView(letter, "free", translate("Shelf", "Free"))
    old, has_label = age(slot.since, now), bool(slot.shipment.labels)
    match slot.state:
        case SlotState.QUEUED | SlotState.BUYING | SlotState.COMING:
            kind, (words, icon, part) = "quiet", _waits(slot.state)
        case SlotState.PRINTING:
            words, part = translate("Shelf", "Printing"), _printed_part(slot)
            kind, icon = "quiet", "printer"
        case SlotState.STICK:
            words = translate("Shelf", "Stick on box {letter}")
            kind, icon, part, old = "stick", "label", -1.0, _parcels(slot)
        case SlotState.IN_DOUBT:
            words = translate("Shelf", "Came out?") if has_label else translate("Shelf", "Bought?")
            kind, icon, part = "doubt", "question", -1.0
        case _:
            words = translate("Shelf", "Stopped")
            if has_label and not slot.shipment.conflict:
                words = translate("Shelf", "Not printed")
            kind, icon, part = "failed", "alert", -1.0
    state = words.format(age=old, letter=letter)
    return SlotView(letter, kind, state, slot.reference, old, icon, part)


def _waits(state: SlotState) -> tuple[str, str, float]:
    """Words, icon and bar of what only time brings."""
    return {
        SlotState.QUEUED: (translate("Shelf", "Waits for network"), "nolink", -1.0),
        SlotState.BUYING: (translate("Shelf", "Buying, {age}"), "clock", 0.15),
    }.get(state, (translate("Shelf", "Coming, {age}"), "clock", 0.4))


def _printed_part(slot: Slot) -> float:
    """How far it is, as far as that can be known."""
    out = sum(job.is_out for job in slot.shipment.prints_of_labels())
    return 0.7 + 0.3 * out / max(1, len(slot.shipment.labels))


def _parcels(slot: Slot) -> str:
    """What to tell the box by."""
    heavy = weight(sum(parcel.weight_g for parcel in slot.shipment.parcels))
    return f"{translate('Shelf', '%n label(s)', n=len(slot.shipment.labels))} · {heavy}"
