"""Bars and modules as dots: one row is made once and repeated as bytes."""

from collections.abc import Iterable, Sequence

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.symbols.symbol import NotEncodable

MAX_DOTS = 64_000_000
"""Some seven labels of 4 x 6 in at 600 dpi: what is larger cannot be on any label."""


def linear(widths_px: Iterable[int], height_px: int) -> Bitmap:
    """Elements from left to right in dots, the first one a bar, every second one a space."""
    row, width_px = _row(widths_px)
    return stacked([(row, height_px)], width_px)


def stepped(
    widths_px: Sequence[int], is_tall: Sequence[bool], upper_px: int, lower_px: int, *, hang: bool
) -> Bitmap:
    """Bars of two heights; ``is_tall`` has one claim for each element.

    Short bars hang from the top edge and fill the upper rows, or stand at the bottom edge and
    fill the lower ones.
    """
    row, width_px = _row(widths_px)
    mask, _width_px = _row_of(zip(widths_px, is_tall, strict=True))
    heights = ((row, upper_px), (row & mask, lower_px))
    return stacked(heights if hang else ((row & mask, upper_px), (row, lower_px)), width_px)


def stacked(rows: Sequence[tuple[int, int]], width_px: int) -> Bitmap:
    """Rows as numbers, the leftmost dot the highest bit of ``width_px``, each with its height.

    Raises NotEncodable where that is larger than a label can be.
    """
    height_px = sum(height for _row_bits, height in rows)
    if width_px * height_px > MAX_DOTS:
        raise NotEncodable(f"a barcode of {width_px} x {height_px} dots is larger than a label")
    spare = -width_px % 8
    row_bytes = (width_px + 7) // 8
    dots = b"".join((bits << spare).to_bytes(row_bytes, "big") * height for bits, height in rows)
    return Bitmap(width_px, height_px, dots)


def _row(widths_px: Iterable[int]) -> tuple[int, int]:
    return _row_of((width, at % 2 == 0) for at, width in enumerate(widths_px))


def _row_of(elements: Iterable[tuple[int, bool]]) -> tuple[int, int]:
    """A row as a number, and its width: elements with their width, and whether they are black."""
    bits = width_px = 0
    for width, black in elements:
        bits <<= width
        width_px += width
        if black:
            bits |= (1 << width) - 1
    return bits, width_px
