"""A packer without a window: scans lines, waits for what the bench shows, never for the clock."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from station.bench.bench import BOUNCE_S
from station.bench.bench import Bench as PackingBench
from station.bench.state import BenchState, Slip, Slot, SlotState, Stage, Work
from station.station import Station
from tests.support.bench import Bench

LONGEST_S = 20


class Packer:
    """Drives one bench; every background task is awaited at the end, and its faults are raised."""

    def __init__(self, station: Station, clock: Any) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self.station, self._clock = station, clock
        self.bench = PackingBench(station, self._spawn, clock)
        self.bench.subscribe(self._see)
        self.seen: list[Stage] = []

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> None:
        self._tasks.add(asyncio.create_task(work, name=name))

    def _see(self, state: BenchState) -> None:
        if not self.seen or self.seen[-1] is not state.stage:
            self.seen.append(state.stage)
        self._changed.set()

    @property
    def state(self) -> BenchState:
        return self.bench.state

    @property
    def work(self) -> Work:
        assert self.state.work
        return self.state.work

    def slot(self, reference: str) -> Slot | None:
        return next((slot for slot in self.state.shelf if slot.reference == reference), None)

    def slot_state(self, reference: str) -> SlotState | None:
        slot = self.slot(reference)
        return slot.state if slot else None

    @property
    def slip(self) -> Slip | None:
        return self.state.refusal.slip if self.state.refusal else None

    async def scan(self, *lines: str) -> BenchState:
        for line in lines:
            # A person's hand is slower than a scanner that bounces.
            await self._clock.sleep(2 * BOUNCE_S)
            await self.bench.take(line)
        return self.state

    async def until(self, is_so: Callable[[BenchState], object]) -> BenchState:
        """Wait for a state; what the bench shows then is the failure's message."""
        try:
            async with asyncio.timeout(LONGEST_S):
                while not is_so(self.state):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"it stays at {self.state}") from None
        return self.state

    async def at(self, stage: Stage) -> BenchState:
        return await self.until(lambda state: state.stage is stage)

    async def measured(self, ref: str, *lines: str) -> BenchState:
        """An order in hand with its prices."""
        await self.scan(ref, *(lines or ("30x20x15", "1.25kg")))
        return await self.at(Stage.READY)

    async def measured_offline(self, ref: str) -> BenchState:
        """An order in hand that is measured, and for which no price can be had."""
        await self.scan(ref)
        await self.at(Stage.SIZE)
        await self.scan("30x20x15", "1.25kg")
        return await self.until(
            lambda state: state.stage is Stage.QUOTING and state.work and state.work.problem
        )

    async def finish(self) -> None:
        """Everything that runs in the background comes to its end."""
        while self._tasks:
            running, self._tasks = self._tasks, set()
            await asyncio.wait_for(asyncio.gather(*running), LONGEST_S)

    async def leave(self) -> None:
        self.bench.stop()
        self.station.stop()
        await self.finish()


@asynccontextmanager
async def packing(bench: Bench, **settings: Any) -> AsyncIterator[Packer]:
    """A packer at a station of that bench, for one run of the program."""
    async with bench.station(**settings) as station:
        packer = Packer(station, bench.clock)
        await packer.bench.resume()
        try:
            yield packer
        finally:
            await packer.leave()
