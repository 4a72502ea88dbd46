"""Quotes: what the carriers ask for an order's parcels, and what the brand gets back for its own.

Asking again makes new quotes, and the earlier ones can no longer be confirmed.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from starlette.responses import Response

from station.sandbox import parcels
from station.sandbox.answers import conflict, data
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Json, Order, Parcel, Quote
from station.sandbox.names import ISLAND_POSTAL_CODE


@dataclass(frozen=True, slots=True)
class Service:
    """A carrier's service and its tariff."""

    carrier: str
    code: str
    name: str
    collection: tuple[str, ...]
    base_cents: int
    kilo_cents: int
    days: int
    countries: tuple[str, ...] = ()
    heaviest_g: int = 30_000


SERVICES = (
    Service("ups", "11", "UPS Standard", ("pickup", "drop-off"), 590, 62, 2),
    Service("dpd", "101", "DPD Classic", ("pickup",), 545, 71, 3, ("FR", "DE", "NL", "BE", "ES")),
    Service("tnt", "48N", "TNT Economy Express", ("pickup",), 890, 48, 2, ("IT", "ES", "DE")),
    Service("colissimo", "DOS", "Colissimo Pro", ("drop-off",), 610, 95, 2, ("FR",), 20_000),
    Service("dhl_express", "U", "DHL Express Worldwide", ("pickup",), 2_150, 140, 1, ("GB", "IT")),
)
_ABROAD_CENTS = 380
_ACROSS_THE_CHANNEL_CENTS = 1_240
_VOLUME_CM3_PER_KG = 5_000
_REFUND_PERCENT = 70


def list_quotes(market: Market, call: Call) -> Response:
    """``POST /api/v1/orders/{order}/shipping-quotes``."""
    order = market.order(call.path["order"])
    call.order_id = order.id
    given = parcels.for_quotes(call.json())
    if order.status != "brand_confirmed":
        raise conflict("Order cannot be shipped from this state")
    market.ledger.count(order, "quotes")
    made = _offers(market, order, given)
    _supersede(market, order, made)
    return data([_document(market, quote) for quote in made])


def _offers(market: Market, order: Order, given: tuple[Parcel, ...]) -> list[Quote]:
    if order.address.get("postalCode") == ISLAND_POSTAL_CODE:
        return []
    country = str(order.address.get("countryCode"))
    fitting = [one for one in SERVICES if _takes(one, country, given)]
    made = [carrier_quote(market, order, service, given) for service in fitting]
    return [*made, own_quote(market, order, given, "ankorstore")] if market.is_2026 else made


def _takes(service: Service, country: str, given: tuple[Parcel, ...]) -> bool:
    known = not service.countries or country in service.countries
    return known and all(parcel.weight <= service.heaviest_g for parcel in given)


def carrier_quote(
    market: Market, order: Order, service: Service, given: tuple[Parcel, ...]
) -> Quote:
    """A carrier's offer: a fee."""
    country = str(order.address.get("countryCode"))
    return Quote(
        id=market.new_id(),
        order_id=order.id,
        carrier=service.carrier,
        service=service.code,
        service_name=service.name,
        collection=service.collection,
        cents=sum(price_cents(service, country, parcel) for parcel in given),
        parcels=given,
        days=service.days + (country != "FR"),
    )


def own_quote(market: Market, order: Order, given: tuple[Parcel, ...], carrier: str) -> Quote:
    """The offer for the brand's own carrier: a refund."""
    country = str(order.address.get("countryCode"))
    cents = sum(price_cents(SERVICES[0], country, parcel) for parcel in given)
    refund = cents * _REFUND_PERCENT // 100
    return Quote(
        market.new_id(), order.id, carrier, "", "", (), refund, given, own_carrier=True, days=0
    )


def price_cents(service: Service, country: str, parcel: Parcel) -> int:
    """By weight or by volume, whichever is more, and by destination."""
    volume = parcel.length * parcel.width * parcel.height
    grams = max(parcel.weight, volume * 1000 // _VOLUME_CM3_PER_KG)
    abroad = {"FR": 0, "GB": _ACROSS_THE_CHANNEL_CENTS}.get(country, _ABROAD_CENTS)
    return service.base_cents + abroad + -(-grams * service.kilo_cents // 1000)


def _supersede(market: Market, order: Order, made: list[Quote]) -> None:
    bought = order.purchase.quote.id if order.purchase else None
    custom = order.latest_quote.id if order.latest_quote else None
    for quote in [one for one in market.quotes.values() if one.order_id == order.id]:
        if quote.id not in (bought, custom):
            del market.quotes[quote.id]
    market.quotes.update({quote.id: quote for quote in made})


def _document(market: Market, quote: Quote) -> Json:
    document: Json = {
        "quoteUuid": quote.id,
        "carrierCode": quote.carrier,
        "serviceCode": quote.service,
        "serviceCommercialName": quote.service_name,
        "collectionMethod": list(quote.collection),
        "shippingCost": {"amount": quote.cents, "currency": "EUR"},
    }
    if market.is_2026:
        document["timeInTransit"] = None if quote.own_carrier else _transit(market, quote)
    return document


def _transit(market: Market, quote: Quote) -> Json:
    pickup = _working_day(market.clock.today(), 1)
    return {
        "estimatedDeliveryDate": _working_day(pickup, quote.days).isoformat(),
        "pickupDate": pickup.isoformat(),
        "businessDaysInTransit": quote.days,
    }


def _working_day(start: date, days: int) -> date:
    day = start
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day
