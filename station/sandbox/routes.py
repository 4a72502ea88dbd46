"""Every endpoint in one table: where it is, what it answers, and the rules before it."""

from station.sandbox import (
    confirm,
    fulfilment,
    labels,
    me,
    media,
    oauth,
    orders,
    pickups,
    quotes,
    shipping,
    testing,
    transitions,
    variants,
    zpl,
)
from station.sandbox.gate import Endpoint

_ORDER = "/api/v1/orders/{order}"
_PDF = f"{_ORDER}/shipping-labels/{{label}}/pdf"
_FULFILMENT = "/api/internal/v1/fulfillment/orders"
_PUBLIC = "/api/v1/fulfillment/orders"

ENDPOINTS = (
    Endpoint("GET", _ORDER, "detail", orders.get_order),
    Endpoint("GET", "/api/v1/orders", "list", orders.list_orders),
    Endpoint("POST", f"{_ORDER}/-actions/transition", "transition", transitions.transition),
    Endpoint("POST", f"{_ORDER}/shipping-quotes", "quotes", quotes.list_quotes),
    Endpoint("POST", "/api/v1/shipping-quotes/{quote}/confirm", "confirm", confirm.confirm),
    Endpoint("POST", f"{_ORDER}/ship/custom", "custom", shipping.ship_custom),
    Endpoint("POST", f"{_ORDER}/ship/ankorstore", "quotes", shipping.ship_ankorstore),
    Endpoint("POST", f"{_ORDER}/ship/confirm", "confirm", shipping.ship_confirm),
    Endpoint("POST", f"{_ORDER}/ship/schedule-pickup", "pickup", pickups.schedule),
    Endpoint("GET", _PDF, "label", labels.download, media.pdf),
    Endpoint("GET", "/api/v1/product-variants", "variants", variants.list_variants),
    Endpoint("GET", "/api/v1/product-variants/{variant}", "variants", variants.get_variant),
    Endpoint("GET", "/api/v1/me/config", "me", me.config),
    Endpoint("GET", "/api/v1/me", "me", me.me, media.any_json),
    Endpoint("GET", _PUBLIC, "fulfilment", fulfilment.list_public),
    Endpoint("GET", f"{_PUBLIC}/{{id}}", "fulfilment", fulfilment.get_public),
    Endpoint("GET", _FULFILMENT, "fulfilment", fulfilment.list_internal, with_cookie=True),
    Endpoint(
        "GET", f"{_FULFILMENT}/{{id}}", "fulfilment", fulfilment.get_internal, with_cookie=True
    ),
    Endpoint(
        "POST",
        "/api/internal/v1/shipping/labels",
        "zpl",
        zpl.create,
        sends=media.JSON,
        with_cookie=True,
    ),
    Endpoint("POST", "/api/testing/orders/create", "testing", testing.create),
    Endpoint("POST", "/oauth/token", "token", oauth.token, is_open=True),
)
