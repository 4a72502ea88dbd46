"""What strikes a warehouse: benches killed, cables stalled or cut, the server restarted."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

from tests.storm.yard import Life, Yard

STALL_S = (1.0, 24.0)
"""Shorter than a lease's silence, and longer."""
CUT_S = (0.2, 20.0)


@dataclass
class Weather:
    """Strikes about every ``pause_s`` seconds until it is cancelled; ``strikes`` counts them."""

    yard: Yard
    rng: Random
    pause_s: float
    restart_after_s: float
    strikes: Counter[str] = field(default_factory=Counter)

    async def blow(self) -> None:
        """Never ends by itself."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._restart_server())
            while True:
                await asyncio.sleep(self.rng.expovariate(1 / self.pause_s))
                bench = self.rng.choice(self.yard.benches)
                strike = self.rng.choice((self._kill, self._kill, self._stall, self._cut))
                group.create_task(self._struck(strike, bench))

    async def _struck(self, strike: Callable[[Life], Awaitable[bool]], bench: Life) -> None:
        name = strike.__name__.strip("_")
        if await strike(bench):
            self.strikes[name] += 1

    async def _kill(self, bench: Life) -> bool:
        return bench.kill()

    async def _stall(self, bench: Life) -> bool:
        bench.cable.stall()
        await asyncio.sleep(self.rng.uniform(*STALL_S))
        bench.cable.mend()
        return True

    async def _cut(self, bench: Life) -> bool:
        bench.cable.cut()
        await asyncio.sleep(self.rng.uniform(*CUT_S))
        bench.cable.mend()
        return True

    async def _restart_server(self) -> None:
        """Once; a server that keeps its promises may be ended as by a power cut."""
        await asyncio.sleep(self.restart_after_s)
        server = self.yard.server
        await asyncio.to_thread(server.stop, is_sudden=self.yard.is_durable)
        await asyncio.to_thread(server.start)
        self.strikes["restart of PostgreSQL"] += 1
