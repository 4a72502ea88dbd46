"""The preview page: reads and draws the labels of a reference, and turns from one to the next."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from station.domain.errors import StorageError
from ui.i18n import translate
from ui.page import Key, Page, Services
from ui.problems import Problem
from ui.screens.preview.pages import Reading
from ui.screens.preview.reading import drawn, find
from ui.screens.preview.screen import PreviewScreen
from ui.screens.preview.view import PreviewView, failed, loading, present
from ui.shortcuts import Act

_KEYS = (Act.SCAN, Act.TURN, Act.ZOOM, Act.REPRINT, Act.SAVE, Act.BACK)


def build(services: Services) -> Page:
    """The page, wired to the core."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return PreviewPage(services, Path(folder))


class PreviewPage:
    """Implements ui.page.Page. ``folder`` is where PDFs are saved."""

    def __init__(self, services: Services, folder: Path) -> None:
        self._services, self._folder = services, folder
        self.screen = PreviewScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Callable[[], None] | None = None
        self._ref = ""
        self._reading = Reading("")
        self._index = 0
        self._view = PreviewView()
        self.screen.turned.connect(self._turn)
        self.screen.chosen.connect(self._choose)
        self.screen.save_asked.connect(lambda: self.act(Act.SAVE))
        self.screen.print_asked.connect(lambda: self.act(Act.REPRINT))

    def keys(self) -> tuple[Key, ...]:
        """What can be done with the label that is shown."""
        allowed = {
            Act.TURN: self._view.has_others,
            Act.ZOOM: self._view.page is not None,
            Act.REPRINT: self._view.page is not None,
            Act.SAVE: self._view.is_pdf,
        }
        return tuple(Key(act, allowed.get(act, True)) for act in _KEYS)

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act is Act.BACK or act is Act.SCAN:
            self._services.go("bench", "")
        elif act is Act.TURN:
            self._turn(1)
        elif act is Act.ZOOM:
            self.screen.stage.toggle_zoom()
        elif act is Act.REPRINT and self._view.page:
            self._services.go("shelf", self._ref)
        elif act is Act.SAVE and self._view.is_pdf:
            self._services.tasks.start(self._save(self._ref), name="save the label")
        return act in _KEYS

    def take_scan(self, line: str) -> bool:
        """Everything scanned is the bench's."""
        del line
        return False

    def shown(self, about: str) -> None:
        """The labels of that reference; without one, those that were shown before."""
        if about and about != self._ref:
            self._ref, self._reading, self._index = about, Reading(about), 0
        self.screen.stage.setFocus()
        if not self._ref:
            self._render(present(Reading(""), 0))
            return
        if not self._reading.pages:
            self._render(loading(self._ref))
        ref = self._ref
        self._services.tasks.start(
            self._read(ref), name="draw the label", on_problem=lambda it: self._fail(ref, it)
        )

    def hidden(self) -> None:
        """The reading stays for the way back."""

    async def _read(self, ref: str) -> None:
        """Show each label as soon as it is drawn; what was shown before stays until all are."""
        is_new = not self._reading.pages
        found = await find(self._services.station, self._services.printers, ref)
        async with aclosing(drawn(found)) as readings:
            reading = Reading(found.ref)
            async for reading in readings:
                if ref != self._ref:
                    return  # another label was asked for meanwhile
                if is_new:
                    self._take(reading)
        self._take(reading)

    def _take(self, reading: Reading) -> None:
        self._reading = reading
        self._index = min(self._index, max(0, len(reading.pages) - 1))
        self._render(present(reading, self._index))

    def _fail(self, ref: str, problem: Problem) -> None:
        if ref == self._ref:
            self._render(failed(ref, problem))

    def _turn(self, step: int) -> None:
        if self._view.has_others:
            self._choose((self._index + step) % len(self._reading.pages))

    def _choose(self, index: int) -> None:
        self._index = index
        self._render(present(self._reading, index))

    def _render(self, view: PreviewView) -> None:
        self._view = view
        self.screen.render_view(view)
        if self.keys_changed:
            self.keys_changed()

    async def _save(self, ref: str) -> None:
        """Write the order's PDFs beside each other; the same label is the same file."""
        files = await self._services.station.label_bytes(ref)
        await asyncio.to_thread(_write_all, self._folder, files)
        saved = translate("Preview", "Saved in {folder}").format(folder=self._folder)
        self.screen.head.sub.setText(saved)


def _write_all(folder: Path, files: list[tuple[str, bytes]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            (folder / name).write_bytes(data)
    except OSError as error:
        raise StorageError(str(folder), error.strerror or str(error)) from error
