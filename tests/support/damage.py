"""A journal of a working day, and hands that really damage its files."""

import random
import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from station.domain.events import AnyEvent, QuotesOffered
from station.domain.ids import OrderId
from station.domain.shipment import Shipment
from station.store.database import SqliteDatabase
from station.store.journal import Author, Journal
from station.store.wal import wal_of
from station.workflow.machine import apply
from tests.examples import QUOTE, SHIPMENT_EVENTS
from tests.fakes import NOON

PAGE = 4096
ORDERS = 50
BY_NAME = {type(event).__name__: event for event in SHIPMENT_EVENTS}
MANY_QUOTES = QuotesOffered(tuple(replace(QUOTE, raw_amount=f"{at}") for at in range(60)))
"""Longer than a page: the row goes on in others."""
DAY: tuple[AnyEvent, ...] = (
    BY_NAME["PackingStarted"],
    BY_NAME["ParcelsMeasured"],
    MANY_QUOTES,
    *(BY_NAME[name] for name in ("QuoteChosen", "PurchaseStarted", "PurchaseConfirmed")),
    BY_NAME["LabelsReceived"],
    BY_NAME["PrintAdvanced"],
)
EventRow = tuple[object, ...]


async def pack(database: SqliteDatabase, orders: range) -> None:
    """Orders with all the events of a day, each written by itself as a bench would."""
    journal = Journal(database, Author("Bench 1", "Ada"))
    for at in orders:
        shipment = Shipment(OrderId(f"order-{at:04d}"), f"R{at:04d}")
        for minute, event in enumerate(DAY):
            moment = NOON + timedelta(minutes=minute)
            after = apply(shipment, event, moment.isoformat())  # type: ignore[arg-type]
            await journal.append(shipment, after, [event], moment, cause="test")
            shipment = after


_MADE: dict[str, tuple[bytes, bytes]] = {}
"""Each kind of day once a run: file and log."""


async def closed_day(file: Path) -> None:
    """A file that was closed in order."""
    await _as_made(file, _closed)


async def crashed_day(file: Path) -> None:
    """A file as a crash leaves it: the end of the day is in the log beside it."""
    await _as_made(file, _crashed)


async def _as_made(file: Path, make: Callable[[Path], Awaitable[None]]) -> None:
    if make.__name__ not in _MADE:
        await make(file)
        _MADE[make.__name__] = (_bytes(file), _bytes(wal_of(file)))
    for each, data in zip((file, wal_of(file)), _MADE[make.__name__], strict=True):
        if data:
            each.write_bytes(data)


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


async def _closed(file: Path) -> None:
    database = SqliteDatabase(file)
    await database.open()
    await pack(database, range(ORDERS))
    await database.close()


async def _crashed(file: Path) -> None:
    live = file.with_name("live.sqlite")
    database = SqliteDatabase(live)
    await database.open()
    await pack(database, range(ORDERS - 5))
    await database.fetch("PRAGMA wal_checkpoint(TRUNCATE)")
    await pack(database, range(ORDERS - 5, ORDERS))
    shutil.copyfile(live, file)
    shutil.copyfile(wal_of(live), wal_of(file))
    await database.close()
    live.unlink()


def events_of(file: Path) -> list[EventRow]:
    """All events of a sound file."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT * FROM events ORDER BY seq").fetchall()


def overwrite(file: Path, start: int, length: int, seed: int = 7) -> None:
    """Put random bytes there."""
    with file.open("rb+") as stream:
        stream.seek(start)
        stream.write(random.Random(seed).randbytes(length))


@dataclass(frozen=True)
class Damage:
    """A way to damage a journal; ``is_readable``: some of it can still be read."""

    do: Callable[[Path], None]
    is_readable: bool = True


def _pages(file: Path) -> int:
    return file.stat().st_size // PAGE


def _some_pages(file: Path) -> None:
    for page in range(20, _pages(file), 17):
        overwrite(file, page * PAGE, PAGE, page)


def _parts_of_pages(file: Path) -> None:
    for page in range(5, _pages(file), 9):
        overwrite(file, page * PAGE + 100, 300, page)


def _zeros(file: Path) -> None:
    with file.open("rb+") as stream:
        for page in range(8, _pages(file), 11):
            stream.seek(page * PAGE)
            stream.write(bytes(PAGE))


def _cut(file: Path) -> None:
    with file.open("rb+") as stream:
        stream.truncate(file.stat().st_size * 6 // 10 + 123)


def _letter(file: Path) -> None:
    file.write_bytes(b"a letter to my landlord" * 1000)


def _all(file: Path) -> None:
    overwrite(file, 0, file.stat().st_size)


CLOSED = {
    "header": Damage(lambda file: overwrite(file, 0, 100)),
    "first pages": Damage(lambda file: overwrite(file, 0, 3 * PAGE)),
    "some pages": Damage(_some_pages),
    "parts of pages": Damage(_parts_of_pages),
    "pages of zeros": Damage(_zeros),
    "cut off": Damage(_cut),
    "another file": Damage(_letter, is_readable=False),
    "random bytes": Damage(_all, is_readable=False),
}
"""Of a file that was closed in order."""


def _frame(file: Path, number: int) -> int:
    return 32 + number * (24 + PAGE)


def _log_middle(file: Path) -> None:
    overwrite(wal_of(file), _frame(file, 5) + 24 + 50, 64)


def _log_salts(file: Path) -> None:
    overwrite(wal_of(file), _frame(file, 5) + 8, 8)


def _log_and_file(file: Path) -> None:
    _log_middle(file)
    _some_pages(file)


CRASHED = {
    "log's header": Damage(lambda file: overwrite(wal_of(file), 0, 32)),
    "log's middle": Damage(_log_middle),
    "log's salts": Damage(_log_salts),
    "file beside a sound log": Damage(_some_pages),
    "log and file": Damage(_log_and_file),
}
"""Of a file that a crash left with its log."""
