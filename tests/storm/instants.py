"""When a process is killed: at a random time, at a named point inside it, or by what it printed."""

from dataclasses import dataclass
from random import Random
from typing import Any, Literal

Kind = Literal["never", "time", "point", "paper"]

TIMES, PAPERS = 0.25, 0.08
"""Shares of kills at a random time, and when the printer has the first bytes; the rest is aimed."""
AT_ONCE, QUICK, QUICK_S, LATER_S = 0.5, 0.7, 0.0006, 0.006
"""Half of the aimed ones strike at the point itself, the others so many seconds after it."""


@dataclass(frozen=True, slots=True)
class Instant:
    """``nth`` counts from 1; ``delay_s`` after the point, or after the start for ``time``."""

    kind: Kind = "never"
    point: str = ""
    nth: int = 1
    delay_s: float = 0.0

    def __str__(self) -> str:
        if self.kind == "time":
            return f"{self.delay_s * 1000:.1f} ms after the start"
        if self.kind == "paper":
            return f"the printer has the first bytes of job {self.nth}"
        later = f" and {self.delay_s * 1e6:.0f} µs" if self.delay_s else ""
        return f"{self.point}, time {self.nth}{later}" if self.point else "not at all"

    @property
    def family(self) -> str:
        """Where that is, for the account of all kills."""
        if self.kind == "time":
            return "at any time"
        if self.kind == "paper":
            return "print:first bytes"
        return self.point

    def document(self) -> dict[str, Any]:
        """As the nursery reads it."""
        return {
            "kind": self.kind, "point": self.point, "nth": self.nth, "delay_s": self.delay_s,
        }  # fmt: skip


NEVER = Instant()


@dataclass(frozen=True, slots=True)
class Trace:
    """What a run that nobody disturbed went through: points in order, and how long it took."""

    points: tuple[str, ...]
    took_s: float
    prints: int


def choose(rng: Random, trace: Trace) -> Instant:
    """An instant that such a run comes to. Each named point is as likely as any other."""
    dice = rng.random()
    if dice < TIMES or not trace.points:
        return Instant("time", delay_s=rng.uniform(0, trace.took_s))
    if dice < TIMES + PAPERS and trace.prints:
        return Instant("paper", nth=rng.randint(1, trace.prints))
    point = rng.choice(sorted(set(trace.points)))
    nth = rng.randint(1, trace.points.count(point))
    if rng.random() < AT_ONCE:
        return Instant("point", point, nth)
    longest = QUICK_S if rng.random() < QUICK else LATER_S
    return Instant("point", point, nth, rng.uniform(0, longest))
