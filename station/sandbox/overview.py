"""``shippingOverview``: the part of an order that tells how it is sent."""

from station.sandbox.clock import midnight, moment, with_offset
from station.sandbox.market import Market
from station.sandbox.model import Json, Label, Order, Parcel, Quote

DAY_S = 86_400
_ON_THE_WAY = ("shipped",)


def overview(market: Market, order: Order) -> Json:
    """Only what the order itself shows: a label job that still runs is not to be seen here."""
    quote = order.latest_quote
    return {
        "availableShippingMethods": ["custom", "ankorstore"],
        "shipToAddress": order.address,
        "expectedShippingDates": _expected_dates(order),
        "provider": order.provider,
        "tracking": order.tracking,
        "latestQuote": _latest_quote(quote) if quote else None,
        "parcels": _parcels(market, order),
        "transaction": _transaction(market, order),
    }


def _expected_dates(order: Order) -> Json:
    """Calendar dates, written as midnights."""
    first = moment(order.created_s + 2 * DAY_S).date()
    last = moment(order.created_s + 6 * DAY_S).date()
    return {"minimum": midnight(first), "maximum": midnight(last).replace("00:00:00", "23:59:59")}


def _latest_quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "provider": "custom" if quote.own_carrier else quote.carrier,
        "rateProvider": "ankorstore",
        "rateAmount": {"amount": quote.cents + quote.cents // 4, "currency": "EUR"},
        "shippingCostsOverview": {
            "amount": quote.cents,
            "currency": "EUR",
            "type": "refund" if quote.own_carrier else "fee",
        },
    }


def _parcels(market: Market, order: Order) -> list[Json]:
    labels = order.purchase.labels if order.purchase and order.has_labels else []
    return [
        parcel_document(parcel, _tracked(market, order, labels[at]) if labels else None)
        for at, parcel in enumerate(order.parcels)
    ]


def parcel_document(parcel: Parcel, tracked: Json | None) -> Json:
    """A parcel as an order shows it."""
    return {
        "length": parcel.length,
        "width": parcel.width,
        "height": parcel.height,
        "distanceUnit": "cm",
        "weight": parcel.weight,
        "massUnit": "g",
        "trackedPackage": tracked,
    }


def _tracked(market: Market, order: Order, label: Label) -> Json:
    path = f"/api/v1/orders/{order.id}/shipping-labels/{label.number}/pdf"
    return {
        "labelUrl": market.base_url + path,
        "eta": None,
        "trackingNumber": label.tracking,
        "trackingLink": label.link,
        "currentStatus": _current_status(order),
    }


def _current_status(order: Order) -> Json:
    return {
        "status": "TRANSIT" if order.status in _ON_THE_WAY else "PRE_TRANSIT",
        "statusDetails": None,
        "updatedAt": with_offset(order.updated_s),
        "location": {"city": None, "state": None, "zip": None, "country": None},
    }


def _transaction(market: Market, order: Order) -> Json | None:
    if not order.purchase or not order.has_labels:
        return None
    tracked = _tracked(market, order, order.purchase.labels[0])
    del tracked["labelUrl"]
    return {"pickup": _pickup(order), "tracking": tracked}


def _pickup(order: Order) -> Json | None:
    pickup = order.pickup
    if pickup is None:
        return None
    return {
        "pickupDate": f"{pickup.date}T00:00:00+00:00",
        "readyTime": pickup.ready,
        "closeTime": pickup.close,
        "externalReferenceId": pickup.reference,
    }
