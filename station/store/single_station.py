"""A single station's data as a move reads it: every table as it was at one moment, and its labels.

While it is open nobody else writes to the file: what came after the copy would be lost.
"""

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from station.domain.errors import DamagedLabel, StorageError
from station.domain.events import LabelsReceived, ZplLabelReceived
from station.domain.label import Label
from station.store.database import BUSY_TIMEOUT_S, Row, SqliteDatabase
from station.store.newer_data import require_known

AT_ONCE = 1000
"""Rows in one piece."""
OF_THE_MOMENT = frozenset({"leases", "budgets", "label_files"})
"""Tables that hold nothing of a station's own: who is at work just now, and what only several
benches have."""

_LABELS = msgspec.json.Decoder(LabelsReceived)
_ZPL_LABEL = msgspec.json.Decoder(ZplLabelReceived)


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name and its columns."""

    name: str
    columns: tuple[str, ...]

    @property
    def ordered(self) -> str:
        """The query for all of it; both databases compare texts byte by byte, so both give the
        same order."""
        order = ", ".join(str(at) for at in range(1, len(self.columns) + 1))
        return f"SELECT {', '.join(self.columns)} FROM {self.name} ORDER BY {order}"


class SingleStation:
    """What is in a data folder."""

    def __init__(self, file: Path, label_folder: Path) -> None:
        self.file, self._labels = file, label_folder

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["OpenStation"]:
        """Its data, held still. Raises StorageError: not there, in use, damaged, NewerData."""
        if not self.file.exists():
            raise StorageError(str(self.file), "No such file or directory")
        await asyncio.to_thread(require_known, self.file)
        # An older station's file is brought up to date first, as at any start.
        database = SqliteDatabase(self.file)
        await database.open()
        await database.close()
        connection = sqlite3.connect(
            self.file, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_S
        )
        try:
            await asyncio.to_thread(connection.execute, "BEGIN IMMEDIATE")
            yield OpenStation(connection, self._labels)
        except sqlite3.Error as error:
            raise StorageError(str(self.file), str(error)) from error
        finally:
            connection.close()


class OpenStation:
    """A data folder that nobody writes to."""

    def __init__(self, connection: sqlite3.Connection, label_folder: Path) -> None:
        self._connection, self._labels = connection, label_folder

    def tables(self) -> list[Table]:
        """All tables that a move takes along."""
        names = self._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " ORDER BY name"
        ).fetchall()
        return [self._table(name) for (name,) in names if name not in OF_THE_MOMENT]

    def _table(self, name: str) -> Table:
        columns = self._connection.execute("SELECT name FROM pragma_table_info(?)", (name,))
        return Table(name, tuple(column for (column,) in columns))

    async def rows(self, table: Table) -> AsyncIterator[list[Row]]:
        """All rows, piece by piece, in an order that depends on them alone."""
        cursor = await asyncio.to_thread(self._connection.execute, table.ordered)
        while piece := await asyncio.to_thread(cursor.fetchmany, AT_ONCE):
            yield piece

    def open_requests(self) -> int:
        """How many shipments have a request whose outcome is not known yet."""
        sql = "SELECT COUNT(*) FROM shipments WHERE intent <> ''"
        return int(self._connection.execute(sql).fetchone()[0])

    def labels(self) -> list[Label]:
        """Every label that the journal names, void ones too; each file once, by its hash."""
        rows = self._connection.execute(
            "SELECT kind, data FROM events WHERE kind IN (?, ?)",
            (LabelsReceived.__name__, ZplLabelReceived.__name__),
        )
        found: dict[str, Label] = {}
        for kind, data in rows:
            is_zpl = kind == ZplLabelReceived.__name__
            labels = (_ZPL_LABEL.decode(data).label,) if is_zpl else _LABELS.decode(data).labels
            found |= {label.sha256: label for label in labels}
        return [found[sha256] for sha256 in sorted(found)]

    def label_bytes(self, label: Label) -> bytes:
        """A label's bytes, as they came. Raises DamagedLabel."""
        file = self._labels / label.file
        try:
            data = file.read_bytes()
        except OSError as error:
            raise DamagedLabel(str(file), error.strerror or str(error)) from error
        if hashlib.sha256(data).hexdigest() != label.sha256:
            raise DamagedLabel(str(file), "the file was changed since it was stored")
        return data
