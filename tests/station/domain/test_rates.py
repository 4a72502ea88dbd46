"""Counts against limits: never more than allowed in any window, and the wait is long enough."""

from hypothesis import given
from hypothesis import strategies as st

from station.domain.rates import LIMITS, Counts, Limit

TEN = (Limit(10, 60.0), Limit(24_000, 3600.0))


def test_as_many_as_are_free_are_granted() -> None:
    counts = Counts()
    assert counts.granted(0.0, 8, TEN, 1.0) == 8
    counts.spend(0.0, 8)
    assert counts.granted(0.0, 8, TEN, 1.0) == 2
    assert counts.granted(0.0, 8, TEN, 0.8) == 0, "the rest is for people"


def test_the_wait_ends_when_the_oldest_are_out_of_the_window() -> None:
    counts = Counts()
    counts.spend(100.4, 10)
    wait = counts.wait_s(110.0, TEN, 1.0)
    assert wait > 0
    assert counts.granted(110.0 + wait - 0.1, 1, TEN, 1.0) == 0
    assert counts.granted(110.0 + wait, 1, TEN, 1.0) == 1
    assert counts.wait_s(110.0 + wait, TEN, 1.0) == 0


def test_nothing_leaves_before_a_pause_is_over() -> None:
    counts = Counts(not_before=50.0)
    assert counts.granted(49.0, 1, LIMITS, 1.0) == 0
    assert counts.wait_s(49.0, LIMITS, 1.0) == 1.0
    assert counts.granted(50.0, 1, LIMITS, 1.0) == 1


def test_the_longer_limits_count_too() -> None:
    counts = Counts()
    limits = (Limit(600, 60.0), Limit(20, 3600.0))
    for at in range(2):
        counts.spend(at * 300.0, 10)
    assert counts.granted(700.0, 5, limits, 1.0) == 0
    wait = counts.wait_s(700.0, limits, 1.0)
    assert 2800 < wait <= 3600


def test_what_no_limit_looks_at_is_forgotten() -> None:
    counts = Counts()
    for at in range(3 * 24 * 60):
        counts.spend(at * 60.0, 1)
    assert len(counts.fine) <= 3
    assert len(counts.coarse) <= 24 * 60 + 2


@given(st.lists(st.tuples(st.floats(0.0, 7.0), st.integers(1, 9)), max_size=60))
def test_no_window_ever_holds_more_than_its_limit(asked: list[tuple[float, int]]) -> None:
    counts, now, left = Counts(), 1000.0, list[float]()
    for pause, wanted in asked:
        now += pause
        granted = counts.granted(now, wanted, TEN, 1.0)
        assert (granted == 0) == (counts.wait_s(now, TEN, 1.0) > 0)
        if granted:
            counts.spend(now, granted)
            left += [now] * granted
    for moment in left:
        assert sum(moment - 60.0 < other <= moment for other in left) <= 10


def test_what_never_left_is_free_again() -> None:
    counts = Counts()
    counts.spend(100.4, 8)
    counts.spend(101.0, 2)
    counts.give_back(100.4, 5)
    assert counts.granted(101.0, 8, TEN, 1.0) == 5
    counts.give_back(100.4, 9)
    assert counts.granted(101.0, 9, TEN, 1.0) == 8, "never less than nothing"
    counts.give_back(5.0, 3)
    assert counts.granted(101.0, 9, TEN, 1.0) == 8, "what is forgotten is not given back"
