"""What stands before every handler: counting, limits, media types, tokens, and the faults."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.responses import Response

from station.sandbox import media
from station.sandbox.answers import JSON_API, Cut, Refused, problem, refusal
from station.sandbox.faults import ANYWHERE
from station.sandbox.limits import too_many
from station.sandbox.market import Market
from station.sandbox.model import Json

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_LOST = ("lost-confirm", "lost-transition", "lost-pickup", "lost-zpl", "lost-custom")
_OUTSIDE = {"cancelled": "cancelled", "moved-back": "brand_confirmed"}


@dataclass
class Call:
    """One request, as a handler sees it."""

    path: dict[str, str]
    headers: dict[str, str]
    query_text: str
    body: bytes
    order_id: str | None = field(default=None)

    @cached_property
    def query(self) -> dict[str, str]:
        """The query, with brackets decoded; the last one of a name wins."""
        return dict(parse_qsl(self.query_text, keep_blank_values=True))

    def all(self, name: str) -> list[str]:
        """All values of a name in the query."""
        pairs = parse_qsl(self.query_text, keep_blank_values=True)
        return [value for key, value in pairs if key == name]

    def json(self) -> Json:
        """The body as an object: {} where it is empty, 400 where it is no JSON object."""
        if not self.body:
            return {}
        try:
            content: Any = json.loads(self.body)
        except ValueError:
            raise Refused(400, problem(400, "The body is no JSON.")) from None
        if not isinstance(content, dict):
            raise Refused(400, problem(400, "The body is no JSON object."))
        return content

    @property
    def token(self) -> str:
        """The bearer token, empty where there is none."""
        kind, _, token = self.headers.get("authorization", "").partition(" ")
        return token if kind.lower() == "bearer" else ""


Handler = Callable[[Market, Call], Response]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One row of the table of routes: what is answered, and the rules before it."""

    method: str
    path: str
    step: str
    handler: Handler
    accept: media.Rule = media.json_api
    sends: str = JSON_API
    with_cookie: bool = False
    is_open: bool = False


class Gate:
    """An ASGI app for one endpoint."""

    def __init__(self, market: Market, endpoint: Endpoint) -> None:
        self._market = market
        self._endpoint = endpoint
        self._name = f"{endpoint.method} {endpoint.path}"

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Reads the request, strikes with a fault or answers."""
        call = await _read(scope, receive)
        self._market.ledger.requests[self._name] += 1
        fault = self._market.faults.take(self._endpoint.step, *ANYWHERE)
        name = fault.name if fault else ""
        response = _struck(self._market, name, call) or self._answer(call)
        if fault and name == "slow":
            with contextlib.suppress(asyncio.CancelledError):  # the sandbox ends meanwhile
                await asyncio.sleep(fault.value or 1.0)
        if name == "wrong-json":
            response = Response(b'{"data": [', response.status_code, media_type=JSON_API)
        self._finish(response)
        await response(scope, receive, send)

    def _answer(self, call: Call) -> Response:
        try:
            self._check(call)
            response = self._endpoint.handler(self._market, call)
        except Refused as refused:
            return refusal(refused)
        if self._market.faults.take(self._endpoint.step, *_LOST):
            return Cut()
        self._outside(call)
        return response

    def _check(self, call: Call) -> None:
        market, endpoint = self._market, self._endpoint
        if endpoint.is_open:
            return
        if not self._is_known(call):
            market.anonymous_limits.take()
            raise Refused(401, problem(401, "Unauthorized"))
        market.limits.take()
        endpoint.accept(call.headers.get("accept"))
        if call.body:
            media.check_content(call.headers.get("content-type", ""), endpoint.sends)

    def _is_known(self, call: Call) -> bool:
        if self._market.tokens.is_valid(call.token, self._market.clock.now()):
            return True
        cookie = f"ankorstore_session={self._market.session}"
        return self._endpoint.with_cookie and cookie in call.headers.get("cookie", "").split("; ")

    def _outside(self, call: Call) -> None:
        order = self._market.orders.get(call.order_id or "")
        step = self._endpoint.step
        if order is None or (step == "detail" and not order.has_labels):
            return
        fault = self._market.faults.take(step, *_OUTSIDE)
        if fault:
            self._market.change(order, _OUTSIDE[fault.name])

    def _finish(self, response: Response) -> None:
        response.headers["Date"] = self._market.clock.http_date()
        response.headers["X-Request-Id"] = f"sbx-{self._market.ledger.requests.total():08}"
        self._market.ledger.too_many += response.status_code == 429
        if not self._endpoint.is_open and response.status_code != 429:
            response.headers.update(self._market.limits.headers())


async def _read(scope: "Scope", receive: "Receive") -> Call:
    headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    return Call(scope["path_params"], headers, scope["query_string"].decode("latin-1"), body)


def _struck(market: Market, name: str, call: Call) -> Response | None:
    """The answer of a fault that strikes before anything is done."""
    if name == "cut":
        return Cut()
    if name == "expired-token":
        market.tokens.drop(call.token)
        return refusal(Refused(401, problem(401, "Unauthorized")))
    if name == "429":
        return refusal(too_many(1, market.clock.now(), market.options.rate_per_minute))
    if name in ("500", "503"):
        status = int(name)
        return refusal(Refused(status, problem(status)))
    return None
