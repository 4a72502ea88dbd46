"""Rulers in millimetres above and beside a picture: they follow it, and stay at the edges."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from ui.i18n import translate
from ui.theme import theme
from ui.widgets.painting import draw_text, text_width

LEFT, TOP = 60, 52
"""Room for the rulers, at 100 %."""

_GAP = 6
_TICKS = ((10, 14), (5, 10), (1, 6))
"""Millimetres and the length of their tick, the longest first."""

_LEAST_PX = 3
_NUMBERS_MM = (1, 2, 5, 10, 20, 50, 100)
_NUMBER_PX = 36
_LARGEST_STEP_MM = 10


@dataclass(frozen=True, slots=True)
class Scale:
    """One axis in logical pixels: where zero is, what is ruled, and how long a millimetre is."""

    zero: float
    start: float
    end: float
    px_per_mm: float

    def at(self, mm: int) -> float:
        """The place of a millimetre."""
        return self.zero + mm * self.px_per_mm

    def ticks(self) -> range:
        """The millimetres that have a tick: each, or fewer where they would run together."""
        least = theme.px(_LEAST_PX)
        step = next((mm for mm in (1, 5) if mm * self.px_per_mm >= least), _LARGEST_STEP_MM)
        return self._steps(step)

    def numbers(self) -> range:
        """The millimetres that have a number: tens, or others where there is room or none."""
        least = theme.px(_NUMBER_PX)
        fitting = (mm for mm in _NUMBERS_MM if mm * self.px_per_mm >= least)
        return self._steps(next(fitting, _NUMBERS_MM[-1]))

    def _steps(self, step: int) -> range:
        first = -int((self.zero - self.start) / self.px_per_mm / step + 0.001) * step
        last = int((self.end - self.zero) / self.px_per_mm + 0.001)
        return range(first, last + 1, step)


def paint_rulers(painter: QPainter, whole: QRectF, across: Scale, down: Scale) -> None:
    """Both rulers over the edges of ``whole``; what was drawn below them is covered."""
    mat, edge = theme.color("sunken"), theme.px(_GAP)
    top = theme.px(TOP) - edge
    left = max(theme.px(LEFT), min(across.start, whole.width())) - edge
    painter.fillRect(QRectF(0, 0, whole.width(), top), mat)
    painter.fillRect(QRectF(0, 0, left, whole.height()), mat)
    begin = left + edge - 1
    for mm in _from(begin, across, across.ticks()):
        _tick(painter, QPointF(across.at(mm), top), mm, is_level=True)
    for mm in _from(begin, across, across.numbers()):
        _number_above(painter, across.at(mm), top, mm)
    begin = top + edge - 1
    for mm in _from(begin, down, down.ticks()):
        _tick(painter, QPointF(left, down.at(mm)), mm, is_level=False)
    for mm in _from(begin, down, down.numbers()):
        if mm:  # zero is named once, above
            _number_beside(painter, left, down.at(mm), mm)


def _from(begin: float, scale: Scale, steps: range) -> Iterator[int]:
    """Those that are not hidden behind the other ruler."""
    return (mm for mm in steps if scale.at(mm) >= begin)


def _tick(painter: QPainter, end: QPointF, mm: int, *, is_level: bool) -> None:
    length = theme.px(next(length for every, length in _TICKS if mm % every == 0))
    if is_level:
        start, size = QPointF(end.x(), end.y() - length), QSize(1, length)
    else:
        start, size = QPointF(end.x() - length, end.y()), QSize(length, 1)
    # A filled rectangle lies on whole pixels, where an antialiased line would be grey.
    painter.fillRect(QRect(start.toPoint(), size), theme.color("muted"))


def _number_above(painter: QPainter, x: float, bottom: float, mm: int) -> None:
    words = translate("LabelPicture", "0 mm") if mm == 0 else str(mm)
    wide, high = text_width(words, "caption"), theme.px(18)
    place = QRectF(x - wide / 2, bottom - theme.px(_TICKS[0][1] + 4) - high, wide, high)
    middle = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, place, words, "caption", theme.color("muted"), middle)


def _number_beside(painter: QPainter, right: float, y: float, mm: int) -> None:
    wide, high = text_width(str(mm), "caption"), theme.px(18)
    place = QRectF(right - theme.px(_TICKS[0][1] + 4) - wide, y - high / 2, wide, high)
    draw_text(painter, place, str(mm), "caption", theme.color("muted"))
