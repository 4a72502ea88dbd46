"""Begins and ends the log of a process, and reads the end of what was written."""

import logging
import os
import re
from collections.abc import Mapping
from pathlib import Path

from station.clock import SystemClock
from station.logs.files import LogFiles, files_in
from station.logs.level import LevelFilter
from station.ports import Clock
from station.settings import Settings
from station.settings_reader import LOG_LEVELS

OURS = ("station", "printing", "ui")
"""Our own loggers. All others (httpx with every address that it asks, httpcore with its headers)
are heard from warnings on, at any level: an allow-list, for nobody knows what they say."""

TAIL_BYTES = 200_000
_START = re.compile(r"\d{4}-\d\d-\d\dT\S+ [A-Z]+ (\d+) ")


class Log:
    """The log of this process, as long as it is open."""

    def __init__(self, folder: Path, level: str, clock: Clock | None = None) -> None:
        self._files = LogFiles(folder)
        self._level = LevelFilter(folder, level, clock or SystemClock())
        self._files.addFilter(self._level)
        # A disk that is full costs log lines, and shows no traceback on a screen.
        logging.raiseExceptions = False
        root = logging.getLogger()
        root.setLevel(logging.WARNING)
        for name in OURS:
            # The filter decides: a level that is asked for from outside needs no other word.
            logging.getLogger(name).setLevel(logging.DEBUG)
        root.addHandler(self._files)

    def set_level(self, level: str) -> None:
        """The level that the settings say now; counts at once."""
        self._level.set_usual(level)

    def close(self) -> None:
        """Write no more."""
        root = logging.getLogger()
        root.removeHandler(self._files)
        self._files.close()
        for name in OURS:
            logging.getLogger(name).setLevel(logging.NOTSET)


def level_of(settings: Settings, environ: Mapping[str, str] = os.environ) -> str:
    """The usual level: ``QUAYSIDE_LOG_LEVEL`` where it names one, else what the settings say."""
    asked = environ.get("QUAYSIDE_LOG_LEVEL", "").strip().lower()
    return asked if asked in LOG_LEVELS else settings.support.log_level


def last_entries(folder: Path, limit: int, pid: int | None = None) -> list[str]:
    """The newest entries, oldest first, an entry with its traceback; ``pid``: of one process.

    Unreadable files are left out.
    """
    entries: list[str] = []
    for file, size, _ in files_in(folder):
        if len(entries) >= limit:
            break
        entries = [*_entries(_end_of(file, size), pid), *entries]
    return entries[-limit:]


def _end_of(file: Path, size: int) -> str:
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, size - TAIL_BYTES))
            return stream.read().decode("utf-8", "replace")
    except OSError:
        return ""


def _entries(text: str, pid: int | None) -> list[str]:
    found: list[str] = []
    is_wanted = False
    for line in text.splitlines():
        start = _START.match(line)
        if start:
            is_wanted = pid is None or start[1] == str(pid)
            if is_wanted:
                found.append(line)
        elif is_wanted:
            found[-1] += f"\n{line}"
    return found
