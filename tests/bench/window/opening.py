"""The product's window, opened once; a scan is made as soon as there is a field for it.

python -m tests.bench.window.opening REFERENCE
"""

import sys

from tests.bench.window.clock import since_start
from tests.bench.window.driving import WatchedShell, drive, scan, until
from tests.bench.window.watching import memory_mb, tell


async def opened(shell: WatchedShell) -> None:
    """Until the order of the first scan is on the screen."""
    memory = memory_mb()
    scan(sys.argv[1])
    await until(lambda: shell.pages["bench"].screen.order.isVisible(), "an order")
    tell(
        first_s=shell.first_s,
        usable_s=shell.usable_s,
        answered_s=since_start(),
        memory_mb=memory,
    )


drive(opened)
