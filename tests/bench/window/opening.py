"""The product's window, opened once; a scan is made as soon as there is a field for it.

python -m tests.bench.window.opening REFERENCE
"""

import sys

from tests.bench.window.clock import since_start
from tests.bench.window.driving import WatchedShell, drive, scan_timed, until
from tests.bench.window.watching import memory_mb, tell


async def opened(shell: WatchedShell) -> None:
    """Until the order of the first scan is on the screen."""
    scan_timed(sys.argv[1])
    # Asked by its view: asking for the parts of an order would build them.
    await until(lambda: shell.bench.view and shell.bench.view.columns, "an order")
    answered_s = since_start()
    await until(lambda: shell.open_s, "the station")
    tell(
        usable_s=shell.usable_s,
        open_s=shell.open_s,
        answered_s=answered_s,
        memory_mb=memory_mb(),
    )


drive(opened, is_early=True)
