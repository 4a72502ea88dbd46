"""Draws labels with our renderer as it is asked for on its input: see ``workers.py``."""

import io
import time
from pathlib import Path

from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from tests.bench.labels.answering import Drawn, answer

QUICK = 1
"""How hard PNG files are packed: as quickly as possible, like the others do."""


def dots(data: bytes, stock: Stock) -> int:
    """The label's dots, one bit each."""
    return len(draw(data, stock).labels)


def png(data: bytes, stock: Stock) -> int:
    """A PNG file of each label, in memory."""
    labels = draw(data, stock).labels
    for label in labels:
        label.bitmap.to_image().save(io.BytesIO(), "PNG", compress_level=QUICK)
    return len(labels)


def timed(file: Path, how: str, width_mm: float, length_mm: float, times: int) -> Drawn:
    """Milliseconds of each round, after one that does not count."""
    data, stock = file.read_bytes(), Stock(width_mm, length_mm)
    work = {"dots": dots, "png": png}[how]
    labels = work(data, stock)
    took: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        work(data, stock)
        took.append((time.perf_counter() - began) * 1000)
    return Drawn(took, labels)


if __name__ == "__main__":
    answer(timed)
