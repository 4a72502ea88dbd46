"""The mark: a bollard on its quay, in white on an accent tile; also the application's icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import LIGHT, theme
from ui.widgets.painting import Painted, rounded, smooth

_ROUND = 7 / 30
_STROKE = 1.95


def paint_mark(painter: QPainter, rect: QRectF, ground: QColor, ink: QColor) -> None:
    """Draw the tile and what stands on it."""
    rounded(painter, rect, rect.width() * _ROUND, ground)
    paint_icon(painter, "mark", rect, ink, _STROKE)


def app_icon() -> QIcon:
    """The icon of windows and task bars, in the light theme's colours everywhere."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = smooth(QPainter(pixmap))
        ground, ink = QColor(LIGHT["accent"]), QColor(LIGHT["on_accent"])
        paint_mark(painter, QRectF(0, 0, size, size), ground, ink)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Mark(Painted):
    """``size`` at 100 %: 30 in the header, 72 on the welcome screen."""

    def __init__(self, size: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = smooth(QPainter(self))
        paint_mark(painter, QRectF(self.rect()), theme.color("accent"), theme.color("on_accent"))
