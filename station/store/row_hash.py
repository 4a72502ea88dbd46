"""A table's fingerprint: how many rows it has, and one hash over all of them in their order.

The same for SQLite and PostgreSQL, so that a copy can be compared with what it was made from.
"""

import hashlib
from collections.abc import Iterable

from station.store.database import Row


class RowHash:
    """Takes rows one after the other."""

    def __init__(self) -> None:
        self.rows = 0
        self._hash = hashlib.sha256()

    def add(self, rows: Iterable[Row]) -> None:
        """Count further rows in."""
        for row in rows:
            self.rows += 1
            self._hash.update(b"row%d;" % len(row))
            for value in row:
                kind, data = _canonical(value)
                # Its length goes before each value: no two rows read the same.
                self._hash.update(b"%s%d:" % (kind, len(data)))
                self._hash.update(data)

    @property
    def sha256(self) -> str:
        """The hash over all rows so far, hexadecimal."""
        return self._hash.hexdigest()


def _canonical(value: object) -> tuple[bytes, bytes]:
    """What kind of value it is, and its bytes."""
    if value is None:
        return b"n", b""
    if isinstance(value, str):
        return b"s", value.encode()
    if isinstance(value, bytes):
        return b"b", value
    if isinstance(value, int | float):
        return b"d", repr(value).encode()
    raise TypeError(f"no canonical form of a {type(value).__name__}")
