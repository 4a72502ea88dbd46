"""What a notice offers to do about a fault: show the folder of its report, save a support file."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from station.domain.errors import SettingsError
from ui.problem_words.row import SAVE_SUPPORT, SHOW_FOLDER

if TYPE_CHECKING:
    from station.settings import Settings
    from ui.window import Window


def open_folder(folder: Path) -> bool:
    """In the system's own file window."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def downloads() -> Path:
    """Where a person looks for what was saved."""
    from platformdirs import user_downloads_path

    return user_downloads_path()


class SupportDesk:
    """Takes what the window's notices offer; ``show`` and ``target`` are the system's."""

    def __init__(
        self,
        window: "Window",
        show: Callable[[Path], bool] = open_folder,
        target: Callable[[], Path] = downloads,
    ) -> None:
        self._window, self._show, self._target = window, show, target

    def take(self, name: str) -> None:
        """Do what was offered under that name."""
        if name == SHOW_FOLDER:
            self._show(self._window.home / "crashes")
        if name == SAVE_SUPPORT:
            self.save()

    def save(self) -> None:
        """Save a support file where downloads go, and tell where it is."""
        self._window.tasks.start(self._save(), name="save a support file")

    async def _save(self) -> None:
        from ui.problem_words.endings import support_saved

        written = await asyncio.to_thread(self._write)
        self._window.shell.set_notice(support_saved(written))

    def _write(self) -> Path:
        """Raises StorageError where neither place takes it."""
        from station.support.contents import Wanted
        from station.support.file import write_support_file

        window = self._window
        settings, why = self._settings()
        wanted = Wanted(window.home, settings, window.environ, window.clock, why=why)
        name = f"quayside-support-{window.clock.now().astimezone():%Y%m%d-%H%M%S}.zip"
        folder = self._target()
        if not folder.is_dir():
            folder = window.home
        return write_support_file(folder / name, wanted).file

    def _settings(self) -> tuple["Settings | None", str]:
        from station.environment import load_settings

        try:
            return load_settings(self._window.environ), ""
        except SettingsError as error:
            return None, str(error)
