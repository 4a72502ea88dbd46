"""What is taken from a damaged journal and from a copy, and what is not."""

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from station.domain.container import Container
from station.domain.ids import ContainerRef, OrderId
from station.domain.shipment import Shipment
from station.store.backups import copy_database
from station.store.database import SqliteDatabase
from station.store.salvage import Salvage, carry_over
from tests.support.damage import overwrite

AT = "2026-03-04T12:00:00+00:00"
EVENT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
GOOD = ("order/o-1", 1, "PackingStarted", "{}", AT, "Bench 1", "Ada", "scan")


def json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def made(file: Path) -> Path:
    """A new journal with its schema."""

    async def make() -> None:
        database = SqliteDatabase(file)
        await database.open()
        await database.close()

    asyncio.run(make())
    return file


def write(file: Path, sql: str, *rows: Sequence[object]) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany(sql, rows)


def read(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    return made(tmp_path / "damaged.sqlite")


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return made(tmp_path / "fresh.sqlite")


def carried(damaged: Path, fresh: Path, *copies: Path) -> Salvage:
    overwrite(damaged, 0, 100)
    return carry_over(damaged, fresh, copies)


def test_events_shipments_and_containers_come_along(damaged: Path, fresh: Path) -> None:
    shipment = json(Shipment(OrderId("o-1"), "1001", version=1))
    container = json(Container(ContainerRef("O_A_1-1"), version=2))
    row = ("o-1", "1001", "waiting", 1, "", AT, shipment)
    write(damaged, EVENT, (1, *GOOD))
    write(damaged, "INSERT INTO shipments VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    write(damaged, "INSERT INTO containers VALUES (?, ?, ?, ?)", ("O_A_1-1", 2, AT, container))
    assert carried(damaged, fresh) == Salvage(1, last_at=AT)
    assert read(fresh, "SELECT * FROM events") == [(1, *GOOD)]
    assert read(fresh, "SELECT * FROM shipments") == [row]
    assert read(fresh, "SELECT * FROM containers") == [("O_A_1-1", 2, AT, container)]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, "o-1"),
        (0, 7),
        (1, "one"),
        (1, 0),
        (2, "no kind"),
        (3, "{"),
        (3, "[]"),
        (3, b"{}"),
        (4, "yesterday"),
        (4, "2026-03-04T12:00:00"),
        (4, 5),
        (6, b"\xff"),
    ],
)
def test_an_event_that_makes_no_sense_is_left(
    damaged: Path, fresh: Path, place: int, value: object
) -> None:
    bad: list[object] = [*GOOD]
    bad[place] = value
    with closing(sqlite3.connect(damaged)) as connection, connection:
        # A column of text would make texts of numbers; a damaged page does not.
        connection.execute("DROP TABLE events")
        connection.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h)")
    write(damaged, EVENT, (1, *bad), (2, *GOOD))
    assert carried(damaged, fresh).events == 1
    assert read(fresh, "SELECT seq FROM events") == [(2,)]


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("shipments", ("o-1", "", "", 1, "", AT, "{")),
        ("shipments", ("o-1", "", "", 1, "", "", json(Shipment(OrderId("o-1"), version=1)))),
        ("shipments", ("o-1", "", "", 2, "", AT, json(Shipment(OrderId("o-1"), version=1)))),
        ("shipments", ("o-2", "", "", 1, "", AT, json(Shipment(OrderId("o-1"), version=1)))),
        ("containers", ("O_A_1-1", 1, AT, "[]")),
        ("containers", ("O_A_1-1", 1, "", json(Container(ContainerRef("O_A_1-1"), version=1)))),
        ("containers", ("O_A_1-2", 1, AT, json(Container(ContainerRef("O_A_1-1"), version=1)))),
    ],
)
def test_a_row_that_makes_no_sense_is_left(
    damaged: Path, fresh: Path, table: str, row: tuple[object, ...]
) -> None:
    write(damaged, f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    carried(damaged, fresh)
    assert read(fresh, f"SELECT * FROM {table}") == []


def test_what_a_copy_has_more_is_added(damaged: Path, fresh: Path, tmp_path: Path) -> None:
    write(damaged, EVENT, (1, *GOOD), (2, "order/o-2", *GOOD[1:]))
    copy = tmp_path / "copy.sqlite3"
    copy_database(damaged, copy)
    with closing(sqlite3.connect(damaged)) as connection, connection:
        connection.execute("DROP TRIGGER events_are_not_deleted")
        connection.execute("DELETE FROM events WHERE seq = 1")
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("VACUUM")
    found = carried(damaged, fresh, copy)
    assert found == Salvage(1, 1, copy, 0, AT)
    assert [row[0] for row in read(fresh, "SELECT seq FROM events ORDER BY seq")] == [1, 2]


def test_two_events_of_one_number_are_both_kept(damaged: Path, fresh: Path, tmp_path: Path) -> None:
    """The end of a journal was lost once, and its numbers were given again."""
    write(damaged, EVENT, (1, *GOOD))
    copy = tmp_path / "copy.sqlite3"
    copy_database(damaged, copy)
    again = instead(copy, (1, "order/o-9", *GOOD[1:]))
    assert carried(damaged, fresh, again).from_copy == 1
    rows = read(fresh, "SELECT seq, stream FROM events ORDER BY seq")
    assert rows == [(1, "order/o-1"), (2, "order/o-9")]


def instead(copy: Path, row: tuple[object, ...]) -> Path:
    """The copy with that event in the place of its own."""
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DROP TRIGGER events_are_not_deleted")
        connection.execute("DELETE FROM events")
        connection.execute(EVENT, row)
    return copy


def test_what_is_known_to_be_gone_is_counted(damaged: Path, fresh: Path) -> None:
    write(damaged, EVENT, (1, *GOOD), (5, "order/o-5", *GOOD[1:]))
    assert carried(damaged, fresh).missing == 3


def test_the_last_number_is_known_where_sqlite_can_still_read_it(
    damaged: Path, fresh: Path
) -> None:
    write(damaged, EVENT, (1, *GOOD))
    write(damaged, "UPDATE sqlite_sequence SET seq = ?", (9,))
    assert carry_over(damaged, fresh, []).missing == 8


def test_other_tables_come_along_where_sqlite_can_read_them(damaged: Path, fresh: Path) -> None:
    draft = ("o-1", "{}", AT)
    write(damaged, "INSERT INTO drafts VALUES (?, ?, ?)", draft, ("o-2", b"\xff", AT))
    write(damaged, "INSERT INTO tokens VALUES (?, ?, ?)", ("a", "token", AT))
    carry_over(damaged, fresh, [])
    assert read(fresh, "SELECT * FROM drafts") == [draft]
    assert read(fresh, "SELECT * FROM tokens") == [("a", "token", AT)]
