"""A clock that runs faster than the world's, so that a wait of a minute costs a test a second."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class FastClock:
    """Real time, ``factor`` times as fast.

    ``ahead`` is time that passed without anybody waiting for it, as before a later run. ``set_by``
    is how far somebody set the clock: no time passed.
    """

    def __init__(self, factor: float = 50.0) -> None:
        self._factor = factor
        self._began = time.monotonic()
        self._epoch = datetime.fromtimestamp(time.time(), UTC)
        self.ahead = timedelta()
        self.set_by = timedelta()

    def now(self) -> datetime:
        return self._epoch + self.set_by + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        passed_s = (time.monotonic() - self._began) * self._factor
        return passed_s + self.ahead.total_seconds()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._factor)
