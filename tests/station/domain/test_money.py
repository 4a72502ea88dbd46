"""Money: whole minor units, and a doubt about very small amounts (contract T6)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.money import Money


@pytest.mark.parametrize(
    ("number", "minor"), [("807", 807), ("12.5", 13), ("12.4", 12), ("-12.5", -13), ("0", 0)]
)
def test_numbers_with_places_are_rounded_half_up(number: str, minor: int) -> None:
    assert Money.from_number(Decimal(number), "EUR") == Money(minor, "EUR")


@pytest.mark.parametrize(
    ("minor", "doubt"), [(-5, False), (0, False), (1, True), (99, True), (100, False)]
)
def test_a_price_under_one_euro_is_in_doubt(minor: int, doubt: bool) -> None:
    assert Money(minor, "EUR").needs_a_look is doubt


@pytest.mark.parametrize(
    ("minor", "text"),
    [(807, "8.07 EUR"), (5, "0.05 EUR"), (0, "0.00 EUR"), (-5, "-0.05 EUR"), (-1250, "-12.50 EUR")],
)
def test_money_for_a_person(minor: int, text: str) -> None:
    assert str(Money(minor, "EUR")) == text


@given(st.integers(-(10**12), 10**12))
def test_what_is_shown_is_what_is_kept(minor: int) -> None:
    shown = str(Money(minor, "EUR")).removesuffix(" EUR")
    assert Decimal(shown) * 100 == minor
