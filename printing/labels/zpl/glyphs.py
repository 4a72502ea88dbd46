"""The letters of font files: drawn at twice their size, averaged down and cut at half grey."""

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import resources
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.faces import STRETCHED, Face

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

_PROBE_PX = 256
_LEAST_PX, _MOST_PX = 16, 256
_NO_LETTER = "\uffff"
_BLACK_FROM = 128


@lru_cache(maxsize=4096)
def is_drawable(file: str, letter: str) -> bool:
    """Whether a font has this letter; for one that it has not it draws the box of none."""
    font = _font(file, 32)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))


def drawn(face: Face, letter: str, part: Box) -> "Image":
    """A part of a letter as black dots (set, mode ``1``), in dots from its own beginning."""
    from PIL.Image import Resampling

    size_px = min(max(round(face.em_y * 2), _LEAST_PX), _MOST_PX)
    em_x = face.em_x * STRETCHED.get((face.file, letter), 1.0)
    across, down = size_px / em_x, size_px / face.em_y
    edges = (part.left * across, part.top * down, part.right * across, part.bottom * down)
    # Grey is cut out with whole pixels around it; the box within them keeps the place exact.
    left, top = math.floor(edges[0]), math.floor(edges[1])
    right, bottom = math.ceil(edges[2]), math.ceil(edges[3])
    grey, (from_x, from_y) = _grey(face.file, size_px, letter)
    piece = grey.crop((left - from_x, top - from_y, right - from_x, bottom - from_y))
    box = (edges[0] - left, edges[1] - top, edges[2] - left, edges[3] - top)
    size = (part.right - part.left, part.bottom - part.top)
    smooth = Resampling.BOX if across > 1 else Resampling.BILINEAR
    shades = piece.resize(size, smooth, box=box)
    return shades.point([0] * _BLACK_FROM + [255] * (256 - _BLACK_FROM), "1")


@lru_cache(maxsize=512)
def _grey(file: str, size_px: int, letter: str) -> tuple["Image", tuple[int, int]]:
    """A letter in grey, and where its picture begins from the beginning of the base line."""
    from PIL import Image, ImageDraw

    font = _font(file, size_px)
    left, top, right, bottom = (int(side) for side in font.getbbox(letter, anchor="ls"))
    grey = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(grey).text((-left, -top), letter, fill=255, font=font, anchor="ls")
    return grey, (left, top)


@lru_cache(maxsize=4096)
def outline(file: str, letter: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a letter in parts of the design size."""
    picture, (left, top) = _grey(file, _PROBE_PX, letter)
    width, height = picture.size
    stretch = STRETCHED.get((file, letter), 1.0)
    return (
        left / _PROBE_PX * stretch,
        top / _PROBE_PX,
        (left + width) / _PROBE_PX * stretch,
        (top + height) / _PROBE_PX,
    )


@lru_cache(maxsize=4096)
def advance(file: str, letter: str) -> float:
    """From a letter's beginning to the next one's, in parts of the design size."""
    stretch = STRETCHED.get((file, letter), 1.0)
    return _font(file, _PROBE_PX).getlength(letter) / _PROBE_PX * stretch


@lru_cache(maxsize=64)
def _font(file: str, size_px: int) -> "FreeTypeFont":
    from PIL import ImageFont

    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(str(resources.path(file)), size_px, layout_engine=basic)
