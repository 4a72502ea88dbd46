import pytest

LINK = {"trackingLink": "https://track.example/own/1"}
NUMBER = {"trackingProvider": "dhl", "trackingNumber": "00340434161094000001"}
GRAMS = {
    "length": 30,
    "width": 20,
    "height": 15,
    "distanceUnit": "cm",
    "weight": 1250,
    "massUnit": "g",
}


def custom(shop, order, *parcels):
    body = {"shipping": {"parcels": list(parcels) or [GRAMS]}}
    return shop.post(f"/api/v1/orders/{order}/ship/custom", body)


def own_quote(shop, order):
    answer = custom(shop, order)
    assert answer.status_code == 200
    overview = answer.json()["data"]["attributes"]["shippingOverview"]
    return overview["latestQuote"]["id"]


def test_a_carriers_quote_starts_a_job_that_does_not_show(shop):
    order = shop.order()
    before = shop.attributes(order)
    quote = shop.quotes(order)[0]
    receipt = shop.confirm(quote["quoteUuid"]).json()["data"]
    assert shop.attributes(order) == before
    assert receipt["uuid"] == quote["quoteUuid"]
    assert receipt["orderUuid"] == order
    assert receipt["id"].isdecimal()
    assert receipt["shippingCost"] == f"€{quote['shippingCost']['amount'] / 100:.2f}"


def test_the_labels_are_there_when_the_delay_is_over(shop):
    order = shop.order()
    shop.confirm(shop.quotes(order)[0]["quoteUuid"])
    shop.state.clock.advance(shop.state.options.label_delay_s - 1)
    assert shop.attributes(order)["status"] == "brand_confirmed"
    shop.state.clock.advance(1)
    found = shop.attributes(order)
    assert found["status"] == "shipping_labels_generated"
    assert found["shippingMethod"] == "ankorstore"
    assert found["shippingOverview"]["latestQuote"]["shippingCostsOverview"]["type"] == "fee"
    assert found["shippingOverview"]["provider"] == "ups"
    assert shop.counts(order)["labels"] == 1


def test_a_list_sees_the_labels_too(shop):
    order = shop.order()
    shop.buy(order)
    query = {"filter[status]": "shipping_labels_generated"}
    assert [row["id"] for row in shop.get("/api/v1/orders", **query).json()["data"]] == [order]


def test_parcels_keep_their_order(shop):
    order = shop.order()
    weights = [3, 1.5, 2.25]
    shop.buy(order, *[{"length": 30, "width": 20, "height": 15, "kg": kg} for kg in weights])
    parcels = shop.attributes(order)["shippingOverview"]["parcels"]
    assert [parcel["weight"] for parcel in parcels] == [3000, 1500, 2250]
    numbers = [parcel["trackedPackage"]["trackingNumber"] for parcel in parcels]
    assert len(set(numbers)) == 3


def test_the_same_quote_twice_is_409(shop):
    order = shop.order()
    quote = shop.quotes(order)[0]["quoteUuid"]
    assert [shop.confirm(quote).status_code for _ in range(2)] == [200, 409]
    assert shop.counts(order)["confirms"] == 1
    assert shop.counts(order)["confirms_refused"] == 1


def test_another_quote_of_a_bought_order_is_409(shop):
    order = shop.order()
    shop.confirm(shop.quotes(order)[0]["quoteUuid"])
    assert shop.confirm(shop.quotes(order)[1]["quoteUuid"]).status_code == 409


def test_a_marketplace_that_lets_one_buy_twice(open_shop):
    shop = open_shop(second_confirm="carried-out")
    order = shop.order()
    shop.confirm(shop.quotes(order)[0]["quoteUuid"])
    assert shop.confirm(shop.quotes(order)[1]["quoteUuid"]).status_code == 200
    assert shop.counts(order)["confirms"] == 2


def test_an_unknown_quote_is_404(shop):
    assert shop.confirm("00000000-0000-4000-8000-000000000000").status_code == 404


def test_an_unknown_label_format_is_422(shop):
    quote = shop.quotes(shop.order())[0]["quoteUuid"]
    answer = shop.confirm(quote, {"labelFormat": "zpl"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["source"]["pointer"] == "labelFormat"


def test_a_carriers_quote_wants_no_tracking(shop):
    quote = shop.quotes(shop.order())[0]["quoteUuid"]
    answer = shop.confirm(quote, {"tracking": LINK})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["source"]["pointer"] == "tracking"


def test_own_carrier_shows_a_refund(shop):
    order = shop.order()
    own_quote(shop, order)
    found = shop.attributes(order)
    assert found["status"] == "brand_confirmed"
    assert found["shippingMethod"] == "custom"
    quote = found["shippingOverview"]["latestQuote"]
    assert quote["provider"] == "custom"
    assert quote["shippingCostsOverview"]["type"] == "refund"
    assert found["shippingOverview"]["parcels"][0]["trackedPackage"] is None
    assert shop.counts(order)["custom"] == 1


@pytest.mark.parametrize("tracking", [LINK, NUMBER])
def test_own_carrier_is_shipped_at_once(shop, tracking):
    order = shop.order()
    receipt = shop.confirm(own_quote(shop, order), {"tracking": tracking}).json()["data"]
    assert receipt["refund"].startswith("€")
    assert "shippingCost" not in receipt
    found = shop.attributes(order)
    assert found["status"] == "shipped"
    assert found["shippedAt"]
    assert set(found["shippingOverview"]["tracking"]) == {"number", "link"}
    assert shop.counts(order)["own_carrier_confirms"] == 1


@pytest.mark.parametrize(
    "tracking", [None, "x", {}, {"trackingNumber": "1"}, {"trackingProvider": "dhl"}]
)
def test_own_carrier_wants_tracking(shop, tracking):
    quote = own_quote(shop, shop.order())
    answer = shop.confirm(quote, {"tracking": tracking})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["source"]["pointer"].startswith("tracking")


def test_the_brand_label_quote_of_the_newer_generation(new_shop):
    order = new_shop.order()
    quote = new_shop.quotes(order)[-1]["quoteUuid"]
    assert new_shop.confirm(quote).status_code == 422
    assert new_shop.confirm(quote, {"tracking": NUMBER}).status_code == 200
    found = new_shop.attributes(order)
    assert found["status"] == "shipped"
    assert found["shippingOverview"]["provider"] == "dhl"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("weight", 0),
        ("weight", 30_001),
        ("weight", 1.5),
        ("length", 275),
        ("width", 1.5),
        ("distanceUnit", "mm"),
        ("massUnit", "kg"),
    ],
)
def test_custom_parcels_are_checked(shop, field, value):
    answer = custom(shop, shop.order(), {**GRAMS, field: value})
    assert answer.status_code == 422
    pointer = answer.json()["errors"][0]["source"]["pointer"]
    assert pointer == f"shipping.parcels.0.{field}"


def test_an_order_that_is_not_accepted_cannot_be_shipped(shop):
    answer = custom(shop, shop.order("ankor_confirmed", None))
    assert answer.status_code == 409
    assert answer.json()["errors"][0]["detail"] == "Order cannot be shipped from this state"


def test_the_older_way_to_buy(shop):
    order = shop.order()
    body = {"shipping": {"parcels": [GRAMS]}}
    answer = shop.post(f"/api/v1/orders/{order}/ship/ankorstore", body)
    assert answer.json()["data"]["attributes"]["shippingOverview"]["latestQuote"]
    assert shop.post(f"/api/v1/orders/{order}/ship/confirm").status_code == 200
    shop.state.clock.advance(2)
    assert shop.attributes(order)["status"] == "shipping_labels_generated"


def test_the_older_way_with_ones_own_carrier(shop):
    order = shop.order()
    own_quote(shop, order)
    path = f"/api/v1/orders/{order}/ship/confirm"
    assert shop.post(path).status_code == 422
    answer = shop.post(path, {"order": NUMBER})
    assert answer.json()["data"]["attributes"]["status"] == "shipped"


def test_the_older_confirm_needs_a_quote(shop):
    assert shop.post(f"/api/v1/orders/{shop.order()}/ship/confirm").status_code == 422


@pytest.mark.parametrize("call", ["custom", "ankorstore", "confirm"])
def test_the_older_calls_are_gone(new_shop, call):
    path = f"/api/v1/orders/{new_shop.order()}/ship/{call}"
    assert new_shop.post(path).status_code == 410
