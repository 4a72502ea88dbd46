"""Waking: each who waits has an event, and hears of its own order only."""

from station.domain.ids import OrderId
from station.workflow.waking import Wakers

ONE, TWO = OrderId("o-1"), OrderId("o-2")


def test_who_waits_for_an_order_is_woken_and_nobody_else() -> None:
    wakers = Wakers()
    first, second, other = wakers.add(ONE), wakers.add(ONE), wakers.add(TWO)
    wakers.wake(ONE)
    assert (first.is_set(), second.is_set(), other.is_set()) == (True, True, False)
    wakers.wake_all()
    assert other.is_set()


def test_who_waits_no_more_is_not_woken() -> None:
    wakers = Wakers()
    first, second = wakers.add(ONE), wakers.add(ONE)
    wakers.remove(ONE, first)
    wakers.wake(ONE)
    assert (first.is_set(), second.is_set()) == (False, True)
    wakers.remove(ONE, second)
    wakers.wake(ONE)
