"""A drawn page on the label stock: upright, turned, or cropped to its ink; never shrunk.

A label that is scaled to fit may no longer scan, so one that does not fit is refused in words.
"""

from typing import TYPE_CHECKING

from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock

if TYPE_CHECKING:
    from PIL.Image import Image


def place(page: Bitmap, stock: Stock) -> Bitmap:
    """The page on a bitmap of exactly the stock's size, at true size.

    A page larger than the stock (a label on A4, a 4 x 6 in page on metric stock) is reduced to
    its ink first, or to the label among it. Raises LabelProblem where the page is blank or no
    label is found that fits.
    """
    image = page.to_image()
    ink = _ink_box(image)
    if ink is None:
        raise LabelProblem("the page is blank: nothing would be printed")
    turned = (
        _turned_to_fit(image, stock)
        or _turned_to_fit(image.crop(ink), stock)
        or _cut_to_fit(image, stock)
    )
    if turned is None:
        width, height = (stock.mm(dots) for dots in (ink[2] - ink[0], ink[3] - ink[1]))
        raise LabelProblem(
            f"what is drawn on the page is {width} x {height} mm, "
            f"the label stock is {stock.width_mm:g} x {stock.length_mm:g} mm"
        )
    return bitmap_of(_on_stock(turned, stock))


def _ink_box(image: "Image") -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of everything black, None for a blank page."""
    from PIL import ImageChops

    # getbbox looks for what is not zero, and white is not.
    return ImageChops.invert(image).getbbox()


def _turned_to_fit(image: "Image", stock: Stock) -> "Image | None":
    """The picture upright if that fits, else turned by a quarter, else None."""
    from PIL import Image

    if image.width <= stock.width_px and image.height <= stock.height_px:
        return image
    if image.height <= stock.width_px and image.width <= stock.height_px:
        return image.transpose(Image.Transpose.ROTATE_270)
    return None


def _cut_to_fit(image: "Image", stock: Stock) -> "Image | None":
    """The label alone, from among whatever else is on the page; None where none is found."""
    from printing.labels.cut import cut_out

    label = cut_out(image, stock)
    return _turned_to_fit(label, stock) if label else None


def _on_stock(image: "Image", stock: Stock) -> "Image":
    """The picture centred across the label and at its top, where printers begin."""
    from PIL import Image

    label = Image.new("1", (stock.width_px, stock.height_px), 1)
    label.paste(image, ((stock.width_px - image.width) // 2, 0))
    return label
