"""Where a program or library of Linux looks for its libraries, apart from the system's places.

A Python that was built at home (pyenv, a runner's tool cache) has its builder's folder in each of
its modules. In a bundle it is of no use, names a machine's folders to everybody, and would let
whoever has that folder elsewhere put libraries there.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAGIC = b"\x7fELF\x02\x01"
"""64 bit, little-endian: all that bundles are built for."""
LOAD, DYNAMIC = 1, 2
"""Types of program headers (p_type in elf.h)."""
END, STRINGS, RPATH, RUNPATH = 0, 5, 15, 29
"""Tags of the dynamic section (d_tag in elf.h)."""
OF_THE_BUNDLE = b"$ORIGIN"

_HEADER = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")


@dataclass(frozen=True, slots=True)
class Segment:
    """A program header: its type, and where it lies in the file and in memory."""

    kind: int
    offset: int
    address: int
    size: int


def forget_foreign_paths(file: Path) -> bool:
    """Take search paths outside of the bundle out of a file; whether there were any."""
    data = bytearray(file.read_bytes())
    if not data.startswith(MAGIC):
        return False
    places = [at for at, path in _search_paths(data) if not path.startswith(OF_THE_BUNDLE)]
    for at in reversed(places):
        _drop(data, at)
    if places:
        file.write_bytes(data)
    return bool(places)


def search_paths(file: Path) -> list[str]:
    """The search paths that a file has, none where it is no program or library."""
    data = bytearray(file.read_bytes())
    return [path.decode() for _, path in _search_paths(data)] if data.startswith(MAGIC) else []


def _search_paths(data: bytearray) -> list[tuple[int, bytes]]:
    """Offsets of the entries in the file, and their paths."""
    entries = list(_dynamic(data))
    strings = next((value for _, tag, value in entries if tag == STRINGS), 0)
    start = _offset_of(data, strings)
    found = []
    for at, tag, value in entries:
        if tag in (RPATH, RUNPATH):
            begin = start + value
            found.append((at, bytes(data[begin : data.index(0, begin)])))
    return found


def _dynamic(data: bytearray) -> Iterator[tuple[int, int, int]]:
    """The entries of the dynamic section: offset in the file, tag, value."""
    for segment in _segments(data):
        if segment.kind == DYNAMIC:
            for at in range(segment.offset, segment.offset + segment.size, _ENTRY.size):
                tag, value = _ENTRY.unpack_from(data, at)
                if tag == END:
                    return
                yield at, tag, value


def _segments(data: bytearray) -> Iterator[Segment]:
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, _, offset, address, _, in_file, _, _ = _HEADER.unpack_from(
            data, table + number * size
        )
        yield Segment(kind, offset, address, in_file)


def _offset_of(data: bytearray, address: int) -> int:
    """Where in the file something lies that has an address in memory."""
    for segment in _segments(data):
        if segment.kind == LOAD and 0 <= address - segment.address < segment.size:
            return segment.offset + address - segment.address
    return 0


def _drop(data: bytearray, at: int) -> None:
    """Move what follows an entry up to its place, to the end of the section."""
    while True:
        following = data[at + _ENTRY.size : at + 2 * _ENTRY.size]
        data[at : at + _ENTRY.size] = following
        at += _ENTRY.size
        if _ENTRY.unpack(following)[0] == END:
            return
