"""The request counts that all benches of a warehouse share: read, changed, swapped by version."""

import msgspec

from station.domain.rates import Counts
from station.store.database import Database, Statement, WriteConflictError

_COUNTS = msgspec.json.Decoder(Counts)
_ENCODER = msgspec.json.Encoder()


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
        """Put new counts in the place of that version; False where somebody was quicker."""
        data = _ENCODER.encode(counts).decode()
        if version == 0:
            sql = "INSERT INTO budgets (account, version, data) VALUES (?, 1, ?)"
            statement = Statement(sql, (account, data))
        else:
            statement = Statement(
                "UPDATE budgets SET version = version + 1, data = ?"
                " WHERE account = ? AND version = ?",
                (data, account, version),
                must_touch=True,
            )
        try:
            await self._database.write([statement])
        except WriteConflictError:
            return False
        return True
