"""``POST …/-actions/transition``: accept, reject, take labels back, hand over to fulfilment."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from station.sandbox import includes
from station.sandbox.answers import Refused, conflict, invalid
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Item, Json, Order
from station.sandbox.orders import order_answer

REJECT_TYPES = (
    "BRAND_ALREADY_HAS_CUSTOMER_IN_THE_AREA", "BRAND_CANNOT_DELIVER_TO_THE_AREA",
    "BRAND_HAS_EXCLUSIVE_DISTRIBUTOR_IN_THE_REGION", "BUYER_NOT_A_RETAILER",
    "ORDER_ITEMS_PRICES_INCORRECT", "PAYMENT_ISSUES_WITH_RETAILER", "PREPARATION_TIME_TOO_HIGH",
    "PRODUCT_OUT_OF_STOCK", "PURCHASE_NOT_FOR_RESALE", "RETAILER_AGREED_TO_DO_CHANGES_TO_ORDER",
    "RETAILER_NOT_GOOD_FIT_FOR_BRAND", "RETAILER_VAT_NUMBER_MISSING", "OTHER",
)  # fmt: skip
RESET_TYPES = (
    "BRAND_NEED_MORE_LABELS_TO_SHIP", "BRAND_PUT_WRONG_WEIGHT_DIMENSIONS",
    "BRAND_SHIPS_WITH_DIFFERENT_CARRIER", "PROBLEM_DURING_SHIPPING_LABEL_GENERATION",
    "RETAILER_ASKED_DELIVERY_ADDRESS_CHANGE", "SHIPPING_ADDRESS_MISMATCHES_PICKUP_ADDRESS",
    "OTHER",
)  # fmt: skip
_RESET = "brand-resets-shipping-labels-generation"
_WHERE = "data.attributes"
_Carried = Callable[[], None]


def transition(market: Market, call: Call) -> Response:
    """Checks the body, then the state, then carries it out and counts it."""
    paths = includes.asked(market, call.query)
    order = market.order(call.path["order"])
    content = call.json().get("data")
    document = content if isinstance(content, dict) else {}
    attributes = document.get("attributes")
    kind = document.get("type")
    if kind not in _ACTIONS or (kind in _ONLY_2026 and not market.is_2026):
        raise Refused(422, invalid("data.type", "The selected data.type is invalid."))
    needed, prepare = _ACTIONS[kind]
    carry_out = prepare(market, order, attributes if isinstance(attributes, dict) else {})
    if order.status != needed:
        text = f"Order cannot be transitioned using {kind} from this state"
        raise conflict(text, "ORDER_ACTION_TRANSITION_FAILED")
    carry_out()
    market.touch(order)
    market.ledger.count(order, "transitions", *(["resets"] if kind == _RESET else []))
    return order_answer(market, call, order, paths)


def _validate(market: Market, order: Order, attributes: Json) -> _Carried:
    changes = attributes.get("orderItems")
    if not isinstance(changes, list | None):
        raise Refused(422, invalid(f"{_WHERE}.orderItems", "The orderItems must be an array."))
    wanted: dict[str, int] = {}
    errors: list[Json] = []
    for at, change in enumerate(changes or ()):
        _read_change(order, change, f"{_WHERE}.orderItems.{at}", wanted, errors)
    left = [item for item in order.items if wanted.get(item.id, item.packs) > 0]
    if not errors and not left:
        text = "All items cannot be removed from the order, reject it instead."
        errors.append(invalid(f"{_WHERE}.orderItems", text))
    if errors:
        raise Refused(422, *errors)
    return lambda: _accept(order, left, wanted)


def _accept(order: Order, left: list[Item], wanted: dict[str, int]) -> None:
    order.items = left
    for item in left:
        item.packs = wanted.get(item.id, item.packs)
    order.status = "brand_confirmed"


def _read_change(
    order: Order, change: Any, pointer: str, wanted: dict[str, int], errors: list[Json]
) -> None:
    fields = change if isinstance(change, dict) else {}
    item = next((one for one in order.items if one.id == fields.get("id")), None)
    if fields.get("type") != "order-items":
        errors.append(invalid(f"{pointer}.type", "The selected type is invalid."))
    if item is None or item.id in wanted:
        errors.append(invalid(f"{pointer}.id", "The selected id is invalid."))
        return
    packs = (fields.get("attributes") or {}).get("quantity")
    where = f"{pointer}.attributes.quantity"
    if not isinstance(packs, int) or isinstance(packs, bool) or packs < 0:
        errors.append(invalid(where, "The quantity must be an integer of at least 0."))
    elif packs > item.packs:
        errors.append(invalid(where, f"The quantity may not be greater than {item.packs}."))
    else:
        wanted[item.id] = packs


def _reject(market: Market, order: Order, attributes: Json) -> _Carried:
    kind = _choice(attributes, "rejectType", REJECT_TYPES)
    reason = _reason(attributes, "rejectReason", 1000, needed=kind == "OTHER")

    def carry_out() -> None:
        order.status = "rejected"
        order.reject_reason = reason or kind

    return carry_out


def _reset(market: Market, order: Order, attributes: Json) -> _Carried:
    kind = _choice(attributes, "resetType", RESET_TYPES)
    _reason(attributes, "reason", 300, needed=kind == "OTHER")
    return lambda: market.change(order, "brand_confirmed")


def _fulfil(market: Market, order: Order, attributes: Json) -> _Carried:
    def carry_out() -> None:
        order.shipping_method = "fulfillment"
        order.status = "fulfillment_requested"

    return carry_out


def _fulfilled(market: Market, order: Order, attributes: Json) -> _Carried:
    return lambda: market.change(order, "shipped")


def _choice(attributes: Json, name: str, choices: tuple[str, ...]) -> str:
    given = attributes.get(name)
    if given is None:
        raise Refused(422, invalid(f"{_WHERE}.{name}", f"The {name} field is required."))
    if given not in choices:
        raise Refused(422, invalid(f"{_WHERE}.{name}", f"The selected {name} is invalid."))
    return str(given)


def _reason(attributes: Json, name: str, most: int, *, needed: bool) -> str | None:
    given = attributes.get(name)
    where = f"{_WHERE}.{name}"
    if given is None and not needed:
        return None
    if not isinstance(given, str) or not given:
        raise Refused(422, invalid(where, f"The {name} field is required."))
    if len(given) > most:
        text = f"The {name} may not be greater than {most} characters."
        raise Refused(422, invalid(where, text))
    return given


_ONLY_2026 = ("brand-requests-fulfillment", "mark-as-fulfilled")
_ACTIONS: dict[object, tuple[str, Callable[[Market, Order, Json], _Carried]]] = {
    "brand-validates": ("ankor_confirmed", _validate),
    "brand-rejects": ("ankor_confirmed", _reject),
    _RESET: ("shipping_labels_generated", _reset),
    "brand-requests-fulfillment": ("brand_confirmed", _fulfil),
    "mark-as-fulfilled": ("fulfillment_requested", _fulfilled),
}
