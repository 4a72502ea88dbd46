"""One window for a data folder: two would serve the same shelf, and buy past each other.

The command line may be used beside a window: the journal keeps the two apart, order by order.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from station.domain.errors import StorageError

LOCK = "window.lock"


class InstanceLock:
    """Holds the folder for one window. What a crashed process left is taken over."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._lock = QLockFile(str(home / LOCK))
        # Stale is what names a process that is no more; a window may well be open for weeks.
        self._lock.setStaleLockTime(0)

    @property
    def since(self) -> datetime | None:
        """When the window that holds the folder was opened, in UTC; None where it is not known."""
        try:
            return datetime.fromtimestamp((self.home / LOCK).stat().st_mtime, UTC)
        except OSError:
            return None

    def take(self) -> bool:
        """Hold the folder; False where another window does. Raises StorageError."""
        if self._lock.isLocked():
            return True
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StorageError(str(self.home), error.strerror or str(error)) from error
        if self._lock.tryLock(0):
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        is_ours = os.access(self.home, os.W_OK)
        raise StorageError(str(self.home), "no space left" if is_ours else "Permission denied")

    def release(self) -> None:
        """Let the next window in."""
        self._lock.unlock()
