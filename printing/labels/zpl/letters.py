"""Lines of letters as dots: each letter is drawn once, and then moved to its places.

A letter is kept as one whole number, column by column, the topmost dot of each column first: a
line of text is made of shifts and unions of such numbers.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from printing.labels.zpl.drawing import Box
from printing.labels.zpl.faces import Face
from printing.labels.zpl.glyphs import advance, drawn, outline
from printing.labels.zpl.turn import shared

if TYPE_CHECKING:
    from PIL.Image import Image

_KEPT_DOTS, _KEPT_EM = 20_000, 400
"""Letters with more dots are drawn anew each time, so that what is kept stays small."""
KEPT_LETTERS = 512
"""Of one face; then it is begun anew."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a face. ``box`` is around its dots, from the beginning of its base line on;
    ``advance`` is how far it runs, in parts of the design size.
    """

    sign: str
    box: Box
    advance: float
    is_kept: bool


Laid = Sequence[tuple[Letter, int]]
"""Letters of a line with their places on its base line, in whole dots."""


class Letters:
    """The letters of one face, as they are asked for."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._letters: dict[str, Letter] = {}
        self._columns: dict[tuple[str, int], int] = {}

    def __getitem__(self, sign: str) -> Letter:
        return self._letters.get(sign) or self._measured(sign)

    def columns(self, letter: Letter, height: int) -> int:
        """Its dots in columns of so many bits, a whole number of bytes."""
        key = (letter.sign, height)
        found = self._columns.get(key)
        if found is None:
            if len(self._columns) >= KEPT_LETTERS:
                self._columns.clear()
            mask = drawn(self._face, letter.sign, letter.box)
            found = self._columns[key] = _in_columns(mask, height)
        return found

    def _measured(self, sign: str) -> Letter:
        face = self._face
        left, top, right, bottom = outline(face.file, sign)
        box = Box(
            math.floor(left * face.em_x),
            math.floor(top * face.em_y),
            math.ceil(right * face.em_x),
            math.ceil(bottom * face.em_y),
        )
        dots = (box.right - box.left) * (box.bottom - box.top)
        is_kept = dots <= _KEPT_DOTS and face.em_y <= _KEPT_EM
        if len(self._letters) >= KEPT_LETTERS:
            self._letters.clear()
        letter = Letter(sign, box, advance(face.file, sign), is_kept)
        self._letters[sign] = letter
        return letter


letters_of = lru_cache(maxsize=64)(Letters)


def width_of(face: Face, text: str) -> float:
    """How far a text runs, in dots, from its first letter's beginning to its last one's end."""
    if face.pitch:
        return float(face.pitch * len(text))
    letters = letters_of(face)
    return sum([letters[sign].advance for sign in text]) * face.em_x


def laid(face: Face, text: str) -> Laid:
    """The letters of a text, each in its place."""
    letters = letters_of(face)
    if face.pitch:
        return [(letters[sign], at * face.pitch) for at, sign in enumerate(text)]
    line: list[tuple[Letter, int]] = []
    pen = 0.0
    for sign in text:
        letter = letters[sign]
        line.append((letter, round(pen)))
        pen += letter.advance * face.em_x
    return line


def ink_of(line: Laid) -> Box:
    """A rectangle around a line's dots; its origin is the beginning of the base line."""
    if not line:
        return Box(0, 0, 0, 0)
    return Box(
        min([letter.box.left + pen for letter, pen in line]),
        min([letter.box.top for letter, _pen in line]),
        max([letter.box.right + pen for letter, pen in line]),
        max([letter.box.bottom for letter, _pen in line]),
    )


def draw_line(
    picture: "Image", window: Box, face: Face, line: Laid, origin: tuple[int, int]
) -> None:
    """Draw a line into a picture that shows the part ``window`` of its field.

    ``origin`` is the beginning of its base line in the field's dots.
    """
    x, base = origin
    seen = Box(window.left - x, window.top - base, window.right - x, window.bottom - base)
    small = [(letter, pen) for letter, pen in line if letter.is_kept]
    if small:
        _draw_small(picture, seen, letters_of(face), small)
    if len(small) < len(line):
        _draw_large(picture, seen, face, line)


def _draw_small(picture: "Image", seen: Box, letters: Letters, line: Laid) -> None:
    """Letters that are kept, as one strip of columns as high as the highest and lowest of them."""
    from PIL import Image
    from PIL.Image import Transpose

    top = min([letter.box.top for letter, _pen in line])
    height = -(-(max([letter.box.bottom for letter, _pen in line]) - top) // 8) * 8
    width = seen.right - seen.left
    strip = 0
    for letter, pen in line:
        x = letter.box.left + pen - seen.left
        if x < width and x + letter.box.right - letter.box.left > 0:
            shift = x * height + letter.box.top - top
            columns = letters.columns(letter, height)
            strip |= columns << shift if shift >= 0 else columns >> -shift
    strip &= (1 << width * height) - 1
    data = strip.to_bytes(width * height // 8, "little")
    mask = Image.frombytes("1", (height, width), data, "raw", "1;R").transpose(Transpose.TRANSPOSE)
    picture.paste(255, (0, top - seen.top), mask)


def _draw_large(picture: "Image", seen: Box, face: Face, line: Laid) -> None:
    """Letters that are not kept, one by one, as far as they are seen."""
    for letter, pen in line:
        box = letter.box
        part = shared(Box(box.left + pen, box.top, box.right + pen, box.bottom), seen)
        if letter.is_kept or part is None:
            continue
        own = Box(part.left - pen, part.top, part.right - pen, part.bottom)
        mask = drawn(face, letter.sign, own)
        picture.paste(255, (part.left - seen.left, part.top - seen.top), mask)


def _in_columns(mask: "Image", height: int) -> int:
    """A picture's dots as one number, column by column."""
    from PIL import Image
    from PIL.Image import Transpose

    upright = Image.new("1", (mask.width, height))
    upright.paste(mask)
    rows = upright.transpose(Transpose.TRANSPOSE).tobytes("raw", "1;R")
    return int.from_bytes(rows, "little")
