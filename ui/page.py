"""A page of the window: what the shell needs of a screen, and what a screen may ask of the shell.

ui/screens/<name>/view.py        frozen view and ``present``: no Qt, tested without it
ui/screens/<name>/screen.py      widgets: signals out, ``render(view)`` in
ui/screens/<name>/controller.py  ``build(services) -> Page``: intents to the core, views back
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ui.shortcuts import Act

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from printing.spooler import Spooler
    from station.bench.bench import Bench
    from station.station import Station
    from ui.bridge import Bridge
    from ui.problems import Problem
    from ui.sounds.sounds import Sounds
    from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Key:
    """A cap of the key strip. One at most is ``is_next``: what is expected now.

    ``word`` stands beside it where the key does something else than usual.
    """

    act: Act
    is_allowed: bool = True
    is_next: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Services:
    """What the composition root hands to every page.

    ``go`` opens a page by name, with something to show (a reference) or nothing. ``tell`` shows a
    problem in the banner until it is solved or put away; ``tell(None)`` clears the page's own.
    """

    station: "Station"
    bench: "Bench"
    printers: "Spooler"
    tasks: "Tasks"
    bridge: "Bridge"
    go: Callable[[str, str], None]
    tell: "Callable[[Problem | None], None]"
    restart: Callable[[], None]
    """Open the station anew, with settings that have changed."""
    is_sandbox: bool = False
    """The station runs on a sandbox of this process (``ui.tryout``), not on an account."""
    try_out: Callable[[bool], None] | None = None
    """Open the station anew on a sandbox of its own, or (False) on the account again."""
    sounds: "Sounds | None" = None
    """What is heard; the settings let a person hear it."""
    save_support: Callable[[], None] | None = None
    """Save a support file, and tell where it is."""
    bench_widget: "QWidget | None" = None
    """The bench's screen, where it was painted before the station was open: its page takes it."""


@runtime_checkable
class Typed(Protocol):
    """A page with a line that is typed and not sent yet: it outlives the page's widgets."""

    typed: str


class Page(Protocol):
    """One screen of the window, built when it is first asked for."""

    widget: "QWidget"
    keys_changed: Callable[[], None] | None
    """Set by the shell: called when ``keys()`` gives something else."""

    def keys(self) -> tuple[Key, ...]:
        """The key strip as it is now."""
        ...

    def act(self, act: Act) -> bool:
        """A key of the strip was pressed or its cap clicked; True where the page took it."""
        ...

    def take_scan(self, line: str) -> bool:
        """A line was scanned while this page is shown; False leaves it to the bench."""
        ...

    def shown(self, about: str) -> None:
        """The page comes to the front; ``about`` is a reference to show, or empty."""
        ...

    def hidden(self) -> None:
        """Another page comes to the front."""
        ...


class Waiting(Page, Protocol):
    """The bench's page before the station is open: it keeps what is scanned."""

    typed: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What was scanned so far."""
        ...

    def tell(self, title: str, body: str) -> None:
        """Say why it takes longer."""
        ...

    def again(self) -> "Waiting":
        """The same page, with its lines, built anew."""
        ...

    def let_go(self) -> "QWidget":
        """Keep nothing more, and give the screen away."""
        ...
