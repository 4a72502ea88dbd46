"""A label on a larger page is found and cut out whole, wherever it is and whatever is beside it."""

import pytest
from PIL import Image, ImageChops, ImageDraw

from printing.labels.bitmap import Bitmap
from printing.labels.cells import Block, blocks, cells_of
from printing.labels.cut import cut_out
from printing.labels.pdf import rasterise
from printing.labels.place import place
from printing.labels.problem import LabelProblem
from printing.labels.scanning import scan
from printing.labels.stock import Stock
from printing.labels.zpl.drawing import Box
from tests.printing.pages import (
    A4_MM,
    CODE,
    LETTER_MM,
    barcode,
    cut_marks,
    label,
    line,
    page_pdf,
    text,
)

LEFT, RIGHT, LOW = (
    text(8, 285, 25, wide=45),
    text(112, 285, 25, wide=45),
    text(10, 130, 25, wide=95),
)
CASES = {
    "top left, text below": page_pdf(A4_MM, label(8, 150), LOW),
    "top left, text beside": page_pdf(A4_MM, label(8, 150), RIGHT),
    "top left, folded": page_pdf(
        A4_MM, label(5, 153), RIGHT, LOW, line(0, 148.5, 210, 148.5), line(105, 0, 105, 297)
    ),
    "top right, text beside": page_pdf(A4_MM, label(110, 150), text(8, 285, 25, wide=45)),
    "bottom right": page_pdf(A4_MM, label(110, 4), text(10, 280, 30, wide=95)),
    "bottom left": page_pdf(A4_MM, label(4, 4), text(10, 280, 30, wide=95)),
    "turned to the left": page_pdf(A4_MM, label(180, 180, turned=90), text(10, 160, 30, wide=95)),
    "turned to the right": page_pdf(A4_MM, label(30, 280, turned=270), text(10, 160, 30, wide=95)),
    "upside down": page_pdf(A4_MM, label(200, 290, turned=180), text(10, 140, 30, wide=95)),
    "without a frame": page_pdf(A4_MM, label(8, 150, has_frame=False), LOW, RIGHT),
    "with a gap": page_pdf(A4_MM, label(8, 150, has_frame=False, gap_mm=16), LOW, RIGHT),
    "marks to cut along": page_pdf(A4_MM, label(10, 150), cut_marks(4, 144, 108, 150), LOW),
    "Letter": page_pdf(LETTER_MM, label(60, 130), text(10, 120, 25, wide=95)),
    "a border around the page": page_pdf(A4_MM, label(8, 150), LOW, cut_marks(3, 3, 204, 291)),
}


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", list(CASES))
def test_the_label_is_cut_out_whole(name: str, dpi: int) -> None:
    (page,) = rasterise(CASES[name], dpi)
    placed = place(page, Stock(102, 152, dpi))
    (code,) = scan(placed.to_image())
    assert code.text == CODE
    (alone,) = rasterise(page_pdf((96, 140), label(0, 0, has_frame=False)), dpi)
    # What the label says is all there, the address above the barcode included.
    assert black(placed) >= black(alone) * 0.98


def black(bitmap: Bitmap) -> int:
    return sum(row.bit_count() for row in bitmap.rows)


def test_the_frame_around_a_label_stays_on_all_four_sides() -> None:
    (page,) = rasterise(CASES["top left, folded"], 203)
    cut = cut_out(page.to_image(), Stock(102, 152))
    assert cut is not None
    assert (abs(cut.width - 96 * 8) < 8, abs(cut.height - 140 * 8) < 8) == (True, True)
    for edge in (
        cut.crop((0, 0, 4, cut.height)),
        cut.crop((cut.width - 4, 0, cut.width, cut.height)),
        cut.crop((0, 0, cut.width, 4)),
        cut.crop((0, cut.height - 4, cut.width, cut.height)),
    ):
        assert (
            0
            in edge.convert("L")
            .reduce((edge.width // 4, edge.height // 4))
            .point([0] * 255 + [1])
            .tobytes()
        )


def test_without_a_barcode_the_largest_block_that_fits_is_the_label() -> None:
    page = Image.new("1", (1680, 2376), 1)
    pen = ImageDraw.Draw(page)
    pen.rectangle((80, 80, 780, 1100), outline=0, width=4)
    pen.rectangle((1300, 2200, 1500, 2300), fill=0)
    cut = cut_out(page, Stock(102, 152))
    assert cut is not None
    assert cut.size == (701, 1021)


def test_a_thick_border_around_the_page_is_no_label() -> None:
    page = Image.new("1", (1680, 2376), 1)
    pen = ImageDraw.Draw(page)
    pen.rectangle((8, 8, 1670, 2366), outline=0, width=40)
    alone = Image.new("1", page.size, 1)
    for one in (pen, ImageDraw.Draw(alone)):
        one.rectangle((300, 300, 1000, 1320), outline=0, width=8)
    cut = cut_out(page, Stock(102, 152))
    ink = ImageChops.invert(alone.convert("L")).getbbox()
    assert cut is not None
    assert ink is not None
    assert cut.tobytes() == alone.crop(ink).tobytes()


def test_a_label_too_large_for_the_stock_is_never_cut_apart() -> None:
    (page,) = rasterise(page_pdf(A4_MM, label(8, 150), LOW), 203)
    with pytest.raises(LabelProblem, match="the label stock is 60 x 100 mm"):
        place(page, Stock(60, 100))


@pytest.mark.parametrize("stock_mm", [(60, 100), (80, 60), (100, 100), (40, 60)])
def test_a_page_that_is_a_label_is_never_cut_apart(stock_mm: tuple[int, int]) -> None:
    """Its own frame goes around it like a page's border, and its barcode alone would still read."""
    parts = (
        text(8, 145, 10, wide=70),
        line(3, 100, 98, 100),
        barcode(30, 30),
        cut_marks(2, 2, 98, 148),
    )
    (page,) = rasterise(page_pdf((102, 152), *parts), 203)
    with pytest.raises(LabelProblem, match="the label stock"):
        place(page, Stock(*stock_mm))


def test_a_barcode_alone_is_no_label() -> None:
    """An address too wide for the stock is never left off."""
    address = text(10, 290, 24, wide=110)
    (page,) = rasterise(page_pdf(A4_MM, address, barcode(60, 150)), 203)
    with pytest.raises(LabelProblem, match="the label stock"):
        place(page, Stock(102, 152))


def test_a_page_of_text_is_no_label() -> None:
    (page,) = rasterise(page_pdf(A4_MM, text(10, 280, 60, wide=110)), 203)
    with pytest.raises(LabelProblem, match="the label stock"):
        place(page, Stock(102, 152))


def test_blocks_are_what_lies_close_together() -> None:
    page = Image.new("1", (400, 400), 1)
    pen = ImageDraw.Draw(page)
    pen.rectangle((16, 16, 55, 55), fill=0)
    pen.rectangle((80, 16, 119, 55), fill=0)
    pen.rectangle((320, 320, 399, 399), fill=0)
    cells = cells_of(page, 8)
    assert (cells.width, cells.height) == (50, 50)
    corner = Block(Box(40, 40, 50, 50), 100)
    apart = [Block(Box(2, 2, 7, 7), 25), Block(Box(10, 2, 15, 7), 25)]
    assert blocks(cells, 2) == [*apart, corner]
    assert blocks(cells, 4) == [Block(Box(2, 2, 15, 7), 50), corner]


def test_only_thin_lines_over_the_whole_page_are_marks() -> None:
    page = Image.new("1", (400, 400), 1)
    pen = ImageDraw.Draw(page)
    pen.line((0, 100, 399, 100), fill=0)
    pen.line((200, 0, 200, 399), fill=0)
    pen.rectangle((0, 300, 399, 340), fill=0)
    pen.line((0, 20, 150, 20), fill=0)
    found = [block.box for block in blocks(cells_of(page, 8), 0)]
    # The upright mark goes through the thick bar as well; the short line is none.
    assert found == [Box(0, 2, 19, 3), Box(0, 37, 25, 43), Box(26, 37, 50, 43)]
