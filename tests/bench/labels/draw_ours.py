"""Draws labels with our renderer as it is asked for on its input: see ``workers.py``."""

import time
from pathlib import Path

from printing.labels.png import png_of
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from tests.bench.labels.answering import Drawn, answer


def dots(data: bytes, stock: Stock) -> int:
    """The label's dots, one bit each."""
    return len(draw(data, stock).labels)


def png(data: bytes, stock: Stock) -> int:
    """A PNG file of each label, in memory."""
    labels = draw(data, stock).labels
    for label in labels:
        png_of(label.bitmap)
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
