"""A page on a real core and a sandbox: what it asks of the shell is kept, work is awaited."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from printing.spooler import build_spooler
from station.bench.bench import Bench as PackingBench
from station.station import Station
from tests.support.bench import Bench
from tests.support.sounds import NotingPlayer
from ui.bridge import Bridge
from ui.page import Key, Page, Services
from ui.problems import Problem
from ui.shortcuts import Act
from ui.sounds.sounds import Sounds
from ui.tasks import Tasks


@dataclass
class PageRun:
    """One page while its station is open."""

    station: Station
    packing: PackingBench
    page: Any
    tasks: Tasks
    bridge: Bridge
    told: list[Problem] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)
    player: NotingPlayer = field(default_factory=NotingPlayer)
    """What the page lets a person hear; the bench itself is silent."""

    async def settle(self) -> None:
        """Let everything come to its end that was started."""
        while self.tasks.names:  # noqa: ASYNC110 - one task starts the next, unknown beforehand
            await asyncio.sleep(0.005)

    @property
    def allowed(self) -> set[Act]:
        """What the key strip offers now."""
        keys: tuple[Key, ...] = self.page.keys()
        return {key.act for key in keys if key.is_allowed}


@asynccontextmanager
async def open_page(
    bench: Bench, build: Callable[[Services], Page], *, is_shown: bool = True, **settings: Any
) -> AsyncIterator[PageRun]:
    """Build a page as the composition root does, show it, and end in order."""
    told: list[Problem] = []
    gone: list[tuple[str, str]] = []
    async with bench.station(**settings) as station:
        tasks, bridge = Tasks(told.append), Bridge()
        packing = PackingBench(
            station, lambda work, name: tasks.start(work, name=name), bench.clock
        )
        bridge.listen(station, packing)
        player = NotingPlayer()
        sounds = Sounds(tasks, [player], bench.home / "sounds", bench.clock.monotonic)
        services = Services(
            station=station,
            bench=packing,
            printers=build_spooler(replace(bench.settings, **settings)),
            tasks=tasks,
            bridge=bridge,
            go=lambda name, about: gone.append((name, about)),
            tell=lambda problem: told.append(problem) if problem else None,
            restart=lambda: None,
            sounds=sounds,
        )
        run = PageRun(station, packing, build(services), tasks, bridge, told, gone, player)
        if is_shown:
            run.page.shown("")
        await run.settle()
        try:
            yield run
        finally:
            run.page.hidden()
            sounds.stop()
            await tasks.finish(5)
            sounds.close()
