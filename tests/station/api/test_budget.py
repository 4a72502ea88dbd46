"""The request budget: three sliding windows, and a share for people."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api.budget import LIMITS, Budget, Limit
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
