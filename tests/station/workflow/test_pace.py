"""How many requests a minute the polling costs: bounded, however many orders wait."""

from datetime import timedelta
from math import ceil

import pytest

from station.workflow.pace import (
    LISTS_PER_MINUTE,
    READINGS_PER_MINUTE,
    REFRESH_S,
    REREAD_AFTER,
    reread_after,
    round_every_s,
)

PAGE = 50


@pytest.mark.parametrize(
    ("orders", "lists", "readings"), [(10, 3, 0.4), (1_000, 22, 30), (10_000, 33, 30)]
)
def test_the_requests_of_a_minute(orders: int, lists: float, readings: float) -> None:
    """Whole rounds (three lists, each with its last page) and the beginnings between them."""
    pages = 2 + max(1, ceil(orders / PAGE))
    every_s = round_every_s(pages)
    looks = 3 * (1 - REFRESH_S / every_s)
    assert pages * 60 / every_s + looks <= lists
    assert orders / (reread_after(orders) / timedelta(minutes=1)) <= readings


def test_few_orders_are_not_asked_for_more_often() -> None:
    assert round_every_s(0) == round_every_s(LISTS_PER_MINUTE) == REFRESH_S
    assert reread_after(0) == REREAD_AFTER
    assert reread_after(READINGS_PER_MINUTE * 30) == REREAD_AFTER


def test_the_day_s_limit_is_kept_with_room_for_people() -> None:
    a_minute = LISTS_PER_MINUTE + 3 + READINGS_PER_MINUTE + READINGS_PER_MINUTE / 2
    assert a_minute * 60 * 24 < 288_000 / 2
