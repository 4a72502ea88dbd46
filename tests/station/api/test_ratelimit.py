"""The headers of the marketplace's own limit, read leniently."""

import pytest

from station.api.ratelimit import RateLimit, read

NOW = 1_700_000_000.0


def test_all_headers() -> None:
    headers = {
        "x-ratelimit-limit": "600",
        "x-ratelimit-remaining": "12",
        "x-ratelimit-reset": "1700000042",
        "retry-after": "7",
    }
    assert read(headers, NOW) == RateLimit(600, 12, 42.0, 7.0)


def test_none_of_them() -> None:
    assert read({}, NOW) == RateLimit()
    assert RateLimit().wait_s is None


@pytest.mark.parametrize("text", ["", "x", "-1", "nan", "²", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_what_is_no_number_says_nothing(text: str) -> None:
    names = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "retry-after")
    assert read(dict.fromkeys(names, text), NOW) == RateLimit()


def test_a_window_that_has_begun_anew_is_not_waited_for() -> None:
    assert read({"x-ratelimit-reset": "1600000000"}, NOW).reset_s == 0.0


def test_after_a_429_the_wait_is_what_it_says_else_until_the_reset() -> None:
    assert read({"retry-after": "0.5", "x-ratelimit-reset": "1700000042"}, NOW).wait_s == 0.5
    assert read({"x-ratelimit-reset": "1700000042"}, NOW).wait_s == 42.0
