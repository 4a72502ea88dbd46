"""What a trial stands on: a sandbox, a data folder, a printer, and one time for all of them."""

import asyncio
import hashlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from station.api.transport import HttpTransport
from station.bootstrap import open_station
from station.domain.quote import QuoteRule
from station.sandbox.options import Generation, SandboxOptions
from station.sandbox.server import running
from station.settings import QuoteSettings
from station.station import Station
from tests.faults.clock import START_S, SharedClock
from tests.faults.flows import Came, Command
from tests.storm.edges import LEAVES, WatchedNetwork
from tests.support.bench import Bench

LABEL_DELAY_S = 4.0
HASTE_S, PATIENCE_S = 0.5, 30.0
"""How long the station waits for an answer: where one will not come in time, and else."""

OnRequest = Callable[[str, int], None]
"""Called as a request leaves: its step, and the how manyeth for that step it is."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything around the station; runs of it come and go."""

    bench: Bench
    clock: SharedClock
    patience_s: float = PATIENCE_S

    async def run(
        self, command: Command, ref: str, on_request: OnRequest = lambda _step, _nth: None
    ) -> Came:
        """One run of the program, opened and closed like a process."""
        counts: Counter[str] = Counter()

        def point(name: str) -> None:
            if name.endswith(f":{LEAVES}"):
                step = name.removeprefix("request ").removesuffix(f":{LEAVES}")
                counts[step] += 1
                on_request(step, counts[step])

        async with self.opened(point) as station:
            return await command(station, ref)

    @asynccontextmanager
    async def opened(
        self, point: Callable[[str], None] = lambda _name: None
    ) -> AsyncIterator[Station]:
        """A station on the data folder."""
        bench = self.bench
        quotes = QuoteSettings(rule=QuoteRule(must_allow="pickup"))
        network = WatchedNetwork(point)
        station = await open_station(
            replace(bench.settings, quotes=quotes),
            printer=bench.printer,
            clock=self.clock,
            client_secret=bench.sandbox.client_secret,
            transport=HttpTransport(
                bench.sandbox.url, inner=network, read_timeout_s=self.patience_s
            ),
        )
        try:
            yield station
        finally:
            await station.close()

    def later(self, seconds: float) -> None:
        """Time passes."""
        self.clock.pass_by(timedelta(seconds=seconds))

    def tray(self) -> Counter[str]:
        """What lies in the printer's tray, by hash."""
        return Counter(hashlib.sha256(page).hexdigest() for page in self.bench.printer.paper)

    def ledger(self) -> dict[str, Any]:
        """What was really carried out."""
        return self.bench.sandbox.state.ledger.document()


@asynccontextmanager
async def standing(
    home: Path, generation: Generation, patience_s: float = PATIENCE_S
) -> AsyncIterator[Stand]:
    """A stand with a fresh sandbox of that generation.

    It is started and ended aside: others are tried on the same loop.
    """
    options = SandboxOptions(
        generation=generation,
        label_delay_s=LABEL_DELAY_S,
        second_confirm="carried-out",
        rate_per_minute=100_000,
        epoch=START_S,
    )
    place = ExitStack()
    sandbox = await asyncio.to_thread(place.enter_context, running(options))
    try:
        yield Stand(Bench(sandbox, home), SharedClock(sandbox.state.clock), patience_s)
    finally:
        await asyncio.to_thread(place.close)
