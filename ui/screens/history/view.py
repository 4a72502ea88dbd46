"""What the history screen shows, as frozen values; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from station.bench.questions import REPRINT_REASONS
from station.domain.label import Label
from station.domain.orderrow import OrderRow
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from station.store.journal import Entry
from ui.causes import cause
from ui.event_words import is_worth_telling, told
from ui.formats import clock_time, day, full_day
from ui.i18n import translate
from ui.order_words import Standing, standing
from ui.reasons import reprint_reason
from ui.shortcuts import ROW_KEYS

MOST_EVENTS = 120
_NEAR_DAYS = 300


@dataclass(frozen=True, slots=True)
class RowView:
    """One order of the list; ``changed`` is a time today, else a day."""

    changed: str
    order: str
    retailer: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class LabelView:
    """A label: its parcel, its number, and where its paper is."""

    parcel: str
    tracking: str
    paper: str
    tone: str = "muted"
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class EventView:
    """One thing that happened; ``who`` is named where it is not who did the thing above it."""

    when: str
    words: str
    who: str = ""
    icon: str = ""
    tone: str = "muted"


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A reason to print again: by its key, its button or its code."""

    key: str
    words: str
    shortcut: str


@dataclass(frozen=True, slots=True)
class DetailView:
    """The right side. ``reasons`` are there while a reason is asked for; ``why_not`` says why a
    label cannot be printed again, where that is so.
    """

    ref: str
    sub: str
    standing: Standing
    labels: tuple[LabelView, ...] = ()
    events: tuple[EventView, ...] = ()
    can_reprint: bool = False
    why_not: str = ""
    has_labels: bool = False
    is_working: bool = False
    reasons: tuple[ReasonView, ...] = ()
    said: str = ""


@dataclass(frozen=True, slots=True)
class EmptyView:
    """What stands in place of the list."""

    icon: str
    title: str
    body: str


def row_view(row: OrderRow, now: datetime) -> RowView:
    """One order in words."""
    return RowView(
        changed=_changed(row.changed_at, now),
        order=row.reference or row.order_id,
        retailer=row.retailer,
        standing=standing(row),
    )


def detail_view(
    row: OrderRow,
    shipment: Shipment,
    entries: Sequence[Entry],
    now: datetime,
    *,
    is_asking: bool = False,
    is_working: bool = False,
    said: str = "",
) -> DetailView:
    """The right side for an order."""
    why_not = _why_not(shipment)
    return DetailView(
        ref=row.reference or row.order_id,
        sub=", ".join(filter(None, (row.retailer, row.city))),
        standing=standing(row),
        labels=tuple(_labels(shipment)),
        events=tuple(_events(entries, now)),
        can_reprint=not why_not,
        why_not=why_not,
        has_labels=bool(shipment.labels),
        is_working=is_working,
        reasons=_reasons() if is_asking and not why_not else (),
        said=said,
    )


def empty_view(text: str) -> EmptyView:
    """Nothing was done yet, or nothing fits."""
    if text:
        return EmptyView(
            "search",
            translate("History", "Nothing fits “{text}”").format(text=text),
            translate("History", "Scan a label, or type a reference, a shop, a city or an item."),
        )
    return EmptyView(
        "history",
        translate("History", "Nothing was shipped here yet"),
        translate("History", "Every order that is packed at this bench is kept here."),
    )


def _changed(changed_at: str, now: datetime) -> str:
    if not changed_at:
        return ""
    at = datetime.fromisoformat(changed_at).astimezone(now.tzinfo)
    return clock_time(at) if at.date() == now.date() else _day(at.date(), now.date())


def _day(when: date, today: date) -> str:
    return day(when) if abs((today - when).days) < _NEAR_DAYS else full_day(when)


def _labels(shipment: Shipment) -> list[LabelView]:
    count = len(shipment.labels)
    valid = [_label(shipment, label, count) for label in shipment.labels]
    void = [
        LabelView(_parcel(label, 0), label.tracking_number, translate("History", "Void"),
                  "bad_ink", is_void=True)
        for label in shipment.void_labels
    ]  # fmt: skip
    return valid + void


def _label(shipment: Shipment, label: Label, count: int) -> LabelView:
    job = shipment.standing_print_of(label)
    parcel, number = _parcel(label, count), label.tracking_number
    if job is None:
        return LabelView(parcel, number, translate("History", "Not printed"))
    words, tone = {
        PrintState.SENT: (translate("History", "Sent to {printer}"), "muted"),
        PrintState.PROVED: (translate("History", "Printed on {printer}"), "good_ink"),
        PrintState.IN_DOUBT: (translate("History", "In doubt on {printer}"), "warn_ink"),
        PrintState.FAILED: (translate("History", "Not printed on {printer}"), "bad_ink"),
    }.get(job.state, (translate("History", "On its way to {printer}"), "muted"))
    text = words.format(printer=job.printer)
    if job.copy_number > 1:
        text = translate("History", "{text}, copy {n}").format(text=text, n=job.copy_number)
    return LabelView(parcel, number, text, tone)


def _parcel(label: Label, count: int) -> str:
    n = label.parcel_index + 1
    if count > 1:
        return translate("History", "Parcel {n} of {count}").format(n=n, count=count)
    return translate("History", "Parcel {n}").format(n=n)


def _events(entries: Sequence[Entry], now: datetime) -> list[EventView]:
    """Newest first."""
    worth = [entry for entry in entries if is_worth_telling(entry.event)][-MOST_EVENTS:]
    views: list[EventView] = []
    named = ""
    for entry in reversed(worth):
        at = datetime.fromisoformat(entry.at).astimezone(now.tzinfo)
        when = clock_time(at)
        if at.date() != now.date():
            when = f"{_day(at.date(), now.date())}, {when}"
        words = told(entry.event)
        who, named = ("" if entry.actor == named else entry.actor), entry.actor
        views.append(EventView(when, words.words, who, words.icon, words.tone))
    return views


def _why_not(shipment: Shipment) -> str:
    """Why nothing can be printed again now; empty where it can."""
    if shipment.conflict:
        words = translate("History", "First settle what does not fit: {why}.")
        return words.format(why=cause(shipment.conflict))
    if shipment.labels and shipment.state in (State.LABELLED, State.SHIPPED):
        return ""
    if shipment.void_labels:
        return translate("History", "Its labels are void: they are never printed again.")
    return translate("History", "It has no label yet.")


def _reasons() -> tuple[ReasonView, ...]:
    return tuple(
        ReasonView(reason, reprint_reason(reason), key)
        for reason, key in zip(REPRINT_REASONS, ROW_KEYS, strict=False)
    )
