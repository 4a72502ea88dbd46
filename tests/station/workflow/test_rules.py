"""The station's own rules, asked before any request leaves."""

from dataclasses import replace

import pytest

from station.domain.errors import (
    BadParcels,
    NoQuote,
    OrderCancelled,
    OrderChanged,
    OrderConflict,
    PriceRose,
)
from station.domain.ids import QuoteId
from station.domain.money import Money
from station.domain.order import Order, OrderStatus
from station.domain.parcel import Parcel
from station.domain.quote import Quote, QuoteRule
from station.domain.shipment import Shipment, State
from station.workflow.rules import check_may_ship, check_parcels, pick, pick_no_dearer
from tests.examples import CHANGE, LABEL, ORDER_ID, PARCEL, QUOTE, REFUND


def order(status: str) -> Order:
    return Order(ORDER_ID, "1001", status)


def test_good_parcels_pass() -> None:
    check_parcels([PARCEL])


def test_bad_parcels_are_refused_with_all_reasons() -> None:
    with pytest.raises(BadParcels) as refused:
        check_parcels([Parcel(0, 0, 1, 0), PARCEL, Parcel(275, 1, 1, 1)])
    found = [(problem.index, problem.field) for problem in refused.value.problems]
    assert found == [(0, "length"), (0, "width"), (0, "weight"), (2, "length")]


def test_no_parcels_are_bad_parcels() -> None:
    with pytest.raises(BadParcels):
        check_parcels([])


def test_a_confirmed_order_may_ship() -> None:
    check_may_ship(Shipment(ORDER_ID), order("brand_confirmed"))


@pytest.mark.parametrize("status", ["cancelled", "rejected"])
@pytest.mark.parametrize("labels", [(), (LABEL,)])
def test_a_closed_order_stops_and_says_whether_it_has_a_label(
    status: str, labels: tuple[()]
) -> None:
    with pytest.raises(OrderCancelled) as stopped:
        check_may_ship(Shipment(ORDER_ID, labels=labels), order(status))
    assert (stopped.value.status, stopped.value.has_label) == (status, bool(labels))


@pytest.mark.parametrize(
    "status",
    [status for status in (*OrderStatus, "teleported")
     if status not in ("brand_confirmed", "cancelled", "rejected")],
)  # fmt: skip
def test_any_other_status_is_a_conflict(status: str) -> None:
    with pytest.raises(OrderConflict) as conflict:
        check_may_ship(Shipment(ORDER_ID, state=State.PACKING), order(status))
    assert (conflict.value.state, conflict.value.status) == ("packing", status)


def test_a_conflict_seen_before_stops_even_a_good_status() -> None:
    with pytest.raises(OrderConflict, match="moved back"):
        check_may_ship(Shipment(ORDER_ID, conflict="moved back"), order("brand_confirmed"))


def test_without_a_wish_the_settings_rule_picks() -> None:
    assert pick([QUOTE, REFUND], "", QuoteRule()).quote == QUOTE


def test_a_rule_s_name_is_used_with_the_settings_other_wishes() -> None:
    dear = Quote(QUOTE.id, "dpd", "", "DPD", QUOTE.cost, collection=("drop-off",), transit_days=1)
    rule = QuoteRule("cheapest", must_allow="pickup")
    assert pick([dear, QUOTE], "fastest", rule).quote == QUOTE


def test_a_quote_asked_for_by_its_id_is_taken() -> None:
    choice = pick([REFUND, QUOTE], QUOTE.id, QuoteRule(must_allow="drop-off"))
    assert (choice.quote, choice.why) == (QUOTE, "asked for")


def test_a_refund_is_not_taken_even_by_its_id() -> None:
    with pytest.raises(NoQuote, match="none has the id q-own") as none:
        pick([REFUND, QUOTE], REFUND.id, QuoteRule())
    assert none.value.offered == 2


@pytest.mark.parametrize(
    ("quotes", "rule", "reason"),
    [
        ([], QuoteRule(), "none was offered"),
        ([REFUND], QuoteRule(), "only refunds"),
        ([REFUND], QuoteRule(must_allow="pickup"), "none allows pickup"),
    ],
)
def test_why_nothing_fits(quotes: list[Quote], rule: QuoteRule, reason: str) -> None:
    with pytest.raises(NoQuote) as none:
        pick(quotes, "", rule)
    assert (none.value.reason, none.value.offered) == (reason, len(quotes))


def test_a_change_after_packing_stops_with_both_versions() -> None:
    changed = Shipment(ORDER_ID, state=State.PACKING, conflict=str(CHANGE), change=CHANGE)
    with pytest.raises(OrderChanged) as stopped:
        check_may_ship(changed, order("brand_confirmed"))
    assert stopped.value.change == CHANGE


CHEAPEST = QuoteRule("cheapest")


def quote(minor: int, carrier: str = "ups", currency: str = "EUR") -> Quote:
    return replace(
        QUOTE, id=QuoteId(f"{carrier}-{minor}"), carrier=carrier, cost=Money(minor, currency)
    )


@pytest.mark.parametrize("minor", [807, 806])
def test_what_the_rule_chose_may_be_any_that_costs_no_more(minor: int) -> None:
    offered = (quote(minor, "dpd"), quote(900))
    choice = pick_no_dearer(offered, QUOTE, "", CHEAPEST, is_by_rule=True)
    assert choice.quote == offered[0]


@pytest.mark.parametrize("now", [quote(808), quote(700, currency="GBP")])
def test_what_costs_more_stops_with_both_prices(now: Quote) -> None:
    with pytest.raises(PriceRose) as stopped:
        pick_no_dearer((now,), QUOTE, "", CHEAPEST, is_by_rule=True)
    assert (stopped.value.was, stopped.value.offer) == (QUOTE.cost, now)


def test_what_a_person_chose_stays_that_service() -> None:
    offered = (quote(500, "dpd"), quote(800), quote(790))
    choice = pick_no_dearer(offered, QUOTE, "", CHEAPEST, is_by_rule=False)
    assert (choice.quote, choice.why) == (offered[2], "asked for")


def test_a_service_that_is_gone_stops() -> None:
    with pytest.raises(PriceRose) as stopped:
        pick_no_dearer((quote(500, "dpd"), REFUND), QUOTE, "", CHEAPEST, is_by_rule=False)
    assert stopped.value.offer is None


def test_without_any_offer_there_is_no_price_either() -> None:
    with pytest.raises(NoQuote):
        pick_no_dearer((), QUOTE, "", CHEAPEST, is_by_rule=True)
