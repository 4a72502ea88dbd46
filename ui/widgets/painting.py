"""What painted widgets share: outlines, hover and press, the focus ring, text widths.

A painted widget asks the theme while it paints and while it is measured, so a change of theme or
type size needs nothing but a new layout.
"""

from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import font, theme

HOVERED, PRESSED = 0.04, 0.08
"""How much of the text colour lies over a fill that the pointer is on, or holds down."""

FOCUS_LINE, FOCUS_GAP = 2, 2


def smooth(painter: QPainter) -> QPainter:
    """Round corners without steps."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose line lies inside ``rect``."""
    inset = width / 2 if line is not None else 0.0
    painter.setPen(QPen(line, width) if line is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, max(0.0, radius - inset), max(0.0, radius - inset))


def washed(fill: QColor, amount: float) -> QColor:
    """``fill`` with a little of the text colour over it."""
    over = theme.color("text")
    return QColor.fromRgbF(
        fill.redF() + (over.redF() - fill.redF()) * amount,
        fill.greenF() + (over.greenF() - fill.greenF()) * amount,
        fill.blueF() + (over.blueF() - fill.blueF()) * amount,
    )


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> QRectF:
    """Draw the ring along ``rect`` and give the place that is left inside the gap."""
    rounded(painter, rect, radius, line=theme.color("accent"), width=theme.px(FOCUS_LINE))
    inset = theme.px(FOCUS_LINE) + theme.px(FOCUS_GAP)
    return rect.adjusted(inset, inset, -inset, -inset)


@lru_cache(maxsize=128)
def _face(role: str, is_code: bool, scale: float) -> tuple[QFont, QFontMetricsF]:
    del scale  # a part of the key: the font has it
    made = font(role, is_code=is_code)
    return made, QFontMetricsF(made)


def face_of(role: str, *, is_code: bool = False) -> tuple[QFont, QFontMetricsF]:
    """The font of a role at the type size of now, and its measures: for reading only."""
    return _face(role, is_code, theme.scale)


def text_width(text: str, role: str, *, is_code: bool = False) -> float:
    """How wide a text is in a role of the type scale."""
    return face_of(role, is_code=is_code)[1].horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: str,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    is_code: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of text, in the vertical middle; what does not fit is elided."""
    face, measure = face_of(role, is_code=is_code)
    painter.setFont(face)
    painter.setPen(color)
    shown = measure.elidedText(text, elide, rect.width() + 0.5)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), shown)


class Painted(QWidget):
    """A widget that only paints: it is measured anew whenever the look changes."""

    def changeEvent(self, event: QEvent) -> None:
        """Theme or type size changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self.updateGeometry()
            self.update()
