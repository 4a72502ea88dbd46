"""The day so far: packed of planned, with a bar. It belongs to the packer and ranks nobody."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.idle_faces import PaceFace
from ui.theme import theme
from ui.widgets.drawn import Drawn, metrics
from ui.widgets.painting import rounded

HEIGHT, _BAR, _WIDTH = 92, 8, 503


class PaceLine(Drawn):
    """Draws a ``PaceFace``; 92 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = PaceFace("", "")

    @property
    def face(self) -> PaceFace:
        """What is shown."""
        return self._face

    def show_pace(self, face: PaceFace) -> None:
        """Another count."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(f"{face.number} {face.words} {face.aside}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """The left half of the screen."""
        return QSize(theme.px(_WIDTH + 48), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number and its words on one baseline, then the bar."""
        del event
        face, painter, left = self._face, self.begin(), float(theme.px(24))
        width = min(theme.px(_WIDTH), self.width() - 2 * left)
        base = theme.px(37 if face.part is not None else 46) + metrics("title").capHeight() / 2
        used = self.line(painter, face.number, "title", "text", (left, base), is_on_baseline=True)
        at = (left + used + theme.px(10), base)
        aside = metrics("strong").horizontalAdvance(face.aside)
        room = width - used - theme.px(30) - aside
        self.line(painter, face.words, "body", "muted", at, room, is_on_baseline=True)
        at = (left + width, base)
        self.line(painter, face.aside, "strong", "text", at, is_right=True, is_on_baseline=True)
        if face.part is not None:
            bar = QRectF(left, theme.px(64), width, theme.px(_BAR))
            rounded(painter, bar, bar.height() / 2, theme.color("sunken"))
            bar.setWidth(max(bar.height(), bar.width() * face.part))
            rounded(painter, bar, bar.height() / 2, theme.color("good"))
