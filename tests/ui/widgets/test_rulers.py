"""Which millimetres of a ruler have a tick, and which a number."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.widgets.rulers import Scale


def scale(px_per_mm: float, zero: float = 100, start: float = 100, end: float = 500) -> Scale:
    return Scale(zero, start, end, px_per_mm)


@pytest.mark.parametrize(
    ("px_per_mm", "ticks", "numbers"),
    [(8, 1, 5), (4, 1, 10), (2, 5, 20), (0.5, 10, 100), (40, 1, 1), (20, 1, 2)],
)
def test_they_get_coarser_where_there_is_no_room(
    look: QApplication, px_per_mm: float, ticks: int, numbers: int
) -> None:
    assert scale(px_per_mm).ticks().step == ticks
    assert scale(px_per_mm).numbers().step == numbers


def test_they_end_with_what_is_ruled(look: QApplication) -> None:
    assert scale(4).ticks() == range(101)
    assert scale(4).numbers() == range(0, 101, 10)
    assert scale(4).at(10) == 140


def test_what_lies_before_the_paper_counts_down(look: QApplication) -> None:
    before = scale(4, zero=180)
    assert before.ticks() == range(-20, 81)
    assert before.numbers()[0] == -20
