"""Print jobs: a table of steps, and nothing sent twice by itself."""

import itertools

import pytest

from station.domain.printjob import (
    MAY_START_AGAIN,
    PRINT_TRANSITIONS,
    PrintJob,
    PrintState,
    PrintTransitionError,
)
from tests.examples import JOB

STEPS = [(a, b) for a in PrintState for b in sorted(PRINT_TRANSITIONS[a])]
NO_STEPS = [(a, b) for a in PrintState for b in PrintState if b not in PRINT_TRANSITIONS[a]]


def in_state(state: PrintState) -> PrintJob:
    return PrintJob(JOB.id, JOB.kind, JOB.printer, JOB.title, JOB.sha256, state=state)


def test_every_state_has_a_row() -> None:
    assert set(PRINT_TRANSITIONS) == set(PrintState)


@pytest.mark.parametrize(("before", "after"), STEPS)
def test_a_step_of_the_table(before: PrintState, after: PrintState) -> None:
    assert in_state(before).to(after).state is after


@pytest.mark.parametrize(("before", "after"), NO_STEPS)
def test_no_step_outside_the_table(before: PrintState, after: PrintState) -> None:
    with pytest.raises(PrintTransitionError, match=f"{before} to {after}"):
        in_state(before).to(after)


def test_every_state_is_reached_from_the_queue() -> None:
    reached, new = set(), {PrintState.QUEUED}
    while new:
        reached |= new
        new = set(itertools.chain(*(PRINT_TRANSITIONS[state] for state in new))) - reached
    assert reached == set(PrintState)


def test_only_proved_and_failed_end_a_job() -> None:
    ends = {state for state, steps in PRINT_TRANSITIONS.items() if not steps}
    assert ends == {PrintState.PROVED, PrintState.FAILED}


def test_what_may_start_again_has_sent_nothing() -> None:
    assert {PrintState.QUEUED, PrintState.RENDERING, PrintState.CHECKED} == MAY_START_AGAIN
    for state in MAY_START_AGAIN:
        assert not PRINT_TRANSITIONS[state] & {PrintState.SENT, PrintState.IN_DOUBT}


@pytest.mark.parametrize("state", PrintState)
def test_out_means_sent_or_proved(state: PrintState) -> None:
    assert in_state(state).is_out == (state in (PrintState.SENT, PrintState.PROVED))


def test_receipt_and_detail_stay_until_there_are_new_ones() -> None:
    sending = in_state(PrintState.SENDING)
    sent = sending.to(PrintState.SENT, receipt="job 7", detail="3 s")
    assert (sent.receipt, sent.detail) == ("job 7", "3 s")
    proved = sent.to(PrintState.PROVED)
    assert (proved.receipt, proved.detail) == ("job 7", "3 s")
    doubted = sent.to(PrintState.IN_DOUBT, detail="the printer is silent")
    assert (doubted.receipt, doubted.detail) == ("job 7", "the printer is silent")
    assert sending.state is PrintState.SENDING
