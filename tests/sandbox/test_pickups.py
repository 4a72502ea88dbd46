import pytest


@pytest.fixture
def labelled(shop):
    order = shop.order()
    shop.buy(order)
    return order


def pointers(answer):
    assert answer.status_code == 422
    return {error["source"]["pointer"] for error in answer.json()["errors"]}


def test_a_pickup_is_booked(shop, labelled):
    answer = shop.pick_up(labelled)
    attributes = answer.json()["data"]["attributes"]
    pickup = attributes["shippingOverview"]["transaction"]["pickup"]
    assert pickup["pickupDate"] == "2026-01-08T00:00:00+00:00"
    assert (pickup["readyTime"], pickup["closeTime"]) == ("09:00:00", "15:00:00")
    assert attributes["status"] == "shipping_labels_generated"


def test_a_second_call_books_a_second_van(shop, labelled):
    first, second = (shop.pick_up(labelled) for _ in range(2))
    assert first.json() != second.json()
    assert shop.counts(labelled)["pickups"] == 2


def test_a_pickup_needs_labels(shop):
    assert pointers(shop.pick_up(shop.order())) == {"pickup"}


@pytest.mark.parametrize(
    "date", ["2026-01-08", "01-08-26", "8-1-2026", "", None, "10-01-2026", "11-01-2026"]
)
def test_dates_that_are_refused(shop, labelled, date):
    assert pointers(shop.pick_up(labelled, pickupDate=date)) == {"pickupDate"}


def test_no_pickup_in_the_past(shop, labelled):
    assert pointers(shop.pick_up(labelled, pickupDate="05-01-2026")) == {"pickupDate"}
    assert shop.pick_up(labelled, pickupDate="06-01-2026").status_code == 200


@pytest.mark.parametrize("window", ["09-15", "9-17", "", None])
def test_windows_that_are_refused(shop, labelled, window):
    assert pointers(shop.pick_up(labelled, pickupTime=window)) == {"pickupTime"}


def test_all_of_the_address_is_needed(shop, labelled):
    found = pointers(shop.pick_up(labelled, pickupAddress={"name": "x", "city": " "}))
    assert found == {
        f"pickupAddress.{name}"
        for name in ("contactName", "countryCode", "city", "postalCode", "street", "phoneNumber")
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"pickupDate": "09-01-2026", "pickupTime": "11-17"},
        {
            "pickupAddress": {
                "name": "x",
                "contactName": "x",
                "countryCode": "FR",
                "city": "x",
                "postalCode": "35099",
                "street": "x",
                "phoneNumber": "x",
            }
        },
    ],
)
def test_the_carrier_may_refuse(shop, labelled, changes):
    answer = shop.pick_up(labelled, **changes)
    assert answer.status_code == 500
    error = answer.json()["errors"][0]
    assert error["code"] == "INTERNAL_ERROR"
    assert error["detail"].startswith("Cannot ship the order: ")
    assert shop.counts(labelled)["pickups"] == 0


def test_a_service_without_collection(shop):
    order = shop.order()
    quote = next(row for row in shop.quotes(order) if row["carrierCode"] == "colissimo")
    shop.confirm(quote["quoteUuid"])
    shop.state.clock.advance(2)
    assert shop.pick_up(order).status_code == 500


def test_a_marketplace_that_wants_the_body_wrapped(open_shop):
    shop = open_shop(pickup_body="wrapped")
    order = shop.order()
    shop.buy(order)
    assert all(pointer.startswith("order.") for pointer in pointers(shop.pick_up(order)))
    assert shop.pick_up(order, order=_inner()).status_code == 200


def test_a_marketplace_that_wants_it_flat(shop, labelled):
    path = f"/api/v1/orders/{labelled}/ship/schedule-pickup"
    found = pointers(shop.post(path, {"order": _inner()}))
    assert not any(pointer.startswith("order.") for pointer in found)


def _inner():
    address = ("name", "contactName", "countryCode", "city", "postalCode", "street", "phoneNumber")
    return {
        "pickupDate": "08-01-2026",
        "pickupTime": "11-17",
        "pickupAddress": dict.fromkeys(address, "x"),
    }
