"""Every key that the core asks with has words; what is no key is somebody's own words."""

import pytest

from station.bench.questions import HOLD_REASONS, REPRINT_REASONS
from station.bench.state import Asked
from station.workflow.transitions import RESET_TYPES
from ui.reasons import answer_words, hold_reason, reprint_reason, reset_reason, why_chosen


@pytest.mark.parametrize("key", [*HOLD_REASONS, "other"])
def test_a_hold_has_words(key: str) -> None:
    assert hold_reason(key) != key


@pytest.mark.parametrize("key", RESET_TYPES)
def test_a_reset_has_words(key: str) -> None:
    assert reset_reason(key) != key
    assert answer_words(Asked.RESET, key) == reset_reason(key)


@pytest.mark.parametrize("key", [*REPRINT_REASONS, "other"])
def test_a_reprint_has_words(key: str) -> None:
    assert reprint_reason(key) != key


@pytest.mark.parametrize(
    "why", ["cheapest", "fastest", "preferred", "cheapest-no-times", "asked for"]
)
def test_a_choice_has_words(why: str) -> None:
    assert why_chosen(why) not in ("", why)


@pytest.mark.parametrize(
    ("must_allow", "words"),
    [
        ("", "Cheapest"),
        ("pickup", "Cheapest with pickup"),
        ("drop-off", "Cheapest with drop-off"),
    ],
)
def test_the_cheapest_names_what_the_rule_asks_for(must_allow: str, words: str) -> None:
    assert why_chosen("cheapest", must_allow) == words


def test_own_words_and_printers_stay_as_they_are() -> None:
    assert answer_words(Asked.HOLD, "the ribbon is torn") == "the ribbon is torn"
    assert answer_words(Asked.PRINTER, "zebra") == "zebra"
