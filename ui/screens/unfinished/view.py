"""What the unfinished screen shows: each open question with what was found. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from station.domain.command import PRICE_LETTERS, Command
from station.domain.question import Answer, OpenQuestion, QuestionKind
from ui.i18n import translate
from ui.screens.unfinished.facts import FactView, fact_view
from ui.shortcuts import ROW_KEYS, Act, key_of


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer of the question in hand: ``code`` is scanned, ``key`` pressed."""

    answer: Answer
    text: str
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question; ``answers`` are empty where it is not in hand: then ``hint`` says how it gets."""

    ref: str
    title: str
    sub: str
    icon: str
    facts: tuple[FactView, ...]
    answers: tuple[AnswerView, ...] = ()
    hint: str = ""
    hint_detail: str = ""

    @property
    def is_in_hand(self) -> bool:
        """It can be answered now."""
        return bool(self.answers)


@dataclass(frozen=True, slots=True)
class SettledView:
    """An order whose question was closed by looking, in a line."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class UnfinishedView:
    """The whole screen."""

    title: str
    sub: str
    questions: tuple[QuestionView, ...]
    settled: tuple[SettledView, ...]


def present(
    *,
    questions: Sequence[OpenQuestion],
    in_hand: str,
    settled: Mapping[str, str],
    slots: Mapping[str, str],
    now: datetime,
    is_looking: bool = False,
) -> UnfinishedView:
    """The view. ``in_hand`` is the reference of the question to answer, the first where it is
    gone; ``slots`` has the shelf's letter of an order by its id."""
    refs = [each.shipment.reference for each in questions]
    chosen = in_hand if in_hand in refs else next(iter(refs), "")
    views = tuple(
        _question(each, slots.get(each.shipment.order_id, ""), now, chosen) for each in questions
    )
    title = translate("Unfinished", "%n thing(s) to finish first", n=len(questions))
    if not questions:
        title = translate("Unfinished", "Nothing is unfinished")
    sub = translate("Unfinished", "Nothing was paid twice. Nothing is sent again by itself.")
    if is_looking:
        sub = translate("Unfinished", "Asking the marketplace…")
    lines = tuple(SettledView(ref, text) for ref, text in settled.items())
    return UnfinishedView(title, sub, views, lines)


def _question(each: OpenQuestion, letter: str, now: datetime, chosen: str) -> QuestionView:
    shipment = each.shipment
    shop = shipment.ship_to.lines()[0] if shipment.ship_to and shipment.ship_to.lines() else ""
    order = translate("Unfinished", "Order {order}").format(order=shipment.reference)
    sub = f"{shop}, {shipment.reference}" if shop else order
    is_in_hand = shipment.reference == chosen
    hint = translate("Unfinished", "Then scan {order}").format(order=shipment.reference)
    return QuestionView(
        shipment.reference,
        title_of(each.kind, letter),
        sub,
        _ICONS[each.kind],
        tuple(fact_view(fact, shipment, now) for fact in each.facts),
        _answers(each) if is_in_hand else (),
        "" if is_in_hand else hint,
        "" if is_in_hand else translate("Unfinished", "or choose it with the arrow keys."),
    )


_ICONS = {
    QuestionKind.CANCELLED: "stop",
    QuestionKind.QUEUED: "nolink",
    QuestionKind.ZPL_LABEL: "question",
    QuestionKind.PRINT: "question",
    QuestionKind.PURCHASE: "question",
    QuestionKind.OWN_CARRIER: "question",
    QuestionKind.CONFLICT: "alert",
    QuestionKind.LABELS: "clock",
    QuestionKind.PICKUP: "truck",
    QuestionKind.RESET: "undo",
    QuestionKind.ACCEPT: "question",
    QuestionKind.HELD: "stop",
    QuestionKind.NOT_PRINTED: "label",
}


def title_of(kind: QuestionKind, letter: str) -> str:
    """The question in a sentence."""
    if kind is QuestionKind.PRINT and letter:
        return translate("Unfinished", "Is the label on box {letter}?").format(letter=letter)
    return {
        QuestionKind.CANCELLED: translate("Unfinished", "Stop the parcel: it is cancelled"),
        QuestionKind.QUEUED: translate("Unfinished", "It waited, and was not bought"),
        QuestionKind.ZPL_LABEL: translate("Unfinished", "Was the container’s label made?"),
        QuestionKind.PRINT: translate("Unfinished", "Is the label on its box?"),
        QuestionKind.PURCHASE: translate("Unfinished", "Was the label bought?"),
        QuestionKind.OWN_CARRIER: translate("Unfinished", "Does the marketplace know it has left?"),
        QuestionKind.CONFLICT: translate("Unfinished", "The marketplace says something else"),
        QuestionKind.LABELS: translate("Unfinished", "Bought, and no label yet"),
        QuestionKind.PICKUP: translate("Unfinished", "Is the pickup booked?"),
        QuestionKind.RESET: translate("Unfinished", "Is the label thrown away?"),
        QuestionKind.ACCEPT: translate("Unfinished", "Is the order accepted?"),
        QuestionKind.HELD: translate("Unfinished", "Its label is held back"),
        QuestionKind.NOT_PRINTED: translate("Unfinished", "A label waits to be printed"),
    }[kind]


def _answers(each: OpenQuestion) -> tuple[AnswerView, ...]:
    """The answers from the top; codes go by what they mean, else by the letters of a list."""
    made, rows = [], zip(PRICE_LETTERS, ROW_KEYS, strict=True)
    for answer in each.answers:
        code = _CODES.get(answer)
        if code is None:
            letter, key = next(rows)
            made.append(AnswerView(answer, _words(answer, each.kind), f"XXPRICE{letter}", key))
        else:
            made.append(AnswerView(answer, _words(answer, each.kind), *code))
    return tuple(made)


_CODES: dict[Answer, tuple[str, str]] = {
    Answer.PRINTED: (Command.PRINTED, key_of(Act.PRINTED)),
    Answer.NOT_PRINTED: (Command.NO_PRINT, key_of(Act.NOT_PRINTED)),
    Answer.PRINT_AGAIN: (Command.REPRINT, key_of(Act.REPRINT)),
    Answer.LOOK_AGAIN: ("", key_of(Act.LOOK_AGAIN)),
}


def _words(answer: Answer, kind: QuestionKind) -> str:
    if answer is Answer.NOT_BOUGHT and kind is QuestionKind.OWN_CARRIER:
        return translate("Unfinished", "No, it does not")
    if answer is Answer.PRINT_AGAIN and kind is QuestionKind.HELD:
        return translate("Unfinished", "Check it again")
    if answer is Answer.SEEN and kind is QuestionKind.CANCELLED:
        return translate("Unfinished", "The parcel is stopped")
    return {
        Answer.GO_ON: translate("Unfinished", "Buy it so"),
        Answer.TAKE_BACK: translate("Unfinished", "Take it back"),
        Answer.BOUGHT: translate("Unfinished", "Yes, it is bought"),
        Answer.NOT_BOUGHT: translate("Unfinished", "No, it is not"),
        Answer.HANDED_OVER: translate("Unfinished", "Yes, it does"),
        Answer.NOT_BOOKED: translate("Unfinished", "No, it is not booked"),
        Answer.MOVED_BACK: translate("Unfinished", "Its label is void"),
        Answer.SEEN: translate("Unfinished", "I have seen to it"),
        Answer.PRINTED: translate("Unfinished", "Yes, it is on the box"),
        Answer.NOT_PRINTED: translate("Unfinished", "No label came out"),
        Answer.PRINT_ANYWAY: translate("Unfinished", "It looks right: print it"),
        Answer.PRINT_AGAIN: translate("Unfinished", "Print it now"),
        Answer.LOOK_AGAIN: translate("Unfinished", "Look again"),
    }[answer]
