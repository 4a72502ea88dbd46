"""Data of a newer program: noticed before anything is written to them, and refused.

Looked at are the number of the schema, which every change of what is kept raises
(``station/store/migrating.py``), and the kinds of the events. A file without a log is read as it
lies there, so that SQLite does not even put an empty log beside it.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from station.domain.errors import NewerData, StorageError
from station.domain.events import EVENT_TYPES
from station.domain.wayback import WayBack
from station.store.backups import BUSY_TIMEOUT_S, Backups, opened
from station.store.database import Database, Row
from station.store.migrating import last_number
from station.store.pages import FRAME_HEADER, MAGIC, WAL_HEADER
from station.store.soundness import is_unclean
from station.store.wal import wal_of
from station.store.writers import LAST_WRITER
from station.version import __version__

KINDS = (
    "WITH RECURSIVE kinds(kind) AS (SELECT MIN(kind) FROM events UNION ALL"
    " SELECT (SELECT MIN(kind) FROM events WHERE kind > kinds.kind) FROM kinds"
    " WHERE kinds.kind IS NOT NULL) SELECT kind FROM kinds WHERE kind IS NOT NULL"
)
"""The kinds of the events, one look at the index for each: the journal is not read through."""
_COUNTED = "SELECT COUNT(*), COALESCE(MAX(at), '') FROM events"
_NUMBER_AT, _HEADER = 60, 64
"""Where the number of the schema stands in a file's first page."""


def require_known(file: Path) -> None:
    """Return where this program knows what the file holds, or where it cannot be told yet.

    Where there is no file, its newest copy counts. Only reads. Raises NewerData, and StorageError
    where it may not be read.
    """
    try:
        _require_known(file)
    except OSError as error:
        raise StorageError(str(file), error.strerror or str(error)) from error


def _require_known(file: Path) -> None:
    known = last_number("sqlite")
    copies = _copies(file)
    place = file if file.exists() or not copies else copies[0]
    kinds: tuple[str, ...] = ()
    if schema_of(place) <= known:
        kinds = unknown_of(_rows(place, KINDS))
        if not kinds:
            return
    used_by = next((str(version) for (version,) in _rows(place, LAST_WRITER)), "")
    way_back = _way_back(place, copies, known)
    raise NewerData(str(place), __version__, used_by, kinds=kinds, way_back=way_back)


async def require_known_kinds(database: Database, place: str) -> None:
    """The same for the events of a database that is open. Raises NewerData, StorageError."""
    kinds = unknown_of(await database.fetch(KINDS))
    if kinds:
        rows = await database.fetch(LAST_WRITER)
        used_by = next((str(version) for (version,) in rows), "")
        raise NewerData(place, __version__, used_by, kinds=kinds)


def unknown_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """The kinds of events among these that this program does not know."""
    return tuple(str(kind) for (kind,) in rows if kind not in EVENT_TYPES)


def is_known(file: Path) -> bool:
    """True where a file's schema is not newer than ours. Raises OSError."""
    return schema_of(file) <= last_number("sqlite")


def schema_of(file: Path) -> int:
    """The number of a file's schema, with what its log has of it; 0 where it has none.

    Raises OSError.
    """
    if not file.exists():
        return 0
    with file.open("rb") as stream:
        header = stream.read(_HEADER)
    if is_unclean(file):
        header = _logged_header(wal_of(file)) or header
    is_ours = header.startswith(MAGIC) and len(header) == _HEADER
    return int.from_bytes(header[_NUMBER_AT:], "big") if is_ours else 0


def _logged_header(log: Path) -> bytes:
    """The beginning of the first page as the last finished transaction of a log left it.

    Empty where the log has none. The frames' checksums are not looked at: what a torn end lacks is
    the frame that would finish it (https://sqlite.org/fileformat2.html#walformat).
    """
    finished = begun = b""
    with log.open("rb") as stream:
        about = stream.read(WAL_HEADER)
        page_size, salts = int.from_bytes(about[8:12], "big"), about[16:24]
        while len(frame := stream.read(FRAME_HEADER)) == FRAME_HEADER and frame[8:16] == salts:
            page = stream.read(page_size)
            if len(page) < page_size:
                break
            if int.from_bytes(frame[:4], "big") == 1:
                begun = page[:_HEADER]
            if any(frame[4:8]):
                finished = begun
    return finished


def _rows(file: Path, sql: str) -> Sequence[Row]:
    """The answer of a file that nobody changes by being asked; none where it cannot answer."""
    with suppress(sqlite3.Error), closing(_looking(file)) as connection:
        return connection.execute(sql).fetchall()
    return []


def _looking(file: Path) -> sqlite3.Connection:
    """With a log SQLite needs it; without one nobody is at work, and nothing is put beside it."""
    if is_unclean(file):
        return opened(file, "ro")
    uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S)


def _copies(file: Path) -> list[Path]:
    """The newest first; none where their folder cannot be read."""
    with suppress(StorageError):
        return Backups(file).all_files()
    return []


def _way_back(file: Path, copies: Iterable[Path], known: int) -> WayBack | None:
    """The newest copy that this program can open."""
    for copy in copies:
        if 0 < schema_of(copy) <= known and not unknown_of(_rows(copy, KINDS)):
            here, there = _rows(file, _COUNTED), _rows(copy, _COUNTED)
            if there:
                lacks = max(0, here[0][0] - there[0][0]) if here else None
                log = str(wal_of(file)) if is_unclean(file) else ""
                return WayBack(str(copy), there[0][1], lacks, log)
    return None
