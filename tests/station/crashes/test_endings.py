"""Processes that ended without a word: just what is known of each is told, once."""

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from station.crashes.endings import Known, hard_ends
from station.crashes.left import take_left
from station.crashes.marker import Marker
from tests.fakes import NOON, FakeClock
from tests.support.process import ROOT

RUNS = """
import faulthandler, os, sys
from pathlib import Path
from station.clock import SystemClock
from station.crashes.marker import Marker
marker = Marker(Path(sys.argv[1]) / "crashes", sys.argv[2])
marker.begin(SystemClock().now())
print("ready", flush=True)
match sys.stdin.readline().strip():
    case "fault": faulthandler._sigsegv()
    case "abort": os.abort()
    case "order": marker.end()
    case "error": marker.note(Path("its/report.txt"))
"""


@dataclass
class Running:
    process: "subprocess.Popen[str]"

    @classmethod
    def begun(cls, home: Path, kind: str) -> "Running":
        process = subprocess.Popen(
            [sys.executable, "-c", RUNS, str(home), kind],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        return cls(process)

    def end(self, how: str) -> None:
        if how == "kill":
            self.process.kill()
        self.process.communicate(f"{how}\n" if how != "kill" else None, timeout=60)


def ended(home: Path, kind: str, how: str) -> int:
    running = Running.begun(home, kind)
    running.end(how)
    return running.process.pid


@pytest.mark.parametrize(
    ("how", "known"),
    [("fault", Known.FAULT), ("abort", Known.FAULT), ("kill", Known.NOTHING),
     ("error", Known.ERROR)],
)  # fmt: skip
def test_an_end_of_a_window_is_told_once_and_reported(
    tmp_path: Path, how: str, known: Known
) -> None:
    pid = ended(tmp_path, "window", how)
    (end,) = hard_ends(tmp_path, FakeClock())
    assert end.known is known
    assert end.report
    if how == "error":
        assert end.report == Path("its/report.txt")
    else:
        text = end.report.read_text()
        assert f"window, process {pid}" in text
        assert ("Fatal Python error" in text) == (known is Known.FAULT)
    assert hard_ends(tmp_path, FakeClock()) == []


def test_an_end_in_order_leaves_nothing(tmp_path: Path) -> None:
    ended(tmp_path, "window", "order")
    assert list((tmp_path / "crashes").iterdir()) == []


def test_a_command_that_was_killed_is_nobodys_news_a_fault_is(tmp_path: Path) -> None:
    ended(tmp_path, "command", "kill")
    assert hard_ends(tmp_path, FakeClock()) == []
    assert list((tmp_path / "crashes").iterdir()) == []
    ended(tmp_path, "command", "fault")
    assert [end.known for end in hard_ends(tmp_path, FakeClock())] == [Known.FAULT]


def test_who_runs_is_left_alone(tmp_path: Path) -> None:
    running = Running.begun(tmp_path, "window")
    own = Marker(tmp_path / "crashes", "window")
    own.begin(NOON)
    assert take_left(tmp_path / "crashes", FakeClock()) == []
    own.end()
    own.end()
    running.end("kill")
    assert len(take_left(tmp_path / "crashes", FakeClock())) == 1


def marker_of(folder: Path, **changed: object) -> Path:
    """A file as a process that is gone left it."""
    own = Marker(folder, "window")
    own.begin(NOON)
    (file,) = folder.glob("running-*.txt")
    head = {**json.loads(file.read_text().splitlines()[0]), **changed}
    own.end()
    file.write_text(f"{json.dumps(head)}\n")
    return file


@pytest.mark.parametrize("boot", ["another-start-of-the-computer", "2001-01-01T00:00:00+00:00"])
def test_a_restart_of_the_computer_is_called_by_its_name(tmp_path: Path, boot: str) -> None:
    marker_of(tmp_path / "crashes", boot=boot)
    (end,) = hard_ends(tmp_path, FakeClock())
    assert end.known is Known.RESTARTED
    assert end.at == NOON


def test_its_last_sign_of_life_is_its_last_line_in_the_log(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    marker_of(tmp_path / "crashes", pid=77)
    (logs / "quayside-2026-03-04-1.log").write_text(
        "2026-03-04T12:00:00.000+00:00 INFO 77 ui begun\n"
        "2026-03-04T13:30:00.000+01:00 INFO 77 ui packed\n"
        "2026-03-04T15:00:00.000+00:00 INFO 78 ui another\n"
    )
    (end,) = hard_ends(tmp_path, FakeClock())
    assert end.at.isoformat() == "2026-03-04T12:30:00+00:00"
    assert end.report
    assert "packed" in end.report.read_text()


def test_what_nobody_can_read_goes_once_it_is_old(tmp_path: Path) -> None:
    file = tmp_path / "running-1.txt"
    file.write_text("{")
    assert take_left(tmp_path, FakeClock()) == []
    assert file.exists()
    old = time.time() - 3600
    os.utime(file, (old, old))
    assert take_left(tmp_path, FakeClock()) == []
    assert not file.exists()


def test_a_line_of_one_who_had_the_number_before_is_no_sign_of_life(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    marker_of(tmp_path / "crashes", pid=77)
    (tmp_path / "logs" / "quayside-2026-03-01-1.log").write_text(
        "2026-03-01T09:00:00.000+00:00 INFO 77 ui begun, days ago\n"
    )
    (end,) = hard_ends(tmp_path, FakeClock())
    assert end.at == NOON


def test_a_folder_that_gives_nothing_away_has_it_told_once_too(tmp_path: Path) -> None:
    ended(tmp_path, "window", "kill")
    folder = tmp_path / "crashes"
    if not shutil.which("chattr"):
        pytest.skip("needs chattr")
    if subprocess.run(["chattr", "+i", folder], capture_output=True, check=False).returncode:
        pytest.skip("needs root, and a file system whose folders can be made fixed")
    try:
        (end,) = hard_ends(tmp_path, FakeClock())
        assert (end.known, end.report) == (Known.NOTHING, None)
        assert hard_ends(tmp_path, FakeClock()) == []
    finally:
        subprocess.run(["chattr", "-i", folder], check=True)
