"""A label as the printer's dots: rulers in millimetres, marks on its codes, crisp at any size.

A dot is a whole number of the screen's own pixels, or many dots are averaged to one, as the eye
would: a bar shows just as wide as it will be printed, and none is lost. What lies outside of the
paper is tinted.
"""

from math import ceil, floor

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box
from ui.i18n import translate
from ui.theme import LIGHT, theme
from ui.widgets.dots import Dots
from ui.widgets.label_mark import Mark, frame_of, paint_mark
from ui.widgets.painting import rounded, smooth
from ui.widgets.rulers import LEFT, TOP, Scale, paint_rulers

FIT = 0.0
LARGEST = 8.0

_ZOOMS = (0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, LARGEST)
_LEAST_STEP = 1.25
"""From FIT the next size is at least this much larger."""

_RIGHT, _BOTTOM = 20, 28
_NOTCH = 120
"""What a wheel tells for one notch."""
_STEP_PX = 48
_TINT = 0.12


class LabelPicture(QAbstractScrollArea):
    """``zoom`` is FIT, or how many pixels of the screen a dot takes; ``zoomed`` tells it.

    ``mark_chosen`` has the number of a mark that was clicked.
    """

    zoomed = Signal(float)
    mark_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("LabelPicture", "Picture of the label"))
        self._dots, self._paper = Dots(Bitmap(0, 0, b"")), Box(0, 0, 0, 0)
        self._dots_per_mm = 8.0
        self._marks: tuple[Mark, ...] = ()
        self._chosen = 0
        self._zoom = FIT
        self._turned = 0
        self._pressed: QPoint | None = None
        self._is_dragged = False

    @property
    def zoom(self) -> float:
        """How large it is shown."""
        return self._zoom

    def show_label(
        self, bitmap: Bitmap, paper: Box, dots_per_mm: float, marks: tuple[Mark, ...] = ()
    ) -> None:
        """Another label and where its paper is; how large it is shown stays."""
        self._dots, self._paper, self._dots_per_mm = Dots(bitmap), paper, dots_per_mm
        self._marks, self._chosen = marks, 0
        self._measure()

    def choose_mark(self, number: int) -> None:
        """Show one of the marks as the chosen one and bring it into view; 0 for none."""
        self._chosen = number
        mark = self._mark(number)
        if mark:
            self._bring(frame_of(mark, self.shown_rect().topLeft(), self._scale()))
        self.viewport().update()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """FIT to LARGEST; the dot at a place of the viewport stays there."""
        zoom = max(FIT, min(LARGEST, zoom))
        if zoom == self._zoom:
            return
        at = at or self._anchor()
        before, scale = self.shown_rect(), self._scale()
        dot = (at - before.topLeft()) / scale
        self._zoom = zoom
        self._measure()
        moved = self.shown_rect().topLeft() + dot * self._scale() - at
        self._scroll(moved.x(), moved.y())
        self.zoomed.emit(zoom)

    def zoom_by(self, step: int, at: QPointF | None = None) -> bool:
        """One size larger or smaller; False where there is none."""
        sizes = self._sizes()
        nearest = min(range(len(sizes)), key=lambda index: abs(sizes[index] - self._zoom))
        wanted = nearest + step
        if not 0 <= wanted < len(sizes):
            return False
        self.set_zoom(sizes[wanted], at)
        return True

    def shown_rect(self) -> QRectF:
        """Where the label lies in the viewport; its corner is on a whole pixel of the screen."""
        wide, high = self._shown_size()
        frame = self._frame()
        left = frame.left() + max(0.0, (frame.width() - wide) / 2)
        x = left - self.horizontalScrollBar().value()
        y = frame.top() - self.verticalScrollBar().value()
        ratio, offset = self.devicePixelRatioF(), self.viewport().mapTo(self.window(), QPoint())
        return QRectF(
            round((offset.x() + x) * ratio) / ratio - offset.x(),
            round((offset.y() + y) * ratio) / ratio - offset.y(),
            wide,
            high,
        )

    def event(self, event: QEvent) -> bool:
        """Arrow keys are ours while there is something to move; screens and sizes may change."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._can_move(event.key()):
                event.accept()
                return True
        elif kind in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.StyleChange):
            self._measure()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place changed."""
        super().resizeEvent(event)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch is a size more or less, about the pointer."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = 1 if self._turned > 0 else -1
            self._turned -= step * _NOTCH
            self.zoom_by(step, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag begins, or a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The label follows the hand."""
        at = event.position().toPoint()
        if self._pressed is None:
            return
        way = at - self._pressed
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged, self._pressed = True, at
            self._scroll(-way.x(), -way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the mark below it."""
        was_pressed, self._pressed = self._pressed is not None, None
        if was_pressed and not self._is_dragged:
            found = self._mark_at(event.position())
            if found:
                self.choose_mark(found.number)
                self.mark_chosen.emit(found.number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mat, label, marks; the rulers last, for they stay where they are."""
        del event
        painter = smooth(QPainter(self.viewport()))
        whole = QRectF(self.viewport().rect())
        painter.fillRect(whole, theme.color("sunken"))
        if not self._dots.width:
            return
        label, scale = self.shown_rect(), self._scale()
        self._paint_dots(painter, label)
        self._paint_paper(painter, label)
        for mark in self._marks:
            frame = frame_of(mark, label.topLeft(), scale)
            paint_mark(painter, frame, mark, is_chosen=mark.number == self._chosen)
        paper, px_per_mm = self._paper_rect(label), self._dots_per_mm * scale
        across = Scale(paper.left(), label.left(), label.right(), px_per_mm)
        down = Scale(paper.top(), label.top(), label.bottom(), px_per_mm)
        paint_rulers(painter, whole, across, down)
        if self.hasFocus():
            rounded(painter, whole, 0, line=theme.color("accent"), width=theme.px(2))

    def _frame(self) -> QRectF:
        """What the rulers leave of the viewport."""
        inner = QRectF(self.viewport().rect())
        return inner.adjusted(theme.px(LEFT), theme.px(TOP), -theme.px(_RIGHT), -theme.px(_BOTTOM))

    def _scale(self) -> float:
        """Logical pixels for a dot."""
        return (self._zoom or self._fitting()) / self.devicePixelRatioF()

    def _fitting(self) -> float:
        """Pixels of the screen for a dot, so that all of the label is seen."""
        frame = self._frame()
        wide, high = self._dots.width or 1, self._dots.height or 1
        fitting = min(frame.width() / wide, frame.height() / high) * self.devicePixelRatioF()
        return float(floor(fitting)) if fitting >= 1 else max(0.02, fitting)

    def _sizes(self) -> list[float]:
        least = self._fitting() * _LEAST_STEP
        return [FIT, *(zoom for zoom in _ZOOMS if zoom >= least)]

    def _shown_size(self) -> tuple[float, float]:
        scale = self._scale()
        return self._dots.width * scale, self._dots.height * scale

    def _measure(self) -> None:
        frame, (wide, high) = self._frame(), self._shown_size()
        for bar, room, need in (
            (self.horizontalScrollBar(), frame.width(), wide),
            (self.verticalScrollBar(), frame.height(), high),
        ):
            bar.setRange(0, 0 if self._zoom == FIT else max(0, ceil(need - room)))
            bar.setPageStep(round(room))
            bar.setSingleStep(theme.px(_STEP_PX))
        hand = Qt.CursorShape.OpenHandCursor if self._is_larger() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)
        self.viewport().update()

    def _is_larger(self) -> bool:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        return any(bar.maximum() > 0 for bar in bars)

    def _can_move(self, key: int) -> bool:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self.horizontalScrollBar().maximum() > 0
        is_upright = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return is_upright and self.verticalScrollBar().maximum() > 0

    def _scroll(self, across: float, down: float) -> None:
        for bar, way in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + round(way))

    def _anchor(self) -> QPointF:
        """What stays where it is when a key changes the size: the chosen mark, or the middle."""
        mark = self._mark(self._chosen)
        if mark is None:
            return self._frame().center()
        return frame_of(mark, self.shown_rect().topLeft(), self._scale()).center()

    def _bring(self, place: QRectF) -> None:
        """Scroll as little as needed to show a place; a larger one is shown from its middle."""
        frame = self._frame()
        if not frame.contains(place):
            way = place.center() - frame.center()
            self._scroll(way.x(), way.y())

    def _mark(self, number: int) -> Mark | None:
        return next((mark for mark in self._marks if mark.number == number), None)

    def _mark_at(self, at: QPointF) -> Mark | None:
        corner, scale = self.shown_rect().topLeft(), self._scale()
        hit = (mark for mark in self._marks if frame_of(mark, corner, scale).contains(at))
        return next(hit, None)

    def _paint_dots(self, painter: QPainter, label: QRectF) -> None:
        """The part of the label that is seen, pixel by pixel."""
        ratio = self.devicePixelRatioF()
        px_per_dot = self._scale() * ratio
        part = self._seen(label, round(1 / px_per_dot) if self._zoom else 0)
        size = part.right - part.left, part.bottom - part.top
        if min(size) <= 0:
            return
        width, height = (max(1, round(dots * px_per_dot)) for dots in size)
        pixels = self._dots.pixels(part, width, height)
        pixels.setDevicePixelRatio(ratio)
        corner = label.topLeft() + QPointF(part.left, part.top) * self._scale()
        painter.drawImage(corner, pixels)

    def _seen(self, label: QRectF, step: int) -> Box:
        """The dots in the viewport, begun at a multiple of ``step``; all of them where it is 0."""
        whole = Box(0, 0, self._dots.width, self._dots.height)
        if self._zoom == FIT:
            return whole
        step, scale = max(1, step), self._scale()
        seen = label.intersected(QRectF(self.viewport().rect())).translated(-label.topLeft())
        return Box(
            floor(seen.left() / scale / step) * step,
            floor(seen.top() / scale / step) * step,
            min(whole.right, ceil(seen.right() / scale / step) * step),
            min(whole.bottom, ceil(seen.bottom() / scale / step) * step),
        )

    def _paper_rect(self, label: QRectF) -> QRectF:
        scale, paper = self._scale(), self._paper
        return QRectF(
            label.left() + paper.left * scale,
            label.top() + paper.top * scale,
            (paper.right - paper.left) * scale,
            (paper.bottom - paper.top) * scale,
        )

    def _paint_paper(self, painter: QPainter, label: QRectF) -> None:
        """The outline of the stock, and a tint over what lies outside of it."""
        paper = self._paper_rect(label)
        beyond = QPainterPath()
        beyond.addRect(label)
        inside = QPainterPath()
        inside.addRect(paper)
        tint, is_beyond = QColor(LIGHT["bad"]), not paper.adjusted(-1, -1, 1, 1).contains(label)
        edge = QColor(tint) if is_beyond else theme.color("border")
        tint.setAlphaF(_TINT)
        if is_beyond:
            painter.fillPath(beyond.subtracted(inside), tint)
        rounded(painter, paper.adjusted(-1, -1, 1, 1), 0, line=edge, width=2 if is_beyond else 1)
