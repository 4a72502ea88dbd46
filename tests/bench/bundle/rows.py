"""The bundle's figures as rows; without a bundle the rows say so."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.bundle.contest import Found
from tests.bench.bundle.running import Started
from tests.bench.report import Row, ratio, spread

SIZE_MB, START, MEMORY = 160.0, 1.5, 2.0
NOT_BUILT = "not built: make bundle"


@dataclass(frozen=True)
class Missing:
    """A figure that could not be taken."""

    name: str
    wanted: str

    @property
    def verdict(self) -> str:
        """Neither met nor missed."""
        return NOT_BUILT

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """The row as text."""
        return (self.name, self.wanted, "", "", NOT_BUILT)


SIZE = "bundle: its files, unpacked"
WARM = "bundle: time to a bench to scan at, to a bare window from source"
COLD = "bundle: the same, nothing in the page cache"
AT_START = "bundle: memory after the start"
AT_END = "bundle: memory at the end of a scripted morning, its sandbox in it"


def bundle_rows(found: Found) -> list[Row | Missing]:
    """Size, warm and cold start, memory."""
    if not found.size_mb:
        return [
            Missing(SIZE, f"≤ {SIZE_MB:g} MB"),
            Missing(WARM, f"≤ {START:g}×"),
            Missing(COLD, ""),
            Missing(AT_START, f"≤ {MEMORY:g}×"),
            Missing(AT_END, f"≤ {MEMORY:g}×"),
        ]
    bare_mb = statistics.median(float(each["memory_mb"]) for each in found.bare)
    return [
        Row(SIZE, SIZE_MB, found.size_mb, "one bundle", " MB"),
        ratio(WARM, START, _ready(found.warm), _painted(found.bare)),
        ratio(COLD, None, _ready(found.cold), _painted(found.cold_bare)),
        ratio(AT_START, MEMORY, [found.memory_mb], [bare_mb]),
        ratio(AT_END, MEMORY, [found.morning_mb], [bare_mb]),
    ]


def bundle_times(found: Found) -> list[tuple[str, str]]:
    """What stands behind the ratios; empty without a bundle."""
    if not found.size_mb:
        return []
    bare_mb = statistics.median(float(each["memory_mb"]) for each in found.bare)
    opened = [each.open_s for each in found.warm]
    return [
        ("bare window from source, painted, warm", _seconds(_painted(found.bare))),
        ("bundle, bench painted with its field, warm", _seconds(_ready(found.warm))),
        ("bundle, station open behind it, warm", _seconds(opened)),
        ("bare window from source, painted, cold", _seconds(_painted(found.cold_bare))),
        ("bundle, bench painted with its field, cold", _seconds(_ready(found.cold))),
        ("memory, bare window", f"{bare_mb:.0f} MB"),
        ("memory, bundle after the start", f"{found.memory_mb:.0f} MB"),
        ("memory, end of the scripted morning", f"{found.morning_mb:.0f} MB"),
        ("memory, most of the scripted morning", f"{found.most_mb:.0f} MB"),
    ]


def _ready(runs: Sequence[Started]) -> list[float]:
    return [each.ready_s for each in runs]


def _painted(runs: Sequence[dict[str, float]]) -> list[float]:
    return [float(each["painted_s"]) for each in runs]


def _seconds(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.3f} s ({spread(values)})"
