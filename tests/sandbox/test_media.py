import json

import pytest

from station.sandbox import media
from station.sandbox.answers import JSON_API, Refused


@pytest.mark.parametrize(
    "accept",
    [
        "application/vnd.api+json",
        "*/*",
        "application/*",
        "text/html, */*;q=0.1",
        "application/vnd.api+json;q=0.9",
        "application/vnd.api+json; charset=utf-8, application/vnd.api+json",
    ],
)
def test_accepted(accept):
    media.json_api(accept)


@pytest.mark.parametrize(
    "accept",
    [
        None,
        "",
        "application/json",
        "text/html",
        "application/vnd.api+json; charset=utf-8",
        "application/vnd.api+json;v=1, */*",
    ],
)
def test_not_acceptable(accept):
    with pytest.raises(Refused) as refused:
        media.json_api(accept)
    assert refused.value.status == 406


def test_406_is_answered(shop):
    answer = shop.get("/api/v1/orders", headers={"Accept": "application/json"})
    assert answer.status_code == 406
    assert answer.json()["errors"][0]["status"] == "406"


@pytest.mark.parametrize(
    "kind", ["application/json", "application/vnd.api+json; charset=utf-8", "text/plain"]
)
def test_415_is_answered(shop, kind):
    path = f"/api/v1/orders/{shop.order()}/shipping-quotes"
    assert shop.post(path, {"parcels": []}, kind).status_code == 415


def test_a_body_without_a_type_is_415(shop):
    path = f"/api/v1/orders/{shop.order()}/shipping-quotes"
    assert shop.http.post(path, content=json.dumps({})).status_code == 415


def test_answers_carry_no_parameter(shop):
    assert shop.get("/api/v1/orders").headers["Content-Type"] == JSON_API


@pytest.mark.parametrize("body", [b"{", b"[]", b"null", b"\xff"])
def test_what_is_no_json_object_is_400(shop, body):
    path = f"/api/v1/orders/{shop.order()}/shipping-quotes"
    answer = shop.http.post(path, content=body, headers={"Content-Type": JSON_API})
    assert answer.status_code == 400


def test_an_unknown_path_is_404(shop):
    answer = shop.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["status"] == "404"
    assert shop.post("/api/v1/me/config").status_code == 405
