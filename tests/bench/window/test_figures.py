"""The window's figures: percentiles, verdicts, and the page that holds them."""

from typing import Any

import pytest

from tests.bench.report import Row
from tests.bench.window.contest import SIZES, Found
from tests.bench.window.page import window_page
from tests.bench.window.rows import percentile, window_rows, worst_stalls


@pytest.mark.parametrize(
    ("percent", "value"), [(0, 1.0), (1, 1.0), (50, 50.0), (99, 99.0), (99.5, 100.0), (100, 100.0)]
)
def test_a_percentile_is_one_of_the_values(percent: float, value: float) -> None:
    values = [float(number) for number in range(100, 0, -1)]
    assert percentile(values, percent) == value


def test_a_single_value_is_every_percentile() -> None:
    assert percentile([7.0], 99) == 7.0


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


def found(stall_ms: float = 20.0, end_mb: float = 90.0) -> Found:
    """Runs with round figures."""
    bare = {"painted_s": 0.1, "memory_mb": 50.0, "stall_ms": 1.0}
    opened = {"usable_s": 0.2, "open_s": 0.35, "answered_s": 0.3, "memory_mb": 80.0}
    scans: dict[str, Any] = {"painted_ms": [4.0, 6.0], "whole_ms": [10.0, 12.0]}
    morning = {
        "start_mb": 80.0,
        "end_mb": end_mb,
        "stall_ms": stall_ms,
        "worst": [{"ms": stall_ms, "calls": ["a.py:paint", "b.py:run"]}, {"ms": 3.0, "calls": []}],
    }
    return Found(
        bare=[bare, bare],
        opened=[opened, opened],
        scans={size: [scans] for size in SIZES},
        scan_floors={size: [{"took_ms": [2.0, 3.0]}] for size in SIZES},
        mornings=[morning],
        idle=[bare],
    )


def row(rows: list[Row], begins: str, unit: str) -> Row:
    return next(each for each in rows if each.name.startswith(begins) and each.unit == unit)


def test_each_figure_is_a_ratio_of_the_same_run() -> None:
    rows = window_rows(found())
    assert row(rows, "window: time to a bench", "×").measured == pytest.approx(2.0)
    assert row(rows, "scan → painted order, p99, 100,000", "×").measured == pytest.approx(2.0)
    assert row(rows, "memory at the end", "×").measured == pytest.approx(1.8)


def test_what_is_missed_is_called_missed() -> None:
    rows = window_rows(found(stall_ms=51.0, end_mb=101.0))
    assert row(rows, "window: time to a bench", "×").verdict == "**missed**"
    assert row(rows, "longest stall", " ms").verdict == "**missed**"
    assert row(rows, "memory at the end", "×").verdict == "**missed**"
    assert row(rows, "memory at the start", "×").verdict == "met"


def test_the_wanted_milliseconds_are_those_of_many_orders() -> None:
    rows = window_rows(found())
    assert row(rows, "scan → painted order, p99, 100,000", " ms").verdict == "met"
    assert row(rows, "scan → painted order, p99, 10,000", " ms").verdict == ""


def test_a_stall_says_what_ran() -> None:
    assert worst_stalls(found()) == [
        "20 ms: `a.py:paint` ← `b.py:run`",
        "3 ms: nothing was seen in the main thread",
    ]


def test_the_page_has_figures_stalls_and_method() -> None:
    text = window_page(found())
    assert "20 ms: `a.py:paint`" in text
    assert "offscreen" in text
    assert "{" not in text
