"""``make bench``: the core against a straight script, HTTP calls, start, the window,
the bundle, labels.

Writes docs/benchmarks.md. Takes about twelve minutes. Ratios are taken within one run of
it, never against a stored number.
"""

import sys
import time

from tests.bench.bundle.contest import bundle_contest
from tests.bench.bundle.page import bundle_page
from tests.bench.bundle.rows import bundle_rows
from tests.bench.calls import calls
from tests.bench.claim import claim_rows
from tests.bench.journal import journal_times
from tests.bench.labels.batch import batches
from tests.bench.labels.contest import preview_contest
from tests.bench.labels.costs import printing_costs
from tests.bench.labels.page import labels_page
from tests.bench.labels.rows import Found, label_rows
from tests.bench.machine import machine
from tests.bench.page import FIGURES, TIMES, page
from tests.bench.process import ROOT
from tests.bench.report import (
    absolute,
    call_rows,
    cost_rows,
    journal_rows,
    start_rows,
    table,
    waiting_rows,
)
from tests.bench.ship import contest
from tests.bench.start import start
from tests.bench.waiting import ORDERS, asked
from tests.bench.window.contest import window_contest
from tests.bench.window.page import window_page
from tests.bench.window.rows import window_rows

PLACE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, print, write."""
    began = time.monotonic()
    say("start of the process …")
    starting = start_rows(start())
    say("the journal against raw SQLite …")
    kept = journal_rows(journal_times())
    say("claims against raw PostgreSQL …")
    kept += claim_rows()
    say("requests while orders wait …")
    polled = waiting_rows([asked(orders) for orders in ORDERS])
    say("HTTP calls of one order …")
    counted = calls()
    say("quayside ship against the peer …")
    found = contest()
    say("the window against a bare one …")
    seen = window_contest()
    shown = window_rows(seen)
    bundle = bundle_contest(say)
    say("labels: previews, the way to a printer, a batch …")
    labels = Found(preview_contest(), printing_costs(), batches())
    drawn = label_rows(labels)
    rows = [
        *cost_rows(found),
        *call_rows(counted, found),
        *kept,
        *polled,
        *starting,
        *shown,
        *bundle_rows(bundle),
        *drawn,
    ]
    times = absolute(found)
    PLACE.parent.mkdir(exist_ok=True)
    parts = f"{window_page(seen)}\n\n{bundle_page(bundle)}\n\n{labels_page(labels)}"
    text = page(rows, times, parts, machine=machine(), day=time.strftime("%Y-%m-%d"))
    PLACE.write_text(text, "utf-8")
    print(table(FIGURES, [row.cells for row in rows]))
    print(table(TIMES, times))
    say(f"written to docs/benchmarks.md after {time.monotonic() - began:.0f} s")


def say(text: str) -> None:
    """Progress, apart from the tables."""
    print(text, file=sys.stderr, flush=True)


main()
