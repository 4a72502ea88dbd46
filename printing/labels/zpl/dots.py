"""Rows of dots that things are painted on, eight to a byte, the most significant one leftmost.

Whole numbers of Python combine the bytes of a row, or of a column, whichever are fewer.
"""

import operator
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from printing.labels.zpl.drawing import Box


class Ink(StrEnum):
    """What the dots of a thing do to those that are there already."""

    BLACK = "black"
    WHITE = "white"
    REVERSE = "reverse"


def _erased(there: int, thing: int) -> int:
    return there & ~thing


_PAINT: dict[Ink, Callable[[int, int], int]] = {
    Ink.BLACK: operator.or_,
    Ink.WHITE: _erased,
    Ink.REVERSE: operator.xor,
}


class Dots:
    """White dots at first; a set bit of ``rows`` is black, and each row fills whole bytes."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self.row_bytes = (width_px + 7) // 8
        self.rows = bytearray(self.row_bytes * height_px)

    def fill(self, box: Box, ink: Ink) -> None:
        """Paint a rectangle, all of which is on the rows."""
        first, last = box.left // 8, (box.right - 1) // 8
        head, tail = 0xFF >> box.left % 8, 0xFF << 7 - (box.right - 1) % 8 & 0xFF
        if first == last:
            self._column(first, box, _painted(ink, head & tail))
            return
        self._column(first, box, _painted(ink, head))
        self._column(last, box, _painted(ink, tail))
        self._middle(first + 1, last, box, _painted(ink, 0xFF))

    def lay(self, mask: bytes, box: Box, ink: Ink) -> None:
        """Paint the set dots of packed rows that fill a rectangle, all of which is on the rows."""
        width, height = box.right - box.left, box.bottom - box.top
        shift = box.left % 8
        row_bytes = (shift + width + 7) // 8
        thing = _shifted(_widened(mask, height, row_bytes), shift)
        start = box.top * self.row_bytes + box.left // 8
        if height <= row_bytes:
            for row in range(height):
                at = start + row * self.row_bytes
                there = slice(at, at + row_bytes)
                self._paint(there, thing[row * row_bytes : (row + 1) * row_bytes], ink)
            return
        stop = start + (height - 1) * self.row_bytes + 1
        for column in range(row_bytes):
            there = slice(start + column, stop + column, self.row_bytes)
            self._paint(there, thing[column::row_bytes], ink)

    def _paint(self, there: slice, thing: bytes, ink: Ink) -> None:
        before, after = int.from_bytes(self.rows[there]), int.from_bytes(thing)
        self.rows[there] = _PAINT[ink](before, after).to_bytes(len(thing))

    def _column(self, column: int, box: Box, table: bytes) -> None:
        """Change the bytes of one column by a table."""
        start = box.top * self.row_bytes + column
        there = slice(start, (box.bottom - 1) * self.row_bytes + column + 1, self.row_bytes)
        self.rows[there] = self.rows[there].translate(table)

    def _middle(self, first: int, last: int, box: Box, table: bytes) -> None:
        """Change the whole bytes between two columns by a table."""
        if last - first < box.bottom - box.top:
            for column in range(first, last):
                self._column(column, box, table)
            return
        for row in range(box.top, box.bottom):
            there = slice(row * self.row_bytes + first, row * self.row_bytes + last)
            self.rows[there] = self.rows[there].translate(table)


@lru_cache(maxsize=256)
def _painted(ink: Ink, thing: int) -> bytes:
    """What becomes of each byte under these dots."""
    return bytes(_PAINT[ink](there, thing) for there in range(256))


def _widened(mask: bytes, height: int, row_bytes: int) -> bytes:
    """The rows with a white byte more at their ends, where they have one less than is wanted."""
    given = len(mask) // height
    if given == row_bytes:
        return mask
    wide = bytearray(row_bytes * height)
    for column in range(given):
        wide[column::row_bytes] = mask[column::given]
    return bytes(wide)


def _shifted(mask: bytes, shift: int) -> bytes:
    """All rows moved right by less than a byte; their last bits are white, and nothing is lost."""
    return (int.from_bytes(mask) >> shift).to_bytes(len(mask)) if shift else mask
