"""What a second window says before it leaves: the folder is in use, and what to do."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.formats import clock_time
from ui.i18n import translate
from ui.instance import InstanceLock
from ui.problem_words.window import second_window
from ui.problems import Exit, Problem
from ui.theme import set_property, theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.text import label, paragraph

WIDTH, EDGE = 520, 32
WORD_JOINER = "\u2060"


class SecondWindow(QWidget):
    """A small plain window with one button; Escape closes it as well."""

    def __init__(self, problem: Problem, since: str = "") -> None:
        super().__init__()
        set_property(self, "zone", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(translate("SecondWindow", "Quayside is open already"))
        self.button = Button(translate("SecondWindow", "Close"), "main", key="Esc")
        self.button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        edge = theme.px(EDGE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(12))
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(Icon("alert", 40, "warn_ink"), 0, left)
        column.addWidget(label(self.windowTitle(), "title"))
        for text in filter(None, (problem.happened, since, problem.to_do)):
            line = paragraph(text, "body", "text")
            line.setFixedWidth(theme.px(WIDTH))
            column.addWidget(line)
        column.addSpacing(theme.px(8))
        column.addWidget(self.button, 0, left)
        # Said here, or Qt takes two thirds of the screen at most and cuts the sentences.
        width = column.sizeHint().width()
        self.resize(width, column.totalHeightForWidth(width))
        self.button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is all that this process is there for."""
        super().closeEvent(event)
        QApplication.exit()  # where quit() would ask every other window first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Return close it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


def show_second_window(app: QApplication, lock: InstanceLock) -> int:
    """Say it on the screen and on stderr; returns the exit code once it is read."""
    problem = second_window(str(lock.home))
    print(f"{problem.happened} {problem.to_do}", file=sys.stderr)
    since = ""
    if lock.since:
        text = translate("SecondWindow", "It was opened at {time}.")
        since = text.format(time=clock_time(lock.since.astimezone()))
    # A path is cut at its slashes, but not behind the first.
    shown = second_window(str(lock.home).replace("/", f"/{WORD_JOINER}", 1))
    window = SecondWindow(shown, since)
    window.show()
    app.exec()
    return Exit.REFUSED
