"""Dots as grey pixels for the screen: averaged where they are made smaller, exact where larger."""

from dataclasses import dataclass

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box


@dataclass(frozen=True, slots=True)
class Grey:
    """A picture of one byte a pixel, 0 is black; rows follow each other without a gap."""

    width_px: int
    height_px: int
    pixels: bytes


def grey(bitmap: Bitmap, part: Box, width_px: int, height_px: int) -> Grey:
    """A part of the dots in so many pixels.

    Fewer pixels are each as dark as the dots that they stand for, so that bars make no stripes; a
    whole multiple of the dots shows each as a square. The part lies on the bitmap, and both sizes
    are at least 1.
    """
    from PIL import Image

    rows = bitmap.rows[part.top * bitmap.row_bytes : part.bottom * bitmap.row_bytes]
    band = Bitmap(bitmap.width_px, part.bottom - part.top, rows).to_image()
    dots = band.crop((part.left, 0, part.right, band.height)).convert("L")
    how = Image.Resampling.BOX if width_px < dots.width else Image.Resampling.NEAREST
    return Grey(width_px, height_px, dots.resize((width_px, height_px), how).tobytes())


def shrunk(bitmap: Bitmap, longest_px: int) -> Grey:
    """The whole bitmap, small enough for its longer side."""
    times = max(1.0, max(bitmap.width_px, bitmap.height_px) / longest_px)
    size = (max(1, round(side / times)) for side in (bitmap.width_px, bitmap.height_px))
    return grey(bitmap, Box(0, 0, bitmap.width_px, bitmap.height_px), *size)
