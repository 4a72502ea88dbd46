"""The request budget: never more than the marketplace allows (contract 3.5).

A sliding window for each of the three limits. Requests that a person waits for are never held back
by background ones: those keep a reserve free.
"""

from collections import deque
from collections.abc import Mapping
from math import inf
from typing import Protocol

from station.api.errors import TooManyRequests
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
        self._not_before = 0.0
        self.remaining: int | None = None

    async def spend(self, *, is_background: bool = False, at_most_s: float = inf) -> None:
        """Wait until one more request is within every limit, and count it.

        Raises TooManyRequests where that takes longer than ``at_most_s``; nothing is counted then.
        """
        while (wait := self._wait(is_background=is_background)) > 0:
            if wait > at_most_s:
                raise TooManyRequests(wait)
            await self._clock.sleep(wait)
        now = self._clock.monotonic()
        for _, times in self._sent:
            times.append(now)

    def now(self) -> float:
        """The budget's own time, in seconds that never go back."""
        return self._clock.monotonic()

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take over what the marketplace says is left."""
        left = remaining_of(headers)
        if left is not None:
            self.remaining = left

    def pause(self, seconds: float) -> None:
        """Nothing may leave for that long: the marketplace said 429."""
        self._not_before = max(self._not_before, self._clock.monotonic() + seconds)

    def _wait(self, *, is_background: bool) -> float:
        now = self._clock.monotonic()
        wait = self._not_before - now
        for limit, times in self._sent:
            while times and times[0] <= now - limit.seconds:
                times.popleft()
            allowed = int(limit.count * (BACKGROUND_SHARE if is_background else 1.0))
            if len(times) >= allowed:
                wait = max(wait, times[len(times) - allowed] + limit.seconds - now)
        return wait


def remaining_of(headers: Mapping[str, str]) -> int | None:
    """How many requests of this minute the marketplace says are left; None where it does not."""
    left = headers.get("x-ratelimit-remaining", "")
    return int(left) if left.isascii() and left.isdigit() else None
