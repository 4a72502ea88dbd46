"""The station's own rules, asked before any request leaves."""

import pytest

from station.domain.errors import BadParcels, NoQuote, OrderCancelled, OrderConflict
from station.domain.order import Order, OrderStatus
from station.domain.parcel import Parcel
from station.domain.quote import Quote, QuoteRule
from station.domain.shipment import Shipment, State
from station.workflow.rules import check_may_ship, check_parcels, pick
from tests.examples import LABEL, ORDER_ID, PARCEL, QUOTE, REFUND


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
