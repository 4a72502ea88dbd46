"""Runs a sandbox: in a thread for tests, or as the process of ``quayside sandbox``.

Only loopback is ever bound. A second port, on another loopback address where there is one, is the
"other host" that a label may be redirected to.
"""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from station.sandbox.answers import open_connections
from station.sandbox.app import build_app
from station.sandbox.market import Market
from station.sandbox.options import SandboxOptions

LOOPBACK = "127.0.0.1"
_ELSEWHERE = "127.0.0.2"
_TICK_S = 0.1
_START_S = 10.0
_LAST_ANSWERS_S = 0.5


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running sandbox: where it is, who may come in, and all of its state."""

    url: str
    client_id: str
    client_secret: str
    state: Market


class _Protocol(H11Protocol):
    """Knows its connection by the client's address, so that a fault can cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if self.client:
            open_connections[self.client] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self.client:
            open_connections.pop(self.client, None)
        super().connection_lost(exc)


class _Server(uvicorn.Server):
    """Tells when it is ready, stops at once, and leaves the signals to us."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._wake: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def stop(self) -> None:
        """Ends the server, from any thread or from a signal."""
        self.should_exit = True
        if self._loop and self._wake:
            with contextlib.suppress(RuntimeError):  # it has ended by itself meanwhile
                self._loop.call_soon_threadsafe(self._wake.set)

    async def main_loop(self) -> None:
        self._loop, self._wake = asyncio.get_running_loop(), asyncio.Event()
        self._on_ready()
        counter = 0
        while not await self.on_tick(counter):
            counter = (counter + 1) % 864_000
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), _TICK_S)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002
        # uvicorn's own looks every 0.1 s whether all is over: too slow for a thousand tests
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        tasks = set(self.server_state.tasks)
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=_LAST_ANSWERS_S)
            for task in late:
                task.cancel()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name != "nt":  # on Windows it would let two servers share the port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def _listen_elsewhere() -> socket.socket:
    try:
        return _listen(_ELSEWHERE, 0)
    except OSError:  # macOS has one loopback address only
        return _listen(LOOPBACK, 0)


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()
    return f"http://{host}:{port}"


@contextlib.contextmanager
def _sockets(market: Market) -> Iterator[list[socket.socket]]:
    with _listen(LOOPBACK, market.options.port) as here, _listen_elsewhere() as there:
        market.base_url, market.elsewhere_url = _url(here), _url(there)
        yield [here, there]


def _server(market: Market, on_ready: Callable[[], None]) -> _Server:
    config = uvicorn.Config(
        build_app(market),
        loop="asyncio",
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,
        date_header=False,
        server_header=False,
    )
    return _Server(config, on_ready)


def _sandbox(market: Market) -> Sandbox:
    options = market.options
    return Sandbox(market.base_url, options.client_id, options.client_secret, market)


@contextlib.contextmanager
def running(options: SandboxOptions | None = None) -> Iterator[Sandbox]:
    """A sandbox in a thread of its own, for as long as the block lasts."""
    market = Market(options or SandboxOptions())
    ready = threading.Event()
    server = _server(market, ready.set)
    with _sockets(market) as sockets:
        thread = threading.Thread(target=server.run, args=(sockets,), name="sandbox", daemon=True)
        thread.start()
        try:
            if not ready.wait(_START_S):
                raise RuntimeError("the sandbox did not start")
            yield _sandbox(market)
        finally:
            server.stop()
            thread.join()


def run(options: SandboxOptions) -> int:
    """The sandbox as this process, until SIGINT or SIGTERM; one line of JSON says where it is."""
    market = Market(options)
    with _sockets(market) as sockets:
        server = _server(market, lambda: _announce(market))
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda _number, _frame: server.stop())
        server.run(sockets)
    return 0


def _announce(market: Market) -> None:
    options = market.options
    line = {
        "url": market.base_url,
        "client_id": options.client_id,
        "client_secret": options.client_secret,
        "generation": options.generation,
        "seed": options.seed,
        "orders": options.orders,
        "pid": os.getpid(),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
