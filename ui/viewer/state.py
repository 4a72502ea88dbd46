"""All that the viewer knows at a moment. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from printing.label_file import GONE, LabelFile, Stamp
from station.settings import PrinterSettings, Settings
from ui.screens.preview.pages import Page, Reading

if TYPE_CHECKING:
    from ui.lifecycle import Ending

NOTHING_READ = Reading("")


@dataclass(frozen=True, slots=True)
class Start:
    """What a viewer begins with: settings, how they are read again, and where it is told to end."""

    settings: Settings
    load: Callable[[], Settings]
    ending: "Ending"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read: its label drawn for ``reading.printer``, or why there is none.

    ``problem`` is a technical text for ``ui.causes``; ``stamp`` the file's before it was read.
    """

    file: LabelFile | None = None
    reading: Reading = NOTHING_READ
    problem: str = ""
    stamp: Stamp = GONE

    @property
    def is_printable(self) -> bool:
        """Its printer can print every label of it, whatever the checks say."""
        sheets = [page.sheet for page in self.reading.pages]
        return bool(sheets) and all(sheet and not sheet.problem for sheet in sheets)

    @property
    def is_held(self) -> bool:
        """The checks hold it back: it is printed for a reason only."""
        return any(page.is_held for page in self.reading.pages)


@dataclass(frozen=True, slots=True)
class ViewerState:
    """``at`` is the file that is shown, ``page`` the label of it; both count from 0.

    ``opened`` is None while the file is read. ``printer`` is the chosen one, empty where the
    settings know none; ``printing_on`` the one that prints now. ``is_asking``: the label is held
    back, and a person is asked whether it looks right.
    """

    files: tuple[Path, ...] = ()
    at: int = 0
    opened: Opened | None = None
    page: int = 0
    printers: tuple[PrinterSettings, ...] = ()
    printer: str = ""
    printing_on: str = ""
    is_asking: bool = False

    @property
    def file(self) -> Path | None:
        """The file that is shown."""
        return self.files[self.at] if self.files else None

    @property
    def pages(self) -> tuple[Page, ...]:
        """Its labels, as far as they are there."""
        return self.opened.reading.pages if self.opened else ()

    @property
    def may_print(self) -> bool:
        """There is a label, a printer for it, and no print on its way."""
        is_ready = self.opened is not None and self.opened.is_printable
        return is_ready and bool(self.printer) and not self.printing_on
