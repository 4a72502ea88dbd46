"""Small disks that can be filled, and made read-only: real ones, where a test may mount them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_BLOCK = bytes(65536)


@dataclass(frozen=True)
class Disk:
    """A disk of its own at ``place``."""

    place: Path

    def fill(self, leave: int = 0) -> None:
        """Take all the room but so many bytes."""
        ballast = self.place / "ballast"
        with ballast.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(_BLOCK)
            except OSError:
                pass
        if leave:
            os.truncate(ballast, ballast.stat().st_size - leave)

    def free(self) -> None:
        """Give the room back."""
        (self.place / "ballast").unlink()

    def make_read_only(self) -> None:
        """Nothing can be written any more; nothing may be open for writing."""
        _run("mount", "-o", "remount,ro", str(self.place))

    def make_writable(self) -> None:
        """As it was."""
        _run("mount", "-o", "remount,rw", str(self.place))


@contextmanager
def disk(place: Path, megabytes: int) -> Iterator[Disk]:
    """A disk in memory of that size, for as long as it is used; skipped where that is not ours."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("mounting a disk needs Linux and root")
    place.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", str(place)],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"a disk cannot be mounted here: {done.stderr.decode().strip()}")
    try:
        yield Disk(place)
    finally:
        _run("umount", str(place))


@contextmanager
def unwritable(file: Path) -> Iterator[None]:
    """Nobody may write to it, whoever has it open; skipped where there is no such bit."""
    if not shutil.which("chattr"):
        pytest.skip("there is no chattr here")
    done = subprocess.run(["chattr", "+i", str(file)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no file can be made immutable here: {done.stderr.decode().strip()}")
    try:
        yield
    finally:
        _run("chattr", "-i", str(file))


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, check=True)
