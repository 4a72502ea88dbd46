"""A state that differs from the ordinary: a word on a soft ground, with an icon; not clickable."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import RADIUS, theme
from ui.widgets.painting import Painted, draw_text, rounded, smooth, text_width

HEIGHT = 28
_PADDING, _ICON, _ICON_GAP, _ICON_PADDING = 10, 17, 5, 9
_STROKE = 2.1

_LOOK = {  # kind: ground, ink
    "plain": ("sunken", "text"),
    "accent": ("accent_soft", "accent"),
    "good": ("good_soft", "good_ink"),
    "warn": ("warn_soft", "warn_ink"),
    "bad": ("bad_soft", "bad_ink"),
}


def chip_width(text: str, icon: str = "") -> int:
    """How wide a chip is."""
    width = text_width(text, "captionstrong") + theme.px(_PADDING) + 1
    width += theme.px(_ICON_PADDING + _ICON + _ICON_GAP) if icon else theme.px(_PADDING)
    return round(width)


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, kind: str, icon: str = "", ground: str = ""
) -> None:
    """Draw a chip of ``chip_width`` by 28; ``ground`` replaces its own on a chosen row."""
    own, ink_token = _LOOK[kind]
    ink = theme.color(ink_token)
    rounded(painter, rect, theme.px(RADIUS["chip"]), theme.color(ground or own))
    left = rect.left() + theme.px(_PADDING)
    if icon:
        size = theme.px(_ICON)
        left = rect.left() + theme.px(_ICON_PADDING)
        box = QRectF(left, rect.center().y() - size / 2, size, size)
        paint_icon(painter, icon, box, ink, _STROKE)
        left = box.right() + theme.px(_ICON_GAP)
    room = QRectF(left, rect.top(), rect.right() - theme.px(_PADDING) - left + 1, rect.height())
    draw_text(painter, room, text, "captionstrong", ink)


class Chip(Painted):
    """A chip by itself. ``kind``: plain, accent, good, warn or bad."""

    def __init__(
        self, text: str, kind: str = "plain", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The word on it."""
        return self._text

    @property
    def kind(self) -> str:
        """What it means."""
        return self._kind

    def show_state(self, text: str, kind: str = "plain", icon: str = "") -> None:
        """Another state."""
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        return QSize(chip_width(self._text, self._icon), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        del event
        painter = smooth(QPainter(self))
        paint_chip(painter, QRectF(self.rect()), self._text, self._kind, self._icon)
