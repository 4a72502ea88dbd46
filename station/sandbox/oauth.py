"""``POST /oauth/token``: client credentials, form-encoded, 60 an hour."""

import secrets
from urllib.parse import parse_qsl

from starlette.responses import Response

from station.sandbox import media
from station.sandbox.answers import Document
from station.sandbox.gate import Call
from station.sandbox.market import Market

LIFETIME_S = 3600


def token(market: Market, call: Call) -> Response:
    """A bearer token for an hour. It is no JWT: nothing may look inside."""
    market.token_limits.take()
    if call.headers.get("content-type", "").split(";")[0].strip().lower() != media.FORM:
        return _refused(400, "invalid_request", "The request is not form-encoded.")
    form = dict(parse_qsl(call.body.decode("utf-8", "replace")))
    if form.get("grant_type") != "client_credentials":
        return _refused(400, "unsupported_grant_type", "The grant type is not supported.")
    options = market.options
    given = (form.get("client_id"), form.get("client_secret"))
    if given != (options.client_id, options.client_secret):
        return _refused(401, "invalid_client", "Client authentication failed")
    value = f"sbx-{secrets.token_urlsafe(24)}"
    market.tokens.ends_s[value] = market.clock.now() + LIFETIME_S
    market.ledger.tokens += 1
    return _json({"token_type": "Bearer", "expires_in": LIFETIME_S, "access_token": value})


def _refused(status: int, error: str, text: str) -> Response:
    return _json({"error": error, "error_description": text, "message": text}, status)


def _json(content: dict[str, object], status: int = 200) -> Response:
    return Document(content, status, media_type=media.JSON)
