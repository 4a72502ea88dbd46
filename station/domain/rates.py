"""Counting requests against limits of a minute, an hour and a day, in slots of seconds.

Pure: what stations share of it is a short text. Counts are kept by the second for the shortest
limit, and by the minute for the longer ones; a slot counts as long as any part of it is inside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import msgspec


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` requests in any ``seconds``."""

    count: int
    seconds: float


LIMITS = (Limit(600, 60.0), Limit(24_000, 3600.0), Limit(288_000, 86_400.0))
"""What the marketplace allows an account (contract 3.5)."""

FINE_S, COARSE_S = 1, 60


class Counts(msgspec.Struct):
    """Requests granted so far. ``fine`` and ``coarse`` map a slot's number to its count.

    ``not_before``: nothing may leave until then; in seconds since 1970, as everything here.
    """

    fine: dict[int, int] = {}
    coarse: dict[int, int] = {}
    not_before: float = 0.0

    def granted(self, now: float, wanted: int, limits: Sequence[Limit], share: float) -> int:
        """How many of the ``wanted`` requests may leave now; 0 where none may."""
        if now < self.not_before:
            return 0
        free = [int(limit.count * share) - self._used(now, limit) for limit in limits]
        return max(0, min(wanted, *free))

    def wait_s(self, now: float, limits: Sequence[Limit], share: float) -> float:
        """Seconds until one more may leave; 0 where it may now."""
        waits = [self.not_before - now]
        for limit in limits:
            allowed = int(limit.count * share)
            over = self._used(now, limit) - allowed + 1
            if over > 0:
                waits.append(self._gone_after(now, limit, over))
        return max(0.0, *waits)

    def spend(self, now: float, count: int) -> None:
        """Count requests that leave now, and forget what no limit looks at any more."""
        for slots, size in ((self.fine, FINE_S), (self.coarse, COARSE_S)):
            slot = int(now // size)
            slots[slot] = slots.get(slot, 0) + count
        self.fine = _since(self.fine, now - LIMITS[0].seconds - FINE_S, FINE_S)
        self.coarse = _since(self.coarse, now - LIMITS[-1].seconds - COARSE_S, COARSE_S)

    def give_back(self, at: float, count: int) -> None:
        """Requests that were counted then, and never left."""
        for slots, size in ((self.fine, FINE_S), (self.coarse, COARSE_S)):
            slot = int(at // size)
            if slot in slots:
                slots[slot] = max(0, slots[slot] - count)

    def _slots(self, limit: Limit) -> tuple[dict[int, int], int]:
        is_short = limit.seconds <= LIMITS[0].seconds
        return (self.fine, FINE_S) if is_short else (self.coarse, COARSE_S)

    def _used(self, now: float, limit: Limit) -> int:
        slots, size = self._slots(limit)
        return sum(_since(slots, now - limit.seconds, size).values())

    def _gone_after(self, now: float, limit: Limit, over: int) -> float:
        """Seconds until the oldest ``over`` requests are outside of a limit."""
        slots, size = self._slots(limit)
        inside = sorted(_since(slots, now - limit.seconds, size).items())
        gone = accumulate(count for _, count in inside)
        last = next(slot for (slot, _), total in zip(inside, gone, strict=True) if total >= over)
        return (last + 1) * size + limit.seconds - now


def _since(slots: dict[int, int], moment: float, size: int) -> dict[int, int]:
    """The slots of which any part is after a moment."""
    return {slot: count for slot, count in slots.items() if (slot + 1) * size > moment}
