"""Answers to choose from, by their letters: reasons, printers, or orders that hold an item."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from ui.faces import AnswerFace
from ui.theme import RADIUS, theme
from ui.widgets.drawn import metrics, wrapped
from ui.widgets.key_cap import HEIGHT as CAP
from ui.widgets.key_cap import cap_width, paint_cap
from ui.widgets.painting import HOVERED, rounded, washed
from ui.widgets.row import Row
from ui.widgets.row_list import RowList

_HEIGHT, _PITCH, _MARK, _RIGHT = 56, 20, 54, 16
_SECOND = 12
"""How much higher the first line stands where there is a second."""


class AnswerRow(Row):
    """Draws an ``AnswerFace``: at least 56 high, its words in full."""

    def __init__(self) -> None:
        super().__init__()
        self._face = AnswerFace("", "")
        self.set_choosable(True)

    @property
    def face(self) -> AnswerFace:
        """What is shown."""
        return self._face

    def show_answer(self, face: AnswerFace) -> None:
        """Another answer."""
        if face == self._face:
            return
        self._face = face
        parts = (face.mark, face.words, face.detail, face.aside)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def height_at(self, width: int) -> int:
        """Words that need two lines get them."""
        extra = _PITCH * (len(self._lines(width)) - 1)
        return theme.px(_HEIGHT + extra + (_SECOND if self._face.detail else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, cap, words."""
        del event
        face, painter = self._face, self.begin()
        fill = theme.color("surface")
        line, width = theme.color("border"), 1.25 * theme.scale
        if self.is_hovered:
            fill = washed(fill, HOVERED)
        if self.hasFocus():
            line, width = theme.color("accent"), 2 * theme.scale
        rounded(painter, QRectF(self.rect()), theme.px(RADIUS["control"]), fill, line, width)
        middle = self.height() / 2
        if face.mark:
            cap, height = cap_width(face.mark), theme.px(CAP)
            place = QRectF((theme.px(_MARK) - cap) / 2, middle - height / 2, cap, height)
            colors = theme.color("text"), theme.color("border")
            paint_cap(painter, place, face.mark, *colors, None)
        lines = self._lines(self.width())
        first = middle - theme.px(_PITCH) * (len(lines) - 1) / 2
        first -= theme.px(_SECOND) if face.detail else 0
        left, right = theme.px(_MARK), self.width() - theme.px(_RIGHT)
        aside = self.line(painter, face.aside, "lead", "text", (right, middle), is_right=True)
        room = right - left - aside
        last = self.lines(painter, lines, "strong", "text", (left, first), room, theme.px(_PITCH))
        at = (left, last + theme.px(24))
        self.line(painter, face.detail, "caption", "muted", at, room, is_code=True)

    def _lines(self, width: int) -> list[str]:
        room = (
            width - theme.px(_MARK + _RIGHT) - metrics("lead").horizontalAdvance(self._face.aside)
        )
        return wrapped(self._face.words, "strong", room)


class ReasonList(RowList[AnswerRow]):
    """The answers under each other; ``chosen`` has the row, from 0."""

    def __init__(self, name: str = "") -> None:
        super().__init__(AnswerRow, gap=8, name=name)

    def show_answers(self, faces: Sequence[AnswerFace]) -> None:
        """Other answers."""
        for row, face in zip(self.show_count(len(faces)), faces, strict=True):
            row.show_answer(face)
        self.lay_out()
