"""The viewer at work: reads files, draws their labels in threads, prints on demand.

open ─▶ read (thread) ─▶ draw for the printer (thread) ─▶ ViewerState ─▶ present ─▶ screen

What comes back after another file or printer was chosen is dropped. A print is an order of its own:
it goes on whatever is looked at meanwhile, and the window waits for it before it closes.
"""

import os
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from printing.label_file import GONE, Stamp
from station.domain.errors import QuaysideError
from station.domain.printjob import PrintJob
from station.settings import Settings
from ui.problems import Front, Problem, problem_of
from ui.shortcuts import Act
from ui.tasks import Tasks
from ui.viewer.printing import Order, Print
from ui.viewer.reading import Read, Reader
from ui.viewer.screen import ViewerScreen
from ui.viewer.state import Opened, ViewerState
from ui.viewer.view import file_changed, file_gone, present
from ui.viewer.watching import FileWatch
from ui.viewer.words import (
    Told,
    is_held,
    not_printed,
    printed,
    scanned,
    still_printing,
    told,
    too_many,
)

MOST_FILES = 100
LOOKS_RIGHT = "looks-right"
"""The reason that a held label is printed for: a person looked at it. The shelf's own."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the viewer works with; tests pass others.

    ``load`` reads the settings, ``choose`` asks for files and calls back, ``leave`` ends it all, at
    once (True) or in order.
    """

    load: Callable[[], Settings]
    print: Print
    choose: Callable[[Callable[[Sequence[Path]], None]], None]
    leave: Callable[[bool], None]


class Viewer:
    """One window's files. ``settings`` are those that it was opened with."""

    def __init__(
        self, screen: ViewerScreen, tasks: Tasks, settings: Settings, parts: Parts
    ) -> None:
        self._screen, self._tasks, self._parts = screen, tasks, parts
        self._settings = settings
        self._state = ViewerState(printers=tuple(settings.printers.values()))
        self._chosen_printer = ""
        self._earlier: deque[str] = deque(maxlen=200)
        self._reader = Reader(parts.load, settings)
        self._watch = FileWatch()
        self._is_leaving = False
        self._stamp_told: Stamp | None = None
        self._is_print_told = False
        screen.notice.put_away.connect(self._on_put_away)
        self._watch.stirred.connect(self._look_at_stamp)
        screen.chosen.connect(self._choose_page)
        screen.file_chosen.connect(self._choose_file)
        screen.dropped.connect(self.open_files)
        screen.act_pressed.connect(self.act)
        screen.close_asked.connect(lambda: self.act(Act.CLOSE))
        screen.panel.printer_chosen.connect(self._choose_printer)
        screen.panel.print_asked.connect(lambda: self.act(Act.PRINT_FILE))
        screen.panel.answered.connect(self.answer)
        self._render()

    @property
    def state(self) -> ViewerState:
        """What is known now."""
        return self._state

    @property
    def is_at_work(self) -> bool:
        """A thread reads or draws."""
        return self._reader.is_at_work

    def open_files(self, files: Sequence[Path]) -> None:
        """More files; the first of them is shown. Those that are open already stay where they are.

        There are ``MOST_FILES`` at most: more are told, and left.
        """
        asked = [Path(os.path.abspath(file)) for file in files]  # noqa: PTH100 - links stay links
        both = list(dict.fromkeys([*self._state.files, *asked]))
        if asked:
            self._state = replace(self._state, files=tuple(both[:MOST_FILES]))
            self._choose_file(min(both.index(asked[0]), MOST_FILES - 1))
        if len(both) > MOST_FILES:
            self._screen.tell(*too_many(MOST_FILES))

    def act(self, act: Act) -> None:
        """A key, or a cap of the strip."""
        acts: dict[Act, Callable[[], object]] = {
            Act.PRINT_FILE: self._ask_or_print,
            Act.OPEN_FILE: lambda: self._parts.choose(self.open_files),
            Act.NEXT_FILE: lambda: self._turn_file(1),
            Act.PREVIOUS_FILE: lambda: self._turn_file(-1),
            Act.LOOK_AGAIN: self._read_again,
            Act.TURN: lambda: self.turn(1),
            Act.ZOOM: self._screen.stage.toggle_zoom,
            Act.CLOSE: self._close,
        }
        acts[act]()

    def turn(self, step: int) -> None:
        """Another label of the file, that many further."""
        if len(self._state.pages) > 1:
            self._choose_page((self._state.page + step) % len(self._state.pages))

    def choose_number(self, number: int) -> None:
        """The printer with that digit, from 1."""
        self._earlier.append(self._state.printer)
        if number <= len(self._state.printers):
            self._choose_printer(self._state.printers[number - 1].name)

    def answer(self) -> None:
        """The label that the checks hold looks right to a person: print it."""
        if self._state.is_asking:
            self._state = replace(self._state, is_asking=False)
            self._print(LOOKS_RIGHT)

    def take_scan(self, line: str) -> None:
        """A scan is for the packing window. Digits of it that chose a printer chose none."""
        digits = sum(sign in "123456789" for sign in line)
        if digits and self._earlier:  # the first ones may have come before the keys were at work
            self._choose_printer(self._earlier[-min(digits, len(self._earlier))])
        self.tell_scan()

    def tell_scan(self) -> None:
        """Something was scanned, and it was nothing for this window."""
        self._screen.tell(*scanned())

    def tell(self, problem: Problem) -> None:
        """A trouble that was not of a print."""
        self._screen.tell(*told(problem))

    def _choose_page(self, at: int) -> None:
        self._show(page=at)

    def _turn_file(self, step: int) -> None:
        if len(self._state.files) > 1:
            self._choose_file((self._state.at + step) % len(self._state.files))

    def _choose_file(self, at: int) -> None:
        self._forget_told()
        self._show(at=at, opened=None, page=0, is_asking=False)
        self._start(self._read(self._state.files[at]))

    def _read_again(self) -> None:
        """The settings as well: a printer may have been set up meanwhile."""
        if self._state.file is not None:
            self._choose_file(self._state.at)

    def _choose_printer(self, name: str) -> None:
        if name == self._state.printer:
            return
        self._chosen_printer = name
        self._show(printer=name, is_asking=False)
        if self._state.opened:
            self._start(self._draw(self._state.opened))

    async def _read(self, path: Path) -> None:
        read = await self._reader.read(path, self._chosen_printer)
        if read is None:
            return
        self._take(read)
        if read.trouble:
            # The settings screen is in another window: what to do is said for the file.
            self.tell(problem_of(read.trouble, front=Front.COMMAND_LINE))

    async def _draw(self, opened: Opened) -> None:
        read = await self._reader.draw(opened, self._chosen_printer)
        if read is not None:
            self._take(read)

    def _take(self, read: Read) -> None:
        self._settings = read.settings
        page = min(self._state.page, max(0, len(read.opened.reading.pages) - 1))
        printers = tuple(read.settings.printers.values())
        self._show(opened=read.opened, printers=printers, printer=read.printer, page=page)
        self._watch.watch(self._state.file)
        self._look_at_stamp()

    def _look_at_stamp(self) -> None:
        self._start(self._compare())

    async def _compare(self) -> None:
        """Tell, once, where the file is not what was read any more.

        Not in place of a print that went wrong: that stays until it is put away.
        """
        path, opened = self._state.file, self._state.opened
        if path is None or opened is None:
            return
        now = await self._reader.stamp(path)
        if now is None or now in (opened.stamp, self._stamp_told):
            return
        if not self._is_print_told:
            self._stamp_told = now
            self._screen.tell(*(file_gone(path) if now == GONE else file_changed(path)))

    def _ask_or_print(self) -> None:
        """A label that the checks hold is printed for a reason only."""
        opened = self._state.opened
        if not self._state.may_print or self._state.is_asking or opened is None:
            return
        if opened.is_held:
            self._show(is_asking=True)
        else:
            self._print("")

    def _print(self, anyway: str) -> None:
        state = self._state
        if not state.may_print or not state.file or not state.opened or not state.opened.file:
            return
        order = Order(state.file.name, state.opened.file, state.printer, anyway)
        self._forget_told()
        self._show(printing_on=state.printer)
        work = self._carry_out(order, state.file)
        self._tasks.start(work, name=f"print {order.title}", on_problem=self._print_broke)

    async def _carry_out(self, order: Order, path: Path) -> None:
        try:
            job: PrintJob = await self._parts.print(self._settings, order)
        except QuaysideError as error:
            self._is_leaving = False
            self._show(printing_on="", is_asking=self._may_ask(order, error))
            if not self._state.is_asking:
                is_shown = self._state.file == path
                self._tell_print(not_printed(error, file=order.title, is_shown=is_shown))
            return
        self._show(printing_on="")
        self._screen.panel.tell(printed(job, is_shown=self._state.file == path))
        if self._is_leaving:
            self._parts.leave(False)

    def _may_ask(self, order: Order, error: QuaysideError) -> bool:
        """The checks hold what is still shown, and nobody was asked yet."""
        opened = self._state.opened
        is_shown = opened is not None and opened.file is order.file
        return is_shown and not order.anyway and is_held(error)

    def _close(self) -> None:
        """Back from the question; else the end, once a print that is on its way is done."""
        if self._state.is_asking:
            self._show(is_asking=False)
        elif self._state.printing_on and not self._is_leaving:
            self._is_leaving = True
            self._screen.tell(*still_printing(self._state.printing_on))
        else:
            self._parts.leave(bool(self._state.printing_on))

    def _show(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)
        self._render()

    def _render(self) -> None:
        self._screen.render_view(present(self._state))

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        self._tasks.start(work, name="the label file", on_problem=self._fail)

    def _fail(self, problem: Problem) -> None:
        """A folder that cannot be read any more, or what nobody foresaw: nothing waits for it."""
        if self._state.file is not None and self._state.opened is None:
            self._show(opened=Opened(problem=problem.happened))
        self.tell(problem)

    def _print_broke(self, problem: Problem) -> None:
        """What nobody foresaw, in the middle of a print."""
        self._is_leaving = False
        self._show(printing_on="")
        self._tell_print(told(problem))

    def _tell_print(self, words: Told) -> None:
        """A print went wrong: nothing that is only about a file takes the place of that."""
        self._is_print_told = True
        self._screen.tell(*words)

    def _forget_told(self) -> None:
        self._is_print_told, self._stamp_told = False, None
        self._screen.notice.hide()
        self._screen.panel.tell("")

    def _on_put_away(self) -> None:
        """What was held back behind the trouble of a print is told now."""
        if self._is_print_told:
            self._is_print_told = False
            self._look_at_stamp()
