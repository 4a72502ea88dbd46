"""Versions that meet on one warehouse's database: who may change it, who may write, who is told."""

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from station.domain.errors import NewerData, OlderBenches
from station.store.database import Statement
from station.store.leases import LeaseStore, Owner
from station.store.migrating import last_number, scripts
from station.store.postgres import PostgresDatabase
from station.store.writers import Writer, note_writer
from station.version import __version__
from tests.fakes import NOON

NEWEST = last_number("postgres")
NUMBERS = [script.number for script in scripts("postgres")]
EVENT = (
    "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
    " VALUES ('order/1', {version}, '{kind}', '{{}}', '', '', '', '')"
)


def event(version: int, kind: str = "PackingStarted") -> str:
    return EVENT.format(version=version, kind=kind)


@pytest.fixture
async def psql(warehouse_url: str) -> AsyncIterator[Any]:
    """A connection of nobody's program."""
    connection = await asyncpg.connect(warehouse_url)
    yield connection
    await connection.close()


async def made_by(psql: Any, schema: int) -> None:
    """The database as a program of that schema left it, with an event in it."""
    await psql.execute("CREATE TABLE schema_version (number BIGINT)")
    for script in scripts("postgres"):
        if script.number <= schema:
            await psql.execute(script.sql)
            await psql.execute("INSERT INTO schema_version VALUES ($1)", script.number)
    await psql.execute(event(1))


async def version_of(psql: Any) -> int:
    return int(await psql.fetchval("SELECT MAX(number) FROM schema_version"))


@pytest.mark.parametrize("schema", NUMBERS[:-1])
async def test_each_schema_of_before_is_opened(psql: Any, warehouse_url: str, schema: int) -> None:
    await made_by(psql, schema)
    before = await psql.fetch("SELECT * FROM events")
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await database.write([Statement(event(2))])
    await database.close()
    assert (await psql.fetch("SELECT * FROM events"))[:1] == before
    assert await version_of(psql) == NEWEST


async def test_nothing_is_changed_while_older_benches_are_at_work(
    psql: Any, warehouse_url: str
) -> None:
    await made_by(psql, NEWEST - 1)
    await psql.execute(
        "INSERT INTO leases SELECT 'bench/' || name, name, name, '', now.at, now.at - silent FROM"
        " (VALUES ('Bench 2', 1), ('Bench 1', 14), ('Bench 3', 16)) AS benches (name, silent),"
        " (SELECT EXTRACT(EPOCH FROM clock_timestamp()) AS at) AS now"
    )
    with pytest.raises(OlderBenches) as error:
        await PostgresDatabase(warehouse_url).open()
    assert (error.value.stations, error.value.here) == (("Bench 1", "Bench 2"), __version__)
    assert await version_of(psql) == NEWEST - 1
    await psql.execute("UPDATE leases SET beat_at = beat_at - 20")
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await database.close()
    assert await version_of(psql) == NEWEST


async def test_a_bench_of_the_same_schema_stops_nobody(warehouse_url: str) -> None:
    first = PostgresDatabase(warehouse_url)
    await first.open()
    assert await LeaseStore(first, Owner("a/1", "Bench 1", "a")).take_name()
    second = PostgresDatabase(warehouse_url)
    await second.open()
    await second.close()
    await first.close()


@pytest.mark.parametrize("has_writers", [True, False])
async def test_a_newer_schema_is_refused_and_left_alone(
    psql: Any, warehouse_url: str, has_writers: bool
) -> None:
    await made_by(psql, NEWEST - 1)
    await psql.execute("INSERT INTO schema_version VALUES (999)")
    await psql.execute("INSERT INTO writers VALUES ('Bench 1', '9.3.0', 999, '2026')")
    if not has_writers:
        await psql.execute("DROP TABLE writers")
    with pytest.raises(NewerData) as error:
        await PostgresDatabase(warehouse_url).open()
    assert error.value.used_by == ("9.3.0" if has_writers else "")
    assert await version_of(psql) == 999
    triggers = "SELECT COUNT(*) FROM pg_trigger WHERE tgname = 'events_are_of_this_schema'"
    assert await psql.fetchval(triggers) == 0


async def test_a_kind_of_event_that_nobody_here_knows_is_refused(
    psql: Any, warehouse_url: str
) -> None:
    await made_by(psql, NEWEST - 1)
    await psql.execute(event(2, "Teleported"))
    with pytest.raises(NewerData) as error:
        await PostgresDatabase(warehouse_url).open()
    assert (error.value.kinds, error.value.used_by) == (("Teleported",), "")
    assert await version_of(psql) == NEWEST - 1


async def test_a_bench_that_slept_through_an_upgrade_adds_nothing(
    psql: Any, warehouse_url: str
) -> None:
    """It may read, so that its packer sees what there is; no intent is written, nothing is sent."""
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await note_writer(database, Writer("Bench 1", __version__, NEWEST, NOON.isoformat()))
    await database.write([Statement(event(1))])
    await psql.execute("INSERT INTO schema_version VALUES ($1)", NEWEST + 1)
    await psql.execute("INSERT INTO writers VALUES ('Bench 2', '9.3.0', 999, '2027')")
    with pytest.raises(NewerData) as error:
        await database.write([Statement(event(2))])
    assert (error.value.used_by, error.value.here) == ("9.3.0", __version__)
    with pytest.raises(NewerData):
        async with database.loading() as loading:
            await loading.execute(event(2))
    assert await database.fetch("SELECT COUNT(*) FROM events") == [(1,)]
    assert database.lost is None
    await database.close()


async def test_a_program_that_does_not_say_what_it_knows_adds_nothing(
    psql: Any, warehouse_url: str
) -> None:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await database.close()
    with pytest.raises(asyncpg.PostgresError) as error:
        await psql.execute(event(1))
    assert error.value.sqlstate == "QS001"
