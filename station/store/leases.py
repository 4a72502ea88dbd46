"""Leases: who has an order in hand, for benches that share a database.

A lease is one row. Its owner beats every few seconds; a row that has not been beaten for
``SILENCE_S`` is free to take. All times are the database's own, so that no bench's clock matters.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from station.store.database import Database, Row, Statement

BEAT_S = 5.0
SILENCE_S = 15.0
BENCH = "bench/"
"""Before the name of a bench that is open: each name once."""

_TAKE = (
    "INSERT INTO leases (key, owner, station, actor, since, beat_at)"
    " VALUES (?, ?, ?, ?, {now}, {now}) ON CONFLICT (key) DO UPDATE SET"
    " since = CASE WHEN leases.owner = excluded.owner THEN leases.since ELSE excluded.since END,"
    " owner = excluded.owner, station = excluded.station, actor = excluded.actor,"
    " beat_at = excluded.beat_at"
    " WHERE leases.owner = excluded.owner OR leases.beat_at < {now} - ? RETURNING key"
)
_COLUMNS = "key, owner, station, actor, {now} - since, {now} - beat_at"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who takes leases: ``id`` is a process's own, ``station`` what people call the bench.

    ``bench`` is the same for all processes of one data folder.
    """

    id: str
    station: str
    bench: str = ""


@dataclass(frozen=True, slots=True)
class Lease:
    """Who has something in hand: since ``for_s`` seconds, last heard of ``silent_s`` ago."""

    key: str
    owner: str
    station: str
    actor: str
    for_s: float
    silent_s: float

    @property
    def is_live(self) -> bool:
        """True while nobody else may take it."""
        return self.silent_s <= SILENCE_S


class LeaseStore:
    """The leases of one process.

    What may be done twice is a query with ``RETURNING``: one round trip, and asked again where a
    connection broke.
    """

    def __init__(self, database: Database, owner: Owner) -> None:
        self._database, self.owner = database, owner
        now = database.now_sql
        self._take = _TAKE.format(now=now)
        self._columns = _COLUMNS.format(now=now)
        self._beat = f"UPDATE leases SET beat_at = {now} WHERE owner IN (?, ?) RETURNING key"
        self._guard = (
            f"UPDATE leases SET beat_at = {now} WHERE key = ? AND owner = ?"
            f" AND beat_at >= {now} - ?"
        )

    async def take(self, key: str, actor: str = "") -> bool:
        """Take it, or keep what is ours; False where a living bench has it. Raises StorageError."""
        return await self._taken(key, self.owner.id, actor)

    async def take_name(self) -> bool:
        """Be the bench of that name; False where another bench is. Raises StorageError."""
        return await self._taken(BENCH + self.owner.station, self.owner.bench, "")

    async def _taken(self, key: str, owner: str, actor: str) -> bool:
        params = (key, owner, self.owner.station, actor, SILENCE_S)
        return bool(await self._database.fetch(self._take, params))

    async def holder(self, key: str) -> Lease | None:
        """Who has it, living or not; None where nobody has. Raises StorageError."""
        rows = await self._database.fetch(
            f"SELECT {self._columns} FROM leases WHERE key = ?", (key,)
        )
        return _lease(rows[0]) if rows else None

    async def held(self) -> list[Lease]:
        """All that somebody has in hand, longest first. Raises StorageError."""
        rows = await self._database.fetch(f"SELECT {self._columns} FROM leases ORDER BY since, key")
        return [_lease(row) for row in rows]

    async def ours(self) -> set[str]:
        """The keys of this process's own leases. Raises StorageError."""
        rows = await self._database.fetch(
            "SELECT key FROM leases WHERE owner = ?", (self.owner.id,)
        )
        return {str(key) for (key,) in rows}

    async def beat(self) -> None:
        """Say that this process lives. Raises StorageError."""
        await self._database.fetch(self._beat, (self.owner.id, self.owner.bench))

    async def give_back(self, keys: Sequence[str]) -> None:
        """Let go of these; what somebody else has taken meanwhile is left alone."""
        if not keys:
            return
        marks = ", ".join("?" * len(keys))
        sql = f"DELETE FROM leases WHERE key IN ({marks}) AND owner = ? RETURNING key"
        await self._database.fetch(sql, (*keys, self.owner.id))

    async def give_all_back(self) -> None:
        """Let go of everything, at the end of a process."""
        sql = "DELETE FROM leases WHERE owner = ?"
        await self._database.write([Statement(sql, (self.owner.id,))])

    def guard(self, key: str) -> Statement:
        """A statement that refuses its transaction where this process has lost that lease."""
        return Statement(self._guard, (key, self.owner.id, SILENCE_S), must_touch=True)


def _lease(row: Row) -> Lease:
    key, owner, station, actor, for_s, silent_s = row
    return Lease(key, owner, station, actor, float(for_s), float(silent_s))
