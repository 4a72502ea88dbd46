"""A small driver for the journal's SQL: SQLite on one thread, commits shared by whoever waits.

The core speaks a common subset of SQL with ``?`` parameters, so that a second driver can serve a
warehouse. Writers that arrive while a commit is under way share the next one: each still waits
until its rows are on the disk (``synchronous=FULL``), and fifty orders at once do not wait for
fifty disk flushes in a row.
"""

import asyncio
import os
import queue
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from station.domain.errors import DatabaseLost, NewerData, StorageError
from station.store.backups import copy_database, folder_of
from station.store.migrating import scripts
from station.version import __version__

BUSY_TIMEOUT_S = 10
BUSY_PAUSE_S = 0.02
LEAST_ROOM_BYTES = 65_536
"""What SQLite needs beside the file to begin at all."""
CACHE_KIB = 32_768
"""Pages kept in memory: a search through 100,000 orders takes half as long."""
UNWRITABLE = (sqlite3.Error, ValueError, OverflowError)
"""What a statement may raise: a text with half a surrogate and a number over 64 bits are two."""
Row = tuple[Any, ...]
LostListener = Callable[[DatabaseLost | None], None]


class Statement(NamedTuple):
    """One SQL statement with its parameters.

    ``must_touch``: where it finds no row, the whole write is refused as a conflict.
    """

    sql: str
    params: Sequence[object] = ()
    must_touch: bool = False


class WriteConflictError(Exception):
    """A unique key says that somebody else has written this row already."""


class Database(Protocol):
    """What the store needs of a database."""

    now_sql: str
    """The database's own time as an SQL expression, in seconds since 1970."""

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. Raises StorageError."""
        ...

    async def write(self, statements: Sequence[Statement]) -> None:
        """All statements or none, durable on return.

        Raises WriteConflictError where a unique key is taken or a guard finds no row,
        StorageError for the rest.
        """
        ...

    def on_lost(self, listener: LostListener) -> None:
        """Call ``listener`` when the database is lost, with why, and when it is back, with None."""
        ...

    async def close(self) -> None:
        """Finish what is queued and let go of the file."""
        ...


class _Work:
    """Something for the database's thread to do, and the future that waits for it."""

    __slots__ = ("future", "loop", "query", "statements")

    def __init__(
        self, statements: Sequence[Statement] | None, query: Statement | None = None
    ) -> None:
        self.loop = asyncio.get_running_loop()
        self.future: asyncio.Future[list[Row]] = self.loop.create_future()
        self.statements = statements
        self.query = query

    def done(self, rows: list[Row]) -> None:
        self.loop.call_soon_threadsafe(_unless_gone(self.future.set_result, self.future), rows)

    def failed(self, error: Exception) -> None:
        self.loop.call_soon_threadsafe(_unless_gone(self.future.set_exception, self.future), error)


def _unless_gone(
    settle: Callable[[Any], None], future: "asyncio.Future[list[Row]]"
) -> Callable[[Any], None]:
    """Settle a future unless its waiter was cancelled meanwhile: the rows are written anyway."""

    def call(value: object) -> None:
        if not future.done():
            settle(value)

    return call


class SqliteDatabase:
    """The embedded database of a single station."""

    now_sql = "((julianday('now') - 2440587.5) * 86400.0)"

    def __init__(self, file: Path) -> None:
        self._file = file
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def open(self) -> None:
        """Open or create the file and bring its schema up to date.

        Raises NewerData where a newer program wrote it, StorageError where it fails: a folder
        without rights, a file that is no database.
        """
        connection = await asyncio.to_thread(self._connect)
        self._thread = threading.Thread(
            target=self._serve, args=(connection,), name="quayside-sqlite"
        )
        self._thread.start()

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. Raises StorageError."""
        return await self._done(_Work(None, Statement(sql, params)))

    async def write(self, statements: Sequence[Statement]) -> None:
        """All statements or none, on the disk on return."""
        await self._done(_Work(statements))

    async def _done(self, work: _Work) -> list[Row]:
        if not self._thread:
            raise StorageError(str(self._file), "not open")
        self._work.put(work)
        return await work.future

    def on_lost(self, listener: LostListener) -> None:
        """A file of this machine's own is not lost; each fault of it is told where it happens."""

    async def close(self) -> None:
        """Finish what is queued and close the file."""
        if self._thread:
            self._work.put(None)
            thread, self._thread = self._thread, None
            await asyncio.to_thread(thread.join)

    def _connect(self) -> sqlite3.Connection:
        connection = None
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            connection = sqlite3.connect(
                self._file, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_S
            )
            if os.name == "posix":
                # Addresses and the access token are inside: for the owner's eyes only.
                self._file.chmod(0o600)
            _use_wal(connection)
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
            # Else an INSERT OR REPLACE would change the journal past its triggers.
            connection.execute("PRAGMA recursive_triggers=ON")
            _migrate(connection, self._copy_before)
        except (OSError, sqlite3.Error, _Newer) as error:
            if connection:
                connection.close()
            raise self._refusal(error) from error
        return connection

    def _refusal(self, error: Exception) -> StorageError:
        if isinstance(error, _Newer):
            return NewerData(str(self._file), __version__)
        return StorageError(str(self._file), _why(error, self._file))

    def _copy_before(self, version: int) -> None:
        copy_database(self._file, folder_of(self._file) / f"before-schema-{version}.sqlite3")

    def _serve(self, connection: sqlite3.Connection) -> None:
        """The thread: takes all that waits, writes it in one transaction, answers, again."""
        is_open = True
        while is_open:
            batch = [self._work.get()]
            while not self._work.empty():
                batch.append(self._work.get())
            is_open = None not in batch
            works = [work for work in batch if work]
            self._write_all(connection, [work for work in works if work.statements is not None])
            for work in works:
                if work.query:
                    self._read(connection, work, work.query)
        connection.close()

    def _read(self, connection: sqlite3.Connection, work: _Work, query: Statement) -> None:
        try:
            work.done(connection.execute(query.sql, query.params).fetchall())
        except UNWRITABLE as error:
            work.failed(StorageError(str(self._file), str(error)))

    def _write_all(self, connection: sqlite3.Connection, works: list[_Work]) -> None:
        if not works:
            return
        written: list[_Work] = []
        try:
            connection.execute("BEGIN IMMEDIATE")
            written = [work for work in works if self._write_one(connection, work)]
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            for work in works:
                work.failed(StorageError(str(self._file), str(error)))
        else:
            for work in written:
                work.done([])

    def _write_one(self, connection: sqlite3.Connection, work: _Work) -> bool:
        """One writer's statements in the shared transaction; what it cannot write is its own."""
        connection.execute("SAVEPOINT writer")
        try:
            for statement in work.statements or ():
                done = connection.execute(statement.sql, statement.params)
                if statement.must_touch and done.rowcount < 1:
                    raise sqlite3.IntegrityError("the row that this depends on is not there")
        except (sqlite3.IntegrityError, ValueError, OverflowError) as error:
            connection.execute("ROLLBACK TO writer")
            connection.execute("RELEASE writer")
            is_taken = _is_taken(error)
            fault = StorageError(str(self._file), str(error))
            work.failed(WriteConflictError(str(error)) if is_taken else fault)
            return False
        connection.execute("RELEASE writer")
        return True


def _why(error: Exception, file: Path) -> str:
    """What keeps a file from being opened; SQLite calls it an I/O error where there is no room."""
    is_io = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR
    if is_io and shutil.disk_usage(file.parent).free < LEAST_ROOM_BYTES:
        return "database or disk is full"
    return str(error)


def _is_taken(error: Exception) -> bool:
    """A unique key is in use; what a trigger refuses is another matter."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CONSTRAINT)
    is_refused = code == sqlite3.SQLITE_CONSTRAINT_TRIGGER
    return isinstance(error, sqlite3.IntegrityError) and not is_refused


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch a new file to WAL; SQLite does not wait by itself where two do it at once."""
    give_up_at = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > give_up_at:
                raise
            time.sleep(BUSY_PAUSE_S)
        else:
            return


class _Newer(Exception):
    """The file's schema is of a newer program."""


def _migrate(connection: sqlite3.Connection, copy: Callable[[int], object]) -> None:
    """Run the numbered migrations that this file has not seen, all or none of them.

    ``copy`` is called with the version that comes next before a file that holds something changes.
    Raises _Newer, sqlite3.Error, and what ``copy`` raises.
    """
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    known = scripts("sqlite")
    if version > known[-1].number:
        connection.execute("ROLLBACK")
        raise _Newer
    if 0 < version < known[-1].number:
        # Nobody else migrates meanwhile, and what is copied is what is there now.
        copy(known[-1].number)
    for script in known:
        if script.number > version:
            for statement in _statements(script.sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {script.number}")
    connection.execute("COMMIT")


def _statements(sql: str) -> list[str]:
    """The statements of a script; ours hold no semicolon inside a text or a comment.

    Those in the body of a trigger are a part of its statement.
    """
    lines = (line for line in sql.splitlines() if not line.lstrip().startswith("--"))
    found = [""]
    for part in "\n".join(lines).split(";"):
        found[-1] += f"{part};"
        if sqlite3.complete_statement(found[-1]):
            found.append("")
    return [statement for statement in found if statement.strip(" \n;")]
