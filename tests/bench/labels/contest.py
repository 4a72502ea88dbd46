"""``python -m tests.bench.labels``: our renderer and two others on the same labels, in turns."""

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.bench.labels.samples import samples
from tests.bench.labels.workers import Worker, node, ours, zplkit

ROUNDS, TIMES = 3, 4


@dataclass(frozen=True, slots=True)
class Sample:
    """Milliseconds a sample, the quickest of each round: whatever else a machine does only slows.

    Nothing for a renderer that refuses it or is missing.
    ``png`` and ``dots`` are ours: with a PNG file made of the dots, and without.
    """

    name: str
    png: list[float]
    dots: list[float]
    node_png: list[float]
    zplkit_png: list[float]
    zplkit_dots: list[float]


@dataclass(frozen=True, slots=True)
class Contest:
    """All samples, and which of the others took part."""

    samples: list[Sample]
    has_node: bool
    has_zplkit: bool


def preview_contest() -> Contest:
    """Every sample by every renderer: about a minute and a half."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        us = stack.enter_context(ours())
        others = (stack.enter_context(node()), stack.enter_context(zplkit()))
        found = [_sample(name, file, us, *others) for name, file in samples(folder).items()]
    return Contest(found, others[0] is not None, others[1] is not None)


def _sample(
    name: str, file: Path, us: Worker, by_node: Worker | None, by_zplkit: Worker | None
) -> Sample:
    sample = Sample(name, [], [], [], [], [])
    turns = [
        (sample.png, us, "png"),
        (sample.node_png, by_node, "png"),
        (sample.dots, us, "dots"),
        (sample.zplkit_png, by_zplkit, "png"),
        (sample.zplkit_dots, by_zplkit, "dots"),
    ]
    for _ in range(ROUNDS):
        for took, worker, how in turns:
            drawn = worker.timed(file, how, TIMES) if worker else None
            if drawn:
                took.append(min(drawn.took_ms))
    return sample
