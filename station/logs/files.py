"""Log files that several processes may write at once, on every system.

Each process writes a file of its own: it takes the lowest *slot* that no living process has, and
the file is named by day and slot. So no two write one file, nothing is ever renamed (Windows lets
nobody rename what is open), and a hundred commands in a row share one file. A slot is a lock of
the system (``store/holds.py``), which goes with its process. A full file is followed by its next
part; the oldest files go when all are more than ``sum_bytes``, or after a month.

    logs/quayside-2026-11-28-1.log      the window, since the morning
    logs/quayside-2026-11-28-1.2.log    its second part
    logs/quayside-2026-11-28-2.log      the commands beside it
"""

import logging
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import FileIO
from itertools import count
from pathlib import Path

from station.logs.masking import masked
from station.store.holds import Holds

FILE_BYTES = 2_000_000
SUM_BYTES = 20_000_000
KEEP_S = 30 * 24 * 3600.0
PATTERN = "quayside*.log*"
_SLOT = re.compile(r"quayside-\d{4}-\d\d-\d\d-(\d+)(?:\.(\d+))?\.log")


class LineFormatter(logging.Formatter):
    """Time with its zone, level, process, who says it, what; without secrets, traces included."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(process)d %(name)s %(message)s")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        """ISO 8601 in the bench's own time, to the millisecond."""
        del datefmt
        return _local(record.created).isoformat(timespec="milliseconds")

    def format(self, record: logging.LogRecord) -> str:
        """The whole record as text."""
        return masked(super().format(record))


class LogFiles(logging.Handler):
    """Writes records into the log folder, each by one write of its own; see above.

    Raises OSError where the folder cannot be made. Later faults cost lines and nothing more.
    """

    def __init__(
        self, folder: Path, file_bytes: int = FILE_BYTES, sum_bytes: int = SUM_BYTES
    ) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder, self._file_bytes, self._sum_bytes = folder, file_bytes, sum_bytes
        self._holds = Holds(folder)
        self._slot = self._free_slot()
        self._stream: FileIO | None = None
        self._day, self._size = "", 0
        self.setFormatter(LineFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        try:
            line = f"{self.format(record)}\n".encode("utf-8", "backslashreplace")
            stream = self._stream_at(record.created)
            stream.write(line)
            self._size += len(line)
        except (OSError, ValueError, TypeError):
            self.handleError(record)

    def close(self) -> None:
        """Let go of the file and of the slot."""
        self.acquire()
        self._close_stream()
        self._holds.let_go(_lock_name(self._slot))
        self.release()
        super().close()

    def _stream_at(self, at: float) -> FileIO:
        day = _local(at).date().isoformat()
        if self._stream is not None and _is_removed(self._stream):
            self._begin_anew()
        if self._stream is None or day != self._day or self._size >= self._file_bytes:
            self._close_stream()
            self._day = day
            self._folder.mkdir(exist_ok=True, mode=0o700)
            file = self._next_file(day)
            self._stream = FileIO(file, "ab", opener=_private)
            self._size = file.stat().st_size
            self._tidy(file)
        return self._stream

    def _free_slot(self) -> int:
        return next(slot for slot in count(1) if self._holds.take(_lock_name(slot)))

    def _begin_anew(self) -> None:
        """Somebody removed the file, or all of the folder; another may have the slot by now."""
        self._close_stream()
        self._holds.let_go(_lock_name(self._slot))
        self._folder.mkdir(exist_ok=True, mode=0o700)
        self._slot = self._free_slot()

    def _close_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream:
            stream.close()

    def _next_file(self, day: str) -> Path:
        """The last part of the day while it has room, else the one after it."""
        for part in count(1):
            name = f"quayside-{day}-{self._slot}"
            file = self._folder / (f"{name}.log" if part == 1 else f"{name}.{part}.log")
            if not file.exists() or file.stat().st_size < self._file_bytes:
                return file
        raise AssertionError  # there is always another number

    def _tidy(self, own: Path) -> None:
        """Remove the oldest files, but none that is being written."""
        total, oldest = 0, time.time() - KEEP_S
        busy: set[str] = set()
        for file, size, changed_at in files_in(self._folder):
            total += size
            if file == own or self._is_written(file, busy):
                continue
            if total > self._sum_bytes or changed_at < oldest:
                with suppress(OSError):
                    file.unlink()

    def _is_written(self, file: Path, seen: set[str]) -> bool:
        """The newest file of a slot that another process has; newer ones are looked at first."""
        slot = slot_of(file)
        if slot is None or slot in seen:
            return False
        seen.add(slot)
        return slot != str(self._slot) and self._holds.is_elsewhere(_lock_name(slot))


def files_in(folder: Path) -> list[tuple[Path, int, float]]:
    """All log files with size in bytes and time of their last change, the newest first."""
    found = list(_sizes(folder))
    return sorted(found, key=lambda each: (each[2], each[0].name), reverse=True)


def slot_of(file: Path) -> str | None:
    """The slot in a file's name; None for files of older versions."""
    found = _SLOT.fullmatch(file.name)
    return found[1] if found else None


def _sizes(folder: Path) -> Iterator[tuple[Path, int, float]]:
    for file in folder.glob(PATTERN):
        with suppress(OSError):
            status = file.stat()
            yield file, status.st_size, status.st_mtime


def _is_removed(stream: FileIO) -> bool:
    """Nobody finds what is written there any more. Windows lets nobody remove an open file."""
    return os.fstat(stream.fileno()).st_nlink == 0


def _lock_name(slot: object) -> str:
    return f"slot-{slot}"


def _private(file: str, flags: int) -> int:
    return os.open(file, flags, 0o600)


def _local(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC).astimezone()
