"""PostgreSQL behind the store's interface: several benches on one database.

The same SQL as for SQLite: ``?`` becomes ``$1`` …, texts are compared byte by byte (``COLLATE
"C"``: times are texts here), whole numbers have 64 bits. asyncpg is imported when a warehouse is
opened, and comes with the extra ``quayside[warehouse]``.
"""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from station.domain.errors import DatabaseLost, DatabaseRefused, NewerData, StorageError
from station.store.database import LostListener, Row, Statement, WriteConflictError
from station.store.migrating import last_number
from station.store.postgres_schema import OTHER_SCHEMA, SETTING, migrate
from station.version import __version__

CONNECT_S = 5.0
STATEMENT_S = 15.0
CONNECTIONS = 4
PIECE = 1000
"""Rows in one piece of a long answer."""
NO_NULS = str.maketrans({"\0": "\N{REPLACEMENT CHARACTER}"})
"""PostgreSQL keeps every character in a text but this one."""

SESSION = {
    "application_name": "quayside",
    "idle_in_transaction_session_timeout": "5s",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "2",
}
"""A bench that vanishes in the middle of a transaction keeps its rows locked for so long, which is
less than its leases are respected."""

_MARK = re.compile(r"\?")
_PASSWORD = re.compile(r"//([^/@:]*):.*@")
"""Up to the last ``@``: a password may hold any sign, also where it should have been escaped."""
_PASSWORD_PARAMETER = re.compile(r"(?<=[?&])password=[^&]*&?")

log = logging.getLogger(__name__)


def without_password(url: str) -> str:
    """The address of a database as it may be shown and logged."""
    return _PASSWORD_PARAMETER.sub("", _PASSWORD.sub(r"//\1@", url)).rstrip("?&")


class PostgresDatabase:
    """A warehouse's database, through a few connections that are made anew when they break."""

    now_sql = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)"

    def __init__(self, url: str) -> None:
        self.url = url
        self.place = without_password(url)
        self._pool: Any = None
        self.lost: DatabaseLost | None = None
        self._listeners: list[LostListener] = []
        self._prepared: dict[str, str] = {}

    async def open(self) -> None:
        """Connect and bring the schema up to date.

        Raises DatabaseLost where the server cannot be reached, NewerData and OlderBenches where
        other versions work with it, StorageError for everything else: no such database, no rights,
        no asyncpg.
        """
        try:
            import asyncpg
        except ImportError as error:
            raise StorageError(self.place, "asyncpg is not installed") from error
        async with self._faults(DatabaseRefused):
            self._pool = await asyncpg.create_pool(
                self.url,
                min_size=1,
                max_size=CONNECTIONS,
                timeout=CONNECT_S,
                command_timeout=STATEMENT_S,
                server_settings={**SESSION, SETTING: str(last_number("postgres"))},
                reset=_as_it_is,
            )
        try:
            async with self._connection() as connection, connection.transaction():
                await migrate(connection, self.place)
        except BaseException:
            await self.close()
            raise

    async def fetch(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; asked once more where the connection broke meanwhile.

        Raises WriteConflictError, DatabaseLost, StorageError.
        """
        try:
            return await self._fetch(sql, params)
        except DatabaseLost:
            # A server that was restarted leaves dead connections behind: the next one is alive.
            return await self._fetch(sql, params)

    async def write(self, statements: Sequence[Statement]) -> None:
        """All statements or none, durable on return.

        Raises WriteConflictError where a unique key is taken or a guard finds no row, NewerData
        where a newer program works with the database now, DatabaseLost where the server is out of
        reach (before its commit nothing was written; ``is_unknown`` where the answer to the commit
        was lost), StorageError for the rest.
        """
        for is_last in (False, True):
            is_committing = False
            try:
                async with self._connection() as connection:
                    transaction = connection.transaction()
                    await transaction.start()
                    try:
                        await _execute(connection, self._in_dialect, statements)
                    except BaseException:
                        if not connection.is_closed():
                            await transaction.rollback()
                        raise
                    is_committing = True
                    await transaction.commit()
            except DatabaseLost as error:
                if is_committing:
                    raise DatabaseLost(error.what, error.why, is_unknown=True) from error
                if is_last:
                    raise
            else:
                return

    @asynccontextmanager
    async def loading(self) -> AsyncIterator["Loading"]:
        """One transaction for a move from a single station: kept as a whole, or not at all.

        Raises as ``write``, also what its body raises.
        """
        async with self._connection() as connection, connection.transaction():
            # Reading a slow disk in between is no vanishing.
            await connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
            yield Loading(connection)

    def on_lost(self, listener: LostListener) -> None:
        """Call ``listener`` when the server is lost, with why, and when it is back, with None."""
        self._listeners.append(listener)

    async def close(self) -> None:
        """Finish what is under way and let go of the connections."""
        if self._pool:
            pool, self._pool = self._pool, None
            try:
                await asyncio.wait_for(pool.close(), CONNECT_S)
            except TimeoutError:
                pool.terminate()

    async def _fetch(self, sql: str, params: Sequence[object]) -> list[Row]:
        async with self._connection() as connection:
            rows = await connection.fetch(self._in_dialect(sql), *storable(params))
        return [tuple(row) for row in rows]

    def _in_dialect(self, sql: str) -> str:
        known = self._prepared.get(sql)
        if known is None:
            known = self._prepared[sql] = numbered(sql)
        return known

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        if not self._pool:
            raise StorageError(self.place, "not open")
        async with self._faults(), self._pool.acquire(timeout=CONNECT_S) as connection:
            yield connection
        self._tell(None)

    def _tell(self, lost: DatabaseLost | None) -> None:
        """Lost or back; told once."""
        is_news = (lost is None) != (self.lost is None)
        self.lost = lost
        if is_news:
            for listener in self._listeners:
                listener(lost)

    def _gone(self, error: Exception) -> DatabaseLost:
        lost = DatabaseLost(self.place, str(error) or type(error).__name__)
        self._tell(lost)
        return lost

    @asynccontextmanager
    async def _faults(self, refusal: type[StorageError] = StorageError) -> AsyncIterator[None]:
        """The driver's errors as those of the store; ``refusal`` is what a server's no becomes."""
        import asyncpg

        try:
            yield
        except asyncpg.UniqueViolationError as error:
            raise WriteConflictError(str(error)) from error
        except (
            OSError,
            TimeoutError,
            asyncpg.PostgresConnectionError,
            asyncpg.exceptions.OperatorInterventionError,
            asyncpg.exceptions.TooManyConnectionsError,
            asyncpg.exceptions.IdleInTransactionSessionTimeoutError,
            # The server has said farewell on it, and the end of the connection is still under way.
            asyncpg.InternalClientError,
        ) as error:
            raise self._gone(error) from error
        except asyncpg.InterfaceError as error:
            if isinstance(error, ValueError):  # a value that the column cannot hold
                raise refusal(self.place, str(error)) from error
            if isinstance(error, asyncpg.exceptions.ClientConfigurationError):
                raise refusal(self.place, str(error)) from error
            raise self._gone(error) from error
        except (asyncpg.PostgresError, ValueError, OverflowError) as error:
            if getattr(error, "sqlstate", "") == OTHER_SCHEMA:
                # Its message is the version that works with the database now.
                raise NewerData(self.place, __version__, str(error)) from error
            raise refusal(self.place, str(error)) from error


async def _as_it_is(connection: Any) -> None:
    """Nothing is set on a connection that the next user must not see: that saves a round trip."""
    del connection


class Loading:
    """A transaction that much is copied into, and read back from."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def execute(self, sql: str) -> None:
        """Run a statement."""
        await self._connection.execute(sql)

    async def fetch(self, sql: str) -> list[Row]:
        """All rows of a query."""
        return [tuple(row) for row in await self._connection.fetch(sql)]

    async def read(self, sql: str) -> AsyncIterator[list[Row]]:
        """All rows of a query, piece by piece, for those that are many."""
        cursor = await self._connection.cursor(sql)
        while piece := await cursor.fetch(PIECE):
            yield [tuple(row) for row in piece]

    async def copy_in(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Add many rows at once."""
        await self._connection.copy_records_to_table(table, records=rows, columns=list(columns))


def numbered(sql: str) -> str:
    """``?`` marks as PostgreSQL numbers them; our statements have no such sign inside a text."""
    count = 0

    def number(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"${count}"

    return _MARK.sub(number, sql)


def storable(values: Sequence[object]) -> Row:
    """Values as PostgreSQL can keep them."""
    return tuple(
        str(value).translate(NO_NULS) if isinstance(value, str) else value for value in values
    )


async def _execute(
    connection: Any, in_dialect: Callable[[str], str], statements: Sequence[Statement]
) -> None:
    for statement in statements:
        done = await connection.execute(in_dialect(statement.sql), *storable(statement.params))
        if statement.must_touch and done.endswith(" 0"):
            raise WriteConflictError("the row that this depends on is not there any more")
