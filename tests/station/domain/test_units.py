"""Units: grams and centimetres inside, exact decimals at the edge (contract T1)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.units import decimal_of, kg_of, kg_text, round_up, weight_g_of


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("2.5kg", 2500),
        ("2,5 kg", 2500),
        ("2500g", 2500),
        ("2500 G", 2500),
        ("0.1kg", 100),
        ("1.0001kg", 1001),
        ("0.0001KG", 1),
        ("1.1g", 2),
        ("0g", 0),
        ("-1kg", -1000),
        (" 30 kg ", 30_000),
        ("0.3kg", 300),
    ],
)
def test_weights_as_they_are_written(text: str, grams: int) -> None:
    assert weight_g_of(text) == grams


@pytest.mark.parametrize("text", ["", "2", "2.5", "kg", "2.5t", "2.5 lb", "1e3g", "2.5.1kg", "∞g"])
def test_a_weight_needs_its_unit(text: str) -> None:
    with pytest.raises(ValueError, match="not a weight"):
        weight_g_of(text)


@given(st.integers(0, 10**9))
def test_kilograms_and_back_lose_nothing(grams: int) -> None:
    assert weight_g_of(f"{kg_of(grams)}kg") == grams


@given(st.integers(0, 10**40))
def test_kilograms_of_any_weight_have_words(grams: int) -> None:
    assert kg_text(grams).endswith(" kg")


@pytest.mark.parametrize(
    ("grams", "kg"), [(1, "0.001"), (250, "0.250"), (1250, "1.250"), (30_000, "30.000")]
)
def test_kilograms_have_three_places(grams: int, kg: str) -> None:
    assert str(kg_of(grams)) == kg


@pytest.mark.parametrize(
    ("grams", "words"),
    [(1250, "1.25 kg"), (30_000, "30 kg"), (1, "0.001 kg"), (0, "0 kg"), (-500, "-0.5 kg")],
)
def test_kilograms_for_a_person(grams: int, words: str) -> None:
    assert kg_text(grams) == words


@pytest.mark.parametrize(("value", "up"), [("1", 1), ("1.0001", 2), ("0", 0), ("-1.5", -1)])
def test_what_is_begun_is_billed(value: str, up: int) -> None:
    assert round_up(Decimal(value)) == up


@pytest.mark.parametrize("text", ["", "abc", "NaN", "inf", "-Infinity", "1 2", "1.2.3", "sNaN"])
def test_only_finite_numbers_are_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        decimal_of(text)


@pytest.mark.parametrize("text", ["1e999999999", "-1E+50"])
def test_a_number_that_no_parcel_or_price_can_have_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        decimal_of(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9))
def test_a_decimal_comes_back_from_either_spelling(value: Decimal) -> None:
    assert decimal_of(str(value)) == decimal_of(str(value).replace(".", ",")) == value
