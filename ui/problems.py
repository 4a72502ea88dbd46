"""Errors in words: what happened, what was saved, what to do. The one way in for all front ends.

The core raises typed errors with data; only here they become sentences. One row an error, in
``ui/problem_words/``, by branch of the error tree:

    station.py       UsageError and RuleError: parcels, states, storage
    versions.py      RuleError: data of a newer program, benches with an older one
    printing.py      PrintingError: printers and documents
    marketplace.py   OutcomeUnknown and MarketplaceError
    window.py        what only a window can have: a second one, no link
    row.py           what a row is

``ui/causes.py`` has the words for the technical details inside. What happened and what was saved
read the same everywhere; what to do is said for the command line or for the window.
"""

from dataclasses import dataclass

from station.domain import errors as core
from station.domain.shipment import Shipment, State
from ui.formats import NBSP
from ui.i18n import translate
from ui.problem_words import marketplace, printing, station, versions, warehouse
from ui.problem_words.marketplace import SKEW_WORTH_TELLING_S
from ui.problem_words.row import SAVE_SUPPORT, Exit, Front, Row, Severity
from ui.problem_words.station import parcel_words

__all__ = [
    "SKEW_WORTH_TELLING_S",
    "Exit",
    "Front",
    "Problem",
    "Severity",
    "parcel_words",
    "problem_of",
    "problem_of_bug",
    "worst",
]

ROWS: dict[type, Row] = {
    **station.ROWS,
    **warehouse.ROWS,
    **versions.ROWS,
    **printing.ROWS,
    **marketplace.ROWS,
}
"""Every error's row; the nearest ancestor of an error counts."""

# What costs a person most to overlook comes last: an unknown purchase outweighs a lost print.
_WEIGHT = (
    Exit.DONE,
    Exit.PRINTING,
    Exit.REFUSED,
    Exit.USAGE,
    Exit.CANNOT_REACH,
    Exit.BROKEN,
    Exit.UNKNOWN,
)


def worst(codes: list[Exit]) -> Exit:
    """The exit code of several orders."""
    return max(codes, key=_WEIGHT.index, default=Exit.DONE)


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a person reads it. ``kind`` is for programs, ``severity`` for the sound.

    ``offers`` are names of what the notice offers to do about it (``ui/support.py``).
    """

    kind: str
    happened: str
    saved: str
    to_do: str
    exit: Exit
    severity: Severity = Severity.NOTICE
    offers: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """What happened and what was saved, as one text."""
        return f"{self.happened} {self.saved}".strip()


def problem_of(
    error: core.QuaysideError,
    shipment: Shipment | None = None,
    *,
    front: Front = Front.COMMAND_LINE,
) -> Problem:
    """The words for an error; ``shipment`` as the journal has it tells what was saved."""
    for kind in type(error).__mro__:
        row = ROWS.get(kind)
        if row:
            happened, to_do = row.happened(error), row.to_do(error, front)
            if front is Front.COMMAND_LINE:  # terminals and programs want plain spaces
                happened, to_do = happened.replace(NBSP, " "), to_do.replace(NBSP, " ")
            # An open intent outweighs what went wrong after it, where it is our own.
            is_open = shipment and shipment.intent and not isinstance(error, core.InOtherHands)
            code = Exit.UNKNOWN if is_open else row.exit
            severity = Severity.STOP if is_open else row.severity
            return Problem(row.name, happened, _saved(shipment), to_do, code, severity)
    raise error


def problem_of_bug(error: BaseException, shipment: Shipment | None = None) -> Problem:
    """The words for a fault in the program; the log has its trace, a screen never."""
    text = translate("Problems", "Something went wrong in the program ({kind}).")
    saved = _saved(shipment) or translate("Problems", "What was done so far is in the journal.")
    return Problem(
        "bug",
        text.format(kind=type(error).__name__),
        saved,
        translate("Problems", "Scan the order again. If it comes back, send the log to support."),
        Exit.UNKNOWN,
        Severity.STOP,
        (SAVE_SUPPORT,),
    )


def _saved(shipment: Shipment | None) -> str:
    if not shipment or not shipment.order_id:
        return ""
    if shipment.intent:
        return translate("Problems", "The journal has what was sent; nothing is sent twice.")
    if shipment.labels:
        return translate("Problems", "The label is bought and stored.")
    if shipment.bought_at or shipment.state in (State.AWAITING_LABELS, State.SHIPPED):
        return translate("Problems", "The purchase is certain and in the journal.")
    return translate("Problems", "Nothing was bought.")
