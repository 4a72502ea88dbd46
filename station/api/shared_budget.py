"""One request budget for all benches of a warehouse, behind the same interface as a bench's own.

A bench takes its requests in small grants, counted for all at once, and uses them within
``GRANT_LIVES_S``: limits are watched that much longer than they are, so that a request that leaves
late is still inside.
"""

import asyncio
from collections.abc import Mapping, Sequence
from math import inf
from typing import Protocol

from station.api.budget import BACKGROUND_SHARE, Budget
from station.api.errors import TooManyRequests
from station.api.ratelimit import read
from station.domain.errors import StorageError
from station.domain.rates import LIMITS, Counts, Limit
from station.ports import Clock

GRANT = 8
"""Requests in one grant: fewer questions to the database than requests."""
GRANT_LIVES_S = 2.0
ALONE = 0.05
"""Of each limit, for one bench that cannot ask: twenty of them stay inside."""
LONGEST_LOOK_S = 1.0
"""Another bench may give time back, or a limit may move: look again after that at the latest."""


class BudgetKeeper(Protocol):
    """Where the counts of all benches are."""

    async def load(self, account: str) -> tuple[int, Counts, float]:
        """The counts with their version, and the time that all go by, in seconds since 1970."""
        ...

    async def swap(self, account: str, version: int, counts: Counts) -> bool:
        """Put new counts in the place of that version; False where somebody was quicker."""
        ...


class SharedBudget:
    """This bench's part of the budget of all."""

    def __init__(
        self,
        keeper: BudgetKeeper,
        account: str,
        clock: Clock,
        limits: tuple[Limit, ...] = LIMITS,
    ) -> None:
        self._keeper, self._account, self._clock = keeper, account, clock
        self._limits = tuple(Limit(x.count, x.seconds + GRANT_LIVES_S) for x in limits)
        self._left: dict[bool, int] = {False: 0, True: 0}
        self._good_until: dict[bool, float] = {False: -inf, True: -inf}
        self._granted_at: dict[bool, float] = {False: 0.0, True: 0.0}
        self._lock = asyncio.Lock()
        self._pause_until = self._background_not_before = -inf
        self._alone = Budget(clock, tuple(Limit(_alone(x.count), x.seconds) for x in limits))
        self.remaining: int | None = None

    async def spend(self, *, is_background: bool = False, at_most_s: float = inf) -> None:
        """Wait until one more request is within every limit, and count it.

        Raises TooManyRequests where that takes longer than ``at_most_s``. While the counts of the
        others cannot be seen, a small part is this bench's own: it is for reading, since nothing
        is bought without the database.
        """
        try:
            await self._spend(is_background=is_background, at_most_s=at_most_s)
        except StorageError:
            await self._alone.spend(is_background=is_background, at_most_s=at_most_s)

    async def _spend(self, *, is_background: bool, at_most_s: float) -> None:
        deadline = self.now() + at_most_s
        while not self._take(is_background=is_background):
            wait = await self._ask(is_background=is_background)
            if wait <= 0:
                continue
            if self.now() + wait > deadline:
                raise TooManyRequests(wait)
            await self._clock.sleep(min(wait, LONGEST_LOOK_S))

    def now(self) -> float:
        """The budget's own time, in seconds that never go back."""
        return self._clock.monotonic()

    def heard(self, headers: Mapping[str, str]) -> None:
        """Take over what the marketplace says is left."""
        said = read(headers, self._clock.now().timestamp())
        if said.remaining is None:
            return
        self.remaining = said.remaining
        shortest = self._limits[0]
        count = shortest.count if said.limit is None else said.limit
        if said.remaining <= count - int(count * BACKGROUND_SHARE):
            # Whoever used so much, benches or others: what is left is for people.
            reset_s = shortest.seconds if said.reset_s is None else said.reset_s
            self._background_not_before = self.now() + min(reset_s, shortest.seconds)

    def pause(self, seconds: float) -> None:
        """Nothing may leave for that long: the marketplace said 429. The others are told."""
        self._pause_until = max(self._pause_until, self.now() + seconds)
        self._alone.pause(seconds)
        self._left = {False: 0, True: 0}

    def _take(self, *, is_background: bool) -> bool:
        """Use a request that was granted before."""
        if is_background and self.now() < self._background_not_before:
            return False
        is_good = self._left[is_background] > 0 and self.now() < self._good_until[is_background]
        if not is_good or self.now() < self._pause_until:
            return False
        self._left[is_background] -= 1
        return True

    async def _ask(self, *, is_background: bool) -> float:
        """Get a grant; returns 0, or the seconds to wait where there is none."""
        if is_background and (wait := self._background_not_before - self.now()) > 0:
            return wait
        async with self._lock:
            if self._left[is_background] and self.now() < self._good_until[is_background]:
                return max(0.0, self._pause_until - self.now())
            unused = self._taken_back()
            while (wait_s := await self._asked_once(unused, is_background=is_background)) is None:
                pass  # another bench was quicker
            return wait_s

    async def _asked_once(
        self, unused: Sequence[tuple[float, int]], *, is_background: bool
    ) -> float | None:
        """As ``_ask``; None where the counts were changed meanwhile."""
        share = BACKGROUND_SHARE if is_background else 1.0
        version, counts, now = await self._keeper.load(self._account)
        for at, count in unused:
            counts.give_back(at, count)
        paused_s = self._pause_until - self.now()
        is_news = paused_s > 0 and counts.not_before < now + paused_s - 1
        if is_news:
            counts.not_before = now + paused_s
        granted = counts.granted(now, GRANT, self._limits, share)
        wait_s = 0.0 if granted else max(counts.wait_s(now, self._limits, share), 0.01)
        if not granted and not is_news and not unused:
            return wait_s
        if granted:
            counts.spend(now, granted)
        began = self.now()
        if not await self._keeper.swap(self._account, version, counts):
            return None
        self._left[is_background] = granted
        self._good_until[is_background] = began + GRANT_LIVES_S
        self._granted_at[is_background] = now
        return wait_s

    def _taken_back(self) -> list[tuple[float, int]]:
        """When this bench was granted what it never sent, and how much: it is free again for all.

        Taken out at once: what the database may or may not have heard of is not said twice.
        """
        now = self.now()
        found = []
        for which, left in self._left.items():
            if left and now >= self._good_until[which]:
                found.append((self._granted_at[which], left))
                self._left[which] = 0
        return found


def _alone(count: int) -> int:
    return max(1, int(count * ALONE))
