"""Which version of the program wrote the data last, bench by bench."""

from dataclasses import dataclass

from station.store.database import Database, Statement

LAST_WRITER = "SELECT version FROM writers ORDER BY since DESC LIMIT 1"
"""For those that find data of a newer program; they may have no such table."""

_NOTE = (
    "INSERT INTO writers (station, version, schema, since) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (station) DO UPDATE SET version = excluded.version,"
    " schema = excluded.schema, since = excluded.since"
)


@dataclass(frozen=True, slots=True)
class Writer:
    """A bench, the version and schema that it works with, since when (ISO 8601 in UTC)."""

    station: str
    version: str
    schema: int
    since: str


async def note_writer(database: Database, writer: Writer) -> None:
    """Say that this version works with the data now; written only where it was another one.

    Raises StorageError.
    """
    rows = await database.fetch(
        "SELECT version, schema FROM writers WHERE station = ?", (writer.station,)
    )
    last = await database.fetch(LAST_WRITER)
    if rows == [(writer.version, writer.schema)] and last == [(writer.version,)]:
        return
    row = (writer.station, writer.version, writer.schema, writer.since)
    await database.write([Statement(_NOTE, row)])


async def writers(database: Database) -> list[Writer]:
    """All benches that ever wrote, by name. Raises StorageError."""
    rows = await database.fetch(
        "SELECT station, version, schema, since FROM writers ORDER BY station"
    )
    return [Writer(*row) for row in rows]
