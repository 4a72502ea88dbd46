"""Keeping the local list of orders true: lists every minute, single orders at a gentle pace.

    run ─▶ lists of open orders ─▶ orders that are due, one by one ─▶ pause ─▶ again
     ▲                                                                   │
     └── woken (a person, the link is back) ◀── link down: ask, with rising pauses

A list tells what is there and its status; only a single order tells address, items and day
(contract T30). One that has vanished from the lists is read to see where it went. No fault ends
the loop.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain, repeat
from typing import Any

from station.api.client import OrderWalk
from station.api.errors import BadAnswer, BadCredentials, NotFound, Refused, TooManyRequests
from station.api.link import Link, LinkWatch
from station.domain.errors import InOtherHands, QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.workflow.context import Context
from station.workflow.pausing import pause
from station.workflow.shipping import observe

REFRESH_S = 60.0
REREAD_AFTER = timedelta(minutes=30)
A_MOMENT = timedelta(seconds=5)
"""What was read later than this from now was read by a clock that has been set back since."""
READ_PAUSE_S = 0.25
"""Between two single orders: 240 a minute at most, half of what the background may use."""
READ_AT_ONCE = 300
PROBES_S = (2.0, 5.0, 10.0, 20.0)
LAST_PROBE_S = 30.0
REFUSED_S = 300.0
"""An account that is not accepted stays so until a person corrects it; tokens are limited."""
STATUSES = (
    OrderStatus.BRAND_CONFIRMED,
    OrderStatus.ANKOR_CONFIRMED,
    OrderStatus.SHIPPING_LABELS_GENERATED,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PollState:
    """How far the list is. ``listed`` counts this round; ``left_to_read`` what is due at all.

    ``is_resting``: a round is over, and the next begins when its time comes.
    ``refreshed_at``: when all lists were last through, in UTC; None until the first time.
    ``problem`` is why the last round did not end well.
    """

    is_listing: bool = False
    is_resting: bool = False
    listed: int = 0
    left_to_read: int = 0
    refreshed_at: datetime | None = None
    problem: QuaysideError | None = None


class Poller:
    """Asks the marketplace for what changed, in the background, until it is stopped."""

    def __init__(self, context: Context, link: LinkWatch) -> None:
        self._context, self._link = context, link
        self._woken = asyncio.Event()
        self._is_stopped = False
        self._was_up = True
        self._lock = asyncio.Lock()
        self._probes = _probes()
        self._listed_since = ""
        self._listeners: list[Callable[[PollState], None]] = []
        self.state = PollState()
        link.subscribe(self._link_changed)

    @property
    def link(self) -> LinkWatch:
        """Whether the marketplace can be reached."""
        return self._link

    def subscribe(self, listener: Callable[[PollState], None]) -> None:
        """Call ``listener`` with each new state, on the loop's thread."""
        self._listeners.append(listener)

    def wake(self) -> None:
        """Do not wait any longer: ask now."""
        self._woken.set()

    def stop(self) -> None:
        """End ``run`` after the request that is under way."""
        self._is_stopped = True
        self._woken.set()

    async def run(self) -> None:
        """Keep the list true until ``stop``; a fault is told by ``state`` and the link."""
        while not self._is_stopped:
            self._woken.clear()
            pause_s = REFRESH_S
            try:
                await self._once()
            except QuaysideError as error:
                log.info("polling: %s", error)
                pause_s = self._pause_after(error)
            if not self._is_stopped:
                self._was_up = self._link.link.is_up
                self._show(is_resting=True)
                await pause(self._context.clock, pause_s, self._woken)
                self._show(is_resting=False)

    async def refresh(self) -> None:
        """Read all lists of open orders now, or wait for who does so already.

        Raises what the API and the store raise.
        """
        before = self.state.refreshed_at
        async with self._lock:
            if self.state.refreshed_at != before:
                return
            self._show(is_listing=True, listed=0)
            try:
                await self._list()
            except QuaysideError as error:
                self._show(problem=error)
                raise
            finally:
                self._show(is_listing=False)

    async def _once(self) -> None:
        if not self._link.link.is_up:
            await self._context.market.probe()
        self._probes = _probes()
        await self.refresh()
        await self._read_due()

    def _pause_after(self, error: QuaysideError) -> float:
        if not self._link.link.is_up:
            return next(self._probes)
        if isinstance(error, BadCredentials):
            return REFUSED_S
        if isinstance(error, TooManyRequests):
            return max(REFRESH_S, error.retry_after_s)
        return REFRESH_S

    async def _list(self) -> None:
        began = self._context.clock.now()
        for status in STATUSES:
            walk = OrderWalk(self._context.market, status, is_background=True)
            while not self._is_stopped and (orders := await walk.next_page()) is not None:
                await self._context.index.keep(orders, self._context.clock.now())
                self._show(listed=self.state.listed + len(orders))
        if not self._is_stopped:
            self._listed_since = began.isoformat()
            self._show(refreshed_at=self._context.clock.now(), problem=None)

    async def _read_due(self) -> None:
        """Read orders that are due, until the lists are due again or somebody wakes us."""
        clock = self._context.clock
        until = clock.monotonic() + REFRESH_S
        now = clock.now()
        due, count = await self._context.index.due_for_reading(
            self._listed_since,
            (now - REREAD_AFTER).isoformat(),
            READ_AT_ONCE,
            (now + A_MOMENT).isoformat(),
        )
        self._show(left_to_read=count)
        for order_id in due:
            if self._woken.is_set() or clock.monotonic() >= until:
                return
            await self._read(order_id)
            self._show(left_to_read=self.state.left_to_read - 1)
            await pause(clock, READ_PAUSE_S, self._woken)

    async def _read(self, order_id: OrderId) -> None:
        index, now = self._context.index, self._context.clock.now()
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
        """What the reading proves is journaled, unless somebody works on the order right now."""
        context = self._context
        shipment = await context.journal.shipment(order.id)
        if not shipment.version or context.is_in_hand(order.id):
            return
        async with context.in_hand(order.id):
            shipment = await context.journal.shipment(order.id)
            with suppress(InOtherHands):
                await observe(context, shipment, order)

    def _link_changed(self, link: Link) -> None:
        """Down: ask until it is back. Back: read at once what was missed."""
        if self.state.is_resting and link.is_up != self._was_up:
            self._woken.set()

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        for listener in self._listeners:
            listener(self.state)


def _probes() -> Iterator[float]:
    return chain(PROBES_S, repeat(LAST_PROBE_S))
