"""Orders as a list shows them: a row, what is asked for, and what the filters mean.

Rows come from the local index only; nothing here asks the marketplace.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from station.domain.ids import OrderId
from station.domain.shipment import State


class OrderFilter(StrEnum):
    """Which orders are shown. All but ``EVER`` show only what is still to be done."""

    ALL = "all"
    TO_PACK = "to pack"
    LABELLED = "labelled"
    ON_HOLD = "on hold"
    IN_DOUBT = "in doubt"
    OVERDUE = "overdue"
    EVER = "ever"  # every order that was ever seen
    HANDLED = "handled"  # every order that this station did something with


class OrderSort(StrEnum):
    """What a list is sorted by; equal rows follow the day they are due, then their id."""

    DUE = "due"
    ORDER = "order"
    RETAILER = "retailer"
    TO = "to"
    PIECES = "pieces"
    STATUS = "status"
    PACKER = "packer"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """A window onto the list of orders.

    ``today`` is the calendar date at the bench. A request that left before ``in_doubt_before``
    (ISO 8601 in UTC) and has no outcome is in doubt, and one from after ``in_doubt_after``: the
    clock was set back since. The station fills them in.
    """

    today: date
    text: str = ""
    filter: OrderFilter = OrderFilter.ALL
    sort: OrderSort = OrderSort.DUE
    is_descending: bool = False
    offset: int = 0
    limit: int = 200
    in_doubt_before: str = ""
    in_doubt_after: str = "9999"


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order of a list.

    ``status`` is the marketplace's word, ``state`` the shipment's (None where the journal has
    none), ``ship_by`` the last day it should leave (None: not known yet). ``seen_at`` and
    ``changed_at`` are ISO 8601 in UTC; ``changed_at`` is empty without a shipment.
    """

    order_id: OrderId
    reference: str
    retailer: str = ""
    city: str = ""
    country: str = ""
    pieces: int = 0
    status: str = ""
    ship_by: date | None = None
    state: State | None = None
    packer: str = ""
    seen_at: str = ""
    changed_at: str = ""
    is_in_doubt: bool = False
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of an order before the marketplace is asked; empty what is not."""

    order_id: OrderId
    reference: str = ""
    retailer: str = ""
    city: str = ""
    country: str = ""
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several waiting orders that hold a scanned item; ``pieces`` of the whole order."""

    order_id: OrderId
    reference: str
    retailer: str
    pieces: int
