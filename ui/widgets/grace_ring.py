"""The ring of the grace time: full at the start, it empties clockwise; the seconds stand inside."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.drawn import Drawn, metrics

_SIZE, _LINE = 72, 7


class GraceRing(Drawn):
    """Whoever owns it tells the time; where motion is unwanted it jumps by seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_s, self._total_s = 0.0, 1.0

    @property
    def seconds(self) -> int:
        """What stands inside: seconds, begun ones counted."""
        return ceil(self._left_s)

    @property
    def part(self) -> float:
        """How full it is, from 0 to 1."""
        is_still = (
            self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) <= 0
        )
        left_s = float(self.seconds) if is_still else self._left_s
        return min(1.0, left_s / self._total_s)

    def show_left(self, left_s: float, total_s: float) -> None:
        """So many seconds are left of so many."""
        self._left_s, self._total_s = max(0.0, left_s), max(total_s, 0.001)
        self.setAccessibleName(f"{self.seconds} s")
        self.update()

    def sizeHint(self) -> QSize:
        """A square of 72."""
        return QSize(theme.px(_SIZE), theme.px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, arc, seconds; at the end a check."""
        del event
        painter, width = self.begin(), _LINE * theme.scale
        circle = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(theme.color("hairline"), width))
        painter.drawEllipse(circle)
        pen = QPen(theme.color("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._left_s > 0:
            # Qt counts from three o'clock, anticlockwise; what is gone is gone from the top.
            painter.drawArc(circle, 90 * 16, round(self.part * 360 * 16))
            text = str(self.seconds)
            half = metrics("instruction").horizontalAdvance(text) / 2
            at = (self.width() / 2 - half, self.height() / 2)
            self.line(painter, text, "instruction", "text", at)
            return
        painter.drawEllipse(circle)
        inner = circle.adjusted(
            circle.width() / 4, circle.width() / 4, -circle.width() / 4, -circle.width() / 4
        )
        paint_icon(painter, "check", inner, theme.color("accent"), 2.2)
