"""The journal's file is opened: not on a share, whole, or made whole again, and of this schema.

What a newer program wrote is refused before all this, with nothing written.

alone ─▶ look ─▶ whole ────────────────────────────────────────────▶ open
                   └─ damaged ─▶ carry over ─▶ rebuild ─▶ exchange ──┘
not alone: somebody has looked, and works with it now ───────────────┘
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from station.domain.errors import OnNetworkShare, StorageError
from station.ports import Clock
from station.store import set_aside
from station.store.backups import Backups
from station.store.database import SqliteDatabase
from station.store.newer_data import is_known, require_known, require_known_kinds
from station.store.presence import Presence
from station.store.salvage import Salvage, carry_over
from station.store.shares import share_of
from station.store.soundness import damage_in
from station.workflow.rebuilding import rebuild

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Carried:
    """A damaged journal was found at this start. ``why`` in SQLite's words, ``place`` it is kept.

    ``to_check``: references of orders of which events are missing.
    """

    why: str
    place: Path
    salvage: Salvage
    to_check: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenJournal:
    """The database of a single station, its copies, and what had to be done to open it."""

    database: SqliteDatabase
    backups: Backups
    presence: Presence
    carried: Carried | None = None

    async def close(self) -> None:
        """Finish what is queued and let go of the file."""
        await self.database.close()
        self.presence.leave()


async def open_journal(
    file: Path, clock: Clock, share_of: Callable[[Path], str] = share_of
) -> OpenJournal:
    """Open or create a station's own database.

    Raises OnNetworkShare, NewerData where a newer program wrote it (nothing is changed then), and
    StorageError where the file or its folder cannot be used.
    """
    share = await asyncio.to_thread(share_of, file)
    if share:
        raise OnNetworkShare(str(file), share)
    journal, is_open = _Opening(file, clock), False
    try:
        await asyncio.to_thread(require_known, file)
        opened = await journal.open()
        is_open = True
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", "") or str(error)
        raise StorageError(str(file), why) from error
    finally:
        if not is_open:
            journal.presence.leave()
    return opened


class _Opening:
    """One file on its way to be open."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file, self._clock = file, clock
        self._backups = Backups(file)
        self.presence = Presence(file)

    async def open(self) -> OpenJournal:
        carried = None
        if await asyncio.to_thread(self.presence.arrive):
            carried = await self._made_whole()
            self.presence.stay()
        database = SqliteDatabase(self._file)
        await database.open()
        try:
            # Also what was carried over: the look before cannot read what is damaged.
            await require_known_kinds(database, str(self._file))
        except StorageError:
            await database.close()
            raise
        return OpenJournal(database, self._backups, self.presence, carried)

    def _copies(self) -> list[Path]:
        """None where their folder cannot be read: that is told where a copy is to be made.

        Those of a newer program are left out: this one would read them wrongly.
        """
        try:
            return [copy for copy in self._backups.all_files() if is_known(copy)]
        except StorageError:
            return []

    async def _made_whole(self) -> Carried | None:
        file = self._file
        await asyncio.to_thread(set_aside.finish, file)
        copies = await asyncio.to_thread(self._copies)
        if copies and not file.exists():
            # Gone, and its copies are here: as one that is empty, it is made whole from them.
            await asyncio.to_thread(file.touch, 0o600)
        why = await asyncio.to_thread(lambda: damage_in(file, has_copies=bool(copies)))
        if not why:
            return None
        log.warning("the journal %s is damaged: %s", file, why)
        fresh = await asyncio.to_thread(set_aside.part_of, file)
        await _made(fresh)
        salvage = await asyncio.to_thread(carry_over, file, fresh, copies)
        to_check = await _rebuilt(fresh)
        moment = f"{self._clock.now().astimezone():%Y-%m-%d-%H%M%S}"
        stamp = await asyncio.to_thread(set_aside.free_stamp, file, moment)
        place = await asyncio.to_thread(set_aside.exchange, file, fresh, stamp)
        carried = Carried(why, place, salvage, to_check)
        log.warning("carried over: %s", carried)
        return carried


async def _made(file: Path) -> None:
    """A new journal with nothing in it."""
    database = SqliteDatabase(file)
    await database.open()
    await database.close()


async def _rebuilt(file: Path) -> tuple[str, ...]:
    """Shipments and containers anew; references of the orders of which something is missing."""
    database = SqliteDatabase(file)
    await database.open()
    try:
        report = await rebuild(database)
    finally:
        await database.close()
    return tuple(dict.fromkeys(one.about.reference for one in report.lasting))
