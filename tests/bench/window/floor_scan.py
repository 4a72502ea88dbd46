"""The floor of a scan: the row by its index, and the bench screen painted with it.

python -m tests.bench.window.floor_scan SCANS SEED REFERENCE…

No keys, no thread, no loop, no journal: one query on an open connection, one render, one repaint
of the same widget at the size that it has in the product's window.
"""

import os
import random
import sqlite3
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.bench.state import BenchState, Stage, Work
from station.domain.ids import OrderId
from station.domain.orderrow import Seen
from station.settings import Settings
from tests.bench.window.watching import tell
from ui import theme
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view import present

SIZE = (1191, 695)
WARM_UP = 5
ROW = "SELECT id, reference, retailer, city, country, pieces FROM orders WHERE reference = ?"


def main(count: int, seed: int, refs: list[str]) -> None:
    """Read, render, repaint; again."""
    app = QApplication(sys.argv[:1])
    theme.load_fonts()
    theme.apply(app, is_dark=False)
    home = Path(os.environ["QUAYSIDE_HOME"])
    state = BenchState(Stage.READING, Work("", known=Seen(OrderId(""), retailer="…")))
    view = present(state, datetime.now(UTC), 0.0, Settings(home))
    assert view.columns
    screen = BenchScreen()
    screen.resize(*SIZE)
    screen.render_view(view)
    screen.show()
    app.processEvents()  # a window that is not exposed paints nothing
    connection = sqlite3.connect(home / "quayside.sqlite")
    pick = random.Random(seed)
    took_ms: list[float] = []
    for _ in range(count + WARM_UP):
        ref = pick.choice(refs)
        began = time.perf_counter()
        _, reference, name, city, country, pieces = connection.execute(ROW, (ref,)).fetchone()
        order = replace(
            view.columns.order,
            name=name,
            address=f"{city}, {country}",
            reference=reference,
            items_count=f"{pieces} pieces",
        )
        screen.render_view(replace(view, columns=replace(view.columns, order=order)))
        screen.repaint()
        took_ms.append((time.perf_counter() - began) * 1000)
    connection.close()
    screen.close()
    tell(took_ms=took_ms[WARM_UP:])


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
