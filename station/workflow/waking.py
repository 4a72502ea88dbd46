"""Waking those who wait for an order: each has an event of its own."""

import asyncio
from collections import defaultdict

from station.domain.ids import OrderId


class Wakers:
    """The events of those who wait, by order."""

    def __init__(self) -> None:
        self._events: defaultdict[OrderId, list[asyncio.Event]] = defaultdict(list)

    def add(self, order_id: OrderId) -> asyncio.Event:
        """An event for somebody who is about to wait."""
        event = asyncio.Event()
        self._events[order_id].append(event)
        return event

    def remove(self, order_id: OrderId, event: asyncio.Event) -> None:
        """They do not wait any more."""
        self._events[order_id].remove(event)
        if not self._events[order_id]:
            del self._events[order_id]

    def wake(self, order_id: OrderId) -> None:
        """Wake those who wait for that order."""
        for event in self._events.get(order_id, ()):
            event.set()

    def wake_all(self) -> None:
        """Wake everybody."""
        for events in self._events.values():
            for event in events:
                event.set()
