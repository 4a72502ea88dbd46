"""An order as the marketplace tells it: read-only, and tolerant of what it leaves out."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from station.domain.address import Address
from station.domain.ids import OrderId, QuoteId
from station.domain.money import Money
from station.domain.pickup import PickupBooking
from station.domain.quote import QuoteKind


class OrderStatus(StrEnum):
    """The eleven statuses of contract 4.4. An unknown one stays plain text (contract T25)."""

    ANKOR_CONFIRMED = "ankor_confirmed"
    REJECTED = "rejected"
    BRAND_CONFIRMED = "brand_confirmed"
    SHIPPING_LABELS_GENERATED = "shipping_labels_generated"
    FULFILLMENT_REQUESTED = "fulfillment_requested"
    SHIPPED = "shipped"
    RECEIVED = "received"
    RECEPTION_REFUSED = "reception_refused"
    INVOICED = "invoiced"
    BRAND_PAID = "brand_paid"
    CANCELLED = "cancelled"


CLOSED = frozenset({OrderStatus.REJECTED, OrderStatus.CANCELLED})
"""Nothing may be sent any more."""

OPEN = frozenset(
    {
        OrderStatus.ANKOR_CONFIRMED,
        OrderStatus.BRAND_CONFIRMED,
        OrderStatus.SHIPPING_LABELS_GENERATED,
    }
)
"""There is something to do for it at a bench."""

GONE = frozenset(
    {
        OrderStatus.SHIPPED,
        OrderStatus.RECEIVED,
        OrderStatus.RECEPTION_REFUSED,
        OrderStatus.INVOICED,
        OrderStatus.BRAND_PAID,
    }
)
"""The parcels have left the bench."""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One product of an order: ``packs`` ordered, ``pieces`` to pick (contract T17)."""

    id: str
    name: str
    sku: str = ""
    gtin: str = ""
    packs: int = 0
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Retailer:
    """The shop that ordered."""

    id: str
    store_name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TrackedParcel:
    """A parcel as the marketplace holds it, with its label once there is one.

    ``weight_g`` in grams, sides in centimetres; 0 where the marketplace does not say.
    """

    length_cm: int = 0
    width_cm: int = 0
    height_cm: int = 0
    weight_g: int = 0
    label_url: str = ""
    tracking_number: str = ""
    tracking_link: str = ""


@dataclass(frozen=True, slots=True)
class LatestQuote:
    """The last quote noted on the order; never the chosen one (contract T21)."""

    id: QuoteId
    provider: str = ""
    cost: Money | None = None
    kind: QuoteKind | None = None


@dataclass(frozen=True, slots=True)
class Shipping:
    """The order's shipping overview; only a single order's answer has it (contract T30).

    ``ship_by`` is the last day on which it should leave: a calendar date, no time (T13).
    """

    ship_to: Address = field(default_factory=Address)
    methods: tuple[str, ...] = ()
    provider: str = ""
    tracking_number: str = ""
    tracking_link: str = ""
    latest_quote: LatestQuote | None = None
    parcels: tuple[TrackedParcel, ...] = ()
    pickup: PickupBooking | None = None
    ship_by: date | None = None

    @property
    def has_all_labels(self) -> bool:
        """True where every parcel has a label to download."""
        return bool(self.parcels) and all(parcel.label_url for parcel in self.parcels)


@dataclass(frozen=True, slots=True)
class Order:
    """An order; ``shipping`` is None in what a list gave, ``status`` may be an unknown word."""

    id: OrderId
    reference: str
    status: str
    currency: str = ""
    total: Money | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    shipping_method: str = ""
    retailer: Retailer | None = None
    lines: tuple[OrderLine, ...] = ()
    shipping: Shipping | None = None

    @property
    def pieces(self) -> int:
        """Pieces to pick, of all lines."""
        return sum(line.pieces for line in self.lines)

    @property
    def is_open(self) -> bool:
        """The marketplace says that it is still to be accepted, packed or handed over."""
        return self.status in OPEN

    @property
    def is_whole(self) -> bool:
        """True for a single order's answer with all its parts; a list leaves most of it out."""
        return self.shipping is not None and self.retailer is not None

    @property
    def is_closed(self) -> bool:
        """Rejected or cancelled: nothing may be sent."""
        return self.status in CLOSED

    @property
    def is_gone(self) -> bool:
        """The marketplace says the parcels have left."""
        return self.status in GONE

    @property
    def has_labels(self) -> bool:
        """The marketplace says that labels exist, or did until the parcels left."""
        labelled = self.status == OrderStatus.SHIPPING_LABELS_GENERATED or self.is_gone
        return labelled and self.shipping is not None and self.shipping.has_all_labels
