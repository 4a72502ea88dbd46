"""A page in cells of about a millimetre: where there is ink, cut marks left out, and its blocks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.labels.zpl.drawing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_PARTS = 10
_PART_INKED = 0.3
"""A mark shows in each tenth of the page, with this part of its cells inked: it may be dashed."""

_MARK_THICK = 2


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells row by row, 1 where there is any ink; ``dots`` of the page are a cell's side."""

    width: int
    height: int
    ink: bytes
    dots: int


@dataclass(frozen=True, slots=True)
class Block:
    """Ink that lies close together: the rectangle around it and its number of cells."""

    box: Box
    ink: int


def cells_of(page: "Image", dots: int) -> Cells:
    """The cells of a page of mode ``1``, without the lines that go across the whole of it."""
    from PIL import ImageChops

    grey = ImageChops.invert(page.convert("L")).reduce(dots)
    ink = bytearray(1 if value else 0 for value in grey.tobytes())
    width, height = grey.size
    rows = _marks([bytes(ink[at : at + width]) for at in range(0, len(ink), width)])
    columns = _marks([bytes(ink[at::width]) for at in range(width)])
    for row in rows:
        ink[row * width : (row + 1) * width] = bytes(width)
    for column in columns:
        ink[column::width] = bytes(height)
    return Cells(width, height, bytes(ink), dots)


def _marks(lines: list[bytes]) -> list[int]:
    """Which lines of cells are a cut or fold mark: from edge to edge, and thin."""
    full = [_is_across(line) for line in lines] + [False]
    marks: list[int] = []
    run: list[int] = []
    for at, is_full in enumerate(full):
        if is_full:
            run.append(at)
            continue
        if len(run) <= _MARK_THICK:
            marks += run
        run = []
    return marks


def _is_across(line: bytes) -> bool:
    """True where each part of a line has ink, but for the two at the page's edges."""
    part = len(line) / _PARTS
    counts = (sum(line[round(at * part) : round((at + 1) * part)]) for at in range(1, _PARTS - 1))
    return all(count >= part * _PART_INKED for count in counts)


def blocks(cells: Cells, gap: int) -> list[Block]:
    """The blocks whose parts lie no more than ``gap`` cells apart."""
    spread = bytearray(_spread(cells, gap))
    found = []
    start = spread.find(1)
    while start >= 0:
        found.append(_flooded(cells, spread, start))
        start = spread.find(1, start + 1)
    return found


def _spread(cells: Cells, gap: int) -> bytes:
    """The ink grown by half of the gap on each side."""
    from PIL import Image, ImageFilter

    picture = Image.frombytes("L", (cells.width, cells.height), cells.ink)
    return picture.filter(ImageFilter.MaxFilter(gap // 2 * 2 + 1)).tobytes()


def _flooded(cells: Cells, spread: bytearray, start: int) -> Block:
    """Clear a block from the grown ink; its own ink counts alone."""
    width, size = cells.width, len(spread)
    left, top, right, bottom, ink = width, cells.height, 0, 0, 0
    spread[start] = 0
    todo = [start]
    while todo:
        at = todo.pop()
        y, x = divmod(at, width)
        if cells.ink[at]:
            ink += 1
            left, top = min(left, x), min(top, y)
            right, bottom = max(right, x + 1), max(bottom, y + 1)
        for near in _neighbours(at, width, size):
            if spread[near]:
                spread[near] = 0
                todo.append(near)
    return Block(Box(left, top, right, bottom), ink)


def _neighbours(at: int, width: int, size: int) -> tuple[int, ...]:
    """The cells beside a cell, above and below it."""
    x = at % width
    beside = (at - 1,) * (x > 0) + (at + 1,) * (x + 1 < width)
    return beside + (at - width,) * (at >= width) + (at + width,) * (at + width < size)
