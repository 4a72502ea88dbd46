"""A process that was begun with its standard files closed, as by some starters of desktops.

The next files that are opened would get their numbers: what a library, or a player of sounds, says
on its stderr would go into the marker of ``crashes/``, where it reads as a fault, or to the screen.
"""

import os
import sys
from contextlib import suppress


def fill_closed() -> None:
    """Have nothing stand where a standard file is missing; ``sys.stderr`` stays None there."""
    if sys.platform == "win32":
        return  # a windowed program has none there, and their numbers are not the system's
    with suppress(OSError):
        for number in range(3):
            try:
                os.fstat(number)
            except OSError:
                os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
