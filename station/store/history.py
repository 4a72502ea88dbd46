"""The journal from its beginning, stream by stream, and the rows that it should add up to.

Made for looking at what may be damaged, or was written by another version of the program: a row
that cannot be understood is given as such, and nothing here raises for it. What is in memory is a
few thousand events, however many there are.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeVar

import msgspec

from station.domain.container import Container
from station.domain.events import EVENT_TYPES, AnyEvent, LabelsReceived
from station.domain.shipment import Shipment
from station.store.database import Database, Row
from station.store.projections import CONTAINER, SHIPMENT

T = TypeVar("T")

EVENTS_AT_ONCE = 2000
_ASKED_AT_ONCE = 300

_PAGE = (
    "SELECT seq, stream, version, kind, data, at, actor FROM events"
    " WHERE (stream, version) > (?, ?) ORDER BY stream, version LIMIT ?"
)


class Step(NamedTuple):
    """A row of the journal. ``event`` is None where it cannot be understood; ``at`` is UTC."""

    seq: int
    stream: str
    version: int
    kind: str
    event: AnyEvent | None
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class KeptShipment:
    """An order's row in ``shipments``; ``shipment`` is None where its data cannot be read."""

    reference: str
    state: str
    version: int
    intent: str
    updated_at: str
    shipment: Shipment | None


@dataclass(frozen=True, slots=True)
class Listed:
    """What an order's row in ``orders`` mirrors of its shipment."""

    reference: str
    state: str
    doubt_since: str
    changed_at: str
    packer: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class KeptContainer:
    """A container's row; ``container`` is None where its data cannot be read."""

    version: int
    updated_at: str
    container: Container | None


class History:
    """Reads the whole journal."""

    def __init__(self, database: Database, events_at_once: int = EVENTS_AT_ONCE) -> None:
        self._database = database
        self._at_once = events_at_once

    async def batches(self) -> AsyncIterator[list[tuple[str, list[Step]]]]:
        """Some streams at a time, each whole and in order. Raises StorageError."""
        after: tuple[str, int] = ("", 0)
        begun: list[Step] = []
        while rows := await self._database.fetch(_PAGE, (*after, self._at_once)):
            steps = [*begun, *map(_step, rows)]
            after = (steps[-1].stream, steps[-1].version)
            # The last stream may go on in the next page.
            begun = [step for step in steps if step.stream == after[0]]
            whole = steps[: len(steps) - len(begun)]
            if whole:
                yield _by_stream(whole)
        if begun:
            yield _by_stream(begun)

    async def shipments(self, ids: Sequence[str]) -> dict[str, KeptShipment]:
        """The rows of these orders in ``shipments``."""
        sql = (
            "SELECT order_id, reference, state, version, intent, updated_at, data FROM shipments"
            " WHERE order_id IN"
        )
        return {
            order_id: KeptShipment(ref, state, version, intent, at, _decoded(SHIPMENT, data))
            for order_id, ref, state, version, intent, at, data in await self._in(sql, ids)
        }

    async def listed(self, ids: Sequence[str]) -> dict[str, Listed]:
        """The rows of these orders in ``orders``."""
        sql = (
            "SELECT id, reference, state, doubt_since, changed_at, packer, is_open FROM orders"
            " WHERE id IN"
        )
        return {
            order_id: Listed(ref, state, doubt_since, at, packer, bool(is_open))
            for order_id, ref, state, doubt_since, at, packer, is_open in await self._in(sql, ids)
        }

    async def containers(self, refs: Sequence[str]) -> dict[str, KeptContainer]:
        """The rows of these containers."""
        sql = "SELECT ref, version, updated_at, data FROM containers WHERE ref IN"
        return {
            row[0]: KeptContainer(row[1], row[2], _decoded(CONTAINER, row[3]))
            for row in await self._in(sql, refs)
        }

    async def orders_by_number(self, numbers: Sequence[str]) -> dict[str, str]:
        """Which order each tracking number finds."""
        sql = "SELECT number, order_id FROM tracking WHERE number IN"
        return {row[0]: row[1] for row in await self._in(sql, numbers)}

    async def has_number_later(self, order_id: str, number: str, seq: int) -> bool:
        """True where that order got a label of this number after the event ``seq``."""
        rows = await self._database.fetch(
            "SELECT kind, data FROM events WHERE stream = ? AND kind = ? AND seq > ?",
            (f"order/{order_id}", LabelsReceived.__name__, seq),
        )
        events = [decoded(kind, data) for kind, data in rows]
        labels = [one for each in events if isinstance(each, LabelsReceived) for one in each.labels]
        return any(label.tracking_number == number for label in labels)

    async def without_events(self) -> list[tuple[str, int, str]]:
        """Shipments and containers of whose events there is none: stream, version, reference."""
        none = "NOT EXISTS (SELECT 1 FROM events WHERE stream ="
        rows = await self._database.fetch(
            f"SELECT 'order/' || order_id, version, reference FROM shipments"
            f" WHERE {none} 'order/' || order_id)"
            f" UNION ALL SELECT 'container/' || ref, version, ref FROM containers"
            f" WHERE {none} 'container/' || ref) ORDER BY 1"
        )
        return [(row[0], row[1], row[2]) for row in rows]

    async def listed_without_shipment(self) -> list[str]:
        """Orders whose row names a state, while there is neither a shipment nor an event."""
        rows = await self._database.fetch(
            "SELECT id FROM orders WHERE state <> ''"
            " AND NOT EXISTS (SELECT 1 FROM shipments WHERE order_id = id)"
            " AND NOT EXISTS (SELECT 1 FROM events WHERE stream = 'order/' || id) ORDER BY id"
        )
        return [row[0] for row in rows]

    async def _in(self, sql: str, keys: Sequence[str]) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(keys), _ASKED_AT_ONCE):
            some = keys[start : start + _ASKED_AT_ONCE]
            rows += await self._database.fetch(f"{sql} ({', '.join('?' * len(some))})", some)
        return rows


def decoded(kind: str, data: str) -> AnyEvent | None:
    """The event in a row; None where the kind is not known, or the data are not of that kind."""
    known = EVENT_TYPES.get(kind)
    if known is None:
        return None
    try:
        event: AnyEvent = msgspec.json.decode(data, type=known)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
    return event


def _step(row: Row) -> Step:
    seq, stream, version, kind, data, at, actor = row
    return Step(seq, stream, version, kind, decoded(kind, data), at, actor)


def _by_stream(steps: Iterable[Step]) -> list[tuple[str, list[Step]]]:
    return [(stream, list(some)) for stream, some in groupby(steps, lambda step: step.stream)]


def _decoded(decoder: "msgspec.json.Decoder[T]", data: str) -> T | None:
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
