"""What never stands in a log, and what has to stay readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.logs.masking import masked

TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("GET /x Authorization: Bearer abc.def-123", "abc.def-123"),
        ("headers [(b'Authorization', b'Bearer q1w2e3')]", "q1w2e3"),
        ("(b'Set-Cookie', b'session=s3cr3t; Path=/')", "s3cr3t"),
        ('{"access_token": "t0k3n", "expires_in": 3600}', "t0k3n"),
        ("grant_type=client_credentials&client_secret=hush&scope=x", "hush"),
        ("client_secret = 'two words'", "two words"),
        ("postgresql://packer:pa55@db.example/quayside", "pa55"),
        (f"a bare {TOKEN} in a line", TOKEN),
        ("https://files.example/label.pdf?X-Signature=abcdef&Expires=1", "abcdef"),
        ("answered to maud.sample@shop.example today", "maud.sample"),
        ("call +33 1 00 00 00 01 now", "00 00 00 01"),
        ("call 0033100000001", "33100000001"),
    ],
)
def test_secrets_and_traces_of_persons_go(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in masked(text)
    assert "***" in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-28T20:31:40.123+00:00 INFO 12 station.api.auth asking for a new access token",
        "confirm of 3434270001: no answer in 20.0 s",
        "order/3f2b6c1e-0000-4000-8000-000000000001, from 3 on: ['PurchaseStarted']",
        "GET 127.0.0.1/api/v1/orders: 200",
        "the token endpoint answered 401",
        "+120 s against the marketplace",
    ],
)
def test_what_helps_stays(text: str) -> None:
    assert masked(text) == text


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N"]), min_size=8))
def test_any_secret_behind_its_name_goes(secret: str) -> None:
    for text in (f"client_secret={secret}", f'"session_cookie": "{secret}"', f"Bearer {secret}"):
        assert secret not in masked(text).replace("client_secret", "").replace("session_cookie", "")
