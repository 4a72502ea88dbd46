"""The journal: every event comes back as it went in, and one of two writers wins."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from station.domain.container import Container
from station.domain.errors import InOtherHands, NotAllowedNow, StorageError
from station.domain.events import EVENT_TYPES, AnyEvent, Event, LabelsReceived
from station.domain.ids import ContainerRef, OrderId
from station.domain.printjob import PrintState
from station.domain.shipment import Shipment, State
from station.store.database import SqliteDatabase, Statement
from station.store.journal import Author, Journal
from station.workflow.containers import apply_to_container
from station.workflow.machine import apply
from tests.examples import CONTAINER_EVENTS, JOB, LABEL, ORDER_ID, SHIPMENT_EVENTS
from tests.fakes import NOON

REF = ContainerRef("O_ABC123_722-1")
NUMBERS = count()
AT = NOON.isoformat()
BY_NAME = {type(event).__name__: event for event in (*SHIPMENT_EVENTS, *CONTAINER_EVENTS)}
LABELLED = [
    BY_NAME[name]
    for name in ("PackingStarted", "ParcelsMeasured", "QuoteChosen", "PurchaseStarted",
                 "PurchaseConfirmed", "LabelsReceived", "PrintAdvanced", "PickupStarted",
                 "PickupBooked", "ConflictSeen")
]  # fmt: skip


@pytest.fixture
def journal(database: SqliteDatabase) -> Journal:
    return Journal(database, Author("Bench 1", "Ada"))


async def write(journal: Journal, *events: AnyEvent, order_id: OrderId = ORDER_ID) -> Shipment:
    before = await journal.shipment(order_id)
    after = replace(before, reference="1001")
    for event in events:
        after = apply(after, event, AT)  # type: ignore[arg-type]
    await journal.append(before, after, events, NOON, cause="test")
    return after


def test_the_examples_are_all_there_is() -> None:
    assert set(BY_NAME) == set(EVENT_TYPES)


@pytest.mark.parametrize("name", sorted(EVENT_TYPES))
async def test_every_event_comes_back_as_it_was(journal: Journal, name: str) -> None:
    event = BY_NAME[name]
    before = Shipment(ORDER_ID)
    await journal.append(before, replace(before, version=1), [event], NOON, cause="test")
    (entry,) = await journal.entries()
    assert entry.event == event
    assert type(entry.event) is type(event)


async def test_a_shipment_comes_back_as_it_was(journal: Journal) -> None:
    written = await write(journal, *LABELLED)
    assert await journal.shipment(ORDER_ID) == written
    assert written.pickup
    assert type(written.pickup.day) is date


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)
@given(st.lists(st.sampled_from(SHIPMENT_EVENTS), max_size=25), st.uuids())
async def test_any_shipment_comes_back_as_it_was(
    journal: Journal, events: list[Event], key: object
) -> None:
    order_id = OrderId(f"{key}/{next(NUMBERS)}")
    shipment = Shipment(order_id, "1001")
    taken = []
    for event in events:
        try:
            shipment = apply(shipment, event, AT)
        except NotAllowedNow:  # the machine's own tests say which
            continue
        taken.append(event)
    await journal.append(await journal.shipment(order_id), shipment, taken, NOON, cause="test")
    assert await journal.shipment(order_id) == shipment
    found = await journal.entries(f"order/{order_id}")
    assert [entry.event for entry in found] == taken
    assert [entry.version for entry in found] == list(range(1, len(taken) + 1))


async def test_an_entry_says_who_where_when_and_why(journal: Journal) -> None:
    await write(journal, BY_NAME["PackingStarted"])
    (entry,) = await journal.entries()
    assert (entry.station, entry.actor, entry.cause) == ("Bench 1", "Ada", "test")
    assert (entry.seq, entry.stream, entry.version) == (1, f"order/{ORDER_ID}", 1)
    assert datetime.fromisoformat(entry.at) == NOON.astimezone(UTC)


async def test_an_order_that_nobody_touched_waits(journal: Journal) -> None:
    assert await journal.shipment(ORDER_ID) == Shipment(ORDER_ID)
    assert await journal.container(REF) == Container(REF)
    assert await journal.entries() == []


async def test_a_container_comes_back_as_it_was(journal: Journal) -> None:
    container = Container(REF)
    for event in (*CONTAINER_EVENTS, BY_NAME["PrintAdvanced"]):
        before = container
        container = apply_to_container(container, event)  # type: ignore[arg-type]
        await journal.append_container(before, container, [event], NOON, cause="zpl")
    assert await journal.container(REF) == container
    assert len(await journal.entries(f"container/{REF}")) == 4


async def test_a_document_s_print_has_a_stream_of_its_own(journal: Journal) -> None:
    await journal.append_print(JOB, 0, NOON)
    await journal.append_print(JOB.to(PrintState.RENDERING), 1, NOON)
    found = await journal.entries(f"print/{JOB.id}")
    assert [entry.version for entry in found] == [1, 2]
    with pytest.raises(InOtherHands):
        await journal.append_print(JOB, 1, NOON)


async def test_the_second_writer_of_a_version_is_told(journal: Journal) -> None:
    stale = await journal.shipment(ORDER_ID)
    await write(journal, BY_NAME["PackingStarted"])
    with pytest.raises(InOtherHands) as told:
        await journal.append(
            stale, replace(stale, version=1), [BY_NAME["Held"]], NOON, cause="test"
        )
    assert told.value.stream == f"order/{ORDER_ID}"
    assert (await journal.shipment(ORDER_ID)).state is State.PACKING
    assert len(await journal.entries()) == 1


@pytest.mark.parametrize("writers", [2, 5])
async def test_of_several_processes_exactly_one_writes(tmp_path: Path, writers: int) -> None:
    file = tmp_path / "quayside.sqlite"
    databases = [SqliteDatabase(file) for _ in range(writers)]
    for database in databases:
        await database.open()
    journals = [Journal(database, Author(f"Bench {at}")) for at, database in enumerate(databases)]
    outcomes = await asyncio.gather(
        *(
            journal.append(
                Shipment(ORDER_ID),
                Shipment(ORDER_ID, version=1),
                [BY_NAME["PackingStarted"]],
                NOON,
                cause="test",
            )
            for journal in journals
        ),
        return_exceptions=True,
    )
    told = [outcome for outcome in outcomes if isinstance(outcome, InOtherHands)]
    assert len(told) == writers - 1
    assert len(await journals[0].entries()) == 1
    for database in databases:
        await database.close()


async def test_orders_do_not_stand_in_each_other_s_way(journal: Journal) -> None:
    ids = [OrderId(str(at)) for at in range(50)]
    await asyncio.gather(
        *(write(journal, BY_NAME["PackingStarted"], order_id=order_id) for order_id in ids)
    )
    assert len(await journal.shipments(states=[State.PACKING])) == 50


async def test_what_is_written_also_is_all_or_nothing(
    journal: Journal, database: SqliteDatabase
) -> None:
    before = Shipment(ORDER_ID)
    also = [Statement("INSERT INTO ghosts VALUES (1)")]
    event = BY_NAME["PackingStarted"]
    with pytest.raises(StorageError):
        await journal.append(before, apply(before, event), [event], NOON, cause="test", also=also)  # type: ignore[arg-type]
    assert await journal.entries() == []
    assert await journal.shipment(ORDER_ID) == before


async def test_shipments_by_state_and_by_open_intent(journal: Journal) -> None:
    await write(journal, BY_NAME["AcceptStarted"], order_id=OrderId("open"))
    await write(journal, BY_NAME["PackingStarted"], order_id=OrderId("packing"))
    await write(journal, *LABELLED, order_id=OrderId("labelled"))

    async def ids(**how: object) -> set[str]:
        return {shipment.order_id for shipment in await journal.shipments(**how)}  # type: ignore[arg-type]

    assert await ids() == {"open", "packing", "labelled"}
    assert await ids(only_open=True) == {"open"}
    assert await ids(states=[State.PACKING, State.LABELLED]) == {"packing", "labelled"}
    assert await ids(states=[State.PACKING], only_open=True) == set()


async def test_the_newest_entries_oldest_first(journal: Journal) -> None:
    await write(journal, *LABELLED)
    found = await journal.entries(limit=3)
    assert [entry.version for entry in found] == [8, 9, 10]


async def test_a_label_s_number_finds_its_order(journal: Journal, database: SqliteDatabase) -> None:
    await write(journal, *LABELLED[:5])
    without = replace(LABEL, parcel_index=1, tracking_number="")
    await write(journal, LabelsReceived((LABEL, without)))
    assert await database.fetch("SELECT number, order_id FROM tracking") == [("1Z999", ORDER_ID)]
