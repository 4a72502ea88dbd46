"""A list of drawn rows that scrolls in its place; rows are kept and filled anew, never rebuilt."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import theme
from ui.widgets.row import Row

R = TypeVar("R", bound=Row)

HANDLE = 16
"""What the scroll handle needs beside the rows, at 100 %."""


class _Scroller(QScrollArea):
    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)


class RowList(_Scroller, Generic[R]):
    """``make`` builds a row; ``gap`` is of the 100 % layout.

    The list is wider than its rows by ``margin``: the scroll handle stands beside them, and their
    right edges keep their place whether it is there or not.
    """

    def __init__(self, make: Callable[[], R], gap: int = 0, name: str = "") -> None:
        super().__init__(name)
        self._make, self._gap = make, gap
        self._rows: list[R] = []
        self._count = 0
        self._looked_at = -1
        self._is_low = False
        self._content = QWidget()
        self._content.setAutoFillBackground(False)
        self.setWidget(self._content)

    @property
    def rows(self) -> Sequence[R]:
        """Those that are shown."""
        return self._rows[: self._count]

    def set_low(self, is_low: bool) -> None:
        """The low form of the window."""
        self._is_low = is_low
        for row in self._rows:
            row.set_low(is_low)

    def show_count(self, count: int) -> Sequence[R]:
        """So many rows, for the caller to fill; then ``lay_out``."""
        while len(self._rows) < count:
            row = self._make()
            row.setParent(self._content)
            row.set_low(self._is_low)
            row.chosen.connect(partial(self.chosen.emit, len(self._rows)))
            self._rows.append(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < count)
        self._count = count
        return self.rows

    def lay_out(self) -> None:
        """Put the rows under each other."""
        width, top = self.width() - self.margin(), 0
        for at, row in enumerate(self.rows):
            if at:
                top += theme.px(self._gap)
            height = row.height_at(width)
            row.setGeometry(0, top, width, height)
            top += height
        self._content.resize(width, top)

    @property
    def content_height(self) -> int:
        """What all rows need."""
        return self._content.height()

    def margin(self) -> int:
        """What the scroll handle needs beside the rows."""
        return theme.px(HANDLE)

    def look_at(self, at: int) -> None:
        """Scroll as little as needed to show a row whole; hidden, as soon as the list is shown."""
        self._looked_at = at
        self._bring(at)

    def _bring(self, at: int) -> None:
        if 0 <= at < self._count:
            row = self._rows[at]
            bar = self.verticalScrollBar()
            top, bottom = row.y(), row.y() + row.height()
            if top < bar.value():
                bar.setValue(top)
            elif bottom > bar.value() + self.viewport().height():
                bar.setValue(bottom - self.viewport().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows follow."""
        super().resizeEvent(event)
        self.lay_out()
        self._bring(self._looked_at)
