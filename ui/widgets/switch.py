"""On or off, with its words at the right; Space or a click changes it at once."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import HIT, theme
from ui.widgets.painting import draw_text, focus_ring, rounded, smooth, text_width

_WIDTH, _HEIGHT, _GAP = 48, 28, 12


class Switch(QAbstractButton):
    """``toggled(bool)`` as every checkable button; the knob has a check, not only a colour."""

    def __init__(self, text: str, *, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Track and words; at least a target high."""
        words = theme.px(_GAP) + text_width(self.text(), "body") + 1 if self.text() else 0
        return QSize(round(theme.px(_WIDTH + 8) + words), theme.px(HIT))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is left to the window: a scanner ends its line with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Theme or type size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, knob, words."""
        del event
        painter = smooth(QPainter(self))
        inset = theme.px(4)
        high = theme.px(_HEIGHT)
        track = QRectF(inset, (self.height() - high) / 2, theme.px(_WIDTH), high)
        if self.hasFocus():
            ring = track.adjusted(-inset, -inset, inset, inset)
            focus_ring(painter, ring, ring.height() / 2)
        self._paint_track(painter, track)
        left = track.right() + theme.px(_GAP)
        room = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, room, self.text(), "body", theme.color(self._tone("text")))

    def _tone(self, token: str) -> str:
        return token if self.isEnabled() else "faint"

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        is_on, radius, gap = self.isChecked(), track.height() / 2, theme.px(4)
        if is_on:
            rounded(painter, track, radius, theme.color(self._tone("accent")))
        else:
            line = theme.color(self._tone("border"))
            rounded(painter, track, radius, theme.color("surface"), line, 1.25 * theme.scale)
        side = track.height() - 2 * gap
        left = track.right() - gap - side if is_on else track.left() + gap
        knob = QRectF(left, track.top() + gap, side, side)
        fill = theme.color("on_accent") if is_on else theme.color(self._tone("border"))
        rounded(painter, knob, side / 2, fill)
        if is_on:
            box = knob.adjusted(theme.px(3), theme.px(3), -theme.px(3), -theme.px(3))
            paint_icon(painter, "check", box, theme.color(self._tone("accent")), 3.0)
