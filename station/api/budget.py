"""The request budget: never more than the marketplace allows (contract 3.5).

A sliding window for each of the three limits. Requests that a person waits for go first, also
before background ones that wait already; and background ones keep a reserve free for them. Where
the marketplace counts more than we sent, somebody else uses the account: then the background waits.
"""

import asyncio
from collections import deque
from collections.abc import Mapping
from math import inf
from typing import Protocol

from station.api.errors import TooManyRequests
from station.api.ratelimit import read
from station.domain.rates import LIMITS, Limit
from station.ports import Clock

BACKGROUND_SHARE = 0.8
"""The part of each limit that polling may use; the rest is for people."""

TOKENS_PER_HOUR = 60


class RequestBudget(Protocol):
    """Counts requests and says how long to wait before the next: one bench's, or that of all."""

    remaining: int | None
    """Requests left in this minute, as the marketplace last said."""

    async def spend(self, *, is_background: bool = False, at_most_s: float = inf) -> None:
        """Wait until one more request is within every limit, and count it.

        Raises TooManyRequests where that takes longer than ``at_most_s``; nothing is counted then.
        """
        ...

    def now(self) -> float:
        """The budget's own time, in seconds that never go back."""
        ...

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take over what the marketplace says is left."""
        ...

    def pause(self, seconds: float) -> None:
        """Nothing may leave for that long: the marketplace said 429."""
        ...


class Budget:
    """Counts requests and says how long to wait before the next."""

    def __init__(self, clock: Clock, limits: tuple[Limit, ...] = LIMITS) -> None:
        self._clock = clock
        self._sent: list[tuple[Limit, deque[float]]] = [(limit, deque()) for limit in limits]
        self._not_before = self._background_not_before = 0.0
        self._people = 0
        self._no_people = asyncio.Event()
        self._no_people.set()
        self.remaining: int | None = None

    async def spend(self, *, is_background: bool = False, at_most_s: float = inf) -> None:
        """Wait until one more request is within every limit, and count it.

        Raises TooManyRequests where that takes longer than ``at_most_s``; nothing is counted then.
        """
        if is_background:
            await self._wait_behind_people()
        else:
            await self._wait_as_person(at_most_s)
        now = self._clock.monotonic()
        for _, times in self._sent:
            times.append(now)

    async def _wait_as_person(self, at_most_s: float) -> None:
        self._people += 1
        self._no_people.clear()
        try:
            while (wait := self._wait(is_background=False)) > 0:
                if wait > at_most_s:
                    raise TooManyRequests(wait)
                await self._clock.sleep(wait)
        finally:
            self._people -= 1
            if not self._people:
                self._no_people.set()

    async def _wait_behind_people(self) -> None:
        await self._no_people.wait()
        while (wait := self._wait(is_background=True)) > 0:
            await self._clock.sleep(wait)
            await self._no_people.wait()

    def now(self) -> float:
        """The budget's own time, in seconds that never go back."""
        return self._clock.monotonic()

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take over what the marketplace says is left, and make room where others use it too."""
        said = read(headers, self._clock.now().timestamp())
        if said.remaining is None:
            return
        self.remaining = said.remaining
        limit, times = self._sent[0]
        self._forget(limit, times)
        count = limit.count if said.limit is None else said.limit
        is_shared = said.remaining < min(count, limit.count) - len(times)
        if is_shared and said.remaining <= count - int(count * BACKGROUND_SHARE):
            # Without a time for it, the window began a moment ago in the worst case.
            wait_s = limit.seconds if said.reset_s is None else min(said.reset_s, limit.seconds)
            self._background_not_before = self._clock.monotonic() + wait_s
        elif not is_shared:
            self._background_not_before = 0.0

    def pause(self, seconds: float) -> None:
        """Nothing may leave for that long: the marketplace said 429."""
        self._not_before = max(self._not_before, self._clock.monotonic() + seconds)

    def _wait(self, *, is_background: bool) -> float:
        now = self._clock.monotonic()
        not_before = self._not_before
        if is_background:
            not_before = max(not_before, self._background_not_before)
        wait = not_before - now
        for limit, times in self._sent:
            self._forget(limit, times)
            allowed = int(limit.count * (BACKGROUND_SHARE if is_background else 1.0))
            if len(times) >= allowed:
                wait = max(wait, times[len(times) - allowed] + limit.seconds - now)
        return wait

    def _forget(self, limit: Limit, times: deque[float]) -> None:
        """What has left the window."""
        now = self._clock.monotonic()
        while times and times[0] <= now - limit.seconds:
            times.popleft()
