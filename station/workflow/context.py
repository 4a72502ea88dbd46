"""What the flows work with: the marketplace, the journal, the labels, the printers, the clock."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

from station.api.client import Marketplace
from station.domain.container import Container
from station.domain.events import ContainerEvent, Event
from station.domain.ids import OrderId, PrintJobId
from station.domain.order import Order
from station.domain.printjob import PrintJob
from station.domain.shipment import Shipment
from station.ports import Clock, LabelPrinter, PrintRequest, RecordStep
from station.settings import Settings
from station.store.database import Statement
from station.store.drafts import DraftStore
from station.store.journal import Journal
from station.store.labels import LabelStore
from station.store.orders import OrderIndex, kept
from station.workflow.ages import Ages
from station.workflow.containers import apply_to_container
from station.workflow.machine import apply


@dataclass(frozen=True, slots=True)
class Change:
    """Something changed: which order, and the shipment as it is now."""

    order_id: OrderId
    shipment: Shipment


@dataclass(slots=True)
class Context:
    """The parts that every flow needs, and the one way to change a shipment."""

    settings: Settings
    market: Marketplace
    journal: Journal
    index: OrderIndex
    labels: LabelStore
    drafts: DraftStore
    printer: LabelPrinter
    clock: Clock
    listeners: list[Callable[[Change], None]] = field(default_factory=list)
    _locks: defaultdict[str, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock)
    )

    waiting: set[OrderId] = field(default_factory=set)
    """Bought orders for whose labels a task of this very process waits."""
    ages: Ages = field(init=False)
    """How long ago things are, whatever is done to the clock meanwhile."""
    running: set[PrintJobId] = field(default_factory=set)
    """Print jobs that a task of this very process sees to now: no doubt about those."""

    def __post_init__(self) -> None:
        self.ages = Ages(self.clock)

    def is_in_hand(self, key: str) -> bool:
        """True where somebody in this process works on that order or container now."""
        return key in self._locks and self._locks[key].locked()

    async def print(self, request: PrintRequest, record: RecordStep) -> PrintJob:
        """Take a print job to its end; it counts as running meanwhile."""
        self.running.add(request.job.id)
        try:
            return await self.printer.run(request, record)
        finally:
            self.running.discard(request.job.id)

    def in_hand(self, key: str) -> AbstractAsyncContextManager[None]:
        """The lock of one order or container: its scans and answers are taken in turn."""
        return self._locks[key]

    async def record(
        self, shipment: Shipment, *events: Event, cause: str, seen: Order | None = None
    ) -> Shipment:
        """Write events, durably, and return the shipment that they lead to.

        ``seen`` refreshes the local index in the same transaction. Raises NotAllowedNow before
        anything is written, InOtherHands and StorageError as the journal does.
        """
        at = self.clock.now()
        after = shipment
        for event in events:
            after = apply(after, event, at.isoformat())
        also: Sequence[Statement] = kept(seen, at) if seen else ()
        await self.journal.append(shipment, after, events, at, cause=cause, also=also)
        if at.isoformat() in (after.bought_at, after.intent and after.intent.since):
            self.ages.began(at.isoformat())
        for listener in self.listeners:
            listener(Change(after.order_id, after))
        return after

    async def record_container(
        self, container: Container, *events: ContainerEvent, cause: str
    ) -> Container:
        """The same for a fulfilment-centre container."""
        after = container
        for event in events:
            after = apply_to_container(after, event)
        await self.journal.append_container(container, after, events, self.clock.now(), cause=cause)
        return after
