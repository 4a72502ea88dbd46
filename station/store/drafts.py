"""Drafts: what a packer measured of orders that are not bought yet, so that a restart finds it."""

from datetime import datetime

from station.domain.ids import OrderId
from station.store.database import Database, Statement


class DraftStore:
    """One draft an order, as text whose form is its writer's affair."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, order_id: OrderId) -> str:
        """The draft; empty where there is none. Raises StorageError."""
        rows = await self._database.fetch("SELECT data FROM drafts WHERE order_id = ?", (order_id,))
        return str(rows[0][0]) if rows else ""

    async def save(self, order_id: OrderId, data: str, at: datetime) -> None:
        """Keep the draft; an empty one is forgotten. Raises StorageError."""
        if not data:
            sql, params = "DELETE FROM drafts WHERE order_id = ?", (order_id,)
            await self._database.write([Statement(sql, params)])
            return
        await self._database.write(
            [
                Statement(
                    "INSERT INTO drafts (order_id, data, updated_at) VALUES (?, ?, ?)"
                    " ON CONFLICT (order_id) DO UPDATE SET data = excluded.data,"
                    " updated_at = excluded.updated_at",
                    (order_id, data, at.isoformat()),
                )
            ]
        )
