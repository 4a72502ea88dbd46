"""``python -m tests.bench.claim``: an order taken in hand and given back, on PostgreSQL.

The lease store against a bare connection that runs the same two statements. Both take turns; the
ratio is the median of the rounds' own ratios.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable

import asyncpg

from station.store.leases import SILENCE_S, LeaseStore, Owner
from station.store.postgres import PostgresDatabase, numbered
from tests.bench.report import Row, ratio, table
from tests.support.postgres import server, why_not

ROUNDS, CLAIMS = 15, 300
WANTED = 2.0
OWNER = Owner("bench/process", "Bench 1", "bench")
Claim = Callable[[str], Awaitable[None]]


async def claims(url: str) -> tuple[list[float], list[float]]:
    """Seconds for one claim, by round: the store's, and the bare connection's."""
    database = PostgresDatabase(url)
    await database.open()
    connection = await asyncpg.connect(url)
    try:
        leases = LeaseStore(database, OWNER)
        ours, bare = _of_store(leases), _of_connection(connection, leases)
        await _measured(ours)
        await _measured(bare)
        rounds = [(await _measured(ours), await _measured(bare)) for _ in range(ROUNDS)]
    finally:
        await connection.close()
        await database.close()
    return [ours for ours, _ in rounds], [bare for _, bare in rounds]


def _of_store(leases: LeaseStore) -> Claim:
    async def claim(key: str) -> None:
        assert await leases.take(key)
        await leases.give_back([key])

    return claim


def _of_connection(connection: asyncpg.Connection, leases: LeaseStore) -> Claim:
    take = numbered(leases._take)
    give_back = "DELETE FROM leases WHERE key IN ($1) AND owner = $2 RETURNING key"

    async def claim(key: str) -> None:
        await connection.fetch(take, key, OWNER.id, OWNER.station, "", SILENCE_S)
        await connection.fetch(give_back, key, OWNER.id)

    return claim


async def _measured(claim: Claim) -> float:
    began = time.perf_counter()
    for number in range(CLAIMS):
        await claim(f"order-{number}")
    return (time.perf_counter() - began) / CLAIMS


def row(ours: list[float], bare: list[float]) -> Row:
    """The figure for the page."""
    return ratio("an order claimed and given back, against bare asyncpg", WANTED, ours, bare)


def claim_rows() -> list[Row]:
    """The figure of a server that keeps what it says; none where no server can run."""
    if why_not():
        return []
    with server(is_durable=True) as started:
        return [row(*asyncio.run(claims(started.new_database())))]


def main() -> None:
    """Print the figure, with and without durability of the server."""
    for is_durable in (True, False):
        with server(is_durable=is_durable) as started:
            ours, bare = asyncio.run(claims(started.new_database()))
        kind = "fsync on" if is_durable else "fsync off"
        found = row(ours, bare)
        print(table(("figure", "wanted", "measured", "spread", ""), [found.cells]))
        middle = statistics.median(ours), statistics.median(bare)
        print(f"{kind}: {middle[0] * 1000:.2f} ms against {middle[1] * 1000:.2f} ms\n", flush=True)


if __name__ == "__main__":
    main()
