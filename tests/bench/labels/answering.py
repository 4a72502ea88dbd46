"""The workers' side of the talk with ``workers.py``: a request a line, an answer a line.

Needs nothing but Python: it also runs where the product is not installed.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Drawn(NamedTuple):
    """Milliseconds of each round, and how many labels came out of each."""

    took_ms: list[float]
    labels: int


class Refused(Exception):
    """A label that a renderer does not draw; ``str()`` is its own reason."""


Timed = Callable[[Path, str, float, float, int], Drawn]


def answer(timed: Timed) -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            told = timed(
                Path(asked["file"]),
                asked["how"],
                asked["width_mm"],
                asked["length_mm"],
                asked["times"],
            )._asdict()
        except Refused as error:
            told = {"refused": str(error)}
        print(json.dumps(told), flush=True)
