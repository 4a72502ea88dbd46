"""Where a thing that is drawn upright lands on the label, for each of ZPL's four orientations."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.labels.zpl.drawing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

TURNS = "NRIB"
"""Upright, a quarter clockwise, upside down, three quarters: reading upwards."""


@dataclass(frozen=True, slots=True)
class Place:
    """The dot of the label where a thing's own origin lies, and the thing's orientation.

    The thing's own dots run from its origin to the right and down. Of a text the origin is the
    beginning of the base line, of all else the bottom left corner, so that most lies above it.
    """

    x: int
    y: int
    turn: str

    def on_label(self, own: Box) -> Box:
        """A rectangle of the thing in dots of the label."""
        x, y = self.x, self.y
        if self.turn == "R":
            return Box(x - own.bottom, y + own.left, x - own.top, y + own.right)
        if self.turn == "I":
            return Box(x - own.right, y - own.bottom, x - own.left, y - own.top)
        if self.turn == "B":
            return Box(x + own.top, y - own.right, x + own.bottom, y - own.left)
        return Box(x + own.left, y + own.top, x + own.right, y + own.bottom)

    def off_label(self, box: Box) -> Box:
        """A rectangle of the label in the thing's own dots."""
        x, y = self.x, self.y
        if self.turn == "R":
            return Box(box.top - y, x - box.right, box.bottom - y, x - box.left)
        if self.turn == "I":
            return Box(x - box.right, y - box.bottom, x - box.left, y - box.top)
        if self.turn == "B":
            return Box(y - box.bottom, box.left - x, y - box.top, box.right - x)
        return Box(box.left - x, box.top - y, box.right - x, box.bottom - y)

    def moved(self, right: int, down: int) -> "Place":
        """The place of a thing that begins that many of its own dots further."""
        x, y = self.x, self.y
        if self.turn == "R":
            return Place(x - down, y + right, "R")
        if self.turn == "I":
            return Place(x - right, y - down, "I")
        if self.turn == "B":
            return Place(x + down, y - right, "B")
        return Place(x + right, y + down, self.turn)


def from_corner(x: int, y: int, own: Box, turn: str) -> Place:
    """The place of a thing whose turned rectangle has its top left corner at ``x``, ``y``."""
    there = Place(0, 0, turn).on_label(own)
    return Place(x - there.left, y - there.top, turn)


def shared(one: Box, other: Box) -> Box | None:
    """What lies in both rectangles, None where they do not meet."""
    left, top = max(one.left, other.left), max(one.top, other.top)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def turned(image: "Image", turn: str) -> "Image":
    """An upright picture as it lies on the label."""
    from PIL.Image import Transpose

    quarter = {"R": Transpose.ROTATE_270, "I": Transpose.ROTATE_180, "B": Transpose.ROTATE_90}
    return image.transpose(quarter[turn]) if turn in quarter else image
