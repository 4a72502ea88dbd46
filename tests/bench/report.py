"""The figures as rows: for the screen, and for docs/benchmarks.md."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from operator import truediv
from typing import Protocol

from tests.bench.calls import Calls
from tests.bench.journal import EVENTS, WRITES, Pair
from tests.bench.process import Run
from tests.bench.ship import MANY, Contest, Shipped
from tests.bench.start import Start
from tests.bench.waiting import Asked

RATIO, CALLS, START, JOURNAL, A_MINUTE = 1.3, 6, 3.0, 2.0, 600
WAIT_S = 2.0
"""The first look at an order comes so long after its confirm, in the product and in the peer."""


class Figure(Protocol):
    """A line of the table."""

    @property
    def name(self) -> str:
        """What was measured."""
        ...

    @property
    def verdict(self) -> str:
        """Met, missed, or nothing."""
        ...

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """The line as text."""
        ...


@dataclass(frozen=True)
class Row:
    """One figure. ``wanted`` is None where the figure explains another and has no target."""

    name: str
    wanted: float | None
    measured: float
    spread: str
    unit: str = ""

    @property
    def verdict(self) -> str:
        """Met, missed, or nothing."""
        if self.wanted is None:
            return ""
        return "met" if self.measured <= self.wanted else "**missed**"

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """The row as text."""
        digits = 0 if self.spread == "always" else 2
        wanted = "" if self.wanted is None else f"≤ {self.wanted:g}{self.unit}"
        return (
            self.name,
            wanted,
            f"{self.measured:.{digits}f}{self.unit}",
            self.spread,
            self.verdict,
        )


def ratio(name: str, wanted: float | None, ours: Sequence[float], theirs: Sequence[float]) -> Row:
    """The median of the rounds' own ratios: what slows one round down slows both of its runs."""
    each = list(starmap(truediv, zip(ours, theirs, strict=True)))
    return Row(name, wanted, statistics.median(each), spread(each), "×")


def spread(values: Sequence[float], unit: str = "", factor: float = 1.0) -> str:
    """The least and the most."""
    return f"{min(values) * factor:.2f} to {max(values) * factor:.2f}{unit}"


def wall(run: Run) -> float:
    """From start to end."""
    return run.wall_s


def cpu(run: Run) -> float:
    """User and system time."""
    return run.cpu_s


def cost_rows(contest: Contest) -> list[Row]:
    """The core against its peers."""
    product, peer, durable = contest.product, contest.peer, contest.durable
    at_once = [
        [shipped.run.wall_s for shipped in rounds]
        for rounds in (contest.product_at_once, contest.peer_at_once)
    ]
    return [
        ratio(f"time of a run of {MANY} orders", RATIO, product.whole(wall), peer.whole(wall)),
        ratio(
            f"the same, less the {WAIT_S:g} s that both wait",
            RATIO,
            [took - WAIT_S for took in product.whole(wall)],
            [took - WAIT_S for took in peer.whole(wall)],
        ),
        ratio(f"time of a run of {MANY} orders, labels made at once", RATIO, *at_once),
        ratio("time, one more order", RATIO, product.an_order(wall), peer.an_order(wall)),
        ratio(f"CPU of a run of {MANY} orders", RATIO, product.whole(cpu), peer.whole(cpu)),
        ratio("CPU, one more order", RATIO, product.an_order(cpu), peer.an_order(cpu)),
        ratio(
            f"CPU of a run of {MANY}, peer that keeps as much",
            None,
            product.whole(cpu),
            durable.whole(cpu),
        ),
        ratio(
            "CPU, one more order, peer that keeps as much",
            None,
            product.an_order(cpu),
            durable.an_order(cpu),
        ),
    ]


def call_rows(counted: Sequence[Calls], contest: Contest) -> list[Row]:
    """HTTP calls."""
    rows: list[Row] = []
    for calls in counted:
        rows.append(Row(f"HTTP calls, one order {calls.how}", CALLS, calls.count, "always"))
    for name, rounds in (("quayside", contest.product.many), ("peer", contest.peer.many)):
        each = [shipped.requests / MANY for shipped in rounds]
        wanted = CALLS if name == "quayside" else None
        title = f"HTTP calls an order, {MANY} at once, {name}"
        rows.append(Row(title, wanted, statistics.median(each), spread(each)))
    return rows


def start_rows(start: Start) -> list[Row]:
    """``--version``."""
    return [
        ratio("quayside --version, time", START, start.product_s, start.floor_s),
        Row("… of PySide6, httpx, reportlab imported", 0, len(start.heavy), "always"),
    ]


def journal_rows(pairs: Mapping[str, Pair]) -> list[Row]:
    """The journal against sqlite3 with the same statements."""
    names = {
        "append": f"journal: {WRITES} events one after the other, to raw SQLite",
        "claim": f"journal: {WRITES} orders claimed, to raw SQLite",
        "recovery": f"journal: what is open among {EVENTS:,} events, to raw SQLite",
    }
    fold, folding = pairs["fold"], f"journal: {EVENTS:,} events read and folded, to raw rows"
    return [
        *(ratio(name, JOURNAL, pairs[key].ours, pairs[key].raw) for key, name in names.items()),
        ratio(folding, None, fold.ours, fold.raw),
    ]


def waiting_rows(counted: Sequence[Asked]) -> list[Row]:
    """The busiest minute of the poller, by how many orders wait."""
    return [
        Row(
            f"requests a minute, {found.orders:,} orders wait",
            A_MINUTE,
            max(found.a_minute),
            f"{min(found.a_minute)} to {max(found.a_minute)}",
        )
        for found in counted
    ]


def absolute(contest: Contest) -> list[tuple[str, str, str, str]]:
    """Medians in seconds and milliseconds, so that the ratios can be read."""
    runners = {
        "quayside ship": contest.product,
        "peer": contest.peer,
        "peer that keeps as much": contest.durable,
    }
    return [
        (
            name,
            _many(series.many, wall, "s"),
            _many(series.many, cpu, "s"),
            _middle(series.an_order(cpu), "ms", 1000),
        )
        for name, series in runners.items()
    ]


def _many(rounds: Sequence[Shipped], of: Callable[[Run], float], unit: str) -> str:
    return _middle([of(shipped.run) for shipped in rounds], unit)


def _middle(values: Sequence[float], unit: str, factor: float = 1.0) -> str:
    return f"{statistics.median(values) * factor:.2f} {unit} ({spread(values, '', factor)})"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table that can be read as text as well."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join("| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines)
