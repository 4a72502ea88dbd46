"""Fulfilment orders: the internal list with addresses and shipments, the public one without."""

from starlette.responses import Response

from station.sandbox.answers import Refused, data, problem
from station.sandbox.catalogue import DAY_S
from station.sandbox.clock import plain
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import FulfilmentOrder, Json

STATUSES = ("internal", "requested", "created", "scheduled", "released", "shipped", "cancelled")
_MOST = 50


def list_internal(market: Market, call: Call) -> Response:
    """``GET /api/internal/v1/fulfillment/orders``: offset pages, no meta and no links."""
    rows = _filtered(market, call)
    direct = call.query.get("filter[isDirect]")
    if direct is not None:
        rows = [row for row in rows if row.is_direct == (direct in ("true", "1"))]
    cut = _page(rows, call)
    return data([_internal(row) for row in cut], included=_included(cut))


def get_internal(market: Market, call: Call) -> Response:
    """``GET /api/internal/v1/fulfillment/orders/{id}``."""
    row = _find(market, call)
    return data(_internal(row), included=_included([row]))


def list_public(market: Market, call: Call) -> Response:
    """``GET /api/v1/fulfillment/orders``: since 2026, fewer fields."""
    cut = _page(_filtered(_only_2026(market), call), call)
    return data([_public(row) for row in cut], **_updates(call, cut))


def get_public(market: Market, call: Call) -> Response:
    """``GET /api/v1/fulfillment/orders/{id}``."""
    row = _find(_only_2026(market), call)
    return data(_public(row), **_updates(call, [row]))


def _only_2026(market: Market) -> Market:
    if not market.is_2026:
        raise Refused(404, problem(404, "Not found"))
    return market


def _find(market: Market, call: Call) -> FulfilmentOrder:
    for row in market.fulfilment:
        if row.id == call.path["id"]:
            return row
    raise Refused(404, problem(404, "Not found"))


def _filtered(market: Market, call: Call) -> list[FulfilmentOrder]:
    status = call.query.get("filter[status]")
    if status and status not in STATUSES:
        raise Refused(400, problem(400, "The selected filter.status is invalid."))
    sort = call.query.get("sort", "-createdAt")
    if sort not in ("createdAt", "-createdAt"):
        raise Refused(400, problem(400, f"Sort parameter {sort} is not allowed."))
    ids = call.all("filter[uuid][]") + call.all("filter[uuid]")
    rows = [
        row
        for row in market.fulfilment
        if (not status or row.status == status) and (not ids or row.id in ids)
    ]
    return rows if sort == "-createdAt" else rows[::-1]


def _page(rows: list[FulfilmentOrder], call: Call) -> list[FulfilmentOrder]:
    limit = _number(call, "page[limit]", 15)
    offset = _number(call, "page[offset]", 0)
    if not 1 <= limit <= _MOST:
        raise Refused(400, problem(400, f"The page limit must be between 1 and {_MOST}."))
    return rows[offset : offset + limit]


def _number(call: Call, name: str, default: int) -> int:
    text = call.query.get(name, str(default))
    if not text.isdecimal():
        raise Refused(400, problem(400, f"The {name} must be an integer."))
    return int(text)


def _items(row: FulfilmentOrder) -> list[Json]:
    return [{"fulfillmentItemId": key, "quantity": batches} for key, batches in row.items]


def _public(row: FulfilmentOrder) -> Json:
    updates = [{"type": "fulfillment-order-status-updates", "id": row.update_id}]
    return {
        "type": "fulfillment-orders",
        "id": row.id,
        "attributes": {
            "reference": row.reference,
            "status": row.status,
            "createdAt": plain(row.created_s),
            "items": _items(row),
            "shippedItems": [],
            "recipientType": "business",
            "externalReference": None,
        },
        "relationships": {"statusUpdates": {"data": updates}},
    }


def _internal(row: FulfilmentOrder) -> Json:
    document = _public(row)
    shipments = [{"type": "fulfillment-shipments", "id": row.shipment_id}]
    document["attributes"] = {
        "reference": row.reference,
        "orderId": row.number,
        "orderUuid": row.order.id,
        "fulfillmentBrandId": row.brand_id,
        "isDirect": row.is_direct,
        "shippingCharged": True,
        "status": row.status,
        "createdAt": plain(row.created_s),
        "shippingAddress": _address(row),
        "billingAddress": _address(row),
        "items": _items(row),
    }
    document["relationships"]["shipments"] = {"data": shipments if _is_sent(row) else []}
    return document


def _address(row: FulfilmentOrder) -> Json:
    shop, address = row.order.shop, row.order.address
    return {
        "firstName": shop.first_name,
        "lastName": shop.last_name,
        "company": shop.organisation or shop.store,
        "phone": shop.phone,
        "email": f"orders+{shop.id[:8]}@shops.example",
        "street": address["street"],
        "city": address["city"],
        "postalCode": address["postalCode"],
        "country": address["countryCode"],
    }


def _is_sent(row: FulfilmentOrder) -> bool:
    return row.status == "shipped"


def _included(rows: list[FulfilmentOrder]) -> list[Json]:
    shipments = [_shipment(row) for row in rows if _is_sent(row)]
    return [*[_update(row) for row in rows], *shipments]


def _updates(call: Call, rows: list[FulfilmentOrder]) -> dict[str, list[Json]]:
    asked = call.query.get("include", "")
    if asked not in ("", "statusUpdates"):
        raise Refused(400, problem(400, f"Include path {asked} is not allowed."))
    return {"included": [_update(row) for row in rows]} if asked else {}


def _update(row: FulfilmentOrder) -> Json:
    return {
        "type": "fulfillment-order-status-updates",
        "id": row.update_id,
        "attributes": {"status": row.status, "receivedAt": plain(row.created_s + 60)},
    }


def _shipment(row: FulfilmentOrder) -> Json:
    """Sides in millimetres, weight in grams."""
    number = f"SBX{row.number:010}"
    return {
        "type": "fulfillment-shipments",
        "id": row.shipment_id,
        "attributes": {
            "trackingNumber": number,
            "trackingLink": f"https://track.example/dpd/{number}",
            "provider": "dpd",
            "providerName": "DPD",
            "width": 200,
            "length": 300,
            "height": 170,
            "weight": 3000,
            "createdAt": plain(row.created_s + DAY_S),
        },
    }
