"""A sandbox in a thread, and a caller that speaks plain HTTP to it: none of our client's code."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from station.sandbox.market import Market
from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running

JSON_API = "application/vnd.api+json"
TUESDAY = 1_767_695_400.0  # 2026-01-06 10:30 UTC
PARCEL = {"length": 30, "width": 20, "height": 15, "kg": 1.25}
PICKUP = {
    "pickupDate": "08-01-2026",
    "pickupTime": "9-15",
    "pickupAddress": {
        "name": "Atelier Quai Fictif",
        "contactName": "Quentin Fictif",
        "countryCode": "FR",
        "city": "Rennes",
        "postalCode": "35000",
        "street": "9 quai des Maquettes",
        "phoneNumber": "+33200000000",
    },
}


class Caller:
    """Short ways to say what most tests say."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.http = httpx.Client(base_url=sandbox.url, headers={"Accept": JSON_API})

    @property
    def state(self) -> Market:
        return self.sandbox.state

    def log_in(self) -> "Caller":
        form = {
            "grant_type": "client_credentials",
            "client_id": self.sandbox.client_id,
            "client_secret": self.sandbox.client_secret,
            "scope": "*",
        }
        answer = self.http.post("/oauth/token", data=form)
        self.http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        return self

    def get(self, path: str, headers: dict[str, str] | None = None, **query: Any) -> httpx.Response:
        return self.http.get(path, params=query or None, headers=headers)

    def post(self, path: str, body: Any = None, kind: str = JSON_API) -> httpx.Response:
        content = b"" if body is None else json.dumps(body).encode()
        headers = {"Content-Type": kind} if content else {}
        return self.http.post(path, content=content, headers=headers)

    def order(self, status: str = "brand_confirmed", country: str | None = "FR") -> str:
        for order in self.state.all_orders():
            found = order.address["countryCode"]
            if order.status == status and country in (None, found):
                return order.id
        raise AssertionError(f"no order {status} to {country}")

    def quotes(self, order: str, *parcels: Any) -> list[Any]:
        body = {"parcels": list(parcels) or [PARCEL]}
        answer = self.post(f"/api/v1/orders/{order}/shipping-quotes", body)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["data"])

    def confirm(self, quote: str, body: Any = None) -> httpx.Response:
        return self.post(f"/api/v1/shipping-quotes/{quote}/confirm", body or {})

    def buy(self, order: str, *parcels: Any, label_format: str = "default") -> None:
        """Buys the first quote, and moves the clock to where the labels are."""
        quote = self.quotes(order, *parcels)[0]["quoteUuid"]
        assert self.confirm(quote, {"labelFormat": label_format}).status_code == 200
        self.state.clock.advance(self.state.options.label_delay_s)

    def attributes(self, order: str) -> Any:
        return self.get(f"/api/v1/orders/{order}").json()["data"]["attributes"]

    def label_urls(self, order: str) -> list[str]:
        parcels = self.attributes(order)["shippingOverview"]["parcels"]
        return [parcel["trackedPackage"]["labelUrl"] for parcel in parcels]

    def transition(self, order: str, kind: str, **attributes: Any) -> httpx.Response:
        body = {"data": {"type": kind, "attributes": attributes}}
        return self.post(f"/api/v1/orders/{order}/-actions/transition", body)

    def pick_up(self, order: str, /, **changes: Any) -> httpx.Response:
        return self.post(f"/api/v1/orders/{order}/ship/schedule-pickup", {**PICKUP, **changes})

    def counts(self, order: str) -> dict[str, int]:
        return self.state.ledger.of(order)


Open = Callable[..., Caller]


@pytest.fixture
def open_shop() -> Iterator[Open]:
    """Opens sandboxes with the given options; all end with the test."""
    with ExitStack() as stack:

        def open_one(**options: Any) -> Caller:
            found = SandboxOptions(**{"epoch": TUESDAY, **options})
            caller = Caller(stack.enter_context(running(found)))
            stack.enter_context(caller.http)
            return caller.log_in()

        yield open_one


@pytest.fixture
def shop(open_shop: Open) -> Caller:
    """A sandbox as it comes."""
    return open_shop()


@pytest.fixture
def new_shop(open_shop: Open) -> Caller:
    """A sandbox of the newer generation."""
    return open_shop(generation="2026")
