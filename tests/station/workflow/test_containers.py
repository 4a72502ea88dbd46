"""What the events of a fulfilment-centre container add up to."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from station.domain.container import Container, ZplService
from station.domain.events import (
    ContainerEvent,
    PrintAdvanced,
    ZplLabelReceived,
    ZplLabelRefused,
    ZplLabelStarted,
)
from station.domain.ids import ContainerRef, PrintJobId
from station.domain.printjob import PrintState
from station.workflow.containers import apply_to_container, with_job
from tests.examples import JOB, LABEL, PARCEL

REF = ContainerRef("O_ABC123_722-1")
STARTED = ZplLabelStarted(PARCEL, "AKS_PAR_COG")
EVENTS = st.sampled_from(
    [STARTED, ZplLabelReceived(LABEL, True), ZplLabelRefused("400"), PrintAdvanced(JOB)]
)


def after(*events: ContainerEvent) -> Container:
    container = Container(REF)
    for event in events:
        container = apply_to_container(container, event)
    return container


def test_a_request_leaves_and_is_open() -> None:
    started = after(STARTED)
    assert (started.parcel, started.service, started.is_open) == (PARCEL, ZplService.COG, True)


def test_a_label_closes_it() -> None:
    received = after(STARTED, ZplLabelReceived(LABEL, False))
    assert (received.label, received.is_open) == (LABEL, False)


def test_a_refusal_closes_it_without_a_label() -> None:
    refused = after(STARTED, ZplLabelRefused("400"))
    assert (refused.label, refused.is_open) == (None, False)


def test_prints_are_kept_beside_the_label() -> None:
    printed = after(STARTED, ZplLabelReceived(LABEL, True), PrintAdvanced(JOB))
    assert (printed.label, printed.prints) == (LABEL, (JOB,))


@given(st.lists(EVENTS, max_size=10))
def test_every_event_counts_and_none_changes_the_past(events: list[ContainerEvent]) -> None:
    container = Container(REF)
    for event in events:
        before, copy = container, replace(container)
        container = apply_to_container(container, event)
        assert before == copy
    assert container.version == len(events)


def test_a_known_job_is_replaced_in_its_place_and_a_new_one_added() -> None:
    second = replace(JOB, id=PrintJobId("job-2"))
    moved = JOB.to(PrintState.RENDERING)
    assert with_job((), JOB) == (JOB,)
    assert with_job((JOB,), second) == (JOB, second)
    assert with_job((JOB, second), moved) == (moved, second)
