"""A network cable for tests: a station whose requests go nowhere while it is pulled."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from station.api.transport import HttpTransport
from station.bootstrap import open_station
from station.station import Station
from tests.support.bench import Bench


class Plug(httpx.AsyncBaseTransport):
    """A network cable: pulled, nothing leaves. ``asked`` has the paths that were to be asked."""

    def __init__(self) -> None:
        self.is_in, self.limit_s, self.is_garbled = True, 0.0, False
        self.asked: list[str] = []
        self._network = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path)
        if self.limit_s:
            return httpx.Response(429, headers={"retry-after": str(self.limit_s)})
        if self.is_garbled:
            return httpx.Response(200, text="<html>")
        if not self.is_in:
            raise httpx.ConnectError("no route to host")
        return await self._network.handle_async_request(request)

    @property
    def tries(self) -> int:
        """How often something was to be sent."""
        return len(self.asked)

    async def aclose(self) -> None:
        await self._network.aclose()


@asynccontextmanager
async def plugged(
    bench: Bench, plug: Plug, secret: str = "", **settings: Any
) -> AsyncIterator[Station]:
    """A station of that bench on that cable."""
    station = await open_station(
        bench.settings_with(**settings),
        printer=bench.printer,
        clock=bench.clock,
        client_secret=secret or bench.sandbox.client_secret,
        transport=HttpTransport(bench.sandbox.url, inner=plug),
    )
    try:
        yield station
    finally:
        await station.close()
