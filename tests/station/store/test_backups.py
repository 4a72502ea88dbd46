"""Copies of the journal: whole, checked, fourteen of them, and one before each migration."""

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.store.backups import KEPT, Backups, copy_database
from station.store.database import SqliteDatabase, Statement
from station.store.migrating import scripts

SQLITE_ONLY = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
DAY = date(2026, 3, 4)
INSERT = "INSERT INTO tracking (number, order_id) VALUES (?, 'o-1')"


def numbers(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT number FROM tracking ORDER BY number").fetchall()
        return [number for (number,) in rows]


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "quayside.sqlite")


@SQLITE_ONLY
async def test_a_copy_is_the_journal_in_one_file(
    database: SqliteDatabase, backups: Backups
) -> None:
    await database.write([Statement(INSERT, ("1",))])
    file = await asyncio.to_thread(backups.make, DAY)
    await database.write([Statement(INSERT, ("2",))])
    assert file.name == "2026-03-04.sqlite3"
    assert numbers(file) == ["1"]
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    assert file.stat().st_mode & 0o077 == 0


@SQLITE_ONLY
async def test_a_copy_is_made_while_others_write(
    database: SqliteDatabase, backups: Backups
) -> None:
    async def write() -> None:
        for at in range(50):
            await database.write([Statement(INSERT, (f"{at:03d}",))])

    _, file = await asyncio.gather(write(), asyncio.to_thread(backups.make, DAY))
    found = numbers(file)
    assert found == [f"{at:03d}" for at in range(len(found))]
    assert len(await database.fetch("SELECT 1 FROM tracking")) == 50


@SQLITE_ONLY
async def test_the_last_fourteen_are_kept(database: SqliteDatabase, backups: Backups) -> None:
    kept = backups.keep("before-rebuild")
    for at in range(KEPT + 3):
        backups.make(DAY + timedelta(days=at))
    days = [backup.day for backup in backups.daily()]
    assert days == [DAY + timedelta(days=at) for at in range(3, KEPT + 3)]
    newest_one = backups.newest()
    assert newest_one
    assert newest_one.day == days[-1]
    assert kept.exists()
    assert len(backups.all_files()) == KEPT + 1


def test_none_yet(backups: Backups) -> None:
    assert backups.newest() is None
    assert backups.all_files() == []


async def test_a_damaged_journal_never_takes_the_place_of_a_copy(
    backups: Backups, tmp_path: Path
) -> None:
    file = tmp_path / "quayside.sqlite"
    database = SqliteDatabase(file)
    await database.open()
    await database.write([Statement(INSERT, (f"{at:06d}",)) for at in range(2000)])
    await database.close()
    good = backups.make(DAY)
    whole = good.read_bytes()
    data = bytearray(file.read_bytes())
    for at in range(4096 * 8, len(data), 4096):
        data[at : at + 200] = b"\x5a" * 200
    file.write_bytes(data)
    with pytest.raises(StorageError, match=r"damaged|malformed"):
        backups.make(DAY)
    assert good.read_bytes() == whole
    assert [each.name for each in good.parent.iterdir()] == [good.name]


def test_a_folder_that_cannot_be_used_is_told(backups: Backups, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StorageError):
        backups.daily()
    with pytest.raises(StorageError):
        backups.make(DAY)


def test_nothing_is_copied_from_nothing(backups: Backups, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        copy_database(tmp_path / "quayside.sqlite", tmp_path / "copy.sqlite3")
    assert list(tmp_path.iterdir()) == []


@SQLITE_ONLY
async def test_what_an_interrupted_copy_left_goes(
    database: SqliteDatabase, backups: Backups, tmp_path: Path
) -> None:
    old, now = (tmp_path / "backups" / f".x.sqlite3.{pid}.part" for pid in (1, 2))
    backups.make(DAY)
    for part in (old, now):
        part.write_text("half")
    os.utime(old, (1.0, 1.0))
    backups.make(DAY + timedelta(days=1))
    assert now.exists()
    assert not old.exists()


def of_schema(file: Path, version: int) -> None:
    """A file as an older program left it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for script in scripts("sqlite"):
            if script.number <= version:
                connection.executescript(script.sql)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(INSERT, ("old",))


async def test_before_a_migration_a_copy_is_made_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "quayside.sqlite"
    of_schema(file, 4)
    for _ in range(2):  # the second time there is nothing to migrate
        database = SqliteDatabase(file)
        await database.open()
        await database.close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == f"before-schema-{scripts('sqlite')[-1].number}.sqlite3"
    assert numbers(copy) == numbers(file) == ["old"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)


async def test_a_new_file_needs_no_copy(database: SqliteDatabase, tmp_path: Path) -> None:
    assert not (tmp_path / "backups").exists()


async def test_without_a_copy_nothing_is_migrated(tmp_path: Path) -> None:
    file = tmp_path / "quayside.sqlite"
    of_schema(file, 4)
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StorageError):
        await SqliteDatabase(file).open()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)


async def test_several_may_migrate_at_once(tmp_path: Path) -> None:
    file = tmp_path / "quayside.sqlite"
    of_schema(file, 3)
    several = [SqliteDatabase(file) for _ in range(4)]
    await asyncio.gather(*(database.open() for database in several))
    for database in several:
        await database.close()
    (copy,) = (tmp_path / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
