"""What tests pass in where the program passes the world."""

import asyncio
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class FakeClock:
    """A clock that a test turns; ``slept`` records every wait, and none of them takes time."""

    def __init__(self, now: datetime = NOON) -> None:
        self._start, self._passed = now, 0.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        return 1000.0 + self._passed

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.turn(seconds)
        await asyncio.sleep(0)

    def turn(self, seconds: float) -> None:
        """Let ``seconds`` pass at once."""
        self._passed += seconds
