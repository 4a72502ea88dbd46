"""A report: where it was, not what was in hand; once for a fault, and bounded."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from station.crashes.report import MOST_A_PROCESS, MOST_KEPT, Reports, reports_in
from tests.fakes import NOON, FakeClock
from tests.support.disks import disk


def fails(name: str, depth: int = 0) -> Exception:
    """An error that was raised with a name in a local variable."""
    try:
        if depth:
            raise fails(name, depth - 1)
        raise KeyError(len(name))
    except KeyError as error:
        return error


@pytest.fixture
def reports(tmp_path: Path) -> Reports:
    return Reports(tmp_path, "window", FakeClock())


def test_it_has_the_place_and_the_threads_and_no_value(tmp_path: Path, reports: Reports) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "quayside-2026-03-04-1.log").write_text(
        f"2026-03-04T12:00:00.000+00:00 INFO {os.getpid()} ui before it\n"
        "2026-03-04T12:00:00.000+00:00 INFO 1 ui of another\n"
    )
    file = reports.of_error(fails("Maud Sample"), "Authorization: Bearer abcdef.123")
    assert file
    assert file.name == "20260304-120000-window-KeyError.txt"
    text = file.read_text("utf-8")
    assert "test_report.py" in text
    assert "in fails" in text
    assert "KeyError: 11" in text
    assert "Maud" not in text
    assert "abcdef" not in text
    assert "before it" in text
    assert "of another" not in text
    assert "Current thread" in text or "Thread 0x" in text
    assert not list((tmp_path / "crashes").glob(".threads*"))
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600


def test_the_same_fault_is_reported_once(reports: Reports) -> None:
    first = reports.of_error(fails("a"), "x")
    assert reports.of_error(fails("b"), "y") == first
    assert reports.of_error(ValueError("never raised"), "z") != first


def test_a_process_writes_a_few_and_a_folder_keeps_some(tmp_path: Path, reports: Reports) -> None:
    kinds = [type(f"Fault{at}", (Exception,), {}) for at in range(MOST_A_PROCESS + 2)]
    written = [reports.of_error(kind(), "x") for kind in kinds]
    assert [file is not None for file in written] == [True] * MOST_A_PROCESS + [False] * 2
    for at in range(MOST_KEPT + 3):
        assert reports.write(f"other {at}", [], pid=1)
    assert len(reports_in(tmp_path / "crashes")) == MOST_KEPT


def test_two_at_one_moment_have_two_names(tmp_path: Path, reports: Reports) -> None:
    names = {reports.write("end", [("a", "b")], pid=1) for _ in range(3)}
    assert len(names) == 3
    assert names == set(reports_in(tmp_path / "crashes"))


def test_without_a_place_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("")
    assert Reports(tmp_path, "command", FakeClock()).of_error(fails("a"), "x") is None


def test_the_time_in_it_is_the_clocks(reports: Reports) -> None:
    file = reports.write("end", [], pid=1)
    assert file
    line = file.read_text().splitlines()[3]
    assert datetime.fromisoformat(line) == FakeClock().now()


def test_after_the_clock_was_set_back_the_new_ones_are_kept(tmp_path: Path) -> None:
    reports = Reports(tmp_path, "window", FakeClock())
    for _ in range(MOST_KEPT):
        reports.write("end", [], pid=1)
    back = Reports(tmp_path, "window", FakeClock(NOON - timedelta(days=30)))
    written = [back.write("end", [], pid=1) for _ in range(3)]
    left = reports_in(tmp_path / "crashes")
    assert set(written) <= set(left)
    assert len(left) == MOST_KEPT


def test_a_full_disk_keeps_no_part_of_a_report(tmp_path: Path) -> None:
    with disk(tmp_path / "disk", megabytes=1) as full:
        reports = Reports(full.place, "window", FakeClock())
        (full.place / "crashes").mkdir()
        full.fill()
        assert reports.of_error(fails("a"), "x") is None
        assert list((full.place / "crashes").iterdir()) == []
        full.free()
        assert reports.of_error(fails("a"), "x")
