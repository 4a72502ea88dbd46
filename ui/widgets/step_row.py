"""Something done or still to do: a check or an open circle, a title and a line."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen

from ui.faces import StepFace
from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.drawn import wrapped
from ui.widgets.row import Row

_HEIGHT, _LEFT, _PITCH = 60, 38, 20


class StepRow(Row):
    """Draws a ``StepFace``."""

    def __init__(self) -> None:
        super().__init__()
        self._face = StepFace("")

    @property
    def face(self) -> StepFace:
        """What is shown."""
        return self._face

    def show_step(self, face: StepFace) -> None:
        """Another step."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(f"{face.title} {face.detail}".strip())
        self.update()

    def height_at(self, width: int) -> int:
        """A long title has two lines, and so has a long detail."""
        titles, details = self._lines(width)
        more = max(0, len(titles) - 1) + max(0, len(details) - 1)
        return theme.px(_HEIGHT + _PITCH * more)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and words."""
        del event
        face, painter = self._face, self.begin()
        titles, details = self._lines(self.width())
        left, room = theme.px(_LEFT), self.width() - theme.px(_LEFT)
        size, middle = theme.px(24), theme.px(30)
        mark = QRectF(0, middle - size / 2, size, size)
        if face.is_done:
            paint_icon(painter, "check", mark, theme.color("good_ink"), 2.2)
        else:
            painter.setPen(QPen(theme.color("border"), 1.5 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(mark.adjusted(3, 3, -3, -3))
        pitch, at = theme.px(_PITCH), (float(left), float(theme.px(17)))
        last = self.lines(painter, titles, "strong", "text", at, room, pitch)
        at = (left, last + theme.px(26))
        self.lines(painter, details, "caption", "muted", at, room, pitch)

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        room = width - theme.px(_LEFT)
        details = wrapped(self._face.detail, "caption", room) if self._face.detail else []
        return wrapped(self._face.title, "strong", room), details
