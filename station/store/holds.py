"""Print jobs that a process sees to: a locked file each, which the system lets go with the process.

A job that the journal has in ``sending`` is in other hands as long as its file is locked; without
a lock its process is gone, and nobody knows how far it came. The locks are the system's own, so
that a process that is killed cannot leave one behind.
"""

import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def lock(stream: BinaryIO) -> None:
        """Lock an open file. Raises OSError where another process has it."""
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def lock(stream: BinaryIO) -> None:
        """Lock an open file. Raises OSError where somebody else has it."""
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


log = logging.getLogger(__name__)


class Holds:
    """The print jobs that this process holds; ``folder`` is that of all processes of a station."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, BinaryIO] = {}

    def take(self, name: str) -> bool:
        """Hold a job until ``let_go``; False where somebody holds it, this process included.

        A folder that takes no file stops no print: others then know less of it, as after a crash.
        """
        while name not in self._held:
            try:
                stream = self._opened(name)
            except OSError as error:
                log.warning("the print %s is not held: %s", name, error)
                return True
            try:
                lock(stream)
            except OSError:
                stream.close()
                return False
            # Whoever let go of it may have taken the file away before it was locked here.
            if self._is_the_one(name, stream):
                self._held[name] = stream
                return True
            stream.close()
        return False

    def let_go(self, name: str) -> None:
        """Hold it no longer, and leave nothing behind."""
        stream = self._held.pop(name, None)
        if not stream:
            return
        if sys.platform == "win32":
            stream.close()  # no file that is open is removed there
            self._remove(name)
        else:
            if self._is_the_one(name, stream):  # else somebody removed it, and it is another's
                self._remove(name)
            stream.close()

    def is_elsewhere(self, name: str) -> bool:
        """True where another process that is alive holds it."""
        if name in self._held or not self._file(name).exists():
            return False
        if not self.take(name):
            return True
        self.let_go(name)
        return False

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.lock"

    def _opened(self, name: str) -> BinaryIO:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.fdopen(os.open(self._file(name), os.O_RDWR | os.O_CREAT, 0o600), "rb+")

    def _is_the_one(self, name: str, stream: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(stream.fileno()), self._file(name).stat())
        except FileNotFoundError:
            return False

    def _remove(self, name: str) -> None:
        with suppress(OSError):
            self._file(name).unlink()
