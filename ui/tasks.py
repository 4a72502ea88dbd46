"""The one door for background work: every task has a name, and every error reaches a person.

A screen starts work and goes on. What goes wrong comes back as a Problem, to the screen that asked
for it or to the banner. An error that nobody foresaw is logged with its traceback and told in plain
words: the journal makes sure that nothing is sent twice.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from station.domain.errors import QuaysideError
from ui.problems import Front, Problem, problem_of, problem_of_bug

Tell = Callable[[Problem], None]

log = logging.getLogger(__name__)


class Tasks:
    """What runs now. ``tell`` gets the problems of tasks that have no listener of their own."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._running: set[asyncio.Task[Any]] = set()
        self._is_open = True

    @property
    def names(self) -> tuple[str, ...]:
        """What runs, for the log and for the words at the end."""
        return tuple(sorted(task.get_name() for task in self._running))

    def start(
        self, coro: Coroutine[Any, Any, object], *, name: str, on_problem: Tell | None = None
    ) -> None:
        """Run ``coro``; its error goes to ``on_problem``.

        Once all is finishing nothing begins any more, but for what a running task needs itself.
        """
        if not self._is_open and asyncio.current_task() not in self._running:
            coro.close()
            log.info("not begun, all is finishing: %s", name)
            return
        task = asyncio.get_running_loop().create_task(coro, name=name)
        self._running.add(task)
        task.add_done_callback(partial(self._ended, on_problem or self._tell))

    async def finish(self, timeout_s: float, is_hurried: asyncio.Event | None = None) -> None:
        """Let what runs come to its end; what still runs after ``timeout_s`` is cancelled.

        So it is as soon as ``is_hurried`` is set.
        """
        self._is_open = False
        log.info("finishing: %s", ", ".join(self.names) or "nothing runs")
        hurry = asyncio.ensure_future((is_hurried or asyncio.Event()).wait())
        ended = asyncio.ensure_future(self._all_ended())
        await asyncio.wait((hurry, ended), timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
        left = tuple(self._running)
        for task in left:
            log.warning("cancelled: %s", task.get_name())
            task.cancel()
        hurry.cancel()
        ended.cancel()
        await asyncio.gather(hurry, ended, *left, return_exceptions=True)

    async def _all_ended(self) -> None:
        while self._running:
            await asyncio.wait(self._running)

    def report(self, error: Exception, doing: str) -> None:
        """Tell an error that came from no task: a Qt slot, a callback of the loop."""
        self._tell(self._words(error, doing))

    def _ended(self, tell: Tell, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Exception):
            tell(self._words(error, task.get_name()))

    def _words(self, error: Exception, doing: str) -> Problem:
        if isinstance(error, QuaysideError):
            log.info("%s: %s", doing, error)
            return problem_of(error, front=Front.WINDOW)
        log.error("unforeseen, in %s", doing, exc_info=error)
        return problem_of_bug(error)
