"""Ages go on whatever is done to the clock, and never back."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.workflow.ages import _MOST, Ages
from tests.fakes import NOON, FakeClock


class Settable(FakeClock):
    """A clock that somebody sets while time goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off


@pytest.fixture
def clock() -> Settable:
    return Settable()


def at(seconds: float) -> str:
    return (NOON + timedelta(seconds=seconds)).isoformat()


def test_what_is_found_is_as_old_as_the_clock_says(clock: Settable) -> None:
    assert Ages(clock).of(at(-60)) == timedelta(minutes=1)


@pytest.mark.parametrize("off", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=-400)])
def test_setting_the_clock_changes_no_age(clock: Settable, off: timedelta) -> None:
    ages = Ages(clock)
    ages.began(at(0))
    clock.turn(30)
    clock.off = off
    clock.turn(30)
    assert ages.of(at(0)) == timedelta(seconds=60)
    assert ages.now_for(at(0)) == NOON + timedelta(seconds=60)
    assert ages.is_older(at(0), timedelta(seconds=60))
    assert not ages.is_older(at(0), timedelta(seconds=61))


def test_what_comes_from_the_future_is_new_and_grows_old(clock: Settable) -> None:
    ages = Ages(clock)
    assert ages.of(at(3600)) == timedelta()
    clock.turn(120)
    assert ages.of(at(3600)) == timedelta(minutes=2)


def test_only_so_many_moments_are_remembered(clock: Settable) -> None:
    ages = Ages(clock)
    for second in range(_MOST + 5):
        ages.began(at(-second))
    clock.turn(10)
    assert len(ages._seen) == _MOST
    assert ages.of(at(-5000)) == timedelta(seconds=5010)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(-(10**7), 10**7)), max_size=20))
def test_ages_are_never_negative_and_never_less_than_they_were(
    steps: list[tuple[int, int]],
) -> None:
    clock = Settable()
    ages, last = Ages(clock), timedelta()
    for passed, off in steps:
        clock.turn(passed)
        clock.off = timedelta(seconds=off)
        assert ages.of(at(0)) >= last
        last = ages.of(at(0))
