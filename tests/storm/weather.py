"""What strikes a warehouse: benches killed, cables stalled or cut, the server restarted."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from tests.storm.yard import Life, Yard

STALL_S = (1.0, 24.0)
"""Shorter than a lease's silence, and longer."""
CUT_S = (0.2, 20.0)


@dataclass
class Weather:
    """Strikes about every ``pause_s`` seconds, ``most`` times; ``strikes`` counts them."""

    yard: Yard
    rng: Random
    pause_s: float
    restart_after_s: float
    most: int
    strikes: Counter[str] = field(default_factory=Counter)
    _restart: "asyncio.Task[None] | None" = None

    async def blow(self) -> None:
        """Until enough has struck; each bench has its cable back at the end."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._restart_server())
            for _ in range(self.most):
                await asyncio.sleep(self.pause_s * self.rng.uniform(0.2, 1.8))
                bench = self.rng.choice(self.yard.benches)
                strike = self.rng.choice((self._kill, self._kill, self._stall, self._cut))
                group.create_task(strike(bench))

    async def calm(self) -> None:
        """Everything works again."""
        if self._restart:
            await self._restart
        for bench in self.yard.benches:
            bench.cable.mend()

    async def _kill(self, bench: Life) -> None:
        self.strikes["bench killed"] += bench.kill()

    async def _stall(self, bench: Life) -> None:
        self.strikes["cable stalled"] += 1
        bench.cable.stall()
        await asyncio.sleep(self.rng.uniform(*STALL_S))
        bench.cable.mend()

    async def _cut(self, bench: Life) -> None:
        self.strikes["cable cut"] += 1
        bench.cable.cut()
        await asyncio.sleep(self.rng.uniform(*CUT_S))
        bench.cable.mend()

    async def _restart_server(self) -> None:
        """Once; it is not left half done."""
        await asyncio.sleep(self.restart_after_s)
        self._restart = asyncio.create_task(self._restarted())
        await asyncio.shield(self._restart)

    async def _restarted(self) -> None:
        """A server that keeps its promises may be ended as by a power cut."""
        server = self.yard.server
        await asyncio.to_thread(server.stop, is_sudden=self.yard.is_durable)
        await asyncio.to_thread(server.start)
        self.strikes["server restarted"] += 1
