import pytest


def control(shop, path, body=None):
    return shop.post(f"/_sandbox/{path}", body, "application/json")


def test_the_ledger_counts_what_was_done(shop):
    order = shop.order()
    shop.buy(order)
    shop.attributes(order)
    ledger = shop.get("/_sandbox/ledger").json()
    row = ledger["orders"][order]
    assert row["reference"] == shop.state.orders[order].reference
    assert (row["quotes"], row["confirms"], row["labels"]) == (1, 1, 1)
    assert ledger["totals"]["confirms"] == 1
    assert ledger["tokens"] == 1
    assert ledger["requests"]["POST /api/v1/shipping-quotes/{quote}/confirm"] == 1
    assert not any("_sandbox" in name for name in ledger["requests"])


def test_faults_at_run_time(shop):
    found = control(shop, "faults", {"faults": ["503@me:2"]}).json()["faults"]
    assert found == [{"name": "503", "step": "me", "value": None, "count": 2}]
    assert shop.get("/api/v1/me/config").status_code == 503
    assert shop.http.delete("/_sandbox/faults").json()["faults"] == []
    assert shop.get("/api/v1/me/config").status_code == 200


def test_faults_in_exchange(shop):
    control(shop, "faults", {"faults": ["503@me"]})
    found = control(shop, "faults", {"faults": ["500@me"], "clear": True}).json()["faults"]
    assert [fault["name"] for fault in found] == ["500"]


def test_a_wrong_fault_is_422(shop):
    answer = control(shop, "faults", {"faults": ["boom"]})
    assert answer.status_code == 422
    assert "boom" in answer.json()["errors"][0]["detail"]


def test_an_order_changes_from_outside(shop):
    order = shop.order()
    control(shop, f"orders/{order}", {"status": "cancelled"})
    assert shop.attributes(order)["status"] == "cancelled"


def test_an_address_changes_and_the_purchase_stays(shop):
    order = shop.order()
    shop.buy(order)
    control(shop, f"orders/{order}", {"address": {"city": "Ailleurs"}})
    found = shop.attributes(order)
    assert found["shippingOverview"]["shipToAddress"]["city"] == "Ailleurs"
    assert found["status"] == "shipping_labels_generated"


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [("orders/x", {"status": "shipped"}, 404), ("orders/", {}, 404)],
)
def test_what_is_not_there(shop, path, body, status):
    assert control(shop, path, body).status_code == status


def test_an_unknown_status_is_422(shop):
    assert control(shop, f"orders/{shop.order()}", {"status": "new"}).status_code == 422


def test_the_clock_is_turned(shop):
    before = shop.get("/_sandbox/state").json()["now"]
    assert control(shop, "clock", {"advance_s": 3600}).json()["now"] >= before + 3600
    assert shop.get("/api/v1/me/config").status_code == 401
