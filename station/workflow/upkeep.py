"""The journal's keeping: a copy every day, a look whether it adds up, its rows written anew.

The folders beside it are tidied on the same days.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from station.domain.errors import NotBackedUp, StorageError
from station.ports import Clock
from station.store.backups import Backup, Backups
from station.store.database import Database
from station.store.writers import Writer, writers
from station.workflow import rebuilding
from station.workflow.comparing import Report
from station.workflow.opening import Carried
from station.workflow.pausing import pause
from station.workflow.tidying import Tidying

LOOK_EVERY_S = 900.0
"""How often it is looked whether a new day has begun."""

log = logging.getLogger(__name__)


class Upkeep:
    """What is done for the journal besides writing it.

    ``backups``: None where the database is a server, which is copied where it stands. ``carried``:
    what was found and done at this start, None where the journal was whole.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        backups: Backups | None = None,
        carried: Carried | None = None,
        tidying: Tidying | None = None,
    ) -> None:
        self._database, self._clock, self._backups = database, clock, backups
        self.carried = carried
        self._tidying = tidying
        self._tidied: date | None = None
        self._stopped = asyncio.Event()

    @property
    def has_backups(self) -> bool:
        """The copies are this station's own affair."""
        return self._backups is not None

    async def check(self) -> Report:
        """Whether shipments and containers are what the events add up to. Raises StorageError."""
        return await rebuilding.check(self._database)

    async def rebuild(self) -> Report:
        """Write anew what differs, after a copy; the report is of before. Raises StorageError."""
        if self._backups:
            moment = self._clock.now().astimezone()
            name = f"before-rebuild-{moment:%Y-%m-%d-%H%M%S}"
            await asyncio.to_thread(self._backups.keep, name)
        return await rebuilding.rebuild(self._database)

    async def writers(self) -> list[Writer]:
        """Which bench works with which version. Raises StorageError."""
        return await writers(self._database)

    async def newest_backup(self) -> Backup | None:
        """The last daily copy. Raises StorageError."""
        return await asyncio.to_thread(self._backups.newest) if self._backups else None

    async def back_up(self) -> bool:
        """Make the copy of today, unless it is there; whether it was made. Raises NotBackedUp."""
        if not self._backups:
            return False
        try:
            return await asyncio.to_thread(_back_up, self._backups, self._today())
        except StorageError as error:
            raise NotBackedUp(error.what, error.why) from error

    async def tidy(self) -> None:
        """Delete what need not be kept, once a day; what cannot be deleted stays, and is logged."""
        if not self._tidying or self._tidied == self._today():
            return
        self._tidied = self._today()
        try:
            await self._tidying.tidy(self._today(), self._clock.now().timestamp())
        except (StorageError, OSError) as error:
            log.warning("not tidied: %s", error)

    async def run(self, report: Callable[[NotBackedUp], None]) -> None:
        """A copy on the first day, and on each that begins, until ``stop``.

        A day without one is told once; it is tried again all the same.
        """
        told: date | None = None
        while not self._stopped.is_set():
            try:
                await self.back_up()
            except NotBackedUp as error:
                log.warning("no copy of the journal: %s", error)
                if told != self._today():
                    told = self._today()
                    report(error)
            await self.tidy()
            await pause(self._clock, LOOK_EVERY_S, self._stopped)

    def stop(self) -> None:
        """End ``run``, after the copy that is being made."""
        self._stopped.set()

    def _today(self) -> date:
        return self._clock.now().astimezone().date()


def _back_up(backups: Backups, today: date) -> bool:
    newest = backups.newest()
    # A clock that went back makes no second copy of a day that it has seen.
    is_due = newest is None or newest.day < today
    if is_due:
        backups.make(today)
    return is_due
