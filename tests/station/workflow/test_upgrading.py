"""A new version opens the data of every older one: a copy first, and nothing is lost."""

import asyncio
import hashlib
import random
from pathlib import Path

import pytest

from station.domain.errors import StorageError
from station.domain.ids import OrderId
from station.store.journal import Author, Journal
from station.store.labels import LabelStore
from station.store.newer_data import schema_of
from station.workflow.opening import open_journal
from station.workflow.rebuilding import check
from station.workflow.upgrading import take_on
from tests.fakes import NOON, FakeClock
from tests.station.workflow.test_opening_killed import killed
from tests.support.damage import DAY, ORDERS, events_of
from tests.support.disks import disk
from tests.support.older import COPY, NEWEST, TRACKED, contents, left_by, oldest, rows

DRAFTED = "SELECT data FROM drafts WHERE order_id = 'drafted'"
TOKEN = "SELECT access_token FROM tokens WHERE account = 'host/id'"
KILLS = 12


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "quayside.sqlite"


@pytest.mark.parametrize("schema", range(1, NEWEST))
async def test_each_schema_of_before_is_opened_with_all_that_it_holds(
    file: Path, schema: int
) -> None:
    await left_by(file, schema)
    before, tracked = events_of(file), rows(file, TRACKED)
    assert len(before) == ORDERS * len(DAY)
    assert tracked
    journal = await open_journal(file, FakeClock())
    try:
        assert journal.carried is None
        await take_on(journal.database, "Bench 1", NEWEST, NOON)
        assert (await check(journal.database)).differences == []
        assert await journal.database.fetch(TRACKED) == tracked
        assert await journal.database.fetch(TOKEN) == [("a-token",)]
        drafted = [("what was measured",)] if schema > 1 else []
        assert await journal.database.fetch(DRAFTED) == drafted
        listed = await journal.database.fetch("SELECT COUNT(*) FROM orders WHERE state <> ''")
        assert listed == [(ORDERS,)]
    finally:
        await journal.close()
    assert events_of(file) == before
    assert schema_of(file) == NEWEST
    copy = file.parent / "backups" / COPY
    assert schema_of(copy) == schema
    assert events_of(copy) == before
    assert rows(copy, TRACKED) == tracked


async def test_the_copy_of_before_is_opened_like_the_file(file: Path, tmp_path: Path) -> None:
    await left_by(file, 3)
    await (await open_journal(file, FakeClock())).close()
    again = tmp_path / "again" / "quayside.sqlite"
    again.parent.mkdir()
    (file.parent / "backups" / COPY).rename(again)
    await (await open_journal(again, FakeClock())).close()
    assert events_of(again) == events_of(file)


async def test_the_program_s_first_data_are_all_there(tmp_path: Path) -> None:
    file = oldest(tmp_path)
    before = events_of(file)
    journal = await open_journal(file, FakeClock())
    try:
        assert events_of(file) == before
        await take_on(journal.database, "Bench 1", NEWEST, NOON)
        assert (await check(journal.database)).differences == []
        written = Journal(journal.database, Author("Bench 1"))
        by_state = {each.reference: each for each in await written.shipments()}
        assert {name: each.state.value for name, each in by_state.items()} == {
            "3434270005": "labelled",
            "3434270014": "shipped",
        }
        (label,) = by_state["3434270005"].labels
        found = await LabelStore(tmp_path / "labels").load(label)
        assert hashlib.sha256(found).hexdigest() == label.sha256
        entries = await written.entries(f"order/{by_state['3434270014'].order_id}")
        assert [type(entry.event).__name__ for entry in entries] == [
            "PackingStarted",
            "ParcelsMeasured",
            "OwnCarrierStarted",
            "OwnCarrierConfirmed",
        ]
        assert await written.shipment(OrderId("nobody")) is not None
    finally:
        await journal.close()


@pytest.mark.slow
async def test_an_upgrade_that_is_killed_is_finished_by_the_next_start(tmp_path: Path) -> None:
    dice, found, whole_s = random.Random(7), set(), 0.0
    for at in range(KILLS + 1):
        home = tmp_path / str(at)
        file = home / "quayside.sqlite"
        await asyncio.to_thread(home.mkdir)
        await left_by(file, 2)
        before = events_of(file)
        # The first is left alone: the others are killed within twice the time that it took.
        after_s = dice.uniform(0.0, 2 * whole_s) if at else None
        lived_s = await asyncio.to_thread(killed, file, after_s)
        whole_s = whole_s or lived_s
        found.add(schema_of(file))
        journal = await open_journal(file, FakeClock())
        assert journal.carried is None
        await take_on(journal.database, "Bench 1", NEWEST, NOON)
        assert (await check(journal.database)).differences == []
        await journal.close()
        assert events_of(file) == before
        assert events_of(home / "backups" / COPY) == before
    assert found == {2, NEWEST}  # some were killed before the new schema, and some after it


async def test_without_room_for_the_copy_nothing_is_changed(tmp_path: Path) -> None:
    with disk(tmp_path / "disk", megabytes=8) as small:
        file = small.place / "quayside.sqlite"
        await left_by(file, 4)
        small.fill(leave=200_000)
        before = contents(small.place)
        with pytest.raises(StorageError, match=r"full|No space"):
            await open_journal(file, FakeClock())
        after = contents(small.place)
        assert {name: after[name] for name in before} == before
        assert not [name for name in after if "backups" in name]
        small.free()
        await (await open_journal(file, FakeClock())).close()
        assert schema_of(file) == NEWEST
