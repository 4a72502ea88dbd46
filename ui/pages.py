"""Which page is shown, and who gets what the shell and the scanner do not use themselves.

A page is imported and built when it is first shown, and again after the station was opened anew.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from station.domain.command import Command
from ui.keys import SCAN_FIELD
from ui.page import Page, Services, Typed, Waiting
from ui.shell import Shell
from ui.shortcuts import Act
from ui.widgets.rail import rail_items

if TYPE_CHECKING:
    from ui.screens.interlude.view import InterludeView  # with every error's words behind it

GO = {
    Act.SCAN: "bench",
    Act.BACK: "bench",
    Act.CLOSE: "bench",
    Act.PICKUPS: "pickups",
    Act.SEARCH: "orders",
}
"""Where a key leads that the page does not take."""


def _nothing() -> None:
    """No page was shown yet."""


def build_page(name: str, services: Services) -> Page:
    """A page of ui/screens, by the name of its folder."""
    page: Page = import_module(f"ui.screens.{name}.controller").build(services)
    return page


def import_pages() -> None:
    """Import all pages, in a thread while nobody waits: the first look at one comes sooner."""
    for item in rail_items():
        import_module(f"ui.screens.{item.name}.controller")
    import_module("ui.screens.unfinished.controller")


def waiting_bench(slots: int) -> Waiting:
    """The bench to paint before anything else is imported."""
    from ui.screens.bench.waiting import WaitingBench

    return WaitingBench(slots)


@dataclass(frozen=True, slots=True)
class Waited:
    """What the waiting bench had: lines in their order, and its screen while that is alive."""

    lines: tuple[str, ...] = ()
    widget: QWidget | None = None


class Pages:
    """``build`` makes a page by name; ``services`` is None while no station is open."""

    def __init__(self, shell: Shell, build: Callable[[str, Services], Page] = build_page) -> None:
        self._shell, self._build = shell, build
        self._services: Services | None = None
        self._built: dict[str, Page] = {}
        self._past: list[Page] = []
        self._typed: dict[str, str] = {}
        self._shown: Page | None = None
        self._waiting: Waiting | None = None
        self._again: Callable[[], None] = _nothing
        self._missed: tuple[str, ...] = ()
        self._on_missed: Callable[[Sequence[str]], None] | None = None
        self.before_bench = ""
        """A page that is shown once, before the bench is gone back to."""
        shell.page_asked.connect(self._on_asked)
        shell.act_pressed.connect(self._on_act)

    @property
    def waiting(self) -> Waiting | None:
        """The bench that is shown while the station opens; None where there is none."""
        return self._waiting

    def wait_at(self, bench: Waiting) -> None:
        """Show a bench that keeps what is scanned, until ``waited`` is asked for it."""
        self._waiting = bench
        self._again = lambda: self.wait_at(bench.again())
        self._show("bench", bench, "")

    def waited(self) -> Waited:
        """What was kept and typed at the waiting bench, once; it keeps nothing more."""
        bench, self._waiting = self._waiting, None
        if bench is None:
            return Waited()
        if not shiboken6.isValid(bench.widget):
            return Waited(bench.lines)
        if bench.typed:
            self._typed["bench"] = bench.typed
        return Waited(bench.lines, bench.let_go())

    def tell_missed(self, on_missed: Callable[[Sequence[str]], None]) -> None:
        """Hear of lines that come while no page can take them, also of those that came so far."""
        self._on_missed = on_missed
        missed, self._missed = self._missed, ()
        if missed:
            on_missed(missed)

    def use(self, services: Services) -> None:
        """Another station: its pages are built anew."""
        self._forget()
        self._services = services

    def rebuild(self, change: Callable[[], None]) -> None:
        """Build all pages anew after a change of the look; their station goes on.

        Those of the old look stay, unseen, until it closes: what they asked for ends in them.
        """
        if self._shown:
            self._shown.hidden()
        self._keep_typed()
        for page in filter(None, {*self._built.values(), self._shown}):
            page.widget.hide()
            page.widget.setParent(None)
            self._past.append(page)
        self._built.clear()
        change()
        self._again()

    def interlude(self, view: "InterludeView", on_action: Callable[[], None] | None = None) -> None:
        """There is no station: say why. What was built is of no more use."""
        from ui.screens.interlude.controller import Interlude

        self._services = None
        self._forget()
        self._again = lambda: self._show("interlude", Interlude(view, on_action), "")
        self._again()

    def go(self, name: str, about: str = "") -> None:
        """Bring a page to the front, with something to show or nothing."""
        if self._services is None:
            return
        page = self._built.get(name)
        is_new = page is None
        if page is None:
            page = self._built[name] = self._build(name, self._services)
        # What the bench has in hand it knows itself, and it may be another order by then.
        self._again = lambda: self.go(name, "" if name == "bench" else about)
        self._show(name, page, about)
        if is_new and isinstance(page, Typed) and name in self._typed:
            page.typed = self._typed.pop(name)

    def _on_asked(self, name: str) -> None:
        """The rail, a key, or the way back."""
        if name == "bench" and self.before_bench:
            name, self.before_bench = self.before_bench, ""
        self.go(name)

    def take(self, line: str) -> None:
        """A line was scanned: the page's if it wants it, else the bench's, which then is shown."""
        if self._services is None and self._waiting is None:
            self._miss(line)
            return
        if self._shown is None or self._shown.take_scan(line) or self._services is None:
            return
        if line.strip().upper() == Command.COLLECT:
            self.go("pickups")
            return
        self.go("bench")
        self._services.tasks.start(self._services.bench.take(line), name="a scan")

    def _miss(self, line: str) -> None:
        """There is no station, and nothing keeps the line until there is one."""
        if self._on_missed:
            self._on_missed((line,))
        else:
            self._missed += (line,)

    def to_field(self) -> QLineEdit | None:
        """Give the focus to the page's scan field; None where the page has none.

        Every page has the key for it, and most are left by it: only the field itself tells.
        """
        if self._shown is None:
            return None
        fields = self._shown.widget.findChildren(QLineEdit)
        field = next((each for each in fields if each.property(SCAN_FIELD)), None)
        if field:
            self._shown.act(Act.SCAN)
        return field

    def _forget(self) -> None:
        self._keep_typed()
        self._built.clear()
        self._past.clear()

    def _keep_typed(self) -> None:
        for name, page in self._built.items():
            if isinstance(page, Typed) and page.typed:
                self._typed[name] = page.typed

    def _show(self, name: str, page: Page, about: str) -> None:
        self._shown = page
        self._shell.show_page(page, name)
        page.shown(about)

    def _on_act(self, asked: object) -> None:
        """A key that the page did not take; a row's code (str) means nothing without its list."""
        if isinstance(asked, Act) and asked in GO:
            self._on_asked(GO[asked])
