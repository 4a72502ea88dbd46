"""Confirming a quote: the call that spends money.

A carrier's quote starts the label job, and until that is done the order looks untouched. The
brand's own carrier needs tracking, and the order is shipped when the call returns.
"""

from starlette.responses import Response

from station.sandbox.answers import Refused, conflict, data, invalid, problem
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Json, Order, Purchase, Quote

LABEL_FORMATS = ("default", "full_page")
_LATE_FACTOR = 10
_KNOWN = ("ups", "tnt", "gls", "dpd", "dhl", "dhl_express", "colissimo", "chronopost")


def confirm(market: Market, call: Call) -> Response:
    """``POST /api/v1/shipping-quotes/{quote}/confirm``."""
    quote = market.quotes.get(call.path["quote"])
    if quote is None:
        raise Refused(404, problem(404, "Not found"))
    order = market.order(quote.order_id)
    call.order_id = order.id
    body = call.json()
    tracking = read_tracking(body.get("tracking"), "tracking", wanted=quote.own_carrier)
    label_format = _label_format(body)
    carry_out(market, order, quote, tracking, label_format)
    return data(_receipt(market, quote))


def carry_out(
    market: Market, order: Order, quote: Quote, tracking: Json | None, label_format: str
) -> None:
    """Buys, and counts it; 409 where the order is bought already or cannot be shipped."""
    again = order.purchase is not None and market.options.second_confirm == "carried-out"
    if order.purchase is not None and not (again and quote.id != order.purchase.quote.id):
        market.ledger.count(order, "confirms_refused")
        raise conflict("A shipping quote has already been confirmed for this order")
    if order.status != "brand_confirmed" and not again:
        market.ledger.count(order, "confirms_refused")
        raise conflict("Order cannot be shipped from this state")
    if tracking is None:
        _buy(market, order, quote, label_format)
    else:
        _ship(market, order, quote, tracking)


def _buy(market: Market, order: Order, quote: Quote, label_format: str) -> None:
    market.ledger.count(order, "confirms")
    due: float | None = market.clock.now() + _delay_s(market)
    if market.faults.take("confirm", "label-job-fails"):
        due = None
    market.buy(order, Purchase(quote, label_format, due))


def _delay_s(market: Market) -> float:
    late = market.faults.take("confirm", "label-job-late")
    if late is None:
        return market.options.label_delay_s
    return market.options.label_delay_s * _LATE_FACTOR if late.value is None else late.value


def _ship(market: Market, order: Order, quote: Quote, tracking: Json) -> None:
    market.ledger.count(order, "confirms", "own_carrier_confirms")
    market.change(order, "shipped")
    provider = str(tracking.pop("provider")).lower()
    order.provider = provider if provider in _KNOWN else None
    order.shipping_method = "custom"
    order.latest_quote = quote
    order.parcels = quote.parcels
    order.tracking = tracking


def read_tracking(given: object, pointer: str, *, wanted: bool) -> Json | None:
    """``{number, link, provider}`` from either form; 422 where it is missing or not wanted."""
    if given is None and not wanted:
        return None
    if not wanted:
        raise Refused(422, invalid(pointer, f"The {pointer} field is prohibited."))
    if not isinstance(given, dict):
        raise Refused(422, invalid(pointer, f"The {pointer} field is required."))
    link, number = given.get("trackingLink"), given.get("trackingNumber")
    if isinstance(link, str) and link.startswith(("http://", "https://")):
        return {"number": "", "link": link, "provider": ""}
    for name in ("trackingProvider", "trackingNumber"):
        if not isinstance(given.get(name), str) or not given[name].strip():
            text = f"The {name} field is required."
            raise Refused(422, invalid(f"{pointer}.{name}", text))
    provider = str(given["trackingProvider"])
    return {"number": number, "link": f"https://track.example/{number}", "provider": provider}


def _label_format(body: Json) -> str:
    given = body.get("labelFormat", "default")
    if given not in LABEL_FORMATS:
        raise Refused(422, invalid("labelFormat", "The selected labelFormat is invalid."))
    return str(given)


def _receipt(market: Market, quote: Quote) -> Json:
    """A receipt, not an order; money as text."""
    quote.receipt = quote.receipt or str(market.number())
    money = "refund" if quote.own_carrier else "shippingCost"
    return {
        "id": quote.receipt,
        "uuid": quote.id,
        "orderUuid": quote.order_id,
        "provider": "custom" if quote.own_carrier else quote.carrier,
        "currency": "EUR",
        money: f"€{quote.cents / 100:.2f}",
    }
