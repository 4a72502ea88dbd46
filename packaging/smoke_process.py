"""The bundle's program as a process: run to its end, or kept while something is tried with it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from smoke_bare import Bare

T = TypeVar("T")

RUN_S = 60.0
END_S = 20.0
LOOK_AGAIN_S = 0.05

_TO_END: int = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM)
"""Windows ends a process at once that is sent SIGTERM; a console's Ctrl-Break can be heard."""

_OWN_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
"""On Windows, so that the Ctrl-Break is not the test's own as well."""


class SmokeFault(Exception):
    """The bundle does not do what it should; the text says what."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended, and what it said."""

    code: int
    out: str
    err: str


def run(bare: Bare, folder: Path, *args: str, timeout_s: float = RUN_S, **environ: str) -> Done:
    """Run the program with its working folder. Raises SmokeFault after the time."""
    try:
        done = subprocess.run(
            bare.command(*args),
            cwd=folder,
            env=bare.environ(environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SmokeFault(f"{' '.join(args)}: not done after {timeout_s:g} s") from error
    return Done(done.returncode, done.stdout, done.stderr)


class Running:
    """A program that is at work. ``out`` and ``err`` are files that get what it says."""

    def __init__(self, process: "subprocess.Popen[bytes]", out: Path, err: Path) -> None:
        self._process, self.out, self.err = process, out, err

    @property
    def pid(self) -> int:
        """Its process id, which is also its session's."""
        return self._process.pid

    def until(self, look: Callable[[], T], what: str, deadline_s: float = RUN_S) -> T:
        """What ``look`` gives once it gives something. Raises SmokeFault in words."""
        end = time.monotonic() + deadline_s
        while not (found := look()):
            if self._process.poll() is not None:
                said = self.err.read_text("utf-8", "replace").strip()
                raise SmokeFault(f"{what}: it ended with {self._process.returncode}: {said[-300:]}")
            if time.monotonic() > end:
                raise SmokeFault(f"{what}: not within {deadline_s:g} s")
            time.sleep(LOOK_AGAIN_S)  # another process: there is nothing to be told by
        return found

    def tell_to_end(self) -> int:
        """Ask it to end, as a system does that shuts down; its exit code. Raises SmokeFault."""
        self._process.send_signal(_TO_END)
        try:
            return self._process.wait(END_S)
        except subprocess.TimeoutExpired as error:
            raise SmokeFault(f"it does not end within {END_S:g} s") from error


@contextmanager
def running(bare: Bare, folder: Path, name: str, *args: str, **environ: str) -> Iterator[Running]:
    """Start the program, and end it whatever happens. ``name`` is for the files of its words."""
    out, err = folder / f"{name}.out", folder / f"{name}.err"
    with out.open("wb") as out_file, err.open("wb") as err_file:
        process = subprocess.Popen(
            bare.command(*args),
            cwd=folder,
            env=bare.environ(environ),
            stdin=subprocess.DEVNULL,
            stdout=out_file,
            stderr=err_file,
            start_new_session=True,
            creationflags=_OWN_GROUP,
        )
    try:
        yield Running(process, out, err)
    finally:
        _end(process)


def left_in(session: int) -> list[int]:
    """Processes of a session that are still there, by Linux's own list; none elsewhere."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        pid = int(entry.name)
        try:
            if pid != session and os.getsid(pid) == session:
                found.append(pid)
        except ProcessLookupError:
            continue  # ended while it was looked at
    return found


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
