"""A widget that draws lines of text by itself, and knows what it had to cut.

The bench changes at every scan; a drawn row is one paint, where labels in layouts would be a tree
to polish and to lay out again. Positions are the middle of the capitals, so that lines of several
sizes stand where the look has them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.painting import Painted, face_of, smooth


def metrics(role: str, *, is_code: bool = False) -> QFontMetricsF:
    """The measures of a role at the type size of now."""
    return face_of(role, is_code=is_code)[1]


def wrapped(text: str, role: str, width: float, most: int = 2) -> list[str]:
    """The text in at most so many lines; the last one has all that is left."""
    measure, lines = metrics(role), [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and len(lines) < most and measure.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class Drawn(Painted):
    """``cut`` has the texts that the last paint could not show whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut: list[str] = []

    def begin(self) -> QPainter:
        """A painter for one paint."""
        self.cut.clear()
        return smooth(QPainter(self))

    def line(
        self,
        painter: QPainter,
        text: str,
        role: str,
        tone: str,
        at: tuple[float, float],
        width: float = 0.0,
        *,
        is_code: bool = False,
        is_right: bool = False,
        is_on_baseline: bool = False,
    ) -> float:
        """Draw one line and give its width; ``at`` is its left (or right) end and middle.

        ``width`` is the room; 0 is as much as it needs. Codes are cut in the middle.
        """
        if not text:
            return 0.0
        face, measure = face_of(role, is_code=is_code)
        advance = measure.horizontalAdvance(text)
        if 0 < width < advance - 0.5:
            self.cut.append(text)
            mode = Qt.TextElideMode.ElideMiddle if is_code else Qt.TextElideMode.ElideRight
            text = measure.elidedText(text, mode, width)
            advance = measure.horizontalAdvance(text)
        x, y = at
        baseline = y if is_on_baseline else y + measure.capHeight() / 2
        painter.setFont(face)
        painter.setPen(theme.color(tone))
        painter.drawText(QPointF(x - advance if is_right else x, baseline), text)
        return advance

    def lines(
        self,
        painter: QPainter,
        texts: Sequence[str],
        role: str,
        tone: str,
        at: tuple[float, float],
        width: float,
        pitch: float,
    ) -> float:
        """Draw lines under each other and give the middle of the last."""
        x, y = at
        for number, text in enumerate(texts):
            self.line(painter, text, role, tone, (x, y + number * pitch), width)
        return y + (len(texts) - 1) * pitch


def box(x: float, y: float, width: float, height: float) -> QRectF:
    """A rectangle of the 100 % layout."""
    return QRectF(theme.px(x), theme.px(y), theme.px(width), theme.px(height))
