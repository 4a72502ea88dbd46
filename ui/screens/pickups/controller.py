"""The pickups page: reads what waits for a driver, books in one go, prints the handover sheets."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from station.api.errors import BadCredentials, CannotReach, TooManyRequests
from station.domain.command import Command, command_of, row_of
from station.domain.errors import QuaysideError
from station.domain.shipment import Shipment, State
from ui.page import Key, Page, Services
from ui.screens.pickups.groups import Group, groups_of, next_working_day
from ui.screens.pickups.handover import hand_over
from ui.screens.pickups.screen import PickupsScreen
from ui.screens.pickups.view import Given, OfferView, PickupsView, Plan, Progress, present
from ui.shortcuts import Act

_KEYS = (Act.SCAN, Act.TICK, Act.BOOK, Act.SHEETS, Act.BACK)
_CONCERNS_ALL = (CannotReach, BadCredentials, TooManyRequests)
"""What goes wrong for one order goes wrong for all that follow: the run ends there."""


def build(services: Services) -> Page:
    """The page, wired to the core."""
    return PickupsPage(services)


class PickupsPage:
    """Implements ui.page.Page."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.screen = PickupsScreen()
        self.widget: QWidget = self.screen
        self.keys_changed: Any = None
        self._groups: tuple[Group, ...] = ()
        self._plans: dict[str, Plan] = {}
        self._runs: dict[str, Progress] = {}
        self._errors: dict[str, QuaysideError] = {}
        self._is_shown = self._is_reading = self._is_stale = self._is_stopping = False
        self._foot = ""
        self._view = self._present()
        self._wire()

    def keys(self) -> tuple[Key, ...]:
        """Booking is what is expected, where something is ticked."""
        allowed = {
            Act.TICK: bool(self._view.rows) and not self._view.is_booking,
            Act.BOOK: self._view.can_book,
            Act.SHEETS: self._view.has_sheets,
        }
        return tuple(
            Key(act, allowed.get(act, True), act is Act.BOOK and self._view.can_book)
            for act in _KEYS
        )

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act in (Act.BACK, Act.SCAN):
            self._services.go("bench", "")
        elif act is Act.BOOK:
            self._book()
        elif act is Act.SHEETS:
            self._print_sheets()
        return act in _KEYS

    def take_scan(self, line: str) -> bool:
        """SEND books, a row's letter takes another time; the rest is the bench's."""
        row = row_of(line)
        if row is not None:
            return self._take_offer(row - 1)
        if command_of(line) is Command.SEND:
            self._book()
            return True
        return False

    def shown(self, about: str) -> None:
        """Read anew; answers of an earlier visit are not shown again."""
        del about
        self._is_shown = True
        if not self._runs:
            self._errors, self._foot = {}, ""
        self._read()

    def hidden(self) -> None:
        """A booking under way goes on."""
        self._is_shown = False

    def _wire(self) -> None:
        self.screen.planned.connect(self._plan)
        self.screen.offered.connect(self._take)
        self.screen.book_asked.connect(self._book)
        self.screen.stop_asked.connect(self._stop)
        self.screen.sheets_asked.connect(self._print_sheets)
        self.screen.settings_asked.connect(lambda: self._services.go("settings", "pickup_address"))
        self._services.bridge.changed.connect(lambda _: self._read() if self._is_shown else None)

    def _read(self) -> None:
        """One reading at a time; what changes meanwhile is read after it."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._services.tasks.start(self._read_all(), name="read pickups")

    async def _read_all(self) -> None:
        is_first = not self._groups
        try:
            self._is_stale = True
            while self._is_stale:
                self._is_stale = False
                station = self._services.station
                shipments = await station.shipments([State.LABELLED])
                self._groups = groups_of(shipments, station.today())
                self._render()
            if is_first and self._is_shown:
                self.screen.focus_first()
        finally:
            self._is_reading = False

    def _render(self) -> None:
        self._view = self._present()
        self.screen.render_view(self._view)
        if self.keys_changed:
            self.keys_changed()

    def _present(self) -> PickupsView:
        station = self._services.station
        today = station.today()
        fresh = Plan(next_working_day(today))
        plans = {group.key: self._plans.get(group.key, fresh) for group in self._groups}
        given = Given(plans, self._runs, self._errors, self._is_stopping, self._foot)
        return present(self._groups, given, station.settings.pickup_address, today)

    def _plan(self, key: str, plan: Plan) -> None:
        self._plans[key] = plan
        self._render()

    def _take_offer(self, at: int) -> bool:
        """The letter of another time, for the first denial on the screen."""
        for row in self._view.rows:
            if row.trouble and row.trouble.offers:
                if at < len(row.trouble.offers):
                    self._take(row.key, row.trouble.offers[at])
                return True
        return False

    def _take(self, key: str, offer: OfferView) -> None:
        if self._runs:
            return
        self._plans[key] = Plan(offer.day, offer.window)
        self._start([group for group in self._groups if group.key == key])

    def _book(self) -> None:
        if self._view.can_book:
            plans = {row.key: row.plan for row in self._view.rows}
            ticked = [g for g in self._groups if g.is_open and plans[g.key].is_ticked]
            self._plans |= {group.key: plans[group.key] for group in ticked}
            self._start(ticked)

    def _start(self, groups: Sequence[Group]) -> None:
        """Each order is asked for once; nothing is asked again by itself."""
        for group in groups:
            for ref in group.refs:
                self._errors.pop(ref, None)
        self._is_stopping = False
        self._runs = {g.key: Progress(0, len(g.refs), is_waiting=True) for g in groups}
        self._services.tasks.start(self._book_all(groups), name="book pickups")
        self._render()

    async def _book_all(self, groups: Sequence[Group]) -> None:
        try:
            for group in groups:
                if self._is_stopping or not await self._book_group(group):
                    return
        finally:
            self._runs, self._is_stopping = {}, False
            self._read()
            self._render()

    async def _book_group(self, group: Group) -> bool:
        """One order after the other; False where nothing more can be asked now."""
        plan = self._plans[group.key]
        for at, ref in enumerate(group.refs):
            if self._is_stopping:
                return False
            self._runs[group.key] = Progress(at, len(group.refs))
            self._render()
            outcome = await self._services.station.book_pickup(ref, plan.day, plan.window)
            if outcome.error:
                self._errors[ref] = outcome.error
            if isinstance(outcome.error, _CONCERNS_ALL):
                raise outcome.error
        self._runs.pop(group.key, None)
        return True

    def _stop(self) -> None:
        self._is_stopping = True
        self._render()

    def _print_sheets(self) -> None:
        shipments = [each for group in self._groups for each in group.shipments]
        if shipments:
            self._services.tasks.start(self._hand_over(shipments), name="handover sheets")

    async def _hand_over(self, shipments: Sequence[Shipment]) -> None:
        self._foot = await hand_over(self._services.station, shipments)
        self._render()
