"""What the shelf screen shows: slots, the print in question, and every print of late. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.bench.state import Slot, SlotState
from station.domain.command import Command
from station.domain.question import FactKind, OpenQuestion, QuestionKind
from ui.causes import cause
from ui.formats import weight
from ui.i18n import translate
from ui.moments import age, time_of
from ui.screens.shelf.jobs import JobRow, Printed, job_rows
from ui.shortcuts import ROW_KEYS, Act, key_of


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
class AnswerView:
    """An answer: ``act`` names it for the controller, ``code`` is scanned, ``key`` pressed."""

    act: str
    text: str
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The one question in hand. ``printer`` is where *again* prints, ``neighbour`` elsewhere."""

    ref: str
    letter: str
    title: str
    detail: str
    answers: tuple[AnswerView, ...]
    printer: str = ""
    neighbour: str = ""


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
) -> ShelfView:
    """The view. ``now`` is local time; ``asks_why`` names an order that is to be printed anew.

    ``state`` and ``printer`` are the chosen filters.
    """
    by_letter = {slot.letter: slot for slot in slots if slot.letter}
    letter_of: dict[str, str] = {slot.order_id: slot.letter for slot in slots}
    open_prints = sorted(
        (q for q in questions if q.kind in _OF_PRINTS),
        key=lambda q: (q.kind is not QuestionKind.PRINT, not letter_of.get(q.shipment.order_id)),
    )
    asked = next(iter(open_prints), None)
    question = _question(asked, letter_of, neighbours, now) if asked else None
    rows = job_rows(prints, letter_of, {q.shipment.order_id for q in open_prints}, now)
    here = tuple(row for row in rows if printer in (ALL, row.printer))
    return ShelfView(
        _sub(slots, letters),
        tuple(_slot(letter, by_letter.get(letter), now) for letter in letters),
        _why(asks_why) if asks_why else question,
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


def _question(
    asked: OpenQuestion, letters: Mapping[str, str], neighbours: Mapping[str, str], now: datetime
) -> QuestionView:
    letter = letters.get(asked.shipment.order_id, "")
    if asked.kind is QuestionKind.PRINT:
        return _came_out(asked, letter, now)
    if asked.kind is QuestionKind.HELD:
        return _held(asked, letter)
    return _not_printed(asked, letter, neighbours)


def _came_out(asked: OpenQuestion, letter: str, now: datetime) -> QuestionView:
    ref = asked.shipment.reference
    title = translate("Shelf", "Did the label for box {letter} come out?").format(letter=letter)
    if not letter:
        title = translate("Shelf", "Did the label for {order} come out?").format(order=ref)
    sent = next((fact for fact in asked.facts if fact.kind is FactKind.SENT), None)
    detail = _who(asked)
    if sent:
        words = translate("Shelf", "Sent to {printer} at {time}, and no answer came.")
        detail += " " + words.format(printer=sent.text, time=time_of(sent.at, now))
    detail += " " + translate("Shelf", "Nothing is sent again by itself.")
    answers = (
        AnswerView(
            "printed",
            translate("Shelf", "Yes, it is on the box"),
            Command.PRINTED,
            key_of(Act.PRINTED),
        ),
        AnswerView(
            "not printed",
            translate("Shelf", "No label came out"),
            Command.NO_PRINT,
            key_of(Act.NOT_PRINTED),
        ),
    )
    return QuestionView(ref, letter, title, detail, answers)


def _held(asked: OpenQuestion, letter: str) -> QuestionView:
    """The checks kept it from the printer: look at it, then decide."""
    ref = asked.shipment.reference
    title = translate("Shelf", "The label for box {letter} is held back").format(letter=letter)
    if not letter:
        title = translate("Shelf", "The label for {order} is held back").format(order=ref)
    why = "; ".join(fact.text.rstrip(".") for fact in asked.facts if fact.kind is FactKind.HELD)
    look = translate("Shelf", "Look at it in the preview ({key}) before you decide.")
    detail = f"{_who(asked)} {cause(why)}. {look.format(key=key_of(Act.PREVIEW))}"
    answers = (
        AnswerView(
            "again", translate("Shelf", "Check it again"), Command.REPRINT, key_of(Act.REPRINT)
        ),
        AnswerView(
            "looks-right",
            translate("Shelf", "It looks right: print it"),
            "XXPRICEB",
            ROW_KEYS[0],
        ),
        AnswerView(
            "carrier-takes-it",
            translate("Shelf", "The carrier takes it so: print it"),
            "XXPRICEC",
            ROW_KEYS[1],
        ),
    )
    printer = asked.jobs[-1].printer if asked.jobs else ""
    return QuestionView(ref, letter, title, detail, answers, printer)


def _not_printed(asked: OpenQuestion, letter: str, neighbours: Mapping[str, str]) -> QuestionView:
    ref = asked.shipment.reference
    title = translate("Shelf", "Print the label for box {letter} now?").format(letter=letter)
    if not letter:
        title = translate("Shelf", "Print the label for {order} now?").format(order=ref)
    failed = asked.jobs[-1].printer if asked.jobs else ""
    neighbour = neighbours.get(failed, "")
    usual = translate("Shelf", "Print it on {printer}").format(printer=failed)
    if not failed:
        usual = translate("Shelf", "Print it")
    answers = [AnswerView("again", usual, Command.REPRINT, key_of(Act.REPRINT))]
    if neighbour:
        elsewhere = translate("Shelf", "Print it on {printer}").format(printer=neighbour)
        answers.append(AnswerView("neighbour", elsewhere, "XXPRICEB", ROW_KEYS[0]))
    detail = f"{_who(asked)} {_why_not(asked)}"
    return QuestionView(ref, letter, title, detail, tuple(answers), failed, neighbour)


def _why_not(asked: OpenQuestion) -> str:
    kinds = {fact.kind: fact for fact in asked.facts}
    if FactKind.DENIED in kinds:
        return translate(
            "Shelf", "You said that no label came out. The next one is counted as a copy."
        )
    if FactKind.PRINTER in kinds:
        told = kinds[FactKind.PRINTER].text
        return translate("Shelf", "Not printed: {why}.").format(why=cause(told).rstrip("."))
    return translate("Shelf", "Its label is here and was never printed.")


def _who(asked: OpenQuestion) -> str:
    shipment = asked.shipment
    shop = shipment.ship_to.lines()[0] if shipment.ship_to and shipment.ship_to.lines() else ""
    return f"{shipment.reference}, {shop}." if shop else f"{shipment.reference}."


def _why(ref: str) -> QuestionView:
    """A further copy has a reason: it stays in the journal."""
    title = translate("Shelf", "Why print the label of {order} once more?").format(order=ref)
    detail = translate("Shelf", "The copy is counted. Esc goes back without printing.")
    answers = (
        AnswerView("damaged", translate("Shelf", "It is damaged"), "XXPRICEB", ROW_KEYS[0]),
        AnswerView("lost", translate("Shelf", "It is lost"), "XXPRICEC", ROW_KEYS[1]),
    )
    return QuestionView(ref, "", title, detail, answers)
