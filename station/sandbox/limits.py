"""Rate limits: so many requests a minute, an hour and a day, as the marketplace counts them."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from station.sandbox.answers import Refused, problem

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400
TOKENS_PER_HOUR = 60


@dataclass(slots=True)
class Window:
    """A fixed window: it opens with its first request."""

    limit: int
    length_s: int
    ends_s: float = 0.0
    used: int = 0

    def take(self, now: float) -> bool:
        """Counts one request; False where the window is used up."""
        if now >= self.ends_s:
            self.ends_s, self.used = now + self.length_s, 0
        self.used += 1
        return self.used <= self.limit


class Limits:
    """The windows of one kind of caller; the first window is the one shown in the headers."""

    def __init__(self, now: Callable[[], float], *windows: Window) -> None:
        self._now = now
        self._windows = windows

    def take(self) -> None:
        """Counts one request; refuses it with 429 where a window is used up."""
        now = self._now()
        full = [window for window in self._windows if not window.take(now)]
        if full:
            raise _too_many(max(full, key=lambda window: window.ends_s), now)

    def headers(self) -> dict[str, str]:
        """What is left of the shortest window."""
        window = self._windows[0]
        return {
            "X-RateLimit-Limit": str(window.limit),
            "X-RateLimit-Remaining": str(max(0, window.limit - window.used)),
        }


def per_minute(now: Callable[[], float], rate: int) -> Limits:
    """The published proportions: 600 a minute, 24,000 an hour, 288,000 a day."""
    return Limits(now, Window(rate, MINUTE_S), Window(rate * 40, HOUR_S), Window(rate * 480, DAY_S))


def for_tokens(now: Callable[[], float]) -> Limits:
    """60 tokens an hour."""
    return Limits(now, Window(TOKENS_PER_HOUR, HOUR_S))


def _too_many(window: Window, now: float) -> Refused:
    return too_many(window.ends_s - now, now, window.limit)


def too_many(wait_s: float, now: float, limit: int) -> Refused:
    """A 429 that says how long to wait."""
    return Refused(
        429,
        problem(429),
        headers={
            "Retry-After": str(max(1, math.ceil(wait_s))),
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset": str(math.ceil(now + wait_s)),
        },
    )
