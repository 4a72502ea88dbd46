"""The sandbox's shops, products and orders: the same ones for the same seed."""

import uuid
from random import Random

from station.sandbox.model import FulfilmentOrder, Item, Order, Product, Shop, Variant
from station.sandbox.names import PRODUCTS, SHOPS

DAY_S = 86_400
_FIRST_REFERENCE = 3_434_270_000
_CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_OLD = ("shipped", "received", "invoiced", "cancelled", "brand_paid")


def new_id(rng: Random) -> str:
    """A UUID from the seed."""
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def check_digit(body: str) -> str:
    """The last digit of an EAN-13: weights 1 and 3 from the left."""
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(body))
    return str(-total % 10)


def ean(rng: Random) -> str:
    """An EAN-13 from 200…, the range that GS1 leaves to shops: never a real article's."""
    body = f"200{rng.randrange(10**9):09}"
    return body + check_digit(body)


def shops(rng: Random, now: float) -> list[Shop]:
    """All shops."""
    return [Shop(new_id(rng), now - 400 * DAY_S, *row) for row in SHOPS]


def products(rng: Random, now: float) -> list[Product]:
    """All products."""
    return [
        Product(new_id(rng), name, pack, cents, weight, size, "fr", now - 300 * DAY_S)
        for name, pack, cents, weight, size, _ in PRODUCTS
    ]


def variants(rng: Random, made: list[Product], now: float) -> list[Variant]:
    """All variants: most have an EAN of their own, a few share one, have none, or a wrong digit."""
    found: list[Variant] = []
    for product, row in zip(made, PRODUCTS, strict=True):
        for kind in row[5]:
            found.append(_variant(rng, len(found), product, kind, found, now))
    return found


def _variant(
    rng: Random, at: int, product: Product, kind: str, before: list[Variant], now: float
) -> Variant:
    code: str | None = ean(rng)
    if at % 9 == 7:
        code = before[-1].ean
    elif at % 11 == 6:
        code = None
    elif at == 13 and code:
        code = code[:-1] + str((int(code[-1]) + 1) % 10)
    return Variant(
        id=new_id(rng),
        product=product,
        name=f"{product.name} - {kind}",
        sku=f"QF-{at + 1:03}-{kind[:3].upper()}",
        ean=code,
        stock=rng.randrange(20, 400),
        always_in_stock=at % 5 == 4,
        archived=at == 20,
        created_s=now - (300 - at) * DAY_S,
    )


def orders(
    rng: Random, count: int, known: list[Shop], stock: list[Variant], now: float
) -> list[Order]:
    """``count`` orders, newest first."""
    return [_order(rng, at, count, known, stock, now) for at in range(count)]


def _order(
    rng: Random, at: int, count: int, known: list[Shop], stock: list[Variant], now: float
) -> Order:
    created = now - (at + 1) * 5400 - rng.randrange(1800)
    items = [
        new_item(rng, variant, rng.randrange(1, 5), created)
        for variant in rng.sample(stock, rng.randrange(1, 6))
    ]
    if at == 3:  # the product was deleted after the order
        items.append(Item(new_id(rng), None, 2, 6, 500, created))
    order = new_order(rng, at, known[at % len(known)], items, created)
    order.status = _status(at, count)
    if order.status in _OLD and order.status != "cancelled":
        _make_old(order, now)
    return order


def _status(at: int, count: int) -> str:
    if count >= 8 and at >= count - max(2, count * 15 // 100):
        return _OLD[at % len(_OLD)]
    return "ankor_confirmed" if at % 6 == 1 else "brand_confirmed"


def _make_old(order: Order, now: float) -> None:
    order.shipped_s = order.created_s + DAY_S / 2
    order.shipping_method = "custom"
    order.provider = "gls"
    number = f"SBX{str(order.reference)[-7:]}"
    order.tracking = {"number": number, "link": f"https://track.example/gls/{number}"}
    order.paid_s = now - 3600 if order.status == "brand_paid" else None


def new_item(rng: Random, variant: Variant, packs: int, now: float) -> Item:
    """A line of so many packs."""
    product = variant.product
    return Item(new_id(rng), variant, packs, product.unit_multiplier, product.price_cents, now)


def new_order(rng: Random, at: int, shop: Shop, items: list[Item], now: float) -> Order:
    """An accepted order; every fourth reference is text, as the marketplace mixes them."""
    number = _FIRST_REFERENCE + at * 7 + rng.randrange(7)
    return Order(
        id=new_id(rng),
        master_id=new_id(rng),
        reference=str(number) if at % 4 == 2 else number,
        shop=shop,
        status="brand_confirmed",
        items=items,
        created_s=now,
        updated_s=now + 60.25,
        currency="GBP" if shop.country == "GB" else "EUR",
        billing_id=new_id(rng),
        address=shop.address,
    )


def fulfilment(seed: int, orders: list[Order]) -> list[FulfilmentOrder]:
    """One fulfilment order for every third order, newest first."""
    rng = Random(f"fulfilment {seed}")
    return [_fulfilment_order(rng, at, order) for at, order in enumerate(orders[::3])]


def _fulfilment_order(rng: Random, at: int, order: Order) -> FulfilmentOrder:
    code = "".join(rng.choices(_CODE, k=8))
    return FulfilmentOrder(
        id=new_id(rng),
        number=700 + at,
        reference=f"O_{code}_{700 + at}",
        order=order,
        status=("released", "created", "shipped", "requested")[at % 4],
        is_direct=at % 3 == 2,
        brand_id=new_id(rng),
        created_s=order.created_s + 600,
        items=tuple((new_id(rng), item.packs) for item in order.items),
        update_id=new_id(rng),
        shipment_id=new_id(rng),
    )
