"""What a scanner sends to the viewer before its keys are at work: heard, so that it can be told."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.bursts import Bursts
from ui.scanner import Scanner


class EarlyScans(QObject):
    """Build it before the window is shown. ``bursts`` goes on in the scanner that follows it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.bursts = Bursts()
        self._has_scanned = False
        self._scanner = Scanner(app, lambda: None, bursts=self.bursts)
        self._scanner.scanned.connect(self._note)

    def stop(self) -> bool:
        """Hear no more; whether something was scanned."""
        self._scanner.stop()
        return self._has_scanned

    def _note(self, line: str) -> None:
        del line
        self._has_scanned = True
