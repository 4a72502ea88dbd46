"""What all our documents share: A4, margins, fonts, styles, page numbers, barcodes.

reportlab takes a while to import, so this module is imported by the functions that draw.
"""

import io
from collections.abc import Sequence
from functools import cache, partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

import resources
from printing.documents.letters import MARK, named, readable
from printing.documents.words import Words

REGULAR, MEDIUM, BOLD = "Roboto-Regular", "Roboto-Medium", "Roboto-Bold"
MARGIN = 16 * mm
WIDTH: float = A4[0] - 2 * MARGIN
CELL_SIDE = 2 * mm
"""White at the left and at the right of a table's cell."""

INK: Color = HexColor(0x15181D)
MUTED: Color = HexColor(0x4A5261)
RULE: Color = HexColor(0xB9C0CC)
SHADE: Color = HexColor(0xF1F3F6)

# A laser printer at 600 dpi and a hand scanner both manage bars of this width.
_THINNEST_BAR = 0.19 * mm
_WIDEST_BAR = 0.33 * mm
# Two dots of a 203 dpi head, six of a 600 dpi one.
_GOOD_BAR = 0.25 * mm

_LONG_TEXT = 250
_SMALLEST_TEXT = 4.5


@cache
def register_fonts() -> None:
    """The bundled fonts under their names, once for a process."""
    for name in (REGULAR, MEDIUM, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(resources.path(f"fonts/{name}.ttf"))))


@cache
def style(
    size: float = 9.5, font: str = REGULAR, *, is_right: bool = False, is_muted: bool = False
) -> ParagraphStyle:
    """A text style; ``size`` in points. Words too long for their column are broken, never cut."""
    register_fonts()
    return ParagraphStyle(
        f"{font}-{size}-{is_right}-{is_muted}",
        fontName=font,
        fontSize=size,
        leading=size * 1.28,
        alignment=2 if is_right else 0,
        textColor=MUTED if is_muted else INK,
        splitLongWords=1,
    )


class Text(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that tells its page which letters it had no glyphs for."""

    def __init__(self, *args: Any, missing: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.missing = tuple(missing)

    def draw(self) -> None:
        """As reportlab asks: draw at the origin."""
        super().draw()
        self.canv.missing_letters |= dict.fromkeys(self.missing)


def text(words: str, size: float = 9.5, font: str = REGULAR, **kind: bool) -> Text:
    """A paragraph of plain text: mark-up in it is shown as it is written, all of it."""
    shown, missing = readable(words, _letters_of(font))
    marked = escape(shown).replace("\n", "<br/>")
    return Text(marked, style(_fitting(size, words), font, **kind), missing=missing)


def figure(words: str, share: float, size: float = 9.5, font: str = REGULAR) -> Text:
    """A number with its unit, at the right of a table's column of that share of the width.

    It is made smaller rather than broken: ``144.00`` above ``0`` would be read as another number.
    """
    room = WIDTH * share - 2 * CELL_SIDE
    whole = words.replace(" ", "\u00a0")
    fits = fitting(whole, font, size, room)
    # Rounded down, or the last digit goes onto a line of its own.
    return text(whole, size if fits == size else int(fits * 10) / 10, font, is_right=True)


def shown_in(words: str, font: str) -> str:
    """What of the words a font can show, the rest marked: for text that is drawn directly."""
    return readable(words, _letters_of(font))[0]


@cache
def _letters_of(font: str) -> frozenset[int]:
    """The code points that a font has; line ends are no letters and always fine."""
    register_fonts()
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph) | {ord("\n"), ord("\t")}


def _fitting(size: float, words: str) -> float:
    """A smaller size for text so long that its table row might outgrow the page."""
    if len(words) <= _LONG_TEXT:
        return size
    shrunk: float = size * (_LONG_TEXT / len(words)) ** 0.5
    return max(_SMALLEST_TEXT, round(shrunk, 1))


def fitting(words: str, font: str, size: float, room: float) -> float:
    """The size in points, at most ``size``, at which one line of text fits into ``room`` points."""
    width: float = pdfmetrics.stringWidth(words, font, size)
    return size if width <= room else size * room / width


def small_caption(words: str, *, is_right: bool = False) -> Paragraph:
    """The small muted words above a value or a column."""
    return text(words, 7.5, MEDIUM, is_muted=True, is_right=is_right)


def barcode(value: str, width: float, height: float = 11 * mm) -> Flowable | None:
    """A Code 128 at most ``width`` points wide. Whoever places it leaves 4 mm white beside it.

    None where the value cannot be a readable barcode in that width: the caller still has the text.
    """
    if not _can_be_bars(value):
        return None
    bar = min(_WIDEST_BAR, width / _modules(value))
    if bar < _THINNEST_BAR:
        return None
    return Code128(value, barWidth=bar, barHeight=height, quiet=0)


def is_wide_enough(value: str, width: float) -> bool:
    """False where the value is a barcode and its bars would be thin in ``width`` points."""
    return not _can_be_bars(value) or width / _modules(value) >= _GOOD_BAR


def _can_be_bars(value: str) -> bool:
    return bool(value) and value.isascii() and value.isprintable()


def _modules(value: str) -> float:
    modules: float = Code128(value, barWidth=1, quiet=0).width
    return modules


def build(title: str, footer: str, story: Sequence[Flowable], words: Words) -> bytes:
    """The document as PDF bytes: the same story always gives the same bytes."""
    register_fonts()
    file = io.BytesIO()
    template = BaseDocTemplate(
        file,
        pagesize=A4,
        title=title,
        creator="Quayside",
        lang=words.language,
        invariant=1,
    )
    height = A4[1] - 2 * MARGIN - 6 * mm
    frame = Frame(MARGIN, MARGIN + 6 * mm, WIDTH, height, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("all", [frame])])
    template.build(list(story), canvasmaker=partial(_NumberedCanvas, footer=footer, words=words))
    return file.getvalue()


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Keeps the pages until their number is known, then writes the footers."""

    def __init__(self, *args: Any, footer: str, words: Words, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown, missing = readable(footer, _letters_of(REGULAR))
        self._footer, self._in_footer, self._words = shown, dict.fromkeys(missing), words
        self.missing_letters: dict[str, None] = {}
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Keep the page instead of writing it."""
        self._kept.append(dict(self.__dict__))
        self.missing_letters = {}
        self._startPage()

    def save(self) -> None:
        """Write all pages, each with its number."""
        kept = self._kept
        for number, page in enumerate(kept, start=1):
            self.__dict__.update(page)
            self._draw_footer(number, len(kept))
            super().showPage()
        super().save()

    def _draw_footer(self, number: int, count: int) -> None:
        line = MARGIN + 1 * mm
        self.setStrokeColor(RULE)
        self.setLineWidth(0.5)
        self.line(MARGIN, line, A4[0] - MARGIN, line)
        self.setFillColor(MUTED)
        numbered = self._words("page", page=number, pages=count)
        self.setFont(REGULAR, 8)
        self.drawRightString(A4[0] - MARGIN, line - 4 * mm, numbered)
        room = WIDTH - self.stringWidth(numbered, REGULAR, 8) - 6 * mm
        self.setFont(REGULAR, fitting(self._footer, REGULAR, 8, room))
        self.drawString(MARGIN, line - 4 * mm, self._footer)
        letters = list(self._in_footer | self.missing_letters)
        if letters:
            said = self._words("not_shown", letters=named(letters))
            self.setFont(REGULAR, 6.5)
            self.drawString(MARGIN, line - 7.5 * mm, f"{MARK} {said}")
