"""The request counts that all benches of a warehouse share: read, changed, swapped by version."""

import msgspec

from station.domain.rates import Counts
from station.store.database import Database

_COUNTS = msgspec.json.Decoder(Counts)
_ENCODER = msgspec.json.Encoder()
_BEGIN = (
    "INSERT INTO budgets (account, version, data) VALUES (?, 1, ?)"
    " ON CONFLICT (account) DO NOTHING RETURNING version"
)
_CHANGE = (
    "UPDATE budgets SET version = version + 1, data = ? WHERE account = ? AND version = ?"
    " RETURNING version"
)


class BudgetStore:
    """Counts by account (host and client id)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._load = (
            f"SELECT version, data, {database.now_sql} FROM budgets WHERE account = ?"
            f" UNION ALL SELECT 0, '', {database.now_sql} ORDER BY 1 DESC LIMIT 1"
        )

    async def load(self, account: str) -> tuple[int, Counts, float]:
        """The counts, their version (0: nobody has counted yet), and the database's time."""
        ((version, data, now),) = await self._database.fetch(self._load, (account,))
        return int(version), _COUNTS.decode(data) if data else Counts(), float(now)

    async def swap(self, account: str, version: int, counts: Counts) -> bool:
        """Put new counts in the place of that version; False where somebody was quicker.

        One statement, so that a bench whose network hangs just then locks nobody out. Where its
        answer was lost it is asked again, and says False: what it counted is counted twice then.
        """
        data = _ENCODER.encode(counts).decode()
        params: tuple[object, ...] = (data, account, version)
        sql = _CHANGE
        if version == 0:
            sql, params = _BEGIN, (account, data)
        return bool(await self._database.fetch(sql, params))
