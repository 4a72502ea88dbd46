"""A clock that runs faster than the world's, so that a wait of a minute costs a test a second."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class FastClock:
    """Real time, ``factor`` times as fast; ``ahead`` moves the calendar, as a later run would."""

    def __init__(self, factor: float = 50.0) -> None:
        self._factor = factor
        self._began = time.monotonic()
        self._epoch = datetime.fromtimestamp(time.time(), UTC)
        self.ahead = timedelta()

    def now(self) -> datetime:
        return self._epoch + self.ahead + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return (time.monotonic() - self._began) * self._factor

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._factor)
