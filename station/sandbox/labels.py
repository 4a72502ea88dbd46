"""The download of a label: a PDF behind the bearer token."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import RedirectResponse, Response, StreamingResponse

from station.sandbox.answers import Refused, problem
from station.sandbox.gate import Call
from station.sandbox.label_pdf import draw
from station.sandbox.market import Market

PDF = "application/pdf"
_HUGE_MIB = 200
_HTML = b"<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>"


def download(market: Market, call: Call) -> Response:
    """``GET /api/v1/orders/{order}/shipping-labels/{label}/pdf``."""
    number = int(call.path["label"]) if call.path["label"].isdecimal() else -1
    body = pdf(market, call.path["order"], number)
    order = market.order(call.path["order"])
    call.order_id = order.id
    fault = market.faults.take("label", "label-html", "label-huge", "redirect-label")
    if fault:
        return _wrong(fault.name, f"{market.elsewhere_url}/_elsewhere/{order.id}/{number}.pdf")
    market.ledger.count(order, "downloads")
    return Response(body, media_type=PDF)


def pdf(market: Market, order_id: str, number: int) -> bytes:
    """The label's bytes, drawn at the first download; 404 for one that is unknown or void."""
    order = market.order(order_id)
    purchase = order.purchase
    numbers = [label.number for label in purchase.labels] if purchase else []
    if purchase is None or number not in numbers:
        raise Refused(404, problem(404, "Not found"))
    if number not in market.drawn:
        market.drawn[number] = draw(order, purchase, numbers.index(number))
    return market.drawn[number]


def _wrong(name: str, elsewhere: str) -> Response:
    if name == "label-html":
        return Response(_HTML, media_type="text/html")
    if name == "redirect-label":
        return RedirectResponse(elsewhere, 302)
    return StreamingResponse(_huge(), media_type=PDF)


async def _huge() -> AsyncIterator[bytes]:
    yield b"%PDF-1.4\n"
    block = bytes(1 << 20)
    for _ in range(_HUGE_MIB):
        yield block
        # The loop must hear of a client that has hung up, or it would send the rest to nobody.
        await asyncio.sleep(0)
