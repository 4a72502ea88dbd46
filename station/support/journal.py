"""The journal's part of the support file: events by the rules, states, sizes."""

import json
import sqlite3
from collections import Counter
from typing import Any

from station.domain.errors import StorageError
from station.domain.events import NotUnderstood
from station.store.history import decoded
from station.store.projections import SHIPMENT
from station.support.pseudonyms import Pseudonyms
from station.support.reading import Reader, ReadOnlySqlite
from station.support.telling import Teller

TABLES = (
    "events", "shipments", "containers", "orders", "tracking", "order_items", "drafts", "leases",
    "tokens", "token_requests", "budgets", "facts", "label_files",
)  # fmt: skip
_COLUMNS = "seq, stream, version, kind, data, at, station, actor, cause"
_BY_ORDER = (
    "SELECT id FROM orders WHERE reference = ? OR id = ?"
    " UNION SELECT order_id FROM shipments WHERE reference = ? OR order_id = ?"
    " UNION SELECT order_id FROM tracking WHERE number = ?"
)


class JournalPart:
    """What the database has, as JSON texts. Each raises StorageError or sqlite3.Error."""

    def __init__(self, reader: Reader, teller: Teller, pseudonyms: Pseudonyms) -> None:
        self._reader, self._teller, self._pseudonyms = reader, teller, pseudonyms

    async def events(self, last: int, order: str) -> str:
        """The newest events, or all of one order, oldest first: a JSON object a line."""
        if order:
            rows = await self._of(order)
        else:
            sql = f"SELECT {_COLUMNS} FROM events ORDER BY seq DESC LIMIT ?"
            rows = list(reversed(await self._reader.fetch(sql, (last,))))
        return "".join(_line(self._event(row)) for row in rows)

    async def health(self) -> str:
        """Rows by table; of a file also its pages, what SQLite says of it, and its schema."""
        found: dict[str, Any] = {"rows": {}}
        for table in TABLES:
            found["rows"][table] = await self._rows_in(table)
        if isinstance(self._reader, ReadOnlySqlite):
            for pragma in ("user_version", "page_size", "page_count", "freelist_count"):
                ((found[pragma],),) = await self._reader.fetch(f"PRAGMA {pragma}")
            checked = await self._reader.fetch("PRAGMA quick_check(5)")
            found["quick_check"] = [self._teller.words(str(row[0])) for row in checked]
        return _pretty(found)

    async def _rows_in(self, table: str) -> int | str:
        try:
            ((count,),) = await self._reader.fetch(f"SELECT COUNT(*) FROM {table}")
        except (StorageError, sqlite3.Error):
            return "not readable"
        return int(count)

    async def work(self) -> str:
        """Orders by state, open requests, prints by state, and who has what in hand."""
        states = await self._reader.fetch("SELECT state, COUNT(*) FROM shipments GROUP BY state")
        open_rows = await self._reader.fetch(
            "SELECT reference, order_id, state, intent, updated_at FROM shipments"
            " WHERE intent <> '' ORDER BY updated_at"
        )
        leases = await self._reader.fetch("SELECT key, station, actor, since, beat_at FROM leases")
        names = ("reference", "order_id", "state", "intent", "at")
        return _pretty(
            {
                "shipments": dict(states),
                "open_requests": [dict(zip(names, row, strict=True)) for row in open_rows],
                "prints": await self._prints(),
                "leases": [self._lease(row) for row in leases],
            }
        )

    async def _prints(self) -> dict[str, Any]:
        """How many are in which state, and each that did not end well."""
        rows = await self._reader.fetch(
            "SELECT data FROM shipments ORDER BY updated_at DESC LIMIT 500"
        )
        jobs = [job for (data,) in rows for job in SHIPMENT.decode(data).prints]
        bad = [job for job in jobs if not job.is_out]
        return {
            "of_the_last_500_orders": dict(Counter(job.state.value for job in jobs)),
            "not_out": [self._teller.told(job) for job in bad[:200]],
        }

    async def _of(self, order: str) -> list[Any]:
        found = await self._reader.fetch(_BY_ORDER, (order,) * 5)
        streams = [*(f"order/{row[0]}" for row in found), f"container/{order}"]
        marks = ", ".join("?" * len(streams))
        sql = f"SELECT {_COLUMNS} FROM events WHERE stream IN ({marks}) ORDER BY seq"
        return await self._reader.fetch(sql, streams)

    def _event(self, row: tuple[Any, ...]) -> dict[str, Any]:
        seq, stream, version, kind, data, at, station, actor, cause = row
        event = decoded(kind, data) or NotUnderstood(kind, data)
        return {
            "seq": seq,
            "stream": stream,
            "version": version,
            "event": kind if decoded(kind, data) else "NotUnderstood",
            "at": at,
            "bench": self._pseudonyms.of("bench", station),
            "actor": self._pseudonyms.of("name", actor) if actor else "",
            "cause": self._teller.words(cause),
            "data": self._teller.told(event),
        }

    def _lease(self, row: tuple[Any, ...]) -> dict[str, Any]:
        key, station, actor, since, beat_at = row
        return {
            "key": key,
            "bench": self._pseudonyms.of("bench", station),
            "actor": self._pseudonyms.of("name", actor) if actor else "",
            "since": since,
            "beat_at": beat_at,
        }


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str) + "\n"


def _pretty(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, indent=1, default=str) + "\n"
