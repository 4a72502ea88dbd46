"""The bundle's part of docs/benchmarks.md."""

from tests.bench.bundle.contest import COLD, WARM, Found
from tests.bench.bundle.rows import NOT_BUILT, bundle_times
from tests.bench.report import table

PAGE = """The bundle, in absolute figures (medians; least and most in brackets):

{times}

## How the bundle is measured

The bundle is the folder `dist/quayside` (or the one that `QUAYSIDE_BENCH_BUNDLE` names), started as
a packer starts it, offscreen, on a data folder with an account and one known order. Nothing is
built in for it: the log says when the bench was painted with its field focused ("ready to scan …
at … ms"), and that moment is counted from the one just before the process was asked for. The floor
is the bare PySide6 window from source; both take turns.

- **Size** is what the files hold, in millions of bytes; links cost nothing.
- **Warm** ({warm} rounds, the first of each not counted): everything is in the page cache.
- **Cold** ({cold} rounds): before each start all files of the bundle, or of the environment and of
  Python's own library, are put out of the page cache by `posix_fadvise` (DONTNEED). What other
  processes have mapped stays there, and so does what the system shares (libc, X11's libraries).
- **Memory** is resident memory (`Rss` of `smaps_rollup`, shared libraries included), read from
  outside: after the start once it stands still, with all pages imported; at the end of
  `quayside --demo --scripted`, whose marketplace runs in the same process."""

CAUSES = {
    "bundle: time": (
        "Start of the bundle: its loader unpacks Python's modules, of which it needs more than the"
        " bare window does, and then runs them; see the start of the window."
    ),
    "bundle: memory": (
        "Memory of the bundle at the end of a morning: six screens, the label renderer (pdfium and"
        " Pillow), documents, the HTTP client, and the sandbox marketplace with its server, which"
        " no bench has in its window."
    ),
    "bundle: its files": (
        "Size of the bundle: Qt and ICU are more than half of it; packaging/parts.py says what was"
        " left out."
    ),
}


def bundle_page(found: Found) -> str:
    """Figures, and how they were taken."""
    times = table(("", ""), bundle_times(found)) if found.size_mb else f"({NOT_BUILT})"
    return PAGE.format(times=times, warm=WARM, cold=COLD)
