"""One window for a data folder: two would serve the same shelf, and buy past each other.

The command line may be used beside a window: the journal keeps the two apart, order by order.
"""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

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
        is_held, trouble = self._try()
        if trouble:
            # Imported here: it has the whole domain behind it, and a start has not.
            from station.domain.errors import StorageError

            raise StorageError(str(self.home), trouble)
        return is_held

    def is_elsewhere(self) -> bool:
        """Hold the folder, unless another window does: then True.

        A folder that cannot be used is nobody's; ``take`` says what is wrong with it.
        """
        return self._try() == (False, "")

    def _try(self) -> tuple[bool, str]:
        """Whether the folder is held now, and why it cannot be, where it is not another window."""
        if self._lock.isLocked():
            return True, ""
        try:
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            return False, error.strerror or str(error)
        if self._lock.tryLock(0):
            return True, ""
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False, ""
        is_ours = os.access(self.home, os.W_OK)
        return False, os.strerror(errno.ENOSPC if is_ours else errno.EACCES)

    def release(self) -> None:
        """Let the next window in."""
        self._lock.unlock()
