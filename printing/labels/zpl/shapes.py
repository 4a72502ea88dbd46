"""Boxes, ellipses and diagonals: rectangles where that is all, else pictures of their dots."""

from typing import TYPE_CHECKING

from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.dots import Ink
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.elements import Shape
from printing.labels.zpl.turn import Place

if TYPE_CHECKING:
    from PIL.Image import Image

_LARGEST_PX = 6000
"""The larger side of a curve; what is larger is no curve on any label."""


def own_box(shape: Shape) -> Box:
    """A shape's rectangle above its bottom left corner."""
    return Box(0, -shape.height, _full_width(shape), 0)


def draw_shape(canvas: Canvas, shape: Shape, place: Place, ink: Ink) -> None:
    """Draw a shape. Raises LabelProblem where too much is drawn."""
    if shape.kind == "GB" and not shape.rounding:
        for bar in _frame(shape):
            canvas.fill(place.on_label(bar), ink)
        return
    visible = canvas.visible(own_box(shape), place)
    if visible is None:
        return
    mask = _PICTURES[shape.kind](shape)
    crop = (visible.left, visible.top + shape.height, visible.right, visible.bottom + shape.height)
    canvas.paint(mask.crop(crop), visible, place, ink)


def is_too_large(shape: Shape) -> bool:
    """Whether a curve is larger than can be drawn."""
    is_plain = shape.kind == "GB" and not shape.rounding
    return not is_plain and max(_full_width(shape), shape.height) > _LARGEST_PX


def _frame(shape: Shape) -> tuple[Box, ...]:
    """The bars of a box: one if it is filled, else four that do not overlap."""
    width, height, thick = shape.width, shape.height, shape.thickness
    if thick * 2 >= min(width, height):
        return (Box(0, -height, width, 0),)
    return (
        Box(0, -height, width, thick - height),
        Box(0, -thick, width, 0),
        Box(0, thick - height, thick, -thick),
        Box(width - thick, thick - height, width, -thick),
    )


def _rounded(shape: Shape) -> "Image":
    from PIL import Image, ImageDraw

    picture = Image.new("1", (shape.width, shape.height))
    pen = ImageDraw.Draw(picture)
    shorter = min(shape.width, shape.height)
    radius = shape.rounding * shorter / 16
    pen.rounded_rectangle((0, 0, shape.width - 1, shape.height - 1), radius, fill=255)
    thick = shape.thickness
    if thick * 2 < shorter:
        inner = shape.rounding * (shorter - 2 * thick) / 16
        edges = (thick, thick, shape.width - 1 - thick, shape.height - 1 - thick)
        pen.rounded_rectangle(edges, inner, fill=0)
    return picture


def _ellipse(shape: Shape) -> "Image":
    from PIL import Image, ImageDraw

    picture = Image.new("1", (shape.width, shape.height))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((0, 0, shape.width - 1, shape.height - 1), fill=255)
    thick = shape.thickness
    if thick * 2 < min(shape.width, shape.height):
        pen.ellipse((thick, thick, shape.width - 1 - thick, shape.height - 1 - thick), fill=0)
    return picture


def _diagonal(shape: Shape) -> "Image":
    """A slanting line: its own thickness comes on top of the width, as printers draw it."""
    from PIL import Image, ImageDraw

    picture = Image.new("1", (_full_width(shape), shape.height))
    thick, bottom = shape.thickness, shape.height - 1
    low, high = (0, shape.width) if shape.is_leaning_right else (shape.width, 0)
    corners = ((low, bottom), (low + thick - 1, bottom), (high + thick - 1, 0), (high, 0))
    ImageDraw.Draw(picture).polygon(corners, fill=255)
    return picture


def _full_width(shape: Shape) -> int:
    return shape.width + (shape.thickness if shape.kind == "GD" else 0)


_PICTURES = {"GB": _rounded, "GE": _ellipse, "GD": _diagonal}
