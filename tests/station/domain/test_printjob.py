"""Print jobs: a table of steps, and nothing sent twice by itself."""

import itertools
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from station.domain.printjob import (
    CANCELLED,
    MAY_START_AGAIN,
    PERSON_SAW_NONE,
    PRINT_TRANSITIONS,
    PrintJob,
    PrintState,
    PrintTransitionError,
)
from tests.examples import JOB
from tests.fakes import NOON

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


def test_what_kept_it_back_is_over_once_it_is_sent() -> None:
    waiting = in_state(PrintState.SENDING).to(PrintState.CHECKED, detail="it is busy")
    assert waiting.detail == "it is busy"
    assert waiting.to(PrintState.SENDING).to(PrintState.SENT).detail == ""


def test_only_the_checks_hold_a_job() -> None:
    held = in_state(PrintState.RENDERING).to(PrintState.FAILED, detail="unreadable", is_held=True)
    assert held.is_held
    assert not in_state(PrintState.RENDERING).to(PrintState.FAILED, detail="unreadable").is_held


@pytest.mark.parametrize("state", PrintState)
@pytest.mark.parametrize("detail", ["", "paper out", CANCELLED, PERSON_SAW_NONE])
def test_what_waits_for_a_person(state: PrintState, detail: str) -> None:
    job = replace(in_state(state), detail=detail)
    is_failed = state is PrintState.FAILED
    assert job.is_cancelled == (is_failed and detail == CANCELLED)
    assert job.waits_for_person == (is_failed and detail in (CANCELLED, PERSON_SAW_NONE))
    assert replace(job, is_held=True).waits_for_person


def test_its_age_counts_from_the_queue_and_is_never_negative() -> None:
    job = replace(JOB, made_at=NOON.isoformat())
    assert job.age_s(NOON + timedelta(minutes=2)) == 120
    assert job.age_s(NOON - timedelta(minutes=2)) == 0
    assert JOB.age_s(NOON) == 0


def test_a_job_of_an_old_journal_can_be_read() -> None:
    old = msgspec.to_builtins(JOB)
    for name in ("made_at", "is_held", "override"):
        del old[name]
    assert msgspec.convert(old, PrintJob) == JOB
