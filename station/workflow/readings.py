"""Single orders, read in the background: what is new or changed at once, the rest by its age.

A list tells what is there and its status; only a single order tells address, items and day
(contract T30). What a reading proves is journaled, unless somebody has the order in hand right now:
then it is read again in the next round.
"""

import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from station.api.errors import BadAnswer, NotFound, Refused
from station.domain.errors import InOtherHands
from station.domain.ids import OrderId
from station.domain.order import Order
from station.domain.shipment import State
from station.workflow.context import Context
from station.workflow.pace import IN_WORK_AFTER, READINGS_PER_MINUTE, reread_after
from station.workflow.shipping import observe

READ_AT_ONCE = 300
A_MOMENT = timedelta(seconds=5)
"""What was read later than this from now was read by a clock that has been set back since."""
_IN_WORK = (State.PACKING.value, State.AWAITING_LABELS.value, State.LABELLED.value)
_IN_WORK_AT_ONCE = READINGS_PER_MINUTE // 2
_NEVER_READ = "0001"
"""Before every moment, and after the empty one of an order that was never read."""

log = logging.getLogger(__name__)

Mark = tuple[str, datetime | None]
"""What a list tells of an order besides its name: status, and when it changed."""


class Readings:
    """Knows which orders are due, and reads them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._marks: dict[OrderId, Mark] = {}
        self._this_round: dict[OrderId, Mark] = {}
        self._changed: dict[OrderId, None] = {}
        self._read_at: dict[OrderId, float] = {}

    def listed(self, orders: Iterable[Order]) -> bool:
        """Take note of a page of a list; True where something on it is new or has changed."""
        has_news = False
        for order in orders:
            mark: Mark = (order.status, order.updated_at)
            before = self._marks.get(order.id)
            has_news = has_news or before != mark
            if before not in (None, mark):
                self._changed[order.id] = None
            self._marks[order.id] = self._this_round[order.id] = mark
        return has_news

    def begin_round(self) -> None:
        """The lists are read from the beginning."""
        self._this_round = {}

    def end_round(self) -> None:
        """All lists are through: what was on none of them is forgotten."""
        self._marks = self._this_round
        self._read_at = {key: at for key, at in self._read_at.items() if key in self._marks}

    async def news(self, listed_since: str) -> tuple[list[OrderId], int]:
        """Orders to read at once: changed, never read, or gone from the lists; and how many."""
        due, count = await self._context.index.due_for_reading(
            listed_since, _NEVER_READ, READ_AT_ONCE
        )
        return list(dict.fromkeys([*self._changed, *due])), count

    async def aged(self, listed_since: str) -> list[OrderId]:
        """Orders whose last reading is old, as many as a minute may have; those in work first."""
        now = self._context.clock.now()
        old, _ = await self._context.index.due_for_reading(
            listed_since,
            (now - reread_after(len(self._marks))).isoformat(),
            READINGS_PER_MINUTE,
            (now + A_MOMENT).isoformat(),
        )
        return list(dict.fromkeys([*await self._in_work(), *old]))

    async def _in_work(self) -> list[OrderId]:
        """Between a packer's hands and the carrier, and not looked at for ten minutes."""
        context = self._context
        before = context.clock.monotonic() - IN_WORK_AFTER / timedelta(seconds=1)
        found = await context.journal.shipments(states=_IN_WORK)
        ids = [each.order_id for each in found if each.order_id not in context.waiting]
        due = [each for each in ids if self._read_at.get(each, before) <= before]
        due.sort(key=lambda each: self._read_at.get(each, 0.0))
        return due[:_IN_WORK_AT_ONCE]

    async def read(self, order_id: OrderId) -> None:
        """Read one order, keep it, and journal what that proves. Raises what concerns all alike."""
        index, now = self._context.index, self._context.clock.now()
        self._changed.pop(order_id, None)
        self._read_at[order_id] = self._context.clock.monotonic()
        try:
            order = await self._context.market.order(order_id, is_background=True)
        except NotFound:
            await index.put_off(order_id, now, is_gone=True)
        except (Refused, BadAnswer) as error:
            log.warning("order %s cannot be read: %s", order_id, error)
            await index.put_off(order_id, now)
        else:
            await index.keep([order], self._context.clock.now())
            await self._observe(order)

    async def _observe(self, order: Order) -> None:
        context = self._context
        shipment = await context.journal.shipment(order.id)
        if not shipment.version:
            return
        if context.is_in_hand(order.id):
            self._changed[order.id] = None
            if order.is_closed:
                context.closed_outside[order.id] = order.status
            return
        with suppress(InOtherHands):
            async with context.in_hand(order.id):
                shipment = await context.journal.shipment(order.id)
                await observe(context, shipment, order)
                context.closed_outside.pop(order.id, None)
