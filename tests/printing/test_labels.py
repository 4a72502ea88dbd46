"""PDF labels become dots that scan, placed at true size, and ZPL that holds exactly those dots."""

import io
from contextlib import closing

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printing.labels import pdf
from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.encode import Packing, to_zpl
from printing.labels.pdf import check_pdf, rasterise
from printing.labels.place import place
from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock
from tests.printing.gf_decoder import labels_in
from tests.printing.samples import TRACKING, blank_pdf, label_pdf


def codes(bitmap: Bitmap) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(bitmap.to_image().convert("L"))]


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("packing", list(Packing))
def test_the_barcode_is_read_back_from_the_dots_in_the_zpl(dpi: int, packing: Packing) -> None:
    stock = Stock(102, 152, dpi)
    (page,) = rasterise(label_pdf(), dpi)
    sent = to_zpl(place(page, stock), packing)
    (label,) = labels_in(sent)
    assert (label.width_px, label.height_px) == (stock.width_px, stock.height_px)
    assert codes(label) == [TRACKING]


@pytest.mark.parametrize("module_mm", [0.25, 0.27, 0.33, 0.375, 0.41])
def test_bars_of_any_width_that_carriers_use_stay_readable(module_mm: float) -> None:
    (page,) = rasterise(label_pdf(module_mm=module_mm, code="CB123456789FR"), 203)
    assert codes(page) == ["CB123456789FR"]


def test_a_page_is_drawn_at_true_size() -> None:
    (page,) = rasterise(label_pdf((100, 150)), 203)
    assert (page.width_px, page.height_px) == (800, 1200)


def test_every_page_becomes_a_label() -> None:
    assert len(rasterise(label_pdf(pages=3), 203)) == check_pdf(label_pdf(pages=3)) == 3


def test_the_pages_own_rotation_counts() -> None:
    with closing(pypdfium2.PdfDocument(label_pdf((100, 150)))) as document:
        document[0].set_rotation(90)
        document.save(turned := io.BytesIO())
    (page,) = rasterise(turned.getvalue(), 203)
    assert (page.width_px, page.height_px) == (1200, 800)


def test_a_huge_page_is_drawn_less_finely_but_drawn() -> None:
    (page,) = rasterise(label_pdf((420, 420)), 600)
    assert abs(page.width_px - 420 / 25.4 * 600) < 1


def test_pages_that_have_too_many_dots_together_are_not_drawn() -> None:
    many = label_pdf((440, 440), pages=20)
    assert len(rasterise(label_pdf(pages=20), 203)) == 20
    with pytest.raises(LabelProblem, match=r"page 4 of the PDF has too many dots at 600 dpi"):
        rasterise(many, 600)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<html>Not found</html>", "a web page instead of a label"),
        (b"Not found", "not a PDF"),
        (b"%PDF-1.4\nnothing", "damaged"),
        (label_pdf()[:400], "damaged"),
        (label_pdf(password="secret"), "encrypted"),
        (label_pdf(pages=21), "21 pages"),
        (label_pdf((5000, 100)), "5000 x 100 mm"),
        (b"%PDF-" + bytes(pdf.MAX_BYTES), "too large"),
    ],
)
def test_what_is_no_printable_pdf_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(LabelProblem, match=words):
        check_pdf(data)
    with pytest.raises(LabelProblem, match=words):
        rasterise(data, 203)


STOCK = Stock(102, 152)


@pytest.mark.parametrize(
    ("size_mm", "origin_mm"),
    [
        ((102, 152), (8, 60)),
        ((101.6, 152.4), (8, 60)),  # 4 x 6 in is 0.4 mm longer than the stock
        ((152, 102), (8, 40)),  # landscape
        ((210, 297), (8, 180)),  # the label in a corner of A4
        ((297, 210), (20, 100)),
        ((60, 40), (1, 5)),
    ],
)
def test_a_label_is_placed_whole_and_never_shrunk(
    size_mm: tuple[float, float], origin_mm: tuple[float, float]
) -> None:
    data = label_pdf(size_mm, "12345678", origin_mm=origin_mm, module_mm=0.35)
    (page,) = rasterise(data, 203)
    label = place(page, STOCK)
    assert (label.width_px, label.height_px) == (816, 1216)
    assert codes(label) == ["12345678"]
    assert black_dots(label) == black_dots(page)


def test_ink_larger_than_the_stock_is_refused_with_both_sizes() -> None:
    (page,) = rasterise(label_pdf((210, 297), "ABCDEFGHIJ" * 5, module_mm=0.35), 203)
    with pytest.raises(LabelProblem, match=r"\d+ x \d+ mm, the label stock is 102 x 152 mm"):
        place(page, STOCK)


def test_a_blank_page_is_not_printed() -> None:
    (page,) = rasterise(blank_pdf(), 203)
    with pytest.raises(LabelProblem, match="blank"):
        place(page, STOCK)


def black_dots(bitmap: Bitmap) -> int:
    return sum(row.bit_count() for row in bitmap.rows)


def test_a_bitmap_keeps_every_dot_both_ways() -> None:
    image = Image.new("1", (13, 3), 1)
    image.putpixel((0, 0), 0)
    image.putpixel((12, 2), 0)
    bitmap = bitmap_of(image)
    assert bitmap.rows == bytes([0x80, 0, 0, 0, 0, 0x08])
    assert bitmap.to_image().tobytes() == image.tobytes()


def test_a_bitmap_is_never_made_from_grey_or_of_the_wrong_size() -> None:
    with pytest.raises(ValueError, match="mode 1"):
        bitmap_of(Image.new("L", (8, 8)))
    with pytest.raises(ValueError, match="3 bytes of dots where 4"):
        Bitmap(9, 2, b"\0\0\0")


@st.composite
def bitmaps(draw: st.DrawFn) -> Bitmap:
    width, height = draw(st.integers(1, 5000)), draw(st.integers(1, 6))
    row_bytes = (width + 7) // 8
    some = st.sampled_from([0x00, 0xFF, 0xF0, 0x12])
    rows = draw(st.lists(some, min_size=height, max_size=height))
    spots = draw(st.lists(st.integers(0, row_bytes * height - 1), max_size=20))
    dots = bytearray(b"".join(bytes([fill]) * row_bytes for fill in rows))
    for at in spots:
        dots[at] ^= 0x5A
    return Bitmap(width, height, bytes(dots))


@given(bitmaps(), st.sampled_from(Packing))
def test_both_packings_give_back_the_same_dots(bitmap: Bitmap, packing: Packing) -> None:
    assert labels_in(to_zpl(bitmap, packing)) == [bitmap]
