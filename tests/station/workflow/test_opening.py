"""A damaged journal: set aside whole, what can be read carried over, and the station goes on."""

import asyncio
import hashlib
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import date
from pathlib import Path

import pytest

from station.domain.errors import OnNetworkShare, StorageError
from station.domain.ids import OrderId
from station.domain.shipment import Shipment, State
from station.store.backups import Backups
from station.store.journal import Author, Journal
from station.store.soundness import is_unclean
from station.store.wal import shm_of, wal_of
from station.workflow.machine import apply
from station.workflow.opening import OpenJournal, open_journal
from station.workflow.rebuilding import check
from tests.fakes import NOON, FakeClock
from tests.support.damage import (
    BY_NAME,
    CLOSED,
    CRASHED,
    DAY,
    ORDERS,
    closed_day,
    crashed_day,
    events_of,
    overwrite,
    pack,
)
from tests.support.older import COPY, left_by

ALL = ORDERS * len(DAY)


@asynccontextmanager
async def opened(file: Path) -> AsyncIterator[OpenJournal]:
    journal = await open_journal(file, FakeClock())
    try:
        yield journal
    finally:
        await journal.close()


def sums(*files: Path) -> list[str]:
    """Of those that hold something: SQLite leaves an empty log beside what it only looked at."""
    contents = [file.read_bytes() for file in files if file.exists()]
    return [hashlib.sha256(content).hexdigest() for content in contents if content]


def put(file: Path, data: bytes) -> None:
    file.write_bytes(data)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "quayside.sqlite"


async def goes_on(journal: OpenJournal) -> None:
    """New work is taken, and events stay events."""
    written = Journal(journal.database, Author("Bench 1"))
    before = Shipment(OrderId("new"), "N1")
    after = apply(before, BY_NAME["PackingStarted"], NOON.isoformat())  # type: ignore[arg-type]
    await written.append(before, after, [BY_NAME["PackingStarted"]], NOON, cause="test")
    assert (await written.shipment(OrderId("new"))).state is State.PACKING


async def test_a_new_journal_is_just_opened(file: Path) -> None:
    async with opened(file) as journal:
        assert journal.carried is None
        await goes_on(journal)
    assert not (file.parent / "damaged").exists()


async def test_a_sound_one_as_well(file: Path) -> None:
    await closed_day(file)
    async with opened(file) as journal:
        assert journal.carried is None
    assert len(events_of(file)) == ALL


async def test_after_a_crash_it_is_sound_with_its_log(file: Path) -> None:
    await crashed_day(file)
    assert is_unclean(file)
    async with opened(file) as journal:
        assert journal.carried is None
        assert len(await journal.database.fetch("SELECT 1 FROM events")) == ALL
    assert not is_unclean(file)


async def test_a_torn_end_of_the_log_is_no_damage(file: Path) -> None:
    """What a power cut leaves: the last transaction half on the disk, and nobody was told of it."""
    await crashed_day(file)
    log = wal_of(file)
    overwrite(log, log.stat().st_size - 4096, 2000)
    async with opened(file) as journal:
        assert journal.carried is None
        assert len(await journal.database.fetch("SELECT 1 FROM events")) >= ALL - 1
        assert (await check(journal.database)).differences == []


@pytest.mark.parametrize("kind", [*CLOSED, *CRASHED])
@pytest.mark.parametrize("has_copy", [False, True])
async def test_what_can_be_read_is_carried_over(file: Path, kind: str, has_copy: bool) -> None:
    damage = {**CLOSED, **CRASHED}[kind]
    whole = file.with_name("whole.sqlite")
    await (closed_day if kind in CLOSED else crashed_day)(file)
    shutil.copyfile(file, whole)
    if kind in CRASHED:
        shutil.copyfile(wal_of(file), wal_of(whole))
    truth = {row[0]: row for row in events_of(whole)}
    if has_copy:
        Backups(whole).make(date(2026, 3, 4))
    damage.do(file)
    before = sums(file, wal_of(file))
    async with opened(file) as journal:
        carried = journal.carried
        assert carried
        salvage = carried.salvage
        rows = {row[0]: row for row in await journal.database.fetch("SELECT * FROM events")}
        shipments = await Journal(journal.database, Author("x")).shipments()
        report = await check(journal.database)
        await goes_on(journal)
    assert sums(carried.place, wal_of(carried.place)) == before
    assert rows == {seq: truth[seq] for seq in rows}
    assert len(rows) == salvage.events + salvage.from_copy
    assert {one.about.reference for one in report.differences} == set(carried.to_check)
    if has_copy:
        assert len(rows) == ALL
        assert salvage.copy
        assert [one.state for one in shipments] == [State.LABELLED] * ORDERS
        assert carried.to_check == ()
    if damage.is_readable:
        assert salvage.events > ALL // 4
    else:
        assert salvage.events == 0


@pytest.mark.parametrize("kind", ["some pages", "parts of pages", "pages of zeros"])
async def test_what_is_missing_is_counted_and_named(file: Path, kind: str) -> None:
    await closed_day(file)
    CLOSED[kind].do(file)
    async with opened(file) as journal:
        carried = journal.carried
        assert carried
        assert carried.salvage.missing == ALL - carried.salvage.events
        assert carried.salvage.missing
        assert carried.to_check
        assert all(ref.startswith(("R0", "order-")) for ref in carried.to_check)


async def test_an_order_whose_purchase_is_missing_is_not_bought_again_by_itself(file: Path) -> None:
    """The newest events are gone, and the row that counted them is there."""
    await closed_day(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_are_not_deleted")
        connection.execute("DELETE FROM events WHERE version > 4")
        connection.execute("VACUUM")
    overwrite(file, 0, 100)
    async with opened(file) as journal:
        shipments = await Journal(journal.database, Author("x")).shipments()
    assert [one.state for one in shipments] == [State.LABELLED] * ORDERS


async def test_drafts_and_the_index_come_along(file: Path) -> None:
    await closed_day(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO drafts VALUES ('order-1', '{}', '2026')")
        connection.commit()
        (number, root) = connection.execute(
            "SELECT name, rootpage FROM sqlite_master WHERE name = 'shipments'"
        ).fetchone()
    assert number
    overwrite(file, (root - 1) * 4096, 4096)
    async with opened(file) as journal:
        assert journal.carried
        assert journal.carried.to_check == ()
        database = journal.database
        assert await database.fetch("SELECT order_id FROM drafts") == [("order-1",)]
        assert len(await database.fetch("SELECT 1 FROM orders WHERE state = 'labelled'")) == ORDERS
        assert len(await database.fetch("SELECT 1 FROM events")) == ALL


def remove(file: Path) -> None:
    file.unlink()


async def test_an_empty_file_is_damage_where_there_was_more(file: Path) -> None:
    put(file, b"")
    async with opened(file) as journal:
        assert journal.carried is None
        await pack(journal.database, range(2))
    Backups(file).make(date(2026, 3, 4))
    put(file, b"")
    async with opened(file) as journal:
        assert journal.carried
        assert journal.carried.salvage.from_copy == 2 * len(DAY)


async def test_a_file_that_is_gone_comes_back_from_its_copy(file: Path) -> None:
    async with opened(file) as journal:
        await pack(journal.database, range(2))
    Backups(file).make(date(2026, 3, 4))
    remove(file)
    async with opened(file) as journal:
        assert journal.carried
        assert journal.carried.salvage.from_copy == 2 * len(DAY)


async def test_a_copy_that_is_damaged_too_is_passed_over(file: Path) -> None:
    await closed_day(file)
    backups = Backups(file)
    backups.make(date(2026, 3, 3))
    newest = backups.make(date(2026, 3, 4))
    overwrite(newest, 0, 100)
    CLOSED["another file"].do(file)
    async with opened(file) as journal:
        assert journal.carried
        copy = journal.carried.salvage.copy
        assert copy
        assert copy.name == "2026-03-03.sqlite3"
        assert journal.carried.salvage.from_copy == ALL


@pytest.mark.parametrize("step", ["before the old one goes", "before its log goes", "at the end"])
async def test_an_exchange_that_was_interrupted_is_finished(file: Path, step: str) -> None:
    """The new file is ready, and the power is cut while the old one makes room."""
    await crashed_day(file)
    ready = file.with_name(f"{file.name}.recovered-2026-03-04-120000")
    await closed_day(ready)
    place = file.parent / "damaged" / "2026-03-04-120000.sqlite"
    place.parent.mkdir()
    before = sums(file, wal_of(file))
    if step != "before the old one goes":
        shutil.move(file, place)
    if step == "at the end":
        shutil.move(wal_of(file), wal_of(place))
    async with opened(file) as journal:
        assert journal.carried is None
        assert len(await journal.database.fetch("SELECT 1 FROM events")) == ALL
    assert sums(place, wal_of(place)) == before
    assert not ready.exists()


async def test_what_an_interrupted_salvage_left_is_made_anew(file: Path) -> None:
    await closed_day(file)
    CLOSED["header"].do(file)
    part = file.with_name(f"{file.name}.part")
    part.write_bytes(b"half")
    wal_of(part).write_bytes(b"a half")
    (file.parent / ".reading-x").mkdir()
    async with opened(file) as journal:
        assert journal.carried
        assert journal.carried.salvage.events == ALL
    assert not part.exists()
    assert not (file.parent / ".reading-x").exists()


async def test_what_was_set_aside_is_never_overwritten(file: Path) -> None:
    """Damaged twice within one second of the clock."""
    places = set()
    for text in (b"one", b"two", b"three"):
        put(file, text * 3000)
        async with opened(file) as journal:
            assert journal.carried
            places.add(journal.carried.place)
    assert len(places) == 3
    assert len(set(sums(*places))) == 3


async def test_nobody_s_file_is_moved_away_under_their_hands(file: Path) -> None:
    await closed_day(file)
    async with opened(file):
        overwrite(file, 0, 100)
        damaged = sums(file)
        with pytest.raises(StorageError):
            await open_journal(file, FakeClock())
        assert sums(file) == damaged
    assert not (file.parent / "damaged").exists()


async def test_two_may_start_at_once_on_a_damaged_file(file: Path) -> None:
    await closed_day(file)
    CLOSED["some pages"].do(file)
    both = await asyncio.gather(*(open_journal(file, FakeClock()) for _ in range(3)))
    assert len([journal for journal in both if journal.carried]) == 1
    counts = [len(await journal.database.fetch("SELECT 1 FROM events")) for journal in both]
    for journal in both:
        await journal.close()
    assert len(set(counts)) == 1
    assert len(list((file.parent / "damaged").glob("*.sqlite"))) == 1


async def test_a_start_that_fails_lets_go_of_the_file(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 999")
    for _ in range(2):
        with pytest.raises(StorageError, match="newer Quayside"):
            await open_journal(file, FakeClock())
    assert not (file.parent / "damaged").exists()


async def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        await open_journal(tmp_path / "file" / "quayside.sqlite", FakeClock())


async def test_copies_that_cannot_be_seen_stop_nothing(file: Path) -> None:
    put(file.parent / "backups", b"in the way")
    async with opened(file) as journal:
        assert journal.carried is None
    CLOSED["another file"].do(file)
    async with opened(file) as journal:
        assert journal.carried
        assert journal.carried.salvage.copy is None


async def test_a_network_share_is_refused(file: Path) -> None:
    with pytest.raises(OnNetworkShare) as refused:
        await open_journal(file, FakeClock(), share_of=lambda _: "nfs4")
    assert refused.value.share == "nfs4"
    assert sums(file) == []


async def test_a_schema_of_before_is_migrated_after_the_look(file: Path) -> None:
    await left_by(file, 4)
    async with opened(file) as journal:
        assert journal.carried is None
    assert [path.name for path in (file.parent / "backups").iterdir()] == [COPY]
    assert not shm_of(file).exists()
