"""What a scanner sends to the viewer before its keys are at work: heard, so that it can be told."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.bursts import Bursts
from ui.scanner import Scanner, time_of


class EarlyScans(QObject):
    """Build it before the window is shown.

    ``bursts`` and ``clock`` go on in the scanner that follows it.
    """

    def __init__(self, app: QApplication, clock: Callable[[QKeyEvent], float] = time_of) -> None:
        super().__init__(app)
        self.bursts, self.clock = Bursts(), clock
        self._has_scanned = False
        self._scanner = Scanner(app, lambda: None, bursts=self.bursts, clock=clock)
        self._scanner.scanned.connect(self._note)

    def stop(self) -> bool:
        """Hear no more; whether something was scanned."""
        self._scanner.stop()
        return self._has_scanned

    def _note(self, line: str) -> None:
        del line
        self._has_scanned = True
