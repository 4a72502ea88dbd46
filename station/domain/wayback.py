"""The way back to an older program: the copy of the journal that it can still open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WayBack:
    """A copy, and what it lacks.

    ``until`` is the time of its last event (ISO 8601 in UTC, empty where it has none); ``lacks``
    counts the events that came later, None where they cannot be counted. ``log`` is the unfinished
    log of the newer file, empty where it has none: SQLite would take it for the copy's own.
    """

    file: str
    until: str = ""
    lacks: int | None = None
    log: str = ""
