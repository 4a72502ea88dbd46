"""Small things that one bench finds out for all: a name and a text each."""

from collections.abc import Sequence

from station.store.database import Database, Statement

LISTS_READ_AT = "lists read at"
"""When all lists of open orders were last through, ISO 8601 in UTC."""


class FactStore:
    """The facts of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, name: str) -> str:
        """What is known; empty where nothing is. Raises StorageError."""
        rows = await self._database.fetch("SELECT data FROM facts WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else ""

    async def tell(self, news: Sequence[Statement]) -> None:
        """Let the others know something that is kept nowhere. Raises StorageError."""
        await self._database.write(news)

    async def save(self, name: str, data: str) -> None:
        """Let everybody know. Raises StorageError."""
        sql = (
            "INSERT INTO facts (name, data) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET data = excluded.data"
        )
        await self._database.write([Statement(sql, (name, data))])
