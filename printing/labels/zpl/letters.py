"""Letters as dots: drawn once at twice their size, averaged down and cut at half grey."""

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import resources
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.faces import STRETCHED, Face
from printing.labels.zpl.turn import shared

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

_PROBE_PX = 256
_LEAST_PX, _MOST_PX = 16, 256
_KEPT_DOTS = 20_000
"""Letters with more dots are drawn anew each time, so that what is kept stays small."""
_NO_LETTER = "\uffff"
_BLACK_FROM = 128


def width_of(face: Face, text: str) -> float:
    """How far a text runs, in dots, from its first letter's beginning to its last one's end."""
    if face.pitch:
        return float(face.pitch * len(text))
    return sum(_advance(face.file, letter) for letter in text) * face.em_x


def ink_of(face: Face, text: str) -> Box:
    """A rectangle around a text's dots; its origin is the beginning of the base line."""
    boxes = [_ink(face, letter, pen) for letter, pen in _pens(face, text)]
    return Box(
        min((box.left for box in boxes), default=0),
        min((box.top for box in boxes), default=0),
        max((box.right for box in boxes), default=0),
        max((box.bottom for box in boxes), default=0),
    )


def draw_line(picture: "Image", window: Box, face: Face, text: str, pen_x: int, base: int) -> None:
    """Draw a text into a picture that shows the part ``window`` of its field.

    ``pen_x`` and ``base`` are the beginning of its base line in the field's dots.
    """
    for letter, pen in _pens(face, text):
        ink = _ink(face, letter, pen)
        here = Box(ink.left + pen_x, ink.top + base, ink.right + pen_x, ink.bottom + base)
        seen = shared(here, window)
        if seen is None:
            continue
        left, top = pen + pen_x, base
        part = Box(seen.left - left, seen.top - top, seen.right - left, seen.bottom - top)
        mask = _mask(face, letter, part)
        picture.paste(255, (seen.left - window.left, seen.top - window.top), mask)


@lru_cache(maxsize=4096)
def is_drawable(file: str, letter: str) -> bool:
    """Whether a font has this letter; for one that it has not it draws the box of none."""
    font = _font(file, 32)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))


def _pens(face: Face, text: str) -> list[tuple[str, int]]:
    """Each letter with its place on the base line, in whole dots."""
    if face.pitch:
        return [(letter, at * face.pitch) for at, letter in enumerate(text)]
    pens: list[tuple[str, int]] = []
    pen = 0.0
    for letter in text:
        pens.append((letter, round(pen)))
        pen += _advance(face.file, letter) * face.em_x
    return pens


def _ink(face: Face, letter: str, pen: int) -> Box:
    left, top, right, bottom = _outline(face.file, letter)
    return Box(
        math.floor(left * face.em_x) + pen,
        math.floor(top * face.em_y),
        math.ceil(right * face.em_x) + pen,
        math.ceil(bottom * face.em_y),
    )


def _mask(face: Face, letter: str, part: Box) -> "Image":
    """A part of one letter, in dots from its own beginning on the base line."""
    dots = (part.right - part.left) * (part.bottom - part.top)
    return (_drawn if dots > _KEPT_DOTS else _kept)(face, letter, part)


def _drawn(face: Face, letter: str, part: Box) -> "Image":
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


_kept = lru_cache(maxsize=2048)(_drawn)


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
def _outline(file: str, letter: str) -> tuple[float, float, float, float]:
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
def _advance(file: str, letter: str) -> float:
    """From a letter's beginning to the next one's, in parts of the design size."""
    stretch = STRETCHED.get((file, letter), 1.0)
    return _font(file, _PROBE_PX).getlength(letter) / _PROBE_PX * stretch


@lru_cache(maxsize=64)
def _font(file: str, size_px: int) -> "FreeTypeFont":
    from PIL import ImageFont

    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(str(resources.path(file)), size_px, layout_engine=basic)
