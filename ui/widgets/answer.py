"""An answer to a question of fact: words, and the command's code on a tile, or the key's cap.

Answers stand one above the other, so that one beam cannot cross both, and none is favoured.
"""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import RADIUS, theme
from ui.widgets.code_tile import BAR_HEIGHT, paint_code, tile_width
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

_PADDING, _GAP, _INSET = 20, 20, 8
_NOT_OURS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Answer(QAbstractButton):
    """56 high, or 72 where there is room; ``code`` is drawn where there is one, else ``key``."""

    def __init__(
        self,
        text: str,
        code: str = "",
        key: str = "",
        *,
        height: int = 56,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.code, self._key, self._height = code, cap_text(key) if key else "", height
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(code or self._key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Words and code side by side, the code as small as it may be."""
        width = 2 * theme.px(_PADDING) + text_width(self.text(), "lead") + 2
        if self.code:
            width += tile_width(self.code, 1) + theme.px(_INSET) - theme.px(_PADDING)
        elif self._key:
            width += theme.px(_GAP) + cap_width(self._key)
        return QSize(round(width), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is left to the window, for scanners end lines with it; arrows choose questions."""
        if event.key() in _NOT_OURS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Theme or type size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Face, words, code."""
        del event
        painter = smooth(QPainter(self))
        rect, radius = QRectF(self.rect()), float(theme.px(RADIUS["control"]))
        if self.hasFocus():
            rect = focus_ring(painter, rect, radius + 2)
        wash = PRESSED if self.isDown() else HOVERED if self.underMouse() else 0.0
        fill = washed(theme.color("surface"), wash)
        rounded(painter, rect, radius, fill, theme.color("border"), 1.25 * theme.scale)
        left, right = theme.px(_PADDING), self.width() - theme.px(_PADDING)
        if self.code:
            right = self._paint_code(painter)
        elif self._key:
            right = self._paint_cap(painter, right)
        room = QRectF(left, 0, right - left, self.height())
        draw_text(painter, room, self.text(), "lead", theme.color("text"))

    def _paint_code(self, painter: QPainter) -> int:
        """The tile at the right; gives where it begins."""
        inset, room = theme.px(_INSET), self.width() - 2 * theme.px(_PADDING)
        room -= round(text_width(self.text(), "lead"))
        wanted = max(1, round(theme.scale))
        module = wanted if tile_width(self.code, wanted) <= room else 1
        width = tile_width(self.code, module)
        left = self.width() - inset - width
        tile = QRect(left, inset, width, self.height() - 2 * inset)
        high = min(tile.height() - theme.px(6), theme.px(BAR_HEIGHT * self._height / 56))
        paint_code(painter, tile, self.code, module, high)
        return left

    def _paint_cap(self, painter: QPainter, right: int) -> int:
        width, high = cap_width(self._key), theme.px(CAP_HEIGHT)
        box = QRectF(right - width, (self.height() - high) / 2, width, high)
        paint_cap(painter, box, self._key, theme.color("text"), theme.color("border"), None)
        return round(box.left())
