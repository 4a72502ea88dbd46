"""The shared counts: whoever is slower starts again from what the quicker one wrote."""

from station.domain.rates import Counts
from station.store.budgets import BudgetStore
from station.store.database import SqliteDatabase


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
