"""The weight in digits that are read at arm's length, with its unit, a chip and one line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.about import about
from ui.faces import WeightFace
from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.chip import HEIGHT as CHIP
from ui.widgets.chip import chip_width, paint_chip
from ui.widgets.drawn import Drawn, wrapped

HEIGHT = 142


class Weight(Drawn):
    """Draws a ``WeightFace``; 142 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = WeightFace("", "", "", "")

    @property
    def face(self) -> WeightFace:
        """What is shown."""
        return self._face

    def show_weight(self, face: WeightFace) -> None:
        """Another reading."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(f"{about(face.caption, face.digits)} {face.unit}. {face.body}")
        self.update()

    def sizeHint(self) -> QSize:
        """The second column's width."""
        return QSize(theme.px(300), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Caption, digits and unit on one baseline, chip, line."""
        del event
        face, painter, width = self._face, self.begin(), self.width()
        self.line(painter, face.caption, "captionstrong", "muted", (0, theme.px(14)), width)
        base = float(theme.px(91))
        tone = "text" if face.is_known else "faint"
        used = self.line(
            painter, face.digits, "digits", tone, (-theme.px(2), base), is_on_baseline=True
        )
        at = (used + theme.px(9), base)
        self.line(painter, face.unit, "title", "muted", at, is_on_baseline=True)
        if face.chip:
            chip, height = chip_width(face.chip.text, face.chip.icon), theme.px(CHIP)
            place = QRectF(width - chip, theme.px(66) - height / 2, chip, height)
            paint_chip(painter, place, face.chip.text, face.chip.kind, face.chip.icon)
        left = 0.0
        if face.is_off:
            size = theme.px(20)
            icon = QRectF(0, theme.px(115) - size / 2, size, size)
            paint_icon(painter, "alert", icon, theme.color("warn_ink"), 2.0)
            left = size + theme.px(8)
        ink = "warn_ink" if face.is_off else "muted"
        words = wrapped(face.body, "body", width - left)
        first = theme.px(115 if len(words) == 1 else 111)
        self.lines(painter, words, "body", ink, (left, first), width - left, theme.px(19))
