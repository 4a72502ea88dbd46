"""The window's part of docs/benchmarks.md."""

from textwrap import fill

from tests.bench.report import table
from tests.bench.window.contest import (
    MORNINGS,
    PACKED,
    SCAN_ROUNDS,
    SCANS,
    STARTS,
    Found,
)
from tests.bench.window.rows import window_times, worst_stalls

PAGE = """The window, in absolute figures (medians; least and most in brackets):

{times}

The longest stalls of {mornings} mornings, and what ran then (innermost call first):

{stalls}

## How the window is measured

All of it offscreen (Qt's own platform plugin without a screen): no graphics driver and no window
system is part of a figure. Each figure is taken in processes of their own; product and floor take
turns within one run. Times of a start are from the moment at which the process is started.

- **Start** ({starts} rounds): the floor is a bare PySide6 window (`QMainWindow` with a `QLineEdit`
  that has the focus), painted. "A bench to scan at" is the first paint of the bench's own screen
  while its scan field has the focus: what is scanned from then on is kept for the station, which is
  open behind it at "an open station". "The first scan's order" is the order's card, scanned as soon
  as there is a loop that takes keys. The data folder is that of any day but the first.
- **Scan → painted order** ({rounds} rounds of {scans} scans for each size): keys of a scanner into
  the window, from the first key to the paint of the order's card. The card comes from the local
  index; the marketplace's answer (items, address) is the row "whole". The local orders are written
  by the store's own code and have left long ago, like most in a folder of some years; those
  that are scanned are open ones among them.
  The floor is one indexed query on an open connection, one render and one repaint of the same
  bench screen: no keys, no thread, no event loop, no journal.
- **A morning**: {packed} orders packed by scans (box, weight, price, SEND, half a second of grace),
  labels rasterised and written as ZPL; after every ten each screen is opened once. A stall is a
  timer of 4 ms in the window's loop that comes late; a thread looks from outside at what the main
  thread does meanwhile. The first look at each screen, when it is built, is within.
- **Memory** is resident memory (`Rss` of `smaps_rollup`, shared libraries included) of the process,
  when the station is open and after the morning, against the painted bare window's."""

CAUSES = {
    "window": (
        "Start of the window: the bare window is Qt and Python. What comes on top is Python's:"
        " the modules of the frame and of the idle bench are run (frozen dataclasses are made by"
        " generated code), and their widgets are built and painted. All of the station comes after"
        " that."
    ),
    "scan": (
        "Scan: the floor has no keys. Eleven keys through the scanner's filter, a paint of the"
        " field that they are typed into, two turns of the event loop, the database's thread and"
        " back, and header and key strip beside the bench are what the product does more."
    ),
    "longest stall": (
        "Stalls: a screen is built whole when it is looked at first; the stalls are listed above."
        " The longest is the settings screen, whose six sections are built together."
    ),
    "memory": (
        "Memory at the end: six screens, the label renderer (pdfium and Pillow), the HTTP client,"
        " and Python's own objects of all of them. What a burst of labels took is given back"
        " (ui/memory.py): without that it was a fifth more. Looked at by hand, the second ten"
        " orders of a morning added 2 MB to what the first ten and the first look at each screen"
        " had taken."
    ),
}


def window_page(found: Found) -> str:
    """Figures, stalls, and how they were taken."""
    stalls = [
        fill(words, 100, initial_indent="- ", subsequent_indent="  ", break_long_words=False)
        for words in worst_stalls(found)
    ]
    return PAGE.format(
        times=table(("", ""), window_times(found)),
        mornings=MORNINGS,
        stalls="\n".join(stalls) or "- none over a frame",
        starts=STARTS,
        rounds=SCAN_ROUNDS,
        scans=SCANS,
        packed=PACKED,
    )
