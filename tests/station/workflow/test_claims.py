"""Claims: counted, beaten for, given back; what a silent bench has lost it does not have."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from station.domain.errors import DatabaseLost, HeldElsewhere, StorageError
from station.store.database import Row, SqliteDatabase, Statement, WriteConflictError
from station.store.leases import BEAT_S, SILENCE_S, LeaseStore, Owner
from station.workflow.claims import Claims, SharedClaims, SoleClaims
from tests.fakes import FakeClock


class Beats(FakeClock):
    """Time passes only when the test says so; the sleeper of the heartbeat waits for that."""

    def __init__(self) -> None:
        super().__init__()
        self.allowed = asyncio.Semaphore(0)
        self.asleep = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        if seconds == BEAT_S:
            self.asleep.set()
            await self.allowed.acquire()
        await super().sleep(seconds)

    async def beat(self) -> None:
        """One beat of the heart, and the work that it does."""
        await self.asleep.wait()
        self.asleep.clear()
        self.allowed.release()
        await self.asleep.wait()


class Breakable(SqliteDatabase):
    """A database that is away when the test says so."""

    is_away = False

    async def fetch(self, sql: str, params: tuple[object, ...] = ()) -> list[Row]:  # type: ignore[override]
        self._look()
        return await super().fetch(sql, params)

    async def write(self, statements: list[Statement]) -> None:  # type: ignore[override]
        self._look()
        await super().write(statements)

    def _look(self) -> None:
        if self.is_away:
            raise DatabaseLost("db", "away")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Breakable]:
    database = Breakable(tmp_path / "q.sqlite")
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def clock() -> Beats:
    return Beats()


Open = Callable[[str, str], SharedClaims]


@pytest.fixture
async def opened(database: Breakable, clock: Beats) -> AsyncIterator[Open]:
    found: list[SharedClaims] = []

    def open_(process: str, bench: str) -> SharedClaims:
        owner = Owner(f"{bench}/{process}", f"Bench {bench}", bench)
        found.append(SharedClaims(LeaseStore(database, owner), clock))
        return found[-1]

    yield open_
    for claims in found:
        await claims.close()


async def be_silent(database: Breakable, owner: str, seconds: float = SILENCE_S + 1) -> None:
    sql = "UPDATE leases SET beat_at = beat_at - ? WHERE owner = ?"
    await database.write([Statement(sql, (seconds, owner))])


async def keys(database: Breakable) -> list[str]:
    return [key for (key,) in await database.fetch("SELECT key FROM leases ORDER BY key")]


async def refused(claim: Awaitable[None]) -> HeldElsewhere:
    with pytest.raises(HeldElsewhere) as error:
        await claim
    return error.value


async def test_a_claim_is_counted(opened: Open, database: Breakable) -> None:
    ours, theirs = opened("p", "1"), opened("p", "2")
    await ours.claim("o-1", "Ada")
    await ours.claim("o-1")
    await ours.release("o-1")
    error = await refused(theirs.claim("o-1"))
    assert (error.station, error.actor, error.stream) == ("Bench 1", "Ada", "o-1")
    await ours.release("o-1")
    await theirs.claim("o-1")
    await ours.release("o-1")
    assert await keys(database) == ["o-1"], "a release too many gives nothing of others back"


async def test_a_heartbeat_keeps_it(opened: Open, database: Breakable, clock: Beats) -> None:
    ours, theirs = opened("p", "1"), opened("p", "2")
    await ours.claim("o-1")
    await be_silent(database, "1/p", SILENCE_S - 1)
    await clock.beat()
    await be_silent(database, "1/p", SILENCE_S - 1)
    await refused(theirs.claim("o-1"))


async def test_a_silent_bench_loses_it_and_writes_nothing_any_more(
    opened: Open, database: Breakable, clock: Beats
) -> None:
    ours, theirs = opened("p", "1"), LeaseStore(database, Owner("2/p", "Bench 2", "2"))
    await ours.claim("o-1")
    await database.write(list(ours.guard("o-1")))
    await be_silent(database, "1/p")
    assert await theirs.take("o-1")
    with pytest.raises(WriteConflictError):
        await database.write(list(ours.guard("o-1")))
    database.is_away = True
    await clock.beat()
    database.is_away = False
    await clock.beat()
    await refused(ours.claim("o-1"))
    await ours.release("o-1")
    assert await keys(database) == ["o-1"]


async def test_after_a_silence_what_was_not_taken_is_still_ours(
    opened: Open, database: Breakable, clock: Beats
) -> None:
    ours = opened("p", "1")
    await ours.claim("o-1")
    database.is_away = True
    await clock.beat()
    database.is_away = False
    await clock.beat()
    await ours.claim("o-1")
    await ours.release("o-1")
    assert await keys(database) == ["o-1"]


async def test_what_cannot_be_given_back_is_given_back_later(
    opened: Open, database: Breakable, clock: Beats
) -> None:
    ours = opened("p", "1")
    await ours.claim("o-1")
    database.is_away = True
    await ours.release("o-1")
    database.is_away = False
    assert await keys(database) == ["o-1"]
    await clock.beat()
    assert await keys(database) == []


async def test_without_a_database_nothing_is_claimed(opened: Open, database: Breakable) -> None:
    ours = opened("p", "1")
    database.is_away = True
    with pytest.raises(StorageError):
        await ours.claim("o-1")
    database.is_away = False
    await ours.claim("o-1")


async def test_a_killed_process_of_the_same_bench_is_waited_for(
    opened: Open, database: Breakable
) -> None:
    await LeaseStore(database, Owner("1/old", "Bench 1", "1")).take("o-1")
    waiting = asyncio.ensure_future(opened("new", "1").claim("o-1"))
    await be_silent(database, "1/old")
    await waiting
    assert await database.fetch("SELECT owner FROM leases") == [("1/new",)]


async def test_a_living_process_of_the_same_bench_is_not_waited_for_for_ever(
    opened: Open, database: Breakable
) -> None:
    await LeaseStore(database, Owner("1/old", "Bench 1", "1")).take("o-1")
    await refused(opened("new", "1").claim("o-1"))


async def test_one_leads(opened: Open, database: Breakable) -> None:
    ours, theirs = opened("p", "1"), opened("p", "2")
    assert await ours.lead("lists")
    assert await ours.lead("lists")
    assert not await theirs.lead("lists")
    await be_silent(database, "1/p")
    assert await theirs.lead("lists")
    assert not await ours.lead("lists")


async def test_at_the_end_all_is_given_back(database: Breakable, clock: Beats) -> None:
    claims = SharedClaims(LeaseStore(database, Owner("1/p", "Bench 1", "1")), clock)
    await claims.claim("o-1")
    await claims.lead("lists")
    await claims.close()
    assert await keys(database) == []
    database.is_away = True
    await claims.close()


async def test_a_single_bench_asks_nobody() -> None:
    claims: Claims = SoleClaims()
    await claims.claim("o-1")
    assert list(claims.guard("o-1")) == []
    assert await claims.lead("lists")
    assert await claims.elsewhere() == frozenset()
    assert await claims.benches() == []
    await claims.release("o-1")
    await claims.close()


async def test_what_others_have_in_hand(opened: Open, database: Breakable) -> None:
    ours, theirs = opened("p", "1"), opened("p", "2")
    await ours.claim("ours")
    await theirs.claim("theirs")
    await LeaseStore(database, Owner("1/old", "Bench 1", "1")).take("our last life's")
    await LeaseStore(database, Owner("3/p", "Bench 3", "3")).take("a dead bench's")
    await be_silent(database, "3/p")
    assert await ours.elsewhere() == {"theirs"}
    assert await theirs.benches() == []
    await LeaseStore(database, Owner("1/p", "Bench 1", "1")).take_name()
    assert await theirs.benches() == ["Bench 1"]
