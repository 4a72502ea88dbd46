"""One window for a data folder, whatever became of the one before."""

import subprocess
import sys
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from ui.instance import LOCK, InstanceLock

CRASH = """
import os, sys
from pathlib import Path
from ui.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
assert lock.take()
os._exit(9)
"""


def test_the_second_window_is_told(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    assert first.take()
    assert first.take()
    assert not second.take()
    assert second.since is not None
    first.release()
    assert second.take()
    second.release()


def test_other_folders_are_free(tmp_path: Path) -> None:
    first, other = InstanceLock(tmp_path / "one"), InstanceLock(tmp_path / "two")
    assert first.take()
    assert other.take()
    first.release()
    other.release()


def test_what_a_crashed_window_left_is_taken_over(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], timeout=60)
    assert done.returncode == 9
    assert (tmp_path / LOCK).exists()
    lock = InstanceLock(tmp_path)
    assert lock.take()
    lock.release()
    assert lock.since is None


def test_a_folder_that_cannot_be_made_is_no_second_window(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as told:
        InstanceLock(tmp_path / "file" / "home").take()
    assert "file" in told.value.what


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder of Linux")
def test_a_folder_that_cannot_be_written_is_no_second_window() -> None:
    with pytest.raises(StorageError) as told:
        InstanceLock(Path("/proc")).take()
    assert told.value.what == "/proc"
