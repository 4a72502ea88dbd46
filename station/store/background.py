"""What the core does beside the flows: a heartbeat, hearing news, looking for labels for all."""

import asyncio
import logging
from collections.abc import Coroutine

log = logging.getLogger(__name__)


class Background:
    """Tasks with names; ``close`` leaves none behind."""

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def is_running(self) -> bool:
        """True while at least one task goes on."""
        return any(not task.done() for task in self._tasks)

    def start(self, work: Coroutine[None, None, None], name: str) -> None:
        """Let it run until it ends, or until ``close``."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        task.add_done_callback(_tell_failure)
        self._tasks.append(task)

    async def finished(self) -> None:
        """Wait for those that end by themselves; what went wrong was logged."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    async def close(self) -> None:
        """End all of them now."""
        for task in self._tasks:
            task.cancel()
        await self.finished()


def _tell_failure(task: asyncio.Task[None]) -> None:
    """A task that nobody waits for must not fail unheard."""
    if not task.cancelled() and (error := task.exception()):
        log.error("%s ended: %s", task.get_name(), error, exc_info=error)
