"""The one button: four kinds, icon at the left, key cap at the right, a focus ring of its own.

It is never the default of anything and Return never presses it: a scanner ends its line with
Return, whatever has the focus.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import MAIN, RADIUS, ROW, theme
from ui.widgets.key_cap import HEIGHT as CAP_HEIGHT
from ui.widgets.key_cap import cap_text, cap_width, paint_cap
from ui.widgets.painting import (
    HOVERED,
    PRESSED,
    draw_text,
    focus_ring,
    rounded,
    smooth,
    text_width,
    washed,
)

_PADDING, _ICON, _ICON_GAP, _CAP_GAP = 20, 22, 10, 20

_LOOK = {  # kind: fill, ink, line (tokens; empty is none)
    "main": ("accent", "on_accent", ""),
    "plain": ("surface", "text", "border"),
    "quiet": ("", "accent", ""),
    "harm": ("", "bad_ink", "bad_ink"),
}


class Button(QPushButton):
    """``kind``: plain, main (one a screen), quiet, or harm. ``key`` is a portable key name.

    ``height`` at 100 %: 56 for the main action, else 48, where nothing else is said.
    """

    def __init__(
        self,
        text: str,
        kind: str = "plain",
        icon: str = "",
        key: str = "",
        *,
        height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._key = kind, icon, cap_text(key) if key else ""
        self._height = height or (MAIN if kind == "main" else ROW)
        self._is_hovered = False
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_kind(self, kind: str) -> None:
        """Another kind; the height stays."""
        self._kind = kind
        self.update()

    def setText(self, text: str) -> None:
        """Another word, which is what a screen reader says too."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon, word and cap side by side."""
        width = 2 * theme.px(_PADDING) + text_width(self.text(), "strong") + 1
        width += theme.px(_ICON) + theme.px(_ICON_GAP) if self._icon else 0
        width += theme.px(_CAP_GAP - 6) + cap_width(self._key) if self._key else 0
        return QSize(round(width), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; Return is left to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        self._is_hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went."""
        self._is_hovered = False
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Theme or type size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Face, then what stands on it."""
        del event
        painter = smooth(QPainter(self))
        rect, radius = QRectF(self.rect()), float(theme.px(RADIUS["control"]))
        if self.hasFocus():
            rect = focus_ring(painter, rect, radius + 2)
        fill, ink, line = self._colors()
        rounded(painter, rect, radius, fill, line, 1.25 * theme.scale)
        self._paint_content(painter, ink)

    def _colors(self) -> tuple[QColor, QColor, QColor | None]:
        fill_token, ink, line = _LOOK[self._kind]
        if not self.isEnabled():
            off = QColor(Qt.GlobalColor.transparent) if self._kind == "quiet" else None
            return off or theme.color("sunken"), theme.color("faint"), None
        wash = PRESSED if self.isDown() else HOVERED if self._is_hovered else 0.0
        fill = theme.color(fill_token) if fill_token else QColor(Qt.GlobalColor.transparent)
        if wash and fill_token:
            fill = washed(fill, wash)
        elif wash:
            fill = theme.color("text")
            fill.setAlphaF(wash)
        return fill, theme.color(ink), theme.color(line) if line else None

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        box = QRectF(self.rect())
        middle = box.height() / 2
        left, right = float(theme.px(_PADDING)), box.width() - theme.px(_PADDING)
        if self._key:
            width, height = cap_width(self._key), theme.px(CAP_HEIGHT)
            cap = QRectF(right + theme.px(6) - width, middle - height / 2, width, height)
            line = ink if self._kind == "main" else theme.color("border")
            paint_cap(painter, cap, self._key, ink, line if self.isEnabled() else ink, None)
            right = cap.left() - theme.px(8)
        elif not self._is_wide():
            slack = (box.width() - self.sizeHint().width()) / 2
            left, right = left + slack, right - slack
        if self._icon:
            size = theme.px(_ICON)
            paint_icon(painter, self._icon, QRectF(left, middle - size / 2, size, size), ink, 2.0)
            left += size + theme.px(_ICON_GAP)
        draw_text(painter, QRectF(left, 0, right - left, box.height()), self.text(), "strong", ink)

    def _is_wide(self) -> bool:
        """Stretched main buttons begin at the left, like the picture of the main action."""
        return self._kind == "main" and self.width() > 2 * self.sizeHint().width()
