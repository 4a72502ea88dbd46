"""A price: service, collection, and the money with its words; and the bars that stand for one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui.faces import QuoteFace
from ui.icons import paint_icon
from ui.theme import RADIUS, theme
from ui.widgets.drawn import metrics, wrapped
from ui.widgets.key_cap import HEIGHT as CAP
from ui.widgets.key_cap import cap_width, paint_cap
from ui.widgets.painting import HOVERED, rounded, washed
from ui.widgets.row import Row

_HEIGHT, _LOW = 62, 54
_HEIGHTS = ((_HEIGHT, _LOW), (70, 66), (96, 66))
"""Ordinary, chosen, chosen with a reason: each in the full and in the low form."""
_MARK, _RIGHT, _BELOW, _DISC = 54, 14, 9, 22
_PITCH, _DETAIL_PITCH = 20, 18


class QuoteRow(Row):
    """Draws a ``QuoteFace``; None is a row of bars while prices are on the way."""

    def __init__(self) -> None:
        super().__init__()
        self._face: QuoteFace | None = None
        self.set_choosable(False)

    @property
    def face(self) -> QuoteFace | None:
        """What is shown."""
        return self._face

    def show_quote(self, face: QuoteFace | None) -> None:
        """Another price."""
        if face == self._face:
            return
        self._face = face
        self.set_choosable(face is not None)
        if face:
            parts = (face.mark, face.service, face.detail, face.amount, face.words, face.reason)
            self.setAccessibleName(", ".join(part for part in parts if part))
            self.setToolTip(face.service)
        self.update()

    def height_at(self, width: int) -> int:
        """A long service has two lines; one below a hairline has room above."""
        face = self._face
        if face is None:
            return theme.px(_LOW if self.is_low else _HEIGHT)
        full, low = _HEIGHTS[face.is_chosen + self._is_tall(face)]
        extra = _PITCH * (len(self._service_lines(face, width)) - 1)
        extra += _DETAIL_PITCH * (len(self._detail_lines(face, width)) - 1)
        extra += _BELOW if face.is_below else 0
        return theme.px((low if self.is_low else full) + extra)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then what stands on it."""
        del event
        painter, face = self.begin(), self._face
        if face is None:
            self._paint_bars(painter)
            return
        top = theme.px(_BELOW) if face.is_below else 0
        if face.is_below:
            painter.fillRect(QRectF(0, top // 2, self.width(), 1), theme.color("hairline"))
        place = QRectF(self.rect()).adjusted(0, top, 0, 0)
        self._paint_ground(painter, place, face)
        self._paint_mark(painter, top, face)
        self._paint_words(painter, top, face)

    def _is_tall(self, face: QuoteFace) -> bool:
        return face.is_chosen and bool(face.reason)

    def _amount_room(self, face: QuoteFace, width: int) -> float:
        """What the amount leaves for the service."""
        amount = metrics("title" if face.is_chosen else "lead").horizontalAdvance(face.amount)
        return width - theme.px(_MARK + _RIGHT + 8) - amount

    def _words_room(self, face: QuoteFace, width: int) -> float:
        """What the money's words leave for a second line."""
        words = metrics("caption").horizontalAdvance(face.words)
        return width - theme.px(_MARK + _RIGHT + 8) - words

    def _service_room(self, face: QuoteFace, width: int) -> float:
        """Beside the amount where one line is enough, else beside its words too."""
        room = self._amount_room(face, width)
        strong = metrics("strong")
        if strong.horizontalAdvance(face.service) <= room or self._has_words_low(face, width):
            return room
        return min(room, self._words_room(face, width))

    def _has_words_low(self, face: QuoteFace, width: int) -> bool:
        """A word of the service is too long to stand beside them: they go beside the detail."""
        longest = max(map(metrics("strong").horizontalAdvance, face.service.split()), default=0)
        return longest > self._words_room(face, width)

    def _service_lines(self, face: QuoteFace, width: int) -> list[str]:
        return wrapped(face.service, "strong", self._service_room(face, width), 4)

    def _detail_lines(self, face: QuoteFace, width: int) -> list[str]:
        """Beside the words of the money, or below them where the service has two lines."""
        room: float = width - theme.px(_MARK + _RIGHT)
        if len(self._service_lines(face, width)) == 1 or self._has_words_low(face, width):
            room = self._words_room(face, width)
        if self._is_reason_only(face):
            return wrapped(face.reason, "captionstrong", room)
        return wrapped(face.detail, "caption", room)

    def _is_reason_only(self, face: QuoteFace) -> bool:
        """The low form has no room for collection and transit of the chosen one."""
        return self.is_low and self._is_tall(face)

    def _paint_ground(self, painter: QPainter, place: QRectF, face: QuoteFace) -> None:
        radius = theme.px(RADIUS["control"])
        if face.is_chosen:
            line = theme.color("accent")
            rounded(painter, place, radius, theme.color("accent_soft"), line, 2 * theme.scale)
        elif self.is_hovered:
            rounded(painter, place, radius, washed(theme.color("surface"), HOVERED))
        if self.hasFocus():
            inner = place.adjusted(3, 3, -3, -3) if face.is_chosen else place
            rounded(painter, inner, radius, None, theme.color("accent"), 2 * theme.scale)

    def _first(self, face: QuoteFace) -> float:
        """The middle of the first line under the top."""
        if self.is_low:
            return theme.px(20 if face.is_chosen else 19)
        return theme.px(25 if face.is_chosen else 23)

    def _paint_mark(self, painter: QPainter, top: float, face: QuoteFace) -> None:
        middle = top + self._first(face)
        if face.is_chosen:
            size = theme.px(_DISC)
            disc = QRectF((theme.px(_MARK) - size) / 2, middle - size / 2, size, size)
            rounded(painter, disc, size / 2, theme.color("accent"))
            inner = disc.adjusted(size / 4, size / 4, -size / 4, -size / 4)
            paint_icon(painter, "check", inner, theme.color("on_accent"), 3.2)
        elif face.mark:
            width, height = cap_width(face.mark), theme.px(CAP)
            cap = QRectF((theme.px(_MARK) - width) / 2, middle - height / 2, width, height)
            colors = theme.color("muted"), theme.color("hairline")
            paint_cap(painter, cap, face.mark, *colors, theme.color("surface"))

    def _paint_words(self, painter: QPainter, top: float, face: QuoteFace) -> None:
        left, right = theme.px(_MARK), self.width() - theme.px(_RIGHT)
        first = top + self._first(face)
        lines = self._service_lines(face, self.width())
        room = self._service_room(face, self.width())
        pitch = theme.px(_PITCH)
        last = self.lines(painter, lines, "strong", "text", (left, first), room, pitch)
        second = last + theme.px(24)
        base = first + metrics("strong").capHeight() / 2
        role = "title" if face.is_chosen else "lead"
        self.line(
            painter, face.amount, role, "text", (right, base), is_right=True, is_on_baseline=True
        )
        tone = "good_ink" if face.is_refund else "muted"
        below = second if self._has_words_low(face, self.width()) else first + second - last
        self.line(painter, face.words, "caption", tone, (right, below), is_right=True)
        self._paint_second(painter, (left, second), face)

    def _paint_second(self, painter: QPainter, at: tuple[float, float], face: QuoteFace) -> None:
        left = at[0]
        room = self.width() - theme.px(_RIGHT) - left
        details = self._detail_lines(face, self.width())
        pitch = theme.px(_DETAIL_PITCH)
        if self._is_reason_only(face):
            self.lines(painter, details, "captionstrong", "accent", at, room, pitch)
            return
        last = self.lines(painter, details, "caption", "muted", at, room, pitch)
        if face.is_chosen:
            at = (left, last + theme.px(27))
            self.line(painter, face.reason, "captionstrong", "accent", at, room)

    def _paint_bars(self, painter: QPainter) -> None:
        first = theme.px(19 if self.is_low else 23)
        track = theme.color("sunken")
        right = self.width() - theme.px(_RIGHT)
        for left, middle, width, height in (
            (theme.px(14), first, theme.px(26), theme.px(26)),
            (theme.px(_MARK), first, theme.px(120), theme.px(14)),
            (theme.px(_MARK), first + theme.px(24), theme.px(84), theme.px(10)),
            (right - theme.px(64), first, theme.px(64), theme.px(16)),
            (right - theme.px(56), first + theme.px(24), theme.px(56), theme.px(10)),
        ):
            place = QRectF(left, middle - height / 2, width, height)
            rounded(painter, place, theme.px(5), track)
