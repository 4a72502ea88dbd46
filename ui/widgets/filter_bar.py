"""Segments on a sunken track: one is chosen, each may say how many it holds."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import RADIUS, theme
from ui.widgets.painting import HOVERED, draw_text, rounded, smooth, text_width, washed

HEIGHT = 44
_INSET, _PADDING, _GAP = 4, 14, 6


@dataclass(frozen=True, slots=True)
class Segment:
    """``count`` None shows no number; ``tone`` is the number's colour."""

    key: str
    text: str
    count: int | None = None
    tone: str = "muted"


class FilterBar(QWidget):
    """One Tab stop; the arrow keys choose. ``chosen`` gives the key of the segment."""

    chosen = Signal(str)

    def __init__(self, segments: tuple[Segment, ...] = (), name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, _SegmentButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(theme.px(_INSET), 0, theme.px(_INSET), 0)
        self._layout.setSpacing(theme.px(2))
        self.set_segments(segments)

    def set_segments(self, segments: tuple[Segment, ...]) -> None:
        """Show these; where the keys are the same only the numbers change."""
        if tuple(self._buttons) != tuple(segment.key for segment in segments):
            self._rebuild(segments)
        for segment in segments:
            self._buttons[segment.key].show_segment(segment)

    def set_chosen(self, key: str) -> None:
        """Choose without a signal."""
        self._buttons[key].setChecked(True)

    @property
    def current(self) -> str:
        """The key of the chosen segment; empty where there is none."""
        return next((key for key, each in self._buttons.items() if each.isChecked()), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track."""
        del event
        painter = smooth(QPainter(self))
        rounded(painter, QRectF(self.rect()), theme.px(RADIUS["control"]), theme.color("sunken"))

    def _rebuild(self, segments: tuple[Segment, ...]) -> None:
        before = self.current
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons = {}
        for segment in segments:
            button = _SegmentButton(self)
            button.clicked.connect(lambda _=False, key=segment.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons[segment.key] = button
        if segments:
            self.set_chosen(before if before in self._buttons else segments[0].key)


class _SegmentButton(QAbstractButton):
    """One segment: the whole height of the track is the target, the face is inset."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count, self._tone = "", "muted"

    def show_segment(self, segment: Segment) -> None:
        self.setText(segment.text)
        self._count = "" if segment.count is None else str(segment.count)
        self._tone = segment.tone
        self.setAccessibleName(f"{segment.text} {self._count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * theme.px(_PADDING) + text_width(self.text(), "captionstrong") + 1
        if self._count:
            width += theme.px(_GAP) + text_width(self._count, "caption") + 1
        return QSize(round(width), theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose at once; Return is left to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = smooth(QPainter(self))
        inset = theme.px(_INSET)
        face = QRectF(self.rect()).adjusted(0, inset, 0, -inset)
        radius = theme.px(RADIUS["control"] - 2)
        if self.isChecked():
            rounded(painter, face, radius, theme.color("surface"), theme.color("hairline"))
        elif self.underMouse():
            rounded(painter, face, radius, washed(theme.color("sunken"), HOVERED))
        if self.hasFocus():
            rounded(painter, face, radius, line=theme.color("accent"), width=theme.px(2))
        role, tone = ("captionstrong", "text") if self.isChecked() else ("caption", "muted")
        left = theme.px(_PADDING)
        room = QRectF(left, 0, self.width() - 2 * left + 1, self.height())
        draw_text(painter, room, self.text(), role, theme.color(tone))
        if self._count:
            color, right = theme.color(self._tone), Qt.AlignmentFlag.AlignRight
            draw_text(painter, room, self._count, "caption", color, right)
