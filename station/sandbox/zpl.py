"""``POST /api/internal/v1/shipping/labels``: a ZPL label for a container of the fulfilment centre.

The one call that may be repeated: a container's label is made once and then given out again.
"""

import base64
import re

from starlette.responses import Response

from station.sandbox.answers import VERSION, Document, Refused, problem
from station.sandbox.gate import Call
from station.sandbox.market import Market, ZplLabel
from station.sandbox.model import Json
from station.sandbox.zpl_label import draw

SERVICES = ("AKS_PAR_COG", "AKS_PAR_AKS")
_PATTERNS = {
    "fulfillmentOrderReference": re.compile(r"O_[A-Z0-9]+_[0-9]+"),
    "containerReference": re.compile(r"O_[A-Z0-9]+_[0-9]+-[0-9]+"),
}
_MEASURES = ("width", "height", "length", "weight")


def create(market: Market, call: Call) -> Response:
    """201 for a new label, 200 for one that had been made before."""
    body = call.json()
    _check(body)
    container = body["containerReference"]
    made = market.zpl.get(container)
    market.ledger.count_zpl(container, repeated=made is not None)
    if made is None:
        text = draw(body, _address(market, body), market.number())
        made = ZplLabel(market.new_id(), base64.b64encode(text.encode()).decode())
        market.zpl[container] = made
        return Document({"data": _document(container, made), "jsonapi": VERSION}, 201)
    return Document({"data": _document(container, made), "jsonapi": VERSION})


def _address(market: Market, body: Json) -> Json:
    """Where the fulfilment order goes; an invented place for one that is not known here."""
    for row in market.fulfilment:
        if row.reference == body["fulfillmentOrderReference"]:
            return row.order.address
    return market.shops[-1].address


def _document(container: str, label: ZplLabel) -> Json:
    return {
        "type": "shipping-labels",
        "id": label.id,
        "attributes": {
            "containerReference": container,
            "format": "ZPL",
            "encoding": "base64",
            "data": label.data,
        },
    }


def _check(body: Json) -> None:
    wrong = [
        name
        for name, pattern in _PATTERNS.items()
        if not isinstance(body.get(name), str) or not pattern.fullmatch(body[name])
    ]
    wrong += [name for name in _MEASURES if not _is_positive(body.get(name))]
    if body.get("service") not in SERVICES:
        wrong.append("service")
    if not isinstance(body.get("shipmentReference", ""), str):
        wrong.append("shipmentReference")
    if wrong:
        raise Refused(400, *[problem(400, f"The {name} is invalid.", name) for name in wrong])


def _is_positive(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
