"""``POST /api/testing/orders/create``: an order out of nothing, ready to be shipped."""

from starlette.responses import Response

from station.sandbox import includes
from station.sandbox.answers import Refused, invalid
from station.sandbox.catalogue import new_item, new_order
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Item, Json, Shop, Variant
from station.sandbox.orders import order_answer

_MOST = 999


def create(market: Market, call: Call) -> Response:
    """Any part of the body may be missing."""
    paths = includes.asked(market, call.query)
    body = call.json()
    shop = _shop(market, body)
    packs = _quantity(body, "itemQuantity", "itemQuantity", 1)
    items = _chosen(market, body, packs) or _any(market, packs)
    now = market.clock.now()
    order = new_order(market.rng, len(market.orders), shop, items, now)
    market.add_order(order)
    return order_answer(market, call, order, paths)


def _shop(market: Market, body: Json) -> Shop:
    wanted = body.get("retailerId")
    if wanted is None:
        return market.rng.choice(market.shops)
    for shop in market.shops:
        if shop.id == wanted:
            return shop
    raise Refused(422, invalid("retailerId", "The selected retailerId is invalid."))


def _any(market: Market, packs: int) -> list[Item]:
    variants = market.rng.sample(list(market.variants.values()), 2)
    return [new_item(market.rng, one, packs, market.clock.now()) for one in variants]


def _chosen(market: Market, body: Json, packs: int) -> list[Item]:
    if body.get("productVariants") and body.get("productOptions"):
        text = "The productVariants field is prohibited when productOptions is present."
        raise Refused(422, invalid("productVariants", text))
    name = "productOptions" if body.get("productOptions") else "productVariants"
    rows = body.get(name) or []
    if not isinstance(rows, list):
        raise Refused(422, invalid(name, f"The {name} must be an array."))
    return [_row(market, row, f"{name}.{at}", packs) for at, row in enumerate(rows)]


def _row(market: Market, row: object, pointer: str, packs: int) -> Item:
    fields = row if isinstance(row, dict) else {}
    variant: Variant | None = market.variants.get(str(fields.get("id")))
    if variant is None:
        raise Refused(422, invalid(f"{pointer}.id", "The selected id is invalid."))
    # the schema and the examples of the documentation name the field differently: both work
    name = "quantity" if "quantity" in fields else "itemQuantity"
    wanted = _quantity(fields, name, f"{pointer}.{name}", packs)
    return new_item(market.rng, variant, wanted, market.clock.now())


def _quantity(fields: Json, name: str, pointer: str, default: int) -> int:
    given = fields.get(name)
    if given is None:
        return default
    if not isinstance(given, int) or isinstance(given, bool) or not 1 <= given <= _MOST:
        raise Refused(422, invalid(pointer, f"The {name} must be between 1 and {_MOST}."))
    return given
