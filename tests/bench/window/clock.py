"""The moment at which a measured process was started; no Qt here."""

import os
import time

BEGAN = "QUAYSIDE_BENCH_BEGAN"
"""Names it in the environment, of the clock that all processes of a machine share."""


def since_start() -> float:
    """Seconds since somebody started this process."""
    return time.monotonic() - float(os.environ[BEGAN])
