"""What a bench of a warehouse can still do while the database is away: look, scan, weigh.

Nothing is bought, for an intent could not be written. What was measured is remembered here and
saved when the database is back.
"""

import logging

from station.domain.errors import DatabaseLost, StorageError
from station.domain.ids import OrderId
from station.domain.order import Order
from station.domain.orderrow import Seen
from station.domain.shipment import Shipment
from station.workflow.context import Context
from station.workflow.shipping import named

log = logging.getLogger(__name__)


class WithoutDatabase:
    """The drafts and the orders that are remembered meanwhile."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._drafts: dict[OrderId, str] = {}

    def seen(self, ref: str) -> Seen | None:
        """An open order by its reference or id, as it was when the database was last asked."""
        return self._context.mirror.seen(ref) if self._context.mirror else None

    async def read(self, ref: str, lost: DatabaseLost) -> tuple[Order, Shipment]:
        """An order from the marketplace, to be measured; what was done to it is not known.

        Raises ``lost`` where the order is not known here, and what a reading raises.
        """
        seen = self.seen(ref)
        if not seen:
            raise lost
        order = await self._context.market.order(seen.order_id)
        return order, named(Shipment(order.id), order)

    async def draft(self, order_id: OrderId) -> str:
        """What was measured; while the database is away, as far as it is remembered."""
        if order_id in self._drafts:
            return self._drafts[order_id]
        try:
            return await self._context.drafts.load(order_id)
        except DatabaseLost:
            return ""

    async def save_draft(self, order_id: OrderId, data: str) -> None:
        """Keep what is measured: in the database, or here until that is back.

        Raises StorageError for every fault but a lost database.
        """
        try:
            await self._context.drafts.save(order_id, data, self._context.clock.now())
        except DatabaseLost:
            self._drafts[order_id] = data
        else:
            self._drafts.pop(order_id, None)

    async def catch_up(self) -> None:
        """The database is back: save what was remembered; what fails again stays remembered."""
        for order_id, data in list(self._drafts.items()):
            try:
                await self.save_draft(order_id, data)
            except StorageError as error:
                log.warning("what was measured of %s is not saved yet: %s", order_id, error)
                return
