"""The machine: a total table, every state reachable, and nothing outside the table."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.errors import NotAllowedNow
from station.domain.events import (
    AcceptConfirmed,
    AcceptRefused,
    AcceptStarted,
    AlarmSeen,
    Cancelled,
    ConflictSeen,
    ConflictSettled,
    Event,
    Held,
    LabelsReceived,
    LabelsVoided,
    OwnCarrierConfirmed,
    OwnCarrierStarted,
    PackingStarted,
    ParcelsMeasured,
    PickupBooked,
    PickupRefused,
    PickupStarted,
    PrintAdvanced,
    PurchaseConfirmed,
    PurchaseQueued,
    PurchaseRefused,
    PurchaseStarted,
    PurchaseUnqueued,
    QueueStopped,
    QuoteChosen,
    Released,
    ResetConfirmed,
    ResetRefused,
    ResetStarted,
    Resumed,
    Shipped,
)
from station.domain.label import LabelFormat
from station.domain.packed import OrderChange
from station.domain.printjob import PrintState
from station.domain.queued import QueuedPurchase
from station.domain.shipment import FINAL, OpenIntent, Shipment, State
from station.workflow.machine import TRANSITIONS, Intent, allowed, apply, require
from tests.examples import (
    ADDRESS,
    BOOKING,
    CHANGE,
    JOB,
    LABEL,
    LINE,
    MOVED,
    ORDER_ID,
    OWN_CARRIER,
    PARCEL,
    QUOTE,
    REFUND,
    SHIPMENT_EVENTS,
)

AT = "2026-03-04T12:00:00+00:00"
LATER = "2026-03-04T13:00:00+00:00"
EVENTS = st.sampled_from(SHIPMENT_EVENTS)
BY_TYPE = {type(event): event for event in SHIPMENT_EVENTS}
STEPS = [(state, kind, after) for state, row in TRANSITIONS.items() for kind, after in row.items()]
NO_STEPS = [(state, kind) for state in State for kind in BY_TYPE if kind not in TRANSITIONS[state]]
FULL = Shipment(
    ORDER_ID,
    "1001",
    parcels=(PARCEL,),
    ship_to=ADDRESS,
    quote=QUOTE,
    labels=(LABEL,),
    prints=(JOB,),
    pickup=BOOKING,
    intent=OpenIntent("accept", AT),
    conflict="moved back",
    held_because="box is missing",
)
"""A shipment with something in every place, to see what an event leaves alone."""


def after(*events: Event) -> Shipment:
    shipment = Shipment(ORDER_ID, "1001")
    for event in events:
        shipment = apply(shipment, event, AT)
    return shipment


PACKED = (PackingStarted(), ParcelsMeasured((PARCEL,), ADDRESS), QuoteChosen(QUOTE, "cheapest", 4))
BUYING = (*PACKED, PurchaseStarted(QUOTE, "hash", 1, LabelFormat.FULL_PAGE))
BOUGHT = (*BUYING, PurchaseConfirmed("answer", "€8.07"))
LABELLED = (*BOUGHT, LabelsReceived((LABEL,)))


BEGINS = {
    Intent.ACCEPT: AcceptStarted,
    Intent.PACK: PackingStarted,
    Intent.MEASURE: ParcelsMeasured,
    Intent.QUEUE: PurchaseQueued,
    Intent.BUY: PurchaseStarted,
    Intent.SHIP_OWN: OwnCarrierStarted,
    Intent.PICKUP: PickupStarted,
    Intent.RESET: ResetStarted,
    Intent.HOLD: Held,
    Intent.RESUME: Resumed,
    Intent.RELEASE: Released,
}
OPENERS = frozenset(BEGINS.values())


def is_taken(shipment: Shipment, event: Event) -> bool:
    """What the table has, unless it begins something while a request is not settled."""
    is_in_table = type(event) in TRANSITIONS[shipment.state]
    return is_in_table and not (shipment.intent and type(event) in OPENERS)


class TestTable:
    def test_every_state_has_a_row(self) -> None:
        assert set(TRANSITIONS) == set(State)

    def test_every_event_has_a_place(self) -> None:
        assert {kind for row in TRANSITIONS.values() for kind in row} == set(Event.__args__)

    def test_every_state_is_reached_from_waiting(self) -> None:
        reached, new = set(), {State.WAITING}
        while new:
            reached |= new
            new = {after for state in new for after in TRANSITIONS[state].values()} - reached
        assert reached == set(State)

    @pytest.mark.parametrize("state", State)
    def test_only_final_states_lead_nowhere(self, state: State) -> None:
        leaves = set(TRANSITIONS[state].values()) - {state}
        assert bool(leaves) == (state not in FINAL)

    @pytest.mark.parametrize("state", sorted(set(State) - FINAL))
    def test_an_end_can_be_reached_from_everywhere(self, state: State) -> None:
        assert TRANSITIONS[state][Cancelled] is State.CANCELLED

    @pytest.mark.parametrize("state", State)
    def test_prints_and_conflicts_are_noted_in_every_state(self, state: State) -> None:
        for kind in (PrintAdvanced, ConflictSeen, ConflictSettled):
            assert TRANSITIONS[state][kind] is state

    @pytest.mark.parametrize("state", State)
    def test_money_is_spent_only_while_packing(self, state: State) -> None:
        spends = {PurchaseStarted, OwnCarrierStarted} & set(TRANSITIONS[state])
        assert bool(spends) == (state is State.PACKING)

    @pytest.mark.parametrize(("state", "kind", "then"), STEPS)
    def test_each_step_of_the_table(self, state: State, kind: type[Event], then: State) -> None:
        before = replace(FULL, state=state, intent=None)
        moved = apply(before, BY_TYPE[kind], AT)
        assert (moved.state, moved.version) == (then, before.version + 1)

    @pytest.mark.parametrize(("state", "kind"), NO_STEPS)
    def test_no_step_outside_the_table(self, state: State, kind: type[Event]) -> None:
        with pytest.raises(NotAllowedNow) as refused:
            apply(replace(FULL, state=state), BY_TYPE[kind], AT)
        assert (refused.value.asked, refused.value.state) == (kind.__name__, state.value)

    @pytest.mark.parametrize(("state", "kind"), [(s, k) for s, k, _ in STEPS if k in OPENERS])
    def test_nothing_begins_while_a_request_is_open(self, state: State, kind: type[Event]) -> None:
        with pytest.raises(NotAllowedNow, match="waiting for its accept"):
            apply(replace(FULL, state=state), BY_TYPE[kind], AT)

    @given(st.lists(EVENTS, max_size=30))
    def test_any_sequence_ends_in_a_state_of_the_table(self, events: list[Event]) -> None:
        shipment = Shipment(ORDER_ID)
        for event in events:
            before, copy = shipment, replace(shipment)
            try:
                shipment = apply(shipment, event, AT)
            except NotAllowedNow:
                assert not is_taken(before, event)
                assert shipment is before
            else:
                assert is_taken(before, event)
                assert shipment.state is TRANSITIONS[before.state][type(event)]
                assert shipment.version == before.version + 1
            assert before == copy

    @given(st.lists(EVENTS, max_size=40))
    def test_a_purchase_in_doubt_always_has_its_intent(self, events: list[Event]) -> None:
        shipment = Shipment(ORDER_ID)
        for event in events:
            if is_taken(shipment, event):
                shipment = apply(shipment, event, AT)
            if shipment.state is State.BUYING:
                assert shipment.intent
                assert shipment.intent.what in ("purchase", "own carrier")
            if shipment.state is State.RESETTING:
                assert shipment.intent
                assert shipment.intent.what == "reset"
            if shipment.state is State.CANCELLED:
                assert shipment.intent is None

    @given(st.lists(EVENTS, max_size=40))
    def test_a_void_label_never_comes_back(self, events: list[Event]) -> None:
        shipment = Shipment(ORDER_ID)
        for event in events:
            if is_taken(shipment, event):
                before = shipment
                shipment = apply(shipment, event, AT)
                assert shipment.void_labels[: len(before.void_labels)] == before.void_labels
        assert not any(label.is_void for label in shipment.labels)
        assert all(label.is_void for label in shipment.void_labels)


class TestAllowed:
    @pytest.mark.parametrize("state", State)
    @pytest.mark.parametrize("intent", BEGINS)
    def test_what_may_be_asked_is_what_may_begin(self, state: State, intent: Intent) -> None:
        assert (intent in allowed(state)) == (BEGINS[intent] in TRANSITIONS[state])

    @pytest.mark.parametrize("state", State)
    def test_only_labels_in_force_are_printed(self, state: State) -> None:
        may_print = state in (State.LABELLED, State.SHIPPED)
        assert (Intent.PRINT in allowed(state)) == may_print

    def test_every_intent_is_allowed_somewhere(self) -> None:
        assert {intent for state in State for intent in allowed(state)} == set(Intent)

    def test_nothing_can_be_asked_of_a_cancelled_order(self) -> None:
        assert allowed(State.CANCELLED) == frozenset()

    @pytest.mark.parametrize("state", State)
    @pytest.mark.parametrize("intent", Intent)
    def test_require_agrees_with_allowed(self, state: State, intent: Intent) -> None:
        shipment = Shipment(ORDER_ID, state=state)
        if intent in allowed(state):
            require(shipment, intent)
            return
        with pytest.raises(NotAllowedNow) as refused:
            require(shipment, intent)
        assert (refused.value.asked, refused.value.state) == (intent.value, state.value)


class TestFacts:
    def test_accepting_opens_and_closes_an_intent(self) -> None:
        assert after(AcceptStarted()).intent == OpenIntent("accept", AT)
        assert after(AcceptStarted(), AcceptConfirmed("answer")).intent is None
        assert after(AcceptStarted(), AcceptRefused("no")).intent is None

    def test_measuring_forgets_the_quote_for_other_parcels(self) -> None:
        shipment = after(*PACKED, ParcelsMeasured((PARCEL, PARCEL), ADDRESS))
        assert (shipment.parcels, shipment.ship_to) == ((PARCEL, PARCEL), ADDRESS)
        assert shipment.quote is None

    def test_the_quote_chosen_is_kept(self) -> None:
        assert after(*PACKED).quote == QUOTE

    def test_buying_keeps_what_was_asked_for(self) -> None:
        shipment = after(*BUYING)
        assert shipment.intent == OpenIntent("purchase", AT, QUOTE.id)
        assert (shipment.attempt, shipment.label_format) == (1, LabelFormat.FULL_PAGE)
        assert (shipment.quote, shipment.own_carrier) == (QUOTE, None)

    def test_bought_is_bought(self) -> None:
        shipment = after(*BOUGHT)
        assert (shipment.intent, shipment.bought_at, shipment.evidence) == (None, AT, "answer")

    def test_a_refused_purchase_can_be_tried_again(self) -> None:
        shipment = after(*BUYING, PurchaseRefused("422"))
        assert (shipment.state, shipment.intent) == (State.PACKING, None)
        assert (shipment.bought_at, shipment.parcels) == ("", (PARCEL,))

    def test_an_own_carrier_ships_at_once(self) -> None:
        asked = after(*PACKED, OwnCarrierStarted(OWN_CARRIER, REFUND, "hash", 2))
        assert asked.intent == OpenIntent("own carrier", AT, REFUND.id)
        assert (asked.own_carrier, asked.quote, asked.attempt) == (OWN_CARRIER, REFUND, 2)
        shipped = apply(asked, OwnCarrierConfirmed("answer"), AT)
        assert (shipped.state, shipped.intent, shipped.bought_at) == (State.SHIPPED, None, AT)

    def test_a_purchase_after_an_own_carrier_forgets_that_carrier(self) -> None:
        refused = (
            *PACKED,
            OwnCarrierStarted(OWN_CARRIER, REFUND, "hash", 1),
            PurchaseRefused("no"),
        )
        assert after(*refused, PurchaseStarted(QUOTE, "hash", 2)).own_carrier is None

    @pytest.mark.parametrize(
        "undone", [(ResetStarted("OTHER", "x"), ResetConfirmed("answer")), (LabelsVoided("x"),)]
    )
    def test_voided_labels_are_kept_out_of_reach(self, undone: tuple[Event, ...]) -> None:
        booked = (PickupStarted("2026-03-05", "9-15", 1), PickupBooked(BOOKING, "answer"))
        conflict = ConflictSeen("brand_confirmed", "moved back")
        shipment = after(*LABELLED, *booked, conflict, *undone)
        assert (shipment.state, shipment.labels) == (State.PACKING, ())
        assert shipment.void_labels == (replace(LABEL, is_void=True),)
        assert (shipment.quote, shipment.intent, shipment.pickup) == (None, None, None)
        assert shipment.conflict == ""

    def test_void_labels_of_two_resets_add_up(self) -> None:
        reset = (ResetStarted("OTHER", "x"), ResetConfirmed("answer"))
        twice = after(*LABELLED, *reset, *LABELLED[1:], *reset)
        assert len(twice.void_labels) == 2

    def test_a_refused_reset_leaves_the_labels(self) -> None:
        shipment = after(*LABELLED, ResetStarted("OTHER", "x"), ResetRefused("409"))
        assert (shipment.state, shipment.labels) == (State.LABELLED, (LABEL,))
        assert (shipment.void_labels, shipment.intent) == ((), None)

    def test_a_pickup_is_asked_for_and_booked(self) -> None:
        asked = after(*LABELLED, PickupStarted("2026-03-05", "9-15", 3))
        assert asked.intent == OpenIntent("pickup", AT, "2026-03-05 9-15")
        assert asked.pickup_attempt == 3
        booked = apply(asked, PickupBooked(BOOKING, "answer"), AT)
        assert (booked.pickup, booked.intent) == (BOOKING, None)

    def test_a_refused_pickup_books_nothing(self) -> None:
        shipment = after(*LABELLED, PickupStarted("2026-03-05", "9-15", 1), PickupRefused("no"))
        assert (shipment.pickup, shipment.intent) == (None, None)

    def test_a_print_job_is_one_however_many_steps_it_takes(self) -> None:
        rendering = JOB.to(PrintState.RENDERING)
        shipment = after(*LABELLED, PrintAdvanced(JOB), PrintAdvanced(rendering))
        assert shipment.prints == (rendering,)

    def test_a_conflict_stands_until_it_is_settled(self) -> None:
        seen = after(ConflictSeen("brand_confirmed", "moved back"))
        assert seen.conflict == "moved back"
        assert apply(seen, ConflictSettled("person"), AT).conflict == ""

    def test_a_change_stands_beside_its_conflict_and_goes_with_it(self) -> None:
        seen = after(*PACKED, ConflictSeen("brand_confirmed", str(CHANGE), CHANGE))
        assert (seen.conflict, seen.change) == (str(CHANGE), CHANGE)
        back = apply(seen, ConflictSettled("the marketplace"), AT)
        assert (back.conflict, back.change, back.ship_to) == ("", None, ADDRESS)
        assert back.quote == QUOTE

    def test_a_change_that_is_taken_is_what_it_is_packed_for(self) -> None:
        seen = after(*PACKED, ConflictSeen("brand_confirmed", str(CHANGE), CHANGE))
        taken = apply(seen, ConflictSettled("person", takes_change=True), AT)
        assert (taken.ship_to, taken.lines) == (MOVED, CHANGE.lines)
        assert (taken.quote, taken.offers, taken.change) == (None, (), None)
        plain = apply(after(*PACKED), ConflictSettled("person", takes_change=True), AT)
        assert plain.ship_to == ADDRESS

    def test_a_change_of_the_address_alone_leaves_the_items(self) -> None:
        change = OrderChange(ADDRESS, MOVED)
        measured = ParcelsMeasured((PARCEL,), ADDRESS, (LINE,))
        seen = after(PackingStarted(), measured, ConflictSeen("x", str(change), change))
        taken = apply(seen, ConflictSettled("person", takes_change=True), AT)
        assert (taken.ship_to, taken.lines) == (MOVED, (LINE,))

    def test_a_change_of_the_items_alone_leaves_the_address_and_a_bought_quote(self) -> None:
        change = replace(CHANGE, ship_to=None, ship_to_was=None)
        seen = after(*LABELLED, ConflictSeen("x", str(change), change))
        taken = apply(seen, ConflictSettled("person", takes_change=True), AT)
        assert (taken.ship_to, taken.lines, taken.quote) == (ADDRESS, change.lines, QUOTE)

    def test_a_reset_takes_the_change_that_was_seen(self) -> None:
        seen = after(*LABELLED, ConflictSeen("x", str(CHANGE), CHANGE))
        reset = apply(apply(seen, ResetStarted("OTHER", "x"), AT), ResetConfirmed("answer"), AT)
        assert (reset.ship_to, reset.change, reset.quote) == (MOVED, None, None)

    def test_a_purchase_waits_and_keeps_its_place(self) -> None:
        queued = after(*PACKED, PurchaseQueued(QUOTE, "", "cheapest"))
        assert queued.state is State.PACKING
        assert queued.queued == QueuedPurchase(AT, QUOTE, "", "cheapest")
        assert queued.queued.at_most == QUOTE.cost
        stopped = apply(queued, QueueStopped("dearer", REFUND), LATER)
        assert stopped.queued == replace(queued.queued, stopped="dearer", offer=REFUND)
        assert stopped.doubt_since
        again = apply(stopped, PurchaseQueued(None, since=AT), LATER)
        assert again.queued == QueuedPurchase(AT)
        assert QueuedPurchase(AT).at_most is None
        assert not again.is_free
        assert apply(again, PurchaseUnqueued("undo"), LATER).is_free

    def test_a_stop_without_a_place_makes_one(self) -> None:
        stopped = after(*PACKED, QueueStopped("odd")).queued
        assert stopped == QueuedPurchase(AT, stopped="odd")

    @pytest.mark.parametrize(
        "event",
        [
            PurchaseStarted(QUOTE, "hash", 1),
            OwnCarrierStarted(OWN_CARRIER, REFUND, "hash", 1),
            Held("x"),
            Released(),
            Cancelled("cancelled"),
            Shipped("shipped"),
            ParcelsMeasured((PARCEL, PARCEL)),
        ],
    )
    def test_what_moves_the_order_on_ends_its_waiting(self, event: Event) -> None:
        assert after(*PACKED, PurchaseQueued(), event).queued is None

    def test_cancelled_with_a_label_is_an_alarm_until_it_is_seen(self) -> None:
        cancelled = after(*LABELLED, Cancelled("cancelled"))
        assert (cancelled.labels, cancelled.alarm) == ((), "cancelled")
        assert cancelled.void_labels == (replace(LABEL, is_void=True),)
        assert cancelled.doubt_since
        assert not cancelled.is_free
        seen = apply(cancelled, AlarmSeen("person"), AT)
        assert (seen.alarm, seen.doubt_since) == ("", "")

    @pytest.mark.parametrize(
        ("before", "alarm"),
        [
            (PACKED, ""),
            ((AcceptStarted(),), ""),
            (BUYING, "cancelled"),
            (BOUGHT, "cancelled"),
            ((*PACKED, OwnCarrierStarted(OWN_CARRIER, REFUND, "h", 1)), "cancelled"),
        ],
    )
    def test_only_what_may_be_paid_is_an_alarm(self, before: tuple[Event, ...], alarm: str) -> None:
        assert after(*before, Cancelled("cancelled")).alarm == alarm

    def test_labels_know_since_when_they_are_here(self) -> None:
        assert after(*LABELLED).labelled_at == AT
        assert after(*LABELLED, LabelsVoided("x")).labelled_at == ""

    def test_put_aside_with_a_reason_and_taken_up_without(self) -> None:
        held = after(Held("box is missing"))
        assert held.held_because == "box is missing"
        resumed = apply(held, Resumed(), AT)
        assert (resumed.state, resumed.held_because) == (State.WAITING, "")

    def test_cancelling_closes_what_was_open_and_keeps_the_evidence(self) -> None:
        shipment = after(*BUYING, Cancelled("cancelled"))
        assert (shipment.intent, shipment.quote) == (None, QUOTE)

    def test_released_with_nothing_bought(self) -> None:
        assert after(PackingStarted(), Released()).state is State.WAITING

    def test_shipped_from_labelled(self) -> None:
        assert after(*LABELLED, Shipped("shipped")).labels == (LABEL,)
