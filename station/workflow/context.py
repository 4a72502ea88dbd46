"""What the flows work with: the marketplace, the journal, the labels, the printers, the clock."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from station.api.client import Marketplace
from station.api.link import LinkWatch
from station.domain.container import Container
from station.domain.errors import InOtherHands, NotKept
from station.domain.events import ContainerEvent, Event
from station.domain.ids import OrderId, PrintJobId
from station.domain.order import Order
from station.domain.printjob import PrintJob, PrintState
from station.domain.shipment import Shipment
from station.ports import Clock, LabelPrinter, PrintRequest, RecordStep
from station.settings import Settings
from station.store.drafts import DraftStore
from station.store.facts import FactStore
from station.store.holds import Holds
from station.store.journal import Journal
from station.store.labels import LabelStore
from station.store.mirror import Mirror
from station.store.news import ORDER, News, NoNews
from station.store.orders import OrderIndex, kept
from station.store.printed import PrintedFolder
from station.workflow.ages import Ages
from station.workflow.claims import Claims, SoleClaims
from station.workflow.containers import apply_to_container
from station.workflow.machine import apply


@dataclass(frozen=True, slots=True)
class Change:
    """Something changed: which order, and the shipment as it is now.

    ``is_elsewhere``: another bench of the warehouse did it.
    """

    order_id: OrderId
    shipment: Shipment
    is_elsewhere: bool = False


@dataclass(slots=True)
class Context:
    """The parts that every flow needs, and the one way to change a shipment."""

    settings: Settings
    market: Marketplace
    journal: Journal
    index: OrderIndex
    labels: LabelStore
    drafts: DraftStore
    facts: FactStore
    printer: LabelPrinter
    holds: Holds
    printed: PrintedFolder
    clock: Clock
    link: LinkWatch
    claims: Claims = field(default_factory=SoleClaims)
    news: News = field(default_factory=NoNews)
    mirror: Mirror | None = None
    listeners: list[Callable[[Change], None]] = field(default_factory=list)
    on_print: list[Callable[[PrintJob], None]] = field(default_factory=list)
    """Called after each step of a print job of this process."""
    on_not_kept: list[Callable[[NotKept], None]] = field(default_factory=list)
    """Called where a document goes to its printer, and no copy of it can be kept."""
    _locks: defaultdict[str, asyncio.Lock] = field(
        default_factory=lambda: defaultdict(asyncio.Lock)
    )

    waiting: set[OrderId] = field(default_factory=set)
    """Bought orders for whose labels a task of this very process waits."""
    closed_outside: dict[OrderId, str] = field(default_factory=dict)
    """Orders that a reading found cancelled while they were in hand: nothing of them is sent to a
    printer any more. By the marketplace's word; the next reading journals it."""
    ages: Ages = field(init=False)
    """How long ago things are, whatever is done to the clock meanwhile."""
    running: set[PrintJobId] = field(default_factory=set)
    """Print jobs that a task of this very process sees to now: no doubt about those."""

    def __post_init__(self) -> None:
        self.ages = Ages(self.clock)

    def is_in_hand(self, key: str) -> bool:
        """True where somebody in this process works on that order or container now."""
        return key in self._locks and self._locks[key].locked()

    def is_running(self, job: PrintJob) -> bool:
        """True where this process or another one that is alive sees to that print job now."""
        return job.id in self.running or self.holds.is_elsewhere(job.id)

    def is_stale(self, job: PrintJob) -> bool:
        """True where it waited longer than a print job may; one of unknown age did."""
        limit = timedelta(seconds=self.settings.printing.time_to_live_s)
        return not job.made_at or self.ages.is_older(job.made_at, limit)

    async def print(
        self, request: PrintRequest, record: RecordStep, stored: Path | None = None
    ) -> PrintJob:
        """Take a print job to its end; it counts as running meanwhile, for other processes too.

        Its document is kept as it leaves; ``stored`` is a file of the same bytes. Raises
        InOtherHands where another process sees to it, and what ``record`` raises.
        """
        job_id = request.job.id

        async def step(job: PrintJob) -> None:
            await record(job)
            for listener in self.on_print:
                listener(job)
            await self._keep(job, request.data, stored)

        if not self.holds.take(job_id):
            raise InOtherHands(f"print/{job_id}")
        self.running.add(job_id)
        try:
            return await self.printer.run(request, step)
        finally:
            self.running.discard(job_id)
            self.holds.let_go(job_id)

    async def _keep(self, job: PrintJob, data: bytes, stored: Path | None) -> None:
        """Keep what leaves, and not what came back unsent; the print goes on in any case."""
        printed, at = self.printed, self.clock.now().astimezone()
        try:
            if job.state is PrintState.SENDING:
                await asyncio.to_thread(printed.keep, job, data, at, stored)
            elif job.state is PrintState.FAILED:
                await asyncio.to_thread(printed.forget, job)
        except OSError as error:
            place = error.filename or job.title
            for listener in self.on_not_kept:
                listener(NotKept(str(place), error.strerror or str(error)))

    @asynccontextmanager
    async def in_hand(self, key: str) -> AsyncIterator[None]:
        """One order or container in hand: its scans and answers are taken in turn.

        In a warehouse no other bench has it meanwhile. Raises HeldElsewhere where one has,
        StorageError where that cannot be known.
        """
        async with self._locks[key], self.claimed(key):
            yield

    @asynccontextmanager
    async def claimed(self, key: str) -> AsyncIterator[None]:
        """An order is this bench's, without its turn being taken. Raises as ``in_hand``."""
        await self.claims.claim(key, self.journal.actor)
        try:
            yield
        finally:
            await self.claims.release(key)

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
        also = (
            *self.claims.guard(shipment.order_id),
            *(kept(seen, at) if seen else ()),
            *self.news.telling(ORDER, shipment.order_id),
        )
        await self.journal.append(shipment, after, events, at, cause=cause, also=also)
        if at.isoformat() in (after.bought_at, after.intent and after.intent.since):
            self.ages.began(at.isoformat())
        self.tell(after)
        return after

    async def own(self, shipments: Sequence[Shipment]) -> list[Shipment]:
        """Those that this bench sees to: in a warehouse, what it bought or queued itself."""
        if not self.claims.is_shared:
            return list(shipments)
        ours = await self.journal.begun_here([one.order_id for one in shipments])
        return [one for one in shipments if one.order_id in ours]

    def tell(self, shipment: Shipment, *, is_elsewhere: bool = False) -> None:
        """Tell whoever listens how a shipment is now."""
        for listener in self.listeners:
            listener(Change(shipment.order_id, shipment, is_elsewhere))

    async def record_container(
        self, container: Container, *events: ContainerEvent, cause: str
    ) -> Container:
        """The same for a fulfilment-centre container."""
        after = container
        for event in events:
            after = apply_to_container(after, event)
        also = self.claims.guard(container.ref)
        at = self.clock.now()
        await self.journal.append_container(container, after, events, at, cause=cause, also=also)
        return after
