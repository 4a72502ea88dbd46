"""A Code 128 on a white tile, whole pixels a module and never smoothed: an imager reads it.

The tile stays white in the dark look: an inverted code is read by few scanners.
"""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

QUIET_PX, BAR_HEIGHT = 12, 28
"""Beside the bars: a few pixels more than the ten modules that the symbology asks for."""


@lru_cache(maxsize=32)
def modules_of(code: str) -> tuple[bool, ...]:
    """The bars of a code, a module each; True is black."""
    import zxingcpp  # slow to load, and only some screens draw codes

    made = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.Code128)
    image: Any = made.to_image(scale=1, add_hrt=False, add_quiet_zones=False)
    wide = image.shape[1]
    return tuple(value == 0 for value in bytes(image)[:wide])


def tile_width(code: str, module_px: int) -> int:
    """How wide the tile of a code is, its quiet zones included."""
    return (len(modules_of(code)) + 2 * QUIET_PX) * module_px


def paint_code(painter: QPainter, tile: QRect, code: str, module_px: int, high: int) -> None:
    """Fill the tile with white and draw the bars in its middle, ``high`` pixels high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawRoundedRect(tile, 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    bars = modules_of(code)
    left = tile.left() + (tile.width() - len(bars) * module_px) // 2
    top = tile.top() + (tile.height() - high) // 2
    for at, is_black in enumerate(bars):
        if is_black:
            bar = QRect(left + at * module_px, top, module_px, high)
            painter.fillRect(bar, QColor(Qt.GlobalColor.black))
    painter.restore()
