"""Which cue a change of the bench, a print, a purchase and a problem have."""

from dataclasses import replace

import pytest

from station.api.errors import CannotReach
from station.bench.state import (
    Asked,
    BenchState,
    Draft,
    Question,
    Refusal,
    Slip,
    Slot,
    SlotState,
    Stage,
    Work,
)
from station.domain.errors import NoQuote, OrderCancelled, OrderConflict, PrintingError
from station.domain.ids import OrderId, PrintJobId
from station.domain.label import Label
from station.domain.parcel import ParcelProblem
from station.domain.printjob import (
    CANCELLED,
    PERSON_SAW,
    PERSON_SAW_NONE,
    DocumentKind,
    PrintJob,
    PrintState,
)
from station.domain.shipment import Shipment, State
from tests.support import packing_states as ps
from ui.problems import problem_of
from ui.sounds.cue import Cue
from ui.sounds.hearing import (
    cue_of_change,
    cue_of_line,
    cue_of_print,
    cue_of_problem,
    cue_of_purchase,
)

JOB = PrintJob(PrintJobId("j"), DocumentKind.LABEL_PDF, "zebra", "1", "ab", 0)
ALARM = OrderCancelled("cancelled", has_label=True)


def with_work(state: BenchState, **changes: object) -> BenchState:
    assert state.work
    return replace(state, work=replace(state.work, **changes))  # type: ignore[arg-type]


class TestLines:
    def test_one_that_was_understood_is_accepted(self) -> None:
        assert cue_of_line(ps.OPEN) is Cue.ACCEPTED

    @pytest.mark.parametrize("slip", [slip for slip in Slip if slip is not Slip.OF_ORDER])
    def test_one_that_was_refused_is_heard_once_and_as_wrong(self, slip: Slip) -> None:
        refused = replace(ps.READY, refusal=Refusal("123", slip))
        assert cue_of_line(refused) is None
        assert cue_of_change(ps.READY, refused) is Cue.WRONG
        assert cue_of_change(refused, ps.READY) is None

    def test_an_item_of_the_order_is_no_wrong_one(self) -> None:
        state = replace(ps.READY, refusal=Refusal("3760000000017", Slip.OF_ORDER))
        assert cue_of_change(ps.READY, state) is None
        assert cue_of_line(state) is Cue.ACCEPTED


class TestInTheBackground:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (
                replace(ps.OPEN, stage=Stage.READING, work=Work("2400117394")),
                ps.OPEN,
            ),  # it was read
            (ps.QUOTING, ps.READY),  # prices came
            (ps.READY, ps.GRACE),
            (ps.GRACE, ps.IDLE),
            (ps.IDLE, ps.CHOOSING),
            (ps.READY, ps.HOLDING),
            (ps.READY, replace(ps.READY, is_offline=True)),
            (replace(ps.READY, shelf=()), replace(ps.READY, shelf=ps.shelf()[:3])),
        ],
    )
    def test_what_goes_well_is_not_accepted_by_anybody(
        self, before: BenchState, after: BenchState
    ) -> None:
        assert cue_of_change(before, after) is None


class TestTheOrderInHand:
    def test_what_cannot_go_on_so_is_wrong(self) -> None:
        assert (
            cue_of_change(ps.QUOTING, with_work(ps.QUOTING, problem=NoQuote(0, "none")))
            is Cue.WRONG
        )

    def test_prices_of_which_none_fits_the_rule_are_wrong_once(self) -> None:
        none_fits = replace(ps.READY, stage=Stage.NO_QUOTE)
        assert cue_of_change(ps.QUOTING, none_fits) is Cue.WRONG
        assert cue_of_change(none_fits, replace(none_fits, packer="Ada")) is None

    def test_what_must_not_go_on_is_a_stop(self) -> None:
        assert cue_of_change(ps.OPEN, ps.CANCELLED) is Cue.STOP
        assert cue_of_change(ps.OPEN, ps.CHANGED) is Cue.STOP
        conflict = OrderConflict("packing", "shipped")
        assert cue_of_change(ps.OPEN, with_work(ps.OPEN, problem=conflict)) is Cue.STOP

    def test_a_problem_is_told_once(self) -> None:
        later = replace(ps.CANCELLED, packer="Ada")
        assert cue_of_change(ps.CANCELLED, later) is None
        assert cue_of_change(ps.CHANGED, replace(ps.CHANGED, packer="Ada")) is None

    def test_what_was_put_aside_for_a_question_comes_back_quietly(self) -> None:
        question = Work("other", question=Question(Asked.REPRINT, ("lost",)))
        asking = BenchState(Stage.ASKING, question)
        assert cue_of_change(asking, replace(ps.CANCELLED, shelf=())) is None
        assert cue_of_change(asking, replace(ps.CHANGED, shelf=())) is None

    def test_without_a_link_there_are_no_prices_and_that_is_no_mistake(self) -> None:
        error = CannotReach("host", "no route to host")
        lost = with_work(ps.QUOTING, problem=error)
        assert cue_of_change(ps.QUOTING, lost) is Cue.WRONG
        assert cue_of_change(ps.QUOTING, replace(lost, is_offline=True)) is None

    def test_a_parcel_that_no_carrier_takes_is_wrong_once(self) -> None:
        assert cue_of_change(ps.OPEN, ps.TOO_LARGE) is Cue.WRONG
        assert cue_of_change(ps.TOO_LARGE, replace(ps.TOO_LARGE, packer="Ada")) is None
        heavy = Draft((274, 60, 60), 31_000, problems=(ParcelProblem(1, "weight", 31, 1, 30),))
        assert cue_of_change(ps.TOO_LARGE, with_work(ps.TOO_LARGE, parcels=(heavy,))) is Cue.WRONG
        assert cue_of_change(ps.TOO_LARGE, ps.OPEN) is None


class TestNotices:
    def test_an_alarm_is_a_stop_and_rings_once(self) -> None:
        told = replace(ps.READY, notice=ALARM, notice_ref="2400114417")
        assert cue_of_change(ps.READY, told) is Cue.STOP
        again = replace(told, notice=OrderCancelled("cancelled", has_label=True))
        assert cue_of_change(told, again) is None
        assert cue_of_change(told, replace(again, notice_ref="2400110926")) is Cue.STOP
        assert cue_of_change(told, ps.READY) is None

    def test_a_lesser_one_is_wrong(self) -> None:
        told = replace(ps.READY, notice=CannotReach("host", "no route to host"))
        assert cue_of_change(ps.READY, told) is Cue.WRONG


def slot(state: SlotState, **shipment: object) -> Slot:
    made = replace(ps.shelf()[0], state=state)
    return replace(made, shipment=replace(made.shipment, **shipment))  # type: ignore[arg-type]


class TestTheShelf:
    @pytest.mark.parametrize("bad", [SlotState.FAILED, SlotState.IN_DOUBT])
    def test_an_order_that_goes_wrong_there_is_a_stop(self, bad: SlotState) -> None:
        before = replace(ps.IDLE, shelf=(slot(SlotState.PRINTING),))
        after = replace(ps.IDLE, shelf=(slot(bad),))
        assert cue_of_change(before, after) is Cue.STOP
        assert cue_of_change(replace(ps.IDLE, shelf=()), after) is Cue.STOP
        assert cue_of_change(after, replace(after, packer="Ada")) is None
        assert cue_of_change(after, before) is None

    def test_from_one_trouble_into_the_other_is_no_news(self) -> None:
        before = replace(ps.IDLE, shelf=(slot(SlotState.IN_DOUBT),))
        after = replace(ps.IDLE, shelf=(slot(SlotState.FAILED),))
        assert cue_of_change(before, after) is None

    @pytest.mark.parametrize("detail", [PERSON_SAW_NONE, CANCELLED])
    def test_what_a_person_said_is_no_news_to_him(self, detail: str) -> None:
        said = (replace(JOB, state=PrintState.FAILED, detail=detail),)
        label = (Label(0, "1Z", "a.pdf", "ab", 1),)
        before = replace(ps.IDLE, shelf=(slot(SlotState.STICK, labels=label),))
        after = slot(SlotState.FAILED, labels=label, prints=said)
        assert cue_of_change(before, replace(ps.IDLE, shelf=(after,))) is None
        alarm = slot(SlotState.FAILED, labels=label, prints=said, alarm="cancelled")
        assert cue_of_change(before, replace(ps.IDLE, shelf=(alarm,))) is Cue.STOP

    def test_the_most_important_of_a_change_counts(self) -> None:
        refused = replace(ps.IDLE, refusal=Refusal("x", Slip.UNKNOWN), shelf=())
        both = replace(refused, shelf=(slot(SlotState.FAILED),))
        assert cue_of_change(replace(ps.IDLE, shelf=()), both) is Cue.STOP


class TestPrints:
    @pytest.mark.parametrize("kind", DocumentKind)
    def test_a_label_that_is_out_is_a_step_done(self, kind: DocumentKind) -> None:
        is_label = kind in (DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL)
        sent = replace(JOB, kind=kind, state=PrintState.SENT)
        assert cue_of_print(sent) is (Cue.DONE if is_label else None)

    @pytest.mark.parametrize("state", PrintState)
    def test_its_other_steps(self, state: PrintState) -> None:
        expected = {
            PrintState.SENT: Cue.DONE,
            PrintState.FAILED: Cue.STOP,
            PrintState.IN_DOUBT: Cue.STOP,
        }
        assert cue_of_print(replace(JOB, state=state)) is expected.get(state)

    @pytest.mark.parametrize("detail", [PERSON_SAW_NONE, CANCELLED])
    def test_what_a_person_said_of_it(self, detail: str) -> None:
        assert cue_of_print(replace(JOB, state=PrintState.FAILED, detail=detail)) is None
        assert cue_of_print(replace(JOB, state=PrintState.FAILED, detail=PERSON_SAW)) is Cue.STOP


@pytest.mark.parametrize("state", State)
def test_an_order_that_is_bought_is_a_step_done(state: State) -> None:
    shipment = Shipment(OrderId("o"), "2400117394", state)
    is_bought = state in (State.AWAITING_LABELS, State.LABELLED, State.SHIPPED)
    assert cue_of_purchase(shipment, was_buying=True) is (Cue.DONE if is_bought else None)
    assert cue_of_purchase(shipment, was_buying=False) is None


def test_a_problem_in_the_banner_is_heard_where_it_must_be_settled() -> None:
    assert cue_of_problem(problem_of(ALARM)) is Cue.STOP
    assert cue_of_problem(problem_of(PrintingError("no paper"))) is None
