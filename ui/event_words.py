"""Every event of the journal in words: the one place, complete by a test. Pure, no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from station.domain import events as e
from station.domain.pickup import PickupBooking
from station.domain.printjob import PrintJob, PrintState
from station.domain.quote import Quote, QuoteKind
from ui.about import about
from ui.causes import cause, word
from ui.formats import NBSP, day, listed, money, size, weight
from ui.i18n import translate
from ui.reasons import anyway_reason, hold_reason, reprint_reason, reset_reason, why_chosen


@dataclass(frozen=True, slots=True)
class Told:
    """An event in words; ``tone`` colours the icon of what went well or wrong."""

    words: str
    icon: str = ""
    tone: str = "muted"


def told(event: e.AnyEvent | e.NotUnderstood) -> Told:
    """The words for an event; a row that another version wrote is told by its name."""
    if isinstance(event, e.NotUnderstood):
        words = translate("Events", "Written by another version of Quayside: {kind}.")
        return Told(words.format(kind=event.kind), "question", "warn_ink")
    return _TABLE[type(event)](event)


def is_worth_telling(event: e.AnyEvent | e.NotUnderstood) -> bool:
    """The inner steps of a print are left out: asked for, and how it ended, is what happened."""
    if not isinstance(event, e.PrintAdvanced):
        return True
    job = event.job
    is_asked_again = job.state is PrintState.QUEUED and job.copy_number > 1
    return is_asked_again or job.state in _ENDS


_ENDS = (PrintState.SENT, PrintState.PROVED, PrintState.IN_DOUBT, PrintState.FAILED)


def _plain(say: Callable[[], str], icon: str = "", tone: str = "muted") -> Callable[[Any], Told]:
    return lambda _: Told(say(), icon, tone)


def _because(
    say: Callable[[], str], read: Callable[[Any], str], icon: str, tone: str
) -> Callable[[Any], Told]:
    """A sentence with ``{why}`` in it; without a reason it ends before the colon."""

    def words(event: Any) -> Told:
        why = read(event)
        text = say().format(why=why) if why else say().partition(":")[0]
        return Told(text.rstrip() + "." if not text.endswith(".") else text, icon, tone)

    return words


def _measured(event: e.ParcelsMeasured) -> Told:
    parcels = listed(f"{size(one.sides)}{NBSP}cm, {weight(one.weight_g)}" for one in event.parcels)
    words = translate("Events", "Measured: {parcels}.").format(parcels=parcels)
    return Told(words, "ruler")


def _offered(event: e.QuotesOffered) -> Told:
    return Told(translate("Events", "%n price(s) came.", n=len(event.quotes)), "label")


def _chosen(event: e.QuoteChosen) -> Told:
    words = translate("Events", "Chosen: {quote} ({why}).")
    why = _inside(why_chosen(event.why), event.why)
    return Told(words.format(quote=_quote(event.quote), why=why), "check")


def _buying(event: e.PurchaseStarted) -> Told:
    words = translate("Events", "Buying {quote}.")
    return Told(words.format(quote=_quote(event.quote)), "refresh")


def _bought(event: e.PurchaseConfirmed) -> Told:
    if event.evidence == "answer":
        return Told(translate("Events", "Bought."), "check", "good")
    words = translate("Events", "Bought, as seen later: {why}.")
    return Told(words.format(why=cause(event.evidence)), "check", "good")


def _handing_over(event: e.OwnCarrierStarted) -> Told:
    words = translate("Events", "Handing over to {carrier}, {tracking}.")
    carrier = event.carrier
    tracking = carrier.number or carrier.link
    return Told(words.format(carrier=carrier.provider, tracking=tracking), "truck")


def _handed_over(event: e.OwnCarrierConfirmed) -> Told:
    if event.refund is None:
        return Told(translate("Events", "Handed over to your own carrier."), "truck", "good")
    words = translate("Events", "Handed over to your own carrier: {refund} come back.")
    return Told(words.format(refund=money(event.refund)), "truck", "good")


def _labels(event: e.LabelsReceived) -> Told:
    words = translate("Events", "%n label(s) stored", n=len(event.labels))
    numbers = ", ".join(label.tracking_number for label in event.labels if label.tracking_number)
    return Told(f"{about(words, numbers) if numbers else words}.", "label", "good")


def _resetting(event: e.ResetStarted) -> Told:
    why = event.reason or _inside(reset_reason(event.reset_type), event.reset_type)
    words = translate("Events", "Asking to void the labels: {why}.").format(why=why)
    return Told(words, "undo")


def _pickup_asked(event: e.PickupStarted) -> Told:
    words = translate("Events", "Asking for a pickup on {day}, {window}.")
    when = day(date.fromisoformat(event.day))
    return Told(words.format(day=when, window=_hours(event.window)), "truck")


def _pickup_booked(event: e.PickupBooked) -> Told:
    words = translate("Events", "Pickup booked: {when}.").format(when=_when(event.booking))
    return Told(words, "truck", "good")


def _shipped(event: e.Shipped) -> Told:
    words = translate("Events", "The parcels have left (the marketplace says: {status}).")
    return Told(words.format(status=word(event.status)), "truck", "good")


def _cancelled(event: e.Cancelled) -> Told:
    words = translate("Events", "The order is {status} at the marketplace.")
    return Told(words.format(status=word(event.status)), "cross", "bad_ink")


def _conflict(event: e.ConflictSeen) -> Told:
    words = translate("Events", "Does not fit: {detail}. A person decides.")
    return Told(words.format(detail=cause(event.detail)), "alert", "bad_ink")


def _queued(event: e.PurchaseQueued) -> Told:
    if not event.quote:
        words = translate("Events", "No network: to be bought when it is back.")
        return Told(words, "clock", "warn_ink")
    words = translate("Events", "No network: to be bought when it is back, at most {quote}.")
    return Told(words.format(quote=_quote(event.quote)), "clock", "warn_ink")


def _settled(event: e.ConflictSettled) -> Told:
    if event.takes_change:
        words = translate("Events", "It goes on with the new address and items, as seen by {who}.")
        return Told(words.format(who=cause(event.by)), "check", "good")
    words = translate("Events", "The conflict is settled by {who}.")
    return Told(words.format(who=cause(event.by)), "check", "good")


def _zpl_asked(event: e.ZplLabelStarted) -> Told:
    words = translate("Events", "Asking for a container label ({service}).")
    return Told(words.format(service=event.service), "label")


def _zpl_came(event: e.ZplLabelReceived) -> Told:
    if event.was_new:
        return Told(translate("Events", "The container label is stored."), "label", "good")
    words = translate("Events", "The container label is stored; it had been made before.")
    return Told(words, "label", "good")


def _print(event: e.PrintAdvanced) -> Told:
    job = event.job
    words, icon, tone = _PRINTS[job.state]
    text = words().format(label=_what(job), printer=job.printer, why=cause(job.detail))
    if job.state is PrintState.QUEUED and job.override:
        text = translate(
            "Events", "{label} is printed although it was held back ({held}): {why}."
        ).format(
            label=_what(job),
            held=cause(job.override),
            why=_inside(anyway_reason(job.reason), job.reason),
        )
    elif job.state is PrintState.QUEUED and job.reason:
        text = translate("Events", "{label} is asked for again: {why}.").format(
            label=_what(job), why=_inside(reprint_reason(job.reason), job.reason)
        )
    return Told(text, icon, tone)


_PRINTS: dict[PrintState, tuple[Callable[[], str], str, str]] = {
    PrintState.QUEUED: (
        lambda: translate("Events", "{label} waits for {printer}."),
        "printer",
        "muted",
    ),
    PrintState.RENDERING: (
        lambda: translate("Events", "{label} is drawn for {printer}."),
        "printer",
        "muted",
    ),
    PrintState.CHECKED: (
        lambda: translate("Events", "{label} is drawn, and its codes can be read."),
        "printer",
        "muted",
    ),
    PrintState.SENDING: (
        lambda: translate("Events", "{label} is being sent to {printer}."),
        "printer",
        "muted",
    ),
    PrintState.SENT: (
        lambda: translate("Events", "{label} was sent to {printer}."),
        "printer",
        "muted",
    ),
    PrintState.PROVED: (
        lambda: translate("Events", "{label} came out of {printer}."),
        "printer",
        "good",
    ),
    PrintState.IN_DOUBT: (
        lambda: translate("Events", "{label} may or may not be out of {printer}: {why}."),
        "question",
        "warn_ink",
    ),
    PrintState.FAILED: (
        lambda: translate("Events", "{label} was not printed on {printer}: {why}."),
        "alert",
        "bad_ink",
    ),
}


def _what(job: PrintJob) -> str:
    """Which label: its parcel, and which copy where it is not the first."""
    parcel = 1 if job.parcel_index is None else job.parcel_index + 1
    label = translate("Events", "Label {n}").format(n=parcel)
    if job.copy_number == 1:
        return label
    return translate("Events", "{label}, copy {n}").format(label=label, n=job.copy_number)


def _quote(quote: Quote) -> str:
    words = translate("Events", "{carrier}, costs {money}")
    if quote.kind is QuoteKind.REFUND:
        words = translate("Events", "{carrier}, refunds {money}")
    return words.format(carrier=quote.title, money=money(quote.cost))


def _when(booking: PickupBooking) -> str:
    parts = [day(booking.day)]
    parts += [_hours(booking.window.value)] if booking.window else []
    parts += [booking.reference] if booking.reference else []
    return ", ".join(parts)


def _hours(window: str) -> str:
    """``9–15``: from one hour to another."""
    return window.replace("-", "–")


def _inside(words: str, key: str) -> str:
    """Our own words inside a sentence begin small; somebody's own stay as they were written."""
    return words if words == key else words[:1].lower() + words[1:]


def _reason(event: Any) -> str:
    return cause(event.reason)


_TABLE: dict[type, Callable[[Any], Told]] = {
    e.AcceptStarted: _plain(lambda: translate("Events", "Accepting the order."), "refresh"),
    e.AcceptConfirmed: _plain(lambda: translate("Events", "Accepted."), "check", "good"),
    e.AcceptRefused: _because(
        lambda: translate("Events", "Not accepted: {why}"), _reason, "alert", "bad_ink"
    ),
    e.PackingStarted: _plain(lambda: translate("Events", "Taken in hand."), "person"),
    e.Released: _plain(lambda: translate("Events", "Back in the queue, nothing bought."), "undo"),
    e.Held: _because(
        lambda: translate("Events", "Put aside: {why}"),
        lambda event: _inside(hold_reason(event.reason), event.reason),
        "pause",
        "warn_ink",
    ),
    e.Resumed: _plain(lambda: translate("Events", "Taken up again."), "right"),
    e.ParcelsMeasured: _measured,
    e.QuotesOffered: _offered,
    e.QuoteChosen: _chosen,
    e.PurchaseQueued: _queued,
    e.QueueStopped: _because(
        lambda: translate("Events", "It waited for the network and was not bought: {why}"),
        _reason,
        "alert",
        "bad_ink",
    ),
    e.PurchaseUnqueued: _because(
        lambda: translate("Events", "It waits for the network no more: {why}"),
        _reason,
        "undo",
        "muted",
    ),
    e.PurchaseStarted: _buying,
    e.PurchaseConfirmed: _bought,
    e.PurchaseRefused: _because(
        lambda: translate("Events", "Not bought: {why}"), _reason, "alert", "bad_ink"
    ),
    e.OwnCarrierStarted: _handing_over,
    e.OwnCarrierConfirmed: _handed_over,
    e.LabelsReceived: _labels,
    e.LabelsVoided: _because(
        lambda: translate("Events", "The labels are void: {why}"), _reason, "cross", "bad_ink"
    ),
    e.ResetStarted: _resetting,
    e.ResetConfirmed: _plain(
        lambda: translate("Events", "The labels are thrown away at the marketplace."), "check"
    ),
    e.ResetRefused: _because(
        lambda: translate("Events", "The labels stay valid: {why}"), _reason, "alert", "warn_ink"
    ),
    e.PickupStarted: _pickup_asked,
    e.PickupBooked: _pickup_booked,
    e.PickupRefused: _because(
        lambda: translate("Events", "No pickup: {why}"), _reason, "alert", "bad_ink"
    ),
    e.PrintAdvanced: _print,
    e.Shipped: _shipped,
    e.Cancelled: _cancelled,
    e.ConflictSeen: _conflict,
    e.ConflictSettled: _settled,
    e.AlarmSeen: _because(
        lambda: translate("Events", "The cancellation was seen: {why}"),
        lambda event: cause(event.by),
        "check",
        "muted",
    ),
    e.ZplLabelStarted: _zpl_asked,
    e.ZplLabelReceived: _zpl_came,
    e.ZplLabelRefused: _because(
        lambda: translate("Events", "No container label: {why}"), _reason, "alert", "bad_ink"
    ),
}
