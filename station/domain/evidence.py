"""How much a printer can say about what it put on paper."""

from enum import StrEnum


class Evidence(StrEnum):
    """What "proved" may mean for a printer.

    ``PROVES``: it answers for its state and counts its labels. ``REPORTS``: a queue that has
    states, and knows nothing of paper. ``SILENT``: files, and printers that answer nothing.
    """

    PROVES = "proves"
    REPORTS = "reports"
    SILENT = "silent"
