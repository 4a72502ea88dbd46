"""Of sounds that come together one is heard, and the more important one in any case."""

import pytest

from ui.sounds.cue import TOGETHER_S, Cue, Turn


def turns(*asked: tuple[Cue, float]) -> list[bool]:
    turn = Turn()
    return [turn.take(cue, now_s) for cue, now_s in asked]


def test_they_are_ranked() -> None:
    ranked = sorted(Cue, key=lambda cue: cue.rank)
    assert ranked == [Cue.ACCEPTED, Cue.DONE, Cue.WRONG, Cue.STOP]


@pytest.mark.parametrize("cue", Cue)
def test_twice_within_one_event_is_once(cue: Cue) -> None:
    assert turns((cue, 5.0), (cue, 5.149), (cue, 5.151)) == [True, False, True]


def test_the_more_important_one_of_an_event_wins_whichever_comes_first() -> None:
    assert turns((Cue.WRONG, 1.0), (Cue.ACCEPTED, 1.001)) == [True, False]
    assert turns((Cue.ACCEPTED, 1.0), (Cue.WRONG, 1.001)) == [True, True]
    assert turns((Cue.ACCEPTED, 1.0), (Cue.WRONG, 1.1), (Cue.ACCEPTED, 1.2)) == [True, True, False]


def test_a_stop_is_heard_to_its_end() -> None:
    assert turns((Cue.STOP, 0.0), (Cue.WRONG, 0.3), (Cue.DONE, 0.75)) == [True, False, False]
    assert turns((Cue.STOP, 0.0), (Cue.ACCEPTED, 0.77)) == [True, True]


def test_a_short_sound_keeps_its_event_free_of_lesser_ones() -> None:
    assert Cue.ACCEPTED.length_s < TOGETHER_S
    assert turns((Cue.DONE, 0.0), (Cue.ACCEPTED, 0.179), (Cue.ACCEPTED, 0.181)) == [
        True,
        False,
        True,
    ]


def test_the_beginning_of_the_clock_is_no_event() -> None:
    assert turns((Cue.ACCEPTED, 0.0)) == [True]
