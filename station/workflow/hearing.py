"""What other benches did, shown at this one as if it had done it itself."""

import logging
from collections.abc import Callable
from datetime import timedelta

from station.domain.errors import QuaysideError
from station.domain.ids import OrderId
from station.store.news import CAUGHT_UP, LABELS, ORDER, WANTED
from station.workflow.context import Context
from station.workflow.labels import LabelWatch
from station.workflow.taking_over import asked_for

BLIND = timedelta(minutes=2)
"""Looked through after a broken connection, from the last thing that was heard on."""

log = logging.getLogger(__name__)


class Hearing:
    """Takes the news of a warehouse, one after the other."""

    def __init__(self, context: Context, watch: LabelWatch) -> None:
        self._context, self._watch = context, watch
        self._heard_at = context.clock.now()
        self.on_wanted: Callable[[OrderId, str], None] = lambda _order_id, _by: None
        """Called with an order that another bench asks for, and with that bench's name."""

    async def __call__(self, topic: str, text: str) -> None:
        """One piece of news; what cannot be read is looked for after the next broken connection."""
        try:
            if topic == ORDER:
                shipment = await self._context.journal.shipment(OrderId(text))
                self._context.tell(shipment, is_elsewhere=True)
            elif topic == LABELS:
                self._watch.wake(OrderId(text))
            elif topic == WANTED:
                self.on_wanted(*asked_for(text))
            elif topic == CAUGHT_UP:
                await self._catch_up()
        except QuaysideError as error:
            log.warning("news of %s %s is lost: %s", topic, text, error)
        else:
            self._heard_at = self._context.clock.now()

    async def _catch_up(self) -> None:
        """Everything that changed since the last news was heard, with some room for clocks."""
        since = (self._heard_at - BLIND).isoformat()
        for shipment in await self._context.journal.shipments_since(since):
            self._context.tell(shipment, is_elsewhere=True)
