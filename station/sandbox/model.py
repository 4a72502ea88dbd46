"""What the sandbox keeps: shops, products, orders, quotes, purchases. Plain mutable records."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shop:
    """A retailer with the address that its orders go to."""

    id: str
    created_s: float
    store: str
    organisation: str | None
    first_name: str
    last_name: str
    street: str
    city: str
    postal_code: str
    country: str
    phone: str

    @property
    def address(self) -> Json:
        """Where its orders go, as an order shows it."""
        return {
            "name": f"{self.first_name} {self.last_name}",
            "organisationName": self.organisation,
            "street": self.street,
            "city": self.city,
            "postalCode": self.postal_code,
            "countryCode": self.country,
        }


@dataclass(frozen=True, slots=True)
class Product:
    """A product; ``unit_multiplier`` pieces make one pack."""

    id: str
    name: str
    unit_multiplier: int
    price_cents: int
    net_weight: str
    dimensions: str
    language: str
    created_s: float


@dataclass(frozen=True, slots=True)
class Variant:
    """What is scanned: SKU and EAN; the EAN may be missing."""

    id: str
    product: Product
    name: str
    sku: str
    ean: str | None
    stock: int
    always_in_stock: bool
    archived: bool
    created_s: float


@dataclass(slots=True)
class Item:
    """A line of an order, in packs; the variant is gone where the product was deleted."""

    id: str
    variant: Variant | None
    packs: int
    pack_size: int
    price_cents: int
    created_s: float

    @property
    def pieces(self) -> int:
        """What a packer counts."""
        return self.packs * self.pack_size


@dataclass(frozen=True, slots=True)
class Parcel:
    """Sides in cm, weight in g, as the carrier gets it."""

    length: int
    width: int
    height: int
    weight: int


@dataclass(slots=True)
class Label:
    """One parcel's label, drawn when somebody downloads it."""

    number: int
    tracking: str
    link: str


@dataclass(slots=True)
class Quote:
    """An offer for one order's parcels; ``own_carrier`` ones are refunds, the others fees."""

    id: str
    order_id: str
    carrier: str
    service: str
    service_name: str
    collection: tuple[str, ...]
    cents: int
    parcels: tuple[Parcel, ...]
    own_carrier: bool = False
    days: int = 2
    receipt: str = ""


@dataclass(slots=True)
class Purchase:
    """A confirmed carrier quote; the labels come at ``due_s``, or never where that is None."""

    quote: Quote
    label_format: str
    due_s: float | None
    labels: list[Label] = field(default_factory=list)


@dataclass(slots=True)
class Pickup:
    """A booked collection, as the order shows it."""

    date: str
    ready: str
    close: str
    reference: str


@dataclass(slots=True)
class Order:
    """One order and all that happened to it."""

    id: str
    master_id: str
    reference: int | str
    shop: Shop
    status: str
    items: list[Item]
    created_s: float
    updated_s: float
    currency: str = "EUR"
    billing_id: str = ""
    shipped_s: float | None = None
    paid_s: float | None = None
    reject_reason: str | None = None
    shipping_method: str | None = None
    provider: str | None = None
    tracking: Json | None = None
    latest_quote: Quote | None = None
    parcels: tuple[Parcel, ...] = ()
    purchase: Purchase | None = None
    pickup: Pickup | None = None
    address: Json = field(default_factory=dict)
    history: Json | None = None

    @property
    def has_labels(self) -> bool:
        """True from the moment that the label job is done."""
        return self.purchase is not None and bool(self.purchase.labels)

    def forget_shipping(self) -> None:
        """Back to before any purchase: old labels are void."""
        self.purchase = self.latest_quote = self.pickup = self.tracking = None
        self.shipping_method = self.provider = None
        self.parcels = ()


@dataclass(frozen=True, slots=True)
class FulfilmentOrder:
    """What the fulfilment centre is to send; quantities are batches."""

    id: str
    number: int
    reference: str
    order: Order
    status: str
    is_direct: bool
    brand_id: str
    created_s: float
    items: tuple[tuple[str, int], ...]
    update_id: str
    shipment_id: str
