"""How old an open request is, whatever happens to the computer's clock.

A moment of the journal is the clock's; how long ago it is, is counted by the time that never goes
back: exactly for what this process wrote, and for what it found from when it first looked. A clock
that is set by an hour makes nothing overdue, and nothing stay open for that hour.
"""

from datetime import datetime, timedelta

from station.ports import Clock

_MOST = 4096
"""Moments that are remembered: more requests are never open, and one that is forgotten is found."""


class Ages:
    """Ages by moment (ISO 8601 in UTC); never negative, and never less than it was."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: dict[str, tuple[float, timedelta]] = {}

    def began(self, moment: str) -> None:
        """Something begins at this very moment."""
        self._remember(moment, timedelta())

    def of(self, moment: str) -> timedelta:
        """How long ago it was. What comes from the future is taken for new."""
        if moment not in self._seen:
            by_clock = self._clock.now() - datetime.fromisoformat(moment)
            self._remember(moment, max(timedelta(), by_clock))
        since, age = self._seen[moment]
        return age + timedelta(seconds=self._clock.monotonic() - since)

    def is_older(self, moment: str, age: timedelta) -> bool:
        """True where it is at least that long ago."""
        return self.of(moment) >= age

    def now_for(self, moment: str) -> datetime:
        """The time by which it is as old as it is: as if nobody had set the clock."""
        return datetime.fromisoformat(moment) + self.of(moment)

    def _remember(self, moment: str, age: timedelta) -> None:
        if len(self._seen) >= _MOST:
            del self._seen[next(iter(self._seen))]
        self._seen[moment] = (self._clock.monotonic(), age)
