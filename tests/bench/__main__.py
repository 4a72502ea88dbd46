"""``make bench``: the core against a straight script, HTTP calls, start; into docs/benchmarks.md.

Takes about three minutes. Ratios are taken within one run of it, never against a stored number.
"""

import sys
import time

from tests.bench.calls import calls
from tests.bench.machine import machine
from tests.bench.page import FIGURES, TIMES, page
from tests.bench.process import ROOT
from tests.bench.report import absolute, call_rows, cost_rows, start_rows, table
from tests.bench.ship import contest
from tests.bench.start import start

PLACE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, print, write."""
    began = time.monotonic()
    say("start of the process …")
    starting = start_rows(start())
    say("HTTP calls of one order …")
    counted = calls()
    say("quayside ship against the peer …")
    found = contest()
    rows = [*cost_rows(found), *call_rows(counted, found), *starting]
    times = absolute(found)
    PLACE.parent.mkdir(exist_ok=True)
    text = page(rows, times, machine=machine(), day=time.strftime("%Y-%m-%d"))
    PLACE.write_text(text, "utf-8")
    print(table(FIGURES, [row.cells for row in rows]))
    print(table(TIMES, times))
    say(f"written to docs/benchmarks.md after {time.monotonic() - began:.0f} s")


def say(text: str) -> None:
    """Progress, apart from the tables."""
    print(text, file=sys.stderr, flush=True)


main()
