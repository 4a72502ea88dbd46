"""A slot of the shelf: its letter, what is in it, what to do; full, or compact under an order."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.icons import paint_icon
from ui.idle_faces import SlotFace
from ui.theme import RADIUS, theme
from ui.widgets.drawn import metrics, wrapped
from ui.widgets.painting import rounded
from ui.widgets.progress import paint_progress
from ui.widgets.row import Row

FULL, COMPACT = 154, 64

_LOOK = {  # look: ground, line, ink, second ink; then the same in the compact row
    "free": ("", "hairline", "faint", "faint"),
    "quiet": ("surface", "hairline", "text", "muted"),
    "stick": ("good", "", "on_good", "on_good"),
    "doubt": ("warn", "", "on_warn", "on_warn"),
    "failed": ("bad_soft", "bad", "bad_ink", "text"),
}
_COMPACT_LOOK = {
    **_LOOK,
    "doubt": ("warn_soft", "", "warn_ink", "text"),
    "failed": ("bad_soft", "", "bad_ink", "text"),
}


class SlotCard(Row):
    """Draws a ``SlotFace``; what is filled wants a hand."""

    def __init__(self) -> None:
        super().__init__()
        self._face = SlotFace("", "free", "", "")
        self._is_compact = False

    @property
    def face(self) -> SlotFace:
        """What is shown."""
        return self._face

    def show_slot(self, face: SlotFace, *, is_compact: bool) -> None:
        """Another state, or another form."""
        if face == self._face and is_compact == self._is_compact:
            return
        self._face, self._is_compact = face, is_compact
        self.set_choosable(face.look != "free")
        parts = (face.letter, face.words, face.order, face.third)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(f"{face.words} {face.order}".strip())
        self.update()

    def height_at(self, width: int) -> int:
        """One of two."""
        del width
        return theme.px(COMPACT if self._is_compact else FULL)

    def sizeHint(self) -> QSize:
        """A sixth of the shelf."""
        return QSize(theme.px(176), self.height_at(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, letter, lines."""
        del event
        painter = self.begin()
        looks = _COMPACT_LOOK if self._is_compact else _LOOK
        ground, line, ink, second = looks[self._face.look]
        fill = theme.color(ground) if ground else None
        outline: QColor | None = theme.color(line) if line else None
        rounded(painter, QRectF(self.rect()), theme.px(RADIUS["control"]), fill, outline)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            rounded(painter, inner, theme.px(8), None, theme.color(ink), 2 * theme.scale)
        if self._is_compact:
            self._paint_compact(painter, ink, second)
        else:
            self._paint_full(painter, ink, second)

    def _paint_full(self, painter: QPainter, ink: str, second: str) -> None:
        face, left = self._face, theme.px(16)
        room = self.width() - 2 * left
        strong = "text" if face.look == "failed" else ink
        self.line(painter, face.letter, "instruction", ink, (left, theme.px(36)))
        if face.icon:
            size = theme.px(28)
            place = QRectF(self.width() - left - size, theme.px(20), size, size)
            paint_icon(painter, face.icon, place, theme.color(ink), 1.75)
        words = wrapped(face.words, "strong", room)
        first = theme.px(79 if len(words) == 1 else 72)
        last = self.lines(painter, words, "strong", strong, (left, first), room, theme.px(20))
        gap = theme.px(25 if len(words) == 1 else 22)
        at = (left, last + gap)
        self.line(painter, face.order, "caption", second, at, room, is_code=True)
        self.line(painter, face.third, "caption", second, (left, last + 2 * gap), room)
        if face.part is not None:
            bar = QRectF(left, last + 2 * gap - theme.px(1), room, theme.px(6))
            paint_progress(painter, bar, face.part)

    def _paint_compact(self, painter: QPainter, ink: str, second: str) -> None:
        face, middle = self._face, self.height() / 2
        self.line(painter, face.letter, "instruction", ink, (theme.px(14), middle))
        # An M is wider than an I: words begin at the same place behind any letter but the widest.
        letter = metrics("instruction").horizontalAdvance(face.letter)
        left = max(theme.px(54), theme.px(22) + letter)
        room = self.width() - left - theme.px(8)
        if not face.order:
            self.line(painter, face.short, "captionstrong", second, (left, middle), room)
            return
        strong = ink if face.look in ("stick", "quiet") else "text"
        words = wrapped(face.short, "captionstrong", room)
        # Two lines of words and the order's are as high as the low card.
        step = theme.px(12 if len(words) == 1 else 19)
        at = (left, middle - step)
        self.lines(painter, words, "captionstrong", strong, at, room, theme.px(18))
        at = (left, middle + step - theme.px(1))
        self.line(painter, face.order, "caption", second, at, room, is_code=True)
