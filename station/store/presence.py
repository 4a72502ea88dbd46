"""Who has the journal open: a lock that every process holds while it works.

Whoever comes first and finds itself alone may look into the file, and put a damaged one aside;
nobody's file is ever moved away under their hands.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl


class Presence:
    """One process's hold on a database file. Elsewhere than on POSIX the open file is the lock."""

    def __init__(self, file: Path) -> None:
        self._place = file.with_name(f"{file.name}.lock")
        self._stream: BinaryIO | None = None

    def arrive(self) -> bool:
        """Begin to hold it; True where nobody else does, and until ``stay`` nobody will.

        Waits for somebody who is alone with it. Raises OSError.
        """
        self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._stream = os.fdopen(os.open(self._place, os.O_RDWR | os.O_CREAT, 0o600), "rb+")
        if sys.platform == "win32":
            return True
        try:
            fcntl.flock(self._stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fcntl.flock(self._stream, fcntl.LOCK_SH)
            return False
        return True

    def stay(self) -> None:
        """Let others in."""
        if self._stream and sys.platform != "win32":
            fcntl.flock(self._stream, fcntl.LOCK_SH)

    def leave(self) -> None:
        """Hold it no longer."""
        if self._stream:
            self._stream.close()
            self._stream = None
