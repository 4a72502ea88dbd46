"""``/_sandbox``: the ledger, and the hand of fate. No token, no limits, no faults here."""

import json
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from station.sandbox import media
from station.sandbox.answers import Document, Refused, invalid, refusal
from station.sandbox.market import Market
from station.sandbox.model import Json
from station.sandbox.orders import STATUSES

Control = Callable[[Request], Awaitable[Response]]
Action = Callable[[Market, Request, Json], Json]


def control(action: Action) -> Callable[[Market], Control]:
    """A route around an action: body in, JSON out."""

    def bind(market: Market) -> Control:
        async def answer(request: Request) -> Response:
            body = await request.body()
            try:
                content = action(market, request, json.loads(body or b"{}"))
            except Refused as refused:
                return refusal(refused)
            except ValueError as error:
                return refusal(Refused(422, invalid("", str(error))))
            return Document(content, media_type=media.JSON)

        return answer

    return bind


def _ledger(market: Market, request: Request, body: Json) -> Json:
    return market.ledger.document()


def _state(market: Market, request: Request, body: Json) -> Json:
    return market.document()


def _arm(market: Market, request: Request, body: Json) -> Json:
    """``{"faults": ["lost-confirm"], "clear": true}``."""
    if body.get("clear"):
        market.faults.clear()
    market.faults.arm(*body.get("faults", ()))
    return market.document()


def _disarm(market: Market, request: Request, body: Json) -> Json:
    market.faults.clear()
    return market.document()


def _change(market: Market, request: Request, body: Json) -> Json:
    """``{"status": …, "address": {…}}``: an order changes from outside."""
    order = market.order(request.path_params["order"])
    status = body.get("status")
    if status is not None and status not in STATUSES:
        raise ValueError(f"no status {status!r}")
    order.address = {**order.address, **body.get("address", {})}
    market.touch(order)
    if status:
        market.change(order, status)
    return {"id": order.id, "status": order.status, "reference": order.reference}


def _clock(market: Market, request: Request, body: Json) -> Json:
    """``{"advance_s": 60}``."""
    market.clock.advance(float(body.get("advance_s", 0)))
    return market.document()


CONTROL = (
    ("GET", "/_sandbox/ledger", control(_ledger)),
    ("GET", "/_sandbox/state", control(_state)),
    ("GET", "/_sandbox/faults", control(_state)),
    ("POST", "/_sandbox/faults", control(_arm)),
    ("DELETE", "/_sandbox/faults", control(_disarm)),
    ("POST", "/_sandbox/orders/{order}", control(_change)),
    ("POST", "/_sandbox/clock", control(_clock)),
)
