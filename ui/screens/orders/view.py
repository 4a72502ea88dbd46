"""What the orders screen shows, as frozen values; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from station.api.link import Link
from station.domain.orderrow import OrderFilter, OrderRow
from station.workflow.polling import PollState
from ui.formats import ago, number
from ui.i18n import translate
from ui.order_words import Due, Standing, due, standing

OLD_AFTER_S = 180
"""The list is refreshed every minute: after three a person should know that it is not."""
FRESH_S = 5


class Remedy(StrEnum):
    """What the button of the empty state does."""

    REFRESH = "refresh"
    HISTORY = "history"
    SHOW_ALL = "show all"


@dataclass(frozen=True, slots=True)
class FilterView:
    """A segment of the filter; ``count`` None where it is not known yet."""

    key: str
    word: str
    count: int | None = None
    tone: str = "muted"


@dataclass(frozen=True, slots=True)
class EmptyView:
    """What stands in place of the list."""

    icon: str
    title: str
    body: str
    action: str = ""
    remedy: Remedy = Remedy.REFRESH


@dataclass(frozen=True, slots=True)
class RowView:
    """One order in words."""

    due: Due
    order: str
    retailer: str
    country: str
    city: str
    pieces: str
    standing: Standing
    packer: str


@dataclass(frozen=True, slots=True)
class OrdersView:
    """Everything around the rows. ``waiting`` is the word of the button that shows newer rows."""

    filters: tuple[FilterView, ...]
    chosen_filter: str
    updated: str = ""
    updated_tone: str = "muted"
    waiting: str = ""
    empty: EmptyView | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the view is made from."""

    now: datetime
    chosen: OrderFilter = OrderFilter.ALL
    text: str = ""
    counts: Mapping[OrderFilter, int] = field(default_factory=dict)
    length: int | None = None
    news: int = 0
    is_stale: bool = False
    poll: PollState = field(default_factory=PollState)
    link: Link = field(default_factory=Link)


def present(facts: Facts) -> OrdersView:
    """The view of these facts."""
    updated, tone = _updated(facts)
    return OrdersView(
        filters=tuple(_filter(key, word, facts) for key, word in _filter_words().items()),
        chosen_filter=facts.chosen.value,
        updated=updated,
        updated_tone=tone,
        waiting=_waiting(facts),
        empty=_empty(facts) if facts.length == 0 else None,
    )


def row_view(row: OrderRow, today: date) -> RowView:
    """One order in words; what the lists do not tell is left empty until it was read."""
    return RowView(
        due=due(row, today),
        order=row.reference or row.order_id,
        retailer=row.retailer,
        country=row.country,
        city=row.city,
        pieces=str(row.pieces) if row.pieces else "",
        standing=standing(row),
        packer=row.packer,
    )


def _filter_words() -> dict[OrderFilter, str]:
    return {
        OrderFilter.ALL: translate("Orders", "All"),
        OrderFilter.TO_PACK: translate("Orders", "To pack"),
        OrderFilter.LABELLED: translate("Orders", "Labelled"),
        OrderFilter.ON_HOLD: translate("Orders", "On hold"),
        OrderFilter.IN_DOUBT: translate("Orders", "In doubt"),
        OrderFilter.OVERDUE: translate("Orders", "Overdue"),
    }


def _filter(key: OrderFilter, word: str, facts: Facts) -> FilterView:
    count = facts.counts.get(key)
    is_bad = key is OrderFilter.OVERDUE and bool(count)
    return FilterView(key.value, word, count, "bad_ink" if is_bad else "muted")


def _updated(facts: Facts) -> tuple[str, str]:
    """How old the list is, or how far the first reading is."""
    poll = facts.poll
    if poll.refreshed_at is None:
        if poll.is_listing:
            words = translate("Orders", "Reading the list: {n}").format(n=number(poll.listed))
            return words, "muted"
        return "", "muted"
    if poll.left_to_read and facts.link.is_up:
        left = translate("Orders", "Reading details: {n} to go")
        return left.format(n=number(poll.left_to_read)), "muted"
    age_s = (facts.now - poll.refreshed_at).total_seconds()
    if age_s < FRESH_S:
        return translate("Orders", "Updated just now"), "muted"
    words = translate("Orders", "Updated {ago}").format(ago=ago(age_s))
    return words, "warn_ink" if age_s > OLD_AFTER_S else "muted"


def _waiting(facts: Facts) -> str:
    if facts.news > 0:
        return translate("Orders", "Show %n new", n=facts.news)
    return translate("Orders", "Show changes") if facts.is_stale else ""


def _empty(facts: Facts) -> EmptyView:
    if facts.text:
        return EmptyView(
            "search",
            translate("Orders", "Nothing fits “{text}”").format(text=facts.text),
            translate("Orders", "Open orders only are listed here. What has left is in History."),
            translate("Orders", "Search in History"),
            Remedy.HISTORY,
        )
    if facts.chosen is not OrderFilter.ALL:
        return EmptyView(
            "check",
            translate("Orders", "None here"),
            translate("Orders", "No open order is in this state now."),
            translate("Orders", "Show all"),
            Remedy.SHOW_ALL,
        )
    return _nothing_at_all(facts)


def _nothing_at_all(facts: Facts) -> EmptyView:
    again = translate("Orders", "Ask now")
    if facts.link.is_refused:
        return EmptyView(
            "key",
            translate("Orders", "The account is not accepted"),
            translate("Orders", "Put its client id and secret right under Settings, Account."),
        )
    if not facts.link.is_up:
        return EmptyView(
            "nolink",
            translate("Orders", "The marketplace cannot be reached"),
            translate("Orders", "The orders come by themselves when the link is back."),
            again,
        )
    if facts.poll.refreshed_at is None:
        return EmptyView(
            "refresh",
            translate("Orders", "Reading your orders"),
            translate("Orders", "They appear here one page after the other."),
        )
    return EmptyView(
        "orders",
        translate("Orders", "No open orders"),
        translate("Orders", "New ones appear here by themselves, a minute after they come in."),
        again,
    )
