"""The journal: events are appended, shipments and containers are what they add up to.

The unique key (stream, version) is what keeps two processes from buying for one order: the second
writer of version N is told that the order is in other hands, before its request leaves.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.container import Container
from station.domain.errors import InOtherHands
from station.domain.events import AnyEvent, NotUnderstood, PrintAdvanced
from station.domain.ids import ContainerRef, OrderId
from station.domain.printjob import PrintJob, PrintState
from station.domain.shipment import Shipment
from station.store.database import Database, Row, Statement, WriteConflictError
from station.store.history import decoded
from station.store.orders import worked_on
from station.store.projections import (
    CONTAINER,
    ENCODER,
    SHIPMENT,
    container_row,
    shipment_row,
    tracking_row,
)

log = logging.getLogger(__name__)

_INSERT_EVENT = (
    "INSERT INTO events (stream, version, kind, data, at, station, actor, cause)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_NOT_OUT = tuple(x.value for x in PrintState if x not in (PrintState.SENT, PrintState.PROVED))
_AT_ONCE = 300
_BEGINS = ("PurchaseStarted", "OwnCarrierStarted", "PurchaseQueued")
"""Events by which an order becomes that of a bench."""
_EVENT_COLUMNS = "seq, stream, version, kind, data, at, station, actor, cause"


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the station's name and the person's (empty where nobody has a badge)."""

    station: str
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the journal; ``at`` is ISO 8601 in UTC."""

    seq: int
    stream: str
    version: int
    event: AnyEvent | NotUnderstood
    at: str
    station: str
    actor: str
    cause: str


class Journal:
    """Appends events and their projection in one transaction, and reads both back."""

    def __init__(self, database: Database, author: Author) -> None:
        self._database = database
        self._author = author

    @property
    def actor(self) -> str:
        """In whose name it is written; empty where nobody has a badge."""
        return self._author.actor

    def work_as(self, actor: str) -> None:
        """Write in that person's name from now on."""
        self._author = replace(self._author, actor=actor)

    async def shipment(self, order_id: OrderId) -> Shipment:
        """The shipment of that order; a fresh, waiting one where the journal has none."""
        rows = await self._database.fetch(
            "SELECT data FROM shipments WHERE order_id = ?", (order_id,)
        )
        return SHIPMENT.decode(rows[0][0]) if rows else Shipment(order_id)

    async def shipments(
        self, *, states: Sequence[str] = (), only_open: bool = False
    ) -> list[Shipment]:
        """Shipments, oldest change first: all, those in some states, or with an open intent."""
        where, params = "1 = 1", list(states)
        if states:
            where = f"state IN ({', '.join('?' * len(states))})"
        if only_open:
            where += " AND intent <> ''"
        rows = await self._database.fetch(
            f"SELECT data FROM shipments WHERE {where} ORDER BY updated_at, order_id", params
        )
        return [SHIPMENT.decode(row[0]) for row in rows]

    async def shipments_since(self, moment: str) -> list[Shipment]:
        """Shipments that changed at that moment (ISO 8601 in UTC) or later, oldest first."""
        rows = await self._database.fetch(
            "SELECT data FROM shipments WHERE updated_at >= ? ORDER BY updated_at, order_id",
            (moment,),
        )
        return [SHIPMENT.decode(row[0]) for row in rows]

    async def container(self, ref: ContainerRef) -> Container:
        """The container of that reference; a fresh one where the journal has none."""
        rows = await self._database.fetch("SELECT data FROM containers WHERE ref = ?", (ref,))
        return CONTAINER.decode(rows[0][0]) if rows else Container(ref)

    async def open_containers(self) -> list[Container]:
        """Containers whose label was asked for without an answer, or with a print that is not out;
        oldest change first."""
        patterns = ['%"is_open":true%', *(f'%"state":"{state}"%' for state in _NOT_OUT)]
        where = " OR ".join(["data LIKE ?"] * len(patterns))
        rows = await self._database.fetch(
            f"SELECT data FROM containers WHERE {where} ORDER BY updated_at, ref", patterns
        )
        return [CONTAINER.decode(row[0]) for row in rows]

    async def append(
        self,
        before: Shipment,
        after: Shipment,
        events: Sequence[AnyEvent],
        at: datetime,
        *,
        cause: str,
        also: Sequence[Statement] = (),
    ) -> None:
        """Write events and the shipment they lead to, all or nothing, on the disk on return.

        ``also`` are statements for the same transaction. Raises InOtherHands where another process
        wrote to this shipment since it was read, StorageError where nothing can be written.
        """
        stream = f"order/{before.order_id}"
        moment = at.isoformat()
        tracking = [
            tracking_row(label.tracking_number, after.order_id)
            for label in after.labels
            if after.labels != before.labels and label.tracking_number
        ]
        rows = self._event_rows(stream, before.version, events, moment, cause)
        listed = worked_on(after, moment, self._author.actor)
        projection = shipment_row(after, moment)
        await self._write(stream, [*rows, projection, listed, *tracking, *also])

    async def append_container(
        self,
        before: Container,
        after: Container,
        events: Sequence[AnyEvent],
        at: datetime,
        *,
        cause: str,
        also: Sequence[Statement] = (),
    ) -> None:
        """The same for a fulfilment-centre container."""
        stream = f"container/{before.ref}"
        moment = at.isoformat()
        rows = self._event_rows(stream, before.version, events, moment, cause)
        await self._write(stream, [*rows, container_row(after, moment), *also])

    async def append_print(self, job: PrintJob, version: int, at: datetime) -> None:
        """A step of a document's print job that belongs to no order; ``version`` counts steps."""
        stream = f"print/{job.id}"
        rows = self._event_rows(stream, version, [PrintAdvanced(job)], at.isoformat(), "print")
        await self._write(stream, rows)

    async def entries(self, stream: str = "", *, limit: int = 0) -> list[Entry]:
        """The journal's rows, oldest first: all, or those of one stream (``order/…``).

        With a ``limit`` the newest that many, still oldest first.
        """
        where, params = ("WHERE stream = ?", [stream]) if stream else ("", [])
        newest = f" ORDER BY seq DESC LIMIT {int(limit)}" if limit else " ORDER BY seq"
        rows = await self._database.fetch(
            f"SELECT {_EVENT_COLUMNS} FROM events {where}{newest}", params
        )
        return [_entry(row) for row in (reversed(rows) if limit else rows)]

    async def prints(self, since: str = "", *, limit: int = 0) -> list[Entry]:
        """The steps of all print jobs since a moment (ISO 8601 in UTC), oldest first.

        With a ``limit`` the newest that many.
        """
        newest = f" ORDER BY seq DESC LIMIT {int(limit)}" if limit else " ORDER BY seq"
        rows = await self._database.fetch(
            f"SELECT {_EVENT_COLUMNS} FROM events WHERE kind = ? AND at >= ?{newest}",
            (PrintAdvanced.__name__, since),
        )
        return [_entry(row) for row in (reversed(rows) if limit else rows)]

    async def begun_here(self, order_ids: Sequence[OrderId]) -> set[OrderId]:
        """Those of the orders that were bought, or queued to be, at this station the last time."""
        found: set[OrderId] = set()
        for start in range(0, len(order_ids), _AT_ONCE):
            some = [f"order/{order_id}" for order_id in order_ids[start : start + _AT_ONCE]]
            rows = await self._database.fetch(
                "SELECT e.stream FROM events e WHERE e.station = ? AND e.seq IN"
                " (SELECT MAX(seq) FROM events"
                f" WHERE stream IN ({', '.join('?' * len(some))})"
                f" AND kind IN ({', '.join('?' * len(_BEGINS))}) GROUP BY stream)",
                (self._author.station, *some, *_BEGINS),
            )
            found.update(OrderId(stream.removeprefix("order/")) for (stream,) in rows)
        return found

    async def streams_since(self, kinds: Sequence[str], since: datetime) -> int:
        """How many streams have an event of one of these kinds since that moment (UTC)."""
        marks = ", ".join("?" * len(kinds))
        rows = await self._database.fetch(
            f"SELECT COUNT(DISTINCT stream) FROM events WHERE kind IN ({marks}) AND at >= ?",
            (*kinds, since.isoformat()),
        )
        return int(rows[0][0])

    def _event_rows(
        self, stream: str, version: int, events: Sequence[AnyEvent], moment: str, cause: str
    ) -> list[Statement]:
        author = self._author
        log.debug("%s, from %d on: %s", stream, version + 1, [type(one).__name__ for one in events])
        return [
            Statement(
                _INSERT_EVENT,
                (
                    stream,
                    number,
                    type(event).__name__,
                    ENCODER.encode(event).decode(),
                    moment,
                    author.station,
                    author.actor,
                    cause,
                ),
            )
            for number, event in enumerate(events, version + 1)
        ]

    async def _write(self, stream: str, statements: list[Statement]) -> None:
        try:
            await self._database.write(statements)
        except WriteConflictError as error:
            raise InOtherHands(stream) from error


def _entry(row: Row) -> Entry:
    seq, stream, version, kind, data, at, station, actor, cause = row
    event = decoded(kind, data) or NotUnderstood(kind, data)
    return Entry(seq, stream, version, event, at, station, actor, cause)
