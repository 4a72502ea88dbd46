"""JSON to domain: tolerant in all that the contract calls a trap, silent about nothing it needs."""

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from station.api.document import EMPTY, Included, Json, decode, mapping, rows, text, whole
from station.api.errors import BadAnswer
from station.domain.address import Address
from station.domain.clock import calendar_date_of, moment_of
from station.domain.ids import OrderId, QuoteId
from station.domain.money import Money
from station.domain.order import (
    LatestQuote,
    Order,
    OrderLine,
    Retailer,
    Shipping,
    TrackedParcel,
)
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.quote import BRAND_LABEL_CARRIER, Quote, QuoteKind
from station.domain.units import decimal_of

log = logging.getLogger(__name__)

_VARIANT_RELATIONS = (
    "productVariant",
    "product-variant",
    "productVariants",
    "productOption",
    "productOptions",
)
_WINDOW_BY_READY_HOUR = {"09": PickupWindow.MORNING, "11": PickupWindow.DAY}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; ``next_url`` is empty on the last."""

    orders: tuple[Order, ...]
    next_url: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a confirm answers: not an order (contract T5). ``cost`` is text for a person (T7)."""

    quote_id: QuoteId
    order_id: OrderId
    provider: str
    cost: str
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class ZplAnswer:
    """A ZPL label as it came; ``is_new`` is False where it had been made before (200)."""

    zpl: bytes
    is_new: bool


def order_in(body: bytes, what: str = "order") -> Order:
    """The order of a single-order answer. Raises BadAnswer where it has no id or status."""
    document = decode(what, body)
    return _order(mapping(document.get("data")), Included(document), what)


def page_in(body: bytes, what: str = "orders") -> Page:
    """A page of orders with the way to the next (contract 3.3). Raises BadAnswer."""
    document = decode(what, body)
    if not isinstance(document.get("data"), list):
        raise BadAnswer(what, "$.data")
    included = Included(document)
    orders = tuple(_orders(rows(document["data"]), included, what))
    links = mapping(document.get("links"))
    page = mapping(mapping(document.get("meta")).get("page"))
    after = text(page.get("to")) if page.get("hasMore") is True else ""
    link = links.get("next")
    next_url = text(mapping(link).get("href")) if isinstance(link, dict) else text(link)
    return Page(orders, next_url, after)


def quotes_in(body: bytes) -> tuple[Quote, ...]:
    """The quotes of a quote list, which is no JSON:API document (contract T5). Raises BadAnswer."""
    document = decode("quotes", body)
    if not isinstance(document.get("data"), list):
        raise BadAnswer("quotes", "$.data")
    found = (_quote(row) for row in rows(document["data"]))
    return tuple(quote for quote in found if quote.id and _has_price(quote))


def _has_price(quote: Quote) -> bool:
    """A fee without a price would look like the cheapest of all; a refund is never compared."""
    return bool(quote.raw_amount) or quote.is_brand_label


def receipt_in(body: bytes) -> Receipt:
    """The receipt of a confirm. Raises BadAnswer where it is not one."""
    data = mapping(decode("confirm", body).get("data"))
    if not text(data.get("uuid")):
        raise BadAnswer("confirm", "$.data.uuid")
    refund = text(data.get("refund"))
    return Receipt(
        quote_id=QuoteId(text(data.get("uuid"))),
        order_id=OrderId(text(data.get("orderUuid"))),
        provider=text(data.get("provider")),
        cost=refund or text(data.get("shippingCost")),
        kind=QuoteKind.REFUND if refund else QuoteKind.FEE,
    )


def _orders(found: Sequence[Json], included: Included, what: str) -> Iterator[Order]:
    """The rows that are orders: one that is not must not hide all the others."""
    for row in found:
        try:
            yield _order(row, included, what)
        except BadAnswer as error:
            log.warning("a row of the list was left out: %s", error)


def _order(row: Json, included: Included, what: str) -> Order:
    attributes = mapping(row.get("attributes"))
    order_id, status = text(row.get("id")), text(attributes.get("status"))
    if not order_id or not status:
        raise BadAnswer(what, "$.data.id" if not order_id else "$.data.attributes.status")
    currency = text(attributes.get("brandCurrency"))
    retailer = next(included.related(row, "retailer", "retailers"), None)
    overview = attributes.get("shippingOverview")
    return Order(
        id=OrderId(order_id),
        reference=text(attributes.get("reference")),
        status=status,
        currency=currency,
        total=_minor(attributes.get("brandTotalAmountWithVat"), currency),
        created_at=_moment(attributes.get("createdAt")),
        updated_at=_moment(attributes.get("updatedAt")),
        shipping_method=text(attributes.get("shippingMethod")),
        retailer=_retailer(retailer) if retailer else None,
        lines=tuple(
            _line(item, included) for item in included.related(row, "orderItems", "order-items")
        ),
        shipping=_shipping(overview) if isinstance(overview, dict) else None,
    )


def _moment(value: object) -> datetime | None:
    """A time that cannot be read is left out: no order is lost to a date (contract T13)."""
    with contextlib.suppress(ValueError):
        return moment_of(text(value))
    return None


def _minor(value: object, currency: str) -> Money | None:
    number = _decimal(value)
    return None if number is None else Money.from_number(number, currency)


def _decimal(value: object) -> Decimal | None:
    with contextlib.suppress(ValueError):
        return decimal_of(text(value))
    return None


def _retailer(row: Json) -> Retailer:
    attributes = mapping(row.get("attributes"))
    return Retailer(
        id=text(row.get("id")),
        store_name=text(attributes.get("storeName")) or text(attributes.get("companyName")),
        phone=text(attributes.get("phoneNumberE164")),
    )


def _line(row: Json, included: Included) -> OrderLine:
    attributes = mapping(row.get("attributes"))
    variant = next(included.related(row, *_VARIANT_RELATIONS), EMPTY)
    product = next(included.related(variant, "product", "products"), EMPTY)
    of_variant, of_product = mapping(variant.get("attributes")), mapping(product.get("attributes"))
    product_name, variant_name = text(of_product.get("name")), text(of_variant.get("name"))
    # Many variants repeat their product's name; a packer wants to read it once.
    is_named_twice = variant_name.startswith(product_name)
    names = (variant_name,) if is_named_twice else (product_name, variant_name)
    return OrderLine(
        id=text(row.get("id")),
        name=" – ".join(name for name in names if name),
        sku=text(of_variant.get("sku")),
        gtin=text(of_variant.get("ian")),
        packs=whole(attributes.get("quantity")),
        pieces=whole(attributes.get("multipliedQuantity")) or whole(attributes.get("quantity")),
    )


def _shipping(overview: Json) -> Shipping:
    tracking = mapping(overview.get("tracking"))
    transaction = mapping(overview.get("transaction"))
    methods = overview.get("availableShippingMethods", overview.get("availableShppingMethods"))
    return Shipping(
        ship_to=_address(mapping(overview.get("shipToAddress"))),
        methods=_methods(methods),
        provider=text(overview.get("provider")),
        tracking_number=text(tracking.get("number")),
        tracking_link=text(tracking.get("link")),
        latest_quote=_latest_quote(mapping(overview.get("latestQuote"))),
        parcels=tuple(_parcel(row) for row in rows(overview.get("parcels"))),
        pickup=_pickup(mapping(transaction.get("pickup"))),
        ship_by=_ship_by(mapping(overview.get("expectedShippingDates"))),
    )


def _ship_by(row: Json) -> date | None:
    """The last day to ship, as moved later where it was; one that cannot be read is none."""
    with contextlib.suppress(ValueError):
        return calendar_date_of(text(row.get("updatedMaximum")) or text(row.get("maximum")))
    return None


def _methods(value: object) -> tuple[str, ...]:
    """Names, given as strings or as objects with ``canBeUsed`` (contract T9)."""
    if not isinstance(value, list):
        return ()
    usable = [row for row in value if not isinstance(row, dict) or row.get("canBeUsed", True)]
    names = (text(row.get("name")) if isinstance(row, dict) else text(row) for row in usable)
    return tuple(name for name in names if name)


def _address(row: Json) -> Address:
    return Address(
        name=text(row.get("name")),
        organisation=text(row.get("organisationName")),
        street=text(row.get("street")),
        postal_code=text(row.get("postalCode")),
        city=text(row.get("city")),
        country_code=text(row.get("countryCode")),
    )


def _latest_quote(row: Json) -> LatestQuote | None:
    if not text(row.get("id")):
        return None
    costs = mapping(row.get("shippingCostsOverview"))
    kind = text(costs.get("type"))
    return LatestQuote(
        id=QuoteId(text(row.get("id"))),
        provider=text(row.get("provider")),
        cost=_minor(costs.get("amount"), text(costs.get("currency"))),
        kind=QuoteKind(kind) if kind in tuple(QuoteKind) else None,
    )


def _parcel(row: Json) -> TrackedParcel:
    tracked = mapping(row.get("trackedPackage"))
    return TrackedParcel(
        length_cm=whole(row.get("length")),
        width_cm=whole(row.get("width")),
        height_cm=whole(row.get("height")),
        weight_g=whole(row.get("weight")),
        label_url=text(tracked.get("labelUrl")),
        tracking_number=text(tracked.get("trackingNumber")),
        tracking_link=text(tracked.get("trackingLink")),
    )


def _pickup(row: Json) -> PickupBooking | None:
    with contextlib.suppress(ValueError):
        day = calendar_date_of(text(row.get("pickupDate")))
        if day:
            window = _WINDOW_BY_READY_HOUR.get(text(row.get("readyTime"))[:2])
            return PickupBooking(day, window, text(row.get("externalReferenceId")))
    return None


def _quote(row: Json) -> Quote:
    cost = mapping(row.get("shippingCost"))
    amount = _decimal(cost.get("amount"))
    carrier = text(row.get("carrierCode"))
    transit = mapping(row.get("timeInTransit"))
    days = transit.get("businessDaysInTransit")
    collection = row.get("collectionMethod")
    return Quote(
        id=QuoteId(text(row.get("quoteUuid"))),
        carrier=carrier,
        service_code=text(row.get("serviceCode")),
        service=text(row.get("serviceCommercialName")),
        cost=Money.from_number(amount or Decimal(0), text(cost.get("currency"))),
        kind=QuoteKind.REFUND if carrier == BRAND_LABEL_CARRIER else QuoteKind.FEE,
        collection=tuple(map(text, collection)) if isinstance(collection, list) else (),
        transit_days=whole(days) if text(days) else None,
        raw_amount="" if amount is None else text(cost.get("amount")),
    )
