"""What is fuzzed: functions that take bytes from outside, each with the one error it may raise."""

from collections.abc import Callable
from dataclasses import dataclass

from printing.labels.pdf import rasterise
from printing.labels.place import place
from printing.labels.problem import LabelProblem
from printing.labels.read_back import read_drawing
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.guard import guard

STOCK = Stock(101.6, 152.4)
DPI = 203


@dataclass(frozen=True, slots=True)
class Target:
    """A function under test; ``kind`` is that of the files that its inputs are made from."""

    name: str
    kind: str
    run: Callable[[bytes], object]


def _draw(data: bytes) -> None:
    draw(data, STOCK)


def _read_back(data: bytes) -> None:
    read_drawing(draw(data, STOCK))


def _pdf(data: bytes) -> None:
    for page in rasterise(data, DPI):
        place(page, STOCK)


def _words(run: Callable[[bytes], object]) -> Callable[[bytes], object]:
    """The function with its answers in words counted as answers."""

    def answered(data: bytes) -> None:
        try:
            run(data)
        except LabelProblem:
            return

    return answered


TARGETS = {
    target.name: target
    for target in (
        Target("draw", "zpl", _words(_draw)),
        Target("guard", "zpl", guard),
        Target("read-back", "zpl", _words(_read_back)),
        Target("pdf", "pdf", _words(_pdf)),
    )
}
"""The guard is not wrapped: it never raises anything at all."""
