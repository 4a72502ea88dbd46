"""The rule that picks a quote: a refund never, ties always the same way."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.ids import QuoteId
from station.domain.money import Money
from station.domain.quote import Quote, QuoteKind, QuoteRule, choose
from tests.examples import QUOTE, REFUND

CARRIERS = ("ups", "dpd", "gls", "tnt")


def offer(
    name: str,
    minor: int,
    carrier: str = "ups",
    days: int | None = None,
    collection: tuple[str, ...] = ("pickup",),
) -> Quote:
    return Quote(
        QuoteId(name),
        carrier,
        "11",
        name,
        Money(minor, "EUR"),
        collection=collection,
        transit_days=days,
    )


QUOTES = st.lists(
    st.builds(
        Quote,
        id=st.uuids().map(lambda u: QuoteId(str(u))),
        carrier=st.sampled_from(CARRIERS),
        service_code=st.just(""),
        service=st.sampled_from(["Standard", "Express", ""]),
        cost=st.builds(Money, st.integers(0, 3000), st.just("EUR")),
        kind=st.sampled_from(QuoteKind),
        collection=st.sampled_from([(), ("pickup",), ("drop-off",), ("pickup", "drop-off")]),
        transit_days=st.none() | st.integers(0, 9),
    ),
    max_size=8,
)
RULES = st.builds(
    QuoteRule,
    rule=st.sampled_from(["cheapest", "fastest", "preferred"]),
    preferred=st.lists(st.sampled_from(CARRIERS), unique=True).map(tuple),
    must_allow=st.sampled_from(["", "pickup", "drop-off"]),
)


def picked(quotes: list[Quote], rule: QuoteRule) -> tuple[str, str]:
    choice = choose(quotes, rule)
    assert choice
    return choice.quote.id, choice.why


def test_the_cheapest_wins() -> None:
    assert picked([offer("a", 900), offer("b", 807)], QuoteRule()) == ("b", "cheapest")


def test_a_refund_is_never_picked_however_good_it_looks() -> None:
    assert picked([replace(REFUND, cost=Money(0, "EUR")), QUOTE], QuoteRule()) == (
        QUOTE.id,
        "cheapest",
    )


@pytest.mark.parametrize("rule", ["cheapest", "fastest", "preferred"])
def test_where_only_a_refund_is_offered_nothing_is_picked(rule: str) -> None:
    assert choose([REFUND], QuoteRule(rule, preferred=("ankorstore",))) is None


def test_nothing_offered_nothing_picked() -> None:
    assert choose([], QuoteRule()) is None


def test_what_must_be_allowed_goes_before_the_price() -> None:
    quotes = [offer("a", 1, collection=("drop-off",)), offer("b", 900)]
    assert picked(quotes, QuoteRule(must_allow="pickup")) == ("b", "cheapest")
    assert choose(quotes[:1], QuoteRule(must_allow="pickup")) is None


def test_the_fastest_of_those_with_a_time() -> None:
    quotes = [offer("a", 1), offer("b", 900, days=1), offer("c", 500, days=2)]
    assert picked(quotes, QuoteRule("fastest")) == ("b", "fastest")


def test_of_two_as_fast_the_cheaper() -> None:
    quotes = [offer("a", 900, days=1), offer("b", 800, days=1)]
    assert picked(quotes, QuoteRule("fastest")) == ("b", "fastest")


def test_the_fastest_without_times_is_the_cheapest_and_says_so() -> None:
    quotes = [offer("a", 900), offer("b", 800)]
    assert picked(quotes, QuoteRule("fastest")) == ("b", "cheapest-no-times")


def test_zero_days_is_a_time() -> None:
    quotes = [offer("a", 900, days=0), offer("b", 100, days=1)]
    assert picked(quotes, QuoteRule("fastest")) == ("a", "fastest")


def test_preferred_carriers_in_their_order_whatever_they_cost() -> None:
    quotes = [offer("a", 100, "gls"), offer("b", 900, "dpd"), offer("c", 800, "ups")]
    assert picked(quotes, QuoteRule("preferred", ("dpd", "ups"))) == ("b", "preferred")


def test_without_a_preferred_carrier_the_cheapest_and_it_says_so() -> None:
    quotes = [offer("a", 900, "gls"), offer("b", 800, "tnt")]
    assert picked(quotes, QuoteRule("preferred", ("dpd",))) == ("b", "cheapest")


def test_a_tie_goes_to_the_preferred_carrier_then_to_the_name() -> None:
    tie = [offer("z", 800, "gls"), offer("b", 800, "dpd"), offer("a", 800, "dpd")]
    assert picked(tie, QuoteRule()) == ("a", "cheapest")
    assert picked(tie, QuoteRule(preferred=("gls",))) == ("z", "cheapest")


@given(QUOTES, RULES)
def test_what_is_picked_is_an_offered_fee_that_fits(quotes: list[Quote], rule: QuoteRule) -> None:
    choice = choose(quotes, rule)
    fitting = [
        quote
        for quote in quotes
        if quote.kind is QuoteKind.FEE
        and (not rule.must_allow or rule.must_allow in quote.collection)
    ]
    assert (choice is None) == (not fitting)
    assert choice is None or choice.quote in fitting


@given(QUOTES, RULES, st.randoms())
def test_the_order_of_the_list_decides_nothing_that_matters(
    quotes: list[Quote], rule: QuoteRule, random: object
) -> None:
    shuffled = list(quotes)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = choose(quotes, rule), choose(shuffled, rule)
    assert (one is None) == (two is None)
    if one and two:
        assert (one.why, one.quote.cost, one.quote.title) == (
            two.why,
            two.quote.cost,
            two.quote.title,
        )


@given(QUOTES)
def test_the_cheapest_costs_no_more_than_any_other_fee(quotes: list[Quote]) -> None:
    choice = choose(quotes, QuoteRule())
    if choice:
        fees = [quote.cost.minor for quote in quotes if quote.kind is QuoteKind.FEE]
        assert choice.quote.cost.minor == min(fees)


def test_a_quote_is_titled_by_its_service_or_its_carrier() -> None:
    assert QUOTE.title == "UPS Standard"
    assert replace(QUOTE, service="").title == "UPS"


def test_only_a_refund_is_a_brand_label() -> None:
    assert REFUND.is_brand_label
    assert not QUOTE.is_brand_label
