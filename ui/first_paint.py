"""Shows the window and serves Qt until it is painted: until then nothing else takes its time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

LONGEST_MS = 1000
"""A window that nobody can see is not waited for."""


class _Painted(QObject):
    """Calls ``done`` in the turn after a widget's first paint."""

    def __init__(self, widget: QWidget, done: Callable[[], None]) -> None:
        super().__init__()
        self._done = done
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of it; the event goes its way."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def show_painted(window: QWidget, longest_ms: int = LONGEST_MS) -> bool:
    """Show it, and return when it is on the screen; False where it was not within that time.

    Qt's own loop does this, before the one that needs asyncio: importing that takes as long as the
    paint.
    """
    is_painted = False

    def done() -> None:
        nonlocal is_painted
        is_painted = True
        QApplication.exit()  # where quit() would ask the window to close

    painted = _Painted(window, done)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(QApplication.exit)
    limit.start(longest_ms)
    window.show()
    QApplication.exec()
    limit.stop()
    window.removeEventFilter(painted)
    return is_painted
