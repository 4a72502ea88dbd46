"""How an order stands and when it is due, in words: one place for every list. Pure, no Qt."""

from dataclasses import dataclass
from datetime import date

from station.domain.order import OrderStatus
from station.domain.orderrow import OrderRow
from station.domain.shipment import State
from ui.formats import day, full_day
from ui.i18n import translate

NOT_KNOWN = "–"
_NEAR_DAYS = 300


@dataclass(frozen=True, slots=True)
class Standing:
    """A word; with a ``chip`` (its kind) and an icon only where it is not the ordinary one."""

    word: str
    chip: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """When an order should leave; ``tone`` and icon only where that matters now."""

    word: str
    tone: str = ""
    icon: str = ""


def standing(row: OrderRow) -> Standing:
    """What is to be done with an order, or what became of it."""
    if row.is_in_doubt:
        return Standing(translate("OrderWords", "In doubt"), "warn", "question")
    if row.state in (None, State.WAITING):
        return _by_status(row.status)
    return {
        State.PACKING: Standing(translate("OrderWords", "Packing"), "accent", "person"),
        State.BUYING: Standing(translate("OrderWords", "Buying"), "accent", "refresh"),
        State.AWAITING_LABELS: Standing(translate("OrderWords", "Label coming"), "accent", "clock"),
        State.LABELLED: Standing(translate("OrderWords", "Labelled"), "good", "check"),
        State.RESETTING: Standing(translate("OrderWords", "Resetting"), "accent", "undo"),
        State.HELD: Standing(translate("OrderWords", "On hold"), "warn", "pause"),
        State.SHIPPED: Standing(translate("OrderWords", "Shipped")),
        State.CANCELLED: Standing(translate("OrderWords", "Cancelled"), "bad", "cross"),
    }[row.state]


def _by_status(status: str) -> Standing:
    """By the marketplace's own word; one that nobody knows is shown as it is (contract T25)."""
    known = {
        OrderStatus.ANKOR_CONFIRMED: Standing(translate("OrderWords", "To accept")),
        OrderStatus.BRAND_CONFIRMED: Standing(translate("OrderWords", "To pack")),
        OrderStatus.SHIPPING_LABELS_GENERATED: Standing(
            translate("OrderWords", "Labelled"), "good", "check"
        ),
        OrderStatus.FULFILLMENT_REQUESTED: Standing(translate("OrderWords", "At the centre")),
        OrderStatus.SHIPPED: Standing(translate("OrderWords", "Shipped")),
        OrderStatus.RECEIVED: Standing(translate("OrderWords", "Received")),
        OrderStatus.RECEPTION_REFUSED: Standing(translate("OrderWords", "Refused"), "bad", "cross"),
        OrderStatus.INVOICED: Standing(translate("OrderWords", "Invoiced")),
        OrderStatus.BRAND_PAID: Standing(translate("OrderWords", "Paid")),
        OrderStatus.REJECTED: Standing(translate("OrderWords", "Rejected"), "bad", "cross"),
        OrderStatus.CANCELLED: Standing(translate("OrderWords", "Cancelled"), "bad", "cross"),
    }
    return next(
        (words for key, words in known.items() if key.value == status),
        Standing(status or NOT_KNOWN),
    )


def due(row: OrderRow, today: date) -> Due:
    """The last day to ship. It is a calendar date, so no hours are promised."""
    if row.ship_by is None:
        return Due(NOT_KNOWN, "muted")
    left = (row.ship_by - today).days
    if not row.is_open or left > 1:
        is_near = abs(left) < _NEAR_DAYS
        return Due(day(row.ship_by) if is_near else full_day(row.ship_by))
    if left < 0:
        return Due(translate("OrderWords", "%n day(s) late", n=-left), "bad_ink", "alert")
    if left == 0:
        return Due(translate("OrderWords", "Today"), "warn_ink", "clock")
    return Due(translate("OrderWords", "Tomorrow"))
