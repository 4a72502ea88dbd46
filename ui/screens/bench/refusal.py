"""A line that changed nothing, in words at once: what it was, and what is expected instead."""

from dataclasses import replace

from station.bench.state import BenchState, Refusal, Slip, Stage
from station.domain.command import PREFIX
from ui.faces import InstructionFace
from ui.i18n import translate
from ui.screens.bench.trouble import trouble_of

_SHOWN = 24
"""Letters of a refused line that are repeated in the sentence; the field has the whole."""


def refused(words: InstructionFace, state: BenchState) -> InstructionFace:
    """The stage's instruction with the refusal in place of its facts."""
    refusal = state.refusal
    if not refusal:
        return words
    order, body = refusal_words(refusal, state.stage)
    return replace(words, order=order, body=body, is_refusal=True)


def refusal_words(refusal: Refusal, stage: Stage) -> tuple[str, str]:
    """What happened, and what to do."""
    happened = _happened(refusal)
    if refusal.error:
        return happened, trouble_of(refusal.error).happened
    return happened, _to_do(refusal.slip, stage)


def _happened(refusal: Refusal) -> str:
    words = {
        Slip.UNKNOWN: translate("Bench", "Not known: {text}"),
        Slip.NOT_NOW: translate("Bench", "Not now: {text}"),
        Slip.NO_ORDER: translate("Bench", "No order is open for {text}"),
        Slip.NOTHING_TO_UNDO: translate("Bench", "There is nothing to undo."),
        Slip.TOO_MANY: translate("Bench", "An order has at most 20 parcels."),
        Slip.INCOMPLETE: translate("Bench", "This parcel is not measured yet."),
        Slip.OF_ORDER: translate("Bench", "{text} belongs to this order."),
        Slip.NOT_OF_ORDER: translate("Bench", "{text} is not in this order."),
        Slip.NOT_FOUND: translate("Bench", "No order {text} on this account."),
        Slip.UNREACHABLE: translate("Bench", "{text} cannot be looked up now."),
    }[refusal.slip]
    return words.format(text=_short(refusal.detail or refusal.text))


def _short(text: str) -> str:
    """A command by its word on the sheet; a long line by its beginning."""
    word = text.removeprefix(PREFIX) if text.isupper() else text
    return word if len(word) <= _SHOWN else f"{word[: _SHOWN - 1]}…"


def _to_do(slip: Slip, stage: Stage) -> str:
    if slip is Slip.UNREACHABLE:
        return translate("Bench", "Scan it again when the line is back.")
    if slip is Slip.OF_ORDER:
        return translate("Bench", "Pieces are not counted.") + " " + expected(stage)
    if slip is Slip.NOT_OF_ORDER:
        return translate("Bench", "Put it back, or close this order first.")
    if slip is Slip.INCOMPLETE:
        return translate("Bench", "First its size and weight, then the next parcel.")
    if slip is Slip.TOO_MANY:
        return translate("Bench", "Put the goods into fewer boxes.")
    if slip is Slip.NOT_FOUND:
        return translate("Bench", "Check the reference, then scan it again.")
    return expected(stage)


def expected(stage: Stage) -> str:
    """What the bench waits for, as a short sentence."""
    return {
        Stage.IDLE: translate("Bench", "Scan an order, an item or a tracking number."),
        Stage.CHOOSING: translate("Bench", "Scan one of the orders, or its letter."),
        Stage.READING: translate("Bench", "The order is being read: a box or a weight goes."),
        Stage.ACCEPTING: translate("Bench", "Scan SEND to accept, or CLOSE."),
        Stage.SIZE: translate("Bench", "Scan a box, or type 30x20x15."),
        Stage.WEIGHT: translate("Bench", "Type the weight: 1.25kg"),
        Stage.QUOTING: translate("Bench", "Prices are on the way."),
        Stage.READY: translate("Bench", "Scan SEND, or the letter of a price."),
        Stage.NO_QUOTE: translate("Bench", "Scan the letter of a row."),
        Stage.OWN_CARRIER: translate("Bench", "Type the carrier, then the tracking number."),
        Stage.GRACE: translate("Bench", "Wait, or scan UNDO to stop."),
        Stage.BOUGHT: translate("Bench", "Scan the next order, or CLOSE."),
        Stage.BLOCKED: translate("Bench", "Scan CLOSE, then the next order."),
        Stage.QUEUED: translate("Bench", "Scan the next order, or UNDO to take it back."),
        Stage.ASKING: translate("Bench", "Scan a letter, or UNDO."),
    }[stage]
