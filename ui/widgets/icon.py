"""An icon as a widget of a fixed size, tinted by a token; it says nothing by itself."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.painting import Painted, smooth


class Icon(Painted):
    """``size`` is of the 100 % layout."""

    def __init__(
        self,
        name: str,
        size: int,
        tone: str = "text",
        stroke: float = 1.75,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone, self._stroke = name, size, tone, stroke
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str) -> None:
        """Another drawing or colour."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it over the whole square."""
        del event
        if self._name:
            color = theme.color(self._tone)
            paint_icon(smooth(QPainter(self)), self._name, QRectF(self.rect()), color, self._stroke)
