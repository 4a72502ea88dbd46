"""The sandbox as a Starlette app."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from station.sandbox.answers import Refused, problem, refusal
from station.sandbox.control import CONTROL
from station.sandbox.elsewhere import Elsewhere
from station.sandbox.gate import Gate
from station.sandbox.market import Market
from station.sandbox.options import SandboxOptions
from station.sandbox.routes import ENDPOINTS


def build_app(market: Market | None = None) -> Starlette:
    """The app around a market; one of its own where none is given."""
    found = market or Market(SandboxOptions())
    routes: list[BaseRoute] = [
        Route(endpoint.path, Gate(found, endpoint), methods=[endpoint.method])
        for endpoint in ENDPOINTS
    ]
    routes += [Route(path, control(found), methods=[method]) for method, path, control in CONTROL]
    routes.append(Route("/_elsewhere/{order}/{label:int}.pdf", Elsewhere(found).answer))
    return Starlette(routes=routes, exception_handlers={HTTPException: _no_route})


async def _no_route(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return refusal(Refused(status, problem(status)))
