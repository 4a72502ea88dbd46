"""The window's figures as rows."""

import statistics
from collections.abc import Sequence
from itertools import chain

from tests.bench.report import Row, ratio, spread
from tests.bench.window.contest import SIZES, Found, Told

START, SCAN, SCAN_MS, STALL_MS, MEMORY = 1.5, 2.0, 50.0, 50.0, 2.0


def percentile(values: Sequence[float], percent: float) -> float:
    """The least value that so many per cent of all do not exceed."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(0, int(rank) - 1)]


def window_rows(found: Found) -> list[Row]:
    """Start, scans, stalls, memory."""
    return [*start_rows(found), *_all_scans(found), *stall_rows(found), *memory_rows(found)]


def start_rows(found: Found) -> list[Row]:
    """Each against the paint of the bare window of the same round."""
    bare = _column(found.bare, "painted_s")
    return [
        ratio(name, wanted, _column(found.opened, key), bare)
        for name, wanted, key in (
            ("window: time to a bench to scan at", START, "usable_s"),
            ("window: time to an open station behind it", None, "open_s"),
            ("window: time to the first scan's order", None, "answered_s"),
        )
    ]


def _all_scans(found: Found) -> list[Row]:
    return list(
        chain.from_iterable(
            scan_rows(size, found.scans[size], found.scan_floors[size]) for size in SIZES
        )
    )


def scan_rows(size: int, product: Sequence[Told], floor: Sequence[Told]) -> list[Row]:
    """The 99th percentile of all scans; its spread is that of the rounds."""
    ours = [percentile(each["painted_ms"], 99) for each in product]
    theirs = [percentile(each["took_ms"], 99) for each in floor]
    all_ours = percentile(list(chain.from_iterable(each["painted_ms"] for each in product)), 99)
    all_theirs = percentile(list(chain.from_iterable(each["took_ms"] for each in floor)), 99)
    each_round = [one / other for one, other in zip(ours, theirs, strict=True)]
    name = f"scan → painted order, p99, {size:,} local orders"
    wanted_ms = SCAN_MS if size == max(SIZES) else None
    return [
        Row(name, SCAN, all_ours / all_theirs, spread(each_round), "×"),
        Row(name, wanted_ms, all_ours, spread(ours), " ms"),
    ]


def stall_rows(found: Found) -> list[Row]:
    """The longest of each morning; the bare window's shows what the machine does by itself."""
    ours = _column(found.mornings, "stall_ms")
    idle = _column(found.idle, "stall_ms")
    return [
        Row("longest stall in a morning", STALL_MS, max(ours), spread(ours), " ms"),
        Row("… in a bare window that idles", None, max(idle), spread(idle), " ms"),
    ]


def memory_rows(found: Found) -> list[Row]:
    """Resident memory against the bare window's."""
    bare = statistics.median(_column(found.bare, "memory_mb"))
    rows: list[Row] = []
    for name, key in (("start", "start_mb"), ("end", "end_mb")):
        ours = _column(found.mornings, key)
        rows.append(ratio(f"memory at the {name} of a morning", MEMORY, ours, [bare] * len(ours)))
    return rows


def window_times(found: Found) -> list[tuple[str, str]]:
    """What stands behind the ratios."""
    lines = [
        ("bare window painted", _seconds(found.bare, "painted_s")),
        ("bench painted, field ready", _seconds(found.opened, "usable_s")),
        ("station open behind it", _seconds(found.opened, "open_s")),
        ("first scan's order painted", _seconds(found.opened, "answered_s")),
    ]
    for size in SIZES:
        for name, runs, key in (
            ("floor", found.scan_floors[size], "took_ms"),
            ("painted", found.scans[size], "painted_ms"),
            ("whole, from the marketplace", found.scans[size], "whole_ms"),
        ):
            values = list(chain.from_iterable(each[key] for each in runs))
            words = f"{percentile(values, 50):.1f} ms, {percentile(values, 99):.1f} ms"
            lines.append((f"scan, {size:,} orders, {name}: p50, p99", words))
    memory = f"{statistics.median(_column(found.bare, 'memory_mb')):.0f} MB"
    lines.append(("memory, bare window", memory))
    for name, key in (("start", "start_mb"), ("end", "end_mb")):
        values = _column(found.mornings, key)
        lines.append((f"memory, {name} of a morning", f"{statistics.median(values):.0f} MB"))
    return lines


def worst_stalls(found: Found, most: int = 5) -> list[str]:
    """The longest stalls of all mornings, and what ran."""
    stalls = chain.from_iterable(each["worst"] for each in found.mornings)
    ordered = sorted(stalls, key=lambda stall: -stall["ms"])[:most]
    return [f"{stall['ms']:.0f} ms: {_calls(stall['calls'])}" for stall in ordered]


def _calls(calls: Sequence[str]) -> str:
    return " ← ".join(f"`{call}`" for call in calls[:5]) or "nothing was seen in the main thread"


def _column(runs: Sequence[Told], key: str) -> list[float]:
    return [float(run[key]) for run in runs]


def _seconds(runs: Sequence[Told], key: str) -> str:
    values = _column(runs, key)
    return f"{statistics.median(values):.3f} s ({spread(values)})"
