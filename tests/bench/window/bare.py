"""The floor: a bare PySide6 window with a line edit, painted; then it stays for SECONDS.

python tests/bench/window/bare.py SECONDS
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.bench.window.clock import since_start
from tests.bench.window.stalls import StallWatch
from tests.bench.window.watching import Painted, memory_mb, tell

app = QApplication(sys.argv[:1])
window, field = QMainWindow(), QLineEdit()
window.setCentralWidget(field)
window.resize(1280, 800)
field.setFocus()


def painted() -> None:
    painted_s, memory = since_start(), memory_mb()
    watch = StallWatch()

    def end() -> None:
        watch.stop()
        tell(painted_s=painted_s, memory_mb=memory, stall_ms=watch.worst.ms)
        window.close()

    QTimer.singleShot(int(float(sys.argv[1]) * 1000), end)


first = Painted(field, painted)
window.show()
app.exec()
