"""``include=``: which related resources come along, and which are refused."""

from collections.abc import Iterable

from station.sandbox import documents
from station.sandbox.answers import Refused, problem
from station.sandbox.market import Market
from station.sandbox.model import Json, Order, Variant

_ALWAYS = (
    "retailer", "billingItems", "orderItems", "orderItems.productVariant",
    "orderItems.productVariant.product",
)  # fmt: skip
_ONLY_2023 = ("orderItems.productOption", "orderItems.productOption.product")


def asked(market: Market, query: dict[str, str]) -> frozenset[str]:
    """The include paths of a query with their parents; 400 for one that is unknown."""
    allowed = _ALWAYS if market.is_2026 else _ALWAYS + _ONLY_2023
    paths = [path for path in query.get("include", "").split(",") if path]
    for path in paths:
        if path not in allowed:
            raise Refused(400, problem(400, f"Include path {path} is not allowed."))
    return frozenset(_with_parents(paths))


def is_deep(paths: frozenset[str]) -> bool:
    """True where products are asked for through the lines."""
    return any("." in path for path in paths)


def _with_parents(paths: Iterable[str]) -> Iterable[str]:
    for path in paths:
        parts = path.split(".")
        for length in range(len(parts)):
            yield ".".join(parts[: length + 1])


def included(orders: list[Order], paths: frozenset[str]) -> dict[str, list[Json]]:
    """``{"included": […]}``, each resource once; nothing at all where nothing was asked for."""
    if not paths:
        return {}
    found: dict[tuple[str, str], Json] = {}
    for order in orders:
        for document in _of(order, paths):
            found.setdefault((document["type"], document["id"]), document)
    return {"included": list(found.values())}


def _of(order: Order, paths: frozenset[str]) -> Iterable[Json]:
    if "retailer" in paths:
        yield documents.retailer(order.shop)
    if "billingItems" in paths:
        yield documents.billing_item(order)
    if "orderItems" in paths:
        for item in order.items:
            yield documents.order_item(order, item)
            if item.variant:
                yield from _of_variant(item.variant, paths)


def _of_variant(variant: Variant, paths: frozenset[str]) -> Iterable[Json]:
    if "orderItems.productVariant" in paths:
        yield documents.variant(variant)
    if "orderItems.productOption" in paths:
        yield documents.option(variant)
    if any(path.endswith(".product") for path in paths):
        yield documents.product(variant.product)
