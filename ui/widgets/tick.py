"""A tick box of 26 in a target of 40; Space or a click ticks it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import HIT, theme
from ui.widgets.painting import focus_ring, rounded, smooth

_SIDE, _RADIUS = 26, 6


class Tick(QAbstractButton):
    """``toggled(bool)`` as every checkable button; ``name`` says what is ticked."""

    def __init__(self, name: str, *, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The box at the left edge of its target."""
        return QSize(theme.px(_SIDE + 8), theme.px(HIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is left to the window: a scanner ends its line with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box and check."""
        del event
        painter, side = smooth(QPainter(self)), theme.px(_SIDE)
        inset = theme.px(4)
        box = QRectF(inset, (self.height() - side) / 2, side, side)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(-inset, -inset, inset, inset), theme.px(_RADIUS + 4))
        fill = "accent" if self.isChecked() else "surface"
        line = "accent" if self.isChecked() else "border"
        if not self.isEnabled():
            fill, line = "sunken", "hairline"
        rounded(
            painter, box, theme.px(_RADIUS), theme.color(fill), theme.color(line), theme.px(1.5)
        )
        if self.isChecked():
            pad = theme.px(5)
            ink = theme.color("on_accent" if self.isEnabled() else "faint")
            paint_icon(painter, "check", box.adjusted(pad, pad, -pad, -pad), ink, 2.6)
