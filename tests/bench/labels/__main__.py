"""``python -m tests.bench.labels``: the figures of labels alone, on the screen."""

from tests.bench.labels.batch import batches
from tests.bench.labels.contest import preview_contest
from tests.bench.labels.costs import printing_costs
from tests.bench.labels.page import labels_page
from tests.bench.labels.rows import Found, label_rows
from tests.bench.page import FIGURES
from tests.bench.report import table


def main() -> None:
    """Measure and print."""
    found = Found(preview_contest(), printing_costs(), batches())
    print(table(FIGURES, [row.cells for row in label_rows(found)]))
    print(labels_page(found))


if __name__ == "__main__":
    main()
