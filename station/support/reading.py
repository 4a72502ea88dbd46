"""Reads a journal for the support file, whatever state it is in, and changes nothing."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from station.domain.errors import StorageError
from station.store.backups import opened
from station.store.database import Row

READ_AT_ONCE = 5000


class Reader(Protocol):
    """What the parts need of a database."""

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. Raises StorageError or sqlite3.Error."""
        ...


class ReadOnlySqlite:
    """A file that is opened for reading, without the steps that an opened station takes.

    It blocks: whoever collects does it in a thread of its own.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._connection = opened(file, "ro")

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(sql, tuple(params)).fetchall()

    def close(self) -> None:
        """Let go of it."""
        self._connection.close()


class NoReader:
    """Stands for a journal that cannot be opened; each question is answered by why."""

    def __init__(self, why: Exception) -> None:
        self._why = why

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """Raises StorageError, always."""
        del sql, params
        raise StorageError("the journal", f"not opened: {self._why}")


@asynccontextmanager
async def reading(file: Path, database_url: str) -> AsyncIterator[Reader]:
    """The warehouse's database where there is one, else the file of a single station."""
    if database_url:
        async with _warehouse(database_url) as reader:
            yield reader
        return
    try:
        database = ReadOnlySqlite(file)
    except (sqlite3.Error, OSError) as error:
        yield NoReader(error)
        return
    try:
        yield database
    finally:
        database.close()


@asynccontextmanager
async def _warehouse(url: str) -> AsyncIterator[Reader]:
    from station.store.postgres import PostgresDatabase

    database = PostgresDatabase(url)
    try:
        await database.open()
    except StorageError as error:
        yield NoReader(error)
        return
    try:
        yield database
    finally:
        await database.close()
