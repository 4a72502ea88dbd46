"""Keeps the header and the rail's badges true for as long as a station is open."""

from datetime import timedelta

from PySide6.QtCore import QTimer

from printing.printers.transport import Usability
from station.api.link import Link
from station.domain.errors import PrinterNotSetUp
from station.domain.orderrow import OrderFilter
from station.domain.printjob import DocumentKind, PrintState
from station.ports import Clock
from station.workflow.context import Change
from ui.bridge import Day
from ui.clock_notice import ClockNotice
from ui.formats import clock_time
from ui.header_words import HeaderFacts, present_badges, present_header
from ui.opened import Opened
from ui.problem_words.window import link_lost
from ui.problems import Problem
from ui.shell import Shell

TICK_MS = 10_000
PRINTER_EVERY = timedelta(seconds=60)


class Status:
    """Listens to the bridge; looks at the clock every ten seconds, at the printer every minute.

    A printer that cannot print is looked at with the clock.
    """

    def __init__(self, shell: Shell, opened: Opened, clock: Clock) -> None:
        self._shell, self._opened, self._clock = shell, opened, clock
        self._printer = self._label_printer()
        self._usability: Usability | None = None
        self._asked_at = clock.now() - PRINTER_EVERY
        self._is_counting = self._is_changed = False
        self._told: Problem | None = None
        self._clock_notice = ClockNotice(shell, lambda: opened.station.clock_skew_s)
        self._timer = QTimer(opened.bridge)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        opened.bridge.changed.connect(self._count)
        opened.bridge.changed.connect(self._on_print)
        opened.bridge.bench_changed.connect(self._show)
        opened.bridge.link_changed.connect(self._on_link)
        self._tick()

    def stop(self) -> None:
        """The station closes: nothing more is asked, and its lamps say nothing."""
        self._timer.stop()
        self._opened.bridge.blockSignals(True)
        self._tell(None)
        self._clock_notice.take_back()

    def _tick(self) -> None:
        self._show()
        self._count()
        self._clock_notice.look()
        now = self._clock.now()
        # One that cannot print is looked at with each tick: paper is soon put in.
        is_stuck = self._usability is not None and not self._usability.is_usable
        if self._printer and (is_stuck or now - self._asked_at >= PRINTER_EVERY):
            self._asked_at = now
            self._opened.tasks.start(self._look_at_printer(), name="look at the printer")

    def _show(self) -> None:
        opened = self._opened
        facts = HeaderFacts(
            station=opened.station.settings.station.name,
            packer=opened.bench.state.packer,
            printer=self._printer,
            usability=self._usability,
            link=opened.station.link,
            now=self._clock.now().astimezone(),
        )
        self._shell.set_header(present_header(facts))

    def _on_link(self, link: Link) -> None:
        self._show()
        is_lost = not link.is_up and link.since is not None
        since = clock_time(link.since.astimezone()) if link.since else ""
        self._tell(link_lost(since) if is_lost else None)

    def _tell(self, problem: Problem | None) -> None:
        """The notice of a lost link goes by itself when the link is back."""
        if self._told:
            self._shell.take_notice_back(self._told)
        self._told = problem
        if problem:
            self._shell.set_notice(problem)

    def _count(self) -> None:
        """Count anew; changes that come meanwhile are counted once more, together."""
        if self._is_counting:
            self._is_changed = True
            return
        self._is_counting = True
        self._opened.tasks.start(self._count_all(), name="count what waits")

    async def _count_all(self) -> None:
        station, asks_for = self._opened.station, self._opened.bench.asks_for
        try:
            self._is_changed = True
            while self._is_changed:
                self._is_changed = False
                counts = await station.order_counts()
                asked = [each for each in await station.open_questions() if asks_for(each)]
                day = Day(
                    done=await station.done_today(),
                    to_pack=counts.get(OrderFilter.TO_PACK, 0),
                    overdue=counts.get(OrderFilter.OVERDUE, 0),
                    questions=len(asked),
                )
                has_alarm = any(each.is_alarm for each in asked)
                badges = present_badges(day.overdue, day.questions, has_alarm=has_alarm)
                self._shell.set_badges(badges)
                self._opened.bridge.tell_day(day)
        finally:
            self._is_counting = False

    def _on_print(self, change: Change) -> None:
        """A print that says something else than the lamp: the printer is asked at once."""
        job = next(reversed(change.shipment.prints), None)
        if job is None or job.printer != self._printer or self._usability is None:
            return
        if job.state is (PrintState.FAILED if self._usability.is_usable else PrintState.SENT):
            self._opened.tasks.start(self._look_at_printer(), name="look at the printer")

    async def _look_at_printer(self) -> None:
        self._usability = await self._opened.printers.is_usable(self._printer)
        self._show()

    def _label_printer(self) -> str:
        try:
            return self._opened.printers.printer_for(DocumentKind.LABEL_PDF)
        except PrinterNotSetUp:
            return ""
