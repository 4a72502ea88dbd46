"""A file that lies in ``crashes/`` as long as a process runs; one that stays behind tells its end.

It is locked by the system for its process, so that neither a number that is used again nor a
restart of the computer can make a dead process look alive. Its first line says what ran. A native
fault writes the stacks of all threads behind it (``faulthandler``): there is nobody else by then.
"""

import contextlib
import faulthandler
import json
import os
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from station.store.holds import lock
from station.version import __version__

if TYPE_CHECKING:
    from station.ports import Clock

_LOCK_AT = 1 << 30
"""Windows lets nobody read the byte that is locked: it is one far behind the text."""
_FRESH_S = 60.0
_SAME_START = timedelta(minutes=2)
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
PATTERN = "running-*.txt"


@dataclass(frozen=True, slots=True)
class Left:
    """What a process left that is gone. ``began_at`` in UTC.

    ``native`` are the stacks of a native fault, empty where none was noted. ``report`` is the
    report that it wrote itself of the error that ended it. ``was_restarted``: the computer was
    started anew since.
    """

    kind: str
    pid: int
    version: str
    began_at: datetime
    was_restarted: bool
    native: str = ""
    report: str = ""


class Marker:
    """The file of this process. ``kind`` is window or command."""

    def __init__(self, folder: Path, kind: str, clock: "Clock") -> None:
        self._folder, self._kind, self._clock = folder, kind, clock
        self._stream: BinaryIO | None = None
        self._file = folder / "running"

    def begin(self) -> None:
        """Lay the file down, and have native faults written into it. Raises OSError."""
        now = self._clock.now()
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        pid = os.getpid()
        self._file = self._folder / f"running-{now:%Y%m%d%H%M%S%f}-{pid}.txt"
        handle = os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        stream = self._stream = os.fdopen(handle, "rb+", buffering=0)
        assert stream
        _lock(stream)
        head = {
            "kind": self._kind,
            "pid": pid,
            "version": __version__,
            "at": now.isoformat(),
            "boot": _boot(now),
        }
        stream.write(f"{json.dumps(head)}\n".encode())
        faulthandler.enable(stream.fileno(), all_threads=True)

    def note(self, report: Path) -> None:
        """This process ends by an error; the next window tells where its report lies."""
        if self._stream:
            self._stream.write(f"{json.dumps({'report': str(report)})}\n".encode())
            self._let_go()

    def end(self) -> None:
        """The process ends in order: nothing stays."""
        if self._stream:
            self._let_go()
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _let_go(self) -> None:
        stream, self._stream = self._stream, None
        faulthandler.disable()
        if sys.stderr is not None:
            with contextlib.suppress(OSError, ValueError):
                faulthandler.enable()
        if stream:
            stream.close()


def take_left(folder: Path, clock: "Clock") -> list[Left]:
    """What processes left that are gone, oldest first; their files are taken away."""
    found = []
    for file in sorted(folder.glob(PATTERN)):
        text = _text_of_the_gone(file)
        if text is None:
            continue
        left = _left(text, clock.now())
        if left is None and time.time() - _changed_at(file) < _FRESH_S:
            continue  # its process has just begun
        with contextlib.suppress(OSError):
            file.unlink()
        if left:
            found.append(left)
    return found


def _text_of_the_gone(file: Path) -> str | None:
    """The text of a file whose process is gone; None where it is alive, or nobody can say."""
    try:
        with file.open("rb+") as stream:
            _lock(stream)
            return stream.read().decode("utf-8", "replace")
    except OSError:
        return None


def _changed_at(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _left(text: str, now: datetime) -> Left | None:
    head, _, rest = text.partition("\n")
    try:
        data = json.loads(head)
        left = Left(
            kind=str(data["kind"]),
            pid=int(data["pid"]),
            version=str(data["version"]),
            began_at=datetime.fromisoformat(data["at"]).astimezone(UTC),
            was_restarted=_is_other(data["boot"], _boot(now)),
        )
    except (ValueError, KeyError, TypeError):
        return None
    report = _report_in(rest)
    native = "" if report else rest.strip()
    return Left(
        left.kind, left.pid, left.version, left.began_at, left.was_restarted, native, report
    )


def _report_in(rest: str) -> str:
    last = rest.strip().rpartition("\n")[2]
    try:
        return str(json.loads(last)["report"])
    except (ValueError, KeyError, TypeError):
        return ""


def _boot(now: datetime) -> str:
    """Which start of the computer this is: Linux has a name for it, else its time is worked out."""
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return (now - timedelta(seconds=time.monotonic())).isoformat()


def _is_other(before: str, now: str) -> bool:
    try:
        return abs(datetime.fromisoformat(now) - datetime.fromisoformat(before)) > _SAME_START
    except ValueError:
        return before != now


def _lock(stream: BinaryIO) -> None:
    """Lock the file for as long as it is open. Raises OSError where somebody has it."""
    if sys.platform == "win32":
        stream.seek(_LOCK_AT)
        lock(stream)
        stream.seek(0)
    else:
        lock(stream)
