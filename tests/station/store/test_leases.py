"""Leases: one owner at a time, a silent one loses it, and a guard knows who is left."""

import pytest

from station.store.database import SqliteDatabase, Statement, WriteConflictError
from station.store.leases import SILENCE_S, LeaseStore, Owner


@pytest.fixture
def ours(database: SqliteDatabase) -> LeaseStore:
    return LeaseStore(database, Owner("a", "Bench 1"))


@pytest.fixture
def theirs(other: SqliteDatabase) -> LeaseStore:
    return LeaseStore(other, Owner("b", "Bench 2"))


async def be_silent(database: SqliteDatabase, seconds: float) -> None:
    """As if nobody had beaten for so long: the database's clock is its own."""
    await database.write([Statement("UPDATE leases SET beat_at = beat_at - ?", (seconds,))])


async def test_who_comes_first_has_it(ours: LeaseStore, theirs: LeaseStore) -> None:
    assert await ours.take("o-1", "Ada")
    assert await ours.take("o-1", "Ada"), "what is ours stays ours"
    assert not await theirs.take("o-1")
    lease = await theirs.holder("o-1")
    assert lease
    assert (lease.owner, lease.station, lease.actor) == ("a", "Bench 1", "Ada")
    assert lease.is_live
    assert 0 <= lease.silent_s <= lease.for_s < 60
    assert [each.key for each in await theirs.held()] == ["o-1"]


async def test_what_is_given_back_is_free(ours: LeaseStore, theirs: LeaseStore) -> None:
    assert await ours.take("o-1")
    await theirs.give_back(["o-1"])
    assert not await theirs.take("o-1"), "only its owner gives it back"
    await ours.give_back([])
    await ours.give_back(["o-1", "never had"])
    assert await theirs.holder("o-1") is None
    assert await theirs.take("o-1")


async def test_a_silent_owner_loses_it(
    ours: LeaseStore, theirs: LeaseStore, database: SqliteDatabase
) -> None:
    assert await ours.take("o-1")
    await be_silent(database, SILENCE_S - 5)
    assert not await theirs.take("o-1")
    await ours.beat()
    await be_silent(database, SILENCE_S - 5)
    assert not await theirs.take("o-1"), "it has beaten meanwhile"
    await be_silent(database, 10)
    assert await theirs.take("o-1")
    assert not await ours.take("o-1"), "and does not get it back by itself"


async def test_a_guard_refuses_who_has_lost_it(
    ours: LeaseStore, theirs: LeaseStore, database: SqliteDatabase, other: SqliteDatabase
) -> None:
    assert await ours.take("o-1")
    await database.write([ours.guard("o-1")])
    await be_silent(database, SILENCE_S + 1)
    with pytest.raises(WriteConflictError):
        await database.write([ours.guard("o-1")])
    assert await theirs.take("o-1")
    await other.write([theirs.guard("o-1")])
    with pytest.raises(WriteConflictError):
        await database.write([ours.guard("o-1")])


async def test_at_the_end_everything_is_free(ours: LeaseStore, theirs: LeaseStore) -> None:
    assert await ours.take("o-1")
    assert await ours.take("o-2")
    assert await theirs.take("o-3")
    await ours.give_all_back()
    assert [lease.key for lease in await ours.held()] == ["o-3"]
