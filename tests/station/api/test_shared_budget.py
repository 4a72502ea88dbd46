"""One budget for all benches: grants from a shared count, waits, pauses, and being alone."""

import asyncio

import pytest

from station.api.errors import TooManyRequests
from station.api.shared_budget import GRANT, GRANT_LIVES_S, SharedBudget
from station.domain.errors import DatabaseLost
from station.domain.rates import LIMITS, Counts, Limit
from tests.fakes import FakeClock

ACCOUNT = "host/client"
TEN = (Limit(10, 60.0),)


class Shelf:
    """The counts of all, by a clock of its own; ``is_away`` as a lost database."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.version, self.counts = 0, Counts()
        self.asked, self.is_away, self.rivals = 0, False, 0

    async def load(self, account: str) -> tuple[int, Counts, float]:
        assert account == ACCOUNT
        self.asked += 1
        if self.is_away:
            raise DatabaseLost("db", "away")
        mine = self.counts
        copy = Counts(dict(mine.fine), dict(mine.coarse), mine.not_before)
        await asyncio.sleep(0)
        return self.version, copy, 1_000_000.0 + self._clock.monotonic()

    async def swap(self, account: str, version: int, counts: Counts) -> bool:
        await asyncio.sleep(0)
        if self.rivals:
            self.rivals -= 1
            self.version += 1
        if version != self.version:
            return False
        self.version, self.counts = version + 1, counts
        return True

    @property
    def spent(self) -> int:
        return sum(self.counts.fine.values())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shelf(clock: FakeClock) -> Shelf:
    return Shelf(clock)


def budget(shelf: Shelf, clock: FakeClock, limits: tuple[Limit, ...] = LIMITS) -> SharedBudget:
    return SharedBudget(shelf, ACCOUNT, clock, limits)


async def test_a_grant_serves_several_requests(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock)
    for _ in range(GRANT):
        await ours.spend()
    assert (shelf.asked, shelf.spent) == (1, GRANT)
    await ours.spend()
    assert shelf.asked == 2


async def test_a_grant_that_is_too_old_is_not_used(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock)
    await ours.spend()
    clock.turn(GRANT_LIVES_S)
    await ours.spend()
    assert shelf.asked == 2


async def test_what_was_not_used_of_a_grant_is_given_back(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock)
    await ours.spend()
    await ours.spend(is_background=True)
    assert shelf.spent == 2 * GRANT
    clock.turn(GRANT_LIVES_S)
    shelf.rivals = 1
    await ours.spend()
    assert shelf.spent == 2 + GRANT
    clock.turn(GRANT_LIVES_S)
    await ours.spend(is_background=True)
    assert shelf.spent == 3 + GRANT


async def test_whoever_is_slower_looks_again(shelf: Shelf, clock: FakeClock) -> None:
    shelf.rivals = 3
    await budget(shelf, clock).spend()
    assert shelf.asked == 4
    assert shelf.spent == GRANT


async def test_two_benches_never_exceed_the_limit_together(shelf: Shelf, clock: FakeClock) -> None:
    left: list[float] = []

    async def bench(ours: SharedBudget) -> None:
        for _ in range(25):
            await ours.spend()
            left.append(clock.monotonic())

    await asyncio.gather(*(bench(budget(shelf, clock, TEN)) for _ in range(2)))
    assert len(left) == 50
    for moment in left:
        assert sum(moment - 60.0 < other <= moment for other in left) <= 10
    assert max(left) - min(left) >= 4 * 60


async def test_the_background_leaves_some_for_people(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock, TEN)
    for _ in range(8):
        await ours.spend(is_background=True)
    with pytest.raises(TooManyRequests):
        await ours.spend(is_background=True, at_most_s=5.0)
    await ours.spend(at_most_s=0.0)


async def test_a_429_stops_everybody(shelf: Shelf, clock: FakeClock) -> None:
    ours, theirs = budget(shelf, clock), budget(shelf, clock)
    await ours.spend()
    ours.pause(30.0)
    with pytest.raises(TooManyRequests):
        await ours.spend(at_most_s=5.0)
    with pytest.raises(TooManyRequests):
        await theirs.spend(at_most_s=5.0)
    began = clock.monotonic()
    await theirs.spend()
    assert 28 <= clock.monotonic() - began <= 31
    await ours.spend(at_most_s=2.0)


async def test_what_the_marketplace_says_is_left_is_kept(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock)
    assert ours.remaining is None
    ours.heard({"x-ratelimit-remaining": "7"})
    ours.heard({})
    assert ours.remaining == 7


async def test_alone_a_bench_keeps_to_its_part(shelf: Shelf, clock: FakeClock) -> None:
    ours = budget(shelf, clock)
    shelf.is_away = True
    for _ in range(30):
        await ours.spend(at_most_s=0.0)
    with pytest.raises(TooManyRequests):
        await ours.spend(at_most_s=5.0)
    ours.pause(120.0)
    clock.turn(61.0)
    with pytest.raises(TooManyRequests):
        await ours.spend(at_most_s=5.0)
    shelf.is_away = False
    clock.turn(60.0)
    await ours.spend(at_most_s=0.0)
    assert shelf.spent == GRANT
