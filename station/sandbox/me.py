"""Who am I: the two calls that test a connection."""

from starlette.responses import Response

from station.sandbox import media
from station.sandbox.answers import Document, data
from station.sandbox.clock import with_zeros
from station.sandbox.gate import Call
from station.sandbox.market import Market
from station.sandbox.names import BRAND

_USER = "0a0a0a0a-0000-4000-8000-000000000001"


def config(market: Market, call: Call) -> Response:
    """``GET /api/v1/me/config``."""
    attributes = {"currency": "EUR", "country": BRAND["country"], "browserId": "sandbox"}
    return data({"type": "user-config", "id": _USER, "attributes": attributes})


def me(market: Market, call: Call) -> Response:
    """``GET /api/v1/me``: plain JSON, not JSON:API."""
    user = {
        "type": "user",
        "id": 68,
        "email": BRAND["email"],
        "first_name": "Quentin",
        "last_name": "Fictif",
        "created_at": with_zeros(market.clock.now() - 86_400),
    }
    return Document({"data": user}, media_type=media.JSON)
