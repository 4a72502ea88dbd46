"""Files that the system hands to a running program: macOS tells of them by an event."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

Open = Callable[[Sequence[Path]], None]


class FileOpening(QObject):
    """Keeps ``files`` until somebody serves them, and hands over each that comes later.

    It lives on the application. Build it right behind that: files that the program was started for
    may come first of all.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.files: list[Path] = []
        self._open: Open | None = None
        app.installEventFilter(self)

    def serve(self, open_files: Open) -> None:
        """Open what came so far, and whatever comes."""
        self._open = open_files
        self._hand_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the file; everything else goes its way."""
        del watched
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        if event.file():  # else it is an address of some other kind
            self.files.append(Path(event.file()))
            self._hand_over()
        return True

    def _hand_over(self) -> None:
        if self._open is not None and self.files:
            files, self.files = self.files, []
            self._open(files)
