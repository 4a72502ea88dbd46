"""The list of orders, one order, and the receipt that most other calls answer with."""

from starlette.responses import Response

from station.sandbox import documents, includes, paging
from station.sandbox.answers import Refused, data, problem
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Order

STATUSES = (
    "ankor_confirmed", "rejected", "brand_confirmed", "shipping_labels_generated",
    "fulfillment_requested", "shipped", "reception_refused", "received", "invoiced", "brand_paid",
    "cancelled",
)  # fmt: skip
_MOST_WITH_DEEP_INCLUDES = 25


def list_orders(market: Market, call: Call) -> Response:
    """``GET /api/v1/orders``: newest first, filtered by status and retailer."""
    paths = includes.asked(market, call.query)
    limit = paging.limit_of(call.query)
    if limit > _MOST_WITH_DEEP_INCLUDES and includes.is_deep(paths):
        raise Refused(504, problem(504))  # seen in the field: upstream gives up on such pages
    rows, around = paging.page(
        _filtered(market, call), call.query, f"{market.base_url}/api/v1/orders", limit
    )
    entries = [documents.list_entry(market, order) for order in rows]
    return data(entries, **around, **includes.included(rows, paths))


def _filtered(market: Market, call: Call) -> list[Order]:
    status = call.query.get("filter[status]")
    retailer = call.query.get("filter[retailer]")
    if status and status not in STATUSES:
        raise Refused(400, problem(400, "The selected filter.status is invalid."))
    return [
        order
        for order in market.all_orders()
        if (not status or order.status == status) and (not retailer or order.shop.id == retailer)
    ]


def get_order(market: Market, call: Call) -> Response:
    """``GET /api/v1/orders/{order}``."""
    paths = includes.asked(market, call.query)
    return order_answer(market, call, market.order(call.path["order"]), paths)


def order_answer(
    market: Market, call: Call, order: Order, paths: frozenset[str] | None = None
) -> Response:
    """An order as the answer of any call about it; every call may ask for includes."""
    call.order_id = order.id
    found = includes.asked(market, call.query) if paths is None else paths
    return data(documents.detail(market, order), **includes.included([order], found))
