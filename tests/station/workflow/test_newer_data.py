"""Data of a newer program: refused, and not a byte of the folder is another afterwards."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from station.domain.errors import NewerData, StorageError
from station.domain.wayback import WayBack
from station.store.backups import Backups
from station.store.database import SqliteDatabase, Statement
from station.store.newer_data import schema_of
from station.store.single_station import SingleStation
from station.store.wal import shm_of, wal_of
from station.store.writers import Writer, note_writer, writers
from station.version import __version__
from station.workflow.opening import open_journal
from station.workflow.upgrading import take_on
from tests.fakes import NOON, FakeClock
from tests.support.damage import CLOSED, DAY, ORDERS, closed_day, crashed_day, events_of, pack
from tests.support.older import EVENT, NEWEST, contents, left_by, newer

AT = NOON.isoformat()
NEW_KIND = EVENT.replace("?, ?, ?, '{}', ?", f"'order/new', 1, 'Teleported', '{{}}', '{AT}'")
WRITER = f"INSERT INTO writers VALUES ('Bench 1', '9.3.0', {NEWEST + 1}, '{AT}')"
SCHEMA = f"PRAGMA user_version = {NEWEST + 1}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "quayside.sqlite"


def put(file: Path, data: bytes) -> None:
    file.write_bytes(data)


async def refused(file: Path) -> NewerData:
    """The error of a start, after which the folder is what it was."""
    before = contents(file.parent)
    with pytest.raises(NewerData) as error:
        await open_journal(file, FakeClock())
    assert contents(file.parent) == before
    assert error.value.here == __version__
    return error.value


async def test_a_newer_schema_is_refused(file: Path) -> None:
    await closed_day(file)
    newer(file, WRITER, SCHEMA)
    error = await refused(file)
    assert (error.what, error.used_by) == (str(file), "9.3.0")
    assert (error.kinds, error.way_back) == ((), None)


async def test_what_knows_no_writers_is_refused_without_their_version(file: Path) -> None:
    await closed_day(file)
    newer(file, "DROP TABLE writers", SCHEMA)
    assert (await refused(file)).used_by == ""


async def test_a_kind_of_event_that_nobody_here_knows_is_refused(file: Path) -> None:
    await closed_day(file)
    newer(file, WRITER, NEW_KIND)
    error = await refused(file)
    assert (error.kinds, error.used_by) == (("Teleported",), "9.3.0")


@pytest.mark.parametrize("statements", [(SCHEMA,), (NEW_KIND,)])
async def test_it_is_refused_while_its_end_is_in_the_log(
    file: Path, statements: Sequence[str]
) -> None:
    """A newer program that crashed: what says that it is newer is in the log alone."""
    await crashed_day(file)
    database = SqliteDatabase(file)
    await database.open()
    await database.write([Statement(sql) for sql in (WRITER, *statements)])
    kept = {each: each.read_bytes() for each in (file, wal_of(file))}
    await database.close()
    for each, data in kept.items():
        each.write_bytes(data)
    with pytest.raises(NewerData) as error:
        await open_journal(file, FakeClock())
    assert error.value.used_by == "9.3.0"
    assert {each: each.read_bytes() for each in kept} == kept
    shm_of(file).unlink()
    assert {each.name for each in file.parent.iterdir()} == {each.name for each in kept}


async def test_a_torn_end_of_the_log_says_nothing(file: Path) -> None:
    """The transaction that would have made it newer was never finished."""
    await closed_day(file)
    database = SqliteDatabase(file)
    await database.open()
    await database.write([Statement(WRITER)])
    whole = len(contents(file.parent)[wal_of(file).name])
    await database.write([Statement(SCHEMA)])
    kept = contents(file.parent)
    await database.close()
    for end, schema in ((whole, NEWEST), (whole + 100, NEWEST), (None, NEWEST + 1)):
        put(file, kept[file.name])
        put(wal_of(file), kept[wal_of(file).name][:end])
        assert schema_of(file) == schema


async def test_it_is_refused_while_a_newer_program_works_with_it(file: Path) -> None:
    await closed_day(file)
    database = SqliteDatabase(file)
    await database.open()
    await database.write([Statement(WRITER), Statement(SCHEMA)])
    log = wal_of(file).read_bytes()
    with pytest.raises(NewerData):
        await open_journal(file, FakeClock())
    assert wal_of(file).read_bytes() == log
    await database.write([Statement(NEW_KIND)])
    await database.close()


async def test_the_way_back_is_the_copy_of_before_and_says_what_it_lacks(file: Path) -> None:
    await left_by(file, NEWEST - 1)
    journal = await open_journal(file, FakeClock())
    await pack(journal.database, range(ORDERS, ORDERS + 2))
    await journal.close()
    newer(file)
    copy = Backups(file).make(NOON.date())  # of the newer program: no way back
    newer(copy)
    way_back = (await refused(file)).way_back
    assert way_back
    assert Path(way_back.file).name == f"before-schema-{NEWEST}.sqlite3"
    assert way_back.lacks == 2 * len(DAY)
    assert way_back.until == max(str(row[5]) for row in events_of(Path(way_back.file)))


async def test_the_way_back_names_the_log_that_a_newer_program_left(file: Path) -> None:
    """Left beside the copy it would be taken for the copy's own, and make it a newer one again."""
    await closed_day(file)
    copy = Backups(file).make(NOON.date())
    database = SqliteDatabase(file)
    await database.open()
    await database.write([Statement(WRITER), Statement(SCHEMA)])
    kept = {each: each.read_bytes() for each in (file, wal_of(file))}
    await database.close()
    assert (await refused(file)).way_back == WayBack(
        str(copy), max(str(row[5]) for row in events_of(copy)), lacks=0
    )
    for each, data in kept.items():
        each.write_bytes(data)
    with pytest.raises(NewerData) as error:
        await open_journal(file, FakeClock())
    way_back = error.value.way_back
    assert way_back
    assert way_back.log == str(wal_of(file))
    for each in (file, wal_of(file)):
        each.replace(each.with_name(f"aside-{each.name}"))
    copy.replace(file)
    journal = await open_journal(file, FakeClock())
    await journal.close()


async def test_what_the_way_back_lacks_may_not_be_countable(file: Path) -> None:
    await closed_day(file)
    Backups(file).make(NOON.date())
    newer(file, "DROP TRIGGER events_are_not_deleted", "DROP TABLE events", SCHEMA)
    way_back = (await refused(file)).way_back
    assert way_back
    assert way_back.lacks is None


async def test_a_copy_that_is_none_is_no_way_back(file: Path) -> None:
    await closed_day(file)
    copy = Backups(file).make(NOON.date())
    newer(copy, "DROP TRIGGER events_are_not_deleted", "DROP TABLE events")
    newer(file, SCHEMA)
    assert (await refused(file)).way_back is None


async def test_a_file_that_is_gone_is_not_made_from_older_copies(file: Path) -> None:
    """Else what the newer program did would be forgotten, and bought once more."""
    await closed_day(file)
    backups = Backups(file)
    old = backups.keep("old")
    newer(backups.make(NOON.date()))
    await asyncio.to_thread(file.unlink)
    error = await refused(file)
    assert error.what.endswith(".sqlite3")
    assert error.way_back
    assert error.way_back.file == str(old)


async def test_a_damaged_file_is_not_made_whole_from_a_newer_copy(file: Path) -> None:
    await closed_day(file)
    newer(Backups(file).make(NOON.date()))
    CLOSED["another file"].do(file)
    journal = await open_journal(file, FakeClock())
    assert journal.carried
    assert journal.carried.salvage.copy is None
    await journal.close()


async def test_what_is_carried_over_is_looked_at_as_well(file: Path) -> None:
    await closed_day(file)
    newer(file, NEW_KIND)
    CLOSED["header"].do(file)
    for _ in range(2):
        with pytest.raises(NewerData) as error:
            await open_journal(file, FakeClock())
        assert error.value.kinds == ("Teleported",)
    (damaged,) = (file.parent / "damaged").glob("*.sqlite")
    assert damaged.stat().st_size


async def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "quayside.sqlite").mkdir()
    with pytest.raises(StorageError) as error:
        await open_journal(tmp_path / "quayside.sqlite", FakeClock())
    assert not isinstance(error.value, NewerData)


async def test_newer_data_are_not_moved_either(file: Path) -> None:
    await closed_day(file)
    newer(file)
    before = contents(file.parent)
    with pytest.raises(NewerData):
        async with SingleStation(file, file.parent / "labels").opened():
            pass
    assert contents(file.parent) == before


async def test_the_last_writer_is_noted_once_and_after_each_change(file: Path) -> None:
    journal = await open_journal(file, FakeClock())
    try:
        database = journal.database
        await take_on(database, "Bench 1", NEWEST, NOON)
        later = NOON.replace(hour=13)
        await take_on(database, "Bench 1", NEWEST, later)
        assert await writers(database) == [Writer("Bench 1", __version__, NEWEST, AT)]
        await note_writer(database, Writer("Bench 2", "0.0.9", NEWEST, later.isoformat()))
        last = NOON.replace(hour=14)
        await take_on(database, "Bench 1", NEWEST, last)
        assert [(each.station, each.since) for each in await writers(database)] == [
            ("Bench 1", last.isoformat()),
            ("Bench 2", later.isoformat()),
        ]
    finally:
        await journal.close()


async def test_the_rows_are_compared_with_the_events_at_a_new_schema_alone(file: Path) -> None:
    journal = await open_journal(file, FakeClock())
    try:
        database = journal.database
        await pack(database, range(1))
        await take_on(database, "Bench 1", NEWEST, NOON)
        spoiled = Statement("UPDATE shipments SET intent = 'purchase'")
        intents = "SELECT intent FROM shipments"
        await database.write([spoiled])
        await take_on(database, "Bench 1", NEWEST, NOON)
        assert await database.fetch(intents) == [("purchase",)]
        await take_on(database, "Bench 1", NEWEST + 1, NOON)
        assert await database.fetch(intents) == [("",)]
    finally:
        await journal.close()


async def test_a_start_that_ends_before_it_is_noted_is_made_again(file: Path) -> None:
    journal = await open_journal(file, FakeClock())
    try:
        database = journal.database
        await pack(database, range(1))
        spoiled = Statement("UPDATE shipments SET intent = 'purchase'")
        for station in ("\udcff", "Bench 1"):  # no database can hold the first name
            await database.write([spoiled])
            with suppress(StorageError):
                await take_on(database, station, NEWEST, NOON)
            assert await database.fetch("SELECT intent FROM shipments") == [("",)]
        assert [each.station for each in await writers(database)] == ["Bench 1"]
    finally:
        await journal.close()


async def test_looking_keeps_nobody_from_writing(file: Path) -> None:
    await closed_day(file)
    several = await asyncio.gather(*(open_journal(file, FakeClock()) for _ in range(4)))
    for journal in several:
        await journal.close()
    assert len(events_of(file)) == ORDERS * len(DAY)
