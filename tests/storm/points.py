"""Named points inside the core's process, found without touching the core.

SQL statements by SQLite's own trace, files and connections by the interpreter's audit events,
requests by httpcore's trace, prints by the steps that the journal is given. At one of them the
process kills itself, as from outside: SIGKILL leaves no time for anything.
"""

import os
import signal
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_SQL = {
    "BEGIN IMMEDIATE": "SQLite write:begins",
    "COMMIT": "SQLite write:commit",
    "INSERT INTO events": "SQLite write:event",
    "INSERT INTO shipments": "SQLite write:projection",
    "INSERT INTO containers": "SQLite write:projection",
    "INSERT INTO tokens": "SQLite write:token",
    "CREATE TABLE": "SQLite write:schema",
}


class Points:
    """Counts the points that the process comes to, and ends it at the one that is meant.

    ``call_killer`` is called instead where the end comes a little later, from outside.
    """

    def __init__(
        self, point: str, nth: int, delay_s: float, call_killer: Callable[[], None]
    ) -> None:
        self._point, self._nth, self._delay_s = point, nth, delay_s
        self._call_killer = call_killer
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._fresh = threading.local()
        self.passed: list[str] = []

    def __call__(self, point: str) -> None:
        """The process is there, in whatever thread."""
        with self._lock:
            self.passed.append(point)
            self._counts[point] += 1
            is_meant = point == self._point and self._counts[point] == self._nth
        if not is_meant:
            return
        if self._delay_s:
            self._call_killer()
        else:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, args: tuple[Any, ...]) -> None:
        """A hook for ``sys.addaudithook``."""
        self._follow_fresh()
        if event == "sqlite3.connect/handle":
            # It is told of before it can be used: the next event of whatever kind is early enough.
            self._fresh.connection = args[0]
        elif event == "open" and str(args[0]).endswith(".part"):
            self("label file:opened")
        elif event == "os.rename" and str(args[0]).endswith(".part"):
            self("label file:whole, before its name")
        elif event == "socket.connect" and threading.current_thread() is threading.main_thread():
            self("connection:opens")

    def _follow_fresh(self) -> None:
        """A connection belongs to the thread that made it, and may be closed again by now."""
        connection = getattr(self._fresh, "connection", None)
        if connection is not None:
            self._fresh.connection = None
            with suppress(sqlite3.ProgrammingError):
                connection.set_trace_callback(self._sql)

    def _sql(self, statement: str) -> None:
        for beginning, point in _SQL.items():
            if statement.startswith(beginning):
                self(point)
