"""Which version of the program wrote the data last, bench by bench."""

from dataclasses import dataclass
from datetime import datetime

from station.store.database import Database, Statement

LAST_WRITER = "SELECT version FROM writers ORDER BY since DESC LIMIT 1"
"""For those that find data of a newer program; they may have no such table."""

_NOTE = (
    "INSERT INTO writers (station, version, since) VALUES (?, ?, ?)"
    " ON CONFLICT (station) DO UPDATE SET version = excluded.version, since = excluded.since"
)


@dataclass(frozen=True, slots=True)
class Writer:
    """A bench and the version that it works with, since when (ISO 8601 in UTC)."""

    station: str
    version: str
    since: str


async def note_writer(database: Database, station: str, version: str, at: datetime) -> None:
    """Say that this version works with the data now; written only where it is another one.

    Raises StorageError.
    """
    rows = await database.fetch("SELECT version FROM writers WHERE station = ?", (station,))
    last = await database.fetch(LAST_WRITER)
    if rows == last == [(version,)]:
        return
    await database.write([Statement(_NOTE, (station, version, at.isoformat()))])


async def writers(database: Database) -> list[Writer]:
    """All benches that ever wrote, by name. Raises StorageError."""
    rows = await database.fetch("SELECT station, version, since FROM writers ORDER BY station")
    return [Writer(*row) for row in rows]
