"""The warehouse's driver: a server away, back, newer; a journal that is only added to."""

import asyncio

import pytest

from station.domain.errors import DatabaseLost, DatabaseRefused, StorageError
from station.store.database import Statement
from station.store.postgres import PostgresDatabase, numbered, without_password
from tests.support import postgres
from tests.support.proxy import Proxy

EVENT = (
    "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
    " VALUES ('s', 1, 'k', '{}', '', '', '', '')"
)


def test_marks_are_numbered() -> None:
    assert numbered("a = ? AND b IN (?, ?)") == "a = $1 AND b IN ($2, $3)"


@pytest.mark.parametrize("password", ["top%20secret", "p@ss", "a/b", "a:b@c/d"])
def test_a_password_is_not_shown(password: str) -> None:
    url = f"postgresql://ada:{password}@db.example/quayside"
    assert without_password(url) == "postgresql://ada@db.example/quayside"
    assert PostgresDatabase(url).place == "postgresql://ada@db.example/quayside"


def test_a_password_beside_the_address_is_not_shown() -> None:
    base = "postgresql://ada@db.example/quayside"
    assert without_password(f"{base}?password=secret") == base
    shown = without_password(f"{base}?password=secret&sslmode=require")
    assert shown == f"{base}?sslmode=require"


async def test_texts_are_compared_byte_by_byte(warehouse_url: str) -> None:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    rows = [("2026-11-28T10:00:00+00:00",), ("2026-11-28T10:00:00.5+00:00",), ("Z",), ("a",)]
    async with database.loading() as loading:
        await loading.copy_in("token_requests", ["account", "at"], [("x", at) for (at,) in rows])
    assert await database.fetch("SELECT at FROM token_requests ORDER BY at") == rows
    await database.close()


async def test_a_nul_in_a_text_is_replaced(warehouse_url: str) -> None:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    insert = "INSERT INTO tracking (number, order_id) VALUES (?, ?)"
    await database.write([Statement(insert, ("1\0", "o"))])
    assert await database.fetch("SELECT number FROM tracking") == [("1\N{REPLACEMENT CHARACTER}",)]
    await database.close()


@pytest.mark.parametrize(
    "sql", ["UPDATE events SET data = ''", "DELETE FROM events", "TRUNCATE events"]
)
async def test_the_journal_is_only_added_to(warehouse_url: str, sql: str) -> None:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await database.write([Statement(EVENT)])
    with pytest.raises(StorageError, match="append-only"):
        await database.write([Statement(sql)])
    assert await database.fetch("SELECT COUNT(*) FROM events") == [(1,)]
    await database.close()


async def test_several_benches_may_open_a_new_database_at_once(warehouse_url: str) -> None:
    benches = [PostgresDatabase(warehouse_url) for _ in range(4)]
    await asyncio.gather(*(bench.open() for bench in benches))
    insert = "INSERT INTO tracking (number, order_id) VALUES (?, 'o')"
    await asyncio.gather(
        *(bench.write([Statement(insert, (str(at),))]) for at, bench in enumerate(benches))
    )
    assert await benches[0].fetch("SELECT COUNT(*) FROM tracking") == [(4,)]
    for bench in benches:
        await bench.close()


async def test_a_newer_schema_is_refused(warehouse_url: str) -> None:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    await database.write([Statement("INSERT INTO schema_version VALUES (999)")])
    await database.close()
    with pytest.raises(StorageError, match="newer Quayside"):
        await PostgresDatabase(warehouse_url).open()


async def test_a_server_that_is_not_there() -> None:
    with pytest.raises(DatabaseLost) as error:
        await PostgresDatabase("postgresql://ada:secret@127.0.0.1:1/quayside").open()
    assert "secret" not in str(error.value)


async def test_a_database_that_is_not_there(warehouse_server: postgres.Server) -> None:
    with pytest.raises(DatabaseRefused, match="does not exist"):
        await PostgresDatabase(warehouse_server.url("ghost")).open()


@pytest.mark.parametrize("query", ["sslmode=banana", "target_session_attrs=banana"])
async def test_an_address_that_is_none(warehouse_server: postgres.Server, query: str) -> None:
    with pytest.raises(DatabaseRefused):
        await PostgresDatabase(f"{warehouse_server.url('postgres')}?{query}").open()


async def test_a_server_that_goes_and_comes_back(own_server: postgres.Server) -> None:
    database = PostgresDatabase(await asyncio.to_thread(own_server.new_database))
    await database.open()
    insert = "INSERT INTO tracking (number, order_id) VALUES (?, 'o')"
    await database.write([Statement(insert, ("1",))])
    await asyncio.to_thread(own_server.stop)
    with pytest.raises(DatabaseLost):
        await database.fetch("SELECT 1")
    with pytest.raises(DatabaseLost) as error:
        await database.write([Statement(insert, ("2",))])
    assert not error.value.is_unknown, "nothing was sent that could be written"
    await asyncio.to_thread(own_server.start)
    await database.write([Statement(insert, ("3",))])
    rows = await database.fetch("SELECT number FROM tracking ORDER BY number")
    assert rows == [("1",), ("3",)]
    await database.close()


async def test_a_farewell_without_an_end_is_a_lost_connection(
    warehouse_server: postgres.Server, warehouse_url: str
) -> None:
    """The server says that it ends a connection, and the network keeps the end to itself."""
    async with Proxy(warehouse_server.port, hides_ends=True) as cable:
        url = warehouse_url.replace(f":{warehouse_server.port}/", f":{cable.port}/")
        database, other = PostgresDatabase(url), PostgresDatabase(warehouse_url)
        await database.open()
        await other.open()
        ended = await other.fetch(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert (True,) in ended
        await other.close()
        assert await database.fetch("SELECT 1") == [(1,)], "asked again on a fresh connection"
        await database.close()


async def test_a_bench_that_vanishes_in_a_transaction_locks_nobody_out(
    warehouse_server: postgres.Server, warehouse_url: str
) -> None:
    """Its cable is out, and nobody is told: its rows are free before its leases are."""
    async with Proxy(warehouse_server.port) as cable:
        url = warehouse_url.replace(f":{warehouse_server.port}/", f":{cable.port}/")
        bench, other = PostgresDatabase(url), PostgresDatabase(warehouse_url)
        await bench.open()
        await other.open()
        insert = Statement("INSERT INTO tracking (number, order_id) VALUES ('1', 'o')")
        await other.write([insert])
        assert await bench.fetch("SHOW idle_in_transaction_session_timeout") == [("5s",)]

        async def vanish() -> None:
            async with bench.loading() as loading:
                await loading.execute("SET LOCAL idle_in_transaction_session_timeout = '300ms'")
                await loading.execute("UPDATE tracking SET order_id = 'x'")
                cable.stall()
                await other.write([Statement("UPDATE tracking SET order_id = 'p'")])
                cable.cut()

        with pytest.raises(DatabaseLost):
            await vanish()
        assert await other.fetch("SELECT order_id FROM tracking") == [("p",)]
        await other.close()
        await bench.close()
