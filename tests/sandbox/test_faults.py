import httpx
import pytest

from station.sandbox.faults import Faults, parse

PDF = {"Accept": "application/pdf"}
PARCEL = {"length": 30, "width": 20, "height": 15, "kg": 1.25}
CUSTOM = {
    "length": 30,
    "width": 20,
    "height": 15,
    "distanceUnit": "cm",
    "weight": 1250,
    "massUnit": "g",
}


@pytest.mark.parametrize(
    ("text", "step", "value", "count"),
    [
        ("429", None, None, 1),
        ("429@list:3", "list", None, 3),
        ("slow=2.5@confirm", "confirm", 2.5, 1),
        ("lost-confirm", "confirm", None, 1),
        ("moved-back", "label", None, 1),
        ("moved-back@detail", "detail", None, 1),
        ("label-job-late=90", "confirm", 90, 1),
    ],
)
def test_spelling(text, step, value, count):
    fault = parse(text)
    assert (fault.step, fault.value, fault.count) == (step, value, count)


@pytest.mark.parametrize(
    "text", ["", "boom", "429@nowhere", "lost-confirm@list", "429:", "429:x", "a b"]
)
def test_wrong_spelling_is_told(text):
    with pytest.raises(ValueError, match=r"fault|step|strikes"):
        parse(text)


def test_a_fault_is_used_up():
    faults = Faults(("500@list:2",))
    assert [bool(faults.take("list", "500")) for _ in range(3)] == [True, True, False]
    assert faults.document() == []


def test_without_a_step_anything_but_the_token():
    faults = Faults(("500",))
    assert faults.take("token", "500") is None
    assert faults.take("me", "500")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_plain_errors_do_nothing(open_shop, status):
    shop = open_shop(faults=(f"{status}@confirm",))
    order = shop.order()
    quote = shop.quotes(order)[0]["quoteUuid"]
    answer = shop.confirm(quote)
    assert answer.status_code == status
    assert answer.json()["errors"][0]["status"] == str(status)
    assert ("Retry-After" in answer.headers) == (status == 429)
    assert shop.counts(order)["confirms"] == 0
    assert shop.confirm(quote).status_code == 200


def test_cut_does_nothing(open_shop):
    shop = open_shop(faults=("cut@confirm",))
    order = shop.order()
    quote = shop.quotes(order)[0]["quoteUuid"]
    with pytest.raises(httpx.RemoteProtocolError):
        shop.confirm(quote)
    assert shop.counts(order)["confirms"] == 0
    assert shop.confirm(quote).status_code == 200


def test_lost_confirm_did_the_work(open_shop):
    shop = open_shop(faults=("lost-confirm",))
    order = shop.order()
    quote = shop.quotes(order)[0]["quoteUuid"]
    with pytest.raises(httpx.RemoteProtocolError):
        shop.confirm(quote)
    assert shop.counts(order)["confirms"] == 1
    assert shop.confirm(quote).status_code == 409


def test_lost_transition_did_the_work(open_shop):
    shop = open_shop(faults=("lost-transition",))
    order = shop.order("ankor_confirmed", None)
    with pytest.raises(httpx.RemoteProtocolError):
        shop.transition(order, "brand-validates")
    assert shop.attributes(order)["status"] == "brand_confirmed"


def test_lost_pickup_did_the_work(open_shop):
    shop = open_shop(faults=("lost-pickup",))
    order = shop.order()
    shop.buy(order)
    with pytest.raises(httpx.RemoteProtocolError):
        shop.pick_up(order)
    assert shop.counts(order)["pickups"] == 1


def test_lost_custom_did_the_work(open_shop):
    shop = open_shop(faults=("lost-custom",))
    order = shop.order()
    with pytest.raises(httpx.RemoteProtocolError):
        shop.post(f"/api/v1/orders/{order}/ship/custom", {"shipping": {"parcels": [CUSTOM]}})
    assert shop.counts(order)["custom"] == 1


def test_lost_zpl_did_the_work(open_shop):
    shop = open_shop(faults=("lost-zpl",))
    body = {
        "fulfillmentOrderReference": "O_ESSAI_1",
        "containerReference": "O_ESSAI_1-1",
        "service": "AKS_PAR_COG",
        **dict.fromkeys(("width", "height", "length", "weight"), 10),
    }
    path = "/api/internal/v1/shipping/labels"
    with pytest.raises(httpx.RemoteProtocolError):
        shop.post(path, body, "application/json")
    assert shop.post(path, body, "application/json").status_code == 200


def test_a_refusal_is_never_lost(open_shop):
    shop = open_shop(faults=("lost-confirm",))
    quote = shop.quotes(shop.order())[0]["quoteUuid"]
    assert shop.confirm(quote, {"labelFormat": "x"}).status_code == 422
    with pytest.raises(httpx.RemoteProtocolError):
        shop.confirm(quote)


def test_wrong_json_did_the_work(open_shop):
    shop = open_shop(faults=("wrong-json@confirm",))
    order = shop.order()
    answer = shop.confirm(shop.quotes(order)[0]["quoteUuid"])
    assert answer.status_code == 200
    with pytest.raises(ValueError, match="Expecting"):
        answer.json()
    assert shop.counts(order)["confirms"] == 1


def test_slow_is_late_but_done(open_shop):
    shop = open_shop(faults=("slow=60@confirm",))
    order = shop.order()
    quote = shop.quotes(order)[0]["quoteUuid"]
    with pytest.raises(httpx.ReadTimeout):
        shop.http.post(f"/api/v1/shipping-quotes/{quote}/confirm", timeout=0.2)
    assert shop.counts(order)["confirms"] == 1


def test_an_expired_token_stays_expired(open_shop):
    shop = open_shop(faults=("expired-token@detail",))
    order = shop.order()
    assert shop.get(f"/api/v1/orders/{order}").status_code == 401
    assert shop.get(f"/api/v1/orders/{order}").status_code == 401
    assert shop.log_in().get(f"/api/v1/orders/{order}").status_code == 200


def test_labels_that_never_come(open_shop):
    shop = open_shop(faults=("label-job-fails",))
    order = shop.order()
    shop.buy(order)
    shop.state.clock.advance(3000)
    assert shop.attributes(order)["status"] == "brand_confirmed"


@pytest.mark.parametrize(("fault", "seconds"), [("label-job-late", 20), ("label-job-late=90", 90)])
def test_labels_that_come_late(open_shop, fault, seconds):
    shop = open_shop(faults=(fault,))
    order = shop.order()
    shop.buy(order)
    shop.state.clock.advance(seconds - 4)
    assert shop.attributes(order)["status"] == "brand_confirmed"
    shop.state.clock.advance(2)
    assert shop.attributes(order)["status"] == "shipping_labels_generated"


@pytest.mark.parametrize(("fault", "begins"), [("label-html", b"<!DOCTYPE"), ("500@label", b"{")])
def test_what_is_no_label(open_shop, fault, begins):
    shop = open_shop(faults=(fault,))
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    assert shop.get(url, headers=PDF).content.startswith(begins)
    assert shop.get(url, headers=PDF).content.startswith(b"%PDF-")


def test_a_huge_label_does_not_end_soon(open_shop):
    shop = open_shop(faults=("label-huge",))
    order = shop.order()
    shop.buy(order)
    with shop.http.stream("GET", shop.label_urls(order)[0], headers=PDF) as answer:
        got = 0
        for chunk in answer.iter_raw():
            got += len(chunk)
            if got > 10_000_000:
                break
    assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("keeps_token", [True, False])
def test_a_redirect_tells_whether_the_token_came_along(open_shop, keeps_token):
    shop = open_shop(faults=("redirect-label",))
    order = shop.order()
    shop.buy(order)
    answer = shop.get(shop.label_urls(order)[0], headers=PDF)
    assert answer.status_code == 302
    url = answer.headers["Location"]
    assert not url.startswith(shop.sandbox.url)
    if not keeps_token:
        del shop.http.headers["Authorization"]
    assert shop.get(url).content.startswith(b"%PDF-")
    elsewhere = shop.get("/_sandbox/ledger").json()["elsewhere"]
    assert elsewhere == {"requests": 1, "with_authorization": int(keeps_token)}


def test_moved_back_after_the_download(open_shop):
    shop = open_shop(faults=("moved-back",))
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    assert shop.get(url, headers=PDF).status_code == 200
    assert shop.attributes(order)["status"] == "brand_confirmed"
    assert shop.get(url, headers=PDF).status_code == 404


def test_moved_back_once_the_labels_were_seen(open_shop):
    shop = open_shop(faults=("moved-back@detail",))
    order = shop.order()
    assert shop.attributes(order)["status"] == "brand_confirmed"
    shop.buy(order)
    assert shop.attributes(order)["status"] == "shipping_labels_generated"
    assert shop.attributes(order)["status"] == "brand_confirmed"


def test_cancelled_after_the_confirm(open_shop):
    shop = open_shop(faults=("cancelled",))
    order = shop.order()
    shop.buy(order)
    assert shop.attributes(order)["status"] == "cancelled"
    assert shop.counts(order)["labels"] == 0


def test_cancelled_with_labels(open_shop):
    shop = open_shop(faults=("cancelled@label",))
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    assert shop.get(url, headers=PDF).status_code == 200
    found = shop.attributes(order)
    assert found["status"] == "cancelled"
    assert found["shippingOverview"]["parcels"][0]["trackedPackage"]["labelUrl"]


def test_no_pickup_for_a_cancelled_order(open_shop):
    shop = open_shop(faults=("cancelled@label",))
    order = shop.order()
    shop.buy(order)
    shop.get(shop.label_urls(order)[0], headers=PDF)
    assert shop.pick_up(order).status_code == 422
