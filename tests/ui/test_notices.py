"""One notice at a time, the worst first."""

from ui.notices import Notices
from ui.problems import Exit, Problem


def problem(name: str, code: Exit) -> Problem:
    return Problem(name, f"{name} happened.", "", "", code)


PAPER = problem("paper", Exit.PRINTING)
LINK = problem("link", Exit.CANNOT_REACH)
MONEY = problem("money", Exit.UNKNOWN)


def test_the_worst_is_shown_whatever_came_first() -> None:
    notices = Notices()
    for each in (PAPER, MONEY, LINK):
        notices.add(each)
    assert [notices.put_away() for _ in range(4)] == [MONEY, LINK, PAPER, None]


def test_the_same_trouble_twice_is_one() -> None:
    notices = Notices()
    notices.add(PAPER)
    notices.add(problem("paper", Exit.PRINTING))
    assert notices.count == 1


def test_of_equals_the_first_is_shown() -> None:
    notices = Notices()
    notices.add(PAPER)
    notices.add(problem("jam", Exit.PRINTING))
    assert notices.shown == PAPER


def test_solved_all_are_gone() -> None:
    notices = Notices()
    notices.add(PAPER)
    notices.clear()
    assert notices.shown is None


def test_every_exit_has_its_rank() -> None:
    notices = Notices()
    for code in Exit:
        notices.add(problem(code.name, code))
    assert notices.count == len(Exit)
    assert notices.shown is not None
    assert notices.shown.exit == Exit.UNKNOWN


def test_what_is_solved_is_taken_back() -> None:
    notices = Notices()
    for each in (PAPER, LINK):
        notices.add(each)
    notices.take_back(LINK)
    notices.take_back(LINK)
    assert (notices.shown, notices.count) == (PAPER, 1)
