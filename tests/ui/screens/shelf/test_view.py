"""The shelf in words: slots, the question in hand, the rows of prints."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from station.bench.state import Slot, SlotState
from station.domain.container import Container
from station.domain.ids import ContainerRef, OrderId, PrintJobId
from station.domain.printjob import (
    CANCELLED,
    PERSON_SAW,
    PERSON_SAW_NONE,
    SCANNED,
    DocumentKind,
    PrintJob,
    PrintState,
    expired,
)
from station.domain.question import Answer, Fact, FactKind, OpenQuestion, QuestionKind
from station.domain.shipment import Shipment, State
from tests.examples import ADDRESS, JOB, LABEL, PARCEL
from ui.screens.shelf.jobs import JobRow, Printed
from ui.screens.shelf.view import ShelfView, present

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)


def ago(seconds: float) -> str:
    return (NOW - timedelta(seconds=seconds)).isoformat()


def shipment(number: int, **changes: object) -> Shipment:
    made = Shipment(
        OrderId(f"o{number}"),
        f"100{number}",
        State.LABELLED,
        parcels=(PARCEL,),
        labels=(LABEL,),
        ship_to=replace(ADDRESS, organisation="The Larder"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def slot(letter: str, state: SlotState, number: int = 1, **changes: object) -> Slot:
    made = shipment(number, **changes)
    return Slot(letter, made.order_id, made.reference, state, ago(125), made)


def view(**given: object) -> ShelfView:
    values: dict[str, object] = {
        "slots": (),
        "letters": "ABCDEF",
        "questions": (),
        "prints": (),
        "neighbours": {},
        "now": NOW,
    }
    return present(**{**values, **given})  # type: ignore[arg-type]


def printed(state: PrintState, detail: str = "", **changes: object) -> Printed:
    job = replace(JOB, state=state, detail=detail, title="1001", **changes)  # type: ignore[arg-type]
    return Printed(job, ago(125), "o1")


def row(state: PrintState, detail: str = "", **changes: object) -> JobRow:
    (only,) = view(prints=[printed(state, detail, **changes)]).jobs
    return only


IN_DOUBT = OpenQuestion(
    QuestionKind.PRINT,
    shipment(1),
    (Fact(FactKind.SENT, ago(125), "Zebra"), Fact(FactKind.PRINTER, text="silent")),
    (Answer.PRINTED, Answer.NOT_PRINTED),
    (JOB,),
)
DENIED = OpenQuestion(
    QuestionKind.NOT_PRINTED, shipment(1), (Fact(FactKind.DENIED),), (Answer.PRINT_AGAIN,), (JOB,)
)


def test_an_empty_shelf_has_all_its_letters() -> None:
    empty = view()
    assert [each.letter for each in empty.slots] == list("ABCDEF")
    assert {each.kind for each in empty.slots} == {"free"}
    assert (empty.sub, empty.question) == ("0 of 6 slots in use", None)


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        (SlotState.BUYING, "quiet", "Buying, 2 min"),
        (SlotState.COMING, "quiet", "Coming, 2 min"),
        (SlotState.PRINTING, "quiet", "Printing"),
        (SlotState.STICK, "stick", "Stick on box B"),
        (SlotState.IN_DOUBT, "doubt", "Came out?"),
        (SlotState.FAILED, "failed", "Not printed"),
    ],
)
def test_a_slot_says_what_to_do(state: SlotState, kind: str, words: str) -> None:
    card = view(slots=[slot("B", state)]).slots[1]
    assert (card.kind, card.state.replace("\u00a0", " ")) == (kind, words)
    assert (card.part >= 0) == (kind == "quiet")


def test_a_slot_without_a_label_asks_about_the_purchase() -> None:
    slots = [
        slot("A", SlotState.IN_DOUBT, labels=()),
        slot("B", SlotState.FAILED, 2, conflict="moved back"),
    ]
    assert [each.state for each in view(slots=slots).slots[:2]] == ["Bought?", "Stopped"]


def test_orders_without_a_slot_are_counted() -> None:
    slots = [slot("A", SlotState.COMING), slot("", SlotState.COMING, 2)]
    assert view(slots=slots).sub == "1 of 6 slots in use, 1 order without a slot"


def test_the_box_is_told_by_its_weight() -> None:
    card = view(slots=[slot("B", SlotState.STICK)]).slots[1]
    assert card.third.replace("\u00a0", " ") == "1 label · 1.25 kg"


def test_the_print_in_doubt_is_asked_for_by_its_box() -> None:
    question = view(slots=[slot("D", SlotState.IN_DOUBT)], questions=[IN_DOUBT]).question
    assert question
    assert question.title == "Did the label for box D come out?"
    assert "1001, The Larder. Sent to Zebra at 14:29" in question.detail
    assert [(each.act, each.code) for each in question.answers] == [
        ("printed", "XXPRINTED"),
        ("not printed", "XXNOPRINT"),
    ]


def test_off_the_shelf_it_is_asked_for_by_its_order() -> None:
    plain = replace(IN_DOUBT, shipment=shipment(1, ship_to=None), facts=())
    question = view(questions=[plain]).question
    assert question
    assert question.title == "Did the label for 1001 come out?"
    assert question.detail == "1001. Nothing is sent again by itself."


def test_after_no_label_the_neighbour_is_offered() -> None:
    question = view(questions=[DENIED], neighbours={"bench": "office"}).question
    assert question
    assert (question.printer, question.neighbour) == ("bench", "office")
    assert [(each.act, each.text, each.code) for each in question.answers] == [
        ("again", "Print it on bench", "XXREPRINT"),
        ("neighbour", "Print it on office", "XXPRICEB"),
    ]
    assert "counted as a copy" in question.detail


def test_without_a_neighbour_there_is_one_answer() -> None:
    lone = replace(DENIED, jobs=(), facts=(Fact(FactKind.NEVER_PRINTED),))
    question = view(slots=[slot("C", SlotState.FAILED)], questions=[lone]).question
    assert question
    assert question.title == "Print the label for box C now?"
    assert [each.text for each in question.answers] == ["Print it"]
    assert "never printed" in question.detail


def test_a_containers_label_is_offered_to_no_neighbour() -> None:
    """It would go to the usual printer all the same."""
    asked = replace(DENIED, container=Container(ContainerRef("O_ABC123_722-1")))
    question = view(questions=[asked], neighbours={"bench": "office"}).question
    assert question
    assert [each.act for each in question.answers] == ["again"]


def test_why_a_print_failed_is_told() -> None:
    failed = replace(DENIED, facts=(Fact(FactKind.PRINTER, text="paper out."),))
    question = view(questions=[failed]).question
    assert question
    assert question.detail.endswith("Not printed: paper out.")


def test_doubt_comes_before_what_can_wait_and_the_rest_is_counted() -> None:
    other = replace(DENIED, shipment=shipment(2))
    purchase = OpenQuestion(QuestionKind.PURCHASE, shipment(3), (), ())
    shown = view(questions=[purchase, other, IN_DOUBT])
    assert shown.question
    assert (shown.question.ref, shown.more) == ("1001", 1)


def test_a_further_copy_needs_a_reason() -> None:
    question = view(asks_why="1009", questions=[IN_DOUBT]).question
    assert question
    assert question.ref == "1009"
    assert [each.act for each in question.answers] == ["damaged", "lost"]


@pytest.mark.parametrize(
    ("state", "detail", "chip", "words"),
    [
        (PrintState.QUEUED, "", "plain", "Waits for its turn"),
        (PrintState.RENDERING, "", "plain", "Being drawn for the printer"),
        (PrintState.CHECKED, "", "plain", "Its barcodes were read back, next in line"),
        (PrintState.SENDING, "", "accent", "Bytes are leaving now"),
        (PrintState.SENT, "", "plain", "Handed over at 14:29, not proved"),
        (PrintState.PROVED, PERSON_SAW, "good", "Somebody saw it, 14:29"),
        (PrintState.PROVED, SCANNED, "good", "The label itself was scanned, 14:29"),
        (PrintState.PROVED, "", "good", "The printer counted it, 14:29"),
        (PrintState.IN_DOUBT, "", "warn", "Sent 2 min ago, no answer from the printer"),
        (PrintState.FAILED, PERSON_SAW_NONE, "bad", "Somebody looked: none came out, 14:29"),
        (PrintState.FAILED, "paper {out}", "bad", "Not sent, 14:29: paper {out}"),
    ],
)
def test_every_state_of_a_print_has_words(
    state: PrintState, detail: str, chip: str, words: str
) -> None:
    shown = row(state, detail)
    assert (shown.chip, shown.known.replace("\u00a0", " ")) == (chip, words)
    assert shown.state
    assert shown.icon


def test_a_copy_and_another_document_are_named() -> None:
    assert row(PrintState.SENT, copy_number=2, parcel_index=1).document == "Label 2, copy 2"
    sheet = PrintJob(PrintJobId("s"), DocumentKind.HANDOVER_SHEET, "office", "handover", "ab" * 32)
    (shown,) = view(prints=[Printed(sheet, ago(5))]).jobs
    assert (shown.document, shown.reference, shown.is_label) == ("Handover sheet", "", False)


@pytest.mark.parametrize("kind", [DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL])
def test_a_file_that_was_printed_is_no_order(kind: DocumentKind) -> None:
    job = replace(JOB, kind=kind, title="ups.zpl", parcel_index=None)
    (shown,) = view(prints=[Printed(job, ago(5), stream="print/1")]).jobs
    assert (shown.document, shown.reference, shown.is_label) == ("ups.zpl", "", False)
    container = replace(JOB, kind=DocumentKind.LABEL_ZPL, title="O_ABC123_722-1")
    (shown,) = view(prints=[Printed(container, ago(5), stream="container/O_ABC123_722-1")]).jobs
    assert (shown.document, shown.reference) == ("Label 1", "O_ABC123_722-1")


def test_sending_that_a_stop_cut_short_is_in_doubt() -> None:
    (shown,) = view(prints=[printed(PrintState.SENDING)], questions=[IN_DOUBT]).jobs
    assert shown.chip == "warn"


def test_what_is_in_question_stands_first_then_what_is_on_the_shelf() -> None:
    prints = [
        Printed(replace(JOB, id=PrintJobId(name), title=name), ago(1), name)
        for name in ("o9", "o2", "o1")
    ]
    shown = view(prints=prints, questions=[IN_DOUBT], slots=[slot("B", SlotState.STICK, 2)])
    assert [each.reference for each in shown.jobs] == ["o1", "o2", "o9"]
    assert [each.letter for each in shown.jobs] == ["", "B", ""]


def test_a_waiting_print_says_why_and_since_when() -> None:
    waiting = row(PrintState.CHECKED, "the printer at 192.0.2.1:9100 cannot be reached: off")
    assert waiting.known.startswith("Asked again in a moment: the printer at 192.0.2.1:9100")
    assert (waiting.group, waiting.can_cancel) == ("waiting", True)
    assert row(PrintState.QUEUED, made_at=ago(3600)).since == "13:32"
    assert row(PrintState.SENT, made_at=ago(3600)).since == "14:29"


@pytest.mark.parametrize("state", PrintState)
def test_only_what_has_not_left_can_be_taken_back(state: PrintState) -> None:
    early = (PrintState.QUEUED, PrintState.RENDERING, PrintState.CHECKED)
    assert row(state).can_cancel is (state in early)


def test_how_a_print_that_never_left_ended() -> None:
    assert row(PrintState.FAILED, CANCELLED).state == "Cancelled"
    assert row(PrintState.FAILED, CANCELLED).known == "Somebody took it back, 14:29"
    held = row(PrintState.FAILED, "unreadable {x}", is_held=True)
    assert (held.state, held.chip, held.group) == ("Held back", "warn", "look")
    assert held.known == "Unreadable {x}"
    assert "waited for more than 900 s" in row(PrintState.FAILED, expired(900)).known


@pytest.mark.parametrize(
    ("state", "word", "known"),
    [
        (PrintState.CHECKED, "Stopped", "Quayside stopped before it was sent"),
        (PrintState.SENDING, "In doubt", "no answer from the printer"),
    ],
)
def test_what_nobody_sees_to_any_more(state: PrintState, word: str, known: str) -> None:
    left = replace(printed(state), order_id="", is_left=True)
    (shown,) = view(prints=[left]).jobs
    assert (shown.state, shown.group) == (word, "look")
    assert known in shown.known


def test_the_filters_count_and_choose() -> None:
    prints = [
        replace(printed(state), job=replace(JOB, id=PrintJobId(state), printer=name, state=state))
        for state, name in (
            (PrintState.QUEUED, "bench"),
            (PrintState.SENT, "office"),
            (PrintState.PROVED, "bench"),
            (PrintState.FAILED, "bench"),
        )
    ]
    every = view(prints=prints)
    assert [(each.key, each.count) for each in every.states] == [
        ("all", 4),
        ("waiting", 1),
        ("look", 1),
        ("out", 2),
    ]
    assert [each.key for each in every.printers] == ["all", "bench", "office"]
    out = view(prints=prints, state="out", printer="bench")
    assert [row.key for row in out.jobs] == [PrintState.PROVED]
    assert [each.count for each in out.states] == [3, 1, 1, 1]
    assert view(prints=prints[:1]).printers == ()


HELD = OpenQuestion(
    QuestionKind.HELD,
    shipment(2, ship_to=replace(ADDRESS, organisation="Bottega S.r.l.")),
    (Fact(FactKind.LABEL_HERE), Fact(FactKind.HELD, text="the barcode cannot be read.")),
    (Answer.PRINT_ANYWAY, Answer.PRINT_AGAIN),
    (JOB,),
)


def test_a_held_label_says_why_and_what_may_be_done() -> None:
    question = view(questions=[HELD]).question
    assert question
    assert question.is_held
    assert question.title == "The label for 1002 is held back"
    assert "Bottega S.r.l. Held back: the barcode cannot be read." in question.detail
    assert [(each.act, each.code) for each in question.answers] == [
        ("again", "XXREPRINT"),
        ("looks-right", "XXPRICEB"),
    ]
    boxed = view(questions=[replace(HELD, jobs=())], slots=[slot("C", SlotState.FAILED, 2)])
    assert boxed.question
    assert boxed.question.title == "The label for box C is held back"


def test_the_chosen_order_is_asked_about_first() -> None:
    assert view(questions=[IN_DOUBT, HELD]).question.ref == "1001"  # type: ignore[union-attr]
    chosen = view(questions=[IN_DOUBT, HELD], chosen="1002").question
    assert chosen
    assert chosen.ref == "1002"
