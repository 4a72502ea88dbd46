"""The bundle as a process that is looked at from outside: its own log says when it was ready."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.process import FailedRun, environment
from tests.support.logs import log_of

READY = re.compile(r"ready to scan [0-9.]+ s after the start, at (\d+) ms")
OPEN = re.compile(r"the station is open ([0-9.]+) s after the start")
LONGEST_S, LOOK_S, STILL_S, STILL_MB = 60.0, 0.01, 0.5, 0.5


@dataclass(frozen=True)
class Started:
    """Seconds from the start of the process to a bench that can be scanned at, and to a station."""

    ready_s: float
    open_s: float
    memory_mb: float


def start(program: Path, home: Path, environ: Mapping[str, str], *, is_weighed: bool) -> Started:
    """Open the window on a data folder, wait for its word in the log, and end it."""
    shutil.rmtree(home / "logs", ignore_errors=True)
    more = {"QUAYSIDE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **environ}
    with process(program, (), more) as running:
        _wait(running.process, lambda: READY.search(log_of(home)))
        text = log_of(home)
        ready, opened = READY.search(text), OPEN.search(text)
        assert ready
        assert opened
        memory = settled_mb(running.process.pid) if is_weighed else 0.0
        return Started((int(ready[1]) - running.began_ms) / 1000, float(opened[1]), memory)


@dataclass(frozen=True)
class Running:
    """A process, and the time (ms since 1970) just before it was asked for."""

    process: "subprocess.Popen[str]"
    began_ms: float


@contextmanager
def process(
    program: Path, args: Sequence[str], more: Mapping[str, str], folder: Path | None = None
) -> Iterator[Running]:
    """The program with little of the caller's environment; ended by its own pid."""
    with tempfile.TemporaryFile("w+") as said:
        began_ms = time.time_ns() / 1_000_000
        running = subprocess.Popen(
            [str(program), *args],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            text=True,
            env=environment(more),
            cwd=folder,
        )
        try:
            yield Running(running, began_ms)
        except FailedRun as error:
            said.seek(0)
            raise FailedRun(f"{error}: {said.read()[-800:]}") from error
        finally:
            if running.poll() is None:
                os.kill(running.pid, signal.SIGTERM)
            running.wait(LONGEST_S)


def morning_mb(program: Path, folder: Path) -> tuple[float, float]:
    """What a scripted morning has in memory at its end, and at most (MB); its sandbox is in it."""
    most = last = 0.0
    with process(program, ("--demo", "--scripted"), {"HOME": str(folder)}, folder) as running:
        while running.process.poll() is None:
            last = memory_mb(running.process.pid) or last
            most = max(most, last)
            time.sleep(LOOK_S * 5)
    if running.process.returncode:
        raise FailedRun(f"the scripted morning ended with {running.process.returncode}")
    return last, most


def memory_mb(pid: int) -> float:
    """Resident memory of a process, shared pages included (MB); 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Rss:")), 0.0)


def settled_mb(pid: int) -> float:
    """The same once it stands still: what is imported after the first page is in it."""
    before, end = 0.0, time.monotonic() + LONGEST_S
    while time.monotonic() < end:
        now = memory_mb(pid)
        if abs(now - before) < STILL_MB:
            return now
        before = now
        time.sleep(STILL_S * 3)
    raise FailedRun("its memory does not stand still")


def _wait(running: "subprocess.Popen[str]", is_so: Callable[[], object]) -> None:
    end = time.monotonic() + LONGEST_S
    while not is_so():
        if running.poll() is not None:
            raise FailedRun(f"the bundle ended with {running.returncode}")
        if time.monotonic() > end:
            raise FailedRun("the bundle is not ready to scan")
        time.sleep(LOOK_S)
