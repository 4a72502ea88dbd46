"""Dots as pixels of the screen: exact when enlarged, averaged when made smaller.

Only the part that is seen is made, so that a label of 600 dpi takes no more memory than another.
"""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from printing.grey import Grey, averaged
from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box

_BLACK_AND_WHITE = [0xFFFFFFFF, 0xFF000000]


class Dots:
    """A bitmap to be looked at in parts; the last part is kept, for the next paint of the same."""

    def __init__(self, bitmap: Bitmap | None = None) -> None:
        self._bitmap = bitmap
        self._image = _image_of(bitmap) if bitmap else QImage()
        self._made: tuple[Box, int, int] | None = None
        self._pixels = QImage()

    @property
    def width(self) -> int:
        """In dots, 0 without a bitmap."""
        return self._image.width()

    @property
    def height(self) -> int:
        """In dots, 0 without a bitmap."""
        return self._image.height()

    def pixels(self, part: Box, width_px: int, height_px: int) -> QImage:
        """A part of the dots in so many pixels of the screen."""
        wanted = (part, width_px, height_px)
        if self._made != wanted:
            self._made, self._pixels = wanted, self._make(part, width_px, height_px)
        return self._pixels

    def _make(self, part: Box, width_px: int, height_px: int) -> QImage:
        if self._bitmap is None:
            return QImage()
        if width_px < part.right - part.left:
            return grey_image(averaged(self._bitmap, part, width_px, height_px))
        size = QSize(part.right - part.left, part.bottom - part.top)
        dots = self._image.copy(QRect(part.left, part.top, size.width(), size.height()))
        grey = dots.convertToFormat(QImage.Format.Format_Grayscale8)
        return grey.scaled(QSize(width_px, height_px))


def grey_image(grey: Grey) -> QImage:
    """A grey picture that owns its bytes."""
    shape = (grey.width_px, grey.height_px, grey.width_px)
    return QImage(grey.pixels, *shape, QImage.Format.Format_Grayscale8).copy()


def _image_of(bitmap: Bitmap) -> QImage:
    shape = (bitmap.width_px, bitmap.height_px, bitmap.row_bytes)
    image = QImage(bitmap.rows, *shape, QImage.Format.Format_Mono)
    image.setColorTable(_BLACK_AND_WHITE)
    return image.copy()
