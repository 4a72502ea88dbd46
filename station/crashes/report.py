"""A report of a fault: ``crashes/DATE-TIME-KIND-ERROR.txt`` in the data folder.

It has the traceback without any local value, for values may be names and addresses; where each
thread was; and the last lines of the process's log. All of it goes through the log's mask.
"""

import contextlib
import faulthandler
import os
import platform
import re
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from station.logs.log import last_entries
from station.logs.masking import masked
from station.ports import Clock
from station.version import __version__

MOST_A_PROCESS = 5
MOST_KEPT = 20
ENTRIES = 40
_STAMP = len("20261128-100000")
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class Reports:
    """Writes the reports of one process. ``home``: the data folder; ``kind``: window, command."""

    def __init__(self, home: Path, kind: str, clock: Clock) -> None:
        self._folder, self._logs = home / "crashes", home / "logs"
        self._kind, self._clock = kind, clock
        self._written: dict[str, Path] = {}

    def of_error(self, error: BaseException, doing: str) -> Path | None:
        """Report an error that nobody foresaw; the same one is reported once for a process.

        None where there were many already, or the folder takes none.
        """
        key = _where(error)
        if key in self._written or len(self._written) >= MOST_A_PROCESS:
            return self._written.get(key)
        parts = [
            ("what was done", doing),
            ("traceback, without values", _traced(error)),
            ("threads", _threads(self._folder)),
        ]
        file = self.write(type(error).__name__, parts, pid=os.getpid())
        if file:
            self._written[key] = file
        return file

    def write(self, what: str, parts: Sequence[tuple[str, str]], *, pid: int) -> Path | None:
        """A report of these parts and of the log of the process ``pid``; None: it has no place."""
        now = self._clock.now()
        log = "\n".join(last_entries(self._logs, ENTRIES, pid))
        head = ("program", f"{about()}\n{self._kind}, process {pid}\n{now.isoformat()}")
        text = "\n\n".join(
            f"== {title} ==\n{masked(words.strip())}"
            for title, words in (head, *parts, ("the last of its log", log))
        )
        name = f"{now:%Y%m%d-%H%M%S}-{self._kind}-{_UNSAFE.sub('-', what).strip('-')}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = _new_file(self._folder, name)
        except OSError:
            return None
        try:
            file.write_text(f"{text}\n", "utf-8", errors="backslashreplace")
        except OSError:  # a full disk: a part of a report would be taken for one
            with contextlib.suppress(OSError):
                file.unlink()
            return None
        _tidy(file)
        return file


def about() -> str:
    """Program, Python and system in a line."""
    how = "bundle" if getattr(sys, "frozen", False) else "source"
    return (
        f"quayside {__version__} ({how}), Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )


def reports_in(folder: Path) -> list[Path]:
    """All reports, the newest first."""
    return sorted(folder.glob("[0-9]*.txt"), key=lambda file: file.name, reverse=True)


def _where(error: BaseException) -> str:
    """What makes two faults the same: the kind of error, and the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {place}"


def _traced(error: BaseException) -> str:
    return "".join(traceback.TracebackException.from_exception(error).format())


def _threads(folder: Path) -> str:
    """Where each thread is, as the interpreter itself tells it: files and lines, no values."""
    file = folder / f".threads-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with file.open("w+", encoding="utf-8", errors="replace") as stream:
            faulthandler.dump_traceback(stream, all_threads=True)
            stream.seek(0)
            return stream.read()
    except OSError:
        return "not known"
    finally:
        with contextlib.suppress(OSError):
            file.unlink()


def _new_file(folder: Path, name: str) -> Path:
    """An empty file of its owner only; what is there already stays."""
    number = 1
    while True:
        file = folder / (f"{name}.txt" if number == 1 else f"{name}-{number}.txt")
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            number += 1
        else:
            return file


def _tidy(own: Path) -> None:
    """Remove the oldest reports, but never the one that was just written.

    Those of a later time were written before the clock was set back: they go first.
    """
    at = own.name[:_STAMP]
    others = [file for file in reports_in(own.parent) if file != own]
    others.sort(key=lambda file: file.name[:_STAMP] <= at, reverse=True)
    for file in others[MOST_KEPT - 1 :]:
        with contextlib.suppress(OSError):
            file.unlink()
