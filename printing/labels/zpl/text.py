"""Texts on the label: one line, or a block of them."""

from collections.abc import Sequence

from printing.labels.zpl.block import Run, runs_of
from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.dots import Ink
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.elements import Text
from printing.labels.zpl.faces import SYMBOLS, Face, face_of
from printing.labels.zpl.glyphs import is_drawable
from printing.labels.zpl.letters import Laid, draw_line, ink_of, laid, width_of
from printing.labels.zpl.turn import Place

_MARKS = {"A": "®", "B": "©", "C": "™", "D": "UL", "E": "CSA"}
"""What the letters of the font of symbols stand for; the marks of UL and CSA as their letters."""


Line = tuple[Face, str, int, int]
"""A face, a text, and where its base line begins: right of, and below the field's origin."""


def draw_lines(canvas: Canvas, lines: Sequence[Line], place: Place, ink: Ink) -> Box | None:
    """Draw lines as one picture, and give back the rectangle around its dots that are visible."""
    from PIL import Image

    laid_out = [(face, laid(face, text), (x, base)) for face, text, x, base in lines]
    window = canvas.visible(_around([(line, origin) for _face, line, origin in laid_out]), place)
    if window is None:
        return None
    picture = Image.new("1", (window.right - window.left, window.bottom - window.top))
    for face, line, origin in laid_out:
        draw_line(picture, window, face, line, origin)
    canvas.paint(picture, window, place, ink)
    edges = picture.getbbox()
    if edges is None:
        return None
    return place.on_label(_moved(Box(*edges), window.left, window.top))


class Typeset:
    """A text with the place of each of its letters; all boxes begin at the first base line."""

    def __init__(self, text: Text) -> None:
        self.face: Face = face_of(text.font)
        self.text = _as_printed(text, self.face)
        block = text.block
        self.runs = runs_of(self.text, block, self.face) if block else [Run(self.text, 0, 0)]
        self._step = self.face.height + (block.gap if block else 0)
        self.width = block.width if block else round(width_of(self.face, self.text))
        # A typeset block stands on the last line that it may have, not on the last one it has.
        self._last = block.lines - 1 if block else 0

    def field(self) -> Box:
        """The rectangle that the field takes up: what ``^FO`` places."""
        lines = max(run.line for run in self.runs)
        bottom = self._step * lines + self.face.height - self.face.ascent
        return Box(0, -self.face.ascent, self.width, bottom)

    def base(self) -> int:
        """How far below the first base line the one is that ``^FT`` places."""
        return self._step * self._last

    def lines(self) -> list[Line]:
        """The pieces of the text, each on its base line."""
        return [(self.face, run.text, run.x, self._step * run.line) for run in self.runs]

    def missing(self) -> str:
        """The letters that the font has not, each once."""
        letters = dict.fromkeys("".join(run.text for run in self.runs))
        return "".join(one for one in letters if not is_drawable(self.face.file, one))


def _as_printed(text: Text, face: Face) -> str:
    if text.font.letter == SYMBOLS:
        return "".join(_MARKS.get(letter, "") for letter in text.text.upper())
    return text.text.upper() if face.is_upper else text.text


def _moved(box: Box, right: int, down: int) -> Box:
    return Box(box.left + right, box.top + down, box.right + right, box.bottom + down)


def _around(lines: Sequence[tuple[Laid, tuple[int, int]]]) -> Box:
    """A rectangle around all dots of some lines."""
    boxes = [_moved(ink_of(line), *origin) for line, origin in lines]
    return Box(
        min((box.left for box in boxes), default=0),
        min((box.top for box in boxes), default=0),
        max((box.right for box in boxes), default=0),
        max((box.bottom for box in boxes), default=0),
    )
