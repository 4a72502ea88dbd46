"""The rows and the events: each difference is told, and put right where the events know better."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from station.domain.container import Container
from station.domain.events import AnyEvent, LabelsReceived
from station.domain.ids import ContainerRef, OrderId
from station.domain.shipment import Shipment, State
from station.store.database import Row, SqliteDatabase, Statement
from station.store.history import History
from station.store.journal import Author, Journal
from station.workflow.comparing import DifferenceKind, Report
from station.workflow.containers import apply_to_container
from station.workflow.folding import FlawKind
from station.workflow.machine import apply
from station.workflow.rebuilding import check, rebuild
from tests.examples import CONTAINER_EVENTS, JOB, LABEL, ORDER_ID, SHIPMENT_EVENTS
from tests.fakes import NOON

AT = NOON.isoformat()
BY_NAME = {type(event).__name__: event for event in (*SHIPMENT_EVENTS, *CONTAINER_EVENTS)}
BOUGHT = ("PackingStarted", "ParcelsMeasured", "QuoteChosen", "PurchaseStarted",
          "PurchaseConfirmed", "LabelsReceived", "PrintAdvanced")  # fmt: skip
REF = ContainerRef("O_ABC123_722-1")
TABLES = ("shipments", "containers", "orders", "tracking", "events")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    database = SqliteDatabase(tmp_path / "quayside.sqlite")
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def journal(database: SqliteDatabase) -> Journal:
    """An order with its label, one that is shipped, a container, and a document's print."""
    journal = Journal(database, Author("Bench 1", "Ada"))
    await write(journal, *BOUGHT)
    journal.work_as("")
    await write(journal, "PackingStarted", "Shipped", order_id=OrderId("o-2"))
    container = Container(REF)
    for name in ("ZplLabelStarted", "ZplLabelReceived"):
        before, event = container, BY_NAME[name]
        container = apply_to_container(container, event)  # type: ignore[arg-type]
        await journal.append_container(before, container, [event], NOON, cause="zpl")
    await journal.append_print(JOB, 0, NOON)
    return journal


async def write(journal: Journal, *names: str, order_id: OrderId = ORDER_ID) -> Shipment:
    before = await journal.shipment(order_id)
    after = replace(before, reference="1001" if order_id == ORDER_ID else "1002")
    events: list[AnyEvent] = [BY_NAME[name] for name in names]
    for event in events:
        after = apply(after, event, AT)  # type: ignore[arg-type]
    await journal.append(before, after, events, NOON, cause="test")
    return after


async def change(database: SqliteDatabase, *statements: str) -> None:
    """As a fault, or somebody with another program would."""
    await database.write(
        [
            Statement("DROP TRIGGER IF EXISTS events_are_not_changed"),
            Statement("DROP TRIGGER IF EXISTS events_are_not_deleted"),
            *map(Statement, statements),
        ]
    )


async def everything(database: SqliteDatabase) -> list[object]:
    return [await database.fetch(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES]


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.row, one.name) for one in report.differences]


async def test_what_the_journal_wrote_agrees(database: SqliteDatabase, journal: Journal) -> None:
    report = await check(database)
    assert report.differences == []
    assert (report.streams, report.events) == (4, 12)


async def test_an_empty_journal_agrees(database: SqliteDatabase) -> None:
    assert (await rebuild(database)).differences == []


async def test_all_rows_come_back_from_the_events_alone(
    database: SqliteDatabase, journal: Journal
) -> None:
    before = await everything(database)
    await change(
        database,
        "DELETE FROM shipments",
        "DELETE FROM containers",
        "DELETE FROM tracking",
        "UPDATE orders SET state = '', doubt_since = 'x', changed_at = '', packer = 'Eve'",
    )
    assert (await rebuild(database)).lasting == []
    assert await everything(database) == before
    assert (await check(database)).differences == []


async def test_checking_writes_nothing(database: SqliteDatabase, journal: Journal) -> None:
    await change(database, "DELETE FROM shipments", "DELETE FROM orders")
    before = await everything(database)
    assert (await check(database)).differences
    assert await everything(database) == before


async def test_a_list_that_is_gone_comes_back(database: SqliteDatabase, journal: Journal) -> None:
    await change(database, "DELETE FROM orders")
    assert told(await rebuild(database)) == [("missing", "order", "")] * 2
    rows = await database.fetch("SELECT id, reference, state, packer FROM orders ORDER BY state")
    assert rows == [(ORDER_ID, "1001", "labelled", "Ada"), ("o-2", "1002", "shipped", "")]
    assert (await check(database)).differences == []


@pytest.mark.parametrize(
    ("statement", "row", "name"),
    [
        ("UPDATE shipments SET state = 'waiting' WHERE order_id = 'o-2'", "shipment", "state"),
        ("UPDATE shipments SET intent = 'purchase' WHERE order_id = 'o-2'", "shipment", "intent"),
        ("UPDATE shipments SET updated_at = '' WHERE order_id = 'o-2'", "shipment", "updated_at"),
        ("UPDATE shipments SET version = 1 WHERE order_id = 'o-2'", "shipment", "version"),
        (
            "UPDATE shipments SET data = REPLACE(data, 'shipped', 'held') WHERE order_id = 'o-2'",
            "shipment",
            "data.state",
        ),
        ("UPDATE orders SET state = 'held' WHERE id = 'o-2'", "order", "state"),
        ("UPDATE orders SET doubt_since = '2026' WHERE id = 'o-2'", "order", "doubt_since"),
        ("UPDATE orders SET packer = 'Eve' WHERE id = 'o-2'", "order", "packer"),
        ("UPDATE orders SET is_open = 1 WHERE id = 'o-2'", "order", "is_open"),
        ("UPDATE tracking SET order_id = 'o-2'", "tracking", "1Z999"),
        ("UPDATE containers SET version = 1", "container", "version"),
        ("UPDATE containers SET updated_at = ''", "container", "updated_at"),
    ],
)
async def test_a_value_that_was_changed_is_told_and_mended(
    database: SqliteDatabase, journal: Journal, statement: str, row: str, name: str
) -> None:
    before = await everything(database)
    await change(database, statement)
    assert told(await check(database)) == [("value", row, name)]
    await rebuild(database)
    assert await everything(database) == before


@pytest.mark.parametrize("table", ["shipments", "containers"])
@pytest.mark.parametrize("data", ["{", "[]", ""])
async def test_a_row_that_cannot_be_read_is_told_and_mended(
    database: SqliteDatabase, journal: Journal, table: str, data: str
) -> None:
    before = await everything(database)
    await change(database, f"UPDATE {table} SET data = '{data}'")
    report = await rebuild(database)
    assert {one.kind for one in report.differences} == {DifferenceKind.UNREADABLE}
    assert await everything(database) == before


async def test_a_row_that_is_ahead_of_its_events_is_kept(
    database: SqliteDatabase, journal: Journal
) -> None:
    """The newest events are lost; the row still knows that there is a purchase."""
    await change(database, "DELETE FROM events WHERE version > 3")
    shipment = await journal.shipment(ORDER_ID)
    report = await rebuild(database)
    (ahead,) = report.differences
    assert (ahead.kind, ahead.row, ahead.kept, ahead.wanted) == (
        DifferenceKind.AHEAD, "shipment", "7", "3",
    )  # fmt: skip
    assert report.lasting == [ahead]
    assert await journal.shipment(ORDER_ID) == shipment
    assert shipment.state is State.LABELLED


async def test_the_list_follows_a_row_that_is_ahead(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(database, "DELETE FROM events WHERE version > 3", "DELETE FROM orders")
    await rebuild(database)
    rows = await database.fetch("SELECT state FROM orders WHERE id = ?", (ORDER_ID,))
    assert rows == [("labelled",)]


async def test_a_row_that_is_ahead_and_cannot_be_read_is_left(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(database, "UPDATE shipments SET version = 9, data = '{' WHERE order_id = 'o-2'")
    assert told(await rebuild(database)) == [("ahead", "shipment", "version")]


async def test_rows_without_any_event_are_kept_and_told(
    database: SqliteDatabase, journal: Journal
) -> None:
    before = await everything(database)
    await change(database, "DELETE FROM events WHERE stream NOT LIKE 'print/%'")
    report = await rebuild(database)
    assert sorted(told(report)) == [
        ("ahead", "container", "version"),
        *[("ahead", "shipment", "version")] * 2,
    ]
    assert (await everything(database))[:3] == before[:3]


async def test_a_list_s_state_that_comes_from_nothing_goes(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(
        database,
        "INSERT INTO orders (id, reference, status, retailer, created_at, seen_at, state)"
        " VALUES ('o-9', '1009', 'brand_confirmed', '', '', '', 'labelled')",
    )
    assert told(await rebuild(database)) == [("value", "order", "state")]
    assert await database.fetch("SELECT state FROM orders WHERE id = 'o-9'") == [("",)]
    assert (await check(database)).differences == []


async def test_a_gap_is_told_and_the_row_that_has_seen_all_is_kept(
    database: SqliteDatabase, journal: Journal
) -> None:
    shipment = await journal.shipment(ORDER_ID)
    container = await journal.container(REF)
    await change(database, "DELETE FROM events WHERE version = 1")
    report = await rebuild(database)
    assert [(one.flaw.kind, one.flaw.first) for one in report.differences if one.flaw] == [
        (FlawKind.GAP, 1)
    ] * len(report.lasting)
    assert len(report.lasting) == 3
    assert await journal.shipment(ORDER_ID) == shipment
    assert await journal.container(REF) == container


async def test_without_the_row_a_gap_is_put_before_a_person(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(database, "DELETE FROM events WHERE version = 4", "DELETE FROM shipments")
    await rebuild(database)
    shipment = await journal.shipment(ORDER_ID)
    assert shipment.state is State.LABELLED
    assert "step 4" in shipment.conflict
    assert shipment.reference == "1001"


async def test_an_event_of_another_version_is_told(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(
        database,
        "UPDATE events SET kind = 'Teleported' WHERE version = 2 AND stream LIKE 'order/%'",
        "UPDATE events SET data = '{' WHERE stream LIKE 'print/%'",
    )
    kinds = [one.flaw.event for one in (await check(database)).differences if one.flaw]
    assert kinds == ["Teleported", "Teleported", "PrintAdvanced"]
    entries = await journal.entries()
    assert len(entries) == 12


async def test_a_container_that_is_ahead_is_kept(
    database: SqliteDatabase, journal: Journal
) -> None:
    await change(database, "DELETE FROM events WHERE version = 2 AND stream LIKE 'container/%'")
    container = await journal.container(REF)
    assert told(await rebuild(database)) == [("ahead", "container", "version")]
    assert await journal.container(REF) == container


@pytest.mark.parametrize("at_once", [3, 2000])
async def test_of_two_orders_the_last_label_has_the_number(
    database: SqliteDatabase, journal: Journal, at_once: int
) -> None:
    """A carrier used a number again, or a label was moved to another order."""
    for order_id in (OrderId("o-3"), OrderId("a-4")):
        await write(journal, *BOUGHT[:6], order_id=order_id)
    assert (await check(database, at_once)).differences == []
    for fault in ("DELETE FROM tracking", "UPDATE tracking SET order_id = 'o-3'"):
        await change(database, fault)
        assert ("value", "tracking", "1Z999") in told(await rebuild(database, at_once))
        assert await database.fetch("SELECT order_id FROM tracking") == [("a-4",)]


async def test_what_is_appended_meanwhile_is_not_set_back(
    database: SqliteDatabase, journal: Journal
) -> None:
    shipment = await journal.shipment(ORDER_ID)
    await change(database, "UPDATE shipments SET state = 'held' WHERE state = 'labelled'")

    class Busy:
        """A bench packs on between the look and the writing."""

        async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
            return await database.fetch(sql, params)

        async def write(self, statements: Sequence[Statement]) -> None:
            event = BY_NAME["PickupStarted"]
            after = apply(shipment, event, AT)  # type: ignore[arg-type]
            await journal.append(shipment, after, [event], NOON, cause="test")
            await database.write(statements)

        async def close(self) -> None: ...

    await rebuild(Busy())
    assert (await journal.shipment(ORDER_ID)).intent is not None
    assert (await check(database)).differences == []


async def test_streams_are_whole_wherever_a_page_ends(
    database: SqliteDatabase, journal: Journal
) -> None:
    wanted = [each async for batch in History(database).batches() for each in batch]
    assert len(wanted) == 4
    for at_once in range(1, 14):
        batches = [batch async for batch in History(database, at_once).batches()]
        assert [each for batch in batches for each in batch] == wanted


async def test_only_a_page_of_events_is_in_memory(database: SqliteDatabase) -> None:
    await database.write(
        [
            Statement(
                "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
                " VALUES (?, ?, ?, '{}', ?, '', '', '')",
                (f"order/{at // 2}", at % 2 + 1, ("PackingStarted", "Released")[at % 2], AT),
            )
            for at in range(1000)
        ]
    )
    sizes = [
        sum(len(steps) for _, steps in batch) async for batch in History(database, 50).batches()
    ]
    assert sum(sizes) == 1000
    assert max(sizes) <= 52


def test_the_label_of_the_examples_has_a_number() -> None:
    event = BY_NAME["LabelsReceived"]
    assert isinstance(event, LabelsReceived)
    assert event.labels[0].tracking_number == LABEL.tracking_number == "1Z999"
