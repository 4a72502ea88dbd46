"""The driver: all or nothing, one writer's conflict is its own, and every fault has words."""

import asyncio
import os
import sqlite3
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.store.database import SqliteDatabase, Statement, WriteConflictError
from station.store.migrating import scripts

INSERT = "INSERT INTO tracking (number, order_id) VALUES (?, ?)"


def row(number: object, order: object = "o-1") -> Statement:
    return Statement(INSERT, (number, order))


async def numbers(database: SqliteDatabase) -> list[str]:
    return [n for (n,) in await database.fetch("SELECT number FROM tracking ORDER BY number")]


async def test_what_is_written_is_there(database: SqliteDatabase) -> None:
    await database.write([row("1"), row("2")])
    assert await numbers(database) == ["1", "2"]


async def test_all_or_nothing(database: SqliteDatabase) -> None:
    await database.write([row("1")])
    with pytest.raises(WriteConflictError):
        await database.write([row("2"), row("1"), row("3")])
    assert await numbers(database) == ["1"]


async def test_a_conflict_undoes_only_its_own_writer(database: SqliteDatabase) -> None:
    await database.write([row("taken")])
    writers = [
        database.write([row(f"{at:02d}"), *([row("taken")] if at % 5 == 0 else [])])
        for at in range(50)
    ]
    outcomes = await asyncio.gather(*writers, return_exceptions=True)
    for at, outcome in enumerate(outcomes):
        assert isinstance(outcome, WriteConflictError) == (at % 5 == 0)
    assert len(await numbers(database)) == 41


@pytest.mark.parametrize("bad", ["\udcff", 2**64])
async def test_what_no_database_can_hold_is_told_to_its_own_writer(
    database: SqliteDatabase, bad: object
) -> None:
    outcomes = await asyncio.gather(
        database.write([row("1")]),
        database.write([row("2"), row(bad)]),
        database.write([row("3")]),
        return_exceptions=True,
    )
    assert outcomes[0] is None
    assert isinstance(outcomes[1], StorageError)
    assert outcomes[2] is None
    assert await numbers(database) == ["1", "3"]


@pytest.mark.parametrize("bad", ["\udcff", 2**64])
async def test_a_question_that_cannot_be_asked_is_told(
    database: SqliteDatabase, bad: object
) -> None:
    with pytest.raises(StorageError):
        await database.fetch("SELECT 1 FROM tracking WHERE number = ?", (bad,))
    assert await numbers(database) == []


async def test_bad_sql_is_a_storage_error_and_the_next_goes_on(database: SqliteDatabase) -> None:
    with pytest.raises(StorageError, match="no such table"):
        await database.fetch("SELECT * FROM ghosts")
    with pytest.raises(StorageError, match="no such table"):
        await database.write([row("1"), Statement("DELETE FROM ghosts")])
    await database.write([row("2")])
    assert await numbers(database) == ["2"]


async def test_a_waiter_that_is_gone_does_not_stop_the_writing(database: SqliteDatabase) -> None:
    writing = asyncio.ensure_future(database.write([row("1")]))
    await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    await database.write([row("2")])
    assert await numbers(database) == ["1", "2"]


async def test_what_is_queued_is_written_before_closing(tmp_path: Path) -> None:
    file = tmp_path / "q.sqlite"
    database = SqliteDatabase(file)
    await database.open()
    writers = [asyncio.ensure_future(database.write([row(str(at))])) for at in range(20)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*writers)
    again = SqliteDatabase(file)
    await again.open()
    assert len(await numbers(again)) == 20
    await again.close()


async def test_closed_is_closed(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "q.sqlite")
    await database.close()
    with pytest.raises(StorageError, match="not open"):
        await database.fetch("SELECT 1")
    await database.open()
    await database.close()
    await database.close()
    with pytest.raises(StorageError, match="not open"):
        await database.write([row("1")])


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
async def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "quayside.sqlite"
    database = SqliteDatabase(file)
    await database.open()
    await database.write([row("1")])
    assert [path.stat().st_mode & 0o077 for path in file.parent.iterdir()] == [0, 0, 0]
    assert file.parent.stat().st_mode & 0o077 == 0
    await database.close()


async def test_commits_wait_for_the_disk(database: SqliteDatabase) -> None:
    assert await database.fetch("PRAGMA synchronous") == [(2,)]
    assert await database.fetch("PRAGMA journal_mode") == [("wal",)]


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "quayside.sqlite"
    file.write_bytes(b"a letter to my landlord" * 100)
    with pytest.raises(StorageError, match="not a database") as error:
        await SqliteDatabase(file).open()
    assert error.value.what == str(file)
    assert file.read_bytes().startswith(b"a letter")


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        await SqliteDatabase(tmp_path / "file" / "quayside.sqlite").open()


async def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        await SqliteDatabase(tmp_path).open()


async def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "quayside.sqlite"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(StorageError, match="newer Quayside"):
        await SqliteDatabase(file).open()
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


async def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    for at in range(3):
        database = SqliteDatabase(tmp_path / "q.sqlite")
        await database.open()
        await database.write([row(str(at))])
        version = await database.fetch("PRAGMA user_version")
        assert version == [(scripts("sqlite")[-1].number,)]
        assert len(await numbers(database)) == at + 1
        await database.close()


async def test_several_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    both = [SqliteDatabase(tmp_path / "q.sqlite") for _ in range(8)]
    await asyncio.gather(*(database.open() for database in both))
    await asyncio.gather(*(database.write([row(str(at))]) for at, database in enumerate(both)))
    assert len(await numbers(both[0])) == 8
    for database in both:
        await database.close()
