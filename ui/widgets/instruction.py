"""The one sentence to read: icon, title, a line of facts; plain, buy (with the ring) or stop.

The title's left edge is the same in all kinds, so that the eye finds it where it was. A stop takes
this place in the same size. The idle form (hero) is larger and has no icon.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.idle_faces import InstructionFace
from ui.theme import theme
from ui.widgets.drawn import Drawn, metrics, wrapped
from ui.widgets.painting import rounded

_PADDING, _TILE, _ICON, _GAP = 24, 72, 40, 20
TITLE_LEFT = _PADDING + _TILE + _GAP
_TITLE_PITCH, _BODY_PITCH = 40, 21

_GROUND = {"hero": "surface", "plain": "surface", "buy": "accent_soft", "stop": "stop"}


class Instruction(Drawn):
    """Draws an ``InstructionFace``; ``free_width`` is what field and button leave of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = InstructionFace("hero", "", "")
        self._free_width = 0

    @property
    def face(self) -> InstructionFace:
        """What is shown."""
        return self._face

    def show_words(self, face: InstructionFace) -> None:
        """Another sentence."""
        if face == self._face:
            return
        self._face = face
        parts = (face.title, face.order, face.body)
        self.setAccessibleName(" ".join(part for part in parts if part))
        self.setToolTip(" ".join(part for part in parts[1:] if part))
        self.update()

    def set_free_width(self, width: int) -> None:
        """How far words may go, from the left edge."""
        if width != self._free_width:
            self._free_width = width
            self.update()

    def sizeHint(self) -> QSize:
        """The zone of an open order."""
        return QSize(theme.px(800), theme.px(119))

    def hero_height(self) -> int:
        """Title and line of the idle form, without the field."""
        return theme.px(124)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the icon, the words."""
        del event
        painter = self.begin()
        painter.fillRect(self.rect(), theme.color(_GROUND[self._face.kind]))
        if self._face.kind == "hero":
            self._paint_hero(painter)
            return
        self._paint_icon(painter)
        self._paint_words(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        face, size = self._face, theme.px(_TILE)
        if face.kind == "buy":
            return
        top = (self.height() - size) // 2
        tile = QRectF(theme.px(_PADDING), top, size, size)
        is_stop = face.kind == "stop"
        ground = theme.color("on_stop" if is_stop else "accent_soft")
        if is_stop:
            ground.setAlphaF(0.14)
        rounded(painter, tile, theme.px(12), ground)
        icon = QRectF(0, 0, theme.px(_ICON), theme.px(_ICON))
        icon.moveCenter(tile.center())
        paint_icon(painter, face.icon, icon, theme.color("on_stop" if is_stop else "accent"))

    def _paint_words(self, painter: QPainter) -> None:
        face, left = self._face, float(theme.px(TITLE_LEFT))
        room = self._free_width - left
        titles = wrapped(face.title, "instruction", room)
        bodies = self._body_lines(room, 3 - len(titles))
        pitch, to_body, first = self._places(len(titles), len(bodies))
        ink = "on_stop" if face.kind == "stop" else "text"
        last = self.lines(painter, titles, "instruction", ink, (left, first), room, pitch)
        self._paint_body(painter, bodies, left, last + to_body, room)

    def _places(self, titles: int, bodies: int) -> tuple[int, int, float]:
        """Title pitch, the way from the last title to the body, the middle of the first title."""
        if titles + bodies < 3:
            first = self.height() / 2 - theme.px(12 if bodies else 0)
            return theme.px(_TITLE_PITCH), theme.px(39), first
        is_low = self.height() < theme.px(110)
        pitch = theme.px(_TITLE_PITCH - 4 if is_low else _TITLE_PITCH)
        to_body = theme.px((29 if is_low else 32) + (4 if titles == 1 else 0))
        depth = pitch * (titles - 1) + to_body + theme.px(_BODY_PITCH) * (bodies - 1)
        # Half the capitals of a title above the first middle, half a line of the body below.
        return pitch, to_body, (self.height() - depth) / 2 + theme.px(3)

    def _body_lines(self, room: float, most: int) -> list[str]:
        """The body's lines; the order stands at the beginning of the first."""
        face = self._face
        text = "  ".join(part for part in (face.order, face.body) if part)
        if not text:
            return []
        # The semi-bold order takes a little more room than the same words in plain.
        extra = metrics("strong").horizontalAdvance(face.order)
        extra -= metrics("body").horizontalAdvance(face.order)
        if metrics("body").horizontalAdvance(text) + extra <= room:
            return [text]
        return wrapped(text, "body", room - extra, most)

    def _paint_body(
        self, painter: QPainter, lines: list[str], left: float, middle: float, room: float
    ) -> None:
        face = self._face
        strong = "on_stop" if face.kind == "stop" else "bad_ink" if face.is_refusal else "text"
        ink = "on_stop" if face.kind == "stop" else "text" if face.kind == "buy" else "muted"
        rest = face.order
        for text in lines:
            x = left
            if rest:
                part = text if rest.startswith(text.rstrip()) else rest
                x += self.line(painter, part, "strong", strong, (left, middle), room)
                rest, text = rest[len(part) :].lstrip(), text[len(part) :]
            self.line(painter, text, "body", ink, (x, middle), max(1.0, room - (x - left)))
            middle += theme.px(_BODY_PITCH)

    def _paint_hero(self, painter: QPainter) -> None:
        face, left = self._face, float(theme.px(_PADDING))
        room = self.width() - 2 * left
        self.line(painter, face.title, "hero", "text", (left, theme.px(38)), room)
        x, middle = left, float(theme.px(92))
        if face.order:
            ink = "bad_ink" if face.is_refusal else "text"
            x += self.line(painter, face.order, "lead", ink, (x, middle), room) + theme.px(10)
        self.line(painter, face.body, "sub", "muted", (x, middle), room - (x - left))
