"""Hears every fault that nobody foresaw, in the window and on the command line.

    main thread, import at start ─▶ ``Watch.__exit__``  ─▶ report ─▶ three lines, exit code 6
    a thread, a slot, __del__    ─▶ the hooks ─▶ log ─┐
    tasks, asyncio's own         ─────────────▶ log ─┴▶ report; the process goes on
    a native fault               ─▶ stacks in the marker's file; the next window reports it
    kill, power cut              ─▶ the marker stays; the next window says what is known

No report touches the journal, which is whole after any end. A windowed program may have no stderr.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from station.crashes.marker import Marker

if TYPE_CHECKING:
    from station.crashes.report import Reports

log = logging.getLogger(__name__)


class Watch:
    """Watches a process from its first line to its last; a context.

    ``kind`` is window or command. Where a folder of data is not there yet, a command makes none.
    ``show`` says the last words.
    """

    def __init__(
        self,
        kind: str,
        environ: Mapping[str, str] = os.environ,
        show: Callable[[str], None] | None = None,
    ) -> None:
        self._kind, self._environ = kind, environ
        self._show = show or show_lines
        self._marker: Marker | None = None
        self._home: Path | None = None
        self._handler = _ReportHandler(self.report)
        self._reports: Reports | None = None
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def __enter__(self) -> "Watch":
        with suppress(OSError, RuntimeError):
            self._begin_marker()
        sys.excepthook, threading.excepthook = _on_error, _on_thread
        sys.unraisablehook = _on_unraisable
        logging.getLogger().addHandler(self._handler)
        _watches.append(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Report what came as far as here; SystemExit and Ctrl-C are no faults."""
        del kind, trace
        if not isinstance(error, Exception):
            self.end()
            return
        report = self.report(error, self._kind)
        if report and self._marker and self._kind == "window":
            self._marker.note(report)
        self.end()
        from ui.problem_words.row import Exit

        self._show(_words(error, report))
        raise SystemExit(Exit.BROKEN)

    def report(self, error: BaseException, doing: str) -> Path | None:
        """Write a report of an error; where it lies, None where it has no place."""
        return self.reports.of_error(error, doing) if self.reports else None

    @property
    def reports(self) -> "Reports | None":
        """Where reports go; None as long as there is no folder of data."""
        if not self._reports and self._home and self._home.exists():
            from station.clock import SystemClock
            from station.crashes.report import Reports

            self._reports = Reports(self._home, self._kind, SystemClock())
        return self._reports

    def end(self) -> None:
        """The process ends in order."""
        if self in _watches:
            _watches.remove(self)
        logging.getLogger().removeHandler(self._handler)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        self.take_marker_away()

    def take_marker_away(self) -> None:
        """Whatever ends the process from here on is told by nobody."""
        if self._marker:
            self._marker.end()

    def _begin_marker(self) -> None:
        from station.home import home_folder

        self._home = home_folder(self._environ)
        if self._kind == "window" or self._home.exists():
            self._marker = Marker(self._home / "crashes", self._kind)
            # The clock's own module brings asyncio, which the window's first paint does without.
            self._marker.begin(datetime.fromtimestamp(time.time(), UTC))


_watches: list[Watch] = []


def end_in_order() -> None:
    """For whoever ends the process at once, past every ``finally``."""
    for watch in tuple(_watches):
        watch.end()


def has_nothing_to_lose() -> None:
    """This process only says something: its end is nothing that the next window tells."""
    for watch in _watches:
        watch.take_marker_away()


def watch_writes(what: str, parts: Sequence[tuple[str, str]]) -> Path | None:
    """Write a report of what ends the process now; None where nobody watches, or it has no place.

    ``parts`` are titles and texts.
    """
    reports = _watches[-1].reports if _watches else None
    return reports.write(what, parts, pid=os.getpid()) if reports else None


def show_lines(text: str) -> None:
    """Say it on stderr; a Windows program that has none shows it."""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Quayside", 0x10)


class _ReportHandler(logging.Handler):
    """Reports each error in the log that has a traceback, and is none that has words already."""

    def __init__(self, report: Callable[[BaseException, str], Path | None]) -> None:
        super().__init__(logging.ERROR)
        self._report = report

    def emit(self, record: logging.LogRecord) -> None:
        from station.domain.errors import QuaysideError

        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not isinstance(error, QuaysideError):
            try:
                self._report(error, _message_of(record))
            except Exception:  # a fault of the report's own may not reach who wrote the log
                self.handleError(record)


def _message_of(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):  # its values do not fit: that is no reason for no report
        return str(record.msg)


def _on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """In a slot of Qt, which goes on afterwards."""
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    log.error("unforeseen, in a slot", exc_info=(kind, error, trace))


def _on_thread(args: threading.ExceptHookArgs) -> None:
    name = args.thread.name if args.thread else "?"
    if args.exc_value is not None and issubclass(args.exc_type, Exception):
        trace = (args.exc_type, args.exc_value, args.exc_traceback)
        log.error("unforeseen, in the thread %s", name, exc_info=trace)


def _on_unraisable(args: "sys.UnraisableHookArgs") -> None:
    """Where Python cannot raise: an object that is being thrown away."""
    if args.exc_value is not None:
        trace = (args.exc_type, args.exc_value, args.exc_traceback)
        log.error("unforeseen, in %s", type(args.object).__name__, exc_info=trace)


def _words(error: Exception, report: Path | None) -> str:
    """Three lines: what happened, what is saved, where the report lies."""
    from ui.crash_words import program_failed

    return "\n".join(program_failed(type(error).__name__, report))
