"""What the bench shows, stage by stage: no Qt here."""

from dataclasses import replace
from pathlib import Path

import pytest

from station.api.errors import CannotReach
from station.bench.state import (
    Asked,
    BenchState,
    Draft,
    Question,
    Refusal,
    Slip,
    Stage,
    Work,
)
from station.domain.errors import NoQuote, OrderCancelled, OrderConflict
from station.domain.order import OrderStatus
from station.domain.orderrow import Seen
from station.domain.parcel import ParcelProblem
from station.domain.queued import QueuedPurchase
from station.domain.shipment import Shipment, State
from station.settings import QuoteSettings, Settings, StationSettings
from tests.support import packing_states as ps
from ui.screens.bench.view import BenchView, present
from ui.screens.bench.view_shelf import Pace
from ui.shortcuts import Act

SETTINGS = Settings(Path("/home"), quotes=QuoteSettings(rule=ps.RULE))


def shown(state: BenchState, monotonic: float = 100.0, pace: Pace | None = None) -> BenchView:
    return present(state, ps.NOW, monotonic, SETTINGS, pace)


def price(state: BenchState):  # type: ignore[no-untyped-def]
    columns = shown(state).columns
    assert columns
    return columns.price


def some(stage: Stage) -> BenchState:
    """A state of that stage, as plain as it can be."""
    if stage in (Stage.IDLE, Stage.CHOOSING):
        return ps.state(stage)
    made = ps.priced() if stage in (Stage.READY, Stage.GRACE) else ps.work()
    if stage is Stage.ASKING:
        made = replace(made, question=Question(Asked.HOLD, ("other",)))
    return ps.state(stage, made)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_says_what_to_do(stage: Stage) -> None:
    words = shown(some(stage)).instruction
    assert words.title
    assert not words.is_refusal


@pytest.mark.parametrize("slip", Slip)
@pytest.mark.parametrize("stage", Stage)
def test_every_refusal_is_in_words_in_every_stage(stage: Stage, slip: Slip) -> None:
    refused = replace(some(stage), refusal=Refusal("4006381333931", slip, "XXSEND"))
    view = shown(refused)
    assert view.instruction.is_refusal
    assert view.instruction.order
    assert view.instruction.body
    assert view.instruction.title == shown(some(stage)).instruction.title
    assert view.refusal is refused.refusal


def test_an_unknown_line_is_repeated_and_what_to_do_is_said() -> None:
    words = shown(ps.IDLE_REFUSED).instruction
    assert words.order == "Not known: 4006381333932"
    assert words.body == "Scan an order, an item or a tracking number."


def test_a_long_line_is_repeated_by_its_beginning() -> None:
    words = shown(replace(ps.IDLE, refusal=Refusal("x" * 400, Slip.UNKNOWN))).instruction
    assert len(words.order) < 50


def test_not_now_names_the_command_and_what_is_expected() -> None:
    refused = replace(ps.WEIGHT, refusal=Refusal("XXSEND", Slip.NOT_NOW, "XXSEND"))
    words = shown(refused).instruction
    assert (words.order, words.body) == ("Not now: SEND", "Type the weight: 1.25kg")


def test_an_error_behind_a_refusal_is_told() -> None:
    error = CannotReach("www.ankorstore.com", "no route")
    refused = replace(ps.IDLE, refusal=Refusal("24001", Slip.UNREACHABLE, error=error))
    assert "Cannot reach" in shown(refused).instruction.body


def test_idle_is_the_large_form() -> None:
    view = shown(ps.IDLE, pace=Pace(40, 14))
    assert view.is_idle
    assert view.instruction.kind == "hero"
    assert view.pace
    assert (view.pace.number, view.pace.words, view.pace.aside) == (
        "40",
        "of 54 packed today",
        "14 to pack",
    )


def test_the_pace_is_only_what_is_known() -> None:
    assert shown(ps.IDLE).pace is None
    alone = shown(ps.IDLE, pace=Pace(3)).pace
    assert alone
    assert (alone.words, alone.aside, alone.part) == ("packed today", "", None)
    nothing = shown(ps.IDLE, pace=Pace(0, 0)).pace
    assert nothing
    assert nothing.part == 0.0


def test_candidates_take_the_place_of_the_columns() -> None:
    view = shown(ps.CHOOSING)
    assert not view.is_idle
    assert view.columns is None
    assert [answer.mark for answer in view.candidates] == ["F9", "B", "C"]
    assert view.candidates[1].aside == "2 pieces"
    assert view.instruction.order == "It is in 3 orders."


def test_the_order_in_hand() -> None:
    columns = shown(ps.READY).columns
    assert columns
    assert columns.order.name == "Fräulein Öztürk & Söhne"
    assert columns.order.address == "Körnerstraße 41, 50823 Köln, DE"
    assert columns.order.items_count == "6 pieces"
    assert [(i.code, i.wanted, i.wanted_words, i.scanned) for i in columns.order.items] == [
        ("BG-180-FH", 2, "pieces", None),
        ("TS-35-BN", 3, "pieces", None),
        ("SV-100-ON", 1, "piece", None),
    ]
    assert columns.order.chip is None


def test_an_order_that_is_read_shows_its_reference() -> None:
    columns = shown(ps.state(Stage.READING, Work("2400117394"))).columns
    assert columns
    assert columns.order.name == "2400117394"
    assert columns.order.items == ()
    assert columns.price.steps[0].title == "The order is being read"


@pytest.mark.parametrize(
    ("state", "chip"),
    [
        (State.HELD, "On hold"),
        (State.LABELLED, "Labelled"),
        (State.SHIPPED, "Shipped"),
        (State.CANCELLED, "Cancelled"),
        (State.AWAITING_LABELS, "Bought"),
        (State.BUYING, "Buying"),
        (State.RESETTING, "Resetting"),
    ],
)
def test_a_state_out_of_the_ordinary_has_a_chip(state: State, chip: str) -> None:
    made = ps.work(shipment=Shipment(ps.ORDER_ID, state=state))
    columns = shown(ps.state(Stage.BOUGHT, made)).columns
    assert columns
    assert columns.order.chip
    assert columns.order.chip.text == chip


def test_size_asks_for_the_parcel_that_lacks_it() -> None:
    words = shown(ps.OPEN).instruction
    assert words.title == "Scan the box of parcel 2"
    single = ps.state(Stage.SIZE, ps.work(parcels=(Draft(),)))
    assert shown(single).instruction.title == "Scan a box"


def test_weight_asks_for_the_parcel_that_lacks_it() -> None:
    view = shown(ps.WEIGHT)
    assert view.instruction.title == "Type the weight"
    assert view.columns
    weight = view.columns.parcels.weight
    assert (weight.is_known, weight.body) == (False, "Type the weight: 1.25kg")
    two = ps.state(Stage.WEIGHT, ps.work(parcels=(Draft((40, 30, 20)), *ps.BOXES)))
    assert shown(two).instruction.title == "Type the weight of parcel 1"


def test_what_no_carrier_takes_is_told_at_the_card_and_above() -> None:
    view = shown(ps.TOO_LARGE)
    assert view.instruction.title == "Measure parcel 2 again"
    assert "Length and girth 514\u00a0cm" in view.instruction.body.replace(" cm", "\u00a0cm")
    assert view.columns
    card = view.columns.parcels.parcels[1]
    assert "at most 400" in card.problem
    assert "31\u00a0kg" in card.problem
    assert view.columns.parcels.weight.is_off
    assert view.columns.price.steps[1].title == "Parcel 2 fits no carrier"


def test_a_weight_alone_is_weighed_again() -> None:
    draft = Draft((40, 30, 20), 0, problems=(ParcelProblem(0, "weight", 0, 1, 30_000),))
    view = shown(ps.state(Stage.WEIGHT, ps.work(parcels=(draft,))))
    assert view.instruction.title == "Weigh parcel 1 again"
    assert "carriers take 1\u00a0g to 30\u00a0kg" in view.instruction.body


@pytest.mark.parametrize("field", ["length", "width", "height", "parcels"])
def test_each_side_is_named(field: str) -> None:
    draft = Draft((300, 30, 20), 1, problems=(ParcelProblem(0, field, 300, 1, 274),))
    view = shown(ps.state(Stage.SIZE, ps.work(parcels=(draft,))))
    assert "300" in view.instruction.body
    assert "274" in view.instruction.body


def test_parcels_in_hand_closed_and_to_come() -> None:
    columns = shown(ps.OPEN).columns
    assert columns
    assert [card.form for card in columns.parcels.parcels] == ["closed", "in hand"]
    assert columns.parcels.parcels[0].detail == "cm, Box M"
    assert columns.parcels.parcels[1].weight == "—"
    assert columns.parcels.aside == "4.62\u00a0kg in all"
    assert columns.parcels.current == 1


def test_an_earlier_parcel_that_is_not_measured_is_the_one_to_look_at() -> None:
    made = ps.work(parcels=(Draft(), ps.BOXES[0], Draft()))
    columns = shown(ps.state(Stage.SIZE, made)).columns
    assert columns
    assert [card.form for card in columns.parcels.parcels] == ["in hand", "closed", "to come"]


@pytest.mark.parametrize(
    ("weight_g", "digits"), [(4620, "4.62"), (4600, "4.60"), (4625, "4.625"), (30_000, "30.00")]
)
def test_digits_have_two_places_or_what_the_grams_need(weight_g: int, digits: str) -> None:
    columns = shown(ps.state(Stage.QUOTING, ps.work(parcels=(Draft((1, 1, 1), weight_g),)))).columns
    assert columns
    assert columns.parcels.weight.digits == digits


def test_prices_on_the_way_are_bars_in_their_place() -> None:
    column = price(ps.QUOTING)
    assert (column.loading, column.quotes) == (3, ())
    assert column.aside == "for both parcels"


def test_prices_with_words_letters_and_the_reason() -> None:
    column = price(ps.READY)
    first, *others = column.quotes
    assert (first.service, first.detail, first.reason) == (
        "UPS Standard",
        "Pickup, 2\u00a0days",
        "Cheapest with pickup",
    )
    assert first.is_chosen
    assert [quote.mark for quote in others] == ["B", "C", "D", "E"]
    assert all(quote.words == "costs you" for quote in column.quotes[:-1])


def test_a_refund_stands_below_and_says_so() -> None:
    own = price(ps.READY).quotes[-1]
    assert own.is_below
    assert own.is_refund
    assert (own.amount, own.words) == ("10.60\u00a0€", "refunds you")


def test_own_carrier_without_a_refund_has_no_amount() -> None:
    own = price(ps.state(Stage.READY, ps.priced(ps.QUOTES[:2]))).quotes[-1]
    assert (own.service, own.amount, own.words) == ("Your own carrier", "", "")


def test_many_prices_keep_all_rows() -> None:
    column = price(ps.FULL)
    assert len(column.quotes) == 10
    assert [quote.mark for quote in column.quotes[5:]] == ["", "", "", "", "F"]
    assert column.quotes[4].detail == "Pickup or drop-off, 1\u00a0day"


def test_the_main_button_follows_the_stage() -> None:
    ready = price(ps.READY).button
    assert ready
    assert (ready.text, ready.act, ready.is_on) == ("Buy & print", Act.BUY, True)
    grace = price(ps.GRACE).button
    assert grace
    assert (grace.text, grace.is_on) == ("Buying UPS Standard", False)
    assert price(ps.state(Stage.NO_QUOTE, ps.priced(chosen=-1))).button is None


def test_ready_says_what_is_bought_and_what_it_costs() -> None:
    words = shown(ps.READY).instruction
    assert words.title == "Scan SEND to buy the label"
    assert words.body == "6 pieces, 2 parcels. UPS Standard, costs you 8.07\u00a0€."


@pytest.mark.parametrize(
    ("monotonic", "seconds"), [(99.5, 3), (100.0, 2), (100.5, 2), (101.9, 1), (102.0, 0), (999, 0)]
)
def test_the_grace_time_counts_begun_seconds(monotonic: float, seconds: int) -> None:
    view = shown(ps.GRACE, monotonic)
    assert view.instruction.title == f"Buying in {seconds}\u00a0s"
    assert view.instruction.kind == "buy"
    assert view.instruction.order == "Scan UNDO to stop."
    assert view.grace
    assert view.grace.total_s == 2.5
    assert view.grace.left_s >= 0


def test_own_carrier_in_grace_is_handed_over() -> None:
    made = ps.priced(chosen=4, provider="DHL", tracking="1", grace_until=102.0, grace_s=2.5)
    view = shown(ps.state(Stage.GRACE, made))
    assert view.instruction.title == "Handing over in 2\u00a0s"
    assert view.instruction.body == "DHL, refunds you 10.60\u00a0€."
    assert view.columns
    assert view.columns.price.button
    assert view.columns.price.button.text == "Handing over"


def test_only_the_grace_time_has_a_ring() -> None:
    assert shown(ps.READY).grace is None


@pytest.mark.parametrize(
    ("provider", "tracking", "title", "forms", "is_on"),
    [
        ("", "", "Type your carrier’s name", ["now", "to do"], False),
        ("DHL", "", "Scan the tracking number", ["done", "now"], False),
        ("", "XY1", "Type your carrier’s name", ["now", "done"], False),
        ("DHL", "XY1", "Scan SEND to hand it over", ["done", "done"], True),
    ],
)
def test_own_carrier_asks_for_one_thing_at_a_time(
    provider: str, tracking: str, title: str, forms: list[str], is_on: bool
) -> None:
    made = ps.priced(chosen=4, provider=provider, tracking=tracking)
    state = ps.state(Stage.OWN_CARRIER, made)
    assert shown(state).instruction.title == title
    column = price(state)
    assert [blank.form for blank in column.blanks] == forms
    assert column.button
    assert column.button.is_on is is_on


def test_no_price_that_fits_the_rule() -> None:
    some_prices = ps.state(Stage.NO_QUOTE, ps.priced(chosen=-1))
    assert shown(some_prices).instruction.title == "Choose a price yourself"
    only_own = ps.state(Stage.NO_QUOTE, ps.priced(ps.QUOTES[4:], chosen=-1))
    assert shown(only_own).instruction.title == "No carrier takes it"


def test_accepting() -> None:
    made = ps.work(order=ps.order(status=OrderStatus.ANKOR_CONFIRMED))
    state = ps.state(Stage.ACCEPTING, made)
    assert shown(state).instruction.title == "Scan SEND to accept the order"
    column = price(state)
    assert column.steps[0].title == "Accept the order"
    assert column.button
    assert column.button.is_on
    saving = replace(state, work=replace(made, is_saving=True))
    assert shown(saving).instruction.title == "Accepting the order"
    button = price(saving).button
    assert button
    assert not button.is_on
    failed = replace(state, work=replace(made, problem=CannotReach("x", "y")))
    assert shown(failed).instruction.title == "Not accepted"


@pytest.mark.parametrize("stage", [Stage.READING, Stage.QUOTING])
def test_without_a_link_the_instruction_says_how_to_try_again(stage: Stage) -> None:
    view = shown(ps.state(stage, ps.work(problem=CannotReach("host", "no route"))))
    assert "again" in view.instruction.order
    assert "Cannot reach" in view.instruction.body
    assert view.notice is None
    assert view.columns
    assert view.columns.price.paragraph.startswith("Prices come when")


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (State.BUYING, "Buying the label"),
        (State.AWAITING_LABELS, "The label is coming"),
        (State.LABELLED, "This order has its label"),
        (State.RESETTING, "The label is being reset"),
        (State.SHIPPED, "This order has left"),
        (State.CANCELLED, "Cancelled. Do not send it."),
    ],
)
def test_what_was_bought_is_told_by_its_state(state: State, title: str) -> None:
    view = shown(ps.state(Stage.BOUGHT, ps.work(shipment=Shipment(ps.ORDER_ID, state=state))))
    assert view.instruction.title == title
    assert (view.instruction.kind == "stop") is (state is State.CANCELLED)


def test_labels_and_their_prints() -> None:
    column = price(ps.LABELLED)
    assert [(step.title, step.is_done) for step in column.steps] == [
        ("UPS Standard", True),
        ("Label 1 of 2", True),
        ("Label 2 of 2", False),
    ]
    assert "sent to the printer" in column.steps[1].detail
    assert "not printed" in column.steps[2].detail


def test_a_label_that_is_awaited() -> None:
    shipment = Shipment(ps.ORDER_ID, state=State.AWAITING_LABELS, quote=ps.QUOTES[0])
    steps = price(ps.state(Stage.BOUGHT, ps.work(shipment=shipment))).steps
    assert [step.title for step in steps] == ["UPS Standard", "Label"]


@pytest.mark.parametrize(
    "problem",
    [OrderCancelled("cancelled", has_label=False), OrderConflict("packing", "rejected", "moved")],
)
def test_what_must_not_go_out_is_a_stop(problem: OrderCancelled | OrderConflict) -> None:
    view = shown(ps.state(Stage.BLOCKED, ps.work(problem=problem)))
    assert view.instruction.kind == "stop"
    assert view.instruction.order
    assert view.notice is None


def test_a_conflict_of_the_journal_is_a_stop() -> None:
    shipment = Shipment(ps.ORDER_ID, conflict="bought twice")
    words = shown(ps.state(Stage.BLOCKED, ps.work(shipment=shipment))).instruction
    assert (words.kind, words.body) == ("stop", "bought twice")


def test_what_is_only_refused_is_no_stop() -> None:
    view = shown(ps.state(Stage.BLOCKED, ps.work(problem=NoQuote(0, "none was offered"))))
    assert view.instruction.kind == "plain"
    assert view.instruction.order
    nothing = shown(ps.state(Stage.BLOCKED, ps.work()))
    assert nothing.instruction.kind == "plain"


@pytest.mark.parametrize("asked", Asked)
def test_reasons_have_letters(asked: Asked) -> None:
    made = ps.work(question=Question(asked, ("a", "b", "c", "d", "e", "f", "g")))
    state = ps.state(Stage.ASKING, made)
    assert shown(state).instruction.title.endswith("?")
    answers = price(state).answers
    assert [answer.mark for answer in answers] == ["F9", "B", "C", "D", "E", "F", ""]


def test_typing_a_reason_is_offered_only_where_it_may_be() -> None:
    def body(may_type: bool) -> str:
        question = Question(Asked.RESET, ("a",), may_type=may_type)
        return shown(ps.state(Stage.ASKING, ps.work(question=question))).instruction.body

    assert body(True) == "Or type it."
    assert body(False) == ""


def test_an_answer_is_being_saved() -> None:
    made = ps.work(question=Question(Asked.HOLD, ("other",)), is_saving=True)
    assert price(ps.state(Stage.ASKING, made)).paragraph == "Saving…"


def test_a_trouble_beside_the_order_is_a_notice() -> None:
    view = shown(ps.NETWORK)
    assert view.notice
    assert view.notice.happened.startswith("Cannot reach")
    assert (view.notice.action, view.notice.icon) == ("Put away", "nolink")
    named = shown(replace(ps.NETWORK, notice_ref="2400117730")).notice
    assert named
    assert named.happened.startswith("2400117730: ")


def test_a_problem_of_the_order_that_does_not_stop_it_is_a_notice_without_a_button() -> None:
    view = shown(ps.state(Stage.READY, ps.priced(problem=NoQuote(3, "none allows pickup"))))
    assert view.notice
    assert view.notice.action == ""


def test_a_container_needs_size_and_weight_only() -> None:
    made = Work("O_ABC_1-1", container="O_ABC_1-1", parcels=ps.BOXES[:1])
    view = shown(ps.state(Stage.READY, made))
    assert view.instruction.title == "Scan SEND for the label"
    assert view.columns
    assert view.columns.order.name == "Fulfilment container"
    assert view.columns.order.reference == "O_ABC_1-1"
    button = view.columns.price.button
    assert button
    assert (button.text, button.is_on) == ("Get the label", True)
    missing = replace(made, parcels=(Draft(),))
    button = price(ps.state(Stage.SIZE, missing)).button
    assert button
    assert not button.is_on


def test_as_many_slots_as_the_bench_has() -> None:
    settings = replace(SETTINGS, station=StationSettings(slots=9))
    shelf = present(ps.IDLE, ps.NOW, 0.0, settings).shelf
    assert [slot.letter for slot in shelf.slots] == list("ABCDEFGHI")
    assert shelf.aside == "4 of 9 in use"


def test_while_it_is_read_the_card_has_what_the_station_knows() -> None:
    known = Seen(ps.ORDER_ID, "2400117394", "Atelier du Quai", "Rennes", "FR", 6)
    columns = shown(ps.state(Stage.READING, Work("2400117394", known=known))).columns
    assert columns
    card = columns.order
    assert (card.name, card.address, card.reference) == (
        "Atelier du Quai",
        "Rennes, FR",
        "2400117394",
    )
    assert card.items_count == "6 pieces"
    assert not card.items


def test_an_order_that_was_read_needs_no_knowledge_of_before() -> None:
    known = Seen(ps.ORDER_ID, "2400117394", "Another name", "Rennes", "FR", 99)
    columns = shown(ps.state(Stage.SIZE, ps.work(known=known))).columns
    assert columns
    assert columns == shown(ps.state(Stage.SIZE, ps.work())).columns


def test_an_order_that_nobody_knows_is_called_by_what_was_scanned() -> None:
    columns = shown(ps.state(Stage.READING, Work("2400117394"))).columns
    assert columns
    assert (columns.order.name, columns.order.reference) == ("2400117394", "")


def test_without_a_network_send_queues_it() -> None:
    words = shown(ps.OFFLINE).instruction
    assert words.title == "No network: SEND queues it"
    assert "when the network is back" in words.body
    ready = shown(replace(ps.READY, is_offline=True)).instruction
    assert "8.07" in ready.body
    assert shown(ps.OFFLINE).notice is None
    assert "as it was seen last" in price(ps.OFFLINE).paragraph


def test_what_waits_says_so_and_what_stopped_says_why() -> None:
    assert shown(ps.QUEUED).instruction.title == "It waits for the network"
    stopped = shown(ps.STOPPED).instruction
    assert stopped.title == "It was not bought"
    assert stopped.body == "The price was 8.07 EUR, now it is 8.94 EUR."
    assert [step.title for step in price(ps.STOPPED).steps] == ["UPS Standard", "Colissimo Europe"]
    (seen,) = price(ps.QUEUED).steps
    assert "8.07" in seen.detail
    assert ps.QUEUED.work
    unseen = replace(ps.QUEUED.work.shipment, queued=QueuedPurchase(ps.ago(5)))
    waiting = ps.state(Stage.QUEUED, replace(ps.QUEUED.work, shipment=unseen))
    assert price(waiting).paragraph == "At the price of the rule."


def test_a_change_after_packing_is_a_stop_with_both_versions() -> None:
    words = shown(ps.CHANGED).instruction
    assert words.kind == "stop"
    assert "Körnerstraße 41" in words.body
    assert "Neue Straße 7" in words.body
    assert [step.detail for step in price(ps.CHANGED).steps] == ["Körnerstraße 41", "Neue Straße 7"]
    assert ps.CHANGED.work
    labelled = replace(ps.CHANGED.work.shipment, labels=ps.LABELS)
    stopped = ps.state(Stage.BLOCKED, replace(ps.CHANGED.work, shipment=labelled))
    assert "RESET" in shown(stopped).instruction.order
