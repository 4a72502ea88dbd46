"""A lamp of the header: icon, word and dot where all is well, a filled pill where it is not."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.about import about
from ui.header_view import LampState
from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.painting import Painted, draw_text, rounded, smooth, text_width

HEIGHT = 36
_LEFT, _RIGHT, _ICON, _GAP, _DOT = 13, 16, 22, 8, 8
_FILLS = {LampState.WARN: ("warn", "on_warn"), LampState.BAD: ("bad", "on_bad")}


class Lamp(Painted):
    """``what`` is said before the word by a screen reader: "Printer: Paper out"."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._icon, self._text, self._state = what, "", "", LampState.UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> LampState:
        """What it shows."""
        return self._state

    @property
    def text(self) -> str:
        """The words on it."""
        return self._text

    def show_state(self, icon: str, text: str, state: LampState) -> None:
        """Another fact."""
        if (icon, text, state) == (self._icon, self._text, self._state):
            return
        self._icon, self._text, self._state = icon, text, state
        self.setAccessibleName(about(self._what, text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The place of the dot is kept, so that a lamp which fills moves as little as possible."""
        words = text_width(self._text, "captionstrong") + 1
        width = theme.px(_LEFT + _ICON + _GAP) + words + theme.px(_RIGHT)
        width += 0 if self._state in _FILLS else theme.px(_GAP + _DOT)
        return QSize(round(width), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pill or dot."""
        del event
        painter = smooth(QPainter(self))
        box = QRectF(self.rect())
        fill, ink = _FILLS.get(self._state, ("", "text"))
        if fill:
            rounded(painter, box, box.height() / 2, theme.color(fill))
        size, middle = theme.px(_ICON), box.height() / 2
        place = QRectF(theme.px(_LEFT), middle - size / 2, size, size)
        paint_icon(painter, self._icon, place, theme.color(ink if fill else "muted"), 2.0)
        left = place.right() + theme.px(_GAP)
        room = QRectF(left, 0, box.width() - left, box.height())
        draw_text(painter, room, self._text, "captionstrong", theme.color(ink))
        if not fill:
            self._paint_dot(painter, middle)

    def _paint_dot(self, painter: QPainter, middle: float) -> None:
        side = theme.px(_DOT)
        dot = QRectF(self.width() - theme.px(_RIGHT) - side, middle - side / 2, side, side)
        if self._state == LampState.GOOD:
            rounded(painter, dot, side / 2, theme.color("good"))
        else:
            line = theme.color("border")
            rounded(painter, dot, side / 2, line=line, width=1.75 * theme.scale)
