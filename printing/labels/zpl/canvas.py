"""The dots of one label while it is drawn."""

from enum import StrEnum
from typing import TYPE_CHECKING

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.limits import DOT, Work
from printing.labels.zpl.turn import Place, shared, turned

if TYPE_CHECKING:
    from PIL.Image import Image


BLACK = 255
"""A set dot in Pillow's mode ``1``; a lesser number would not survive being inverted."""


class Ink(StrEnum):
    """What the dots of a thing do to those that are there already."""

    BLACK = "black"
    WHITE = "white"
    REVERSE = "reverse"


class Canvas:
    """A label's dots; a set dot of ``image`` (Pillow's mode ``1``) is black."""

    def __init__(self, width_px: int, height_px: int, work: Work) -> None:
        from PIL import Image

        self._work = work
        work.spend(width_px * height_px * DOT)
        self.image = Image.new("1", (width_px, height_px))
        self.box = Box(0, 0, width_px, height_px)
        self.dots = width_px * height_px

    def visible(self, own: Box, place: Place) -> Box | None:
        """The part of a thing, in its own dots, that is on the label; None where nothing is."""
        return shared(own, place.off_label(self.box))

    def paint(self, mask: "Image", own: Box, place: Place, ink: Ink) -> Box:
        """Draw the set dots of an upright picture that fills the rectangle ``own``, all visible.

        Gives back the rectangle that was painted. Raises LabelProblem where too much is drawn.
        """
        box = place.on_label(own)
        self._work.spend(mask.width * mask.height * DOT)
        self._lay(turned(mask, place.turn), box, ink)
        return box

    def fill(self, box: Box, ink: Ink) -> None:
        """Paint a whole rectangle of the label; what is outside of the label is left out."""
        from PIL import Image

        inside = shared(box, self.box)
        if inside is None:
            return
        size = (inside.right - inside.left, inside.bottom - inside.top)
        self._work.spend(size[0] * size[1])
        if ink is Ink.REVERSE:
            self._lay(Image.new("1", size, BLACK), inside, ink)
        else:
            edges = (inside.left, inside.top, inside.right, inside.bottom)
            self.image.paste(BLACK if ink is Ink.BLACK else 0, edges)

    def end_at(self, height_px: int) -> None:
        """Cut the label off there, or below its last black dot where that is further down."""
        edges = self.image.getbbox()
        height = max(height_px, edges[3] if edges else 0)
        if height < self.image.height:
            self.image = self.image.crop((0, 0, self.image.width, height))

    def bitmap(self) -> Bitmap:
        """The label as it would be printed."""
        return Bitmap(self.image.width, self.image.height, self.image.tobytes())

    def _lay(self, mask: "Image", box: Box, ink: Ink) -> None:
        from PIL import ImageChops

        edges = (box.left, box.top, box.right, box.bottom)
        if ink is Ink.REVERSE:
            self.image.paste(ImageChops.logical_xor(self.image.crop(edges), mask), edges)
        else:
            self.image.paste(BLACK if ink is Ink.BLACK else 0, edges, mask)
