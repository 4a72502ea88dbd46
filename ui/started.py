"""How long this process runs, and when its bench could be scanned at: told once, in the log.

``ready to scan 0.231 s after the start, at 1795900000123 ms`` is what support and the measurement
read; the second number is the time since 1970.
"""

import logging
import os
import time
from pathlib import Path

IMPORTED = time.monotonic()
"""``ui/__main__.py`` imports this first: where the system does not tell, the process starts now."""

log = logging.getLogger(__name__)


def since_start_s() -> float:
    """Seconds since the process was started: on Linux by the kernel's word, to a hundredth."""
    now = time.monotonic()
    try:
        # Field 22, behind the program's name, which may hold spaces and brackets.
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began
    except (OSError, AttributeError):
        return now - IMPORTED


class Readiness:
    """When the bench was first painted with its field, and when the station was open behind it."""

    def __init__(self) -> None:
        self._ready: tuple[float, int] | None = None
        self._is_told = False

    def bench_is_there(self) -> None:
        """It can be scanned at now; the first word counts."""
        if self._ready is None:
            self._ready = since_start_s(), time.time_ns() // 1_000_000

    def station_is_open(self, page: str) -> None:
        """The station is open and shows this page: the log tells both times, once a process."""
        if self._is_told:
            return
        self._is_told = True
        log.info("the station is open %.3f s after the start, with %s", since_start_s(), page)
        if page != "bench":
            return  # what was scanned at the first bench was not taken
        self.bench_is_there()
        if self._ready is not None:
            log.info("ready to scan %.3f s after the start, at %d ms", *self._ready)
