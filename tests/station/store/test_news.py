"""News on a real server: heard once written, not by who says it, and across broken connections."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from station.clock import SystemClock
from station.store.database import Statement, WriteConflictError
from station.store.news import CAUGHT_UP, NoNews, PostgresNews
from station.store.postgres import PostgresDatabase
from tests.support.postgres import Server
from tests.support.proxy import Proxy

PATIENCE_S = 20
INSERT = "INSERT INTO tracking (number, order_id) VALUES ('1', 'o')"


class Ear:
    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

    async def __call__(self, topic: str, text: str) -> None:
        self.heard.put_nowait((topic, text))

    async def next(self) -> tuple[str, str]:
        return await asyncio.wait_for(self.heard.get(), PATIENCE_S)


@pytest.fixture
async def database(warehouse_url: str) -> AsyncIterator[PostgresDatabase]:
    database = PostgresDatabase(warehouse_url)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def ear(warehouse_url: str, database: PostgresDatabase) -> AsyncIterator[Ear]:
    """What bench b hears; it listens when the fixture is there."""
    news, ear = PostgresNews(warehouse_url, "b", SystemClock()), Ear()
    news.listen(ear)
    await until_listening(database)
    yield ear
    await news.close()


async def until_listening(database: PostgresDatabase) -> None:
    sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"

    async with asyncio.timeout(PATIENCE_S):
        while (await database.fetch(sql))[0][0] == 0:
            pass  # each question takes its time


def said(database: PostgresDatabase, owner: str, text: str) -> list[Statement]:
    return list(PostgresNews(database.url, owner, SystemClock()).telling("order", text))


async def test_what_is_written_is_heard_once(database: PostgresDatabase, ear: Ear) -> None:
    await database.write([Statement(INSERT), *said(database, "a", "o-1")])
    with pytest.raises(WriteConflictError):
        await database.write([*said(database, "a", "never"), Statement(INSERT)])
    await database.write(said(database, "b", "its own"))
    await database.write(said(database, "a", "o-2"))
    assert await ear.next() == ("order", "o-1")
    assert await ear.next() == ("order", "o-2")
    assert ear.heard.empty()


async def test_somebody_elses_words_are_not_ours(database: PostgresDatabase, ear: Ear) -> None:
    await database.write([Statement("SELECT pg_notify('quayside', 'hello')")])
    await database.write(said(database, "a", "o-1"))
    assert await ear.next() == ("order", "o-1")


async def test_after_a_broken_connection_it_is_said_that_something_may_be_missing(
    database: PostgresDatabase, ear: Ear
) -> None:
    await database.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
    )
    assert await ear.next() == (CAUGHT_UP, "")
    await until_listening(database)
    await database.write(said(database, "a", "o-1"))
    assert await ear.next() == ("order", "o-1")


async def test_a_single_bench_tells_nobody() -> None:
    news = NoNews()
    news.listen(Ear())
    assert list(news.telling("order", "o-1")) == []
    await news.close()


async def test_a_connection_that_died_in_silence_is_noticed(
    warehouse_server: Server, warehouse_url: str, database: PostgresDatabase
) -> None:
    """No end of it ever comes here: it is asked for."""
    async with Proxy(warehouse_server.port, hides_ends=True) as cable:
        url = warehouse_url.replace(f":{warehouse_server.port}/", f":{cable.port}/")
        news, ear = PostgresNews(url, "b", SystemClock(), ask_every_s=0.1), Ear()
        news.listen(ear)
        await until_listening(database)
        await database.fetch(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'"
        )
        assert await ear.next() == (CAUGHT_UP, "")
        await database.write([Statement(INSERT), *said(database, "a", "o-1")])
        assert await ear.next() == ("order", "o-1")
        await news.close()
