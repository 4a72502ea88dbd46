"""The request budget: three sliding windows, and a share for people."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api.budget import LIMITS, Budget, Limit
from station.api.errors import TooManyRequests
from tests.fakes import FakeClock

TEN = (Limit(10, 60.0),)


async def spend(budget: Budget, count: int, **how: bool) -> None:
    for _ in range(count):
        await budget.spend(**how)


def test_the_limits_are_the_contract_s() -> None:
    assert (Limit(600, 60.0), Limit(24_000, 3600.0), Limit(288_000, 86_400.0)) == LIMITS


async def test_within_the_limit_nobody_waits() -> None:
    clock = FakeClock()
    await spend(Budget(clock, TEN), 10)
    assert clock.slept == []


async def test_the_next_waits_until_the_first_is_out_of_the_window() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    await budget.spend()
    clock.turn(20)
    await spend(budget, 10)
    assert clock.slept == [40.0]


async def test_background_leaves_a_fifth_for_people() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    await spend(budget, 8, is_background=True)
    await spend(budget, 2)
    assert clock.slept == []
    await budget.spend(is_background=True)
    assert sum(clock.slept) == 60.0


async def test_people_do_not_wait_for_the_background_s_share() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    await spend(budget, 8, is_background=True)
    await budget.spend()
    assert clock.slept == []


async def test_every_limit_counts() -> None:
    clock = FakeClock()
    budget = Budget(clock, (Limit(2, 1.0), Limit(3, 100.0)))
    await spend(budget, 4)
    assert clock.slept == [1.0, 99.0]


async def test_a_pause_holds_everybody_and_is_never_shortened() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    budget.pause(30)
    budget.pause(5)
    await budget.spend()
    await budget.spend(is_background=True)
    assert clock.slept == [30.0]


async def test_a_pause_that_is_over_holds_nobody() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    budget.pause(30)
    clock.turn(30)
    await budget.spend()
    assert clock.slept == []


@pytest.mark.parametrize(
    ("header", "remaining"),
    [("599", 599), ("0", 0), ("", None), ("x", None), ("-1", None), ("²", None)],
)
def test_what_the_marketplace_says_is_left(header: str, remaining: int | None) -> None:
    budget = Budget(FakeClock())
    budget.heard({"x-ratelimit-remaining": header})
    assert budget.remaining == remaining


def test_an_answer_without_the_header_changes_nothing() -> None:
    budget = Budget(FakeClock())
    budget.heard({"x-ratelimit-remaining": "5"})
    budget.heard({})
    assert budget.remaining == 5


def said(remaining: int, **more: int) -> dict[str, str]:
    names = {"limit": "x-ratelimit-limit", "reset": "x-ratelimit-reset"}
    headers = {names[name]: str(value) for name, value in more.items()}
    return {"x-ratelimit-remaining": str(remaining), **headers}


class TestOthers:
    """The marketplace counts more than we sent: somebody else uses the account."""

    async def test_background_waits_for_the_reset(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        await budget.spend()
        budget.heard(said(2, limit=10, reset=int(clock.now().timestamp()) + 20))
        await budget.spend(is_background=True)
        assert clock.slept == [20.0]

    async def test_people_do_not_wait(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        budget.heard(said(1))
        await budget.spend()
        assert clock.slept == []

    async def test_without_a_reset_a_whole_window_is_waited_for(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        budget.heard(said(1))
        await budget.spend(is_background=True)
        assert clock.slept == [60.0]

    async def test_what_we_sent_ourselves_is_no_reason(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        await spend(budget, 7)
        budget.heard(said(3))
        await budget.spend(is_background=True)
        assert clock.slept == []

    async def test_with_much_left_there_is_no_reason_either(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        budget.heard(said(3))
        await budget.spend(is_background=True)
        assert clock.slept == []

    async def test_a_later_word_takes_it_back(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        budget.heard(said(1))
        budget.heard(said(10))
        await budget.spend(is_background=True)
        assert clock.slept == []

    async def test_a_smaller_limit_counts(self) -> None:
        clock = FakeClock()
        budget = Budget(clock, TEN)
        budget.heard(said(1, limit=5))
        await budget.spend(is_background=True)
        assert clock.slept == [60.0]


class TurnedClock(FakeClock):
    """Whoever sleeps wakes when the test has turned the clock far enough."""

    async def sleep(self, seconds: float) -> None:
        until = self.monotonic() + seconds
        while self.monotonic() < until:  # noqa: ASYNC110 - the test turns it
            await asyncio.sleep(0)


async def test_a_person_who_comes_later_leaves_first() -> None:
    clock = TurnedClock()
    budget = Budget(clock, TEN)
    budget.pause(30)
    left: list[str] = []

    async def one(name: str, *, is_background: bool) -> None:
        await budget.spend(is_background=is_background)
        left.append(name)

    async with asyncio.TaskGroup() as tasks:
        for number in range(2):
            tasks.create_task(one(f"background {number}", is_background=True))
        await asyncio.sleep(0)
        for number in range(2):
            tasks.create_task(one(f"person {number}", is_background=False))
        await asyncio.sleep(0)
        clock.turn(30)
    assert left == ["person 0", "person 1", "background 0", "background 1"]


async def test_a_person_who_gives_up_holds_nobody() -> None:
    clock = FakeClock()
    budget = Budget(clock, TEN)
    budget.pause(30)
    with pytest.raises(TooManyRequests):
        await budget.spend(at_most_s=1)
    await budget.spend(is_background=True)
    assert clock.slept == [30.0]


@given(
    st.lists(st.tuples(st.floats(0, 30), st.booleans()), min_size=1, max_size=60),
    st.integers(1, 5),
)
async def test_no_window_ever_holds_more_than_its_limit(
    requests: list[tuple[float, bool]], count: int
) -> None:
    clock = FakeClock()
    limit = Limit(count * 2, 60.0)
    budget = Budget(clock, (limit,))
    sent = []
    for pause, is_background in requests:
        clock.turn(pause)
        await budget.spend(is_background=is_background)
        sent.append(clock.monotonic())
    assert all(one <= two for one, two in pairwise(sent))
    beyond = zip(sent, sent[limit.count :], strict=False)
    assert all(later - first >= limit.seconds - 1e-6 for first, later in beyond)
