"""Draws labels with ``zplkit`` as it is asked for on its input: see ``workers.py``.

Runs in an environment of its own, which has zplkit and nothing of ours but this folder.
"""

import time
from pathlib import Path

import zplkit  # type: ignore[import-not-found]

from tests.bench.labels.answering import Drawn, Refused, answer

DOTS_A_MM = 8


def timed(file: Path, how: str, width_mm: float, length_mm: float, times: int) -> Drawn:
    """Milliseconds of each round, after one that does not count.

    ``dots`` are one byte each here, ``png`` is a file in memory.
    """
    data = file.read_bytes()
    size = {"width": round(width_mm * DOTS_A_MM), "height": round(length_mm * DOTS_A_MM)}
    options = zplkit.Options(profile="zd621", dpi=203, **size)

    def work() -> int:
        labels = zplkit.render(data, options).labels
        for label in labels:
            label.png() if how == "png" else label.rasterize()
        return len(labels)

    try:
        labels = work()
    except ValueError as error:
        raise Refused(str(error)) from error
    took: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return Drawn(took, labels)


if __name__ == "__main__":
    answer(timed)
