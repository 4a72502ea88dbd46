"""What may be concluded from a printer's words, and what may not."""

from dataclasses import replace
from datetime import UTC, datetime

from printing.printers.label_count import Count
from printing.printers.label_watch import LabelWatch, Look, Outcome
from printing.status.faults import Fault
from printing.status.host import HostStatus

NOW = datetime(2026, 11, 28, 17, 0, tzinfo=UTC)
IDLE = HostStatus(NOW)
BUSY = HostStatus(NOW, left_in_batch=1)
QUEUED = HostStatus(NOW, formats=1)
EMPTY = HostStatus(NOW, is_paper_out=True, formats=1)
BEFORE = Look(100.0, IDLE, 1203, 5000)


def look(after_s: float, labels: int | None, status: HostStatus | None = IDLE, **more: int) -> Look:
    return Look(100.0 + after_s, status, labels, more.get("up_s", 5000 + int(after_s)))


def watch(labels: int = 1, before: Look = BEFORE) -> LabelWatch:
    return LabelWatch("the printer at h:9100", before, Count(labels, 1), settle_s=8)


def seen(begun: LabelWatch, *looks: Look | None) -> Outcome:
    for one in looks:
        begun.see(one)
    return begun.outcome


def test_ours_exactly_and_nothing_left_twice_is_proof() -> None:
    begun = watch()
    assert seen(begun, look(0.2, 1203, QUEUED), look(1, 1203, BUSY)) is Outcome.WAITING
    assert begun.words == "the printer at h:9100 is not done with the label yet"
    assert seen(begun, look(2, 1204)) is Outcome.WAITING
    assert seen(begun, look(2.2, 1204)) is Outcome.PRINTED
    assert begun.words == "counter 1203 -> 1204, nothing left in the buffer"
    assert seen(begun, look(3, 1300)) is Outcome.PRINTED


def test_the_right_number_at_a_busy_printer_is_no_proof() -> None:
    begun = watch()
    assert seen(begun, look(1, 1204), look(2, 1204, QUEUED), look(3, 1204)) is Outcome.WAITING
    assert seen(begun, look(4, 1205)) is Outcome.SHARED
    assert "from 1203 to 1205, ours alone is 1204" in begun.words


def test_an_idle_printer_with_labels_missing() -> None:
    begun = watch(labels=3)
    assert seen(begun, look(1, 1204), look(7, 1205), look(14, 1205)) is Outcome.WAITING
    assert seen(begun, look(15.5, 1205)) is Outcome.MISSING
    assert begun.words.endswith(
        "is idle, and its counter went from 1203 to 1205 instead of to 1206"
    )


def test_a_number_that_stands_still_while_it_is_busy_is_waited_for() -> None:
    begun = watch()
    looks = [look(1, 1203), look(5, 1203, BUSY), look(10, 1203), look(17, 1203)]
    assert seen(begun, *looks) is Outcome.WAITING


def test_what_comes_after_a_printer_ran_dry_is_somebody_else_s() -> None:
    """Ours was cancelled, and another program printed as many."""
    begun = watch()
    looks = [look(1, 1203, BUSY), look(2, 1203), look(3, 1203, BUSY), look(4, 1204), look(5, 1204)]
    assert seen(begun, *looks) is Outcome.SHARED
    idle = watch()
    assert seen(idle, look(1, 1203), look(4, 1203), look(5, 1204), look(6, 1204)) is Outcome.SHARED
    slow = watch()
    assert seen(slow, look(1, 1203), look(3, 1203), look(4, 1204), look(5, 1204)) is Outcome.PRINTED


def test_paper_out_is_waited_for_and_told_and_the_label_looked_at() -> None:
    begun = watch()
    assert seen(begun, look(1, 1203, EMPTY)) is Outcome.WAITING
    assert begun.fault is Fault.PAPER_OUT
    assert begun.words.endswith("waits; the paper is out; the label comes out by itself")
    assert seen(begun, look(60, 1204), look(61, 1204)) is Outcome.MAYBE_TORN
    assert begun.words.endswith("stopped in the middle; the paper is out; look at the label")


def test_a_pause_tears_nothing() -> None:
    paused = HostStatus(NOW, is_paused=True, formats=1)
    begun = watch()
    assert seen(begun, look(1, 1203, paused), look(9, 1204), look(10, 1204)) is Outcome.PRINTED


def test_a_printer_that_was_off_proves_nothing_whatever_it_counts() -> None:
    begun = watch()
    assert seen(begun, None, look(30, 1204, up_s=4)) is Outcome.RESTARTED
    assert "was switched off" in begun.words
    assert seen(watch(), look(1, 1202)) is Outcome.RESTARTED


def test_silence_is_told_and_may_end() -> None:
    begun = watch()
    assert seen(begun, look(1, 1203, BUSY), None, look(2, None), look(2, 1203, None)) is (
        Outcome.WAITING
    )
    assert begun.is_silent
    assert "fell silent" in begun.words
    assert seen(begun, look(3, 1204), look(4, 1204)) is Outcome.PRINTED


def test_silence_of_one_that_tells_no_uptime_could_be_a_restart() -> None:
    before = replace(BEFORE, up_s=None)
    begun = watch(before=before)
    assert seen(begun, None, look(3, 1204), look(4, 1204)) is Outcome.SHARED
    quiet = watch(before=before)
    assert seen(quiet, look(3, 1204), look(4, 1204)) is Outcome.PRINTED


def test_more_formats_than_ours_are_somebody_else_s() -> None:
    begun = watch()
    crowded = HostStatus(NOW, formats=2)
    assert seen(begun, look(1, 1203, crowded), look(2, 1204), look(3, 1204)) is Outcome.SHARED


def test_clocks_may_differ_a_little() -> None:
    assert not look(60, 1203, up_s=5058).is_after_restart(BEFORE)
    assert look(60, 1203, up_s=5050).is_after_restart(BEFORE)
    assert not look(60, 1203, IDLE).is_after_restart(replace(BEFORE, up_s=None))
