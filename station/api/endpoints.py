"""Every path of the API in one table, with the base path of its group (contract 0.1)."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote


class Group(StrEnum):
    """A part of the API that can be off."""

    PUBLIC = "/api/v1"
    INTERNAL = "/api/internal/v1"
    TESTING = "/api/testing"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method and a path template; ``name`` is what errors and logs call it."""

    name: str
    method: str
    group: Group
    template: str

    def path(self, **ids: str) -> str:
        """The path with ids filled in, percent-encoded: ids are opaque text (contract T4)."""
        safe = {key: _part(value) for key, value in ids.items()}
        return self.group.value + self.template.format(**safe)


def _part(text: str) -> str:
    """One part of a path; dots alone would be folded away as a way up."""
    encoded = quote(text, safe="")
    return encoded if encoded.strip(".") else encoded.replace(".", "%2E")


ME_CONFIG = Endpoint("account", "GET", Group.PUBLIC, "/me/config")
ORDERS = Endpoint("orders", "GET", Group.PUBLIC, "/orders")
ORDER = Endpoint("order", "GET", Group.PUBLIC, "/orders/{order}")
TRANSITION = Endpoint("transition", "POST", Group.PUBLIC, "/orders/{order}/-actions/transition")
QUOTES = Endpoint("quotes", "POST", Group.PUBLIC, "/orders/{order}/shipping-quotes")
SHIP_CUSTOM = Endpoint("own carrier", "POST", Group.PUBLIC, "/orders/{order}/ship/custom")
CONFIRM = Endpoint("confirm", "POST", Group.PUBLIC, "/shipping-quotes/{quote}/confirm")
PICKUP = Endpoint("pickup", "POST", Group.PUBLIC, "/orders/{order}/ship/schedule-pickup")
ZPL_LABEL = Endpoint("ZPL label", "POST", Group.INTERNAL, "/shipping/labels")
FULFILMENT_ORDERS = Endpoint("fulfilment orders", "GET", Group.INTERNAL, "/fulfillment/orders")
TEST_ORDER = Endpoint("test order", "POST", Group.TESTING, "/orders/create")

TOKEN_PATH = "/oauth/token"
