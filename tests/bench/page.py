"""docs/benchmarks.md: the figures with how they were measured."""

from collections.abc import Sequence
from textwrap import fill

from tests.bench.bundle.page import CAUSES as BUNDLE_CAUSES
from tests.bench.labels.page import CAUSES as LABEL_CAUSES
from tests.bench.market import LABEL_DELAY_S, ORDERS, SEED
from tests.bench.report import Figure, table
from tests.bench.ship import FEW, MANY, ROUNDS
from tests.bench.start import ROUNDS as STARTS
from tests.bench.window.page import CAUSES as WINDOW_CAUSES

FIGURES = ("figure", "wanted", "measured", "spread", "")
TIMES = ("", f"time, {MANY} orders", f"CPU, {MANY} orders", "CPU, one more order")

PAGE = """# Benchmarks

Written by `make bench` on {day}. Machine: {machine}.

{figures}

The medians behind the ratios, with the least and the most of {rounds} rounds:

{times}

{parts}

## How the core is measured

- **The peer** (`tests/bench/peer.py`) is a straight httpx script: token, list, order, quotes,
  confirm, a look after 2 s, PDF, file. It works on as many orders at a time as the product (6),
  with as many connections (8) and keep-alive, in the same environment, as a process of its own.
- **Each run** has a fresh sandbox process (seed {seed}, {orders} orders, labels after {delay:g} s,
  or at once) and an empty data folder; it counts only if each order was bought once and has its
  label. Peer and product take turns; a ratio is the median of the rounds' own ratios,
  and the spread is the least and the most of them. {rounds} rounds.
- **Time** is from the start of the process to its end, **CPU** is what the kernel counted for it
  (`wait4`), user and system. Both runs look at an order 2 s after its confirm, also where
  its label is made at once; CPU figures hold no wait.
- **One more order** is the slope between {few} and {many} orders, so that the start of the process
  does not hide the cost.
- **HTTP calls** are those that the sandbox counted, the token's and all looks included.
- **The journal** is measured against sqlite3 that is given the very statements that the journal
  made, on the same disk with the same settings. *Folded* has no target: it decodes each event and
  runs the machine, which raw rows do not; a start does not fold.
- **Orders wait**: the poller on an empty data folder for five simulated minutes; the busiest one.
- **`--version`** is the installed command against `python -c pass`, {starts} rounds.

## What the product does more

The peer buys twice when it is run twice, and forgets what it bought when the power goes. The
product writes an intent to its journal before each confirm leaves (SQLite, `synchronous=FULL`), the
outcome after it, and the label's bytes, its folder and its event, each flushed to the disk; it
settles what earlier runs left open, keeps a local index, counts requests and tokens, checks
statuses, addresses, PDFs and free room, and logs. "The peer that keeps as much" is the peer with
the least of that: three flushed rows of one table an order, and flushed label files.

{remarks}
"""


def page(
    rows: Sequence[Figure],
    times: Sequence[Sequence[str]],
    parts: str,
    *,
    machine: str,
    day: str,
) -> str:
    """The whole document."""
    return PAGE.format(
        day=day,
        machine=machine,
        figures=table(FIGURES, [row.cells for row in rows]),
        times=table(TIMES, times),
        parts=parts,
        rounds=ROUNDS,
        seed=SEED,
        orders=ORDERS,
        delay=LABEL_DELAY_S,
        few=FEW,
        many=MANY,
        starts=STARTS,
        remarks=_remarks(rows),
    )


CAUSES = {
    "the same": (
        "Time less the wait: the start of the process (libraries of the journal, the printers and"
        " the command line; the journal's file), up to 0.25 s until orders that became due one"
        " after the other share a list call, and the CPU below."
    ),
    "time, one": (
        "Time of one more order: the sandbox answers within a millisecond, so that both runs are as"
        " fast as their CPU. The slope of two short times is rough: see its spread."
    ),
    "CPU": (
        "CPU: mostly the journal's flushed transactions on their own thread and the flushed label"
        " files. With all storage taken out by hand (not in this run), one more order cost the"
        " product 1.1 to 1.2 times the peer's CPU. In a whole run there is the start besides."
    ),
    "journal: what is open": (
        "What is open: each question crosses to the database's thread and back, a tenth of a"
        " millisecond; a start asks two, and so few rows cost raw SQLite less than the way."
    ),
    **WINDOW_CAUSES,
    **BUNDLE_CAUSES,
    **LABEL_CAUSES,
    "HTTP": (
        "HTTP calls: an order by its reference takes a list call, two readings, quotes, confirm and"
        " the label. The token is a seventh call, once an hour for all orders and processes."
    ),
}


def _remarks(rows: Sequence[Figure]) -> str:
    missed = [row.name for row in rows if "missed" in row.verdict]
    if not missed:
        return "All figures are met."
    causes = [why for key, why in CAUSES.items() if any(name.startswith(key) for name in missed)]
    lines = [fill(why, 100, initial_indent="- ", subsequent_indent="  ") for why in causes]
    return "## What is missed, and why\n\n" + "\n".join(lines)
