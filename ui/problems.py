"""Errors in words: what happened, what was saved, what to do. One table for all front ends.

The core raises typed errors with data; only here they become sentences.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from station.api import errors as api
from station.domain import errors as core
from station.domain.parcel import ParcelProblem
from station.domain.shipment import Shipment, State
from station.domain.units import kg_text
from station.workflow.pickups import PickupDenied
from station.workflow.prints import LabelPrintFailed
from ui.i18n import translate

SKEW_WORTH_TELLING_S = 120.0


class Exit(IntEnum):
    """What the command line ends with."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    CANNOT_REACH = 3
    UNKNOWN = 4
    PRINTING = 5


# What costs a person most to overlook comes last: an unknown purchase outweighs a lost print.
_SEVERITY = (
    Exit.DONE,
    Exit.PRINTING,
    Exit.REFUSED,
    Exit.USAGE,
    Exit.CANNOT_REACH,
    Exit.UNKNOWN,
)


def worst(codes: list[Exit]) -> Exit:
    """The exit code of several orders."""
    return max(codes, key=_SEVERITY.index, default=Exit.DONE)


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as a person reads it. ``kind`` is for programs."""

    kind: str
    happened: str
    saved: str
    to_do: str
    exit: Exit

    @property
    def message(self) -> str:
        """What happened and what was saved, as one text."""
        return f"{self.happened} {self.saved}".strip()


NOTHING_BOUGHT = "Nothing was bought."


def problem_of(error: core.QuaysideError, shipment: Shipment | None = None) -> Problem:
    """The words for an error; ``shipment`` as the journal has it tells what was saved."""
    for kind in type(error).__mro__:
        row = _TABLE.get(kind)
        if row:
            name, code, words = row
            happened, to_do = words(error)
            # An open intent outweighs what went wrong after it, where it is our own.
            is_open = shipment and shipment.intent and not isinstance(error, core.InOtherHands)
            exit_code = Exit.UNKNOWN if is_open else code
            return Problem(name, happened, _saved(shipment), to_do, exit_code)
    raise error


def unforeseen() -> Problem:
    """The words for an error that is no QuaysideError: a fault of ours, which the log has."""
    return Problem(
        "fault",
        translate("Problems", "Something in Quayside failed."),
        translate("Problems", "The journal has what was done; nothing is sent twice."),
        translate("Problems", "Do it again. If it stays, send the log to support."),
        Exit.UNKNOWN,
    )


def _saved(shipment: Shipment | None) -> str:
    if not shipment or not shipment.order_id:
        return ""
    if shipment.intent:
        return "The journal has what was sent; nothing is sent twice."
    if shipment.labels:
        return "The label is bought and stored."
    if shipment.bought_at or shipment.state in (State.AWAITING_LABELS, State.SHIPPED):
        return "The purchase is certain and in the journal."
    return NOTHING_BOUGHT


Words = tuple[str, str]


def _settings(error: core.SettingsError) -> Words:
    where = f"{error.place}, line {error.line}" if error.line else error.place
    found = "missing" if error.found == "nothing" else error.found
    return f"{where}: {error.key} is {found}.", f"Allowed: {error.allowed}."


def _usage(error: core.UsageError) -> Words:
    return f"{_sentence(error)}", "See --help."


def _parcels(error: core.BadParcels) -> Words:
    return " ".join(map(_parcel, error.problems)), "Measure again; no request was sent."


def _parcel(problem: ParcelProblem) -> str:
    if problem.index is None:
        return f"{problem.found} parcels: an order has {problem.low} to {problem.high}."
    which = f"Parcel {problem.index + 1}"
    if problem.field == "weight":
        low, high = f"{problem.low} g", kg_text(problem.high)
        return f"{which} weighs {kg_text(problem.found)}: carriers take {low} to {high}."
    if problem.field == "girth":
        return f"{which}: length and girth are {problem.found} cm, at most {problem.high}."
    return (
        f"{which}: {problem.field} is {problem.found} cm, allowed {problem.low} to {problem.high}."
    )


def _not_allowed(error: core.NotAllowedNow) -> Words:
    return f"{_capital(error.asked)} is not possible: it is {error.state}.", _STATE_ADVICE


_STATE_ADVICE = "See `quayside journal REF` for what was done."


def _no_quote(error: core.NoQuote) -> Words:
    happened = f"No carrier's offer fits: {error.reason} ({error.offered} offered)."
    return happened, "Ship with --own-carrier, change the parcels or the rule in [quotes]."


def _conflict(error: core.OrderConflict) -> Words:
    if error.status == "ankor_confirmed":
        return "The order is not accepted yet.", "Accept it: `quayside accept REF`."
    to_do = "Look at the order on the website, then `quayside settle REF --as …`."
    return f"The order does not fit the journal: {error}.", to_do


def _cancelled(error: core.OrderCancelled) -> Words:
    stop = " Do not send the parcel: its label is void." if error.has_label else ""
    return f"The order is {error.status} at the marketplace.{stop}", "Put the goods back."


def _not_found(error: core.OrderNotFound) -> Words:
    return f"No order {error.ref!r} on this account.", "Check the reference; see `quayside orders`."


def _other_hands(error: core.InOtherHands) -> Words:
    happened = f"Another window or run works on this order ({error.stream})."
    return happened, "Wait for it, then run this again."


def _closing(error: core.ClosingDown) -> Words:
    return f"{_sentence(error)}", "Open Quayside again and go on with this order."


def _storage(error: core.StorageError) -> Words:
    return (
        f"Cannot use {error.what}: {error.why}.",
        "Free space or mend its rights; run this again.",
    )


def _no_printer(error: core.PrinterNotSetUp) -> Words:
    return f"No printer is set up for {error.wanted}.", "Add it to [printers] and [routes]."


def _print_failed(error: LabelPrintFailed) -> Words:
    in_doubt = any(job.state == "in doubt" for job in error.jobs)
    to_do = "See to the printer, then run this again: only what is not out is printed."
    if in_doubt:
        to_do = "Look whether the label came out; if not, `quayside reprint REF --reason …`."
    return f"Not printed: {error}.", to_do


def _printing(error: core.PrintingError) -> Words:
    return _sentence(error), "See to the printer, then run this again."


def _unknown(error: core.OutcomeUnknown) -> Words:
    happened = f"Whether the {error.what} was carried out is not known: {error.detail}."
    if error.is_overdue:
        to_do = "It has been watched long enough: look at the website, then `quayside settle REF`."
        return happened, to_do
    return happened, "Run this again in a minute: it reads the order and sends nothing twice."


def _late(error: core.LabelsLate) -> Words:
    to_do = "Run this again later: the label is fetched, nothing is bought twice."
    if error.is_overdue:
        to_do = (
            "Ask the marketplace's support. Void: `quayside settle REF --as moved-back --reason …`."
        )
    return f"The label is not there yet: {error.detail}.", to_do


def _unreachable(error: api.CannotReach) -> Words:
    happened = f"Cannot reach {error.host}: {error.why}."
    skew = error.clock_skew_s
    if skew and abs(skew) > SKEW_WORTH_TELLING_S:
        return happened, f"This computer's clock is {skew:+.0f} s off: set it, then run this again."
    if "CERTIFICATE_VERIFY" in error.why:
        return happened, "Check this computer's clock and its certificates."
    return happened, "Check the network and the address, then run this again."


def _too_many(error: api.TooManyRequests) -> Words:
    return "The marketplace asks us to slow down.", f"Try again in {error.retry_after_s:.0f} s."


def _credentials(error: api.BadCredentials) -> Words:
    happened = f"The marketplace does not accept the account: {error}."
    return happened, "Check the client id and secret (account area, Integrations)."


def _bad_answer(error: api.BadAnswer) -> Words:
    return f"{_capital(str(error))}.", "Run this again; if it stays, tell support what you see."


def _answer_lost(error: api.AnswerLost) -> Words:
    return f"{_capital(str(error))}.", "Run this again: it reads first and sends nothing twice."


def _refused(error: api.Refused) -> Words:
    details = [_detail(problem) for problem in error.problems]
    parts = [detail for detail in details if detail] or [f"status {error.status}"]
    return f"The marketplace refused: {'; '.join(parts)}", "Correct what it names."


def _detail(problem: api.ApiProblem) -> str:
    where = f"parcel {problem.parcel[0] + 1}: " if problem.parcel else ""
    return where + (problem.detail or problem.title or problem.code)


def _denied(error: PickupDenied) -> Words:
    return f"The carrier refused the pickup: {error.reason}", "Try the other window or another day."


def _sentence(error: Exception) -> str:
    return f"{_capital(str(error))}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_TABLE: dict[type, tuple[str, Exit, Callable[[Any], Words]]] = {
    core.SettingsError: ("settings", Exit.USAGE, _settings),
    core.BadParcels: ("bad_parcels", Exit.USAGE, _parcels),
    core.UsageError: ("usage", Exit.USAGE, _usage),
    core.NotAllowedNow: ("not_allowed_now", Exit.REFUSED, _not_allowed),
    core.NoQuote: ("no_quote", Exit.REFUSED, _no_quote),
    core.OrderConflict: ("order_conflict", Exit.REFUSED, _conflict),
    core.OrderCancelled: ("order_cancelled", Exit.REFUSED, _cancelled),
    core.OrderNotFound: ("order_not_found", Exit.REFUSED, _not_found),
    core.InOtherHands: ("in_other_hands", Exit.REFUSED, _other_hands),
    core.ClosingDown: ("closing_down", Exit.REFUSED, _closing),
    core.StorageError: ("storage", Exit.REFUSED, _storage),
    core.PrinterNotSetUp: ("printer_not_set_up", Exit.PRINTING, _no_printer),
    LabelPrintFailed: ("print_failed", Exit.PRINTING, _print_failed),
    core.PrintingError: ("printing", Exit.PRINTING, _printing),
    core.LabelsLate: ("labels_late", Exit.UNKNOWN, _late),
    core.OutcomeUnknown: ("outcome_unknown", Exit.UNKNOWN, _unknown),
    api.CannotReach: ("cannot_reach", Exit.CANNOT_REACH, _unreachable),
    api.TooManyRequests: ("too_many_requests", Exit.CANNOT_REACH, _too_many),
    api.AnswerLost: ("answer_lost", Exit.UNKNOWN, _answer_lost),
    api.BadCredentials: ("bad_credentials", Exit.USAGE, _credentials),
    api.BadAnswer: ("bad_answer", Exit.CANNOT_REACH, _bad_answer),
    PickupDenied: ("pickup_denied", Exit.REFUSED, _denied),
    api.Refused: ("refused", Exit.REFUSED, _refused),
}
"""Each error's name for programs, its exit code and its words; the nearest ancestor counts."""
