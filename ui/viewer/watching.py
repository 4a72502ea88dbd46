"""Hears when the file that is shown may have changed: the system tells of it, and of its folder.

Editors write a new file in place of the old one, which ends the watch of it; the folder tells then.
"""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class FileWatch(QObject):
    """``stirred`` says that something happened at the file or beside it, and not what."""

    stirred = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._on_stir())
        self._watcher.directoryChanged.connect(lambda _: self._on_stir())
        self._file: Path | None = None

    def watch(self, file: Path | None) -> None:
        """This file from now on, and none before; None watches nothing.

        A folder that cannot be watched (on some network drives) is not: F5 is left.
        """
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._file = file
        self._add()

    def _add(self) -> None:
        if self._file is None:
            return
        known = {*self._watcher.files(), *self._watcher.directories()}
        wanted = [str(self._file), str(self._file.parent)]
        missing = [path for path in wanted if path not in known]
        if missing:
            self._watcher.addPaths(missing)

    def _on_stir(self) -> None:
        self._add()
        self.stirred.emit()
