"""Time of the matrix: it passes only where somebody waits, at the bench and at the marketplace."""

import asyncio
from datetime import timedelta

from station.sandbox.clock import Clock as MarketClock
from tests.fakes import NOON, FakeClock

START_S = NOON.timestamp()


class SharedClock(FakeClock):
    """The station's clock; the sandbox's goes on with it, so that labels become due."""

    def __init__(self, market: MarketClock) -> None:
        super().__init__(NOON)
        self._market = market

    async def sleep(self, seconds: float) -> None:
        self.pass_by(timedelta(seconds=seconds))
        # The sandbox is a thread of this process: it gets its turn.
        await asyncio.sleep(0.001)

    def pass_by(self, time: timedelta) -> None:
        """Let time pass for both."""
        self.turn(time.total_seconds())
        self._market.advance(time.total_seconds())
