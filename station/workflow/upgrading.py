"""The first start with a new schema: the rows are compared with the events once more.

A script of the schema fills new columns as far as SQL can; what only the events know comes from
them. It is noted afterwards, so that a start that is killed in between does it again.
"""

from datetime import datetime

from station.store.database import Database
from station.store.writers import Writer, note_writer, writers
from station.version import __version__
from station.workflow.rebuilding import rebuild


async def take_on(database: Database, station: str, schema: int, at: datetime) -> None:
    """Make this version the one that works with the data. Raises StorageError."""
    compared_to = max((each.schema for each in await writers(database)), default=0)
    if compared_to < schema:
        await rebuild(database)
    await note_writer(database, Writer(station, __version__, schema, at.isoformat()))
