"""A window that is asked for its end before it closes: what was begun is finished first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget


class AskedToClose(QWidget):
    """``close_asked``: a person or the system closes it; ``let_go`` closes it in earnest."""

    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._may_close = False

    def let_go(self) -> None:
        """Close in earnest: nothing is on its way any more."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()
