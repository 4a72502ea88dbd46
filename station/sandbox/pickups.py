"""Booking a collection. Nothing here is idempotent: a second call books a second van.

Two carriers' refusals can be provoked: a postal code that ends in 99, and a Friday afternoon.
"""

from collections.abc import Callable
from datetime import date, datetime

from starlette.responses import Response

from station.sandbox import includes
from station.sandbox.answers import Refused, invalid, problem
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Json, Order, Pickup
from station.sandbox.orders import order_answer

WINDOWS = {"9-15": ("09:00:00", "15:00:00"), "11-17": ("11:00:00", "17:00:00")}
REFUSED_POSTAL_CODE_END = "99"
_OPEN = ("shipping_labels_generated", "shipped")
_FRIDAY = 4
_FORM = "%d-%m-%Y"
_ADDRESS = ("name", "contactName", "countryCode", "city", "postalCode", "street", "phoneNumber")


def schedule(market: Market, call: Call) -> Response:
    """``POST /api/v1/orders/{order}/ship/schedule-pickup``."""
    paths = includes.asked(market, call.query)
    order = market.order(call.path["order"])
    body, prefix = _unwrapped(market, call.json())
    day = _checked(body, prefix, market.clock.today())
    if not order.has_labels or order.status not in _OPEN:
        text = "The pickup can be scheduled only after the shipping labels have been generated."
        raise Refused(422, invalid("pickup", text))
    _ask_carrier(order, body, day)
    ready, close = WINDOWS[body["pickupTime"]]
    order.pickup = Pickup(day.isoformat(), ready, close, f"SBXPU{market.number():06}")
    market.touch(order)
    market.ledger.count(order, "pickups")
    return order_answer(market, call, order, paths)


def _unwrapped(market: Market, body: Json) -> tuple[Json, str]:
    """The fields, and what stands before them in the pointers of an error."""
    if market.pickup_body == "flat":
        return body, ""
    inner = body.get("order")
    return (inner if isinstance(inner, dict) else {}), "order."


def _checked(body: Json, prefix: str, today: date) -> date:
    errors: list[Json] = []

    def wrong(name: str, text: str) -> None:
        errors.append(invalid(prefix + name, text))

    if body.get("pickupTime") not in WINDOWS:
        wrong("pickupTime", "The selected pickupTime is invalid.")
    _check_address(body.get("pickupAddress"), wrong)
    day = _check_date(body.get("pickupDate"), today, wrong)
    if errors or day is None:
        raise Refused(422, *errors)
    return day


def _check_date(given: object, today: date, wrong: Callable[[str, str], None]) -> date | None:
    try:
        day = datetime.strptime(str(given), _FORM).date()  # noqa: DTZ007 - a calendar date
    except ValueError:
        wrong("pickupDate", "The pickupDate does not match the format d-m-Y.")
        return None
    if day.strftime(_FORM) != given:
        wrong("pickupDate", "The pickupDate does not match the format d-m-Y.")
    elif day.weekday() >= 5:
        wrong("pickupDate", "The pickupDate must be a working day.")
    elif day < today:
        wrong("pickupDate", "The pickupDate must be a date after or equal to today.")
    return day


def _check_address(given: object, wrong: Callable[[str, str], None]) -> None:
    fields = given if isinstance(given, dict) else {}
    for name in _ADDRESS:
        value = fields.get(name)
        if not isinstance(value, str) or not value.strip():
            wrong(f"pickupAddress.{name}", f"The pickupAddress.{name} field is required.")


def _ask_carrier(order: Order, body: Json, day: date) -> None:
    reason = ""
    if order.purchase and "pickup" not in order.purchase.quote.collection:
        reason = "the service has no collection"
    elif body["pickupAddress"]["postalCode"].endswith(REFUSED_POSTAL_CODE_END):
        reason = "no collection at this address"
    elif day.weekday() == _FRIDAY and body["pickupTime"] == "11-17":
        reason = "no collection on a Friday afternoon"
    if reason:
        text = f"Cannot ship the order: {reason}"
        raise Refused(500, problem(500, text, code="INTERNAL_ERROR"))
