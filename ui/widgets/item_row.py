"""A line of the order: name, code, pieces; to do, now (large) or done."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui.faces import ItemFace
from ui.icons import paint_icon
from ui.theme import RADIUS, theme
from ui.widgets.drawn import box, metrics, wrapped
from ui.widgets.painting import rounded
from ui.widgets.row import Row

_HEIGHT, _LOW, _NOW, _NOW_LOW = 72, 66, 128, 120
_PITCH = 20
_COUNT = 96
"""Room for the count at the right, beyond the gap to the name."""


class ItemRow(Row):
    """Draws an ``ItemFace``; without a picture a box stands in its place."""

    def __init__(self) -> None:
        super().__init__()
        self._face = ItemFace("", "", 0, "")

    @property
    def face(self) -> ItemFace:
        """What is shown."""
        return self._face

    def show_item(self, face: ItemFace) -> None:
        """Another line, or another count."""
        if face == self._face:
            return
        self._face = face
        words = f"{face.wanted} {face.wanted_words}"
        count = words if face.scanned is None else f"{face.scanned}/{words}"
        self.setAccessibleName(f"{face.name}, {face.code}, {count}")
        self.setToolTip(face.name)
        self.update()

    def height_at(self, width: int) -> int:
        """A long name has two lines."""
        if self._face.form == "now":
            return theme.px(_NOW_LOW if self.is_low else _NOW)
        extra = _PITCH if len(self._name_lines(width)) > 1 else 0
        return theme.px((_LOW if self.is_low else _HEIGHT) + extra)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture, words, count."""
        del event
        painter = self.begin()
        if self._face.form == "now":
            self._paint_now(painter)
        else:
            self._paint_plain(painter)

    def _name_lines(self, width: int) -> list[str]:
        return wrapped(self._face.name, "strong", width - theme.px(72 + 8) - self._count_width())

    def _count_width(self) -> float:
        if self._face.scanned is not None:
            return theme.px(_COUNT)
        count = metrics("title").horizontalAdvance(str(self._face.wanted))
        words = metrics("caption").horizontalAdvance(self._face.wanted_words)
        return max(count, words) + theme.px(16)

    def _paint_plain(self, painter: QPainter) -> None:
        face = self._face
        names = self._name_lines(self.width())
        shift = theme.px((_LOW - _HEIGHT) / 2 if self.is_low else 0)
        top = shift + (self.height() - theme.px(_HEIGHT) - 2 * shift) / 2
        self._paint_picture(painter, QRectF(0, top + theme.px(8), theme.px(56), theme.px(56)), 26)
        left, room = theme.px(72), self.width() - theme.px(80) - self._count_width()
        is_done = face.form == "done"
        tone = "muted" if is_done else "text"
        first = shift + theme.px(23)
        last = self.lines(painter, names, "strong", tone, (left, first), room, theme.px(_PITCH))
        self._paint_code(painter, left, last + theme.px(26), room)
        if face.scanned is None:
            self._paint_wanted(painter, first)
        else:
            self._paint_counts(painter, top + theme.px(36), is_done=is_done)

    def _paint_code(self, painter: QPainter, left: float, middle: float, room: float) -> None:
        face = self._face
        if face.detail:
            used = self.line(painter, face.detail, "caption", "muted", (left, middle), room)
            left, room = left + used + theme.px(12), room - used - theme.px(12)
        self.line(painter, face.code, "caption", "muted", (left, middle), room, is_code=True)

    def _paint_wanted(self, painter: QPainter, middle: float) -> None:
        right = self.width() - theme.px(8)
        at = (float(right), middle + theme.px(1))
        self.line(painter, str(self._face.wanted), "title", "text", at, is_right=True)
        at = (right, middle + theme.px(26))
        self.line(painter, self._face.wanted_words, "caption", "muted", at, is_right=True)

    def _paint_counts(self, painter: QPainter, middle: float, *, is_done: bool) -> None:
        wanted = f"/{self._face.wanted}"
        width = metrics("title").horizontalAdvance(wanted)
        slash = self.width() - max(theme.px(69), theme.px(40) + width)
        tone = "good_ink" if is_done else "text"
        at = (float(slash), middle)
        self.line(painter, str(self._face.scanned), "title", tone, at, is_right=True)
        self.line(painter, wanted, "title", "muted", at)
        if is_done:
            place = QRectF(
                self.width() - theme.px(30), middle - theme.px(12), theme.px(24), theme.px(24)
            )
            paint_icon(painter, "check", place, theme.color("good_ink"), 2.2)

    def _paint_now(self, painter: QPainter) -> None:
        face = self._face
        rounded(
            painter, QRectF(self.rect()), theme.px(RADIUS["control"]), theme.color("accent_soft")
        )
        shift = theme.px((_NOW_LOW - _NOW) / 2 if self.is_low else 0)
        self._paint_picture(painter, box(16, 20, 88, 88).translated(0, shift), 36)
        left, right = theme.px(120), self.width() - theme.px(17)
        at = (left, shift + theme.px(36))
        self.line(painter, face.name, "lead", "text", at, right - left)
        self.line(
            painter, face.detail, "body", "muted", (left, shift + theme.px(64)), theme.px(180)
        )
        at = (left, shift + theme.px(92))
        self.line(painter, face.code, "caption", "muted", at, theme.px(180), is_code=True)
        base = shift + theme.px(112)
        wanted = f"/{face.wanted}"
        used = self.line(
            painter, wanted, "title", "muted", (right, base), is_right=True, is_on_baseline=True
        )
        place = (right - used - theme.px(2), float(base))
        count = "" if face.scanned is None else str(face.scanned)
        self.line(painter, count, "digits", "text", place, is_right=True, is_on_baseline=True)

    def _paint_picture(self, painter: QPainter, place: QRectF, size: int) -> None:
        rounded(painter, place, theme.px(8), theme.color("sunken"))
        icon = QRectF(0, 0, theme.px(size), theme.px(size))
        icon.moveCenter(place.center())
        paint_icon(painter, "box", icon, theme.color("faint"))
