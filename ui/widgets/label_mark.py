"""Marks on a label's picture: a frame with a number on a disc, the same as beside the list."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from printing.labels.zpl.drawing import Box
from ui.theme import LIGHT, theme
from ui.widgets.painting import draw_text, rounded

DISC = 28
"""How wide a disc is, at 100 %."""

_GAP, _RADIUS = 7, 6
_CHOSEN_FILL = 0.14


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame around dots of the label; ``tone`` is a filled colour token."""

    number: int
    box: Box
    tone: str = "good"


def frame_of(mark: Mark, corner: QPointF, px_per_dot: float) -> QRectF:
    """Where the frame is, with the label's corner there."""
    gap, box = theme.px(_GAP), mark.box
    return QRectF(
        QPointF(corner.x() + box.left * px_per_dot, corner.y() + box.top * px_per_dot),
        QPointF(corner.x() + box.right * px_per_dot, corner.y() + box.bottom * px_per_dot),
    ).adjusted(-gap, -gap, gap, gap)


def paint_mark(painter: QPainter, frame: QRectF, mark: Mark, *, is_chosen: bool) -> None:
    """The frame, stronger where it is the chosen one."""
    tone = QColor(LIGHT[mark.tone])  # the paper is white in both themes
    line, fill = QColor(LIGHT.get(f"{mark.tone}_ink", LIGHT[mark.tone])), QColor(tone)
    fill.setAlphaF(_CHOSEN_FILL)
    width = theme.px(4 if is_chosen else 2)
    rounded(painter, frame, theme.px(_RADIUS), fill if is_chosen else None, line, width)
    _disc(painter, frame.topRight(), mark.number, tone, QColor(LIGHT[f"on_{mark.tone}"]))


def paint_disc(painter: QPainter, middle: QPointF, number: int, tone: str) -> None:
    """A filled disc with a number, in the colours of the theme."""
    _disc(painter, middle, number, theme.color(tone), theme.color(f"on_{tone}"))


def _disc(painter: QPainter, middle: QPointF, number: int, fill: QColor, ink: QColor) -> None:
    radius = theme.px(DISC) / 2
    place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    rounded(painter, place, radius, fill)
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, place, str(number), "captionstrong", ink, centre)
