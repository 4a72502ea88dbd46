import pytest

RESET = "brand-resets-shipping-labels-generation"


def items(shop, order):
    found = shop.get(f"/api/v1/orders/{order}", include="orderItems").json()["included"]
    return {row["id"]: row["attributes"]["quantity"] for row in found}


def change(item, quantity):
    return {"id": item, "type": "order-items", "attributes": {"quantity": quantity}}


@pytest.fixture
def new_order(shop):
    """An order to accept, with more than one line of more than one pack."""
    order = next(
        one
        for one in shop.state.all_orders()
        if one.status == "ankor_confirmed" and len(one.items) > 1
    )
    for item in order.items:
        item.packs = 3
    return order.id


def refused(answer):
    assert answer.status_code == 422
    return answer.json()["errors"][0]["source"]["pointer"]


def test_accepting_as_it_is(shop, new_order):
    before = items(shop, new_order)
    answer = shop.transition(new_order, "brand-validates")
    assert answer.json()["data"]["attributes"]["status"] == "brand_confirmed"
    assert items(shop, new_order) == before
    assert shop.counts(new_order)["transitions"] == 1


def test_an_empty_list_accepts_as_it_is(shop, new_order):
    before = items(shop, new_order)
    shop.transition(new_order, "brand-validates", orderItems=[])
    assert items(shop, new_order) == before


def test_fewer_packs_and_a_line_less(shop, new_order):
    first, second, *rest = items(shop, new_order)
    total = shop.attributes(new_order)["brandTotalAmount"]
    shop.transition(new_order, "brand-validates", orderItems=[change(first, 1), change(second, 0)])
    assert items(shop, new_order) == {first: 1, **dict.fromkeys(rest, 3)}
    assert shop.attributes(new_order)["brandTotalAmount"] < total


@pytest.mark.parametrize("quantity", [4, -1, 1.5, "1", None, True])
def test_packs_that_are_refused(shop, new_order, quantity):
    item = next(iter(items(shop, new_order)))
    answer = shop.transition(new_order, "brand-validates", orderItems=[change(item, quantity)])
    assert refused(answer) == "data.attributes.orderItems.0.attributes.quantity"


def test_an_order_of_nothing_is_refused(shop, new_order):
    rows = [change(item, 0) for item in items(shop, new_order)]
    answer = shop.transition(new_order, "brand-validates", orderItems=rows)
    assert refused(answer) == "data.attributes.orderItems"


def test_a_line_of_another_order_is_refused(shop, new_order):
    answer = shop.transition(new_order, "brand-validates", orderItems=[change("x", 1)])
    assert refused(answer) == "data.attributes.orderItems.0.id"


def test_accepting_twice_is_409(shop, new_order):
    shop.transition(new_order, "brand-validates")
    answer = shop.transition(new_order, "brand-validates")
    assert answer.status_code == 409
    assert answer.json()["errors"][0] == {
        "status": "409",
        "detail": "Order cannot be transitioned using brand-validates from this state",
        "code": "ORDER_ACTION_TRANSITION_FAILED",
    }
    assert shop.counts(new_order)["transitions"] == 1


def test_rejecting_with_a_reason(shop, new_order):
    answer = shop.transition(new_order, "brand-rejects", rejectType="PRODUCT_OUT_OF_STOCK")
    found = answer.json()["data"]["attributes"]
    assert found["status"] == "rejected"
    assert found["brandRejectReason"] == "PRODUCT_OUT_OF_STOCK"


@pytest.mark.parametrize(
    ("attributes", "field"),
    [
        ({}, "rejectType"),
        ({"rejectType": "NO"}, "rejectType"),
        ({"rejectType": "OTHER"}, "rejectReason"),
        ({"rejectType": "OTHER", "rejectReason": ""}, "rejectReason"),
        ({"rejectType": "OTHER", "rejectReason": "x" * 1001}, "rejectReason"),
    ],
)
def test_rejections_that_are_refused(shop, new_order, attributes, field):
    answer = shop.transition(new_order, "brand-rejects", **attributes)
    assert refused(answer) == f"data.attributes.{field}"


def test_a_reset_brings_the_order_back(shop):
    order = shop.order()
    shop.buy(order)
    answer = shop.transition(order, RESET, resetType="BRAND_NEED_MORE_LABELS_TO_SHIP")
    found = answer.json()["data"]["attributes"]
    assert found["status"] == "brand_confirmed"
    assert found["shippingMethod"] is None
    assert found["shippingOverview"]["parcels"] == []
    assert found["shippingOverview"]["latestQuote"] is None
    assert shop.counts(order)["resets"] == 1


def test_after_a_reset_one_may_buy_again(shop):
    order = shop.order()
    shop.buy(order)
    shop.transition(order, RESET, resetType="BRAND_PUT_WRONG_WEIGHT_DIMENSIONS")
    shop.buy(order)
    assert shop.counts(order)["confirms"] == 2
    assert shop.attributes(order)["status"] == "shipping_labels_generated"


@pytest.mark.parametrize(
    ("attributes", "field"),
    [
        ({"rejectType": "OTHER", "reason": "the typo of the documentation"}, "resetType"),
        ({"resetType": "PRODUCT_OUT_OF_STOCK"}, "resetType"),
        ({"resetType": "OTHER"}, "reason"),
        ({"resetType": "OTHER", "reason": "x" * 301}, "reason"),
    ],
)
def test_resets_that_are_refused(shop, attributes, field):
    order = shop.order()
    shop.buy(order)
    assert refused(shop.transition(order, RESET, **attributes)) == f"data.attributes.{field}"


def test_a_reset_needs_labels(shop):
    answer = shop.transition(shop.order(), RESET, resetType="OTHER", reason="why not")
    assert answer.status_code == 409


@pytest.mark.parametrize("body", [{}, {"data": []}, {"data": {"type": "ship"}}])
def test_an_unknown_transition_is_422(shop, body):
    answer = shop.post(f"/api/v1/orders/{shop.order()}/-actions/transition", body)
    assert refused(answer) == "data.type"


def test_fulfilment_is_for_the_newer_generation(shop, new_shop):
    kind = "brand-requests-fulfillment"
    assert shop.transition(shop.order(), kind).status_code == 422
    order = new_shop.order()
    answer = new_shop.transition(order, kind)
    assert answer.json()["data"]["attributes"]["status"] == "fulfillment_requested"
    assert new_shop.transition(order, "mark-as-fulfilled").status_code == 200
    assert new_shop.attributes(order)["status"] == "shipped"
