"""The floor of a scan: the row by its index, and the bench's order column painted with it.

python -m tests.bench.window.floor_scan SCANS SEED REFERENCE…
"""

import os
import random
import sqlite3
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.window.watching import tell
from ui import theme
from ui.screens.bench.view_order import OrderView
from ui.screens.bench.columns import OrderColumn

SIZE = (384, 480)
WARM_UP = 5
ROW = "SELECT reference, retailer, city, country, pieces FROM orders WHERE reference = ?"

count, seed, *refs = sys.argv[1:]
app = QApplication(sys.argv[:1])
theme.load_fonts()
theme.apply(app, is_dark=False)
column = OrderColumn()
column.resize(*SIZE)
column.show()
app.processEvents()
connection = sqlite3.connect(Path(os.environ["QUAYSIDE_HOME"]) / "quayside.sqlite")
pick = random.Random(int(seed))
took_ms: list[float] = []
for _ in range(int(count) + WARM_UP):
    ref = pick.choice(refs)
    began = time.perf_counter()
    reference, retailer, city, country, pieces = connection.execute(ROW, (ref,)).fetchone()
    address = f"{city}, {country}"
    column.render_order(OrderView(retailer, address, reference, "1 parcel", None, "", "", ()))
    column.repaint()
    took_ms.append((time.perf_counter() - began) * 1000)
connection.close()
tell(took_ms=took_ms[WARM_UP:])
