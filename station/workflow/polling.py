"""Keeping the local list of orders true: lists every minute, single orders at a gentle pace.

    run ─▶ lists of open orders ─▶ orders that are due, one by one ─▶ pause ─▶ again
     ▲     (whole, or what is new)                                       │
     └── woken (a person, the link is back) ◀── link down: ask, with rising pauses

The lists are newest first: each minute their beginnings are looked at, and as often as ``pace``
allows all of them. One that has vanished from the lists is read to see where it went. No fault
ends the loop.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, repeat
from typing import Any

from station.api.client import OrderWalk
from station.api.errors import BadCredentials, TooManyRequests
from station.api.link import Link, LinkWatch
from station.domain.errors import DatabaseLost, QuaysideError
from station.domain.ids import OrderId
from station.domain.order import Order, OrderStatus
from station.store.facts import LISTS_READ_AT
from station.workflow.context import Context
from station.workflow.pace import REFRESH_S, round_every_s
from station.workflow.pausing import pause
from station.workflow.readings import Readings

LEAD = "lists"
FOLLOW_S = 5.0
"""How often a bench that does not read the lists itself looks how old they are."""
READ_PAUSE_S = 0.25
"""Between two single orders: 240 a minute at most, half of what the background may use."""
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

    def __init__(
        self,
        context: Context,
        link: LinkWatch,
        every_s: Callable[[int], float] = round_every_s,
    ) -> None:
        self._context, self._link, self._every_s = context, link, every_s
        self._woken = asyncio.Event()
        self._is_stopped = False
        self._was_up = True
        self._lock = asyncio.Lock()
        self._probes = _probes()
        self.readings = Readings(context)
        self._listed_since = ""
        self._round_at = float("-inf")
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
        """Do not wait any longer: ask now, for everything."""
        self._round_at = float("-inf")
        self._woken.set()

    def stop(self) -> None:
        """End ``run`` after the request that is under way."""
        self._is_stopped = True
        self._woken.set()

    async def run(self) -> None:
        """Keep the list true until ``stop``; a fault is told by ``state`` and the link.

        In a warehouse one bench does it for all, and the others take over where that one is gone.
        """
        self._link.is_probed = True
        try:
            await self._run()
        finally:
            self._link.is_probed = False

    async def _run(self) -> None:
        while not self._is_stopped:
            self._woken.clear()
            pause_s = REFRESH_S
            try:
                if await self._context.claims.lead(LEAD):
                    await self._once()
                else:
                    pause_s = FOLLOW_S
                    await self._follow()
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

    async def _follow(self) -> None:
        """Another bench reads the lists: show how old they are."""
        if not self._link.link.is_up:
            await self._context.market.probe()
        self._probes = _probes()
        await self._remember()
        text = await self._context.facts.load(LISTS_READ_AT)
        if text:
            self._show(refreshed_at=datetime.fromisoformat(text), problem=None)

    async def _remember(self) -> None:
        """What a bench of a warehouse can go on with when the database is away."""
        if self._context.mirror:
            await self._context.mirror.refresh()

    async def _once(self) -> None:
        if not self._link.link.is_up:
            await self._context.market.probe()
        self._probes = _probes()
        if self._context.clock.monotonic() >= self._round_at:
            await self.refresh()
        else:
            await self._look_at_new()
        await self._read_due()

    def _pause_after(self, error: QuaysideError) -> float:
        if isinstance(error, DatabaseLost):
            return FOLLOW_S
        if not self._link.link.is_up:
            return next(self._probes)
        if isinstance(error, BadCredentials):
            return REFUSED_S
        if isinstance(error, TooManyRequests):
            return max(REFRESH_S, error.retry_after_s)
        return REFRESH_S

    async def _list(self) -> None:
        """A whole round."""
        clock, pages = self._context.clock, 0
        began, began_s = clock.now(), clock.monotonic()
        self.readings.begin_round()
        for status in STATUSES:
            walk = OrderWalk(self._context.market, status, is_background=True)
            while not self._is_stopped and (orders := await walk.next_page()) is not None:
                await self._keep(orders)
                self._show(listed=self.state.listed + len(orders))
                pages += 1
        if not self._is_stopped:
            self.readings.end_round()
            self._listed_since = began.isoformat()
            self._round_at = began_s + self._every_s(pages)
            read_at = clock.now()
            await self._remember()
            if self._context.claims.is_shared:
                await self._context.facts.save(LISTS_READ_AT, read_at.isoformat())
            self._show(refreshed_at=read_at, problem=None)

    async def _look_at_new(self) -> None:
        """The beginning of each list, as far as it has something new."""
        for status in STATUSES:
            walk = OrderWalk(self._context.market, status, is_background=True)
            has_news = True
            while has_news and not self._is_stopped:
                orders = await walk.next_page()
                has_news = orders is not None and await self._keep(orders)
        self._show(problem=None)

    async def _keep(self, orders: Sequence[Order]) -> bool:
        await self._context.index.keep(orders, self._context.clock.now())
        return self.readings.listed(orders)

    async def _read_due(self) -> None:
        """Read orders that are due, until the lists are due again or somebody wakes us."""
        until = self._context.clock.monotonic() + REFRESH_S
        news, count = await self.readings.news(self._listed_since)
        self._show(left_to_read=count)
        if await self._read_each(news, until):
            await self._read_each(await self.readings.aged(self._listed_since), until)

    async def _read_each(self, due: Sequence[OrderId], until: float) -> bool:
        """True where all were read; each shows how many are left of those that were never read."""
        clock = self._context.clock
        for order_id in due:
            if self._woken.is_set() or clock.monotonic() >= until:
                return False
            await self.readings.read(order_id)
            self._show(left_to_read=max(0, self.state.left_to_read - 1))
            await pause(clock, READ_PAUSE_S, self._woken)
        return True

    def _link_changed(self, link: Link) -> None:
        """Down: ask until it is back. Back: read at once what was missed."""
        if self.state.is_resting and link.is_up != self._was_up:
            self.wake()

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        for listener in self._listeners:
            listener(self.state)


def _probes() -> Iterator[float]:
    return chain(PROBES_S, repeat(LAST_PROBE_S))
