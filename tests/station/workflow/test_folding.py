"""What a whole stream adds up to, also where a part of it is missing or not understood."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.container import Container
from station.domain.errors import NotAllowedNow
from station.domain.events import AnyEvent, LabelsReceived, PurchaseRefused, ZplLabelStarted
from station.domain.ids import ContainerRef
from station.domain.shipment import OpenIntent, Shipment, State
from station.store.history import Step
from station.workflow.folding import (
    Flaw,
    FlawKind,
    flaws_of,
    fold_container,
    fold_shipment,
)
from station.workflow.machine import apply
from tests.examples import CONTAINER_EVENTS, LABEL, ORDER_ID, PARCEL, SHIPMENT_EVENTS

AT = "2026-03-04T12:00:00+00:00"
START = Shipment(ORDER_ID, "1001")
BY_NAME = {type(event).__name__: event for event in (*SHIPMENT_EVENTS, *CONTAINER_EVENTS)}
BOUGHT = ("PackingStarted", "ParcelsMeasured", "QuoteChosen", "PurchaseStarted",
          "PurchaseConfirmed", "LabelsReceived", "PrintAdvanced")  # fmt: skip


def steps(*names: str, first: int = 1, skip: tuple[int, ...] = ()) -> list[Step]:
    """One step for each name, at a time of its own; those of ``skip`` are left out."""
    return [
        Step(100 + at, "s", at, name, BY_NAME.get(name), f"2026-03-04T12:00:{at:02d}+00:00", "")
        for at, name in enumerate(names, first)
        if at not in skip
    ]


def as_steps(events: list[AnyEvent]) -> list[Step]:
    return [Step(at, "s", at, type(e).__name__, e, AT, "") for at, e in enumerate(events, 1)]


def gap(first: int, last: int) -> Flaw:
    return Flaw(FlawKind.GAP, first, last)


@given(st.lists(st.sampled_from(SHIPMENT_EVENTS), max_size=40))
def test_it_adds_up_to_what_the_machine_made_of_it(events: list[AnyEvent]) -> None:
    shipment, taken = START, []
    for event in events:
        try:
            shipment = apply(shipment, event, AT)  # type: ignore[arg-type]
        except NotAllowedNow:
            continue
        taken.append(event)
    folded = fold_shipment(START, as_steps(taken))
    assert folded.shipment == shipment
    assert folded.flaws == ()


def test_each_event_counts_at_its_own_time() -> None:
    folded = fold_shipment(START, steps(*BOUGHT))
    assert folded.shipment.bought_at == "2026-03-04T12:00:05+00:00"
    assert folded.at == "2026-03-04T12:00:07+00:00"
    assert folded.numbers == {"1Z999": 106}


def test_the_last_person_is_the_packer() -> None:
    some = steps("PackingStarted", "ParcelsMeasured", "QuoteChosen")
    people = [
        step._replace(actor=actor) for step, actor in zip(some, ("Ada", "Bob", ""), strict=True)
    ]
    assert fold_shipment(START, people).packer == "Bob"
    assert fold_shipment(START, some).packer == ""


def test_a_label_without_a_number_finds_nothing() -> None:
    nameless = LabelsReceived((replace(LABEL, tracking_number=""),))
    events = [BY_NAME[name] for name in BOUGHT[:5]]
    assert fold_shipment(START, as_steps([*events, nameless])).numbers == {}


def test_nothing_is_nothing() -> None:
    assert fold_shipment(START, []).shipment == START
    assert flaws_of([]) == ()


@pytest.mark.parametrize(
    ("skip", "flaw"), [((3,), gap(3, 3)), ((2, 3), gap(2, 3)), ((1,), gap(1, 1))]
)
def test_what_comes_after_a_gap_proves_the_state(skip: tuple[int, ...], flaw: Flaw) -> None:
    folded = fold_shipment(START, steps(*BOUGHT, skip=skip))
    assert folded.flaws == (flaw,)
    assert folded.shipment.state is State.LABELLED
    assert folded.shipment.version == 7
    assert folded.shipment.conflict == str(flaw)


def test_an_answer_without_its_request_is_still_an_answer() -> None:
    folded = fold_shipment(START, steps(*BOUGHT[:5], skip=(4,)))
    assert folded.shipment.state is State.AWAITING_LABELS
    assert folded.shipment.intent is None


def test_a_request_after_a_lost_answer_closes_the_one_before() -> None:
    folded = fold_shipment(
        START, steps("AcceptStarted", "AcceptConfirmed", "PackingStarted", skip=(2,))
    )
    assert folded.shipment.state is State.PACKING
    assert folded.shipment.intent is None


@pytest.mark.parametrize("before", [(), ("PackingStarted",), ("PackingStarted", "Held")])
@pytest.mark.parametrize("after", ["PrintAdvanced", "ConflictSettled"])
def test_a_gap_that_may_hide_a_purchase_counts_as_one(before: tuple[str, ...], after: str) -> None:
    names = (*before, "PurchaseStarted", after)
    folded = fold_shipment(START, steps(*names, skip=(len(names) - 1,)))
    assert folded.shipment.state is State.BUYING
    assert folded.shipment.intent == OpenIntent("purchase", folded.at)


def test_a_person_s_word_ends_the_doubt_about_it() -> None:
    """What the program writes next fits what it was told."""
    names = ("PackingStarted", "PurchaseStarted", "PrintAdvanced")
    found = steps(*names, skip=(2,))
    doubted = fold_shipment(START, found).shipment
    refused = PurchaseRefused("person: not on the website")
    after = apply(doubted, refused, AT)
    again = fold_shipment(START, [*found, Step(9, "s", 4, "PurchaseRefused", refused, AT, "")])
    assert after.state is again.shipment.state is State.PACKING
    assert again.shipment.intent is None


def test_a_gap_before_the_end_leaves_no_question() -> None:
    folded = fold_shipment(START, steps("PackingStarted", "Held", "Cancelled", skip=(2,)))
    assert folded.shipment.state is State.CANCELLED
    assert folded.shipment.conflict == ""
    assert folded.flaws == (gap(2, 2),)


def test_a_gap_in_a_bought_order_stays_where_it_is() -> None:
    folded = fold_shipment(START, steps(*BOUGHT, "PickupStarted", "PrintAdvanced", skip=(8,)))
    assert folded.shipment.state is State.LABELLED
    assert folded.shipment.intent is None
    assert folded.shipment.conflict == "step 8 of its journal is missing"


def test_several_missing_steps_are_told_as_one() -> None:
    assert str(gap(3, 5)) == "steps 3 to 5 of its journal are missing"


def test_a_conflict_that_was_settled_later_stays_settled() -> None:
    folded = fold_shipment(START, steps(*BOUGHT, "ConflictSettled", skip=(2,)))
    assert folded.shipment.conflict == ""


def test_an_event_of_another_version_is_told_and_not_taken() -> None:
    folded = fold_shipment(START, steps("PackingStarted", "Teleported", "ParcelsMeasured"))
    assert folded.flaws == (Flaw(FlawKind.UNREADABLE, 2, 2, "Teleported"),)
    assert folded.shipment.version == 3
    assert folded.shipment.parcels == (PARCEL,)
    assert "Teleported" in folded.shipment.conflict


def test_an_event_out_of_its_place_is_told_and_taken() -> None:
    folded = fold_shipment(START, steps("PackingStarted", "LabelsReceived"))
    assert folded.flaws == (Flaw(FlawKind.MISFIT, 2, 2, "LabelsReceived"),)
    assert folded.shipment.state is State.LABELLED
    assert folded.shipment.labels == (LABEL,)


def test_a_container_s_event_is_none_of_an_order_s() -> None:
    folded = fold_shipment(START, steps("PackingStarted", "ZplLabelStarted"))
    assert folded.flaws == (Flaw(FlawKind.MISFIT, 2, 2, "ZplLabelStarted"),)


@given(
    st.lists(st.sampled_from([*BY_NAME, "Teleported"]), max_size=30), st.sets(st.integers(1, 30))
)
def test_no_stream_is_ever_too_damaged(names: list[str], missing: set[int]) -> None:
    found = steps(*names, skip=tuple(missing))
    folded = fold_shipment(START, found)
    assert folded.shipment.version == (found[-1].version if found else 0)
    whole = fold_container(Container(ContainerRef("O_A_1-1")), found)
    assert whole.container.version == folded.shipment.version
    gaps = [flaw for flaw in folded.flaws if flaw.kind is FlawKind.GAP]
    assert [flaw for flaw in flaws_of(found) if flaw.kind is FlawKind.GAP] == gaps


class TestContainers:
    START = Container(ContainerRef("O_ABC123_722-1"))

    def test_it_adds_up(self) -> None:
        folded = fold_container(self.START, steps("ZplLabelStarted", "ZplLabelReceived"))
        assert folded.flaws == ()
        assert folded.container.label == LABEL
        assert folded.container.version == 2
        assert folded.at == "2026-03-04T12:00:02+00:00"

    def test_what_is_missing_or_strange_is_told(self) -> None:
        found = steps("ZplLabelStarted", "Held", "Teleported", "ZplLabelReceived", first=2)
        folded = fold_container(self.START, found)
        assert folded.flaws == (
            gap(1, 1),
            Flaw(FlawKind.MISFIT, 3, 3, "Held"),
            Flaw(FlawKind.UNREADABLE, 4, 4, "Teleported"),
        )
        assert folded.container.label == LABEL

    def test_a_service_of_another_version(self) -> None:
        strange = Step(1, "s", 1, "ZplLabelStarted", ZplLabelStarted(PARCEL, "AKS_NEW"), AT, "")
        folded = fold_container(self.START, [strange])
        assert folded.flaws == (Flaw(FlawKind.MISFIT, 1, 1, "ZplLabelStarted"),)
        assert folded.container.version == 1


def test_a_document_s_print_is_looked_at_as_well() -> None:
    found = steps("PrintAdvanced", "PrintAdvanced", "Teleported", skip=(2,))
    assert flaws_of(found) == (gap(2, 2), Flaw(FlawKind.UNREADABLE, 3, 3, "Teleported"))
