"""Benches of two versions on one database: the newer waits for the older, and stops what slept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from station.domain.errors import NewerData, OlderBenches
from station.sandbox.server import Sandbox
from station.station import Station
from station.store.database import Statement
from station.store.migrating import last_number
from station.store.postgres import PostgresDatabase
from tests.flows.test_warehouse import bench_at
from tests.support.bench import Bench, ship

NEWER = 999


@pytest.fixture
def bench(sandbox: Sandbox, tmp_path: Path, warehouse_url: str) -> Bench:
    return bench_at(sandbox, tmp_path, warehouse_url, "Left")


@pytest.fixture
async def station(bench: Bench) -> AsyncIterator[Station]:
    async with bench.station() as station:
        yield station


@pytest.fixture
async def database(station: Station, warehouse_url: str) -> AsyncIterator[PostgresDatabase]:
    """The same database in other hands."""
    del station
    database = PostgresDatabase(warehouse_url)
    await database.open()
    yield database
    await database.close()


async def test_benches_at_work_keep_a_newer_version_waiting(
    bench: Bench, station: Station, database: PostgresDatabase, warehouse_url: str
) -> None:
    """As if their schema were one of before: they are named, and go on with their work."""
    newest = last_number("postgres")
    await database.write([Statement(f"DELETE FROM schema_version WHERE number = {newest}")])
    with pytest.raises(OlderBenches) as error:
        await PostgresDatabase(warehouse_url).open()
    assert error.value.stations == ("Left",)
    await database.write([Statement(f"INSERT INTO schema_version VALUES ({newest})")])
    (outcome,) = await ship(station, bench.orders()[0])
    assert outcome.error is None


async def test_a_bench_that_slept_through_an_upgrade_buys_and_prints_nothing(
    bench: Bench, station: Station, database: PostgresDatabase
) -> None:
    """The others are of a newer version now: it is told so before anything leaves."""
    ref, bought = bench.orders()[:2]
    (outcome,) = await ship(station, bought)
    assert outcome.error is None
    await database.write([Statement(f"INSERT INTO schema_version VALUES ({NEWER})")])
    await database.write([Statement("UPDATE writers SET version = '9.3.0'")])
    (outcome,) = await ship(station, ref)
    assert isinstance(outcome.error, NewerData)
    assert outcome.error.used_by == "9.3.0"
    assert bench.ledger()[ref]["confirms"] == 0
    with pytest.raises(NewerData):
        await station.print_again(bought)
    assert bench.printer.paper == []
    await database.write([Statement(f"DELETE FROM schema_version WHERE number = {NEWER}")])
    (outcome,) = await ship(station, ref)
    assert outcome.error is None
    assert bench.ledger()[ref]["confirms"] == 1


async def test_a_bench_of_before_is_refused_at_its_next_start(
    bench: Bench, database: PostgresDatabase
) -> None:
    await database.write([Statement(f"INSERT INTO schema_version VALUES ({NEWER})")])
    await database.write([Statement("UPDATE writers SET version = '9.3.0'")])
    with pytest.raises(NewerData) as error:
        async with bench.station():
            pass
    assert error.value.used_by == "9.3.0"
    await database.write([Statement(f"DELETE FROM schema_version WHERE number = {NEWER}")])
