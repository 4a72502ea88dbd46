"""A single station's data moves into a warehouse's database: all of it or nothing, and compared.

One transaction at the target, and one at the source, which only reads. Every table is read back
and compared by its count and its hash before anything is kept.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from station.domain.errors import DamagedLabel, LabelsDamaged, NotEmpty, NotTheSame, StorageError
from station.domain.label import Label
from station.store.postgres import Loading, PostgresDatabase, storable
from station.store.row_hash import RowHash
from station.store.single_station import OF_THE_MOMENT, OpenStation, SingleStation, Table

PIECE_BYTES = 8_000_000
"""Label files are copied in pieces of about this size."""
_LABEL_FILES = "label_files"
_FILES_BACK = "SELECT sha256, file, encode(sha256(data), 'hex') FROM label_files ORDER BY 1"


@dataclass(frozen=True, slots=True)
class MovedTable:
    """One table that was copied and compared; ``sha256`` is the hash of both sides' rows."""

    name: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Move:
    """What was moved. ``open_requests`` are settled by whatever bench looks after them next;
    ``left_out`` are labels whose files were gone or changed."""

    tables: tuple[MovedTable, ...]
    open_requests: int
    left_out: tuple[DamagedLabel, ...]


async def move(
    source: SingleStation,
    target: PostgresDatabase,
    *,
    may_lack_labels: bool = False,
    on_table: Callable[[MovedTable], None] = lambda _table: None,
) -> Move:
    """Copy everything into an empty database, and compare it; ``on_table`` hears of each table.

    Raises NotEmpty, LabelsDamaged (unless ``may_lack_labels``), NotTheSame, DatabaseLost and
    StorageError; the target is as empty then as it was, and the source was only read.
    """
    async with source.opened() as station:
        await target.open()
        try:
            async with target.loading() as loading:
                moving = _Moving(station, loading, target.place, on_table)
                return await moving.everything(may_lack_labels=may_lack_labels)
        finally:
            await target.close()


@dataclass(slots=True)
class _Moving:
    """A move that is under way."""

    station: OpenStation
    loading: Loading
    place: str
    on_table: Callable[[MovedTable], None]

    async def everything(self, *, may_lack_labels: bool) -> Move:
        tables = self.station.tables()
        await self._require_empty(tables)
        files, left_out = await self._labels()
        if left_out and not may_lack_labels:
            raise LabelsDamaged(left_out)
        moved = [await self._table(table) for table in tables]
        await self._count_on(tables)
        return Move((*moved, files), self.station.open_requests(), left_out)

    async def _require_empty(self, tables: Sequence[Table]) -> None:
        """Nobody writes there until the end, and nobody has so far."""
        names = [*(table.name for table in tables), *sorted(OF_THE_MOMENT)]
        known = {name for (name,) in await self.loading.fetch(_TABLES)}
        for name in names:
            if name not in known:
                raise StorageError(self.place, f"it has no table {name}")
        await self.loading.execute(f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE")
        for name in names:
            ((count,),) = await self.loading.fetch(f"SELECT COUNT(*) FROM {name}")
            if count:
                raise NotEmpty(self.place, name, count)

    async def _table(self, table: Table) -> MovedTable:
        here, there = RowHash(), RowHash()
        async for piece in self.station.rows(table):
            rows = [storable(row) for row in piece]
            here.add(rows)
            await self.loading.copy_in(table.name, table.columns, rows)
        async for piece in self.loading.read(table.ordered):
            there.add(piece)
        return self._compared(table.name, here, there)

    async def _labels(self) -> tuple[MovedTable, tuple[DamagedLabel, ...]]:
        here, there = RowHash(), RowHash()
        left_out: list[DamagedLabel] = []
        labels = await asyncio.to_thread(self.station.labels)
        for some in _pieces(labels):
            rows: list[tuple[str, str, bytes]] = []
            for label in some:
                try:
                    data = await asyncio.to_thread(self.station.label_bytes, label)
                except DamagedLabel as error:
                    left_out.append(error)
                else:
                    rows.append((label.sha256, label.file, data))
            here.add((sha256, file, sha256) for sha256, file, _data in rows)
            await self.loading.copy_in(_LABEL_FILES, ("sha256", "file", "data"), rows)
        async for piece in self.loading.read(_FILES_BACK):
            there.add(piece)
        return self._compared(_LABEL_FILES, here, there), tuple(left_out)

    def _compared(self, name: str, here: RowHash, there: RowHash) -> MovedTable:
        if (here.rows, here.sha256) != (there.rows, there.sha256):
            raise NotTheSame(self.place, name, here.rows, there.rows)
        moved = MovedTable(name, here.rows, here.sha256)
        self.on_table(moved)
        return moved

    async def _count_on(self, tables: Sequence[Table]) -> None:
        """Keys that the database counts by itself go on after the last one that was copied."""
        names = {table.name for table in tables}
        for name, column in await self.loading.fetch(_IDENTITIES):
            if name in names:
                last = f"(SELECT COALESCE(MAX({column}), 0) + 1 FROM {name})"
                where = f"pg_get_serial_sequence('{name}', '{column}')"
                await self.loading.fetch(f"SELECT setval({where}, {last}, false)")


_TABLES = (
    "SELECT CAST(table_name AS TEXT) FROM information_schema.tables"
    " WHERE table_schema = current_schema()"
)
_IDENTITIES = (
    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND is_identity = 'YES'"
)


def _pieces(labels: Sequence[Label]) -> Iterator[list[Label]]:
    """Labels in groups of about ``PIECE_BYTES``."""
    piece: list[Label] = []
    size = 0
    for label in labels:
        piece.append(label)
        size += label.size_bytes
        if size >= PIECE_BYTES:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece
