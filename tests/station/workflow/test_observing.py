"""What a reading of the order proves, as a table: and that it never proves *not bought*."""

import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.address import Address
from station.domain.errors import NotAllowedNow
from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    OwnCarrierConfirmed,
    PickupBooked,
    PickupRefused,
    PurchaseConfirmed,
    PurchaseRefused,
    ResetConfirmed,
    ResetRefused,
    Shipped,
)
from station.domain.ids import QuoteId
from station.domain.order import (
    LatestQuote,
    Order,
    OrderLine,
    OrderStatus,
    Shipping,
    TrackedParcel,
)
from station.domain.packed import OrderChange
from station.domain.shipment import FINAL, OpenIntent, Shipment, State
from station.workflow.machine import TRANSITIONS, apply
from station.workflow.observing import CERTAIN_AFTER, events_from, is_older_than
from tests.examples import (
    ADDRESS,
    BOOKING,
    CHANGE,
    LABEL,
    LINE,
    MOVED,
    ORDER_ID,
    OWN_CARRIER,
    PARCEL,
    QUOTE,
    SHIPMENT_EVENTS,
)
from tests.fakes import NOON

JUST_NOW = (NOON - timedelta(seconds=119)).isoformat()
LONG_AGO = (NOON - timedelta(seconds=120)).isoformat()
OPEN, CONFIRMED, LABELS = "ankor_confirmed", "brand_confirmed", "shipping_labels_generated"
GONE = ("shipped", "received", "reception_refused", "invoiced", "brand_paid")
CLOSED = ("cancelled", "rejected")
ANY = tuple(status.value for status in OrderStatus)
UNTOUCHED = tuple(status for status in (*ANY, "teleported") if status not in (*GONE, *CLOSED))

NOTHING: tuple[type[Event], ...] = ()


def order(status: str, **shipping: object) -> Order:
    return Order(ORDER_ID, "1001", status, shipping=Shipping(**shipping))  # type: ignore[arg-type]


def shipment(state: State, what: str = "", since: str = JUST_NOW, conflict: str = "") -> Shipment:
    return Shipment(
        ORDER_ID,
        "1001",
        state=state,
        quote=QUOTE,
        own_carrier=OWN_CARRIER if what == "own carrier" else None,
        labels=(LABEL,) if state in (State.LABELLED, State.RESETTING) else (),
        intent=OpenIntent(what, since) if what else None,
        conflict=conflict,
    )


def kinds(shipment: Shipment, order: Order) -> tuple[type[Event], ...]:
    return tuple(type(event) for event in events_from(shipment, order, NOON))


def rows(
    state: State,
    what: str,
    since: str,
    statuses: tuple[str, ...],
    *expected: type[Event],
    conflict: str = "",
) -> list[object]:
    return [
        pytest.param(
            shipment(state, what, since, conflict),
            status,
            expected,
            id=f"{state}/{what or '-'}{'/old' if since == LONG_AGO else ''}"
            f"{'/conflict' if conflict else ''}/{status}",
        )
        for status in statuses
    ]


W, P, B, A = State.WAITING, State.PACKING, State.BUYING, State.AWAITING_LABELS
L, R, H = State.LABELLED, State.RESETTING, State.HELD
UNFINISHED = sorted(set(State) - FINAL)
NOT_OPEN = tuple(status for status in (*UNTOUCHED, *GONE) if status != OPEN)

TABLE = [
    # A closed order cancels whatever is not at its end.
    *[row for state in UNFINISHED for row in rows(state, "", "", CLOSED, Cancelled)],
    *rows(B, "purchase", LONG_AGO, CLOSED, Cancelled),
    *rows(R, "reset", LONG_AGO, CLOSED, Cancelled),
    *rows(L, "pickup", LONG_AGO, CLOSED, Cancelled),
    *[row for state in FINAL for row in rows(state, "", "", CLOSED)],
    # A purchase in doubt: labels prove it, their absence proves nothing, however long it takes.
    *rows(B, "purchase", JUST_NOW, (LABELS,), PurchaseConfirmed),
    *rows(B, "purchase", LONG_AGO, (OPEN, CONFIRMED, "fulfillment_requested", "teleported")),
    *rows(B, "purchase", JUST_NOW, GONE, ConflictSeen),
    *rows(B, "purchase", JUST_NOW, GONE, conflict="seen"),
    # One's own carrier: the order is on its way.
    *rows(B, "own carrier", JUST_NOW, GONE, OwnCarrierConfirmed),
    *rows(B, "own carrier", LONG_AGO, (OPEN, CONFIRMED, "fulfillment_requested", "teleported")),
    *rows(B, "own carrier", JUST_NOW, (LABELS,), ConflictSeen),
    *rows(B, "own carrier", JUST_NOW, (LABELS,), conflict="seen"),
    # Calls that are done while they are answered: after a minute, not seen is not done.
    *rows(W, "accept", JUST_NOW, NOT_OPEN, AcceptConfirmed),
    *rows(W, "accept", JUST_NOW, (OPEN,)),
    *rows(W, "accept", LONG_AGO, (OPEN,), AcceptRefused),
    *rows(R, "reset", JUST_NOW, (CONFIRMED,), ResetConfirmed),
    *rows(R, "reset", JUST_NOW, (LABELS, OPEN, "teleported")),
    *rows(R, "reset", LONG_AGO, (LABELS, OPEN, "teleported"), ResetRefused),
    *rows(R, "reset", JUST_NOW, GONE, ResetRefused),
    *rows(L, "pickup", LONG_AGO, (LABELS, "shipped"), PickupRefused),
    *rows(L, "pickup", JUST_NOW, (LABELS, "teleported")),
    *rows(L, "pickup", JUST_NOW, (CONFIRMED,), ConflictSeen),
    *rows(L, "pickup", JUST_NOW, GONE, Shipped),
    # Without an open intent.
    *[row for state in (W, P) for row in rows(state, "", "", GONE, Shipped)],
    *[row for state in (W, P) for row in rows(state, "", "", (LABELS,), ConflictSeen)],
    *[row for state in (W, P) for row in rows(state, "", "", (LABELS,), conflict="seen")],
    *[row for state in (W, P) for row in rows(state, "", "", (OPEN, CONFIRMED, "teleported"))],
    *rows(P, "", "", (CONFIRMED,), ConflictSettled, conflict="seen"),
    *rows(L, "", "", GONE, Shipped),
    *rows(L, "", "", (OPEN, CONFIRMED), ConflictSeen),
    *rows(L, "", "", (OPEN, CONFIRMED), conflict="seen"),
    *rows(L, "", "", (LABELS, "fulfillment_requested", "teleported")),
    *rows(A, "", "", (*UNTOUCHED, *GONE)),
    *rows(H, "", "", (OPEN, CONFIRMED)),
]  # fmt: skip


@pytest.mark.parametrize(("before", "status", "expected"), TABLE)
def test_what_a_status_proves(
    before: Shipment, status: str, expected: tuple[type[Event], ...]
) -> None:
    assert kinds(before, order(status)) == expected


def test_labels_on_an_order_that_left_prove_the_purchase() -> None:
    with_labels = order("shipped", parcels=(TrackedParcel(label_url="https://x/1"),))
    assert kinds(shipment(B, "purchase"), with_labels) == (PurchaseConfirmed,)


def test_our_quote_on_the_order_proves_the_purchase() -> None:
    ours = replace(
        order(CONFIRMED, latest_quote=LatestQuote(QUOTE.id)), shipping_method="ankorstore"
    )
    (event,) = events_from(shipment(B, "purchase"), ours, NOON)
    assert event == PurchaseConfirmed("the order names our quote")


@pytest.mark.parametrize(
    ("method", "latest"),
    [
        ("ankorstore", LatestQuote(QuoteId("another"))),
        ("custom", LatestQuote(QUOTE.id)),
        ("", LatestQuote(QUOTE.id)),
        ("ankorstore", None),
    ],
)
def test_another_quote_or_method_proves_nothing(method: str, latest: LatestQuote | None) -> None:
    reading = replace(order(CONFIRMED, latest_quote=latest), shipping_method=method)
    assert kinds(shipment(B, "purchase", LONG_AGO), reading) == NOTHING


def test_a_purchase_that_does_not_know_its_quote_is_proved_by_labels_only() -> None:
    reading = replace(
        order(CONFIRMED, latest_quote=LatestQuote(QUOTE.id)), shipping_method="ankorstore"
    )
    assert kinds(replace(shipment(B, "purchase"), quote=None), reading) == NOTHING


def test_a_list_entry_without_shipping_proves_no_quote_and_no_pickup() -> None:
    listed = Order(ORDER_ID, "1001", CONFIRMED, shipping_method="ankorstore")
    assert kinds(shipment(B, "purchase"), listed) == NOTHING
    assert kinds(shipment(L, "pickup"), replace(listed, status=LABELS)) == NOTHING


@pytest.mark.parametrize("since", [JUST_NOW, LONG_AGO])
def test_a_pickup_on_the_order_is_booked(since: str) -> None:
    reading = order(LABELS, pickup=BOOKING)
    assert events_from(shipment(L, "pickup", since), reading, NOON) == (
        PickupBooked(BOOKING, "the order names the pickup"),
    )


def test_a_conflict_tells_both_sides() -> None:
    (event,) = events_from(shipment(L), order(CONFIRMED), NOON)
    assert isinstance(event, ConflictSeen)
    assert event.status == CONFIRMED
    assert "labelled" in event.detail
    assert CONFIRMED in event.detail


def test_certain_begins_after_two_minutes() -> None:
    assert not is_older_than(JUST_NOW, CERTAIN_AFTER, NOON)
    assert is_older_than(LONG_AGO, CERTAIN_AFTER, NOON)


INTENTS = {
    State.WAITING: ["accept"],
    State.BUYING: ["purchase", "own carrier"],
    State.RESETTING: ["reset"],
    State.LABELLED: ["pickup"],
    State.SHIPPED: ["pickup"],
}
SHIPMENTS = st.sampled_from(State).flatmap(
    lambda state: st.builds(
        shipment,
        st.just(state),
        st.sampled_from(INTENTS[state] if state in (B, R) else ["", *INTENTS.get(state, [])]),
        st.sampled_from([JUST_NOW, LONG_AGO]),
        st.sampled_from(["", "seen"]),
    )
)
ORDERS = st.builds(
    order,
    st.sampled_from([*ANY, "teleported"]),
    pickup=st.sampled_from([None, BOOKING]),
    latest_quote=st.sampled_from([None, LatestQuote(QUOTE.id), LatestQuote(QuoteId("other"))]),
    parcels=st.sampled_from([(), (TrackedParcel(),), (TrackedParcel(label_url="https://x/1"),)]),
).flatmap(
    lambda reading: st.sampled_from(["", "ankorstore", "custom"]).map(
        lambda method: replace(reading, shipping_method=method)
    )
)


@given(SHIPMENTS, ORDERS, st.integers(0, 10**7))
def test_no_reading_ever_says_not_bought(before: Shipment, reading: Order, later: int) -> None:
    found = events_from(before, reading, NOON + timedelta(seconds=later))
    assert not any(isinstance(event, PurchaseRefused) for event in found)
    if before.state is B and not reading.is_closed:
        assert State.PACKING not in {TRANSITIONS[before.state].get(type(event)) for event in found}


@given(SHIPMENTS, ORDERS)
def test_what_a_reading_proves_the_machine_takes(before: Shipment, reading: Order) -> None:
    for event in events_from(before, reading, NOON):
        before = apply(before, event, NOON.isoformat())


@given(SHIPMENTS, ORDERS)
def test_reading_the_same_again_and_again_comes_to_rest(before: Shipment, reading: Order) -> None:
    for _ in range(6):
        found = events_from(before, reading, NOON)
        if not found:
            return
        for event in found:
            before = apply(before, event, NOON.isoformat())
    raise AssertionError(f"never quiet: {found}")


@given(st.lists(st.sampled_from(SHIPMENT_EVENTS), max_size=25), ORDERS)
def test_wherever_events_lead_a_reading_can_be_taken_in(
    events: list[Event], reading: Order
) -> None:
    current = Shipment(ORDER_ID)
    for event in events:
        with contextlib.suppress(NotAllowedNow):
            current = apply(current, event, LONG_AGO)
    for event in events_from(current, reading, NOON):
        current = apply(current, event, NOON.isoformat())


MEASURED = [
    (State.WAITING, CONFIRMED),
    (State.PACKING, CONFIRMED),
    (State.HELD, CONFIRMED),
    (State.AWAITING_LABELS, CONFIRMED),
    (State.AWAITING_LABELS, LABELS),
    (State.LABELLED, LABELS),
]
"""States in which a parcel was measured, and a status that fits each."""


def packed(state: State, **changes: object) -> Shipment:
    made = replace(shipment(state), parcels=(PARCEL,), ship_to=ADDRESS, lines=(LINE,))
    return replace(made, **changes)  # type: ignore[arg-type]


def read(status: str, to: Address = ADDRESS, pieces: int = 3) -> Order:
    line = OrderLine("1", LINE.name, gtin=LINE.code, pieces=pieces)
    return replace(order(status, ship_to=to), lines=(line,))


class TestChangesAfterMeasuring:
    @pytest.mark.parametrize(("state", "status"), MEASURED)
    def test_the_same_order_is_no_news(self, state: State, status: str) -> None:
        assert events_from(packed(state), read(status), NOON) == ()

    @pytest.mark.parametrize(("state", "status"), MEASURED)
    def test_another_address_or_other_items_stop_it(self, state: State, status: str) -> None:
        (seen,) = events_from(packed(state), read(status, MOVED, 4), NOON)
        assert seen == ConflictSeen(status, str(CHANGE), CHANGE)

    @pytest.mark.parametrize(("state", "status"), MEASURED)
    def test_what_was_seen_is_not_seen_twice(self, state: State, status: str) -> None:
        known = packed(state, conflict=str(CHANGE), change=CHANGE)
        assert events_from(known, read(status, MOVED, 4), NOON) == ()

    @pytest.mark.parametrize(("state", "status"), MEASURED)
    def test_changed_back_settles_it(self, state: State, status: str) -> None:
        known = packed(state, conflict=str(CHANGE), change=CHANGE)
        assert events_from(known, read(status), NOON) == (ConflictSettled("the marketplace"),)

    def test_changed_once_more_is_seen_again(self) -> None:
        known = packed(State.PACKING, conflict=str(CHANGE), change=CHANGE)
        (seen,) = events_from(known, read(CONFIRMED, MOVED), NOON)
        assert isinstance(seen, ConflictSeen)
        assert seen.change == OrderChange(ADDRESS, MOVED)

    def test_what_nobody_measured_may_change(self) -> None:
        fresh = packed(State.WAITING, parcels=())
        assert events_from(fresh, read(CONFIRMED, MOVED), NOON) == ()

    def test_another_conflict_comes_first(self) -> None:
        known = packed(State.LABELLED, conflict="moved back")
        assert events_from(known, read(LABELS, MOVED), NOON) == ()
        known = packed(State.PACKING, conflict="moved back")
        settled, seen = events_from(known, read(CONFIRMED, MOVED), NOON)
        assert settled == ConflictSettled("the marketplace")
        assert isinstance(seen, ConflictSeen)

    def test_a_list_proves_no_change(self) -> None:
        listed = replace(read(CONFIRMED, MOVED), shipping=None)
        assert events_from(packed(State.PACKING), listed, NOON) == ()
