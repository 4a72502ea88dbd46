"""How many requests reached the marketplace in any minute, by its own count, once a second."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

MINUTE_S = 60.0


class Minutes:
    """Totals over time."""

    def __init__(self) -> None:
        self._at: list[float] = []
        self._total: list[int] = []

    def note(self, at_s: float, total: int) -> None:
        """The marketplace has counted so many by now."""
        self._at.append(at_s)
        self._total.append(total)

    @property
    def busiest(self) -> int:
        """The most in any 60 seconds between two looks."""
        return max((self._since(at) for at in range(len(self._at))), default=0)

    def by_minute(self) -> Sequence[int]:
        """Requests in each minute since the first look; the last one may be short."""
        if not self._at:
            return ()
        edges = [self._at[0]]
        while edges[-1] < self._at[-1]:
            edges.append(edges[-1] + MINUTE_S)
        last = len(self._at) - 1
        totals = [self._total[min(bisect_left(self._at, edge), last)] for edge in edges]
        return [after - before for before, after in pairwise(totals)]

    def _since(self, last: int) -> int:
        first = bisect_left(self._at, self._at[last] - MINUTE_S)
        return self._total[last] - self._total[first]
