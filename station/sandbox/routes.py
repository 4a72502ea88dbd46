"""Every endpoint in one table: where it is, what it answers, and the rules before it."""

from station.sandbox import confirm, labels, me, media, oauth, orders, quotes
from station.sandbox.gate import Endpoint

_ORDER = "/api/v1/orders/{order}"

ENDPOINTS = (
    Endpoint("GET", "/api/v1/orders", "list", orders.list_orders),
    Endpoint("GET", _ORDER, "detail", orders.get_order),
    Endpoint("POST", f"{_ORDER}/shipping-quotes", "quotes", quotes.list_quotes),
    Endpoint("POST", "/api/v1/shipping-quotes/{quote}/confirm", "confirm", confirm.confirm),
    Endpoint("GET", f"{_ORDER}/shipping-labels/{{label}}/pdf", "label", labels.download, media.pdf),
    Endpoint("GET", "/api/v1/me/config", "me", me.config),
    Endpoint("GET", "/api/v1/me", "me", me.me, media.any_json),
    Endpoint("POST", "/oauth/token", "token", oauth.token, is_open=True),
)
