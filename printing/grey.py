"""Dots averaged down to grey: what a person sees of a label from afar, without stripes."""

from dataclasses import dataclass

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box


@dataclass(frozen=True, slots=True)
class Grey:
    """A picture of one byte a pixel, 0 is black; rows follow each other without a gap."""

    width_px: int
    height_px: int
    pixels: bytes


def averaged(bitmap: Bitmap, part: Box, width_px: int, height_px: int) -> Grey:
    """A part of the dots in so many pixels, each as dark as the dots that it stands for.

    The part lies on the bitmap, and both sizes are at least 1.
    """
    from PIL import Image

    dots = bitmap.to_image().crop((part.left, part.top, part.right, part.bottom))
    small = dots.convert("L").resize((width_px, height_px), Image.Resampling.BOX)
    return Grey(width_px, height_px, small.tobytes())


def shrunk(bitmap: Bitmap, longest_px: int) -> Grey:
    """The whole bitmap, small enough for its longer side."""
    times = max(1.0, max(bitmap.width_px, bitmap.height_px) / longest_px)
    size = (max(1, round(side / times)) for side in (bitmap.width_px, bitmap.height_px))
    return averaged(bitmap, Box(0, 0, bitmap.width_px, bitmap.height_px), *size)
