"""Station: what a front end talks to. Intents in, results out, changes to whoever listens.

The same object drives the command line and the window. It owns no policy of its own: what may
happen next is in ``workflow``.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from station.api.link import Link
from station.domain.container import Container, ZplService
from station.domain.errors import (
    DatabaseLost,
    InOtherHands,
    NotKept,
    OrderNotFound,
    QuaysideError,
)
from station.domain.events import OwnCarrierConfirmed, PurchaseConfirmed, Resumed
from station.domain.ids import ContainerRef, OrderId, PrintJobId
from station.domain.order import Order
from station.domain.orderrow import Candidate, OrderFilter, OrderQuery, OrderRow, Seen
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.domain.printjob import DocumentKind, PrintJob
from station.domain.question import OpenQuestion
from station.domain.quote import Quote
from station.domain.shipment import Shipment, State
from station.settings import Settings
from station.store.background import Background
from station.store.database import LostListener
from station.store.journal import Entry
from station.workflow import (
    cancelling,
    container_prints,
    document_prints,
    finding,
    fulfilment,
    holding,
    labels,
    pickups,
    printed_documents,
    prints,
    proofs,
    questions,
    queueing,
    recovery,
    shipping,
    taking_over,
    transitions,
)
from station.workflow.context import Change, Context
from station.workflow.hearing import Hearing
from station.workflow.polling import Poller
from station.workflow.proving import ProofWatch
from station.workflow.rules import check_parcels
from station.workflow.runs import Runs, ShipPlan, read_first
from station.workflow.scouting import LabelScout
from station.workflow.shipping import Purchase
from station.workflow.upkeep import Upkeep
from station.workflow.without_database import WithoutDatabase

IN_DOUBT_AFTER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one order came out. ``error`` is None where all that was asked for is done."""

    ref: str
    shipment: Shipment
    error: QuaysideError | None = None


class Station:
    """The core of a packing bench."""

    def __init__(
        self, context: Context, poller: Poller, upkeep: Upkeep, close: Callable[[], object]
    ) -> None:
        self._context = context
        self._upkeep = upkeep
        self._poller = poller
        self._close = close
        watch = labels.LabelWatch(context)
        self._runs = Runs(context, watch)
        self._catching_up = asyncio.Lock()
        self._hearing = Hearing(context, watch)
        self._scout = LabelScout(context)
        self._proofs = ProofWatch(context)
        self._background = Background()
        self._without_database = WithoutDatabase(context)
        self._database_listeners: list[LostListener] = []

    @property
    def settings(self) -> Settings:
        """The settings that the station was opened with."""
        return self._context.settings

    @property
    def clock_skew_s(self) -> float | None:
        """How far the station's clock is ahead of the marketplace's, as last seen."""
        return self._context.market.clock_skew_s

    def now(self) -> datetime:
        """The time at the bench, in its own time zone."""
        return self._context.clock.now().astimezone()

    def today(self) -> date:
        """The calendar date at the bench."""
        return self._context.clock.now().astimezone().date()

    def begin(self) -> None:
        """In a warehouse: hear the other benches, and look for labels for all where it is our turn.

        A single bench has nothing to begin.
        """
        if self._context.claims.is_shared:
            self._context.news.listen(self._hearing)
            self._background.start(self._scout.run(), "looking for labels")

    def stop(self) -> None:
        """Come to an orderly end: nothing is begun, waiting for labels ends, requests are finished.

        Those who wait get LabelsLate or OutcomeUnknown, as after a wait that was long enough;
        orders whose turn has not come get ClosingDown. Then ``close``.
        """
        self._runs.stop()
        self._poller.stop()
        self._scout.stop()
        self._upkeep.stop()
        self._proofs.stop()

    async def close(self) -> None:
        """Finish what is being written and let go of everything."""
        self._poller.stop()
        self._scout.stop()
        self._upkeep.stop()
        self._proofs.stop()
        await self._background.finished()
        await self._context.news.close()
        await self._context.claims.close()
        await self._context.market.close()
        closing = self._close()
        if asyncio.iscoroutine(closing):
            await closing

    def subscribe(self, listener: Callable[[Change], None]) -> None:
        """Call ``listener`` after each change, on the loop's thread."""
        self._context.listeners.append(listener)

    @property
    def link(self) -> Link:
        """Whether the marketplace can be reached, as far as the last requests tell."""
        return self._poller.link.link

    @property
    def is_offline(self) -> bool:
        """The marketplace cannot be reached, and somebody here will notice when it can."""
        return self._poller.link.is_known_down

    def on_link(self, listener: Callable[[Link], None]) -> None:
        """Call ``listener`` when the link goes up or down, on the loop's thread."""
        self._poller.link.subscribe(listener)

    @property
    def poller(self) -> Poller:
        """What keeps the list of orders true; whoever has a window runs it."""
        return self._poller

    @property
    def upkeep(self) -> Upkeep:
        """The journal's copies, and whether it adds up; whoever has a window runs it."""
        return self._upkeep

    async def refresh_orders(self) -> None:
        """Read the marketplace's lists of open orders now. Raises what the API raises."""
        await self._poller.refresh()

    async def search_orders(self, query: OrderQuery) -> list[OrderRow]:
        """A window onto the list of orders, from the local index alone. Raises StorageError."""
        return await self._context.index.search(self._dated(query))

    async def count_orders(self, query: OrderQuery) -> int:
        """How long that list is."""
        return await self._context.index.count(self._dated(query))

    async def order_counts(self, text: str = "") -> Mapping[OrderFilter, int]:
        """How many open orders fit a text, by filter."""
        return await self._context.index.counts(self._dated(OrderQuery(self.today(), text)))

    async def items_matching(self, code: str) -> list[Candidate]:
        """Orders that wait to be packed and hold an item, by its GTIN or SKU."""
        return await self._context.index.items_matching(code)

    def _dated(self, query: OrderQuery) -> OrderQuery:
        """A request is in doubt when it has had no outcome for a while, not while it is sent."""
        now = self._context.clock.now()
        before, after = now - IN_DOUBT_AFTER, now + IN_DOUBT_AFTER
        return replace(query, in_doubt_before=before.isoformat(), in_doubt_after=after.isoformat())

    async def check_account(self) -> None:
        """Return if the marketplace knows us. Raises what the API raises."""
        await self._context.market.check_account()

    async def orders(self, status: str = "") -> list[Order]:
        """The marketplace's orders, newest first."""
        return await finding.list_orders(self._context, status)

    async def order(self, ref: str) -> Order:
        """One order, whole. Raises OrderNotFound."""
        return await self._context.market.order(await finding.find(self._context, ref))

    async def shipment(self, ref: str) -> Shipment:
        """What the journal knows of one order. Raises OrderNotFound."""
        return await self._context.journal.shipment(await finding.find(self._context, ref))

    async def known(self, ref: str) -> Shipment:
        """What the journal knows without asking anybody; an empty shipment where it is nothing."""
        order_id = await self._context.index.find(ref)
        if not order_id:
            return Shipment(OrderId(""))
        return await self._context.journal.shipment(order_id)

    async def done_today(self) -> int:
        """How many orders were bought or handed over since the bench's midnight."""
        midnight = datetime.combine(self.today(), time()).astimezone(UTC)
        kinds = (PurchaseConfirmed.__name__, OwnCarrierConfirmed.__name__)
        return await self._context.journal.streams_since(kinds, midnight)

    async def seen(self, text: str) -> Seen | None:
        """The order with that reference, id or tracking number, without asking anybody."""
        try:
            return await self._context.index.seen(text)
        except DatabaseLost:
            return self._without_database.seen(text)

    async def take_in_hand(self, ref: str) -> tuple[Order, Shipment]:
        """Read an order for packing, and what the journal knows of it; on hold: taken up again.

        While a warehouse's database is away, an order that is remembered is read all the same, to
        be measured. Raises OrderNotFound, HeldElsewhere, DatabaseLost, and what a reading raises.
        """
        try:
            return await self._taken_in_hand(ref)
        except DatabaseLost as lost:
            return await self._without_database.read(ref, lost)

    async def _taken_in_hand(self, ref: str) -> tuple[Order, Shipment]:
        order_id = await finding.find(self._context, ref, is_read_next=True)
        async with self._context.in_hand(order_id):
            order = await read_first(self._context, order_id)
            await self._context.index.keep([order], self._context.clock.now())
            shipment = await self._context.journal.shipment(order_id)
            shipment = await shipping.observe(self._context, shipment, order)
            if shipment.state is State.HELD:
                shipment = await self._context.record(shipment, Resumed(), cause="scan")
            return order, shipping.named(shipment, order)

    async def take_in_hand_offline(self, ref: str) -> tuple[Order, Shipment] | None:
        """The same without asking anybody: the order as it was seen last; None where it never was.

        What that leaves out (most of the address) is empty. Raises StorageError.
        """
        order_id = await self._context.index.find(ref)
        order = await self._context.index.as_seen(order_id) if order_id else None
        if not order:
            return None
        async with self._context.in_hand(order.id):
            shipment = await self._context.journal.shipment(order.id)
            if shipment.state is State.HELD:
                shipment = await self._context.record(shipment, Resumed(), cause="scan")
            return order, shipping.named(shipment, order)

    async def queue(self, ref: str, purchase: Purchase, seen: Quote | None) -> Shipment:
        """Buy when the network is back, for no more than was ``seen``; nothing leaves now.

        Raises OrderNotFound, and as ``queueing.queue``.
        """
        order_id = await self._context.index.find(ref)
        order = await self._context.index.as_seen(order_id) if order_id else None
        if not order:
            raise OrderNotFound(ref)
        async with self._context.in_hand(order.id):
            shipment = shipping.named(await self._context.journal.shipment(order.id), order)
            return await queueing.queue(self._context, shipment, purchase, seen, order)

    async def unqueue(self, ref: str, reason: str) -> Shipment:
        """What waits for the network is not meant any more. Raises NotAllowedNow."""
        async with self._held_in_hand(ref) as shipment:
            return await queueing.unqueue(self._context, shipment, reason)

    async def queued(self) -> list[Shipment]:
        """What waits for the network, the oldest first."""
        return await queueing.waiting(self._context)

    async def catch_up(self, done: Callable[[Outcome], None] = lambda _: None) -> None:
        """The network is back: settle what had left, then send what waited, one by one.

        Each purchase's outcome is given to ``done``. Nothing is done twice, however often this is
        called. Raises what concerns all orders alike: CannotReach, TooManyRequests, BadCredentials,
        StorageError; the rest waits on.
        """
        async with self._catching_up:
            await recovery.settle_all(self._context)
            for shipment in await queueing.waiting(self._context):
                if shipment.queued and shipment.queued.stopped:
                    continue
                try:
                    after = await self._runs.send_queued(shipment.order_id)
                except InOtherHands:
                    continue  # another process sees to it
                except queueing.PASSING:
                    raise
                except QuaysideError as error:
                    after = await self._as_journaled(shipment)
                    done(Outcome(shipment.reference, after, error))
                else:
                    done(Outcome(shipment.reference, after))

    @property
    def is_shared(self) -> bool:
        """True where other benches work on the same orders."""
        return self._context.claims.is_shared

    async def benches(self) -> list[str]:
        """The benches of the warehouse that are open now; none for a bench of its own."""
        return await self._context.claims.benches()

    async def keep_in_hand(self, order_id: OrderId) -> None:
        """No other bench has it until ``let_go``. Raises HeldElsewhere, StorageError."""
        await self._context.claims.claim(order_id, self._context.journal.actor)

    async def let_go(self, order_id: OrderId) -> None:
        """Other benches may have it again."""
        await self._context.claims.release(order_id)

    async def take_over(self, ref: str) -> None:
        """Ask the bench that has an order for it, and wait a moment until it lets go.

        Raises OrderNotFound, StorageError, and HeldElsewhere where that bench is in the middle of a
        purchase or a print, or does not answer: silent ones lose it by themselves after a while.
        """
        order_id = await finding.find(self._context, ref)
        await taking_over.ask_for(self._context, order_id)

    def on_database(self, listener: LostListener) -> None:
        """Call ``listener`` when a warehouse's database is lost, and when it is back (None)."""
        self._database_listeners.append(listener)

    def database_changed(self, lost: DatabaseLost | None) -> None:
        """The database was lost, or is back: what was remembered meanwhile is saved."""
        if lost is None:
            self._background.start(self._without_database.catch_up(), "save what was measured")
        for listener in self._database_listeners:
            listener(lost)

    def on_wanted(self, listener: Callable[[OrderId, str], None]) -> None:
        """Call ``listener`` with an order that another bench asks for, and that bench's name."""
        self._hearing.on_wanted = listener

    async def draft(self, order_id: OrderId) -> str:
        """What was measured of an order and not bought yet, as it was saved."""
        return await self._without_database.draft(order_id)

    async def save_draft(self, order_id: OrderId, data: str) -> None:
        """Keep what is measured; empty: forget it."""
        await self._without_database.save_draft(order_id, data)

    def work_as(self, packer: str) -> None:
        """What is written from now on is that person's."""
        self._context.journal.work_as(packer)

    async def observe(self, ref: str) -> Shipment:
        """Read one order and write down what that proves."""
        shipment = await self.shipment(ref)
        async with self._context.in_hand(shipment.order_id):
            order = await self._context.market.order(shipment.order_id)
            return await shipping.observe(self._context, shipment, order)

    async def shipments(self, states: Sequence[State] = ()) -> list[Shipment]:
        """All shipments of the journal, or those in some states."""
        return await self._context.journal.shipments(states=[state.value for state in states])

    async def own_shipments(self, states: Sequence[State]) -> list[Shipment]:
        """Shipments in these states that this bench sees to: in a warehouse, those it bought."""
        return await self._context.own(await self.shipments(states))

    async def is_own(self, shipment: Shipment) -> bool:
        """This bench sees to it: in a warehouse, it bought it. Raises StorageError."""
        return bool(await self._context.own([shipment]))

    async def settle_unfinished(self) -> list[recovery.Settlement]:
        """Settle by reading what earlier runs left open."""
        return await recovery.settle_all(self._context)

    async def unfinished(self) -> list[Shipment]:
        """What is still open."""
        return await recovery.unfinished(self._context)

    async def settle_by_person(self, ref: str, answer: str, reason: str) -> Shipment:
        """Close an open question by a person's word. Raises NotAllowedNow, OrderNotFound."""
        async with self._held_in_hand(ref) as shipment:
            return await recovery.settle_by_person(self._context, shipment, answer, reason)

    async def settle(self, ref: str) -> recovery.Settlement:
        """Read one order again, and write down what that proves; labels that are there are fetched.

        Raises OrderNotFound, and what the account's contact raises.
        """
        return await recovery.settle(self._context, await self.shipment(ref))

    async def open_questions(self) -> list[OpenQuestion]:
        """What a person has to look into, with the facts and the possible answers."""
        return await questions.open_questions(self._context)

    async def hold(self, ref: str, reason: str) -> Shipment:
        """Put an order aside. Raises NotAllowedNow, OrderNotFound."""
        async with self._held_in_hand(ref) as shipment:
            return await holding.hold(self._context, shipment, reason)

    async def resume(self, ref: str) -> Shipment:
        """Back to the queue, with its measured parcels. Raises NotAllowedNow, OrderNotFound."""
        async with self._held_in_hand(ref) as shipment:
            return await holding.resume(self._context, shipment)

    async def release(self, ref: str) -> Shipment:
        """Back to the queue with nothing bought. Raises NotAllowedNow, OrderNotFound."""
        async with self._held_in_hand(ref) as shipment:
            return await holding.release(self._context, shipment)

    async def confirm_printed(self, ref: str) -> Shipment:
        """A person has the labels in hand. Raises NotAllowedNow, InOtherHands (still printing)."""
        proofs.require_ended(self._context, await self.shipment(ref))
        async with self._held_in_hand(ref) as shipment:
            return await proofs.confirm_printed(self._context, shipment)

    async def confirm_not_printed(self, ref: str) -> Shipment:
        """A person looked, and no label came out. Raises as ``confirm_printed``."""
        proofs.require_ended(self._context, await self.shipment(ref))
        async with self._held_in_hand(ref) as shipment:
            return await proofs.confirm_not_printed(self._context, shipment)

    async def print_again(self, ref: str, printer: str = "") -> Shipment:
        """Print what is certainly on no paper, on that printer or the usual one.

        Raises as ``prints.print_labels``; NotAllowedNow also where every label is out.
        """
        async with self._held_in_hand(ref) as shipment:
            return await prints.print_again(self._context, shipment, printer)

    async def print_anyway(self, ref: str, reason: str) -> Shipment:
        """Print labels that the checks held, because a person says so, and why.

        Raises as ``prints.print_labels``; NotAllowedNow also where none is held.
        """
        async with self._held_in_hand(ref) as shipment:
            return await prints.print_anyway(self._context, shipment, reason)

    async def cancel_print(self, stream: str, job_id: PrintJobId) -> None:
        """Take a print job back that has not started; ``stream`` is the journal's (``order/…``).

        Raises NotAllowedNow where it has, InOtherHands, StorageError.
        """
        await cancelling.cancel_print(self._context, stream, job_id)

    async def cancel_prints(self, ref: str) -> list[PrintJob]:
        """Take back every print job of an order or container that has not started; which.

        Raises as ``cancel_print``; OrderNotFound.
        """
        return await cancelling.cancel_prints(self._context, ref)

    async def printed(
        self, first: date, last: date, order: str = ""
    ) -> list[printed_documents.PrintedDocument]:
        """What went to a printer on these days of the bench, the oldest first, with its file.

        Raises StorageError.
        """
        return await printed_documents.printed(self._context, first, last, order)

    def is_printing(self, job: PrintJob) -> bool:
        """True where somebody sees to that job now, in this process or in another one."""
        return self._context.is_running(job)

    async def prove_prints(self) -> None:
        """Ask printers again about what was sent without proof, until ``stop``: a window's task."""
        await self._proofs.run()

    def on_print(self, listener: Callable[[PrintJob], None]) -> None:
        """Call ``listener`` after each step of a print job, on the loop's thread."""
        self._context.on_print.append(listener)

    async def print_steps(self, limit: int) -> list[Entry]:
        """The newest steps of print jobs, oldest first. Raises StorageError."""
        return await self._context.journal.prints(limit=limit)

    def on_not_kept(self, listener: Callable[[NotKept], None]) -> None:
        """Call ``listener`` where a printed document cannot be kept; it is printed all the same."""
        self._context.on_not_kept.append(listener)

    async def prove_by_scan(self, number: str) -> Shipment | None:
        """The shipment whose label has that tracking number, its print proved; None: no label."""
        return await proofs.prove_by_scan(self._context, number)

    def neighbour_of(self, printer: str) -> str | None:
        """The printer that may stand in for another."""
        return self._context.printer.stand_in_for(printer)

    async def ship(
        self, refs: Sequence[str], plan: ShipPlan, done: Callable[[Outcome], None]
    ) -> list[Outcome]:
        """Ship orders, several at a time; each outcome is given to ``done`` as it comes.

        Raises BadParcels, and what finding the orders raises, before anything is bought; the error
        of one order is in its outcome and stops no other.
        """
        if plan.purchase.parcels:
            check_parcels(plan.purchase.parcels)
        unique = list(dict.fromkeys(refs))
        ids = await finding.find_all(self._context, unique, is_read_next=True)

        async def one(ref: str) -> Outcome:
            outcome = await self._ship_one(ref, ids.get(ref), plan)
            done(outcome)
            return outcome

        return list(await asyncio.gather(*map(one, unique)))

    async def quotes(self, ref: str, parcels: tuple[Parcel, ...]) -> Shipment:
        """Ask for quotes; they are the shipment's ``offers``, to be bought by their ids."""
        order_id = await finding.find(self._context, ref)
        async with self._context.in_hand(order_id):
            order = await read_first(self._context, order_id)
            shipment = await self._context.journal.shipment(order_id)
            shipment = await shipping.observe(self._context, shipment, order)
            return await shipping.ask_for_quotes(self._context, shipment, order, parcels)

    async def accept(self, ref: str) -> Shipment:
        """Accept an order as it is."""
        order_id = await finding.find(self._context, ref)
        async with self._context.in_hand(order_id):
            return await self._runs.accept(order_id)

    async def reset(self, ref: str, reset_type: str, reason: str) -> Shipment:
        """Throw an order's labels away."""
        shipment = await self.shipment(ref)
        async with self._context.in_hand(shipment.order_id):
            return await transitions.reset(self._context, shipment, reset_type, reason)

    async def book_pickup(self, ref: str, day: date, window: PickupWindow) -> Outcome:
        """Book a pickup for one order; its error is in the outcome."""
        shipment = Shipment(OrderId(""))
        try:
            shipment = await self.shipment(ref)
            async with self._context.in_hand(shipment.order_id):
                shipment = await pickups.book(self._context, shipment, day, window)
        except QuaysideError as error:
            return Outcome(ref, await self._as_journaled(shipment), error)
        return Outcome(ref, shipment)

    async def reprint(self, ref: str, reason: str) -> Outcome:
        """Print an order's labels once more, counted and with a reason."""
        shipment = await self.shipment(ref)
        try:
            async with self._context.in_hand(shipment.order_id):
                shipment = await prints.print_labels(self._context, shipment, reason=reason)
        except QuaysideError as error:
            return Outcome(ref, await self._as_journaled(shipment), error)
        return Outcome(ref, shipment)

    async def label_files(self, shipment: Shipment) -> list[Path]:
        """Where the labels of a shipment are."""
        return [self._context.labels.path(label) for label in shipment.labels]

    async def label_bytes(self, ref: str) -> list[tuple[str, bytes]]:
        """File name and bytes of each label: from the store, or fetched once more.

        Raises OrderNotFound, OrderConflict where there are none, and what fetching raises.
        """
        shipment = await self.shipment(ref)
        if shipment.state is State.AWAITING_LABELS:
            shipment = await self._runs.fetched(shipment, 0.0)
        if shipment.labels:
            store = self._context.labels
            return [(store.path(x).name, await store.load(x)) for x in shipment.labels]
        return await labels.download_only(self._context, shipment)

    async def zpl(
        self, ref: str, parcel: Parcel, service: ZplService, *, is_printed: bool
    ) -> Container:
        """A fulfilment-centre label on disk, and printed where asked for."""
        async with self._context.in_hand(ref):
            container = await fulfilment.zpl_label(
                self._context, ContainerRef(ref), parcel, service
            )
        return await self.print_zpl(ref) if is_printed else container

    async def print_zpl(self, ref: str, reason: str = "") -> Container:
        """Print a container's label, unless it is out; with a reason, once more.

        Raises NotAllowedNow where there is none, and what printing raises.
        """
        async with self._context.in_hand(ref):
            container = await self.container(ref)
            return await container_prints.print_zpl(self._context, container, reason=reason)

    async def print_zpl_anyway(self, ref: str, reason: str) -> Container:
        """Print a container's label that the checks held. Raises as ``print_zpl``."""
        async with self._context.in_hand(ref):
            container = await self.container(ref)
            return await container_prints.print_zpl_anyway(self._context, container, reason)

    async def container(self, ref: str) -> Container:
        """What the journal knows of a container."""
        return await self._context.journal.container(ContainerRef(ref))

    async def settle_zpl(self, ref: str) -> Container:
        """Ask once more for a container's label that was asked for and not received."""
        async with self._context.in_hand(ref):
            return await fulfilment.settle_label(self._context, await self.container(ref))

    async def answer_for_zpl(self, ref: str, *, is_out: bool) -> Container:
        """A person looked whether a container's label came out. Raises NotAllowedNow."""
        async with self._context.in_hand(ref):
            container = await self.container(ref)
            return await container_prints.answer_for_print(self._context, container, is_out=is_out)

    def label_path(self, container: Container) -> Path | None:
        """Where a container's label is."""
        return self._context.labels.path(container.label) if container.label else None

    async def print_document(
        self, kind: DocumentKind, title: str, data: bytes, *, printer: str = "", anyway: str = ""
    ) -> PrintJob:
        """Print a document that belongs to no order; its steps are journaled as well.

        ``anyway``: why it is printed even where the checks hold it. Raises PrinterNotSetUp, and
        LabelPrintFailed where it is not known to be out.
        """
        context = self._context
        return await document_prints.print_document(
            context, kind, title, data, printer, anyway=anyway
        )

    async def entries(self, ref: str = "", limit: int = 0) -> list[Entry]:
        """The journal: all, or one order's or container's. Raises OrderNotFound."""
        journal = self._context.journal
        if not ref:
            return await journal.entries(limit=limit)
        container = await journal.entries(f"container/{ref}", limit=limit)
        if container:
            return container
        known = await self._context.index.find(ref)
        if not known:
            raise OrderNotFound(ref)
        return await journal.entries(f"order/{known}", limit=limit)

    @asynccontextmanager
    async def _held_in_hand(self, ref: str) -> AsyncIterator[Shipment]:
        """The shipment as the journal has it, with nobody else in this process at it."""
        order_id = await finding.find(self._context, ref)
        async with self._context.in_hand(order_id):
            yield await self._context.journal.shipment(order_id)

    async def _ship_one(self, ref: str, order_id: OrderId | None, plan: ShipPlan) -> Outcome:
        if not order_id:
            return Outcome(ref, Shipment(OrderId("")), OrderNotFound(ref))
        try:
            return Outcome(ref, await self._runs.ship(order_id, plan))
        except QuaysideError as error:
            return Outcome(ref, await self._as_journaled(Shipment(order_id, ref)), error)

    async def _as_journaled(self, shipment: Shipment) -> Shipment:
        """The shipment as far as it came before an error; the error matters more than a reading.

        Where the journal cannot be read, it is one without an id: nobody may say what was bought.
        """
        try:
            return await self._context.journal.shipment(shipment.order_id)
        except QuaysideError:
            return shipment if shipment.version else Shipment(OrderId(""), shipment.reference)
