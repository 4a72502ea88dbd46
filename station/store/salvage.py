"""What can be read of a damaged journal, carried over into a new one; and the last copy's events.

The events, shipments and containers are read page by page, because they are what money hangs on;
the rest (the index of orders, drafts, the token) as far as SQLite itself can read it. An event that
is written once is true for good, so that the damaged file's and the copy's make one journal.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from station.store.backups import opened
from station.store.pages import PageFile, Record, Value
from station.store.projections import CONTAINER, SHIPMENT
from station.store.set_aside import reading_folder
from station.store.wal import wal_of

_EVENT = "stream, version, kind, data, at, station, actor, cause"
_ADD_EVENT = f"INSERT OR IGNORE INTO events (seq, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_KNOWN_EVENT = "SELECT 1 FROM events WHERE stream = ? AND version = ?"
_ADD_SHIPMENT = (
    "INSERT INTO shipments (order_id, reference, state, version, intent, updated_at, data)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET"
    " reference = excluded.reference, state = excluded.state, version = excluded.version,"
    " intent = excluded.intent, updated_at = excluded.updated_at, data = excluded.data"
    " WHERE excluded.version > shipments.version"
)
_ADD_CONTAINER = (
    "INSERT INTO containers (ref, version, updated_at, data) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (ref) DO UPDATE SET version = excluded.version,"
    " updated_at = excluded.updated_at, data = excluded.data"
    " WHERE excluded.version > containers.version"
)
_NOT_BY_SQL = frozenset({"events", "shipments", "containers", "leases"})
"""Read page by page; and who had an order in hand before the crash has it no more."""
_TYPES: dict[str, tuple[type, ...]] = {
    "TEXT": (str,),
    "INTEGER": (int,),
    "DOUBLE PRECISION": (int, float),
    "BLOB": (bytes,),
}


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was carried over.

    ``events`` from the damaged file, ``from_copy`` more from ``copy``; ``missing`` are known to be
    gone. ``last_at`` is the last event's time (ISO 8601 in UTC), empty where there is none.
    """

    events: int
    from_copy: int = 0
    copy: Path | None = None
    missing: int = 0
    last_at: str = ""


def carry_over(damaged: Path, fresh: Path, copies: Sequence[Path]) -> Salvage:
    """Fill ``fresh``, a new journal with its schema, from a damaged one and the newest copy.

    ``damaged`` is only read. Raises OSError and sqlite3.Error where ``fresh`` cannot be written.
    """
    with closing(opened(fresh, "rw")) as target:
        target.isolation_level = None
        target.execute("BEGIN IMMEDIATE")
        with reading_folder(fresh) as folder:
            events = _add_all(target, PageFile(damaged).records())
            last = _by_sql(target, _copied(damaged, Path(folder)))
        copy, from_copy = _from_newest(target, copies)
        (count, highest, last_at) = target.execute(
            "SELECT COUNT(*), COALESCE(MAX(seq), 0), COALESCE(MAX(at), '') FROM events"
        ).fetchone()
        target.execute("COMMIT")
    return Salvage(events, from_copy, copy, max(highest, last) - count, last_at)


def _add_all(target: sqlite3.Connection, records: Iterable[Record]) -> int:
    """Add what is an event, a shipment or a container; the number of events that are new."""
    found = 0
    for rowid, values in records:
        if _is_event(values):
            found += _add_event(target, rowid, values[1:9])
        elif _is_shipment(values):
            target.execute(_ADD_SHIPMENT, values)
        elif _is_container(values):
            target.execute(_ADD_CONTAINER, values)
    return found


def _add_event(target: sqlite3.Connection, seq: int, values: Sequence[Value]) -> int:
    """One more event, under its own number or, where another has that, the next."""
    if target.execute(_KNOWN_EVENT, values[:2]).fetchone():
        return 0
    for number in (seq, None):
        if target.execute(_ADD_EVENT, (number, *values)).rowcount:
            return 1
    return 0


def _is_event(values: Sequence[Value]) -> bool:
    if len(values) < 9 or values[0] is not None:
        return False
    stream, version, kind, data, at, *names = values[1:9]
    if not (isinstance(stream, str) and isinstance(version, int) and isinstance(kind, str)):
        return False
    is_named = "/" in stream and version > 0 and kind.isidentifier()
    return is_named and _is_json(data) and _is_moment(at) and _are_texts(names)


def _is_shipment(values: Sequence[Value]) -> bool:
    if len(values) != 7 or not isinstance(values[6], str) or not _is_moment(values[5]):
        return False
    with suppress(msgspec.DecodeError):
        shipment = SHIPMENT.decode(values[6])
        return [shipment.order_id, shipment.version] == [values[0], values[3]]
    return False


def _is_container(values: Sequence[Value]) -> bool:
    if len(values) != 4 or not isinstance(values[3], str) or not _is_moment(values[2]):
        return False
    with suppress(msgspec.DecodeError):
        container = CONTAINER.decode(values[3])
        return [container.ref, container.version] == [values[0], values[1]]
    return False


def _is_json(value: Value) -> bool:
    with suppress(msgspec.DecodeError):
        return isinstance(value, str) and isinstance(msgspec.json.decode(value), dict)
    return False


def _is_moment(value: Value) -> bool:
    with suppress(ValueError):
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    return False


def _are_texts(values: Iterable[Value]) -> bool:
    return all(isinstance(value, str) for value in values)


def _copied(damaged: Path, folder: Path) -> Path:
    """A copy that SQLite may do with what it likes: reading a log, it writes."""
    copy = folder / "journal"
    for file, name in ((damaged, copy), (wal_of(damaged), wal_of(copy))):
        if file.exists():
            shutil.copyfile(file, name)
    return copy


def _by_sql(target: sqlite3.Connection, copy: Path) -> int:
    """Carry the other tables over; the number of the last event, as far as it is known."""
    with closing(opened(copy, "rw")) as source:
        for table in _tables(target):
            _table(target, source, table)
        sequence = "SELECT seq FROM sqlite_sequence WHERE name = 'events'"
        rows = [row for row in _rows(source, sequence) if row]
    return next((row[0] for row in rows if isinstance(row[0], int)), 0)


def _tables(target: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in target.execute(sql) if name not in _NOT_BY_SQL]


def _table(target: sqlite3.Connection, source: sqlite3.Connection, table: str) -> None:
    """All rows that can be read: from the front, and past a damaged place from the end."""
    there = {row[1] for row in _rows(source, f"PRAGMA table_info({table})") if row}
    wanted = [row for row in target.execute(f"PRAGMA table_info({table})") if row[1] in there]
    types = [(int,), *(_TYPES[kind] for _, _, kind, *_ in wanted)]
    names = ", ".join(["rowid", *(name for _, name, *_ in wanted)])
    add = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(types))})"
    for way in ("ASC", "DESC"):
        row: Sequence[Value] | None = ()
        for row in _rows(source, f"SELECT {names} FROM {table} ORDER BY rowid {way}"):
            if row and all(map(isinstance, row, types)):
                target.execute(add, row)
        if row is None:
            return


def _rows(source: sqlite3.Connection, sql: str) -> Iterator[tuple[Value, ...] | None]:
    """The rows up to a damaged place; None after the last where there is no such place."""
    with suppress(sqlite3.DatabaseError):
        yield from source.execute(sql)
        yield None


def _from_newest(target: sqlite3.Connection, copies: Iterable[Path]) -> tuple[Path | None, int]:
    """Add the events of the first copy that can be read, and what it knows of its orders."""
    for copy in copies:
        try:
            events, shipments = _read(copy)
        except sqlite3.Error:
            continue
        found = sum(_add_event(target, seq, values) for seq, *values in events)
        for values in filter(_is_shipment, shipments):
            target.execute(_ADD_SHIPMENT, values)
        return copy, found
    return None, 0


def _read(copy: Path) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """A copy's events and shipments. Raises sqlite3.Error."""
    shipments = "SELECT order_id, reference, state, version, intent, updated_at, data"
    with closing(opened(copy, "ro")) as source:
        return (
            source.execute(f"SELECT seq, {_EVENT} FROM events ORDER BY seq").fetchall(),
            source.execute(f"{shipments} FROM shipments").fetchall(),
        )
