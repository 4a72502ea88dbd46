"""How far a thing is: a line with round ends, or a turning ring where nobody knows."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.painting import Painted, rounded, smooth
from ui.widgets.text import label

_TURN_MS, _FRAME_MS = 1200, 40
_ARC = 0.3


class ProgressBar(Painted):
    """``thickness`` 6, or 8 for the day; accent on the way, good when complete."""

    def __init__(self, thickness: int = 6, name: str = "") -> None:
        super().__init__()
        self._thickness, self._part = thickness, 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def part(self) -> float:
        """From 0 to 1."""
        return self._part

    def set_progress(self, done: float, total: float) -> None:
        """So much of so much; nothing of nothing is nothing yet."""
        self._part = min(1.0, max(0.0, done / total)) if total > 0 else 0.0
        self.setAccessibleDescription(f"{self._part:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(theme.px(80), theme.px(self._thickness))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, then what is done of it."""
        del event
        paint_progress(smooth(QPainter(self)), QRectF(self.rect()), self._part)


def paint_progress(painter: QPainter, rect: QRectF, part: float, track: str = "sunken") -> None:
    """Draw the line: also on cards."""
    rounded(painter, rect, rect.height() / 2, theme.color(track))
    if part > 0:
        done = QRectF(
            rect.left(), rect.top(), max(rect.height(), rect.width() * part), rect.height()
        )
        rounded(painter, done, rect.height() / 2, theme.color("good" if part >= 1 else "accent"))


class Ring(Painted):
    """30 % of a circle, 22 px, one turn in 1.2 s; it stands still where motion is unwanted."""

    def __init__(self, size: int = 22, name: str = "") -> None:
        super().__init__()
        self._size, self._angle = size, 90.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._turn)

    @property
    def is_turning(self) -> bool:
        """It moves now."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def showEvent(self, event: QShowEvent) -> None:
        """Turn only while somebody can see it."""
        super().showEvent(event)
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole circle faintly, a part of it in accent."""
        del event
        painter = smooth(QPainter(self))
        width = 2.5 * theme.scale
        circle = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(theme.color("sunken"), width))
        painter.drawEllipse(circle)
        pen = QPen(theme.color("accent"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, round(self._angle * 16), round(_ARC * 360 * 16))

    def _turn(self) -> None:
        self._angle = (self._angle - 360 * _FRAME_MS / _TURN_MS) % 360
        self.update()


class ProgressLine(QWidget):
    """Words above a line: "Booking, order 5 of 7"."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = label(words, "captionstrong")
        self.bar = ProgressBar(name=words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self._words)
        layout.addWidget(self.bar)

    def set_progress(self, words: str, done: float, total: float) -> None:
        """What is under way, and how far it is."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.set_progress(done, total)
