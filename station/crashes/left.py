"""What processes that are gone left in ``crashes/``: read once, and taken away."""

import contextlib
import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from station.crashes.marker import boot_of, lock_for_good
from station.ports import Clock

PATTERN = "running-*.txt"
_FRESH_S = 60.0
_SAME_START = timedelta(minutes=2)


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


def take_left(folder: Path, clock: Clock) -> list[Left]:
    """What processes left that are gone, oldest first; their files are taken away."""
    found = []
    for file in sorted(folder.glob(PATTERN)):
        text = _text_of_the_gone(file)
        if text is None:
            continue
        left = _left(text, clock.now())
        if left is None and time.time() - _changed_at(file) < _FRESH_S:
            continue  # its process has just begun
        _take_away(file)
        if left:
            found.append(left)
    return found


def _take_away(file: Path) -> None:
    """Where the folder gives nothing away, an empty file tells nothing."""
    try:
        file.unlink()
    except OSError:
        with contextlib.suppress(OSError):
            os.truncate(file, 0)


def _text_of_the_gone(file: Path) -> str | None:
    """The text of a file whose process is gone; None where it is alive, or nobody can say."""
    try:
        with file.open("rb+") as stream:
            lock_for_good(stream)
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
            was_restarted=_is_other(data["boot"], boot_of(now)),
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


def _is_other(before: str, now: str) -> bool:
    try:
        return abs(datetime.fromisoformat(now) - datetime.fromisoformat(before)) > _SAME_START
    except ValueError:
        return before != now
