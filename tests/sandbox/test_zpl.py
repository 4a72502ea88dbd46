import base64

import pytest

PATH = "/api/internal/v1/shipping/labels"
BODY = {
    "fulfillmentOrderReference": "O_ESSAI_722",
    "containerReference": "O_ESSAI_722-1",
    "shipmentReference": "BL00000001",
    "service": "AKS_PAR_AKS",
    "width": 20,
    "height": 30,
    "length": 17,
    "weight": 3000,
}


def make(shop, **changes):
    return shop.post(PATH, {**BODY, **changes}, "application/json")


def test_new_is_201_and_again_is_200(shop):
    first, second = make(shop), make(shop)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    ledger = shop.get("/_sandbox/ledger").json()
    assert ledger["zpl"] == {"O_ESSAI_722-1": {"created": 1, "repeated": 1}}


def test_the_label_is_whole(shop):
    attributes = make(shop).json()["data"]["attributes"]
    text = base64.b64decode(attributes["data"]).decode()
    assert attributes["format"] == "ZPL"
    assert text.startswith("^XA^CI28")
    assert text.endswith("^XZ")
    assert "é" in text
    assert "^FDO_ESSAI_722-1^FS" in text
    assert "3.00 kg" in text


def test_the_label_goes_where_the_order_goes(shop):
    row = shop.state.fulfilment[1]
    answer = make(
        shop,
        fulfillmentOrderReference=row.reference,
        containerReference=f"{row.reference}-1",
    )
    text = base64.b64decode(answer.json()["data"]["attributes"]["data"]).decode()
    assert row.order.address["street"] in text


def test_json_api_is_not_its_type(shop):
    assert shop.post(PATH, BODY).status_code == 415
    assert shop.post(PATH, BODY, "application/json; charset=utf-8").status_code == 201


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("fulfillmentOrderReference", "o_essai_722"),
        ("containerReference", "O_ESSAI_722"),
        ("service", "DPD"),
        ("shipmentReference", 1),
        ("width", 0),
        ("height", 1.5),
        ("length", "17"),
        ("weight", None),
    ],
)
def test_what_is_wrong_is_400(shop, field, value):
    answer = make(shop, **{field: value})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["source"]["pointer"] == field


def test_the_session_cookie_opens_it_too(shop):
    del shop.http.headers["Authorization"]
    assert make(shop).status_code == 401
    shop.http.cookies.set("ankorstore_session", "wrong")
    assert make(shop).status_code == 401
    shop.http.cookies.clear()
    shop.http.cookies.set("ankorstore_session", shop.state.options.session_cookie)
    assert make(shop).status_code == 201


def test_the_cookie_opens_nothing_else(shop):
    del shop.http.headers["Authorization"]
    shop.http.cookies.set("ankorstore_session", shop.state.options.session_cookie)
    assert shop.get("/api/v1/orders").status_code == 401
