"""Drawing on a print head's own dots: what is a whole number of dots stays one on the paper."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
_TRUE_DPI = {203: 203.2}
"""Heads sold as 203 dpi have 8 dots to the millimetre."""


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots of a head sold as ``dpi``; all results are in points."""

    dpi: int

    @property
    def dot(self) -> float:
        """The side of one dot."""
        return POINTS_PER_INCH / _TRUE_DPI.get(self.dpi, float(self.dpi))

    def snapped(self, points: float) -> float:
        """The nearest edge between two dots."""
        return round(points / self.dot) * self.dot

    def in_mm(self, mm: float) -> int:
        """The fewest dots that are at least that long."""
        return ceil(round(mm * POINTS_PER_INCH / MM_PER_INCH / self.dot, 6))

    def box(self, canvas: "Canvas", x: float, y: float, width: int, height: float) -> None:
        """A black box ``width`` dots wide and ``height`` points high, its left edge on a dot."""
        canvas.rect(self.snapped(x), y, width * self.dot, height, stroke=0, fill=1)

    def bar(self, canvas: "Canvas", x: float, y: float, width: float, height: int) -> None:
        """A black box ``width`` points wide and ``height`` dots high, its lower edge on a dot."""
        canvas.rect(x, self.snapped(y), width, height * self.dot, stroke=0, fill=1)
