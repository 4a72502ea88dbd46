"""The older calls that ship an order: gone in the 2026 generation, 410 there.

``ship/custom`` makes the quote for the brand's own carrier, ``ship/ankorstore`` one for a carrier,
and ``ship/confirm`` confirms the last quote, whatever it is.
"""

from starlette.responses import Response

from station.sandbox import includes, parcels
from station.sandbox.answers import Refused, conflict, invalid, problem
from station.sandbox.confirm import carry_out, read_tracking
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Order, Quote
from station.sandbox.orders import order_answer
from station.sandbox.quotes import SERVICES, carrier_quote, own_quote


def ship_custom(market: Market, call: Call) -> Response:
    """``POST /api/v1/orders/{order}/ship/custom``: a refund quote, shown as latestQuote."""
    order = _order(market, call)
    given = parcels.for_shipping(call.json())
    _must_be_open(order)
    market.ledger.count(order, "custom")
    _show(market, order, own_quote(market, order, given, "custom"), "custom")
    return order_answer(market, call, order)


def ship_ankorstore(market: Market, call: Call) -> Response:
    """``POST /api/v1/orders/{order}/ship/ankorstore``: a fee quote, shown as latestQuote."""
    order = _order(market, call)
    given = parcels.for_shipping(call.json())
    _must_be_open(order)
    market.ledger.count(order, "quotes")
    _show(market, order, carrier_quote(market, order, SERVICES[0], given), "ankorstore")
    return order_answer(market, call, order)


def ship_confirm(market: Market, call: Call) -> Response:
    """``POST /api/v1/orders/{order}/ship/confirm``: buys the last quote."""
    order = _order(market, call)
    quote = order.latest_quote
    if quote is None:
        raise Refused(422, invalid("order", "The order has no shipping quote."))
    tracking = call.json().get("order")
    found = read_tracking(tracking, "order", wanted=quote.own_carrier)
    carry_out(market, order, quote, found, "default")
    return order_answer(market, call, order)


def _order(market: Market, call: Call) -> Order:
    if market.is_2026:
        raise Refused(410, problem(410))
    includes.asked(market, call.query)
    return market.order(call.path["order"])


def _must_be_open(order: Order) -> None:
    if order.status != "brand_confirmed" or order.purchase:
        raise conflict("Order cannot be shipped from this state")


def _show(market: Market, order: Order, quote: Quote, method: str) -> None:
    if order.latest_quote:
        market.quotes.pop(order.latest_quote.id, None)
    market.quotes[quote.id] = quote
    order.latest_quote = quote
    order.parcels = quote.parcels
    order.shipping_method = method
    market.touch(order)
