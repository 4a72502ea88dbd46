"""What the warehouse's database itself saw: every lease that changed hands, every event's writer.

Triggers write it down in the very transactions of the benches, so that nothing happens between two
looks. Read it when the storm is over.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
import msgspec

from station.domain.events import EVENT_TYPES
from station.domain.ids import OrderId
from station.domain.shipment import Shipment
from station.store.leases import SILENCE_S
from station.store.postgres import PostgresDatabase
from tests.storm.books import Book

_TRIGGERS = """
CREATE TABLE seen_leases (at TIMESTAMPTZ DEFAULT clock_timestamp(), what TEXT, key TEXT,
    owner TEXT, station TEXT, silent_s DOUBLE PRECISION);
CREATE TABLE seen_writes (seq BIGINT, stream TEXT, station TEXT, held_by TEXT);
CREATE FUNCTION see_lease() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO seen_leases (what, key, owner, station) VALUES
            ('taken', NEW.key, NEW.owner, NEW.station);
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO seen_leases (what, key, owner, station) VALUES
            ('given back', OLD.key, OLD.owner, OLD.station);
    ELSIF NEW.owner <> OLD.owner THEN
        INSERT INTO seen_leases (what, key, owner, station, silent_s) VALUES
            ('taken over', NEW.key, NEW.owner, NEW.station, NEW.beat_at - OLD.beat_at);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seeing_leases AFTER INSERT OR UPDATE OR DELETE ON leases
    FOR EACH ROW EXECUTE FUNCTION see_lease();
CREATE FUNCTION see_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO seen_writes SELECT NEW.seq, NEW.stream, NEW.station,
        (SELECT station FROM leases WHERE key = substr(NEW.stream, 7));
    RETURN NULL;
END $$;
CREATE TRIGGER seeing_writes AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION see_write();
"""
_STRANGE_WRITES = """
SELECT stream, station, COALESCE(held_by, 'nobody') FROM seen_writes
WHERE stream LIKE 'order/%' AND held_by IS DISTINCT FROM station ORDER BY seq
"""
_BOTH_WAYS = """
SELECT key, what, previous, owner, station, silent_s FROM (
    SELECT *, lag(what) OVER of_key AS before, lag(owner) OVER of_key AS previous
    FROM seen_leases WINDOW of_key AS (PARTITION BY key ORDER BY at)) AS steps
WHERE key NOT LIKE '%/%' AND (
    (what = 'taken' AND before IN ('taken', 'taken over'))
    OR (what = 'given back' AND previous <> owner)
    OR (what = 'taken over' AND silent_s < $1))
"""
_COUNTS = """
SELECT what, COUNT(*) FROM seen_leases WHERE key NOT LIKE '%/%' GROUP BY what ORDER BY what
"""
_SHARED_ORDERS = """
SELECT COUNT(*) FROM (SELECT stream FROM events WHERE stream LIKE 'order/%'
    GROUP BY stream HAVING COUNT(DISTINCT station) > 1) AS several
"""


@dataclass(frozen=True, slots=True)
class Hands:
    """``wrong``: each time an order was in two hands, in words. ``counts`` of leases by what
    happened to them; ``several``: orders that more than one bench wrote about."""

    wrong: tuple[str, ...]
    counts: dict[str, int]
    several: int


class Witness:
    """One database, watched from its first moment."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def begin(self) -> None:
        """Make the schema, as the first bench would, and watch it from now on."""
        database = PostgresDatabase(self._url)
        await database.open()
        await database.close()
        async with self._connected() as connection:
            await connection.execute(_TRIGGERS)

    async def hands(self) -> Hands:
        """Who had what, from the first lease to the last."""
        async with self._connected() as connection:
            writes = await connection.fetch(_STRANGE_WRITES)
            leases = await connection.fetch(_BOTH_WAYS, SILENCE_S)
            counts = dict(await connection.fetch(_COUNTS))
            several = await connection.fetchval(_SHARED_ORDERS)
        wrong = [f"{row[0]} was written by {row[1]} while {row[2]} had it" for row in writes]
        wrong += [f"{row[0]} was {row[1]} by {row[4]} after {row[5]} s" for row in leases]
        return Hands(tuple(wrong), counts, several)

    async def books(self) -> dict[str, Book]:
        """The journal by order."""
        async with self._connected() as connection:
            events = await connection.fetch(
                "SELECT stream, kind, data, at FROM events WHERE stream LIKE 'order/%'"
                " ORDER BY stream, version"
            )
            kept = dict(await connection.fetch("SELECT order_id, data FROM shipments"))
        found: dict[str, list[Any]] = {}
        for stream, kind, data, at in events:
            event = msgspec.json.decode(data, type=EVENT_TYPES[kind])
            found.setdefault(stream.removeprefix("order/"), []).append((event, at))
        return {
            order_id: Book(tuple(rows), _shipment(order_id, kept.get(order_id)))
            for order_id, rows in found.items()
        }

    async def label_files(self) -> list[tuple[str, bytes]]:
        """Name and bytes of every label that any bench can print."""
        async with self._connected() as connection:
            rows = await connection.fetch("SELECT file, data FROM label_files")
        return [(file, data) for file, data in rows]

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[Any]:
        connection = await asyncpg.connect(self._url)
        try:
            yield connection
        finally:
            await connection.close()


def _shipment(order_id: str, data: str | None) -> Shipment:
    if data is None:
        return Shipment(OrderId(order_id))
    return msgspec.json.decode(data, type=Shipment)
