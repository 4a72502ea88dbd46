"""One's own carrier: two values that the scan field fills, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.about import about
from ui.faces import BlankFace
from ui.icons import paint_icon
from ui.theme import RADIUS, theme
from ui.widgets.drawn import Drawn, wrapped
from ui.widgets.painting import rounded

_ROW, _GAP = 56, 8


class OwnCarrierForm(Drawn):
    """Shows what is filled, and which comes next: there is one field to type into, not three."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blanks: tuple[BlankFace, ...] = ()

    @property
    def blanks(self) -> Sequence[BlankFace]:
        """What is shown."""
        return self._blanks

    def show_blanks(self, blanks: tuple[BlankFace, ...]) -> None:
        """Other values."""
        if blanks == self._blanks:
            return
        self._blanks = blanks
        self.setAccessibleName(", ".join(about(blank.label, blank.value) for blank in blanks))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each value."""
        count = len(self._blanks)
        return QSize(theme.px(300), theme.px(count * _ROW + max(0, count - 1) * _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows."""
        del event
        painter = self.begin()
        for at, blank in enumerate(self._blanks):
            top = theme.px(at * (_ROW + _GAP))
            self._paint_blank(painter, QRectF(0, top, self.width(), theme.px(_ROW)), blank)

    def _paint_blank(self, painter: QPainter, place: QRectF, blank: BlankFace) -> None:
        is_now = blank.form == "now"
        line, width = ("accent", 2 * theme.scale) if is_now else ("hairline", 1.0)
        radius = theme.px(RADIUS["control"])
        rounded(painter, place, radius, theme.color("surface"), theme.color(line), width)
        left, size = theme.px(14), theme.px(22)
        room = place.width() - 2 * left - size - theme.px(8)
        top = place.top()
        if blank.value:
            at = (left, top + theme.px(17))
            self.line(painter, blank.label, "caption", "muted", at, room)
            at = (left, top + theme.px(39))
            self.line(painter, blank.value, "strong", "text", at, room, is_code=True)
            icon = QRectF(place.right() - left - size, place.center().y() - size / 2, size, size)
            paint_icon(painter, "check", icon, theme.color("good_ink"), 2.2)
            return
        tone = "accent" if is_now else "muted"
        role = "strong" if is_now else "body"
        words = wrapped(blank.label, role, room)
        first = place.center().y() - theme.px(10) * (len(words) - 1)
        self.lines(painter, words, role, tone, (left, first), room, theme.px(20))
