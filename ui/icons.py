"""Icons: our own SVG drawings, tinted by a colour token, sharp at any size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, stroke: float) -> QSvgRenderer:
    svg = resources.path(f"icons/{name}.svg").read_text("utf-8")
    svg = svg.replace("currentColor", color).replace('width="1.75"', f'width="{stroke}"')
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(
    painter: QPainter, name: str, rect: QRectF, color: QColor, stroke: float = 1.75
) -> None:
    """Draw an icon of ``resources/icons``. Raises FileNotFoundError for an unknown name."""
    _renderer(name, color.name(), stroke).render(painter, rect)


def icon_pixmap(name: str, size: QSize, color: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap of ``size`` device-independent pixels."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, size.width(), size.height()), color)
    painter.end()
    return pixmap
