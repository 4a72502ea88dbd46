"""A label as the printer's dots: rulers in millimetres, marks on its codes, crisp when enlarged.

Fitted to the height it is averaged down, as the eye would; from 100 % on one dot is one pixel or
a whole number of them, so that a bar shows just as wide as it will be printed.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.i18n import translate
from ui.theme import theme
from ui.widgets.painting import draw_text, rounded, smooth, text_width

FIT = 0
LARGEST = 4

_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 52, 20, 28
_DISC = 28
_STEPS_MM = (1, 2, 5, 10)
_LEAST_STEP = 6
_LONG, _SHORT, _EVERY_MM = 14, 7, 10
_WORDS_EVERY_MM = 50


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame with a number, in dots; ``tone`` is a filled colour token."""

    number: int
    left: int
    top: int
    right: int
    bottom: int
    tone: str = "good"


def image_of(width_px: int, height_px: int, rows: bytes) -> QImage:
    """Dots (a set bit is black, rows fill whole bytes) as a picture that owns its bytes."""
    image = QImage(rows, width_px, height_px, (width_px + 7) // 8, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


class LabelPicture(QAbstractScrollArea):
    """``zoom`` is FIT, or how many pixels of the screen a dot takes; ``zoomed`` tells it."""

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("LabelPicture", "Picture of the label"))
        self._image = QImage()
        self._dots_per_mm = 8.0
        self._marks: tuple[Mark, ...] = ()
        self._zoom = FIT
        self._drawn: tuple[QSize, QImage] | None = None

    @property
    def zoom(self) -> int:
        """How large it is shown."""
        return self._zoom

    def show_label(self, image: QImage, dots_per_mm: float, marks: tuple[Mark, ...] = ()) -> None:
        """Another label; how large it is shown stays."""
        self._image, self._dots_per_mm, self._marks = image, dots_per_mm, marks
        self._drawn = None
        self._measure()

    def set_zoom(self, zoom: int) -> None:
        """FIT to LARGEST; others are taken as the nearest."""
        zoom = max(FIT, min(LARGEST, zoom))
        if zoom == self._zoom:
            return
        self._zoom, self._drawn = zoom, None
        self._measure()
        self.zoomed.emit(zoom)

    def shown_rect(self) -> QRectF:
        """Where the label lies in the viewport."""
        wide, high = self._shown_size()
        frame = self._frame()
        left = frame.left() + max(0.0, (frame.width() - wide) / 2)
        return QRectF(
            left - self.horizontalScrollBar().value(),
            frame.top() - self.verticalScrollBar().value(),
            wide,
            high,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place changed."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mat, label, marks; the rulers last, for they stay where they are."""
        del event
        painter = smooth(QPainter(self.viewport()))
        whole = QRectF(self.viewport().rect())
        painter.fillRect(whole, theme.color("sunken"))
        if self._image.isNull():
            return
        label = self.shown_rect()
        edge = theme.color("text")
        edge.setAlphaF(0.10)
        rounded(painter, label.adjusted(-3, -2, 3, 4), 4, edge)
        painter.drawImage(label, self._pixels())
        for mark in self._marks:
            self._paint_mark(painter, label, mark)
        self._paint_rulers(painter, whole, label)
        if self.hasFocus():
            rounded(painter, whole, 0, line=theme.color("accent"), width=theme.px(2))

    def _frame(self) -> QRectF:
        """What the rulers leave of the viewport."""
        inner = QRectF(self.viewport().rect())
        return inner.adjusted(
            theme.px(_LEFT), theme.px(_TOP), -theme.px(_RIGHT), -theme.px(_BOTTOM)
        )

    def _scale(self) -> float:
        """Logical pixels for a dot."""
        if self._zoom != FIT:
            return self._zoom / self.devicePixelRatioF()
        frame = self._frame()
        wide, high = self._image.width() or 1, self._image.height() or 1
        return float(max(0.05, min(frame.width() / wide, frame.height() / high)))

    def _shown_size(self) -> tuple[float, float]:
        scale = self._scale()
        return self._image.width() * scale, self._image.height() * scale

    def _measure(self) -> None:
        frame, (wide, high) = self._frame(), self._shown_size()
        is_fit = self._zoom == FIT
        for bar, room, need in (
            (self.horizontalScrollBar(), frame.width(), wide),
            (self.verticalScrollBar(), frame.height(), high),
        ):
            bar.setRange(0, 0 if is_fit else max(0, round(need - room)))
            bar.setPageStep(round(room))
            bar.setSingleStep(theme.px(48))
        self.viewport().update()

    def _pixels(self) -> QImage:
        """The picture in the screen's own pixels: averaged where smaller, else exact."""
        ratio = self.devicePixelRatioF()
        wide, high = self._shown_size()
        size = QSize(max(1, round(wide * ratio)), max(1, round(high * ratio)))
        if self._drawn is None or self._drawn[0] != size:
            is_smaller = size.width() < self._image.width()
            mode = Qt.TransformationMode
            how = mode.SmoothTransformation if is_smaller else mode.FastTransformation
            self._drawn = (
                size,
                self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, how),
            )
        return self._drawn[1]

    def _paint_mark(self, painter: QPainter, label: QRectF, mark: Mark) -> None:
        scale, gap, radius = self._scale(), theme.px(7), theme.px(6)
        box = QRectF(
            QPointF(label.left() + mark.left * scale, label.top() + mark.top * scale),
            QPointF(label.left() + mark.right * scale, label.top() + mark.bottom * scale),
        ).adjusted(-gap, -gap, gap, gap)
        # The marks lie on white paper in both themes.
        rounded(painter, box, radius, line=theme.color(mark.tone), width=theme.px(2))
        paint_disc(painter, box.topRight(), mark.number, mark.tone)

    def _paint_rulers(self, painter: QPainter, whole: QRectF, label: QRectF) -> None:
        mat, left, top = theme.color("sunken"), theme.px(_LEFT), theme.px(_TOP)
        edge = theme.px(6)
        painter.fillRect(QRectF(0, 0, whole.width(), top - edge), mat)
        painter.fillRect(QRectF(0, 0, min(left, label.left()) - edge, whole.height()), mat)
        px_per_mm = self._dots_per_mm * self._scale()
        across, down = label.left(), label.top()
        at_left = min(float(left), across)
        for mm in self._ticks(label.width(), px_per_mm):
            x = across + mm * px_per_mm
            if x >= at_left - 1:
                _tick(painter, QPointF(x, top - edge), mm, is_level=True)
        for mm in self._ticks(label.height(), px_per_mm):
            y = down + mm * px_per_mm
            if y >= top - 1:
                _tick(painter, QPointF(at_left - edge, y), mm, is_level=False)

    @staticmethod
    def _ticks(length: float, px_per_mm: float) -> range:
        fine = (step for step in _STEPS_MM if step * px_per_mm >= _LEAST_STEP)
        step = next(fine, _EVERY_MM)
        return range(0, int(length / px_per_mm + 0.01) + 1, step)


def _tick(painter: QPainter, end: QPointF, mm: int, *, is_level: bool) -> None:
    """One line of a ruler, longer at tens; every fifty millimetres its number."""
    length = theme.px(_LONG if mm % _EVERY_MM == 0 else _SHORT)
    start = QPointF(end.x(), end.y() - length) if is_level else QPointF(end.x() - length, end.y())
    size = QSize(1, length) if is_level else QSize(length, 1)
    # A filled rectangle lies on whole pixels, where an antialiased line would be grey.
    painter.fillRect(QRect(start.toPoint(), size), theme.color("muted"))
    if mm % _WORDS_EVERY_MM or (mm == 0 and not is_level):
        return
    words = translate("LabelPicture", "0 mm") if mm == 0 else str(mm)
    wide, high, gap = text_width(words, "caption"), theme.px(18), theme.px(4)
    middle = Qt.AlignmentFlag.AlignHCenter
    if is_level:
        place = QRectF(start.x() - wide / 2, start.y() - gap - high, wide, high)
    else:
        place = QRectF(start.x() - gap - wide, start.y() - high / 2, wide, high)
    draw_text(painter, place, words, "caption", theme.color("muted"), middle)


def paint_disc(painter: QPainter, middle: QPointF, number: int, tone: str) -> None:
    """A filled disc with a number: the same beside the list and on the picture."""
    radius = theme.px(_DISC) / 2
    place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    rounded(painter, place, radius, theme.color(tone))
    ink = theme.color(f"on_{tone}" if f"on_{tone}" in theme.tokens else "surface")
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, place, str(number), "captionstrong", ink, centre)


class Disc(QWidget):
    """The disc of ``paint_disc`` as a widget."""

    def __init__(self, number: int, tone: str = "good") -> None:
        super().__init__()
        self._number, self._tone = number, tone
        self.setFixedSize(theme.px(_DISC), theme.px(_DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle."""
        del event
        middle = QRectF(QRect(0, 0, self.width(), self.height())).center()
        paint_disc(smooth(QPainter(self)), middle, self._number, self._tone)
