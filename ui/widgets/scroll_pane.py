"""A place that scrolls and has no controls: the arrow keys move it, a ring shows that they do."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import RADIUS, theme
from ui.widgets.painting import FOCUS_LINE, rounded, smooth


class ScrollPane(QScrollArea):
    """A Tab stop only while there is something to scroll to; ``name`` is for a screen reader."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ring = _Ring(self)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ring goes round it."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring above the content."""
        super().focusInEvent(event)
        self._ring.raise_()
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without the focus."""
        super().focusOutEvent(event)
        self._ring.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the ring is painted anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def _on_range(self, _low: int, high: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if high > 0 else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


class _Ring(QWidget):
    """Lies above the content and lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        width = theme.px(FOCUS_LINE)
        rounded(
            smooth(QPainter(self)),
            QRectF(self.rect()),
            theme.px(RADIUS["control"]),
            line=theme.color("accent"),
            width=width,
        )
