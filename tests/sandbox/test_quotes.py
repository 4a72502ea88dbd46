import pytest

from station.sandbox.names import ISLAND_POSTAL_CODE

PARCEL = {"length": 30, "width": 20, "height": 15, "kg": 1.25}


def refusal(shop, *parcels):
    answer = shop.post(f"/api/v1/orders/{shop.order()}/shipping-quotes", {"parcels": list(parcels)})
    assert answer.status_code == 422
    return answer.json()["errors"]


def test_quotes_of_several_carriers(shop):
    found = shop.quotes(shop.order())
    assert {row["carrierCode"] for row in found} == {"ups", "dpd", "colissimo"}
    assert all(isinstance(row["shippingCost"]["amount"], int) for row in found)
    assert found[0]["collectionMethod"] == ["pickup", "drop-off"]
    assert not any({"id", "type", "attributes", "timeInTransit"} & set(row) for row in found)


def test_the_price_goes_by_weight_volume_and_place(shop):
    order = shop.order()
    price = shop.quotes(order)[0]["shippingCost"]["amount"]
    heavy = shop.quotes(order, {**PARCEL, "kg": 9})[0]["shippingCost"]["amount"]
    large = shop.quotes(order, {**PARCEL, "length": 90})[0]["shippingCost"]["amount"]
    far = shop.quotes(shop.order(country="DE"))[0]["shippingCost"]["amount"]
    assert min(heavy, large, far) > price
    assert shop.quotes(order, PARCEL, PARCEL)[0]["shippingCost"]["amount"] == 2 * price


def test_too_heavy_for_one_carrier(shop):
    found = shop.quotes(shop.order(), {**PARCEL, "kg": 25.5})
    assert "colissimo" not in {row["carrierCode"] for row in found}


def test_nobody_goes_to_the_island(shop):
    order = next(
        one.id
        for one in shop.state.all_orders()
        if one.address["postalCode"] == ISLAND_POSTAL_CODE and one.status == "brand_confirmed"
    )
    assert shop.quotes(order) == []


def test_the_newer_generation_refunds_and_tells_the_days(new_shop):
    *carriers, own = new_shop.quotes(new_shop.order())
    assert own["carrierCode"] == "ankorstore"
    assert own["serviceCode"] == own["serviceCommercialName"] == ""
    assert own["collectionMethod"] == []
    assert own["timeInTransit"] is None
    assert carriers[0]["timeInTransit"] == {
        "estimatedDeliveryDate": "2026-01-09",
        "pickupDate": "2026-01-07",
        "businessDaysInTransit": 2,
    }


@pytest.mark.parametrize("kg", [0, 0.0009, 30.001, -1, "1", None, True])
def test_weights_that_are_refused(shop, kg):
    (error,) = refusal(shop, {**PARCEL, "kg": kg})
    assert error["source"]["pointer"] == "shipping.parcels.0.kg"
    if kg is not None:
        assert error["detail"] == "The parcel weight (kg) must be between 0.001 and 30.000."


@pytest.mark.parametrize("kg", [0.001, 30, 30.0])
def test_weights_at_the_limits(shop, kg):
    assert shop.quotes(shop.order(), {**PARCEL, "kg": kg})


@pytest.mark.parametrize("side", ["length", "width", "height"])
def test_a_side_too_long(shop, side):
    (error,) = refusal(shop, PARCEL, {**PARCEL, side: 275})
    assert error["detail"] == f"The parcel {side} may not be greater than 274."
    assert error["source"]["pointer"] == f"shipping.parcels.1.{side}"
    assert error["title"] == "Unprocessable Content"


def test_length_and_girth(shop):
    assert shop.quotes(shop.order(), {"length": 200, "width": 50, "height": 50, "kg": 5})
    (error,) = refusal(shop, {"length": 50, "width": 51, "height": 200, "kg": 5})
    assert "400 cm in length and girth combined" in error["detail"]
    assert error["source"]["pointer"] == "shipping.parcels.0"


@pytest.mark.parametrize("parcels", [[], [PARCEL] * 21])
def test_one_to_twenty_parcels(shop, parcels):
    (error,) = refusal(shop, *parcels)
    assert error["source"]["pointer"] == "shipping.parcels"


def test_all_that_is_wrong_is_told_at_once(shop):
    errors = refusal(shop, {}, {**PARCEL, "height": 0})
    assert len(errors) == 5
    assert {error["status"] for error in errors} == {"422"}


@pytest.mark.parametrize("status", ["ankor_confirmed", "shipped"])
def test_only_accepted_orders_are_quoted(open_shop, status):
    shop = open_shop(orders=40)
    order = shop.order(status, None)
    answer = shop.post(f"/api/v1/orders/{order}/shipping-quotes", {"parcels": [PARCEL]})
    assert answer.status_code == 409
    assert answer.json()["errors"][0]["code"] == "STATE_UPDATE_FAILED"


def test_asking_again_makes_the_old_quotes_void(shop):
    order = shop.order()
    old = shop.quotes(order)[0]["quoteUuid"]
    new = shop.quotes(order)[0]["quoteUuid"]
    assert shop.confirm(old).status_code == 404
    assert shop.confirm(new).status_code == 200
    assert shop.counts(order)["quotes"] == 2
