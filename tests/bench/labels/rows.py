"""Labels: the figures as rows."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from printing.labels.pdf import OVERSAMPLING
from tests.bench.labels.batch import LABELS, Batch
from tests.bench.labels.contest import Contest, Sample
from tests.bench.labels.costs import Costs
from tests.bench.report import Row, ratio, spread

TO_NODE, TO_ZPLKIT, TO_RASTER, TO_PRINTER = 0.1, 2.0, 4.0, 1.1
LABEL_MS, GUARD_MS = 60, 1000

Of = Callable[[Sample], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Found:
    """All that was measured of labels."""

    contest: Contest
    costs: Costs
    batches: tuple[Batch, Batch]


def label_rows(found: Found) -> list[Row]:
    """The preview against others, the way to the printer, the batch."""
    return [*_preview(found.contest), *_costs(found.costs), *_batches(*found.batches)]


def per_sample(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times their time a sample takes us: the median of the rounds' own ratios."""
    return statistics.median(our / their for our, their in zip(ours, theirs, strict=True))


def _preview(contest: Contest) -> Iterator[Row]:
    contests: tuple[tuple[str, Of, Of, float], ...] = (
        ("PNG file, to zpl-renderer-js", lambda one: one.png, lambda one: one.node_png, TO_NODE),
        ("PNG file, to zplkit", lambda one: one.png, lambda one: one.zplkit_png, TO_ZPLKIT),
        ("dots, to zplkit", lambda one: one.dots, lambda one: one.zplkit_dots, TO_ZPLKIT),
    )
    for name, ours, theirs, wanted in contests:
        both = [one for one in contest.samples if ours(one) and theirs(one)]
        each = [per_sample(ours(one), theirs(one)) for one in both]
        if each:
            title = f"ZPL preview as {name}"
            yield _times(f"{title}: all {len(each)} samples", wanted, _sums(both, ours, theirs))
            yield _times(f"{title}: the middle sample", wanted, each)
            yield Row(f"{title}: the worst sample", wanted, max(each), spread(each), "×")


def _times(name: str, wanted: float, each: Sequence[float]) -> Row:
    return Row(name, wanted, statistics.median(each), spread(each), "×")


def _sums(samples: Sequence[Sample], ours: Of, theirs: Of) -> list[float]:
    """The ratio of all samples' times together, round by round."""
    rounds = range(len(ours(samples[0])))
    return [
        sum(ours(one)[at] for one in samples) / sum(theirs(one)[at] for one in samples)
        for at in rounds
    ]


def _costs(costs: Costs) -> Iterator[Row]:
    what = "PDF label of 4 x 6 in at 203 dpi"
    raster = "to pypdfium2's raster alone"
    fine = f"to pypdfium2's raster {OVERSAMPLING} times finer alone"
    yield ratio(f"{what} as ZPL, {raster}", None, costs.made, costs.raster)
    yield ratio(f"{what} as ZPL, read back, {raster}", TO_RASTER, costs.read, costs.raster)
    yield ratio(f"{what} as ZPL, read back, {fine}", TO_RASTER, costs.read, costs.fine)
    yield _ms(f"{what} as ZPL, read back", LABEL_MS, costs.read)
    yield _ms("the guard on a ZPL label of a carrier", None, costs.guard_label)
    yield _ms("the guard on 4 MB of ZPL", GUARD_MS, costs.guard_most)


def _ms(name: str, wanted: float | None, took_s: Sequence[float]) -> Row:
    each = [took * 1000 for took in took_s]
    return Row(name, wanted, statistics.median(each), spread(each), " ms")


def _batches(proving: Batch, silent: Batch) -> Iterator[Row]:
    for kind, batch in (("that proves each", proving), ("that says nothing", silent)):
        name = f"{LABELS} labels on a printer {kind}, to the printer's own time"
        yield Row(name, TO_PRINTER, batch.took_s / batch.fed_s, "one run", "×")
