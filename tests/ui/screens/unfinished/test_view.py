"""Open questions in words: a title, what was found, and answers only for the one in hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from station.domain.ids import OrderId
from station.domain.packed import OrderChange
from station.domain.question import Answer, Fact, FactKind, OpenQuestion, QuestionKind
from station.domain.shipment import Shipment, State
from tests.examples import ADDRESS, MOVED, QUOTE, REFUND
from ui.screens.unfinished.facts import fact_view
from ui.screens.unfinished.view import UnfinishedView, present, title_of

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
AT = "2026-11-24T13:58:37+00:00"
SHIPMENT = Shipment(
    OrderId("o1"), "1001", State.LABELLED, quote=QUOTE, ship_to=replace(ADDRESS, organisation="")
)


def question(
    kind: QuestionKind = QuestionKind.PRINT,
    answers: tuple[Answer, ...] = (Answer.PRINTED, Answer.NOT_PRINTED),
    ref: str = "1001",
    **changes: object,
) -> OpenQuestion:
    shipment = replace(SHIPMENT, reference=ref, order_id=OrderId(f"o{ref}"), **changes)  # type: ignore[arg-type]
    return OpenQuestion(kind, shipment, (Fact(FactKind.SENT, AT, "Zebra"),), answers)


def view(questions: Sequence[OpenQuestion], in_hand: str = "", **given: object) -> UnfinishedView:
    values: dict[str, object] = {"settled": {}, "slots": {}, "now": NOW}
    return present(questions=questions, in_hand=in_hand, **{**values, **given})  # type: ignore[arg-type]


def text(kind: FactKind, at: str = "", words: str = "", shipment: Shipment = SHIPMENT) -> str:
    return fact_view(Fact(kind, at, words), shipment, NOW).text.replace("\u00a0", " ")


def test_nothing_open() -> None:
    assert view([]).title == "Nothing is unfinished"
    assert view([]).questions == ()


def test_one_question_has_answers_and_the_others_say_how_to_get_there() -> None:
    shown = view([question(), question(ref="1002")])
    assert shown.title == "2 things to finish first"
    first, second = shown.questions
    assert [(each.text, each.code, each.key) for each in first.answers] == [
        ("Yes, it is on the box", "XXPRINTED", "F10"),
        ("No label came out", "XXNOPRINT", "F11"),
    ]
    assert (first.hint, second.answers, second.hint) == ("", (), "Then scan 1002")


def test_the_question_that_was_taken_in_hand_is_answered() -> None:
    first, second = view([question(), question(ref="1002")], "1002").questions
    assert (first.is_in_hand, second.is_in_hand) == (False, True)


def test_a_question_that_is_gone_gives_way_to_the_first() -> None:
    (only,) = view([question()], "9999").questions
    assert only.is_in_hand


def test_the_box_is_named_where_it_stands_on_the_shelf() -> None:
    (only,) = view([question()], slots={"o1001": "D"}).questions
    assert only.title == "Is the label on box D?"
    assert only.sub == "Anne Client, 1001"
    (plain,) = view([question(ship_to=None)]).questions
    assert (plain.title, plain.sub) == ("Is the label on its box?", "Order 1001")


def test_answers_without_a_command_go_by_the_letters_of_a_list() -> None:
    answers = (Answer.BOUGHT, Answer.NOT_BOUGHT, Answer.LOOK_AGAIN)
    (only,) = view([question(QuestionKind.PURCHASE, answers)]).questions
    assert [(each.text, each.code, each.key) for each in only.answers] == [
        ("Yes, it is bought", "XXPRICEB", "Alt+2"),
        ("No, it is not", "XXPRICEC", "Alt+3"),
        ("Look again", "", "F5"),
    ]


def test_an_own_carrier_has_words_of_its_own() -> None:
    answers = (Answer.HANDED_OVER, Answer.NOT_BOUGHT)
    (only,) = view([question(QuestionKind.OWN_CARRIER, answers)]).questions
    assert [each.text for each in only.answers] == ["Yes, it does", "No, it does not"]


@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_has_words(answer: Answer) -> None:
    (only,) = view([question(answers=(answer,))]).questions
    assert only.answers[0].text
    assert only.answers[0].code or only.answers[0].key


@pytest.mark.parametrize("kind", list(QuestionKind))
def test_every_question_has_a_title_without_a_full_stop(kind: QuestionKind) -> None:
    assert title_of(kind, "")
    assert not title_of(kind, "D").endswith(".")
    (only,) = view([question(kind)]).questions
    assert only.icon


def test_looking_is_told_and_what_it_settled() -> None:
    shown = view([question()], settled={"1009": "The marketplace told: labelled"}, is_looking=True)
    assert shown.sub == "Asking the marketplace…"
    assert [(each.ref, each.text) for each in shown.settled] == [
        ("1009", "The marketplace told: labelled")
    ]


@pytest.mark.parametrize(
    ("kind", "at", "words", "sentence"),
    [
        (FactKind.LEFT, AT, "purchase", "The purchase left at 13:58."),
        (FactKind.LEFT, AT, "own carrier", "The word about your own carrier left at 13:58."),
        (FactKind.LEFT, AT, "pickup", "The request for a driver left at 13:58."),
        (FactKind.LEFT, AT, "reset", "The request to throw the label away left at 13:58."),
        (FactKind.LEFT, AT, "accept", "The acceptance left at 13:58."),
        (FactKind.NO_ANSWER, "", "", "No answer was read."),
        (FactKind.OVERDUE, "", "", "That was long ago: look at the marketplace's website."),
        (FactKind.BOUGHT, AT, "answer", "It is bought, once, at 13:58."),
        (FactKind.OFFER, "", "", "UPS Standard, costs you 8.07 €."),
        (FactKind.PICKUP, "", "2026-11-25 9-15", "Asked for Wed 25 Nov, from 9 to 15."),
        (FactKind.SENT, AT, "Zebra {x}", "It went to Zebra {x} at 13:58."),
        (FactKind.PRINTER, "", "", "Quayside stopped while it was being sent."),
        (FactKind.PRINTER, "", "cut off", "The printer did not say more than: cut off."),
        (FactKind.DENIED, "", "Zebra", "Somebody looked at Zebra: none came out."),
        (FactKind.PERSON, "", "Mehmet", "Mehmet was packing."),
        (FactKind.LABEL_HERE, "", "", "Its label is here."),
        (FactKind.NEVER_PRINTED, "", "", "It was never sent to a printer."),
        (FactKind.CONFLICT, "", "moved back", "It does not fit: moved back."),
    ],
)
def test_every_fact_is_a_sentence(kind: FactKind, at: str, words: str, sentence: str) -> None:
    assert text(kind, at, words) == sentence


def test_an_offer_may_pay_or_be_unknown() -> None:
    refund = replace(SHIPMENT, quote=REFUND)
    assert text(FactKind.OFFER, shipment=refund) == "Your own carrier, refunds you 10.60 €."
    unknown = replace(SHIPMENT, quote=None)
    assert text(FactKind.OFFER, shipment=unknown) == "Its offer is not known here."


def test_another_day_is_named() -> None:
    assert text(FactKind.SENT, "2026-11-23T13:58:37+00:00", "Zebra").endswith(
        "at Mon 23 Nov, 13:58."
    )


def test_an_alarm_is_confirmed_and_nothing_else() -> None:
    asked = question(QuestionKind.CANCELLED, (Answer.SEEN,))
    (answer,) = view([asked]).questions[0].answers
    assert answer.text == "The parcel is stopped"
    assert asked.is_alarm
    assert not question().is_alarm
    assert text(FactKind.CANCELLED, words="cancelled") == (
        "The marketplace says: cancelled. Its label is void."
    )


def test_what_waited_and_stopped_says_since_when_and_why() -> None:
    assert text(FactKind.QUEUED, AT).startswith("It waits since ")
    words = "the price was 8.07 EUR, is 9.30 EUR"
    assert text(FactKind.STOPPED, words=words) == (
        "It was not sent: the price was 8.07 EUR, now it is 9.30 EUR."
    )
    asked = question(QuestionKind.QUEUED, (Answer.GO_ON, Answer.TAKE_BACK))
    texts = [each.text for each in view([asked]).questions[0].answers]
    assert texts == ["Buy it so", "Take it back"]


def test_a_conflict_is_told_in_the_packer_s_words() -> None:
    change = str(OrderChange(ADDRESS, MOVED))
    told = text(FactKind.CONFLICT, words=change)
    assert told == ("It does not fit: the address was 1 rue des Lilas, now it is 2 rue des Roses.")
