"""The edges of the core in a storm: network, printers and clock, each passed to its constructor."""

import asyncio
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import httpx

from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob
from station.ports import LabelPrinter, PrintRequest, RecordStep
from station.sandbox.routes import ENDPOINTS

Point = Callable[[str], None]

LEAVES, ANSWERED = "before it leaves", "answered"
_MOMENTS = {
    "http11.send_request_headers.started": LEAVES,
    "http11.send_request_headers.complete": "half of it has left",
    "http11.send_request_body.complete": "it has left",
    "http11.receive_response_headers.complete": "half of the answer is there",
    "http11.receive_response_body.complete": ANSWERED,
}
_STEPS = [
    (endpoint.method, re.compile(re.sub(r"{[^}]+}", "[^/]+", endpoint.path)), endpoint.step)
    for endpoint in ENDPOINTS
]
ELSEWHERE = "elsewhere"
CONNECTIONS = 8


def step_of(method: str, path: str) -> str:
    """The sandbox's own name for what a request asks; a label may be anywhere else."""
    for wanted, pattern, step in _STEPS:
        if wanted == method and pattern.fullmatch(path):
            return step
    return ELSEWHERE


class WatchedNetwork(httpx.AsyncBaseTransport):
    """The real network; tells how far each request is."""

    def __init__(self, point: Point) -> None:
        limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
        self._inner = httpx.AsyncHTTPTransport(verify=False, limits=limits)
        self._point = point

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        step = step_of(request.method, request.url.path)
        request.extensions["trace"] = partial(self._tell, f"request {step}")
        return await self._inner.handle_async_request(request)

    async def _tell(self, what: str, event: str, _info: dict[str, Any]) -> None:
        if event in _MOMENTS:
            self._point(f"{what}:{_MOMENTS[event]}")

    async def aclose(self) -> None:
        await self._inner.aclose()


class WatchedPrinter:
    """The real printers; tells before and after each step is kept."""

    def __init__(self, inner: LabelPrinter, point: Point) -> None:
        self._inner, self._point = inner, point

    def printer_for(self, kind: DocumentKind) -> str:
        return self._inner.printer_for(kind)

    def stand_in_for(self, name: str) -> str | None:
        return self._inner.stand_in_for(name)

    def cancel(self, job_id: PrintJobId) -> bool:
        return self._inner.cancel(job_id)

    async def look_again(self, job: PrintJob, record: RecordStep) -> PrintJob:
        return await self._inner.look_again(job, record)

    async def run(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        async def watched(job: PrintJob) -> None:
            self._point(f"print:{job.state} comes")
            await record(job)
            self._point(f"print:{job.state} is kept")

        return await self._inner.run(request, watched)


class StormClock:
    """The calendar runs as the sandbox's does, ``ahead_s`` in front; waits are short.

    Only waits are: what a busy machine is slow at is not taken for a time-out.
    """

    def __init__(self, ahead_s: float, factor: float = 50.0) -> None:
        self._ahead_s, self._factor = ahead_s, factor
        self._skipped_s = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self._ahead_s, UTC)

    def monotonic(self) -> float:
        return time.monotonic() + self._skipped_s

    async def sleep(self, seconds: float) -> None:
        short_s = seconds / self._factor
        await asyncio.sleep(short_s)
        self._skipped_s += seconds - short_s
