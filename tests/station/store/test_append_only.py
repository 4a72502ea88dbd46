"""The journal is append-only, and it is the database that keeps it so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.store.database import SqliteDatabase, Statement

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
"""What PostgreSQL refuses is in test_postgres.py."""

COLUMNS = "stream, version, kind, data, at, station, actor, cause"
ROW = ("order/o-1", 1, "PackingStarted", "{}", "2026-03-04T12:00:00+00:00", "Bench 1", "", "scan")
INSERT = f"({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


@pytest.fixture
async def written(database: SqliteDatabase) -> SqliteDatabase:
    await database.write([Statement(f"INSERT INTO events {INSERT}", ROW)])
    return database


@pytest.mark.parametrize(
    ("sql", "params"),
    [
        ("UPDATE events SET actor = 'Eve'", ()),
        ("UPDATE events SET version = 2 WHERE seq = 1", ()),
        ("DELETE FROM events", ()),
        ("DELETE FROM events WHERE seq = 1", ()),
        (f"INSERT OR REPLACE INTO events {INSERT}", ROW),
        (f"INSERT INTO events {INSERT} ON CONFLICT (stream, version) DO UPDATE SET data = ''", ROW),
    ],
)
async def test_what_is_written_cannot_be_changed(
    written: SqliteDatabase, sql: str, params: tuple[object, ...]
) -> None:
    with pytest.raises(StorageError, match="append-only"):
        await written.write([Statement(sql, params)])
    assert await written.fetch(f"SELECT {COLUMNS} FROM events") == [ROW]


async def test_another_program_is_refused_as_well(written: SqliteDatabase, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "quayside.sqlite", isolation_level=None)) as other:
        for sql in ("DELETE FROM events", "UPDATE events SET kind = 'Held'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(sql)
    assert await written.fetch(f"SELECT {COLUMNS} FROM events") == [ROW]
