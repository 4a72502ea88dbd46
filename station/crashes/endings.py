"""Ends that nobody announced, each with a report; asked for once, when the next window begins."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from station.crashes.left import Left, take_left
from station.crashes.report import Reports
from station.logs.log import last_entries
from station.ports import Clock

WINDOW = "window"


class Known(StrEnum):
    """Just what is known of an end: only what left a trace, or a restart, is called by its name."""

    ERROR = "an error in the program ended it"
    FAULT = "a fault in the program ended it"
    RESTARTED = "the computer was started anew since, as after a power cut"
    NOTHING = "it was ended from outside, or the power went: the program noted no fault"


@dataclass(frozen=True, slots=True)
class HardEnd:
    """A process that ended without its own doing. ``at`` is its last sign of life, in UTC.

    ``report`` is None where it could not be written.
    """

    at: datetime
    known: Known
    report: Path | None


def hard_ends(home: Path, clock: Clock) -> list[HardEnd]:
    """All since the last look, oldest first; they are told once.

    A command that was ended from outside is none: whoever ended it knows. Blocks, for a thread.
    """
    ends = []
    for left in take_left(home / "crashes", clock):
        known = _known(left)
        if left.kind == WINDOW or known in (Known.FAULT, Known.ERROR):
            ends.append(_reported(left, known, home, clock))
    return ends


def _known(left: Left) -> Known:
    if left.report:
        return Known.ERROR
    if left.native:
        return Known.FAULT
    return Known.RESTARTED if left.was_restarted else Known.NOTHING


def _reported(left: Left, known: Known, home: Path, clock: Clock) -> HardEnd:
    at = _last_sign(left, home)
    if left.report:
        return HardEnd(at, known, Path(left.report))
    parts = [
        ("what is known", f"{known.value}\nquayside {left.version}, begun {left.began_at}"),
        ("stacks at the fault", left.native or "none were noted"),
    ]
    what = "fault" if left.native else "end"
    return HardEnd(at, known, Reports(home, left.kind, clock).write(what, parts, pid=left.pid))


def _last_sign(left: Left, home: Path) -> datetime:
    """The time of its last line in the log; when it began, where it has none.

    An earlier line is another process's that had the number before it.
    """
    for entry in reversed(last_entries(home / "logs", 1, left.pid)):
        try:
            said_at = datetime.fromisoformat(entry.split(" ", 1)[0]).astimezone(UTC)
            return max(said_at, left.began_at)
        except ValueError:
            continue
    return left.began_at
