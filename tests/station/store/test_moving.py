"""A single station moves into a warehouse: all of it, compared, or nothing at all."""

import hashlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from pathlib import Path

import asyncpg
import pytest

from station.domain.errors import (
    DatabaseLost,
    LabelsDamaged,
    NotEmpty,
    NotTheSame,
    StorageError,
)
from station.domain.events import Event, LabelsReceived, PackingStarted, PurchaseStarted
from station.domain.ids import ContainerRef, OrderId
from station.domain.label import Label
from station.domain.shipment import Shipment
from station.store.database import SqliteDatabase, Statement
from station.store.drafts import DraftStore
from station.store.journal import Author, Journal
from station.store.label_files import LabelFiles
from station.store.labels import LabelStore
from station.store.moving import PIECE_BYTES, MovedTable, move
from station.store.postgres import PostgresDatabase
from station.store.row_hash import RowHash
from station.store.single_station import SingleStation
from station.workflow.containers import apply_to_container
from station.workflow.machine import apply
from tests.examples import CONTAINER_EVENTS, SHIPMENT_EVENTS
from tests.fakes import NOON

AT = NOON.isoformat()
MANY = 5_200
PAGE, ZPL = b"%PDF-1.4 a label", b"^XA a label ^XZ"
BY_NAME = {type(event).__name__: event for event in SHIPMENT_EVENTS}
BOUGHT = ("PackingStarted", "ParcelsMeasured", "QuoteChosen", "PurchaseStarted",
          "PurchaseConfirmed")  # fmt: skip


@dataclass
class Home:
    """A data folder, and the labels whose bytes are in it."""

    folder: Path
    labels: list[Label]

    @property
    def file(self) -> Path:
        return self.folder / "quayside.sqlite"

    @property
    def station(self) -> SingleStation:
        return SingleStation(self.file, self.folder / "labels")

    def dump(self) -> list[str]:
        """Everything in the file."""
        with closing(sqlite3.connect(self.file)) as connection:
            return list(connection.iterdump())

    def label_file(self, at: int) -> Path:
        return self.folder / "labels" / self.labels[at].file


async def ship(journal: Journal, ref: str, *events: Event) -> None:
    before = Shipment(OrderId(ref), reference=ref)
    after = before
    for event in events:
        after = apply(after, event, AT)
    await journal.append(before, after, events, NOON, cause="test")


@pytest.fixture
async def home(tmp_path: Path) -> Home:
    """One order with its label, one that is being bought, a container, and years of history."""
    folder = tmp_path / "home"
    store = LabelStore(folder / "labels")
    page = await store.save("1001", 0, 1, "SBX1", PAGE, NOON.date())
    zpl = await store.save("O_A_1-1", 0, 1, "", ZPL, NOON.date())
    database = SqliteDatabase(folder / "quayside.sqlite")
    await database.open()
    journal = Journal(database, Author("Bench 1", "Zoé"))
    bought = [BY_NAME[name] for name in BOUGHT]
    await ship(journal, "1001", *bought, LabelsReceived((page,)))
    await ship(journal, "1002", *bought[:-1])
    started, received, _refused = CONTAINER_EVENTS
    received = replace(received, label=zpl)  # type: ignore[type-var, arg-type]
    before = await journal.container(ContainerRef("O_A_1-1"))
    after = apply_to_container(apply_to_container(before, started), received)
    await journal.append_container(before, after, [started, received], NOON, cause="test")
    await DraftStore(database).save(OrderId("1003"), "30x20x15\0é", NOON)
    insert = (
        "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
        " VALUES (?, ?, 'PackingStarted', '{}', ?, 'Bench 1', '', 'test')"
    )
    await database.write([Statement(insert, (f"old/{at}", 1, AT)) for at in range(MANY)])
    lease = "INSERT INTO leases (key, owner, station, actor, since, beat_at)"
    await database.write([Statement(f"{lease} VALUES ('k', 'o', 's', '', 1.5, 1.5)")])
    await database.close()
    return Home(folder, [page, zpl])


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[PostgresDatabase]:
    database = PostgresDatabase(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def rows_in(url: str) -> int:
    """How many rows the database has, but for the number of its schema."""
    async with opened(url) as database:
        names = await database.fetch(
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables"
            " WHERE table_schema = 'public' AND table_name <> 'schema_version'"
        )
        counts = [await database.fetch(f"SELECT COUNT(*) FROM {name}") for (name,) in names]
    return sum(count for ((count,),) in counts)


async def run_on(url: str, sql: str) -> None:
    """Something that somebody else does to a database."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


async def test_everything_is_there_afterwards(home: Home, warehouse_url: str) -> None:
    before = home.dump()
    told: list[MovedTable] = []
    moved = await move(home.station, PostgresDatabase(warehouse_url), on_table=told.append)
    assert home.dump() == before
    counts = {table.name: table.rows for table in moved.tables}
    assert counts["events"] == MANY + len(BOUGHT) + 1 + len(BOUGHT) - 1 + 2
    assert (counts["shipments"], counts["containers"], counts["drafts"]) == (2, 1, 1)
    assert counts["label_files"] == 2
    assert set(told) == set(moved.tables)
    assert moved.open_requests == 1
    assert moved.left_out == ()
    async with opened(warehouse_url) as database:
        journal = Journal(database, Author("Bench 2"))
        entries = await journal.entries("order/1001")
        assert [entry.event for entry in entries[-1:]] == [LabelsReceived((home.labels[0],))]
        assert (await journal.shipment(OrderId("1001"))).labels == (home.labels[0],)
        (open_one,) = await journal.shipments(only_open=True)
        assert isinstance((await journal.entries("order/1002"))[-1].event, PurchaseStarted)
        assert open_one.reference == "1002"
        files = LabelFiles(database)
        assert [await files.load(label.sha256) for label in home.labels] == [PAGE, ZPL]
        draft = await DraftStore(database).load(OrderId("1003"))
        assert draft == "30x20x15\N{REPLACEMENT CHARACTER}é"
        assert await database.fetch("SELECT COUNT(*) FROM leases") == [(0,)]


async def test_the_journal_goes_on_after_the_last_event(home: Home, warehouse_url: str) -> None:
    await move(home.station, PostgresDatabase(warehouse_url))
    async with opened(warehouse_url) as database:
        journal = Journal(database, Author("Bench 2"))
        last = (await journal.entries(limit=1))[0]
        await ship(journal, "1004", PackingStarted())
        (entry,) = await journal.entries("order/1004")
    assert entry.seq == last.seq + 1


async def test_an_empty_station_moves_too(tmp_path: Path, warehouse_url: str) -> None:
    home = Home(tmp_path, [])
    database = SqliteDatabase(home.file)
    await database.open()
    await database.close()
    moved = await move(home.station, PostgresDatabase(warehouse_url))
    assert {table.rows for table in moved.tables} == {0}
    async with opened(warehouse_url) as target:
        journal = Journal(target, Author("Bench 2"))
        await ship(journal, "1", PackingStarted())
        assert [entry.seq for entry in await journal.entries()] == [1]


async def test_a_database_in_use_is_refused(home: Home, warehouse_url: str) -> None:
    async with opened(warehouse_url) as database:
        await ship(Journal(database, Author("Bench 2")), "1", PackingStarted())
    had = await rows_in(warehouse_url)
    with pytest.raises(NotEmpty) as error:
        await move(home.station, PostgresDatabase(warehouse_url))
    assert (error.value.table, error.value.rows) == ("events", 1)
    assert await rows_in(warehouse_url) == had


async def test_a_bench_at_work_there_is_something_too(home: Home, warehouse_url: str) -> None:
    async with opened(warehouse_url) as database:
        lease = "INSERT INTO leases (key, owner, station, actor, since, beat_at)"
        await database.write([Statement(f"{lease} VALUES ('k', 'o', 's', '', 1.5, 1.5)")])
    with pytest.raises(NotEmpty):
        await move(home.station, PostgresDatabase(warehouse_url))


async def test_there_is_nothing_to_move(tmp_path: Path, warehouse_url: str) -> None:
    home = Home(tmp_path, [])
    with pytest.raises(StorageError, match="No such file"):
        await move(home.station, PostgresDatabase(warehouse_url))
    assert not home.file.exists()


async def test_labels_that_are_not_what_was_stored_stop_it(home: Home, warehouse_url: str) -> None:
    home.label_file(0).write_bytes(PAGE + b"!")
    home.label_file(1).unlink()
    with pytest.raises(LabelsDamaged) as error:
        await move(home.station, PostgresDatabase(warehouse_url))
    found = {label.what: label.why for label in error.value.labels}
    assert found == {
        str(home.label_file(0)): "the file was changed since it was stored",
        str(home.label_file(1)): "No such file or directory",
    }
    assert await rows_in(warehouse_url) == 0
    target = PostgresDatabase(warehouse_url)
    moved = await move(home.station, target, may_lack_labels=True)
    assert {label.what for label in moved.left_out} == set(found)
    async with opened(warehouse_url) as database:
        assert await database.fetch("SELECT COUNT(*) FROM label_files") == [(0,)]


TAMPER = """
CREATE FUNCTION tamper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {body} RETURN NEW; END $$;
CREATE TRIGGER tampering BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION tamper()
"""


async def prepared(url: str, table: str, body: str) -> None:
    """A target that does something to what is written into one of its tables."""
    async with opened(url):
        pass
    await run_on(url, TAMPER.format(table=table, body=body))


async def test_a_target_that_changes_something_is_found_out(home: Home, warehouse_url: str) -> None:
    await prepared(warehouse_url, "shipments", "NEW.state := 'shipped';")
    with pytest.raises(NotTheSame) as error:
        await move(home.station, PostgresDatabase(warehouse_url))
    assert error.value.table == "shipments"
    assert (error.value.here, error.value.there) == (2, 2)
    assert await rows_in(warehouse_url) == 0


async def test_a_target_that_breaks_in_the_middle_is_empty(home: Home, warehouse_url: str) -> None:
    before = home.dump()
    body = "PERFORM pg_terminate_backend(pg_backend_pid());"
    await prepared(warehouse_url, "shipments", body)
    with pytest.raises(DatabaseLost):
        await move(home.station, PostgresDatabase(warehouse_url))
    assert await rows_in(warehouse_url) == 0
    assert home.dump() == before
    await run_on(warehouse_url, "DROP TRIGGER tampering ON shipments")
    moved = await move(home.station, PostgresDatabase(warehouse_url))
    assert sum(table.rows for table in moved.tables) > MANY


async def test_a_target_without_a_table_is_refused(home: Home, warehouse_url: str) -> None:
    async with opened(warehouse_url):
        pass
    await run_on(warehouse_url, "DROP TABLE drafts")
    with pytest.raises(StorageError, match="no table drafts"):
        await move(home.station, PostgresDatabase(warehouse_url))


async def test_nobody_writes_here_meanwhile(home: Home) -> None:
    async with home.station.opened():
        with (
            closing(sqlite3.connect(home.file, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("DELETE FROM drafts")


async def test_a_broken_file_is_told_as_such(home: Home) -> None:
    with pytest.raises(StorageError, match=r"quayside\.sqlite.*no such table"):
        async with home.station.opened() as station:
            station._connection.execute("SELECT * FROM ghosts")


async def test_many_labels_are_copied_in_pieces(tmp_path: Path, warehouse_url: str) -> None:
    home = Home(tmp_path, [])
    store = LabelStore(tmp_path / "labels")
    size = PIECE_BYTES // 2 + 1
    datas = [bytes([at]) * size for at in range(3)]
    labels = [
        await store.save(str(at), 0, 1, "", data, NOON.date()) for at, data in enumerate(datas)
    ]
    database = SqliteDatabase(home.file)
    await database.open()
    bought = [BY_NAME[name] for name in BOUGHT]
    journal = Journal(database, Author("Bench 1"))
    for at, label in enumerate(labels):
        await ship(journal, str(at), *bought, LabelsReceived((label,)))
    await database.close()
    await move(home.station, PostgresDatabase(warehouse_url))
    async with opened(warehouse_url) as target:
        rows = await target.fetch("SELECT sha256, LENGTH(data) FROM label_files")
    assert sorted(rows) == sorted((hashlib.sha256(data).hexdigest(), size) for data in datas)


def fingerprint(*rows: tuple[object, ...]) -> tuple[int, str]:
    found = RowHash()
    found.add(rows)
    return found.rows, found.sha256


def test_no_two_tables_have_one_fingerprint() -> None:
    tables: list[list[tuple[object, ...]]] = [
        [], [()], [("",)], [(None,)], [("a", "b")], [("ab",)], [("a",), ("b",)], [("b",), ("a",)],
        [("1",)], [(1,)], [(1.5,)], [(b"a", "b")], [("s1:b",)], [("a", "1:b")],
    ]  # fmt: skip
    assert len({fingerprint(*rows) for rows in tables}) == len(tables)


def test_what_has_no_canonical_form_is_refused() -> None:
    with pytest.raises(TypeError, match="complex"):
        fingerprint((1j,))
