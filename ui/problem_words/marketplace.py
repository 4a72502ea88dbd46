"""What goes wrong between the station and the marketplace, and what is not known yet."""

from station.api import errors as api
from station.domain import errors as core
from station.workflow.pickups import PickupDenied
from ui.causes import cause, word
from ui.formats import duration, listed
from ui.i18n import translate
from ui.problem_words.row import Exit, Row, Severity

SKEW_WORTH_TELLING_S = 120.0

_FOLLOWED = frozenset({"purchase", "own carrier"})
"""What the bench looks after by itself once it left; the rest is read when it is scanned."""


def _unknown(error: core.OutcomeUnknown) -> str:
    text = translate("Problems", "Whether the {what} was carried out is not known: {why}.")
    return text.format(what=word(error.what), why=cause(error.detail))


def _unknown_on_command_line(error: core.OutcomeUnknown) -> str:
    if error.is_overdue:
        return translate(
            "Problems",
            "It has been watched long enough: look at the website, then `quayside settle REF`.",
        )
    return translate(
        "Problems", "Run this again in a minute: it reads the order and sends nothing twice."
    )


def _unknown_in_window(error: core.OutcomeUnknown) -> str:
    if error.is_overdue:
        return translate(
            "Problems",
            "It has been watched long enough: look at the website, "
            "then answer in Unfinished business.",
        )
    if error.what == "zpl label":
        return translate(
            "Problems", "Scan the container again: it has one label, however often it is asked for."
        )
    if error.what in _FOLLOWED:
        return translate(
            "Problems", "The order is read until it shows; nothing is sent twice. Go on meanwhile."
        )
    return translate(
        "Problems",
        "Scan the order again in two minutes: it is read first, and nothing is sent twice.",
    )


def _late(error: core.LabelsLate) -> str:
    text = translate("Problems", "The label is not there yet: {why}.")
    return text.format(why=cause(error.detail))


def _late_on_command_line(error: core.LabelsLate) -> str:
    if error.is_overdue:
        return translate(
            "Problems",
            "Ask the marketplace's support. "
            "Void: `quayside settle REF --as moved-back --reason …`.",
        )
    return translate(
        "Problems", "Run this again later: the label is fetched, nothing is bought twice."
    )


def _late_in_window(error: core.LabelsLate) -> str:
    if error.is_overdue:
        return translate(
            "Problems",
            "Ask the marketplace's support. If the purchase is void, "
            "say so in Unfinished business.",
        )
    return translate(
        "Problems", "It prints by itself when it comes; nothing is bought twice. Go on meanwhile."
    )


def _unreachable(error: api.CannotReach) -> str:
    text = translate("Problems", "Cannot reach {host}: {why}.")
    return text.format(host=error.host, why=cause(error.why))


def _is_clock_off(error: api.CannotReach) -> bool:
    return abs(error.clock_skew_s or 0.0) > SKEW_WORTH_TELLING_S


def _network_on_command_line(error: api.CannotReach) -> str:
    if _is_clock_off(error):
        text = translate(
            "Problems", "This computer's clock is {skew} s off: set it, then run this again."
        )
        return text.format(skew=f"{error.clock_skew_s:+.0f}")
    if "CERTIFICATE_VERIFY" in error.why:
        return translate("Problems", "Check this computer's clock and its certificates.")
    return translate("Problems", "Check the network and the address, then run this again.")


def _network_in_window(error: api.CannotReach) -> str:
    if _is_clock_off(error):
        text = translate("Problems", "This computer's clock is {skew} s off: set it.")
        return text.format(skew=f"{error.clock_skew_s:+.0f}")
    if "CERTIFICATE_VERIFY" in error.why:
        return translate("Problems", "Check this computer's clock and its certificates.")
    return translate("Problems", "Check the network, then scan the order again.")


def _unreadable(error: api.BadAnswer) -> str:
    text = translate("Problems", "The answer to “{what}” is unreadable ({where}).")
    return text.format(what=word(error.what), where=cause(error.where))


def _answer_lost(error: api.AnswerLost) -> str:
    text = translate("Problems", "The answer to “{what}” was lost ({why}).")
    return text.format(what=word(error.what), why=cause(error.why))


def _refused(error: api.Refused) -> str:
    details = [_detail(problem) for problem in error.problems]
    status = translate("Problems", "status {number}").format(number=error.status)
    parts = [detail for detail in details if detail] or [status]
    return translate("Problems", "The marketplace refused: {why}").format(why=listed(parts))


def _detail(problem: api.ApiProblem) -> str:
    said = problem.detail or problem.title or problem.code
    if not problem.parcel:
        return said
    text = translate("Problems", "parcel {number}: {what}")
    return text.format(number=problem.parcel[0] + 1, what=said)


def _denied(error: PickupDenied) -> str:
    return translate("Problems", "The carrier refused the pickup: {why}").format(why=error.reason)


ROWS: dict[type, Row] = {
    core.LabelsLate: Row(
        "labels_late", Exit.UNKNOWN, _late, _late_on_command_line, _late_in_window
    ),
    core.OutcomeUnknown: Row(
        "outcome_unknown",
        Exit.UNKNOWN,
        _unknown,
        _unknown_on_command_line,
        _unknown_in_window,
        Severity.STOP,
    ),
    api.CannotReach: Row(
        "cannot_reach",
        Exit.CANNOT_REACH,
        _unreachable,
        _network_on_command_line,
        _network_in_window,
    ),
    api.TooManyRequests: Row(
        "too_many_requests",
        Exit.CANNOT_REACH,
        lambda _: translate("Problems", "The marketplace asks us to slow down."),
        lambda e: translate("Problems", "Try again in {seconds} s.").format(
            seconds=f"{e.retry_after_s:.0f}"
        ),
        lambda e: translate("Problems", "Scan the order again in {time}.").format(
            time=duration(e.retry_after_s)
        ),
    ),
    api.AnswerLost: Row(
        "answer_lost",
        Exit.UNKNOWN,
        _answer_lost,
        lambda _: translate("Problems", "Run this again: it reads first and sends nothing twice."),
        lambda _: translate(
            "Problems", "Scan the order again: it is read first, and nothing is sent twice."
        ),
        Severity.STOP,
    ),
    api.BadCredentials: Row(
        "bad_credentials",
        Exit.USAGE,
        lambda e: translate(
            "Problems", "The marketplace does not accept the account: {why}."
        ).format(why=cause(str(e))),
        lambda _: translate(
            "Problems", "Check the client id and secret (account area, Integrations)."
        ),
        lambda _: translate(
            "Problems",
            "Check the client id and secret in Settings, Account "
            "(on the website: account area, Integrations).",
        ),
    ),
    api.BadAnswer: Row(
        "bad_answer",
        Exit.CANNOT_REACH,
        _unreadable,
        lambda _: translate("Problems", "Run this again; if it stays, tell support what you see."),
        lambda _: translate(
            "Problems", "Scan the order again; if it stays, tell support what you see."
        ),
    ),
    PickupDenied: Row(
        "pickup_denied",
        Exit.REFUSED,
        _denied,
        lambda _: translate("Problems", "Try the other window or another day."),
        lambda _: translate("Problems", "Choose the other time or another day."),
    ),
    api.Refused: Row(
        "refused",
        Exit.REFUSED,
        _refused,
        lambda _: translate("Problems", "Correct what it names."),
        lambda _: translate("Problems", "Correct what it names, then try again."),
    ),
}
"""The branches OutcomeUnknown and MarketplaceError."""
