"""The journal against raw sqlite3 that does the same statements: append, claim, recovery.

Both use the same disk with the same settings; rounds take turns. Recovery is what a start does:
find what is open. A fold of all events is measured besides.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from station.domain.events import (
    AcceptConfirmed,
    AcceptStarted,
    ConflictSettled,
    Event,
    PackingStarted,
    ParcelsMeasured,
)
from station.domain.ids import OrderId
from station.domain.parcel import Parcel
from station.domain.shipment import Shipment, State
from station.store.database import CACHE_KIB, Database, Row, SqliteDatabase, Statement
from station.store.journal import Author, Journal
from station.workflow.machine import apply

ROUNDS = 5
WRITES = 300
STARTS = 50
"""One start's questions are too quick to be measured alone."""
EVENTS = 100_000
EVENTS_A_STREAM = 20
AT = datetime(2026, 3, 4, 12, tzinfo=UTC)
MEASURED = ParcelsMeasured((Parcel(30, 20, 15, 1250),), None)


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of the product and of raw sqlite3, round by round."""

    ours: list[float] = field(default_factory=list)
    raw: list[float] = field(default_factory=list)


class Heard:
    """A database that keeps what it is asked, so that it can be asked raw."""

    def __init__(self, inner: Database) -> None:
        self._inner = inner
        self.asked: list[Sequence[Statement]] = []

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        self.asked.append([Statement(sql, params)])
        return await self._inner.fetch(sql, params)

    async def write(self, statements: Sequence[Statement]) -> None:
        self.asked.append([Statement("BEGIN IMMEDIATE"), *statements, Statement("COMMIT")])
        await self._inner.write(statements)

    async def close(self) -> None:
        await self._inner.close()


Work = Callable[[Journal], Awaitable[None]]


def journal_times() -> dict[str, Pair]:
    """All pairs by their name."""
    pairs = {"append": Pair(), "claim": Pair(), "recovery": Pair(), "fold": Pair()}
    with tempfile.TemporaryDirectory(prefix="bench-journal-") as name:
        folder = Path(name)
        asyncio.run(_fill(folder / "filled"))
        for at in range(ROUNDS):
            for what, work in (("append", _appends), ("claim", _claims)):
                _measure(pairs[what], work, folder / f"{what}-{at}", folder / f"{what}-{at}-raw")
            for what, work in (("recovery", _recovery), ("fold", _fold)):
                _measure(pairs[what], work, folder / "filled", folder / "filled")
    return pairs


def _measure(pair: Pair, work: Work, ours: Path, raw: Path) -> None:
    """The work as the journal does it, then its statements, each on an open file."""
    if ours != raw:
        asyncio.run(_timed(raw, _nothing))
    took_s, asked = asyncio.run(_timed(ours, work))
    pair.ours.append(took_s)
    pair.raw.append(_replay(raw, asked))


async def _timed(file: Path, work: Work) -> tuple[float, list[Sequence[Statement]]]:
    """Seconds of the work, and what the database was asked."""
    database = SqliteDatabase(file)
    await database.open()
    heard = Heard(database)
    try:
        began = time.perf_counter()
        await work(Journal(heard, Author("Bench 1")))
        return time.perf_counter() - began, heard.asked
    finally:
        await database.close()


def _replay(file: Path, asked: Sequence[Sequence[Statement]]) -> float:
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"cache_size=-{CACHE_KIB}"):
            raw.execute(f"PRAGMA {pragma}")
        began = time.perf_counter()
        for statements in asked:
            for sql, params, *_ in statements:
                raw.execute(sql, params).fetchall()
        return time.perf_counter() - began


async def _nothing(_journal: Journal) -> None:
    """Only the schema."""


async def _appends(journal: Journal) -> None:
    shipment = await _append(journal, Shipment(OrderId("one")), PackingStarted())
    for _ in range(WRITES):
        shipment = await _append(journal, shipment, MEASURED)


async def _claims(journal: Journal) -> None:
    for at in range(WRITES):
        await _append(journal, await journal.shipment(OrderId(f"order-{at}")), PackingStarted())


async def _recovery(journal: Journal) -> None:
    for _ in range(STARTS):
        await journal.shipments(only_open=True)
        await journal.shipments(states=[State.AWAITING_LABELS])


async def _fold(journal: Journal) -> None:
    folded: dict[str, Shipment] = {}
    for entry in await journal.entries():
        before = folded.get(entry.stream, Shipment(OrderId(entry.stream)))
        folded[entry.stream] = apply(before, entry.event, entry.at)  # type: ignore[arg-type]
    assert len(folded) == EVENTS // EVENTS_A_STREAM


async def _fill(file: Path) -> None:
    """Many orders with some events each; every hundredth has an open request."""

    async def work(journal: Journal) -> None:
        orders = range(EVENTS // EVENTS_A_STREAM)
        await asyncio.gather(*(_story(journal, at) for at in orders))

    await _timed(file, work)


async def _story(journal: Journal, at: int) -> None:
    events: list[Event] = [AcceptStarted(), AcceptConfirmed("answer"), PackingStarted()]
    events += [MEASURED] * (EVENTS_A_STREAM - len(events))
    if at % 100 == 0:
        asked: list[Event] = [AcceptStarted(), AcceptConfirmed("answer")]
        events = [ConflictSettled("nobody"), *asked * (EVENTS_A_STREAM // 2 - 1), AcceptStarted()]
    await _append(journal, Shipment(OrderId(f"order-{at}")), *events)


async def _append(journal: Journal, shipment: Shipment, *events: Event) -> Shipment:
    after = shipment
    for event in events:
        after = apply(after, event, AT.isoformat())
    await journal.append(shipment, after, events, AT, cause="bench")
    return after
