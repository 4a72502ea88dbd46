"""The journal is append-only, and it is the database that keeps it so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.store.database import SqliteDatabase, Statement
from station.store.schema import Dialect, migrations

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


class TestMigrations:
    def folder(self, tmp_path: Path) -> Path:
        for name, sql in (
            ("0001_both.sql", "CREATE TABLE t (seq {serial}); CREATE INDEX i ON t (seq);"),
            ("0002_here.sqlite.sql", "CREATE TABLE here (a TEXT);"),
            ("0002_here.postgres.sql", "CREATE TABLE there (a TEXT);"),
            ("0003_there.postgres.sql", "-- only there; alone\nCREATE TABLE more (a TEXT);"),
        ):
            (tmp_path / name).write_text(sql, "utf-8")
        return tmp_path

    def test_a_dialect_runs_its_own_files_and_the_common_ones(self, tmp_path: Path) -> None:
        folder = self.folder(tmp_path)
        here = migrations(Dialect.SQLITE, folder)
        there = migrations(Dialect.POSTGRES, folder)
        assert [(step.number, step.name) for step in here] == [(1, "0001_both"), (2, "0002_here")]
        assert [step.number for step in there] == [1, 2, 3]
        assert "AUTOINCREMENT" in here[0].sql
        assert "IDENTITY" in there[0].sql
        assert here[1].sql != there[1].sql

    def test_a_script_falls_into_its_statements(self, tmp_path: Path) -> None:
        steps = migrations(Dialect.POSTGRES, self.folder(tmp_path))
        assert [len(step.statements) for step in steps] == [2, 1, 1]
        assert steps[2].statements == ("CREATE TABLE more (a TEXT)",)

    def test_a_trigger_is_one_statement(self) -> None:
        (step,) = [step for step in migrations(Dialect.SQLITE) if "append_only" in step.name]
        assert len(step.statements) == 2
        assert all(one.endswith("END") for one in step.statements)

    def test_each_number_is_used_once_a_dialect(self) -> None:
        for dialect in Dialect:
            numbers = [step.number for step in migrations(dialect)]
            assert numbers == sorted(set(numbers))
