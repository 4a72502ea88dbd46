import pytest

PATH = "/api/v1/product-variants"


def test_all_variants_in_pages(shop):
    answer = shop.get(PATH, **{"page[limit]": 12}).json()
    found = answer["data"]
    while "next" in answer["links"]:
        answer = shop.get(answer["links"]["next"]).json()
        found += answer["data"]
    assert [row["id"] for row in found] == list(shop.state.variants)
    assert {row["type"] for row in found} == {"productVariant"}
    assert "links" in answer


def test_one_variant(shop):
    one = next(iter(shop.state.variants))
    assert shop.get(f"{PATH}/{one}").json()["data"]["id"] == one
    assert shop.get(f"{PATH}/x").status_code == 404


def test_products_come_along_once(shop):
    found = shop.get(PATH, include="product").json()["included"]
    assert len({row["id"] for row in found}) == len(found)
    assert shop.get(PATH, include="orders").status_code == 400


def test_filters_are_of_2026(shop, new_shop):
    first, second = list(new_shop.state.variants.values())[:2]
    query = {"filter[sku]": f"{first.sku},{second.sku}"}
    assert shop.get(PATH, **query).status_code == 400
    found = new_shop.get(PATH, **query).json()["data"]
    assert [row["id"] for row in found] == [first.id, second.id]


@pytest.mark.parametrize("name", ["ian", "skuOrName", "id][", "productId]["])
def test_each_filter_finds_the_first(new_shop, name):
    first = next(iter(new_shop.state.variants.values()))
    value = {"ian": first.ean, "skuOrName": first.name, "id][": first.id}
    wanted = value.get(name, first.product.id)
    found = new_shop.get(PATH, **{f"filter[{name}]": wanted}).json()["data"]
    assert found[0]["id"] == first.id


def test_archived_ones_apart(new_shop):
    found = new_shop.get(PATH, **{"filter[archived]": "true"}).json()["data"]
    assert len(found) == 1
    assert found[0]["attributes"]["archivedAt"]
