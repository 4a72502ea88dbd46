"""Reads label files and draws them for a printer in threads, one drawing at a time.

Whoever asks for another file or printer meanwhile gets that one; what was asked before is dropped.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from printing.label_file import LabelFile, Stamp, read_label, stamp_of
from printing.labels.problem import LabelProblem
from printing.preview import WITHOUT_PRINTER, look_at
from printing.router import Router
from station.domain.errors import PrinterNotSetUp, SettingsError
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings, Settings
from ui.screens.preview.pages import Page, Reading
from ui.viewer.state import Opened

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read:
    """What was asked for: ``settings`` of that moment, and the file drawn for ``printer``.

    ``trouble``: the settings cannot be read, and those from before are in use.
    """

    settings: Settings
    opened: Opened
    printer: str = ""
    trouble: SettingsError | None = None


class Reader:
    """``load`` reads the settings; ``settings`` are in use until it has."""

    def __init__(self, load: Callable[[], Settings], settings: Settings) -> None:
        self._load, self._settings = load, settings
        self._turn = 0
        self._drawing = asyncio.Lock()
        self._at_work: set[object] = set()

    @property
    def is_at_work(self) -> bool:
        """A thread reads or draws."""
        return bool(self._at_work)

    async def read(self, path: Path, chosen: str) -> Read | None:
        """A file, and the settings anew; ``chosen`` is the printer that a person chose, or empty.

        None where something else was asked for meanwhile.
        """
        turn, trouble = self._next_turn(), None
        try:
            self._settings = await self._in_thread(self._load)
        except SettingsError as error:
            trouble = error
        stamp = await self._in_thread(partial(stamp_of, path))
        try:
            file = await self._in_thread(partial(read_label, path))
        except LabelProblem as error:
            opened = Opened(problem=str(error), stamp=stamp)
            is_late = turn != self._turn
            return None if is_late else Read(self._settings, opened, trouble=trouble)
        found = await self._drawn(turn, file, chosen, stamp)
        return replace(found, trouble=trouble) if found else None

    async def draw(self, opened: Opened, chosen: str) -> Read | None:
        """The same file for another printer. None as of ``read``."""
        turn = self._next_turn()
        return await self._drawn(turn, opened.file, chosen, opened.stamp) if opened.file else None

    async def stamp(self, path: Path) -> Stamp | None:
        """The stamp of a file now. None as of ``read``."""
        turn = self._turn
        found = await self._in_thread(partial(stamp_of, path))
        return found if turn == self._turn else None

    async def _drawn(self, turn: int, file: LabelFile, chosen: str, stamp: Stamp) -> Read | None:
        async with self._drawing:
            if turn != self._turn:
                return None
            settings = self._settings
            name = chosen if chosen in settings.printers else usual_printer(settings, file.kind)
            work = partial(drawn, file, settings.printers.get(name))
            opened = replace(await self._in_thread(work), stamp=stamp)
        return Read(settings, opened, name) if turn == self._turn else None

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    async def _in_thread(self, work: Callable[[], T]) -> T:
        token = object()

        def noted() -> T:
            self._at_work.add(token)
            try:
                return work()
            finally:
                self._at_work.discard(token)

        return await asyncio.to_thread(noted)


def usual_printer(settings: Settings, kind: DocumentKind) -> str:
    """The printer that the routes name for a kind of label, else the first; empty without any."""
    try:
        return Router(settings).printer_for(kind)
    except PrinterNotSetUp:
        return next(iter(settings.printers), "")


def drawn(file: LabelFile, printer: PrinterSettings | None) -> Opened:
    """Every label of the file as that printer gets it; takes tenths of a second and more.

    Without a printer it is drawn for usual paper. What cannot be drawn has its reason.
    """
    try:
        look = look_at(file.kind, file.data, printer or WITHOUT_PRINTER)
    except LabelProblem as error:
        return Opened(file, problem=str(error))
    is_pdf = file.kind is DocumentKind.LABEL_PDF
    pages = (Page(0, look, at, copies=None, is_pdf=is_pdf) for at in range(len(look.sheets)))
    return Opened(file, Reading("", tuple(pages), printer=printer))
