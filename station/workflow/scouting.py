"""One bench of a warehouse looks for labels for all: a list call by status, whoever bought them.

The list is newest first, and in a big warehouse longer than it is looked through; what it does not
show is read order by order, a few each time.

What it sees is written into the shared index and told to the benches that wait. Orders that nobody
has in hand any more (their bench is gone) are settled by the scout itself: labels are fetched, and
printed at the bench that scans the order next.
"""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta

from station.api.client import OrderWalk
from station.api.errors import BadAnswer, Refused, ServerTrouble
from station.domain.errors import InOtherHands, QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.domain.shipment import Shipment, State
from station.store.news import LABELS
from station.workflow import recovery
from station.workflow.context import Context
from station.workflow.pausing import pause

LEAD = "labels"
LABELLED = OrderStatus.SHIPPING_LABELS_GENERATED
LIST_PAGES = 4
FEW = 4
"""So few orders are read themselves: that costs no more, and finds them in however long a list."""
FRESH = ((timedelta(seconds=15), 2.0), (timedelta(minutes=1), 4.0), (timedelta(minutes=5), 10.0))
"""By the age of the youngest purchase: seconds between two looks at the list."""
STALE_S = 30.0
IDLE_S = 2.0
ORPHANS_EVERY_S = 30.0

log = logging.getLogger(__name__)


class LabelScout:
    """Runs at every bench of a warehouse; the one that leads does the work."""

    def __init__(self, context: Context, pages: int = LIST_PAGES) -> None:
        self._context, self._pages = context, pages
        self._last_read = ""
        self._stopped = asyncio.Event()
        self._orphans_at = float("-inf")

    def stop(self) -> None:
        """End ``run`` after the request that is under way."""
        self._stopped.set()

    async def run(self) -> None:
        """Look until ``stop``; no fault ends it."""
        while not self._stopped.is_set():
            pause_s = IDLE_S
            try:
                if await self._context.claims.lead(LEAD):
                    pause_s = await self._look()
            except QuaysideError as error:
                log.info("looking for labels: %s", error)
            await pause(self._context.clock, pause_s, self._stopped)

    async def _look(self) -> float:
        """One look; returns the seconds until the next."""
        waiting = await self._context.journal.shipments(
            states=[State.BUYING.value, State.AWAITING_LABELS.value]
        )
        if not waiting:
            return IDLE_S
        found = await self._seen([shipment.order_id for shipment in waiting])
        if found:
            also = [
                statement
                for order in found
                for statement in self._context.news.telling(LABELS, order.id)
            ]
            await self._context.index.keep(found, self._context.clock.now(), also=also)
        await self._see_to_orphans(waiting)
        return self._pause_after(waiting)

    async def _seen(self, wanted: list[OrderId]) -> list[Order]:
        """Those that have their labels: from the list, and where that is too long, one by one.

        ``wanted`` begins with those that have waited longest.
        """
        found: dict[OrderId, Order] = {}
        is_whole = False
        if len(wanted) > FEW:
            is_whole = await self._listed(set(wanted), found)
        missing = [order_id for order_id in wanted if order_id not in found]
        for order_id in () if is_whole else self._next_of(missing):
            with suppress(Refused, ServerTrouble, BadAnswer):
                order = await self._context.market.order(order_id, is_background=True)
                if order.status == LABELLED:
                    found[order.id] = order
        return list(found.values())

    async def _listed(self, wanted: set[OrderId], found: dict[OrderId, Order]) -> bool:
        """Add what the list has of them; True where it says something about each of them."""
        walk = OrderWalk(self._context.market, LABELLED)
        for _ in range(self._pages):
            page = await walk.next_page()
            if page is None:
                return True
            found.update({order.id: order for order in page if order.id in wanted})
            if len(found) == len(wanted):
                return True
        return False

    def _next_of(self, missing: list[OrderId]) -> list[OrderId]:
        """Those to read themselves: the latest, for which somebody stands waiting, and some others.

        The others take turns, so that each is read some time.
        """
        latest, others = missing[-FEW:], sorted(missing[:-FEW])
        later = [order_id for order_id in others if order_id > self._last_read]
        turn = list(dict.fromkeys([*later, *others]))[:FEW]
        self._last_read = turn[-1] if turn else ""
        return [*latest, *turn]

    async def _see_to_orphans(self, waiting: list[Shipment]) -> None:
        """Settle what no living bench has in hand; now and then, for each costs a call."""
        now = self._context.clock.monotonic()
        if now - self._orphans_at < ORPHANS_EVERY_S:
            return
        self._orphans_at = now
        for shipment in waiting:
            if shipment.order_id in self._context.waiting:
                continue
            with suppress(InOtherHands):
                await recovery.settle(self._context, shipment)

    def _pause_after(self, waiting: list[Shipment]) -> float:
        ages = self._context.ages
        youngest = max(_since(shipment) for shipment in waiting)
        for age, pause_s in FRESH:
            if not ages.is_older(youngest, age):
                return pause_s
        return STALE_S


def _since(shipment: Shipment) -> str:
    return shipment.bought_at or (shipment.intent.since if shipment.intent else "")
