"""The print that a person is asked about: what is known, and what may be answered. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.command import Command
from station.domain.question import FactKind, OpenQuestion, QuestionKind
from ui.causes import cause
from ui.i18n import translate
from ui.moments import time_of
from ui.shortcuts import ROW_KEYS, Act, key_of

LOOKS_RIGHT = "looks-right"
"""The answer, and the reason, that a held label is printed for: a person looked at it."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer: ``act`` names it for the controller, ``code`` is scanned, ``key`` pressed."""

    act: str
    text: str
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The one question in hand. ``printer`` is where *again* prints, ``neighbour`` elsewhere.

    ``is_held``: the checks keep the label back. ``is_container``: there is no order behind it.
    """

    ref: str
    letter: str
    title: str
    detail: str
    answers: tuple[AnswerView, ...]
    printer: str = ""
    neighbour: str = ""
    is_held: bool = False
    is_container: bool = False


def question_about(
    asked: OpenQuestion, letters: Mapping[str, str], neighbours: Mapping[str, str], now: datetime
) -> QuestionView:
    """The question with its answers; ``letters`` by order, ``neighbours`` by printer."""
    letter = letters.get(asked.shipment.order_id, "")
    if asked.kind is QuestionKind.PRINT:
        question = _came_out(asked, letter, now)
    elif asked.kind is QuestionKind.HELD:
        question = _held(asked, letter)
    else:
        # A container's label has one way to go: no answer may name another printer.
        question = _not_printed(asked, letter, {} if asked.container else neighbours)
    return replace(question, is_container=asked.container is not None)


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
    held = translate("Shelf", "Held back: {why}.").format(why=cause(why))
    detail = f"{_who(asked)} {held} {look.format(key=key_of(Act.PREVIEW))}"
    answers = (
        AnswerView(
            "again", translate("Shelf", "Check it again"), Command.REPRINT, key_of(Act.REPRINT)
        ),
        AnswerView(
            LOOKS_RIGHT,
            translate("Shelf", "It looks right: print it"),
            "XXPRICEB",
            ROW_KEYS[0],
        ),
    )
    printer = asked.jobs[-1].printer if asked.jobs else ""
    return QuestionView(ref, letter, title, detail, answers, printer, is_held=True)


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
    return f"{shipment.reference}, {shop.rstrip('.')}." if shop else f"{shipment.reference}."


def why_again(ref: str) -> QuestionView:
    """A further copy has a reason: it stays in the journal."""
    title = translate("Shelf", "Why print the label of {order} once more?").format(order=ref)
    detail = translate("Shelf", "The copy is counted. Esc goes back without printing.")
    answers = (
        AnswerView("damaged", translate("Shelf", "It is damaged"), "XXPRICEB", ROW_KEYS[0]),
        AnswerView("lost", translate("Shelf", "It is lost"), "XXPRICEC", ROW_KEYS[1]),
    )
    return QuestionView(ref, "", title, detail, answers)
