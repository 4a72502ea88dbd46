"""Draws a format's elements one after the other: layout and dots."""

from typing import assert_never

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.codes import cost_of, draw_code, lines_of, part_of, place_of, symbol_of
from printing.labels.zpl.codes import own_box as code_box
from printing.labels.zpl.dots import Ink
from printing.labels.zpl.drawing import Box, DrawnCode, DrawnText
from printing.labels.zpl.elements import Code, Element, Keep, Picture, Shape, Spot, Text
from printing.labels.zpl.faces import LINE_FONT
from printing.labels.zpl.limits import CODE_BYTE, DOT, ELEMENT, FIELD, LETTER, NEW_LETTER, Work
from printing.labels.zpl.remarks import Remarks
from printing.labels.zpl.shapes import draw_shape, is_too_large, own_box
from printing.labels.zpl.symbols.symbol import NotEncodable
from printing.labels.zpl.text import Line, Typeset, draw_lines
from printing.labels.zpl.turn import Place, from_corner


class Painter:
    """Draws on one canvas, and writes down the texts and codes that it draws."""

    def __init__(self, canvas: Canvas, work: Work, remarks: Remarks) -> None:
        self._canvas, self._work, self._remarks = canvas, work, remarks
        self._pen = (0, 0)
        self.codes: list[DrawnCode] = []
        self.texts: list[DrawnText] = []
        self.kept: dict[str, Bitmap] = {}

    def draw(self, element: Element) -> None:
        """Draw one element. Raises LabelProblem where the stream draws too much."""
        what = element.what
        self._work.spend(ELEMENT)
        if isinstance(what, Text):
            self._text(element, what)
        elif isinstance(what, Code):
            self._code(element, what)
        elif isinstance(what, Shape):
            self._shape(element, what)
        elif isinstance(what, Picture):
            self._picture(element, what)
        elif isinstance(what, Keep):
            self._work.spend(self._canvas.dots * DOT)
            self.kept[what.name] = self._canvas.bitmap()
        else:
            assert_never(what)

    def _text(self, element: Element, what: Text) -> None:
        typeset = Typeset(what)
        face = typeset.face
        # Large letters are as dear as their dots, as far as these are on the label.
        dots = min(round(face.em_x * face.em_y), self._canvas.dots)
        self._work.spend(FIELD + (LETTER + dots * DOT) * len(what.text))
        self._work.first_time(face, set(what.text), NEW_LETTER)
        turn = what.font.turn
        place = self._placed(element.spot, typeset, turn)
        box = draw_lines(self._canvas, typeset.lines(), place, _ink(element))
        self._pen = _after(place, typeset.width)
        if missing := typeset.missing():
            words = f"no printer's letter is drawn here for: {missing[:40]}"
            self._wrong(element, words)
        if box:
            self.texts.append(DrawnText(typeset.text, box, turn, what.font.letter, element.at))

    def _placed(self, spot: Spot, typeset: Typeset, turn: str) -> Place:
        x, y = self._at(spot)
        if spot.is_baseline:
            place = Place(x, y, turn).moved(0, -typeset.base())
        else:
            place = from_corner(x, y, typeset.field(), turn)
        return place.moved(-typeset.width, 0) if spot.is_right else place

    def _code(self, element: Element, what: Code) -> None:
        self._work.spend(cost_of(what))
        x, y = self._at(element.spot)
        try:
            symbol = symbol_of(what)
        except NotEncodable as error:
            self._wrong(element, str(error))
            nothing = Box(x, y, x, y)
            self.codes.append(
                DrawnCode(what.command, what.data, nothing, what.turn, element.at, str(error))
            )
            return
        dots = symbol.dots
        self._work.spend(len(dots.rows) * CODE_BYTE)
        place = place_of(what, element.spot, x, y, dots)
        if element.spot.is_right:
            place = place.moved(-dots.width_px, 0)
        own = code_box(what, dots)
        draw_code(self._canvas, dots, own, place, _ink(element))
        self._lines(element, what, lines_of(symbol, what), place)
        box = place.on_label(own)
        self._pen = _after(place, dots.width_px)
        self.codes.append(DrawnCode(symbol.symbology, symbol.text, box, what.turn, element.at))

    def _lines(self, element: Element, what: Code, lines: list[Line], place: Place) -> None:
        """The lines for people at a barcode."""
        for line in lines:
            box = draw_lines(self._canvas, [line], place, _ink(element))
            if box:
                font = what.font.letter if what.font else LINE_FONT
                self.texts.append(DrawnText(line[1], box, what.turn, font, element.at))

    def _shape(self, element: Element, what: Shape) -> None:
        if is_too_large(what):
            self._wrong(element, f"{what.width} x {what.height} dots are larger than any label")
            return
        self._work.spend(what.width * what.height if what.rounding or what.kind != "GB" else 0)
        place = self._in_corner(element.spot, own_box(what))
        is_white = what.is_white and not element.is_reversed
        draw_shape(self._canvas, what, place, Ink.WHITE if is_white else _ink(element))

    def _picture(self, element: Element, what: Picture) -> None:
        dots = what.dots
        wide, high = dots.width_px * what.times_x, dots.height_px * what.times_y
        own = Box(0, -high, wide, 0)
        place = self._in_corner(element.spot, own)
        is_plain = what.times_x == what.times_y == 1
        if is_plain and self._canvas.paint_whole(dots, own, place, _ink(element)):
            return
        window = self._canvas.visible(own, place)
        if window is None:
            return
        self._work.spend(len(dots.rows))
        picture = part_of(dots, _shrunk(window, what))
        if not is_plain:
            picture = picture.resize((picture.width * what.times_x, picture.height * what.times_y))
            left = window.left % what.times_x
            top = window.top % what.times_y
            size = (window.right - window.left, window.bottom - window.top)
            self._work.spend(size[0] * size[1] * DOT)
            picture = picture.crop((left, top, left + size[0], top + size[1]))
        self._canvas.paint(picture, window, place, _ink(element))

    def _in_corner(self, spot: Spot, own: Box) -> Place:
        """The place of what is never turned."""
        x, y = self._at(spot)
        place = Place(x, y, "N") if spot.is_baseline else from_corner(x, y, own, "N")
        return place.moved(-own.right, 0) if spot.is_right else place

    def _at(self, spot: Spot) -> tuple[int, int]:
        x, y = self._pen
        return (x if spot.x is None else spot.x, y if spot.y is None else spot.y)

    def _wrong(self, element: Element, words: str) -> None:
        self._remarks.wrong(element.command, element.at, words)


def _ink(element: Element) -> Ink:
    return Ink.REVERSE if element.is_reversed else Ink.BLACK


def _after(place: Place, width: int) -> tuple[int, int]:
    """Where the next thing begins on the base line of one that is that wide."""
    end = place.moved(width, 0)
    return end.x, end.y


def _shrunk(window: Box, what: Picture) -> Box:
    """A window on an enlarged picture, in the dots of the small one: whole dots around it."""
    across, down = what.times_x, what.times_y
    return Box(
        window.left // across,
        window.top // down,
        -(-window.right // across),
        -(-window.bottom // down),
    )
