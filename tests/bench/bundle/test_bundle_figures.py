"""The bundle's figures: verdicts, what is said without a bundle, and what the log is asked."""

import logging
import os
import re
from pathlib import Path

import pytest

from tests.bench.bundle.cold import forget
from tests.bench.bundle.contest import Found
from tests.bench.bundle.page import CAUSES, bundle_page
from tests.bench.bundle.place import bundle_folder, program_in, size_mb
from tests.bench.bundle.rows import (
    AT_END,
    AT_START,
    NOT_BUILT,
    SIZE,
    WARM,
    bundle_rows,
    bundle_times,
)
from tests.bench.bundle.running import OPEN, READY, Started, memory_mb
from ui.started import Readiness


def found(size: float = 150.0, ready_s: float = 0.2, end_mb: float = 90.0) -> Found:
    """Runs with round figures."""
    bare = {"painted_s": 0.1, "memory_mb": 50.0, "stall_ms": 1.0}
    ours = Started(ready_s, 0.5, 75.0)
    return Found(size, [bare, bare], [ours, ours], [bare], [ours], 75.0, end_mb, 120.0)


def verdicts(of: Found) -> dict[str, str]:
    return {row.name: row.verdict for row in bundle_rows(of)}


def test_what_is_wanted_is_met_or_missed() -> None:
    good = verdicts(found(ready_s=0.15))
    assert (good[SIZE], good[WARM], good[AT_START], good[AT_END]) == ("met",) * 4
    bad = verdicts(found(size=161.0, ready_s=0.16, end_mb=101.0))
    assert (bad[SIZE], bad[WARM], bad[AT_END]) == ("**missed**",) * 3


def test_a_ratio_is_of_the_same_run() -> None:
    row = next(row for row in bundle_rows(found()) if row.name == WARM)
    assert row.cells[2] == "2.00×"


def test_without_a_bundle_each_row_says_so() -> None:
    rows = bundle_rows(Found())
    assert [row.name for row in rows] == [row.name for row in bundle_rows(found())]
    assert {row.cells[4] for row in rows} == {NOT_BUILT}
    assert bundle_times(Found()) == []
    assert NOT_BUILT in bundle_page(Found())


def test_every_figure_that_can_be_missed_has_its_cause() -> None:
    for row in bundle_rows(found()):
        assert any(row.name.startswith(key) for key in CAUSES) or not row.cells[1], row.name


def test_the_page_says_how_it_is_measured() -> None:
    text = bundle_page(found())
    assert "posix_fadvise" in text
    assert "150 MB" not in text  # the size is in the table of figures
    assert "120 MB" in text
    assert "{" not in text


def test_the_bundle_is_looked_for_where_it_is_named(tmp_path: Path) -> None:
    environ = {"QUAYSIDE_BENCH_BUNDLE": str(tmp_path)}
    assert bundle_folder(environ) is None
    program_in(tmp_path).write_bytes(b"x" * 2_000_000)
    (tmp_path / "link").symlink_to(program_in(tmp_path))
    assert bundle_folder(environ) == tmp_path
    assert size_mb(tmp_path) == pytest.approx(2.0)


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="not on this system")
def test_files_are_put_out_of_the_cache_and_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"as it was")
    assert forget([tmp_path]) == 1
    assert (tmp_path / "file").read_bytes() == b"as it was"


def test_the_log_is_read_as_the_window_writes_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ready = Readiness()
    ready.bench_is_there()
    ready.station_is_open("bench")
    assert [bool(OPEN.search(each)) for each in caplog.messages] == [True, False]
    assert [bool(READY.search(each)) for each in caplog.messages] == [False, True]


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="not on this system")
def test_memory_of_a_process_that_has_ended_is_none() -> None:
    assert memory_mb(os.getpid()) > 10
    assert memory_mb(2**22 + 1) == 0.0
    assert re.fullmatch(r"\d+\.\d+", str(memory_mb(os.getpid())))
