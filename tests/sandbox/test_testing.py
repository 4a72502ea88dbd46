import json

import pytest

PATH = "/api/testing/orders/create"


def test_an_order_out_of_nothing(shop):
    answer = shop.post(PATH)
    assert answer.status_code == 200
    order = answer.json()["data"]
    assert order["attributes"]["status"] == "brand_confirmed"
    assert shop.get("/api/v1/orders").json()["data"][0]["id"] == order["id"]


def test_an_order_as_wished(shop):
    variant = next(iter(shop.state.variants))
    retailer = shop.state.shops[3].id
    body = {"retailerId": retailer, "productVariants": [{"id": variant, "quantity": 4}]}
    answer = shop.http.post(
        PATH,
        params={"include": "orderItems"},
        content=json.dumps(body),
        headers={"Content-Type": "application/vnd.api+json"},
    ).json()
    (item,) = answer["included"]
    assert item["attributes"]["quantity"] == 4
    assert answer["data"]["relationships"]["retailer"]["data"]["id"] == retailer


@pytest.mark.parametrize("name", ["quantity", "itemQuantity"])
def test_either_name_of_the_quantity(shop, name):
    variant = next(iter(shop.state.variants))
    answer = shop.post(PATH, {"productOptions": [{"id": variant, name: 7}]})
    assert shop.state.orders[answer.json()["data"]["id"]].items[0].packs == 7


@pytest.mark.parametrize(
    "body",
    [
        {"retailerId": "x"},
        {"itemQuantity": 0},
        {"itemQuantity": 1000},
        {"productVariants": [{"id": "x"}]},
        {"productVariants": "x"},
        {"productVariants": [{"id": "x"}], "productOptions": [{"id": "x"}]},
    ],
)
def test_wishes_that_are_refused(shop, body):
    assert shop.post(PATH, body).status_code == 422
