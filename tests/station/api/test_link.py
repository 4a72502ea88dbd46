"""The link: two misses are news, one is not; an account that is refused is another matter."""

import pytest

from station.api.link import Link, LinkWatch
from tests.fakes import NOON, FakeClock


@pytest.fixture
def heard() -> list[Link]:
    return []


@pytest.fixture
def watch(heard: list[Link]) -> LinkWatch:
    watch = LinkWatch(FakeClock())
    watch.subscribe(heard.append)
    return watch


def test_at_first_nothing_is_known(watch: LinkWatch, heard: list[Link]) -> None:
    assert watch.link == Link()
    assert not watch.link.is_known
    assert heard == []


def test_the_first_answer_is_told_and_the_next_only_counted(
    watch: LinkWatch, heard: list[Link]
) -> None:
    watch.answered(599)
    watch.answered(598)
    assert heard == [Link(True, True, False, NOON, "", 599)]
    assert watch.link.requests_left == 598


def test_the_second_miss_in_a_row_is_told(watch: LinkWatch, heard: list[Link]) -> None:
    watch.missed("time-out")
    watch.answered(None)
    watch.missed("time-out")
    assert [link.is_up for link in heard] == [True]
    watch.missed("no route")
    watch.missed("no route")
    assert heard[1:] == [Link(False, True, False, NOON, "no route")]


def test_back_again(watch: LinkWatch, heard: list[Link]) -> None:
    watch.lost("no route")
    watch.lost("still")
    watch.answered(3)
    assert [(link.is_up, link.why) for link in heard] == [(False, "no route"), (True, "")]


def test_a_refused_account_is_no_fault_of_the_link(watch: LinkWatch, heard: list[Link]) -> None:
    watch.answered(5)
    watch.refused("wrong secret")
    watch.refused("wrong secret")
    assert (watch.link.is_up, watch.link.is_refused) == (True, True)
    assert watch.link.why == "wrong secret"
    watch.accepted()
    watch.accepted()
    assert [link.is_refused for link in heard] == [False, True, False]
    assert watch.link.why == ""
