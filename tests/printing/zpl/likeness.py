"""How much a drawn label is like its reference picture: dots of boxes, places of texts."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from printing.labels.bitmap import bitmap_of
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.drawing import Box, DrawnCode, DrawnLabel, DrawnText

SHARED = Path(__file__).parents[3].parent / "shared"
FOLDER = SHARED / "labels"
NAMES = sorted(path.stem for path in FOLDER.glob("*.zpl"))
# The pictures have the printer's size where the label says none; one has another size.
STOCK = Stock(101.6, 203.2)
STOCKS = {"text_fallback_default": Stock(160, 230)}

_MARGIN_PX = 24
_BESIDE_PX = 4
_QUIET_PX = 40
MOST = 6


@dataclass
class Likeness:
    """A label of ours and its picture; both with set dots where they are black."""

    name: str
    label: DrawnLabel
    ours: Image.Image
    theirs: Image.Image

    def codes_read(self) -> list[bool]:
        """Of each barcode, whether it decodes to its data."""
        return decoded(self.label)

    def codes_of_picture(self) -> list[bool]:
        """Of each barcode, whether the picture's own decodes to the same data."""
        return [code.text in _read(self.theirs, code) for code in self.label.codes]

    def text_deviations(self) -> list[tuple[DrawnText, int]]:
        """Of each text, the largest distance of an edge of its box from the picture's, in dots.

        A text that lies over another one cannot be told from it and is left out.
        """
        found: list[tuple[DrawnText, int]] = []
        for text in self.label.texts:
            if any(_is_over(text, other) for other in self.label.texts):
                continue
            there = self._theirs_of(text)
            found.append((text, _distance(text.box, there) if there else self.ours.width))
        return found

    def box_deviation(self) -> int:
        """How many dots boxes and graphics must grow to hide those of the picture, and back."""
        ours, theirs = self._without_texts(self.ours), self._without_texts(self.theirs)
        return _grown_until_hidden(ours, theirs)

    def code_deviations(self) -> list[int]:
        """The same of each barcode's modules."""
        found: list[int] = []
        for code in self.label.codes:
            edges = _edges(code.box)
            ours, theirs = (image.crop(edges) for image in self._only_codes)
            found.append(_grown_until_hidden(ours, theirs))
        return found

    @cached_property
    def _only_codes(self) -> tuple[Image.Image, Image.Image]:
        cleared = []
        for image in (self.ours, self.theirs):
            cleared.append(image.copy())
            pen = ImageDraw.Draw(cleared[-1])
            for text in self.label.texts:
                pen.rectangle(_filled(_wider(text.box, _BESIDE_PX)), fill=0)
        return cleared[0], cleared[1]

    @cached_property
    def _plain(self) -> Image.Image:
        """The picture without the boxes, graphics and codes that we draw as well."""
        rest = self.ours.copy()
        pen = ImageDraw.Draw(rest)
        for text in self.label.texts:
            pen.rectangle(_filled(text.box), fill=0)
        thick = rest.filter(ImageFilter.MaxFilter(5))
        return ImageChops.subtract(self.theirs, thick)

    def _theirs_of(self, text: DrawnText) -> Box | None:
        """The rectangle around a text's dots in the picture.

        Its ink is followed from where ours is, as far as no gap is wider than one between words.
        """
        near = _grown(text, _MARGIN_PX * 3, _BESIDE_PX)
        for other in self.label.texts:
            near = _kept_apart(near, text, other)
        cut = self._plain.crop(_edges(near))
        is_along_y = text.turn in "RB"
        flat = cut.transpose(Image.Transpose.TRANSPOSE) if is_along_y else cut
        first, last = (near.top, text.box.top) if is_along_y else (near.left, text.box.left)
        length = (text.box.bottom - text.box.top) if is_along_y else text.box.right - last
        begin, end = _run_of_ink(flat, last - first, last - first + length)
        inner = flat.crop((begin, 0, end, flat.height)).getbbox()
        if inner is None:
            return None
        left, top, right, bottom = inner[0] + begin, inner[1], inner[2] + begin, inner[3]
        if is_along_y:
            left, top, right, bottom = top, left, bottom, right
        return Box(near.left + left, near.top + top, near.left + right, near.top + bottom)

    def _without_texts(self, image: Image.Image) -> Image.Image:
        cleared = image.copy()
        pen = ImageDraw.Draw(cleared)
        for text in self.label.texts:
            pen.rectangle(_filled(_grown(text, _MARGIN_PX, _BESIDE_PX)), fill=0)
        for code in self.label.codes:
            pen.rectangle(_filled(_wider(code.box, _BESIDE_PX)), fill=0)
        return cleared


def decoded(label: DrawnLabel) -> list[bool]:
    """Of each barcode of a label, whether it decodes to its data."""
    image = ImageChops.invert(label.bitmap.to_image().convert("L"))
    return [bool(code.text) and code.text in _read(image, code) for code in label.codes]


def _read(ink: Image.Image, code: DrawnCode) -> list[str]:
    """What is read at the place of a barcode, black on white and white on black."""
    image = ink.crop(_edges(code.box))
    found: list[str] = []
    for part in (ImageChops.invert(image), image):
        size = (image.width + 2 * _QUIET_PX, image.height + 2 * _QUIET_PX)
        for ground in (0, 255):
            whole = Image.new("L", size, ground)
            whole.paste(part, (_QUIET_PX, _QUIET_PX))
            for one in (whole, whole.resize((size[0] * 2, size[1] * 2))):
                read = zxingcpp.read_barcodes(one, text_mode=zxingcpp.TextMode.Plain)
                found += [result.text for result in read]
    return found


def likeness(name: str) -> list[Likeness]:
    """The first label of a sample beside its picture."""
    data = (FOLDER / f"{name}.zpl").read_bytes()
    drawing = draw(data, STOCKS.get(name, STOCK))
    picture = Image.open(FOLDER / f"{name}.png").convert("L")
    theirs = picture.point(lambda grey: 255 if grey < 128 else 0)
    found: list[Likeness] = []
    for label in drawing.labels[:1]:
        width = label.bitmap.width_px
        # The pictures centre a label that is narrower than the stock.
        left = max(0, (theirs.width - width) // 2)
        if b"^POI" in data:  # and they leave labels upright that are printed upside down
            label = upright(label)
            left = 0
        size = (max(theirs.width, width), max(theirs.height, label.bitmap.height_px))
        ground = Image.new("L", size)
        ground.paste(theirs.crop((left, 0, theirs.width, theirs.height)))
        ground.paste(0, (width, 0, *size))  # the pictures go on beyond the label's end
        ground.paste(0, (0, label.bitmap.height_px, *size))
        ours = Image.new("L", size)
        ours.paste(ImageChops.invert(label.bitmap.to_image().convert("L")))
        if width > theirs.width:
            ours.paste(0, (theirs.width, 0, width, size[1]))
        found.append(Likeness(name, label, ours, ground))
    return found


def upright(label: DrawnLabel) -> DrawnLabel:
    """A label that is printed upside down, turned back."""
    bitmap = label.bitmap
    whole = (bitmap.width_px, bitmap.height_px)
    image = bitmap.to_image().transpose(Image.Transpose.ROTATE_180)

    def back(box: Box) -> Box:
        return Box(
            whole[0] - box.right, whole[1] - box.bottom, whole[0] - box.left, whole[1] - box.top
        )

    opposite = {"N": "I", "R": "B", "I": "N", "B": "R"}
    return replace(
        label,
        bitmap=bitmap_of(image),
        codes=tuple(
            replace(one, box=back(one.box), turn=opposite[one.turn]) for one in label.codes
        ),
        texts=tuple(
            replace(one, box=back(one.box), turn=opposite[one.turn]) for one in label.texts
        ),
    )


def _run_of_ink(flat: Image.Image, begin: int, end: int) -> tuple[int, int]:
    """Columns that belong to the ink between two columns, over gaps as wide as between words."""
    data = flat.tobytes()
    # The outer rows may be another line's.
    rim = flat.height // 4 * flat.width
    core = data[rim : len(data) - rim]
    inked = [any(core[x :: flat.width]) for x in range(flat.width)]
    gap = max(6, flat.height // 2)
    while any(inked[max(begin - gap, 0) : begin]):
        begin -= 1
    while any(inked[end : end + gap]):
        end += 1
    return begin, end


def _grown_until_hidden(one: Image.Image, other: Image.Image) -> int:
    """By how many dots each must grow to hide the other; ``MOST`` where that is not enough."""
    for dots in range(MOST):
        if _hides(one, other, dots) and _hides(other, one, dots):
            return dots
    return MOST


def _hides(large: Image.Image, small: Image.Image, dots: int) -> bool:
    """Whether a picture that is grown by so many dots covers another one."""
    grown = large.filter(ImageFilter.MaxFilter(2 * dots + 1)) if dots else large
    return ImageChops.subtract(small, grown).getbbox() is None


def _grown(text: DrawnText, along: int, across: int) -> Box:
    box = text.box
    x, y = (across, along) if text.turn in "RB" else (along, across)
    return Box(max(box.left - x, 0), max(box.top - y, 0), box.right + x, box.bottom + y)


def _wider(box: Box, dots: int) -> Box:
    left, top = max(box.left - dots, 0), max(box.top - dots, 0)
    return Box(left, top, box.right + dots, box.bottom + dots)


def _is_over(text: DrawnText, other: DrawnText) -> bool:
    """Whether two texts lie over each other for more than the edges of neighbouring lines."""
    one, two = text.box, other.box
    if other is text or (text.text == other.text and one == two):
        return False
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    return across > 2 * _BESIDE_PX and down > 2 * _BESIDE_PX


def _kept_apart(near: Box, text: DrawnText, other: DrawnText) -> Box:
    """The surroundings of a text, up to half way to a neighbour before or after it."""
    one, two = text.box, other.box
    if other is text or one == two:
        return near
    if min(one.bottom, two.bottom) - max(one.top, two.top) > _BESIDE_PX and text.turn in "NI":
        if two.left >= one.right - _BESIDE_PX:
            near = replace(near, right=min(near.right, (one.right + two.left + 1) // 2))
        elif two.right <= one.left + _BESIDE_PX:
            near = replace(near, left=max(near.left, (one.left + two.right) // 2))
    if min(one.right, two.right) - max(one.left, two.left) > _BESIDE_PX and text.turn in "RB":
        if two.top >= one.bottom - _BESIDE_PX:
            near = replace(near, bottom=min(near.bottom, (one.bottom + two.top + 1) // 2))
        elif two.bottom <= one.top + _BESIDE_PX:
            near = replace(near, top=max(near.top, (one.top + two.bottom) // 2))
    return near


def _distance(one: Box, other: Box) -> int:
    return max(
        abs(one.left - other.left),
        abs(one.top - other.top),
        abs(one.right - other.right),
        abs(one.bottom - other.bottom),
    )


def _edges(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom


def _filled(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, max(box.right - 1, box.left), max(box.bottom - 1, box.top)
