"""The dots of one label while it is drawn."""

from typing import TYPE_CHECKING

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.dots import Dots, Ink
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.limits import DOT, Work
from printing.labels.zpl.turn import Place, shared, turned

if TYPE_CHECKING:
    from PIL.Image import Image


class Canvas:
    """A label's dots, white at first."""

    def __init__(self, width_px: int, height_px: int, work: Work) -> None:
        self._work = work
        work.spend(width_px * height_px * DOT)
        self._dots = Dots(width_px, height_px)
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
        self._dots.lay(turned(mask, place.turn).tobytes(), box, ink)
        return box

    def paint_whole(self, dots: Bitmap, own: Box, place: Place, ink: Ink) -> bool:
        """Draw an upright bitmap that fills the rectangle ``own``, if all of it is on the label.

        False where it is not, or is turned: ``paint`` draws such. Raises LabelProblem as that.
        """
        if place.turn != "N" or self.visible(own, place) != own:
            return False
        self._work.spend(dots.width_px * dots.height_px * DOT)
        self._dots.lay(dots.rows, place.on_label(own), ink)
        return True

    def fill(self, box: Box, ink: Ink) -> None:
        """Paint a whole rectangle of the label; what is outside of the label is left out."""
        inside = shared(box, self.box)
        if inside is None:
            return
        self._work.spend((inside.right - inside.left) * (inside.bottom - inside.top))
        self._dots.fill(inside, ink)

    def end_at(self, height_px: int) -> None:
        """Cut the label off there, or below its last black dot where that is further down."""
        row_bytes, rows = self._dots.row_bytes, self._dots.rows
        below = rows[height_px * row_bytes :].rstrip(b"\0")
        height = height_px - (-len(below) // row_bytes)
        if height < self.box.bottom:
            del rows[height * row_bytes :]
            self.box = Box(0, 0, self.box.right, height)

    def bitmap(self) -> Bitmap:
        """The label as it would be printed."""
        return Bitmap(self.box.right, self.box.bottom, bytes(self._dots.rows))
