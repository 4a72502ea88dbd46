"""``python -m tests.bench.bundle``: the rows of the bundle alone, on the screen."""

import sys

from tests.bench.bundle.contest import bundle_contest
from tests.bench.bundle.rows import bundle_rows, bundle_times
from tests.bench.page import FIGURES
from tests.bench.report import table


def main() -> None:
    """Measure and print."""
    found = bundle_contest(lambda text: print(text, file=sys.stderr, flush=True))
    print(table(FIGURES, [row.cells for row in bundle_rows(found)]))
    if found.size_mb:
        print(table(("", ""), bundle_times(found)))


if __name__ == "__main__":
    main()
