"""Who holds a print job: a lock that ends with its process, however that ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from station.store.holds import Holds
from tests.support.process import ROOT

_HOLDER = """
import sys, time
from pathlib import Path
from station.store.holds import Holds
holds = Holds(Path(sys.argv[1]))
print(holds.take("job"), flush=True)
sys.stdin.readline()
holds.let_go("job")
print("let go", flush=True)
sys.stdin.readline()
"""


def holder(folder: Path) -> "subprocess.Popen[str]":
    """Another process that holds the job."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert said(process) == "True"
    return process


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def tell(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def test_a_job_has_one_holder(tmp_path: Path) -> None:
    holds = Holds(tmp_path / "printing")
    assert not holds.is_elsewhere("job")
    assert holds.take("job")
    assert not holds.take("job")
    assert not holds.is_elsewhere("job")
    holds.let_go("job")
    holds.let_go("job")
    assert list((tmp_path / "printing").iterdir()) == []
    assert holds.take("job")
    holds.let_go("job")


def test_another_process_is_seen_until_it_lets_go(tmp_path: Path) -> None:
    holds, other = Holds(tmp_path), holder(tmp_path)
    with other:
        assert holds.is_elsewhere("job")
        assert not holds.take("job")
        tell(other)
        assert said(other) == "let go"
        assert not holds.is_elsewhere("job")
        assert holds.take("job")
        holds.let_go("job")
        tell(other)


def test_a_process_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    holds, other = Holds(tmp_path), holder(tmp_path)
    with other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert (tmp_path / "job.lock").exists()
        assert not holds.is_elsewhere("job")
        assert not (tmp_path / "job.lock").exists()


def test_a_folder_that_takes_no_file_stops_no_print(tmp_path: Path) -> None:
    (tmp_path / "printing").write_text("in the way")
    holds = Holds(tmp_path / "printing")
    assert holds.take("job")
    assert not holds.is_elsewhere("job")
    holds.let_go("job")


class RemovedMeanwhile(Holds):
    """The file is taken away between its opening and its lock, once."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.opened = 0

    def _opened(self, name: str):  # type: ignore[no-untyped-def]
        stream = super()._opened(name)
        self.opened += 1
        if self.opened == 1:
            self._file(name).unlink()
        return stream


def test_a_lock_on_a_file_that_was_removed_counts_for_nothing(tmp_path: Path) -> None:
    holds = RemovedMeanwhile(tmp_path)
    assert holds.take("job")
    assert holds.opened == 2
    other = Holds(tmp_path)
    assert other.is_elsewhere("job")
    holds.let_go("job")
