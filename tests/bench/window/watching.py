"""Inside a process that is measured: when something is painted, how much memory there is."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls ``done`` once, after a widget was painted while ``is_so`` holds."""

    def __init__(
        self, widget: QWidget, done: Callable[[], None], is_so: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(widget)
        self._done, self._is_so = done, is_so
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The event goes its way; what it paints is on the screen a turn later."""
        if event.type() == QEvent.Type.Paint and self._is_so():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def memory_mb() -> float:
    """What this process has in memory, shared pages included (MB)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1]) / 1024
    raise ValueError("no Rss in smaps_rollup")


def tell(**found: object) -> None:
    """What was measured, for the process that started this one."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
