"""The rows in a SQLite file, read page by page without SQLite: of a file that it refuses.

Only what is needed: leaf pages of tables (https://sqlite.org/fileformat2.html), in the main file
and in the frames of its write-ahead log. A page or a row that makes no sense is left out. Rows of
the past come along as well, where a page still has them: a newer one of the same key is the
caller's to choose.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"SQLite format 3\x00"
DEFAULT_PAGE_SIZE = 4096
WAL_HEADER = 32
FRAME_HEADER = 24
_LEAF = 0x0D
_MOST_BYTES = 16 * 1024 * 1024
"""No row of ours is longer: what says so is damaged."""
_INT_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: dict[int, int | None] = {0: None, 8: 0, 9: 1}

Value = int | float | str | bytes | None
Record = tuple[int, list[Value]]
"""A row: its rowid, and its columns as they are stored."""


class _Damaged(Exception):
    """This cell makes no sense."""


class PageFile:
    """A database's pages: those of the file itself, and every version in the log beside it."""

    def __init__(self, file: Path) -> None:
        self._main = file.read_bytes() if file.exists() else b""
        log = file.with_name(f"{file.name}-wal")
        self._log = log.read_bytes() if log.exists() else b""
        self.page_size = _page_size(self._main)
        self._newest: dict[int, int] = {}
        for start in self._frames():
            number = int.from_bytes(self._log[start : start + 4], "big")
            self._newest[number] = start + FRAME_HEADER

    def records(self) -> Iterator[Record]:
        """Every row of every table that can be read, in no order that counts."""
        for start in range(0, len(self._main), self.page_size):
            yield from self._of_page(self._main[start : start + self.page_size])
        for start in self._frames():
            at = start + FRAME_HEADER
            yield from self._of_page(self._log[at : at + self.page_size])

    def _frames(self) -> range:
        return range(WAL_HEADER, len(self._log), FRAME_HEADER + self.page_size)

    def _of_page(self, page: bytes) -> Iterator[Record]:
        if len(page) < self.page_size or page[0] != _LEAF:
            return
        (count,) = struct.unpack_from(">H", page, 3)
        for at in range(8, min(8 + 2 * count, len(page) - 1), 2):
            (start,) = struct.unpack_from(">H", page, at)
            try:
                yield self._cell(page, start)
            except (_Damaged, IndexError, struct.error, UnicodeDecodeError):
                continue

    def _cell(self, page: bytes, at: int) -> Record:
        size, at = _varint(page, at)
        rowid, at = _varint(page, at)
        if size > _MOST_BYTES:
            raise _Damaged
        here = self._bytes_here(size)
        payload = page[at : at + here]
        if len(payload) < here:
            raise _Damaged
        if here < size:
            (following,) = struct.unpack_from(">I", page, at + here)
            payload += self._overflow(following, size - here)
        return _signed(rowid, 8), _record(payload)

    def _bytes_here(self, size: int) -> int:
        """How much of a row of that size is in its leaf; the rest is in overflow pages."""
        usable = self.page_size
        most = usable - 35
        if size <= most:
            return size
        least = (usable - 12) * 32 // 255 - 23
        here = least + (size - least) % (usable - 4)
        return here if here <= most else least

    def _overflow(self, number: int, left: int) -> bytes:
        parts = []
        while left > 0:
            page = self._page(number)
            (number,) = struct.unpack_from(">I", page, 0)
            part = page[4 : 4 + left]
            left -= len(part)
            parts.append(part)
        return b"".join(parts)

    def _page(self, number: int) -> bytes:
        at = self._newest.get(number)
        if at is not None:
            page = self._log[at : at + self.page_size]
        else:
            page = self._main[(number - 1) * self.page_size : number * self.page_size]
        if number < 1 or len(page) < self.page_size:
            raise _Damaged
        return page


def _page_size(main: bytes) -> int:
    """As the header says; the default, which is ours, where there is none to be trusted."""
    if not main.startswith(MAGIC):
        return DEFAULT_PAGE_SIZE
    (size,) = struct.unpack_from(">H", main, 16)
    size = 65536 if size == 1 else size
    is_possible = size >= 512 and size & (size - 1) == 0
    return size if is_possible else DEFAULT_PAGE_SIZE


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number there, and where the next one begins."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int, size: int) -> int:
    limit = 1 << (8 * size - 1)
    return value - 2 * limit if value >= limit else value


def _record(payload: bytes) -> list[Value]:
    header_size, at = _varint(payload, 0)
    body = header_size
    values: list[Value] = []
    while at < header_size:
        kind, at = _varint(payload, at)
        value, size = _value(payload, body, kind)
        values.append(value)
        body += size
    return values


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    """A column's value and how many bytes it takes."""
    if kind in _CONSTANTS:
        return _CONSTANTS[kind], 0
    if kind in _INT_SIZES:
        size = _INT_SIZES[kind]
        return int.from_bytes(_part(data, at, size), "big", signed=True), size
    if kind == 7:
        (number,) = struct.unpack(">d", _part(data, at, 8))
        return float(number), 8
    if kind < 12:
        raise _Damaged
    size = (kind - 12) // 2
    part = _part(data, at, size)
    return (part.decode("utf-8") if kind % 2 else part), size


def _part(data: bytes, at: int, size: int) -> bytes:
    part = data[at : at + size]
    if len(part) < size:
        raise _Damaged
    return part
