"""Waiting for what another process does: look again until it is so, with a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

DEADLINE_S = 20.0
LOOK_AGAIN_S = 0.02


def until(look: Callable[[], T], what: str, deadline_s: float = DEADLINE_S) -> T:
    """What ``look`` gives once it gives something; fails with ``what`` after the deadline."""
    end = time.monotonic() + deadline_s
    while not (found := look()):
        assert time.monotonic() < end, f"not within {deadline_s:g} s: {what}"
        time.sleep(LOOK_AGAIN_S)
    return found
