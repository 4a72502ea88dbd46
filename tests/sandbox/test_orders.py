from urllib.parse import urlsplit

import pytest


def walk(shop, **query):
    """All ids of a list, following ``links.next`` as it stands."""
    answer = shop.get("/api/v1/orders", **query).json()
    ids = [row["id"] for row in answer["data"]]
    while "next" in answer["links"]:
        answer = shop.get(answer["links"]["next"]).json()
        ids += [row["id"] for row in answer["data"]]
    return ids, answer


def test_newest_first_and_fifteen_to_a_page(shop):
    answer = shop.get("/api/v1/orders").json()
    times = [row["attributes"]["createdAt"] for row in answer["data"]]
    assert len(times) == 15
    assert times == sorted(times, reverse=True)
    assert answer["meta"]["page"]["hasMore"] is True


def test_the_next_link_leads_through_all(shop):
    ids, last = walk(shop, **{"page[limit]": 7})
    assert ids == shop.state.newest_first
    assert last["meta"]["page"] == {
        "from": ids[14],
        "to": ids[-1],
        "hasMore": False,
        "perPage": 7,
    }


def test_links_are_absolute_and_encoded(shop):
    links = shop.get("/api/v1/orders", **{"page[limit]": 2}).json()["links"]
    assert links["next"].startswith(shop.sandbox.url)
    assert "page%5Bafter%5D=" in links["next"]
    assert "[" not in links["next"]
    assert "prev" not in links


def test_before_goes_back(shop):
    first = shop.get("/api/v1/orders", **{"page[limit]": 4}).json()
    second = shop.get(first["links"]["next"]).json()
    back = shop.get(second["links"]["prev"]).json()
    assert back["data"] == first["data"]


@pytest.mark.parametrize("limit", ["0", "51", "x", "-1"])
def test_a_wrong_limit_is_400(shop, limit):
    assert shop.get("/api/v1/orders", **{"page[limit]": limit}).status_code == 400


def test_an_unknown_cursor_is_400(shop):
    assert shop.get("/api/v1/orders", **{"page[after]": "1"}).status_code == 400


def test_deep_includes_on_large_pages_time_out_upstream(shop):
    query = {"page[limit]": 26, "include": "orderItems.productVariant"}
    assert shop.get("/api/v1/orders", **query).status_code == 504
    assert shop.get("/api/v1/orders", **{**query, "page[limit]": 25}).status_code == 200


def test_filters(shop):
    rows = shop.get("/api/v1/orders", **{"filter[status]": "ankor_confirmed"}).json()["data"]
    assert {row["attributes"]["status"] for row in rows} == {"ankor_confirmed"}
    retailer = rows[0]["relationships"]["retailer"]["data"]["id"]
    rows = shop.get("/api/v1/orders", **{"filter[retailer]": retailer}).json()["data"]
    assert {row["relationships"]["retailer"]["data"]["id"] for row in rows} == {retailer}
    assert shop.get("/api/v1/orders", **{"filter[status]": "new"}).status_code == 400


def test_a_filter_stays_in_the_links(shop):
    query = {"filter[status]": "brand_confirmed", "page[limit]": 2}
    link = shop.get("/api/v1/orders", **query).json()["links"]["next"]
    assert "filter%5Bstatus%5D=brand_confirmed" in urlsplit(link).query


def test_lists_have_no_shipping_overview(shop):
    rows = shop.get("/api/v1/orders").json()["data"]
    assert {row["type"] for row in rows} == {"orders"}
    assert not any("shippingOverview" in row["attributes"] for row in rows)
    order = shop.get(f"/api/v1/orders/{rows[0]['id']}").json()["data"]
    assert order["type"] == "order"
    assert order["attributes"]["shippingOverview"]["parcels"] == []


def test_references_are_numbers_and_text(shop):
    rows = shop.get("/api/v1/orders").json()["data"]
    kinds = {type(row["attributes"]["reference"]) for row in rows}
    assert kinds == {int, str}
    assert min(int(row["attributes"]["reference"]) for row in rows) > 2**31


def test_times_are_spelt_in_several_ways(shop):
    text = shop.get("/api/v1/orders", include="retailer").text
    assert "+00:00" in text
    assert ".000000Z" in text


def test_includes_bring_what_is_asked(shop):
    path = f"/api/v1/orders/{shop.order()}"
    assert "included" not in shop.get(path).json()
    found = shop.get(path, include="retailer,orderItems.productVariant.product").json()
    kinds = {row["type"] for row in found["included"]}
    assert kinds == {"retailer", "order-items", "productVariant", "product"}


def test_pieces_are_packs_times_the_multiplier(shop):
    path = f"/api/v1/orders/{shop.order()}"
    found = shop.get(path, include="orderItems.productVariant.product").json()["included"]
    by_id = {row["id"]: row for row in found}
    for item in [row for row in found if row["type"] == "order-items"]:
        variant = by_id[item["relationships"]["productVariant"]["data"]["id"]]
        product = by_id[variant["relationships"]["product"]["data"]["id"]]
        packs, pieces = (item["attributes"][n] for n in ("quantity", "multipliedQuantity"))
        assert pieces == packs * product["attributes"]["unitMultiplier"]


def test_one_line_has_lost_its_variant(shop):
    order = shop.state.newest_first[3]
    found = shop.get(f"/api/v1/orders/{order}", include="orderItems").json()["included"]
    links = [row["relationships"]["productVariant"]["data"] for row in found]
    assert links.count(None) == 1


@pytest.mark.parametrize("path", ["items", "orderItems.product", "retailer.orders"])
def test_an_unknown_include_is_400(shop, path):
    answer = shop.get(f"/api/v1/orders/{shop.order()}", include=path)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["detail"] == f"Include path {path} is not allowed."


def test_the_option_branch_ends_with_2023(shop, new_shop):
    wanted = {"include": "orderItems.productOption.product"}
    old = shop.get(f"/api/v1/orders/{shop.order()}", **wanted)
    assert "productOption" in {row["type"] for row in old.json()["included"]}
    assert new_shop.get(f"/api/v1/orders/{new_shop.order()}", **wanted).status_code == 400


@pytest.mark.parametrize("order", ["x", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_order_is_404(shop, order):
    assert shop.get(f"/api/v1/orders/{order}").status_code == 404


def test_the_newer_generation_names_the_master_order(shop, new_shop):
    assert "masterOrderId" not in shop.attributes(shop.order())
    assert "masterOrderId" in new_shop.attributes(new_shop.order())


def test_orders_of_the_past_are_shipped(open_shop):
    shop = open_shop(orders=40)
    found = {order.status for order in shop.state.all_orders()[-6:]}
    assert "shipped" in found
    shipped = shop.attributes(shop.order("shipped", None))
    assert shipped["shippedAt"]
