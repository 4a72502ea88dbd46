"""A bare window that writes each line typed into it to stdout, and ``closed`` as it is closed."""

import sys

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLineEdit


class Echo(QLineEdit):
    def closeEvent(self, event: QCloseEvent) -> None:
        print("closed", flush=True)


app = QApplication(sys.argv)
window = Echo()
window.setWindowTitle("Echo")
window.setStyleSheet("background: #123456")
window.returnPressed.connect(lambda: print(window.text(), flush=True) or window.clear())
window.resize(600, 100)
window.show()
sys.exit(app.exec())
