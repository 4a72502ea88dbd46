"""The projections, compared with what the events add up to, and written anew from them.

Shipments and containers are what the journal's events add up to; nothing else may change them. A
row that has seen more events than there are is never set back: it may know of a purchase that the
events have lost.
"""

from collections.abc import Mapping

from station.domain.container import Container
from station.domain.ids import ContainerRef, OrderId
from station.domain.shipment import Shipment
from station.store.database import Database, Statement
from station.store.history import EVENTS_AT_ONCE, History, KeptContainer, KeptShipment, Listed, Step
from station.store.projections import UNLIST, container_anew, shipment_anew, tracking_row
from station.workflow.comparing import (
    About,
    Difference,
    DifferenceKind,
    Report,
    of_container,
    of_listed,
    of_shipment,
)
from station.workflow.folding import (
    Flaw,
    Folded,
    FoldedContainer,
    flaws_of,
    fold_container,
    fold_shipment,
)

_ORDER, _CONTAINER = "order/", "container/"


async def check(database: Database, events_at_once: int = EVENTS_AT_ONCE) -> Report:
    """Compare all projections with the events; writes nothing. Raises StorageError."""
    return (await _looked_through(database, events_at_once)).report


async def rebuild(database: Database, events_at_once: int = EVENTS_AT_ONCE) -> Report:
    """Put right what differs, in one transaction; the report is of before. Raises StorageError."""
    look = await _looked_through(database, events_at_once)
    if look.statements:
        await database.write(look.statements)
    return look.report


async def _looked_through(database: Database, events_at_once: int) -> "_Look":
    look = _Look(History(database, events_at_once))
    await look.through()
    return look


class _Look:
    """One walk through the journal: what differs, and the statements that put it right."""

    def __init__(self, history: History) -> None:
        self._history = history
        self.report = Report()
        self.statements: list[Statement] = []
        self._set: dict[str, int] = {}
        """The numbers that are set anew, and since which event they are the order's."""

    async def through(self) -> None:
        async for streams in self._history.batches():
            self.report.streams += len(streams)
            self.report.events += sum(len(steps) for _, steps in streams)
            await self._orders(_of(streams, _ORDER))
            await self._containers(_of(streams, _CONTAINER))
            for stream, steps in streams:
                if not stream.startswith((_ORDER, _CONTAINER)):
                    self._flaws(About(stream, stream), flaws_of(steps))
        for stream, version, reference in await self._history.without_events():
            row = stream.partition("/")[0].replace("order", "shipment")
            self._ahead(About(stream, reference or stream), row, version, 0)
        for order_id in await self._history.listed_without_shipment():
            about = About(f"{_ORDER}{order_id}", order_id)
            self._tell(Difference(DifferenceKind.VALUE, about, "order", "state"))
            self.statements.append(Statement(UNLIST, (order_id,)))

    async def _orders(self, streams: Mapping[str, list[Step]]) -> None:
        ids = list(streams)
        rows, listed = await self._history.shipments(ids), await self._history.listed(ids)
        numbers: dict[str, tuple[str, int]] = {}
        for order_id, steps in streams.items():
            row, line = rows.get(order_id), listed.get(order_id)
            # No event has the reference: it is the marketplace's name for the order.
            known = [each.reference for each in (row, line) if each and each.reference]
            folded = fold_shipment(Shipment(OrderId(order_id), next(iter(known), "")), steps)
            self._order(folded, row, line)
            for number, seq in folded.numbers.items():
                numbers[number] = max(numbers.get(number, ("", 0)), (order_id, seq), key=_seq)
        await self._numbers(numbers)

    def _order(self, folded: Folded, row: KeptShipment | None, line: Listed | None) -> None:
        shipment, at = folded.shipment, folded.at
        about = About(f"{_ORDER}{shipment.order_id}", shipment.reference or shipment.order_id)
        self._flaws(about, folded.flaws)
        if row and row.version > shipment.version:
            self._ahead(about, "shipment", row.version, shipment.version)
            if not row.shipment:
                return
        if row and row.shipment and _knows_better(row.version, shipment.version, folded.flaws):
            shipment, at = row.shipment, row.updated_at
        found = [
            *of_shipment(about, row, shipment, at),
            *of_listed(about, line, shipment, at, folded.packer),
        ]
        if found:
            self._tell(*found)
            self.statements += shipment_anew(shipment, at, folded.packer)

    async def _numbers(self, wanted: Mapping[str, tuple[str, int]]) -> None:
        """Each label's number finds its order: of two, the one that got it last."""
        kept = await self._history.orders_by_number(list(wanted))
        for number, (order_id, seq) in wanted.items():
            other = kept.get(number, "")
            if other == order_id or self._set.get(number, 0) > seq:
                continue
            if other and await self._history.has_number_later(other, number, seq):
                continue
            self._set[number] = seq
            about = About(f"{_ORDER}{order_id}", order_id)
            kind = DifferenceKind.VALUE
            self._tell(Difference(kind, about, "tracking", number, other, order_id))
            self.statements.append(tracking_row(number, order_id))

    async def _containers(self, streams: Mapping[str, list[Step]]) -> None:
        rows = await self._history.containers(list(streams))
        for ref, steps in streams.items():
            folded = fold_container(Container(ContainerRef(ref)), steps)
            self._container(folded, rows.get(ref))

    def _container(self, folded: FoldedContainer, row: KeptContainer | None) -> None:
        container = folded.container
        about = About(f"{_CONTAINER}{container.ref}", container.ref)
        self._flaws(about, folded.flaws)
        if row and row.version > container.version:
            self._ahead(about, "container", row.version, container.version)
            return
        if row and row.container and _knows_better(row.version, container.version, folded.flaws):
            return
        found = list(of_container(about, row, container, folded.at))
        if found:
            self._tell(*found)
            self.statements += container_anew(container, folded.at)

    def _flaws(self, about: About, flaws: tuple[Flaw, ...]) -> None:
        kind = DifferenceKind.FLAW
        self._tell(*(Difference(kind, about, "events", flaw=flaw) for flaw in flaws))

    def _ahead(self, about: About, row: str, kept: int, wanted: int) -> None:
        kind, name = DifferenceKind.AHEAD, "version"
        self._tell(Difference(kind, about, row, name, str(kept), str(wanted)))

    def _tell(self, *differences: Difference) -> None:
        self.report.differences += differences


def _knows_better(kept: int, folded: int, flaws: tuple[Flaw, ...]) -> bool:
    """A row was written when all events were there; what is missing of them now it has seen."""
    return kept > folded or (kept == folded and bool(flaws))


def _of(streams: list[tuple[str, list[Step]]], kind: str) -> dict[str, list[Step]]:
    """Those of a kind, by what comes after it in their name."""
    return {
        stream.removeprefix(kind): steps for stream, steps in streams if stream.startswith(kind)
    }


def _seq(owner: tuple[str, int]) -> int:
    return owner[1]
