"""The window at work: it opens the station, opens it anew, and ends in order.

live ─▶ open ─▶ pages ⇄ restart        every trouble on the way is a page with "Try again"
  └─ Ending.is_asked ─▶ no more scans ─▶ finish what was begun ─▶ close ─▶ let the shell go
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from station.domain.errors import SettingsError, StorageError
from station.environment import load_settings
from station.ports import Clock
from station.settings import Settings
from ui.instance import InstanceLock
from ui.intake import Intake
from ui.lifecycle import Ending
from ui.opened import FINISH_S, Opened, open_all
from ui.page import Page, Services
from ui.pages import Waited, build_page
from ui.problem_words.carried import carried_over
from ui.problem_words.window import second_window
from ui.problems import Front, Problem, problem_of
from ui.screens.interlude.view import present_finishing, present_opening, present_trouble
from ui.shell import Shell
from ui.sounds.players import Player
from ui.sounds.sounds import Sounds
from ui.status import Status
from ui.support import SupportDesk
from ui.tasks import Tasks, Tell
from ui.tryout import Trial
from ui.untaken import Untaken

if TYPE_CHECKING:
    from station.crashes.endings import HardEnd

MOMENT_S = 0.7
"""Opening that takes longer than this is told."""

SOUND_FOLDER = "sounds"
"""Below the data folder, at the volume of the settings; made anew by each start."""

SAVED_IN = "settings"
"""The page that settings are saved in."""

log = logging.getLogger(__name__)


def _nobody_asks(page: str) -> None:
    """Nobody wants to know that the station is open."""
    del page


Open = Callable[[Settings, Mapping[str, str], Clock, Tell], Awaitable[Opened]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window works with; tests pass others. ``prepare`` is called with each settings.

    ``trial`` is the sandbox to try; ``is_trying``: the window opens on it. ``players`` is what
    sounds are played with, None for a window that nobody is to hear. ``on_open`` hears which page
    is shown first, each time that a station was opened.
    """

    environ: Mapping[str, str]
    lock: InstanceLock
    clock: Clock
    prepare: Callable[[Settings], None]
    open: Open = open_all
    build: Callable[[str, Services], Page] = build_page
    finish_s: float = FINISH_S
    trial: Trial = field(default_factory=Trial)
    is_trying: bool = False
    players: Sequence[Player] | None = None
    desk: Callable[["Window"], SupportDesk] = SupportDesk
    on_open: Callable[[str], None] = _nobody_asks


class Window:
    """One for a process; stations come and go in it."""

    def __init__(
        self,
        app: QApplication,
        shell: Shell,
        ending: Ending,
        parts: Parts,
        intake: Intake | None = None,
    ) -> None:
        self._shell, self._ending, self._parts = shell, ending, parts
        self._tasks = Tasks(self._tell)
        folder = parts.lock.home / SOUND_FOLDER
        self._sounds = Sounds(self._tasks, parts.players, folder, parts.clock.monotonic)
        intake = intake or Intake.of(app, shell, parts.build)
        self._pages, self._scanner = intake.pages, intake.scanner
        self._opened: Opened | None = None
        self._status: Status | None = None
        self._trial, self._is_trying = parts.trial, parts.is_trying
        self._is_saving = self._has_looked = False
        self._language = ""
        self._turn = asyncio.Lock()
        self._untaken = Untaken(shell, self._tell)
        self._pages.tell_missed(self._untaken.add)
        self._desk = parts.desk(self)
        shell.offer_taken.connect(self._desk.take)
        shell.close_asked.connect(lambda: ending.ask("the window was closed"))

    @property
    def shell(self) -> Shell:
        """What is seen."""
        return self._shell

    @property
    def opened(self) -> Opened | None:
        """The station that is open now."""
        return self._opened

    @property
    def home(self) -> Path:
        """The data folder, also while a sandbox is tried."""
        return self._parts.lock.home

    @property
    def environ(self) -> Mapping[str, str]:
        """What the process was started with."""
        return self._parts.environ

    @property
    def clock(self) -> Clock:
        """The window's time."""
        return self._parts.clock

    @property
    def ending(self) -> Ending:
        """Where the end is asked for."""
        return self._ending

    @property
    def tasks(self) -> Tasks:
        """What the window does besides its station; faults of slots are told here too."""
        return self._tasks

    async def live(self) -> None:
        """Open the station and serve it until the end is asked for; then end in order."""
        self.restart()
        await self._ending.is_asked.wait()
        await self._finish()

    async def _tell_hard_end(self) -> None:
        """The last one is told, once; each has its report."""
        ends = await asyncio.to_thread(_hard_ends, self.home, self.clock)
        if ends:
            from ui.problem_words.endings import hard_end

            self._shell.set_notice(hard_end(ends[-1]))

    def rebuild(self, change: Callable[[], None]) -> None:
        """Build the pages anew around a change of the look; the station goes on."""
        self._pages.rebuild(change)

    def restart(self) -> None:
        """Open the station, or close it and open it anew with settings that have changed."""
        self._is_saving = self._shell.page_name == SAVED_IN
        self._reopen_soon()

    def _reopen_soon(self) -> None:
        self._tasks.start(self._reopen(), name="open the station", on_problem=self._on_trouble)

    def try_out(self, is_wanted: bool) -> None:
        """Open the station anew on a sandbox of its own, or (False) on the account again."""
        self._is_trying, self._is_saving = is_wanted, False
        self._reopen_soon()

    async def _reopen(self) -> None:
        async with self._turn:
            await self._close()
            loop = asyncio.get_running_loop()
            telling = loop.call_later(MOMENT_S, self._tell_opening)
            try:
                await self._open()
            except SettingsError as error:
                # The settings screen is behind the station: what to do is said for the file.
                self._on_trouble(problem_of(error, front=Front.COMMAND_LINE))
            finally:
                telling.cancel()

    async def _open(self) -> None:
        parts = self._parts
        if not parts.lock.take():
            self._on_trouble(second_window(str(parts.lock.home)))
            return
        environ = await self._environ()
        settings = await asyncio.to_thread(load_settings, environ)
        self._language = settings.station.language
        parts.prepare(settings)
        if self._pages.waiting and not self._shell.page_name:
            # Another look than the first: the frame was built anew, and this page with it.
            self._pages.wait_at(self._pages.waiting.again())
        opened = await parts.open(settings, environ, parts.clock, self._tell)
        self._opened = opened
        await opened.bench.resume()
        has_questions = await opened.has_questions()
        self._status = Status(self._shell, opened, parts.clock)
        waited = self._pages.waited()
        self._pages.use(self._services(opened, waited))
        self._sounds.use(settings.sound, opened.bridge, opened.bench.state)
        opened.begin()
        carried = opened.station.upkeep.carried
        if carried:
            self._shell.set_notice(carried_over(carried))
        first = self._first(opened, has_questions=has_questions)
        self._pages.before_bench = "unfinished" if has_questions and first == SAVED_IN else ""
        self._pages.go(first)
        if not self._has_looked:
            self._has_looked = True
            self._tasks.start(self._tell_hard_end(), name="look for an end that nobody announced")
        self._give(waited.lines, first)
        self._untaken.begin_anew()
        parts.on_open(first)

    def _give(self, lines: tuple[str, ...], first: str) -> None:
        """What was scanned before the station was open: the bench takes it now.

        Another page asks for something else: no line may answer what its packer has not seen.
        """
        if first != "bench" or self._ending.is_asked.is_set():
            self._untaken.add(lines)
            return
        for line in lines:
            self._pages.take(line)

    def _tell_opening(self) -> None:
        """A bench that can be scanned at stays, and says why it takes longer."""
        view, waiting = present_opening(), self._pages.waiting
        if waiting:
            waiting.tell(view.title, " ".join(view.lines))
        else:
            self._pages.interlude(view)

    def _first(self, opened: Opened, *, has_questions: bool) -> str:
        """The page to begin with; whoever saved a setting goes on where it was saved."""
        if not opened.has_account:
            return "welcome"
        if self._is_saving:
            return SAVED_IN
        return "unfinished" if has_questions else "bench"

    async def _environ(self) -> Mapping[str, str]:
        """The account's, or a sandbox's. A try that cannot begin is not asked for again."""
        if not self._is_trying:
            await self._trial.end()
            return self._parts.environ
        try:
            return await self._trial.begin(self._parts.lock.home, self._language)
        except StorageError:
            self._is_trying = False
            raise

    def _services(self, opened: Opened, waited: Waited) -> Services:
        return Services(
            station=opened.station,
            bench=opened.bench,
            printers=opened.printers,
            tasks=opened.tasks,
            bridge=opened.bridge,
            go=self._pages.go,
            tell=self._tell,
            restart=self.restart,
            is_sandbox=self._trial.is_running,
            try_out=self.try_out,
            sounds=self._sounds,
            save_support=self._desk.save,
            bench_widget=waited.widget,
        )

    def _tell(self, problem: Problem | None) -> None:
        """In the banner, and heard where it must be settled; None takes a page's own back."""
        self._shell.set_notice(problem)
        if problem:
            self._sounds.tell(problem)

    async def _close(self) -> None:
        """Close the station that is open, if any; its pages go with it."""
        opened, self._opened = self._opened, None
        if opened is None:
            return
        if self._status:
            self._status.stop()
        self._shell.set_notice(None)
        is_leaving = self._ending.is_asked.is_set()
        self._pages.interlude(present_finishing(opened.tasks.names, is_leaving=is_leaving))
        await opened.close(self._ending.is_hurried, self._parts.finish_s)
        self._shell.forget_pages()

    async def _finish(self) -> None:
        self._scanner.stop()
        self._sounds.stop()
        names = self._opened.tasks.names if self._opened else ()
        self._pages.interlude(present_finishing(names))
        await self._tasks.finish(self._parts.finish_s, self._ending.is_hurried)
        await self._close()
        await self._trial.end()
        self._sounds.close()
        self._parts.lock.release()
        self._shell.let_go()

    def _on_trouble(self, problem: Problem) -> None:
        """The station cannot be opened: no half of it is shown."""
        self._untaken.add(self._pages.waited().lines)
        self._pages.interlude(present_trouble(problem), self.restart)


def _hard_ends(home: Path, clock: Clock) -> "list[HardEnd]":
    """In a thread, its imports as well: the first order is being scanned by now."""
    from station.crashes.endings import hard_ends

    return hard_ends(home, clock)
