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
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from station.store.holds import lock
from station.version import __version__

_LOCK_AT = 1 << 30
"""Windows lets nobody read the byte that is locked: it is one far behind the text."""
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Marker:
    """The file of this process. ``kind`` is window or command."""

    def __init__(self, folder: Path, kind: str) -> None:
        self._folder, self._kind = folder, kind
        self._stream: BinaryIO | None = None
        self._file = folder / "running"

    def begin(self, now: datetime) -> None:
        """Lay the file down, and have native faults written into it; ``now`` in UTC.

        Raises OSError.
        """
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        pid = os.getpid()
        self._file = self._folder / f"running-{now:%Y%m%d%H%M%S%f}-{pid}.txt"
        handle = os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        stream = self._stream = os.fdopen(handle, "rb+", buffering=0)
        assert stream
        lock_for_good(stream)
        head = {
            "kind": self._kind,
            "pid": pid,
            "version": __version__,
            "at": now.isoformat(),
            "boot": boot_of(now),
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


def boot_of(now: datetime) -> str:
    """Which start of the computer this is: Linux has a name for it, else its time is worked out."""
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return (now - timedelta(seconds=time.monotonic())).isoformat()


def lock_for_good(stream: BinaryIO) -> None:
    """Lock the file for as long as it is open. Raises OSError where somebody has it."""
    if sys.platform == "win32":
        stream.seek(_LOCK_AT)
        lock(stream)
        stream.seek(0)
    else:
        lock(stream)
