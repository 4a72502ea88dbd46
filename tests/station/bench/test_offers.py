"""The price list as it is shown."""

import pytest

from station.bench.offers import chosen_first, fitting, offers_of, row_at
from station.domain.ids import QuoteId
from station.domain.money import Money
from station.domain.quote import Quote, QuoteKind, QuoteRule


def fee(cents: int, name: str = "", *collection: str) -> Quote:
    name = name or f"S{cents}"
    return Quote(QuoteId(name), "ups", name, name, Money(cents, "EUR"), collection=collection)


REFUND = Quote(QuoteId("own"), "ankorstore", "", "", Money(1, "EUR"), QuoteKind.REFUND)
CHEAPEST = QuoteRule()


def test_the_rules_choice_comes_first_with_its_reason() -> None:
    rows = offers_of([fee(900), fee(700), REFUND, fee(800)], CHEAPEST)
    assert [row.quote and row.quote.cost.minor for row in rows] == [700, 800, 900, 1]
    assert [row.letter for row in rows] == ["A", "B", "C", "D"]
    assert [row.why for row in rows] == ["cheapest", "", "", ""]
    assert chosen_first(rows) == 0


def test_the_rules_choice_is_first_even_where_it_is_dear() -> None:
    rule = QuoteRule(must_allow="pickup")
    rows = offers_of([fee(700, "", "drop-off"), fee(900, "", "pickup")], rule)
    assert [row.quote and row.quote.cost.minor for row in rows] == [900, 700, None]


def test_a_refund_is_never_among_fees_and_one_s_own_carrier_always_there() -> None:
    rows = offers_of([REFUND, fee(700)], CHEAPEST)
    assert rows[-1].is_own_carrier
    assert rows[-1].quote == REFUND
    assert offers_of([], CHEAPEST) == offers_of([], CHEAPEST)
    (only,) = offers_of([], CHEAPEST)
    assert only.is_own_carrier
    assert only.letter == "A"
    assert chosen_first((only,)) == -1


def test_nothing_is_chosen_where_nothing_fits() -> None:
    rows = offers_of([fee(700, "", "drop-off")], QuoteRule(must_allow="pickup"))
    assert chosen_first(rows) == -1
    assert [row.letter for row in rows] == ["A", "B"]


def test_one_s_own_carrier_keeps_a_letter_in_a_long_list() -> None:
    rows = offers_of([fee(cents) for cents in range(700, 709)], CHEAPEST)
    assert [row.letter for row in rows] == [*"ABCDE", "", "", "", "", "F"]
    assert row_at(rows, 5) == 9
    assert row_at(rows, 1) == 1


@pytest.mark.parametrize("row", [-1, 6, 3])
def test_a_letter_without_a_row_chooses_nothing(row: int) -> None:
    assert row_at(offers_of([fee(700)], CHEAPEST), row) is None


def test_fitting_leaves_refunds_and_other_collections_out() -> None:
    quotes = [fee(700, "", "pickup"), fee(600, "", "drop-off"), REFUND]
    assert fitting(quotes, QuoteRule(must_allow="pickup")) == quotes[:1]
    assert fitting(quotes, CHEAPEST) == quotes[:2]
