"""Every request that the client sends, held against the marketplace's own OpenAPI files.

A sandbox answers, so that the client goes on as it would in the shop; what is judged is only what
was sent.
"""

import contextlib
import json
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator

from station.api import bodies
from station.api.auth import Authenticator
from station.api.budget import Budget
from station.api.client import Marketplace
from station.api.errors import MarketplaceError
from station.api.retry import Retrier
from station.api.session import Session
from station.api.transport import HttpTransport
from station.clock import SystemClock
from station.domain.container import ZplService
from station.domain.ids import ContainerRef, OrderId, QuoteId
from station.domain.label import LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from station.store.database import SqliteDatabase
from station.store.tokens import TokenStore
from tests.examples import OWN_CARRIER, PARCEL, PICKUP_ADDRESS

SHARED = Path(__file__).parents[2].parent / "shared" / "api"
FILES = {"2023": "openapi-public-2023-08.json", "2026": "openapi-public-2026-08.yaml"}
JSON_API = "application/vnd.api+json"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SHARED.is_dir(), reason="the reference files are not beside the project"
    ),
]

DEVIATIONS = {
    ("*", "zpl label", "path"): "the ZPL label endpoint is internal and in no public file",
    ("2023", "fulfilment orders", "path"): "internal in 2023; public only since 2026",
    ("2026", "fulfilment orders", "path"): "we ask the internal twin, which knows filter[isDirect]",
    ("2023", "orders", "query include"): "works on the list (field report), documented since 2024",
    ("2026", "ship custom", "path"): "left the file in March 2026; kept for servers that have it",
    ("*", "pickup flat", "body"): "the file's example is flat, its schema wraps it in order (T11)",
}
"""What we send against a file on purpose: (generation, call, part) and why."""


@dataclass(frozen=True)
class Sent:
    """A request as it left."""

    method: str
    path: str
    query: dict[str, str]
    headers: httpx.Headers
    body: bytes


class Tap(httpx.AsyncBaseTransport):
    """Lets everything through and keeps a copy of what was sent."""

    def __init__(self) -> None:
        self._wire, self.sent = httpx.AsyncHTTPTransport(), list[Sent]()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = urlsplit(str(request.url))
        body = await request.aread()
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        self.sent.append(Sent(request.method, url.path, query, request.headers, body))
        return await self._wire.handle_async_request(request)

    async def aclose(self) -> None:
        await self._wire.aclose()


class Spec:
    """One generation's OpenAPI file."""

    def __init__(self, generation: str) -> None:
        text = (SHARED / FILES[generation]).read_text("utf-8")
        self.document: dict[str, Any] = (
            json.loads(text) if generation == "2023" else yaml.safe_load(text)
        )

    def resolved(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def operation(self, method: str, path: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """The path's own table and its operation, the literal path before a template."""
        for template in sorted(self.document["paths"], key=lambda name: name.count("{")):
            pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))
            item = self.document["paths"][template]
            if re.fullmatch(pattern, path) and method.lower() in item:
                return item, item[method.lower()]
        return None

    def faults(self, sent: Sent) -> dict[str, str]:
        """What the file has against a request, by part."""
        found = self.operation(sent.method, sent.path)
        if not found:
            return {"path": f"{sent.method} {sent.path} is not in the file"}
        item, operation = found
        faults = self._query_faults(
            sent, [*item.get("parameters", []), *operation.get("parameters", [])]
        )
        body = self.resolved(operation.get("requestBody"))
        content = body["content"] if body else {}
        kind = sent.headers.get("content-type", "")
        if not sent.body:
            if kind:
                faults["headers"] = f"Content-Type {kind} without a body"
            return faults
        if kind not in content:
            return faults | {"headers": f"Content-Type {kind}, not one of {sorted(content)}"}
        errors = self._body_errors(content[kind].get("schema", {}), sent.body)
        return faults | ({"body": errors} if errors else {})

    def _query_faults(self, sent: Sent, parameters: list[Any]) -> dict[str, str]:
        known = {p["name"]: p for p in map(self.resolved, parameters) if p.get("in") == "query"}
        faults = {f"query {name}": "not in the file" for name in sent.query if name not in known}
        for name, parameter in known.items():
            if parameter.get("required") and name not in sent.query:
                faults[f"query {name}"] = "required"
            elif name in sent.query and not self._is_value(parameter, sent.query[name]):
                faults[f"query {name}"] = f"{sent.query[name]!r} is no value of it"
        return faults

    def _is_value(self, parameter: dict[str, Any], value: str) -> bool:
        schema = self.resolved(parameter.get("schema", {}))
        if schema.get("type") == "integer":
            return value.isdecimal()
        values = value.split(",") if parameter["name"] == "include" else [value]
        return all(value in schema.get("enum", [value]) for value in values)

    def _body_errors(self, schema: Any, body: bytes) -> str:
        whole = {**self.resolved(schema), "components": self.document.get("components", {})}
        checker = Draft202012Validator(strict(whole))
        return "; ".join(error.message for error in checker.iter_errors(json.loads(body)))


def strict(node: Any) -> Any:
    """A schema that knows no more members than it names: we send nothing that is not in it."""
    if isinstance(node, list):
        return [strict(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    kept = {key: strict(entry) for key, entry in node.items()}
    is_plain = isinstance(kept.get("properties"), dict) and not {"allOf", "anyOf", "oneOf"} & set(
        kept
    )
    return {"additionalProperties": False, **kept} if is_plain else kept


@pytest.fixture(scope="module", params=sorted(FILES))
def generation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def spec(generation: str) -> Spec:
    return Spec(generation)


@dataclass
class Shop:
    """A client that talks to a sandbox through a tap."""

    market: Marketplace
    tap: Tap
    orders: list[OrderId]

    async def quote(self, order: OrderId) -> QuoteId:
        offers = await self.market.quotes(order, [PARCEL])
        return next(offer.id for offer in offers if not offer.is_brand_label)


@pytest.fixture
async def shop(generation: str, tmp_path: Path) -> AsyncIterator[Shop]:
    options = SandboxOptions(generation=generation, label_delay_s=0.0)  # type: ignore[arg-type]
    with running(options) as sandbox:
        database = SqliteDatabase(tmp_path / "q.sqlite")
        await database.open()
        clock, tap = SystemClock(), Tap()
        budget = Budget(clock)
        auth = Authenticator(
            TokenStore(database), clock, "sandbox", sandbox.client_id, sandbox.client_secret
        )
        transport = HttpTransport(sandbox.url, inner=tap)
        market = Marketplace(
            Session(transport, auth, budget, Retrier(clock, budget, transport.host))
        )
        orders = [order.id for order in await market.orders(status="brand_confirmed")]
        tap.sent.clear()
        yield Shop(market, tap, orders)
        await market.close()
        await database.close()


async def confirm(shop: Shop) -> None:
    quote = await shop.quote(shop.orders[0])
    shop.tap.sent.clear()
    await shop.market.confirm(quote, label_format=LabelFormat.FULL_PAGE)


async def confirm_own(shop: Shop, carrier: OwnCarrier) -> None:
    await shop.market.confirm(QuoteId("1eda3cbb-0000-6a1c-8a5e-0242ac110002"), carrier=carrier)


TUESDAY = date(2026, 4, 7)
CALLS: dict[str, Callable[[Shop], Coroutine[Any, Any, Any]]] = {
    "account": lambda shop: shop.market.check_account(),
    "orders": lambda shop: shop.market.orders_page(status="shipped", after="797910", limit=2),
    "order": lambda shop: shop.market.order(shop.orders[0]),
    "accept": lambda shop: shop.market.accept(shop.orders[0]),
    "reset": lambda shop: shop.market.reset_labels(shop.orders[0], "OTHER", "wrong box"),
    "quotes": lambda shop: shop.market.quotes(shop.orders[0], [PARCEL, PARCEL, Parcel(1, 2, 3, 1)]),
    "ship custom": lambda shop: shop.market.ship_custom(shop.orders[0], [PARCEL]),
    "confirm": confirm,
    "confirm number": lambda shop: confirm_own(shop, OWN_CARRIER),
    "confirm link": lambda shop: confirm_own(shop, OwnCarrier("other", link="https://t.example/1")),
    "pickup flat": lambda shop: shop.market.schedule_pickup(
        shop.orders[0], TUESDAY, PickupWindow.MORNING, PICKUP_ADDRESS
    ),
    "zpl label": lambda shop: shop.market.zpl_label(
        ContainerRef("O_ABC123_722-1"), ZplService.COG, PARCEL
    ),
    "fulfilment orders": lambda shop: shop.market.fulfilment_orders(),
    "test order": lambda shop: shop.market.create_test_order(3),
}


def allowed(generation: str, call: str) -> set[str]:
    return {part for when, name, part in DEVIATIONS if name == call and when in ("*", generation)}


@pytest.mark.parametrize("call", CALLS)
async def test_a_request_is_one_that_the_file_knows(
    shop: Shop, spec: Spec, generation: str, call: str
) -> None:
    with contextlib.suppress(MarketplaceError):  # what was sent counts, refused or not
        await CALLS[call](shop)
    sent = [request for request in shop.tap.sent if request.path != "/oauth/token"]
    assert sent
    faults = {part: why for request in sent for part, why in spec.faults(request).items()}
    assert set(faults) == allowed(generation, call), faults


@pytest.mark.parametrize("call", CALLS)
async def test_the_headers_of_a_request(shop: Shop, call: str) -> None:
    with contextlib.suppress(MarketplaceError):
        await CALLS[call](shop)
    for request in shop.tap.sent:
        assert request.headers["accept"] == JSON_API
        assert request.headers["authorization"].startswith("Bearer ")
        wanted = {"application/json", JSON_API} if call == "zpl label" else {JSON_API}
        assert ("content-type" in request.headers) == bool(request.body)
        assert request.headers.get("content-type", JSON_API) in wanted


async def test_the_wrapped_pickup_is_the_schema_s(shop: Shop, spec: Spec) -> None:
    order = shop.orders[0]
    path = f"/api/v1/orders/{order}/ship/schedule-pickup"
    body = bodies.pickup(TUESDAY, PickupWindow.DAY, PICKUP_ADDRESS, is_wrapped=True)
    headers = httpx.Headers({"content-type": JSON_API})
    assert spec.faults(Sent("POST", path, {}, headers, body)) == {}


def test_a_wrong_request_would_be_noticed(spec: Spec) -> None:
    headers = httpx.Headers({"content-type": JSON_API})
    path = "/api/v1/orders/o-1/shipping-quotes"
    good = b'{"parcels":[{"length":1,"width":1,"height":1,"kg":1.250}]}'
    assert spec.faults(Sent("POST", path, {}, headers, good)) == {}
    for body in (b"{}", b'{"parcels":[{"length":1}]}', good.replace(b"1.250", b'"1"')):
        assert "body" in spec.faults(Sent("POST", path, {}, headers, body))
    assert "body" in spec.faults(Sent("POST", path, {}, headers, good.replace(b"kg", b"weight")))
    listed = Sent(
        "GET",
        "/api/v1/orders",
        {"page[limit]": "x", "filter[status]": "lost"},
        httpx.Headers(),
        b"",
    )
    assert {"query page[limit]", "query filter[status]"} == set(spec.faults(listed))
    assert "query ghost" in spec.faults(Sent("POST", path, {"ghost": "1"}, headers, good))
    assert "path" in spec.faults(Sent("PUT", path, {}, headers, good))
    plain = httpx.Headers({"content-type": "application/json"})
    assert "headers" in spec.faults(Sent("POST", path, {}, plain, good))
