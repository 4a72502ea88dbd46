"""The two tables of a proof sheet: the prints of its label, and what happened."""

from typing import TYPE_CHECKING

from printing.documents.blocks import listing
from printing.documents.page import MEDIUM, text
from printing.documents.words import Words

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from printing.documents.proof_sheet import ProofMoment, ProofPrint, ProofSheet


def prints(sheet: "ProofSheet", words: Words) -> "Flowable":
    """Each copy with how it stands and how that is known."""
    if not sheet.prints:
        return text(words("not_printed"), 9.5)
    columns = (
        (words("time"), 0.27, False),
        (words("copy"), 0.09, False),
        (words("printer"), 0.2, False),
        (words("state"), 0.15, False),
        (words("evidence"), 0.29, False),
    )
    return listing(columns, [_print_row(one, words) for one in sheet.prints], is_tight=True)


def _print_row(one: "ProofPrint", words: Words) -> "list[Flowable | list[Flowable]]":
    evidence = [text(one.evidence or "–", 8.5)]
    if one.reason:
        evidence.append(text(one.reason, 8, is_muted=True))
    return [
        text(words.moment(one.at) if one.at else "–", 8.5),
        text(words.number(one.copy_number), 8.5),
        text(one.printer, 8.5),
        text(words(one.state.value), 8.5, MEDIUM),
        evidence,
    ]


def moments(sheet: "ProofSheet", words: Words) -> "Flowable":
    """What happened, oldest first, with its time zone and who did it."""
    if not sheet.moments:
        return text(words("nothing_happened"), 9.5)
    columns = (
        (words("time"), 0.27, False),
        (words("event"), 0.24, False),
        (words("detail"), 0.29, False),
        (words("who"), 0.2, False),
    )
    return listing(columns, [_moment_row(one, words) for one in sheet.moments], is_tight=True)


def _moment_row(one: "ProofMoment", words: Words) -> "list[Flowable]":
    return [
        text(words.moment(one.at), 8.5),
        text(words(one.what), 8.5, MEDIUM),
        text(one.detail or "–", 8.5),
        text(one.who or "–", 8.5),
    ]
