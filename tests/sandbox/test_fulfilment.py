import re

import pytest

INTERNAL = "/api/internal/v1/fulfillment/orders"
PUBLIC = "/api/v1/fulfillment/orders"


def rows(shop, path=INTERNAL, **query):
    return shop.get(path, **query).json()["data"]


def test_offset_pages_without_meta_or_links(shop):
    found = shop.get(INTERNAL, **{"page[limit]": 3}).json()
    assert "meta" not in found
    assert "links" not in found
    rest = rows(shop, **{"page[limit]": 50, "page[offset]": 3})
    assert len(found["data"]) + len(rest) == 7
    assert rows(shop, **{"page[offset]": 100}) == []


def test_references_fit_the_zpl_label(shop):
    for row in rows(shop):
        assert re.fullmatch(r"O_[A-Z0-9]+_[0-9]+", row["attributes"]["reference"])


def test_shipments_are_in_millimetres(shop):
    found = shop.get(INTERNAL).json()["included"]
    shipment = next(row for row in found if row["type"] == "fulfillment-shipments")
    assert shipment["attributes"]["length"] == 300


def test_filters_and_order(shop):
    assert {row["attributes"]["status"] for row in rows(shop, **{"filter[status]": "created"})} == {
        "created"
    }
    assert all(row["attributes"]["isDirect"] for row in rows(shop, **{"filter[isDirect]": "true"}))
    assert rows(shop, sort="createdAt") == rows(shop)[::-1]
    one = rows(shop)[2]["id"]
    assert [row["id"] for row in rows(shop, **{"filter[uuid][]": one})] == [one]


@pytest.mark.parametrize(
    "query",
    [{"filter[status]": "x"}, {"sort": "id"}, {"page[limit]": "0"}, {"page[offset]": "x"}],
)
def test_wrong_questions_are_400(shop, query):
    assert shop.get(INTERNAL, **query).status_code == 400


def test_one_order(shop):
    one = rows(shop)[0]
    assert rows(shop, f"{INTERNAL}/{one['id']}") == one
    assert shop.get(f"{INTERNAL}/x").status_code == 404


def test_the_public_twin_is_of_2026(shop, new_shop):
    assert shop.get(PUBLIC).status_code == 404
    found = rows(new_shop, PUBLIC)
    assert "shippingAddress" not in found[0]["attributes"]
    answer = new_shop.get(f"{PUBLIC}/{found[0]['id']}", include="statusUpdates").json()
    assert answer["included"][0]["attributes"]["status"] == found[0]["attributes"]["status"]
    assert new_shop.get(PUBLIC, include="shipments").status_code == 400
