"""Every answer of the sandbox against the public description of the same generation."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, ValidationError

SPEC = Path(__file__).parents[2].parent / "shared/api/openapi-public-2023-08.json"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SPEC.exists(), reason="the reference files are not there"),
]

DEVIATIONS = {
    "references are text, too": (
        "the real one writes both (contract T3)",
        "Order/properties/attributes/properties/reference",
        {"type": ["integer", "string"]},
    ),
    "more carriers": (
        "quotes come from more carriers than the list knows (contract T25)",
        "OrderShippingOverview/properties/latestQuote/properties/provider",
        {"type": "string"},
    ),
    "TRANSIT": (
        "seen in the field, not in the list of 2023 (contract T25)",
        "ShippingLabelCurrentStatus/properties/status",
        {"type": "string"},
    ),
    "twin parcels": (
        "equal cartons are the normal case, and nothing says that they are refused (contract T19)",
        "OrderShippingOverview/properties/parcels",
        {"type": "array"},
    ),
}
"""Where the sandbox leaves the letter of the description: why, where, and what holds instead."""

GRAMS = {
    "length": 30,
    "width": 20,
    "height": 15,
    "distanceUnit": "cm",
    "weight": 1250,
    "massUnit": "g",
}
ALL = "retailer,billingItems,orderItems.productVariant.product,orderItems.productOption.product"


def spec_with(*names):
    """The description with some of the deviations written into it."""
    found = json.loads(SPEC.read_text("utf-8"))
    for name in names:
        _, path, schema = DEVIATIONS[name]
        *parents, last = path.split("/")
        place = found["components"]["schemas"]
        for parent in parents:
            place = place[parent]
        place[last] = schema
    return found


@pytest.fixture(scope="module")
def spec():
    return spec_with(*DEVIATIONS)


def schema_of(spec, method, path, status):
    """The schema of an answer, or None where the description has none."""
    for template, operations in spec["paths"].items():
        pattern = re.sub(r"\{\w+\}", "[^/]+", template)
        if re.fullmatch(pattern, path) and method in operations:
            answer = operations[method]["responses"].get(str(status))
            if answer and "$ref" in answer:
                answer = spec["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
            content = (answer or {}).get("content", {})
            return next(iter(content.values()), {}).get("schema")
    return None


def check(spec, answer):
    """Validates one answer; an error that is not described must still be a failure document."""
    path = urlsplit(str(answer.request.url)).path
    schema = schema_of(spec, answer.request.method.lower(), path, answer.status_code)
    if schema is None:
        assert answer.status_code >= 400, f"{path} {answer.status_code} is not described"
        schema = {"$ref": "#/components/schemas/failure"}
    whole = {**schema, "components": spec["components"]}
    Draft202012Validator(whole).validate(answer.json())


def watch(shop, spec):
    """The same shop, with every answer checked."""

    def on_answer(answer):
        if not answer.request.url.path.startswith(("/oauth", "/_sandbox")):
            answer.read()
            check(spec, answer)

    shop.http.event_hooks["response"].append(on_answer)
    return shop


@pytest.fixture
def checked(shop, spec):
    return watch(shop, spec)


def test_lists_and_details(checked):
    checked.get("/api/v1/orders", include=ALL)
    for order in checked.state.newest_first:
        checked.get(f"/api/v1/orders/{order}", include=ALL)
    checked.get("/api/v1/product-variants")
    checked.get(f"/api/v1/product-variants/{next(iter(checked.state.variants))}")
    checked.get("/api/v1/me/config")
    checked.post("/api/testing/orders/create", {})


def test_from_quote_to_pickup(checked):
    order = checked.order()
    checked.buy(order, {**GRAMS, "kg": 1.5}, {**GRAMS, "kg": 2})
    checked.attributes(order)
    checked.pick_up(order)
    checked.transition(
        order, "brand-resets-shipping-labels-generation", resetType="OTHER", reason="x"
    )


def test_ones_own_carrier(checked):
    order = checked.order()
    path = f"/api/v1/orders/{order}/ship"
    answer = checked.post(f"{path}/custom", {"shipping": {"parcels": [GRAMS]}}).json()
    quote = answer["data"]["attributes"]["shippingOverview"]["latestQuote"]["id"]
    checked.confirm(quote, {"tracking": {"trackingLink": "https://track.example/1"}})
    checked.attributes(order)


def test_the_older_calls(checked):
    path = f"/api/v1/orders/{checked.order()}/ship"
    checked.post(f"{path}/ankorstore", {"shipping": {"parcels": [GRAMS]}})
    checked.post(f"{path}/confirm", {})


def test_accepting_and_rejecting(checked):
    checked.transition(checked.order("ankor_confirmed", None), "brand-validates")
    checked.transition(
        checked.order("ankor_confirmed", None), "brand-rejects", rejectType="PRODUCT_OUT_OF_STOCK"
    )


def test_refusals(checked):
    order = checked.order()
    path = f"/api/v1/orders/{order}"
    for status, answer in (
        (400, checked.get("/api/v1/orders", include="x")),
        (404, checked.get("/api/v1/orders/x")),
        (406, checked.get(path, headers={"Accept": "text/html"})),
        (409, checked.transition(order, "brand-validates")),
        (415, checked.post(f"{path}/shipping-quotes", {}, "text/plain")),
        (422, checked.post(f"{path}/shipping-quotes", {"parcels": [{}]})),
        (422, checked.pick_up(order)),
        (404, checked.confirm("x")),
        (401, checked.get(path, headers={"Authorization": "Bearer x"})),
    ):
        assert answer.status_code == status


def test_a_carriers_refusal(checked):
    order = checked.order()
    checked.buy(order)
    assert checked.pick_up(order, pickupDate="09-01-2026", pickupTime="11-17").status_code == 500


def use_all(shop):
    """Whatever an answer needs a deviation for."""
    order = shop.order()
    quote = next(row for row in shop.quotes(order) if row["carrierCode"] == "dpd")
    shop.confirm(quote["quoteUuid"])
    shop.state.clock.advance(2)
    shop.state.change(shop.state.order(order), "shipped")
    shop.attributes(order)
    shop.get("/api/v1/orders")
    body = {"shipping": {"parcels": [GRAMS, GRAMS]}}
    shop.post(f"/api/v1/orders/{shop.order()}/ship/custom", body)


def test_the_deviations_are_enough(checked):
    use_all(checked)


@pytest.mark.parametrize("name", DEVIATIONS)
def test_each_deviation_is_needed(shop, name):
    others = [other for other in DEVIATIONS if other != name]
    with pytest.raises(ValidationError):
        use_all(watch(shop, spec_with(*others)))
