"""Money in words: what it costs and what comes back, never a sign alone."""

from dataclasses import replace

import pytest

from station.domain.money import Money
from tests.examples import QUOTE, REFUND
from ui import money


def test_a_fee_costs() -> None:
    assert money.in_words(QUOTE) == "costs you 8.07\u00a0€"
    assert (money.amount(QUOTE), money.direction(QUOTE)) == ("8.07\u00a0€", "costs you")


def test_a_refund_comes_back() -> None:
    assert money.in_words(REFUND) == "refunds you 10.60\u00a0€"
    assert money.direction(REFUND) == "refunds you"


@pytest.mark.parametrize("quote", [QUOTE, REFUND])
def test_no_sign_stands_for_a_word(quote: object) -> None:
    words = money.in_words(quote)  # type: ignore[arg-type]
    assert "-" not in words
    assert "+" not in words


def test_another_currency_has_its_code() -> None:
    assert money.amount(replace(QUOTE, cost=Money(1234, "SEK"))) == "12.34\u00a0SEK"
