"""What was found on a label: barcodes, refusals, remarks, facts, in one list under headings."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent

from ui.icons import paint_icon
from ui.label_faces import FACT, FINDING, HEADING, FindingFace
from ui.theme import RADIUS, theme
from ui.widgets.drawn import wrapped
from ui.widgets.label_mark import paint_disc
from ui.widgets.painting import HOVERED, draw_text, rounded, washed
from ui.widgets.row import Row
from ui.widgets.row_list import RowList

_PADDING, _LEFT, _NAME, _VALUE = 8, 48, 148, 156
_HEADING, _PITCH, _WORDS_PITCH = 40, 22, 18
_ICON = 20
_LEAST = 36
_MOST_LINES = 5
_INK = {"good": "good_ink", "warn": "warn_ink", "bad": "bad_ink", "accent": "accent"}


class FindingRow(Row):
    """Draws a ``FindingFace``; ``reached`` tells that the focus came to it."""

    reached = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._face = FindingFace(HEADING, "")
        self._is_current = False
        self.set_choosable(False)

    @property
    def face(self) -> FindingFace:
        """What is shown."""
        return self._face

    def show_finding(self, face: FindingFace) -> None:
        """Another line."""
        if face == self._face:
            return
        self._face = face
        self.set_choosable(face.form == FINDING)
        parts = (str(face.number or ""), face.title, face.detail, face.verdict)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(face.title if face.form == FINDING else "")
        self.update()

    def set_current(self, is_current: bool) -> None:
        """It is the one that is marked in the picture."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def height_at(self, width: int) -> int:
        """As many lines as its words need."""
        if self._face.form == HEADING:
            more = len(self._headings(width)) - 1
            return theme.px(_HEADING) + more * theme.px(_WORDS_PITCH)
        if self._face.form == FACT:
            lines = max(len(self._names()), len(self._values(width)))
            return lines * theme.px(_PITCH) + theme.px(6)
        detail, verdict = self._words(width)
        lines = (len(detail) + len(verdict)) * theme.px(_WORDS_PITCH)
        title = theme.px(_PITCH) if self._face.title else 0
        return max(theme.px(_LEAST), 2 * theme.px(_PADDING) + title + lines)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever walks through the list by Tab sees where each is."""
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """By its form."""
        del event
        painter = self.begin()
        {HEADING: self._paint_heading, FACT: self._paint_fact}.get(
            self._face.form, self._paint_finding
        )(painter)

    def _paint_heading(self, painter: QPainter) -> None:
        at, pitch = (0.0, theme.px(_HEADING) - theme.px(18)), theme.px(_WORDS_PITCH)
        lines = self._headings(self.width())
        self.lines(painter, lines, "captionstrong", "muted", at, self.width(), pitch)
        line = QRectF(0, self.height() - theme.px(4), self.width(), 1)
        painter.fillRect(line, theme.color("hairline"))

    def _paint_fact(self, painter: QPainter) -> None:
        middle, pitch = theme.px(6) / 2 + theme.px(_PITCH) / 2, theme.px(_PITCH)
        names, at = self._names(), (0, middle)
        self.lines(painter, names, "caption", "muted", at, theme.px(_NAME), pitch)
        left = self._value_left()
        at, room = (left, middle), self.width() - left
        self.lines(painter, self._values(self.width()), "caption", "text", at, room, pitch)

    def _paint_finding(self, painter: QPainter) -> None:
        face, pitch = self._face, theme.px(_WORDS_PITCH)
        self._paint_ground(painter)
        middle = theme.px(_PADDING) + theme.px(_PITCH) / 2
        self._paint_sign(painter, QPointF(theme.px(_LEFT) / 2, middle))
        left, room = theme.px(_LEFT), self._room(self.width())
        # A code may be longer than any line: it is cut in its middle, and whole in the tool tip.
        place = QRectF(left, theme.px(_PADDING), room, theme.px(_PITCH))
        middle_cut = Qt.TextElideMode.ElideMiddle
        ink = theme.color("text")
        draw_text(painter, place, face.title, "strong", ink, is_code=True, elide=middle_cut)
        detail, verdict = self._words(self.width())
        y = theme.px(_PADDING) + (theme.px(_PITCH) if face.title else 0) + pitch / 2
        self.lines(painter, detail, "caption", "muted", (left, y), room, pitch)
        y += len(detail) * pitch
        tone = _INK.get(face.tone, "muted")
        self.lines(painter, verdict, "captionstrong", tone, (left, y), room, pitch)

    def _paint_ground(self, painter: QPainter) -> None:
        fill = theme.color("accent_soft" if self._is_current else "surface")
        fill = washed(fill, HOVERED) if self.is_hovered else fill
        line = theme.color("accent") if self.hasFocus() else None
        place, radius = QRectF(self.rect()), theme.px(RADIUS["control"])
        rounded(painter, place, radius, fill, line, theme.px(2))

    def _paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        face, size = self._face, theme.px(_ICON)
        if face.number:
            paint_disc(painter, middle, face.number, face.tone)
        elif face.icon:
            box = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            paint_icon(painter, face.icon, box, theme.color(_INK.get(face.tone, "muted")), 2.2)

    def _room(self, width: int) -> float:
        return width - theme.px(_LEFT) - theme.px(_PADDING)

    def _words(self, width: int) -> tuple[list[str], list[str]]:
        """The lines of the detail and of the verdict."""
        face, room = self._face, self._room(width)
        detail = wrapped(face.detail, "caption", room, _MOST_LINES) if face.detail else []
        verdict = wrapped(face.verdict, "captionstrong", room, _MOST_LINES) if face.verdict else []
        return detail, verdict

    def _headings(self, width: int) -> list[str]:
        return wrapped(self._face.title, "captionstrong", width, _MOST_LINES)

    def _names(self) -> list[str]:
        return wrapped(self._face.title, "caption", theme.px(_NAME), _MOST_LINES)

    def _values(self, width: int) -> list[str]:
        return wrapped(self._face.detail, "caption", width - self._value_left(), _MOST_LINES)

    def _value_left(self) -> int:
        """A fact without a name has the whole width."""
        return theme.px(_VALUE) if self._face.title else 0


class FindingList(RowList[FindingRow]):
    """All lines under each other; ``chosen`` and ``reached`` have a line's place, from 0."""

    reached = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(self._made, gap=2, name=name)

    def show_findings(self, faces: Sequence[FindingFace]) -> None:
        """Other lines; none of them is the marked one."""
        for row, face in zip(self.show_count(len(faces)), faces, strict=True):
            row.show_finding(face)
            row.set_current(False)
        self.lay_out()

    def set_current(self, at: int) -> None:
        """Mark a line and bring it into view; -1 marks none."""
        for place, row in enumerate(self.rows):
            row.set_current(place == at)
        self.look_at(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from finding to finding, and on to what stands before and behind them."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        elif not self._go(step):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if step < 0 else bar.maximum())

    def _go(self, step: int) -> bool:
        rows = list(self.rows)
        focused = next((at for at, row in enumerate(rows) if row.hasFocus()), -1)
        after = range(focused + step, len(rows) if step > 0 else -1, step)
        found = next((at for at in after if rows[at].is_choosable), None)
        if found is None:
            return False
        rows[found].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _made(self) -> FindingRow:
        row = FindingRow()
        row.reached.connect(lambda: self._on_reached(row))
        return row

    def _on_reached(self, row: FindingRow) -> None:
        at = list(self.rows).index(row)
        self.look_at(at)
        self.reached.emit(at)
