"""Is the write-ahead log whole? SQLite does not say: it takes a damaged log for a shorter one.

After a power cut the end of a log may be torn: a frame whose checksum is wrong, and what belonged
to the same, unfinished transaction. SQLite leaves that out, and rightly so. A wrong frame with
finished transactions behind it is another matter: those were on the disk once, and answered for.
"""

import struct
from pathlib import Path

from station.store.pages import FRAME_HEADER, WAL_HEADER

_BIG, _LITTLE = 0x377F0683, 0x377F0682
_COMMITS_IN_A_TORN_END = 1


def wal_of(file: Path) -> Path:
    """The write-ahead log of a database file."""
    return file.with_name(f"{file.name}-wal")


def shm_of(file: Path) -> Path:
    """The index of that log, which is worth nothing by itself."""
    return file.with_name(f"{file.name}-shm")


def is_damaged(log: Path) -> bool:
    """True where finished transactions would be left out. Raises OSError."""
    data = log.read_bytes() if log.exists() else b""
    if len(data) <= WAL_HEADER + FRAME_HEADER:
        return False
    magic, _, page_size, _, *salts = struct.unpack_from(">IIIIII", data)
    order = {_BIG: ">", _LITTLE: "<"}.get(magic)
    sums = struct.unpack_from(">II", data, WAL_HEADER - 8)
    if order is None or _summed(data[: WAL_HEADER - 8], order, (0, 0)) != sums:
        return True
    return _lost_commits(data, page_size, tuple(salts), order, sums) > _COMMITS_IN_A_TORN_END


def _lost_commits(
    data: bytes, page_size: int, salts: tuple[int, ...], order: str, sums: tuple[int, int]
) -> int:
    """How many transactions of this log's own generation end behind its first wrong frame."""
    commits, is_whole = 0, True
    for at in range(WAL_HEADER, len(data) - FRAME_HEADER - page_size + 1, FRAME_HEADER + page_size):
        _, pages, *rest = struct.unpack_from(">IIIIII", data, at)
        if tuple(rest[:2]) != salts:
            is_whole = False  # the end, or a frame whose salts are damaged
            continue
        if is_whole:
            sums = _summed(data[at : at + 8], order, sums)
            page = data[at + FRAME_HEADER : at + FRAME_HEADER + page_size]
            sums = _summed(page, order, sums)
            is_whole = sums == tuple(rest[2:])
        if not is_whole and pages:
            commits += 1
    return commits


def _summed(data: bytes, order: str, start: tuple[int, int]) -> tuple[int, int]:
    """The log's running checksum over these bytes."""
    one, two = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
