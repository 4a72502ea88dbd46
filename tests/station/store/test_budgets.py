"""The shared counts: whoever is slower starts again from what the quicker one wrote."""

import asyncio

import pytest

from station.domain.errors import DatabaseLost
from station.domain.rates import Counts
from station.store.budgets import BudgetStore
from station.store.database import SqliteDatabase
from station.store.postgres import PostgresDatabase
from tests.support.postgres import Server
from tests.support.proxy import Proxy

AT_ONCE_S = 3.0
"""Less than a hanging bench's transaction lasts."""


async def test_counts_are_swapped_by_their_version(
    database: SqliteDatabase, other: SqliteDatabase
) -> None:
    ours, theirs = BudgetStore(database), BudgetStore(other)
    version, counts, now = await ours.load("a")
    assert (version, counts) == (0, Counts())
    counts.spend(now, 3)
    assert await ours.swap("a", 0, counts)
    assert not await theirs.swap("a", 0, Counts()), "somebody was quicker"
    version, seen, later = await theirs.load("a")
    assert (version, seen) == (1, counts)
    assert later >= now > 1_700_000_000
    assert await theirs.swap("a", 1, seen)
    assert not await ours.swap("a", 1, counts)
    assert (await ours.load("b"))[0] == 0


async def test_a_bench_that_hangs_while_it_counts_stops_nobody(
    warehouse_server: Server, warehouse_url: str
) -> None:
    async with Proxy(warehouse_server.port, last=b'"coarse"') as cable:
        url = warehouse_url.replace(f":{warehouse_server.port}/", f":{cable.port}/")
        hanging, other = PostgresDatabase(url), PostgresDatabase(warehouse_url)
        await other.open()
        await BudgetStore(other).swap("a", 0, Counts())
        await hanging.open()
        counting = asyncio.ensure_future(BudgetStore(hanging).swap("a", 1, Counts({1: 1})))
        async with asyncio.timeout(AT_ONCE_S):
            while (await BudgetStore(other).load("a"))[0] == 1:
                pass  # each question takes its time
            assert await BudgetStore(other).swap("a", 2, Counts())
        cable.cut()
        with pytest.raises(DatabaseLost):
            await counting
        await hanging.close()
        await other.close()
