"""Product variants: what a station keeps an index of, by SKU and EAN."""

from starlette.responses import Response

from station.sandbox import documents, paging
from station.sandbox.answers import Refused, data, problem
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.model import Json, Variant

_FILTERS_2026 = (
    "filter[sku]", "filter[ian]", "filter[id][]", "filter[productId][]", "filter[skuOrName]",
    "filter[archived]",
)  # fmt: skip


def list_variants(market: Market, call: Call) -> Response:
    """``GET /api/v1/product-variants``: cursor pages; filters in the 2026 generation only."""
    include = call.query.get("include", "")
    if include not in ("", "product"):
        raise Refused(400, problem(400, f"Include path {include} is not allowed."))
    limit = paging.limit_of(call.query)
    rows = [row for row in market.variants.values() if _fits(market, call, row)]
    base = f"{market.base_url}/api/v1/product-variants"
    cut, around = paging.page(rows, call.query, base, limit)
    products: dict[str, Json] = {}
    if include:
        products = {row.product.id: documents.product(row.product) for row in cut}
        around["included"] = list(products.values())
    return data([documents.variant(row) for row in cut], **around)


def get_variant(market: Market, call: Call) -> Response:
    """``GET /api/v1/product-variants/{variant}``."""
    found = market.variants.get(call.path["variant"])
    if found is None:
        raise Refused(404, problem(404, "Not found"))
    return data(documents.variant(found))


def _fits(market: Market, call: Call, row: Variant) -> bool:
    asked = {name: call.all(name) for name in call.query if name.startswith("filter")}
    for name, values in asked.items():
        if not market.is_2026 or name not in _FILTERS_2026:
            raise Refused(400, problem(400, f"Filter parameter {name} is not allowed."))
        if not _matches(row, name, [one for value in values for one in value.split(",")]):
            return False
    return True


def _matches(row: Variant, name: str, wanted: list[str]) -> bool:
    if name == "filter[skuOrName]":
        return any(one.lower() in f"{row.sku} {row.name}".lower() for one in wanted)
    if name == "filter[archived]":
        return row.archived == (wanted[-1] in ("1", "true"))
    found = {
        "filter[sku]": row.sku,
        "filter[ian]": row.ean,
        "filter[id][]": row.id,
        "filter[productId][]": row.product.id,
    }
    return found[name] in wanted
