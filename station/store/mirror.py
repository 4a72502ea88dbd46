"""What this bench remembers of the open orders, for the time when the warehouse's database is away.

Enough to know an order by what is scanned; what it holds is read from the marketplace.
"""

from station.domain.ids import OrderId
from station.domain.orderrow import Seen
from station.store.database import Database

_OPEN = "SELECT id, reference, retailer, city, country, pieces FROM orders WHERE is_open = 1"


class Mirror:
    """Open orders by reference and id, as they were when the database was last asked."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seen: dict[str, Seen] = {}

    async def refresh(self) -> None:
        """Ask the database again. Raises StorageError; what is remembered stays then."""
        fresh: dict[str, Seen] = {}
        for order_id, *rest in await self._database.fetch(_OPEN):
            seen = Seen(OrderId(order_id), *rest)
            fresh[seen.reference] = fresh[order_id] = seen
        self._seen = fresh

    def seen(self, ref: str) -> Seen | None:
        """The open order with that reference or id."""
        return self._seen.get(ref)
