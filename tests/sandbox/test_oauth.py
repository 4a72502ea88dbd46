import httpx
import pytest


def ask(shop, **changes):
    form = {
        "grant_type": "client_credentials",
        "client_id": shop.sandbox.client_id,
        "client_secret": shop.sandbox.client_secret,
        "scope": "*",
    }
    return shop.http.post("/oauth/token", data={**form, **changes})


def test_a_token_lasts_an_hour(shop):
    answer = ask(shop).json()
    assert answer["token_type"] == "Bearer"
    assert answer["expires_in"] == 3600
    assert shop.get("/api/v1/me/config").status_code == 200
    shop.state.clock.advance(3601)
    assert shop.get("/api/v1/me/config").status_code == 401


def test_a_wrong_secret_is_refused(shop):
    answer = ask(shop, client_secret="guess")
    assert answer.status_code == 401
    assert "Client authentication failed" in answer.text


def test_json_is_no_form(shop):
    assert shop.post("/oauth/token", {}, "application/json").status_code == 400


def test_only_client_credentials_are_granted(shop):
    assert ask(shop, grant_type="password").json()["error"] == "unsupported_grant_type"


def test_sixty_tokens_an_hour(shop):
    codes = [ask(shop).status_code for _ in range(60)]
    assert codes == [200] * 59 + [429]  # the fixture took one
    assert int(ask(shop).headers["Retry-After"]) > 3000


@pytest.mark.parametrize("value", ["", "Bearer nonsense", "Basic abc"])
def test_no_token_no_answer(shop, value):
    with httpx.Client(base_url=shop.sandbox.url) as http:
        answer = http.get("/api/v1/orders", headers={"Authorization": value})
    assert answer.status_code == 401
    assert answer.json()["errors"][0] == {"status": "401", "detail": "Unauthorized"}


def test_me_is_plain_json(shop):
    answer = shop.get("/api/v1/me", headers={"Accept": "application/json"})
    assert answer.headers["Content-Type"] == "application/json"
    assert isinstance(answer.json()["data"]["id"], int)
