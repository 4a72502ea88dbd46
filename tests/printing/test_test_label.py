"""The test label: as large as its stock, rulers that are true, bars of whole dots, a code."""

from contextlib import closing

import pypdfium2
import pytest
import zxingcpp
from PIL.Image import Image, Transpose

from printing.documents.test_label import CODE, StockLabel, stock_label
from printing.labels.pdf import rasterise
from printing.paths import prepare
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings

STOCKS = [(102, 152), (100, 50), (57, 32), (62, 100), (50, 150), (108, 150)]
LONG = "Zebra_ZD421_of_packing_table_2"


def label(width: float = 102, length: float = 152, dpi: int = 203, name: str = "ZD421") -> bytes:
    return stock_label(StockLabel(name, "Bench 3", "24 Nov 14:32", width, length, dpi))


def words_on(data: bytes) -> str:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return "".join(document[0].get_textpage().get_text_range().split())


def dots_of(data: bytes, dpi: int) -> Image:
    (page,) = rasterise(data, dpi)
    return page.to_image()


def codes_in(picture: Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def runs(picture: Image, y: int, left: int, right: int) -> list[int]:
    """The lengths of black and white along a row, from the first black dot to the last."""
    row = [picture.getpixel((x, y)) == 0 for x in range(left, right)]
    first, last = row.index(True), len(row) - row[::-1].index(True)
    lengths = [1]
    for before, after in zip(row[first:last], row[first + 1 : last], strict=False):
        if before == after:
            lengths[-1] += 1
        else:
            lengths.append(1)
    return lengths


@pytest.mark.parametrize(("width", "length"), [*STOCKS, (210, 297), (50, 25), (30, 10)])
def test_it_is_as_large_as_its_stock(width: float, length: float) -> None:
    with closing(pypdfium2.PdfDocument(label(width, length))) as document:
        sides = document[0].get_size()
        assert len(document) == 1
    assert [round(side / 72 * 25.4, 1) for side in sides] == [width, length]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(("width", "length"), STOCKS)
def test_its_code_scans_on_every_stock(width: float, length: float, dpi: int) -> None:
    assert codes_in(dots_of(label(width, length, dpi, "ZD421-2"), dpi)) == ["ZD421-2"]


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_a_name_that_cannot_be_bars_leaves_the_code(dpi: int) -> None:
    assert codes_in(dots_of(label(62, 100, dpi, LONG), dpi)) == [CODE]
    assert codes_in(dots_of(label(102, 152, dpi, "Étiqueteuse"), dpi)) == [CODE]
    assert codes_in(dots_of(label(102, 152, dpi, " "), dpi)) == [CODE]
    assert codes_in(dots_of(label(108, 152, dpi, LONG[:28]), dpi)) == [LONG[:28]]


def test_both_rulers_have_a_tick_each_millimetre() -> None:
    """8 dots to the millimetre: ticks of two dots, six white ones between them, to the very edge.

    Ticks are centred on their millimetre, but for the last, which has to stay on the paper.
    """
    picture = dots_of(label(100, 50), 203)
    assert picture.size == (800, 400)
    beyond_the_other_ruler, last = 45, [2, 5, 2]
    assert runs(picture, 15, beyond_the_other_ruler, 800) == [*[2, 6] * 93, *last]
    turned = picture.transpose(Transpose.TRANSPOSE)
    assert runs(turned, 15, beyond_the_other_ruler, 400) == [*[2, 6] * 43, *last]
    assert picture.getpixel((0, 200)) == 0  # the tick of 25 mm begins at the edge
    assert picture.getpixel((0, 203)) != 0


@pytest.mark.parametrize("dpi", [203, 600])
def test_the_bars_are_of_whole_dots(dpi: int) -> None:
    picture = dots_of(label(102, 152, dpi), dpi)
    left, step = round(12 * dpi / 25.4), round(12 * dpi / 25.4)
    found = []
    for block in range(3):
        x = left + block * step
        rows = [
            set(lengths)
            for y in range(int(picture.height * 0.3), int(picture.height * 0.42))
            if len(lengths := _black_runs(picture, y, x - 4, x + step - 8)) > 8
        ]
        widths = [one for one in rows if len(one) == 1]
        found.append(min(min(one) for one in widths))
    assert found == [2, 3, 4]


def _black_runs(picture: Image, y: int, left: int, right: int) -> list[int]:
    row = [picture.getpixel((x, y)) == 0 for x in range(left, right)]
    return runs(picture, y, left, right) if any(row) else []


def test_it_says_who_printed_it() -> None:
    made = StockLabel("Étiqueteuse " * 9, "Bench 3", "24 Nov 14:32", language="fr")
    said = words_on(stock_label(made))
    for expected in ("Étiquetted’essai", "Bench3", "102×152mm,203dpi", "100", "24Nov14:32"):
        assert expected in said
    assert stock_label(made) == stock_label(made)


def test_a_narrow_label_has_its_size_and_the_rulers_on_two_lines() -> None:
    assert "50×150mm,203dpirulers:mmfromtheedges" in words_on(label(50, 150))
    assert "108×150mm,203dpi·rulers:mmfromtheedges" in words_on(label(108, 150))


def test_there_is_no_grey() -> None:
    with closing(pypdfium2.PdfDocument(label())) as document:
        drawn = document[0].get_objects()
        colours = {_fill(one) for one in drawn}
    assert colours == {(0, 0, 0, 255)}


def _fill(drawn: pypdfium2.PdfObject) -> tuple[int, ...]:
    import ctypes

    parts = [ctypes.c_uint() for _ in range(4)]
    pypdfium2.raw.FPDFPageObj_GetFillColor(drawn, *(ctypes.byref(part) for part in parts))
    return tuple(part.value for part in parts)


@pytest.mark.parametrize("dpi", [203, 300])
def test_it_goes_through_the_label_path(dpi: int) -> None:
    printer = PrinterSettings("z", "tcp", "zpl", host="h", dpi=dpi, width_mm=100, length_mm=50)
    prepared = prepare(DocumentKind.LABEL_PDF, label(100, 50, dpi), printer)
    assert len(prepared.bitmaps) == 1
    assert prepared.data.startswith(b"^XA")
