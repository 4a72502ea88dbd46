"""Dots as pixels of the screen: only the part that is seen is made, whatever the label's size."""

from PySide6.QtGui import QImage

from printing.grey import Grey, grey
from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box


class Dots:
    """A bitmap to be looked at in parts; the last part is kept, for the next paint of the same."""

    def __init__(self, bitmap: Bitmap) -> None:
        self._bitmap = bitmap
        self._made: tuple[Box, int, int] | None = None
        self._pixels = QImage()

    @property
    def width(self) -> int:
        """In dots."""
        return self._bitmap.width_px

    @property
    def height(self) -> int:
        """In dots."""
        return self._bitmap.height_px

    def pixels(self, part: Box, width_px: int, height_px: int) -> QImage:
        """A part of the dots in so many pixels of the screen, as ``printing.grey`` makes them."""
        wanted = (part, width_px, height_px)
        if self._made != wanted:
            self._made, self._pixels = wanted, image_of(grey(self._bitmap, *wanted))
        return self._pixels


def image_of(picture: Grey) -> QImage:
    """A grey picture that owns its bytes."""
    shape = (picture.width_px, picture.height_px, picture.width_px)
    return QImage(picture.pixels, *shape, QImage.Format.Format_Grayscale8).copy()
