"""A parcel: number, size, weight; in hand, closed or to come; and what no carrier takes of it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from ui.faces import ParcelFace
from ui.theme import RADIUS, theme
from ui.widgets.drawn import metrics, wrapped
from ui.widgets.painting import rounded
from ui.widgets.row import Row

_HEIGHT, _PITCH, _PADDING = 68, 18, 16


class ParcelCard(Row):
    """Draws a ``ParcelFace``."""

    def __init__(self) -> None:
        super().__init__()
        self._face = ParcelFace(0, "", "", "")

    @property
    def face(self) -> ParcelFace:
        """What is shown."""
        return self._face

    def show_parcel(self, face: ParcelFace) -> None:
        """Another parcel."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(
            f"{face.number}: {face.size} {face.detail}, {face.weight} {face.problem}".strip()
        )
        self.update()

    def height_at(self, width: int) -> int:
        """A problem has lines of its own."""
        return theme.px(_HEIGHT) + len(self._problem_lines(width)) * theme.px(_PITCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, then what stands in it."""
        del event
        face, painter = self._face, self.begin()
        is_wrong, is_in_hand = bool(face.problem), face.form == "in hand"
        tone = "bad" if is_wrong else "accent" if is_in_hand else "hairline"
        width = 2 * theme.scale if is_wrong or is_in_hand else 1.0
        radius = theme.px(RADIUS["control"])
        rounded(
            painter, QRectF(self.rect()), radius, theme.color("surface"), theme.color(tone), width
        )
        ink = "muted" if face.form == "to come" else "text"
        number = "bad_ink" if is_wrong else "accent" if is_in_hand else ink
        left = theme.px(_PADDING)
        used = self.line(painter, str(face.number), "title", number, (left, theme.px(34)))
        left = max(theme.px(48), left + round(used) + theme.px(12))
        right = self.width() - theme.px(_PADDING)
        weight = self.line(painter, face.weight, "lead", ink, (right, theme.px(34)), is_right=True)
        room = right - weight - theme.px(8) - left
        self.line(painter, face.size, "strong", ink, (left, theme.px(22)), room)
        self.line(painter, face.detail, "caption", "muted", (left, theme.px(47)), room)
        at = (left, theme.px(47 + 20))
        lines = self._problem_lines(self.width())
        self.lines(painter, lines, "captionstrong", "bad_ink", at, right - left, theme.px(_PITCH))

    def _problem_lines(self, width: int) -> list[str]:
        if not self._face.problem:
            return []
        number = metrics("title").horizontalAdvance(str(self._face.number))
        left = max(theme.px(48), theme.px(_PADDING + 12) + number)
        return wrapped(self._face.problem, "captionstrong", width - left - theme.px(_PADDING), 4)
