"""The figures of labels as rows: what counts, and what is left out where a renderer is missing."""

from tests.bench.labels.batch import Batch
from tests.bench.labels.contest import Contest, Sample
from tests.bench.labels.costs import Costs
from tests.bench.labels.page import labels_page
from tests.bench.labels.rows import Found, label_rows

COSTS = Costs([0.002], [0.006], [0.01], [0.02], [0.001], [0.3])
BATCHES = (Batch(115.0, 100.0), Batch(101.0, 100.0))
QUICK = Sample("quick", [2.0, 2.0], [1.0, 1.0], [100.0, 50.0], [4.0, 4.0], [0.1, 0.1])
SLOW = Sample("slow", [30.0, 30.0], [20.0, 20.0], [100.0, 100.0], [], [])


def test_each_sample_counts_against_those_that_draw_it() -> None:
    found = Found(Contest([QUICK, SLOW], True, True), COSTS, BATCHES)
    rows = {row.name: row for row in label_rows(found)}
    worst = rows["ZPL preview as PNG file, to zpl-renderer-js: the worst sample"]
    assert (worst.measured, worst.verdict) == (0.3, "**missed**")
    zplkit = rows["ZPL preview as PNG file, to zplkit: all 1 samples"]
    assert (zplkit.measured, zplkit.verdict) == (0.5, "met")
    assert rows["ZPL preview as dots, to zplkit: the middle sample"].measured == 10


def test_the_way_to_the_printer_and_the_batch() -> None:
    rows = label_rows(Found(Contest([], False, False), COSTS, BATCHES))
    shown = [(row.measured, row.verdict) for row in rows]
    assert [(round(figure, 2), verdict) for figure, verdict in shown] == [
        (5.0, ""),
        (10.0, "**missed**"),
        (3.33, "met"),
        (20.0, "met"),
        (1.0, ""),
        (300.0, "met"),
        (1.15, "**missed**"),
        (1.01, "met"),
    ]


def test_the_page_says_who_was_not_there() -> None:
    text = labels_page(Found(Contest([SLOW], True, False), COSTS, BATCHES))
    assert "Not measured, for it was not there: zplkit." in text
    assert "| slow  | 20.00" in text
    assert "not there" not in labels_page(Found(Contest([QUICK], True, True), COSTS, BATCHES))
