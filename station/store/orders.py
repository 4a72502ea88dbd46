"""The local index of orders: enough to find one by its reference or a tracking number."""

from collections.abc import Sequence
from datetime import datetime

from station.domain.ids import OrderId
from station.domain.order import Order
from station.store.database import Database, Statement

_UPSERT = (
    "INSERT INTO orders (id, reference, status, retailer, created_at, seen_at)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET reference = excluded.reference,"
    " status = excluded.status, retailer = CASE WHEN excluded.retailer = '' THEN orders.retailer"
    " ELSE excluded.retailer END, seen_at = excluded.seen_at"
)

_AT_ONCE = 300
"""Refs in one query: three times as many parameters stay below what any SQLite takes (999)."""


class OrderIndex:
    """What orders there are, as last seen at the marketplace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, ref: str) -> OrderId | None:
        """The order with that reference, id or tracking number, as far as this station knows."""
        return (await self.find_all([ref])).get(ref)

    async def find_all(self, refs: Sequence[str]) -> dict[str, OrderId]:
        """The same for many at once; those that are not known are missing from the answer."""
        found: dict[str, OrderId] = {}
        for start in range(0, len(refs), _AT_ONCE):
            some = tuple(refs[start : start + _AT_ONCE])
            marks = ", ".join("?" * len(some))
            rows = await self._database.fetch(
                f"SELECT reference, id, 1 FROM orders WHERE reference IN ({marks}) UNION ALL"
                f" SELECT id, id, 2 FROM orders WHERE id IN ({marks}) UNION ALL"
                f" SELECT number, order_id, 3 FROM tracking WHERE number IN ({marks}) ORDER BY 3",
                some * 3,
            )
            for ref, order_id, _ in rows:
                found.setdefault(ref, OrderId(order_id))
        return found

    async def reference_of(self, order_id: OrderId) -> str:
        """The reference of an order that this station has seen; empty where it has not."""
        rows = await self._database.fetch("SELECT reference FROM orders WHERE id = ?", (order_id,))
        return str(rows[0][0]) if rows else ""

    async def keep(self, orders: Sequence[Order], seen_at: datetime) -> None:
        """Add or refresh orders."""
        if orders:
            await self._database.write([upsert(order, seen_at) for order in orders])


def upsert(order: Order, seen_at: datetime) -> Statement:
    """The statement that refreshes one order, for a transaction of somebody else's."""
    return Statement(
        _UPSERT,
        (
            order.id,
            order.reference,
            order.status,
            order.retailer.store_name if order.retailer else "",
            order.created_at.isoformat() if order.created_at else "",
            seen_at.isoformat(),
        ),
    )
