"""What the station itself says no to: usage, parcels, states, storage."""

import re

from station.domain import errors as core
from station.domain.parcel import ParcelProblem
from ui.causes import cause, word
from ui.formats import money, weight
from ui.i18n import translate
from ui.problem_words import settings
from ui.problem_words.row import Exit, Row, Severity, capital, sentence
from ui.shortcuts import Act, key_of


def _parcels(error: core.BadParcels) -> str:
    return " ".join(map(parcel_words, error.problems))


def parcel_words(problem: ParcelProblem) -> str:
    """One limit that a parcel breaks, as a sentence; parcels are counted as people count."""
    if problem.index is None:
        text = translate("Problems", "{found} parcels: an order has {low} to {high}.")
        return text.format(found=problem.found, low=problem.low, high=problem.high)
    return _LIMITS[problem.field]().format(
        number=problem.index + 1,
        found=weight(problem.found) if problem.field == "weight" else problem.found,
        low=weight(problem.low) if problem.field == "weight" else problem.low,
        high=weight(problem.high) if problem.field == "weight" else problem.high,
    )


_LIMITS = {
    "length": lambda: translate(
        "Problems", "Parcel {number}: length is {found} cm, allowed {low} to {high}."
    ),
    "width": lambda: translate(
        "Problems", "Parcel {number}: width is {found} cm, allowed {low} to {high}."
    ),
    "height": lambda: translate(
        "Problems", "Parcel {number}: height is {found} cm, allowed {low} to {high}."
    ),
    "girth": lambda: translate(
        "Problems", "Parcel {number}: length and girth are {found} cm, at most {high}."
    ),
    "weight": lambda: translate(
        "Problems", "Parcel {number} weighs {found}: carriers take {low} to {high}."
    ),
}


def _not_allowed(error: core.NotAllowedNow) -> str:
    text = translate("Problems", "{asked} is not possible: it is {state}.")
    return text.format(asked=capital(cause(error.asked)), state=cause(error.state))


def _no_quote(error: core.NoQuote) -> str:
    text = translate("Problems", "No carrier's offer fits: {reason} ({offered} offered).")
    return text.format(reason=cause(error.reason), offered=error.offered)


LABELLED = "shipping_labels_generated"
_UNBOUGHT = ("waiting", "packing", "held")
NOT_ACCEPTED = "ankor_confirmed"
"""The marketplace's word for an order that the brand has not accepted yet."""


def _conflict(error: core.OrderConflict) -> str:
    if error.status == NOT_ACCEPTED:
        return translate("Problems", "The order is not accepted yet.")
    text = translate("Problems", "The order does not fit the journal: {why}.")
    return text.format(why=cause(str(error)))


def _conflict_on_command_line(error: core.OrderConflict) -> str:
    if error.status == NOT_ACCEPTED:
        return translate("Problems", "Accept it: `quayside accept REF`.")
    if error.status == LABELLED and error.state in _UNBOUGHT:
        return translate(
            "Problems", "Its labels were bought elsewhere: `quayside label REF --out DIR`."
        )
    return translate(
        "Problems", "Look at the order on the website, then `quayside settle REF --as …`."
    )


def _conflict_in_window(error: core.OrderConflict) -> str:
    if error.status == NOT_ACCEPTED:
        return translate("Problems", "{key} or XXSEND accepts it.").format(key=key_of(Act.BUY))
    return translate(
        "Problems", "Look at the order on the website, then answer in Unfinished business."
    )


def _changed(error: core.OrderChanged) -> str:
    text = translate("Problems", "The order was changed after it was packed: {versions}.")
    return text.format(versions=cause(str(error.change)))


def _price(error: core.PriceRose) -> str:
    if not error.offer:
        text = translate("Problems", "What was chosen for {was} is not offered any more.")
        return text.format(was=money(error.was))
    text = translate("Problems", "It costs {now} now; {was} was seen when it was packed.")
    return text.format(now=money(error.offer.cost), was=money(error.was))


def _cancelled(error: core.OrderCancelled) -> str:
    text = translate("Problems", "The order is {status} at the marketplace.")
    if error.has_label:
        text = translate(
            "Problems",
            "The order is {status} at the marketplace. Do not send the parcel: its label is void.",
        )
    return text.format(status=cause(error.status))


def _not_found(error: core.OrderNotFound) -> str:
    return translate("Problems", "No order {ref} on this account.").format(ref=repr(error.ref))


def _other_hands(error: core.InOtherHands) -> str:
    text = translate("Problems", "Another window or run works on this order ({stream}).")
    return text.format(stream=error.stream)


def _on_share(error: core.OnNetworkShare) -> str:
    text = translate(
        "Problems",
        "The journal {what} is on a network share ({share}): it would not be safe there.",
    )
    return text.format(what=error.what, share=error.share)


def _off_the_share(_: core.OnNetworkShare) -> str:
    return translate(
        "Problems",
        "Move the data folder to this computer's own disk (QUAYSIDE_HOME). "
        "For several benches, set database.url to a PostgreSQL server.",
    )


def _not_backed_up(error: core.NotBackedUp) -> str:
    text = translate("Problems", "Today's copy of the journal was not made: {why}.")
    return text.format(why=cause(error.why))


def _room_for_copies(error: core.NotBackedUp) -> str:
    text = translate(
        "Problems", "Go on; free space or mend the rights of {what}, and it is made by itself."
    )
    return text.format(what=error.what)


def _not_kept(error: core.NotKept) -> str:
    text = translate("Problems", "It is printed, but no copy of it is kept: {why}.")
    return text.format(why=cause(error.why))


def _room_for_printed(error: core.NotKept) -> str:
    text = translate("Problems", "Go on; free space or mend the rights of {what}.")
    return text.format(what=error.what)


def _storage(error: core.StorageError) -> str:
    text = translate("Problems", "Cannot use {what}: {why}.")
    return text.format(what=error.what, why=cause(error.why))


def _mend_on_command_line(error: core.StorageError) -> str:
    if _DAMAGED.search(error.why):
        return translate("Problems", "Run this again: what can be read is carried over.")
    if _MISSING.search(error.why):
        return translate("Problems", "Check its name and place; run this again.")
    return translate("Problems", "Free space or mend its rights; run this again.")


def _mend_in_window(error: core.StorageError) -> str:
    if _DAMAGED.search(error.why):
        return translate(
            "Problems", "Close Quayside and open it again: what can be read is carried over."
        )
    return translate("Problems", "Free space or mend its rights, then scan again.")


_MISSING = re.compile(r"No such file")
_DAMAGED = re.compile(r"disk image is malformed|not a database")

ROWS: dict[type, Row] = {
    core.SettingsError: Row(
        "settings",
        Exit.USAGE,
        settings.happened,
        settings.allowed,
        settings.correct,
    ),
    core.BadParcels: Row(
        "bad_parcels",
        Exit.USAGE,
        _parcels,
        lambda _: translate("Problems", "Measure again; no request was sent."),
        lambda _: translate("Problems", "Measure again; no request was sent."),
    ),
    core.UsageError: Row(
        "usage",
        Exit.USAGE,
        lambda e: sentence(cause(str(e))),
        lambda _: translate("Problems", "See --help."),
        lambda _: translate("Problems", "Correct it and try again."),
    ),
    core.NotAllowedNow: Row(
        "not_allowed_now",
        Exit.REFUSED,
        _not_allowed,
        lambda _: translate("Problems", "See `quayside journal REF` for what was done."),
        lambda _: translate("Problems", "See in History what was done."),
    ),
    core.NoQuote: Row(
        "no_quote",
        Exit.REFUSED,
        _no_quote,
        lambda _: translate(
            "Problems", "Ship with --own-carrier, change the parcels or the rule in [quotes]."
        ),
        lambda _: translate("Problems", "Choose your own carrier, or change the parcels."),
    ),
    core.OrderConflict: Row(
        "order_conflict",
        Exit.REFUSED,
        _conflict,
        _conflict_on_command_line,
        _conflict_in_window,
        Severity.STOP,
    ),
    core.OrderChanged: Row(
        "changed_since_packed",
        Exit.REFUSED,
        _changed,
        lambda _: translate(
            "Problems",
            "Check the parcel; then `quayside settle REF --as seen …`, or reset the label.",
        ),
        lambda _: translate(
            "Problems", "Check the parcel. Scan the order, then SEND to go on with the new version."
        ),
        Severity.STOP,
    ),
    core.PriceRose: Row(
        "price_rose",
        Exit.REFUSED,
        _price,
        lambda _: translate("Problems", "`quayside settle REF --as go-on` or `--as take-back`."),
        lambda _: translate("Problems", "Scan the order: SEND buys it so, UNDO takes it back."),
    ),
    core.OrderCancelled: Row(
        "order_cancelled",
        Exit.REFUSED,
        _cancelled,
        lambda _: translate("Problems", "Put the goods back."),
        lambda _: translate("Problems", "Put the goods back."),
        Severity.STOP,
    ),
    core.OrderNotFound: Row(
        "order_not_found",
        Exit.REFUSED,
        _not_found,
        lambda _: translate("Problems", "Check the reference; see `quayside orders`."),
        lambda _: translate("Problems", "Check the reference, or look for it in Orders."),
    ),
    core.InOtherHands: Row(
        "in_other_hands",
        Exit.REFUSED,
        _other_hands,
        lambda _: translate("Problems", "Wait for it, then run this again."),
        lambda _: translate("Problems", "Wait for it, then scan the order again."),
    ),
    core.ClosingDown: Row(
        "closing_down",
        Exit.REFUSED,
        lambda e: translate("Problems", "Quayside is closing: the {what} was not begun.").format(
            what=word(e.what)
        ),
        lambda _: translate("Problems", "Run this again."),
        lambda _: translate("Problems", "Open Quayside again and go on with this order."),
    ),
    core.OnNetworkShare: Row(
        "on_network_share",
        Exit.USAGE,
        _on_share,
        _off_the_share,
        lambda _: translate(
            "Problems",
            "Move the data folder to this computer's own disk. "
            "Several benches share a PostgreSQL server.",
        ),
        Severity.STOP,
    ),
    core.NotBackedUp: Row(
        "not_backed_up", Exit.REFUSED, _not_backed_up, _room_for_copies, _room_for_copies
    ),
    core.NotKept: Row("not_kept", Exit.REFUSED, _not_kept, _room_for_printed, _room_for_printed),
    core.StorageError: Row(
        "storage",
        Exit.REFUSED,
        _storage,
        _mend_on_command_line,
        _mend_in_window,
        Severity.STOP,
    ),
}
"""The branches UsageError and RuleError; the nearest ancestor of an error counts."""
