"""Two-dimensional barcodes: sizes, parameters, refusals; what is on them is scanned elsewhere."""

import pytest
import zxingcpp

from printing.labels.zpl.symbols.datamatrix_sizes import version_of
from printing.labels.zpl.symbols.maxicode_grid import CELLS, ORIENTATION
from printing.labels.zpl.symbols.maxicode_words import check_words, text_words
from printing.labels.zpl.symbols.symbol import NotEncodable, Symbol
from tests.printing.zpl.symbols.scanning import made, picture, scanned


def refusal(command: str, parameters: str, data: str) -> str:
    with pytest.raises(NotEncodable) as refused:
        made(command, parameters, data)
    return str(refused.value)


def size(symbol: Symbol) -> tuple[int, int]:
    return symbol.dots.width_px, symbol.dots.height_px


def level_and_mask(symbol: Symbol) -> tuple[str, int]:
    (found,) = zxingcpp.read_barcodes(picture(symbol))
    return found.ec_level, found.extra["DataMask"]


def test_qr_level_mode_and_mask() -> None:
    assert level_and_mask(made("BQ", "N,2,4,,3", "HA,data")) == ("H", 3)
    assert level_and_mask(made("BQ", "N,2,4,L,7", " A,data")) == ("L", 7)
    assert level_and_mask(made("BQ", "N,2,4,,0", "XA,data")) == ("M", 0)
    assert level_and_mask(made("BQ", "N,2,4,,0", " A,data")) == ("Q", 0)
    assert size(made("BQ", "N,2", "QA,data")) == (42, 42)
    assert made("BQ", "N,2,8", "EXAMPLE CODE").text == "MPLE CODE"


def test_qr_of_bytes_is_as_large_as_bytes_need() -> None:
    # Twenty bytes at level H take version 3; as digits they fit into version 2.
    symbol = made("BQ", "N,2,1", "HM,B002012345678901234567890")
    assert (symbol.text, size(symbol)) == ("12345678901234567890", (29, 29))
    assert size(made("BQ", "N,2,1", "HM,N12345678901234567890")) == (25, 25)


def test_qr_refuses() -> None:
    assert "several symbols" in refusal("BQ", "N", "D0205AB,QA,x")
    assert "no data" in refusal("BQ", "N", "QA,")
    assert "four digits" in refusal("BQ", "N", "QM,Bxy")
    assert "names its characters" in refusal("BQ", "N", "QM,x")
    assert "cannot hold" in refusal("BQ", "N", "HA," + "x" * 4000)


def test_data_matrix_sizes() -> None:
    assert size(made("BX", "N,3,200", "1")) == (30, 30)
    assert size(made("BX", "N,3,200,18,18", "1")) == (54, 54)
    assert size(made("BX", "N,3,200,32", "1")) == (96, 96)
    assert size(made("BX", "N,3,200,32,8", "1")) == (96, 24)
    assert size(made("BX", "N,3,200,,,,,2", "1234567")) == (54, 24)
    assert size(made("BX", "N,3,200,,,,,2", "x" * 40)) == (36 * 3, 16 * 3)
    assert "cannot hold" in refusal("BX", "N,3,200,,,,,2", "x" * 90)
    # Without a size of its own, a module is a row's part of the height of ^BY.
    assert size(made("BX", "N,,200", "1", height_px=54)) == (50, 50)
    assert version_of(0, 0) == 0
    assert refusal("BX", "N,3,200,11", "1") == "there is no Data Matrix code of 11 x 11 modules"
    assert "cannot hold" in refusal("BX", "N,3,200,10,10", "x" * 20)


def test_data_matrix_escapes() -> None:
    gs1 = made("BX", "N,3,200,,,,_", "_1011234567890123110AB_121x")
    assert gs1.text == "011234567890123110AB\x1d21x"
    assert scanned(gs1) == [gs1.text]
    assert made("BX", "N,3,200,,,,_", "a__b_d065_M").text == "a_bA\r"
    byte = made("BX", "N,3,200,,,,_", "x_d233")
    assert byte.text == "x\xe9"
    assert scanned(byte) == [byte.text]
    assert made("BX", "N,3,200", "_1").text == "_1"
    assert "escape _2" in refusal("BX", "N,3,200,,,,_", "_2003001001x")
    assert "only at the start" in refusal("BX", "N,3,200,,,,_", "AB_1C")
    assert "not GS1 data" in refusal("BX", "N,3,200,,,,_", "_1ZZ")


def test_pdf417_sizes() -> None:
    # Start, left, data columns, right and stop: 17 modules each, and one for the end.
    assert size(made("B7", "N,4,2,3,20", "x")) == ((17 * 7 + 1) * 2, 20 * 4 * 2)
    assert size(made("B7", "N,4,2,3,20,Y", "x")) == ((17 * 5 + 1) * 2, 20 * 4 * 2)
    assert size(made("B7", "N,,2,3,20", "x", height_px=120))[1] == 20 * 3 * 2
    assert "cannot hold" in refusal("B7", "N,4,2,1,3", "x" * 500)


def test_micropdf417_sizes() -> None:
    # Two columns take 55 modules; the rows are as few as the data needs.
    assert size(made("BF", "N,4,9", "x")) == (110, 8 * 4 * 2)
    assert size(made("BF", "N,,9", "x", height_px=50)) == (110, 8 * 3 * 2)
    assert "2 x 8 cannot hold" in refusal("BF", "N,4,6", "x" * 30)


@pytest.mark.parametrize(
    ("control", "modules"),
    [
        ("23", 23),
        ("45", 27),
        ("70", 37),
        ("95", 87),
        ("", 23),
        ("103", 23),
        ("201", 0),
        ("210", 57),
    ],
)
def test_aztec_sizes(control: str, modules: int) -> None:
    data = "Part:123;Warehouse:BYZA;Position:12-12-1"
    if modules:
        assert size(made("BO", f"N,5,,{control}", data)) == (modules * 5, modules * 5)
    else:
        assert "cannot hold" in refusal("BO", f"N,5,,{control}", data)


def test_aztec_runes_and_refusals() -> None:
    rune = made("BO", "N,5,,300", "25")
    assert (rune.text, size(rune)) == ("025", (55, 55))
    assert "0 to 255" in refusal("BO", "N,5,,300", "256")
    assert "size 150" in refusal("BO", "N,5,,150", "x")
    assert "check words" in refusal("BO", "N,5,,99", "x" * 500)


def test_databar_kinds() -> None:
    assert size(made("BR", "N,1,2", "1234567890123")) == (192, 66)
    assert size(made("BR", "N,2,2", "1234567890123")) == (192, 26)
    assert size(made("BR", "N,3,2", "1234567890123")) == (100, 26)
    assert size(made("BR", "N,4,2", "1234567890123")) == (100, 138)
    assert size(made("BR", "N,5,2", "1234567890123")) == (158, 20)
    expanded = made("BR", "N,6,2,,,4", "(01)12345678901231(10)ABC(21)7")
    assert expanded.text == "011234567890123110ABC\x1d217"
    assert made("BR", "N,7,2", "03600029145").symbology == "UPC-A"
    assert made("BR", "N,8,2", "123456").symbology == "UPC-E"
    assert made("BR", "N,9,2", "590123412345").symbology == "EAN-13"
    assert made("BR", "N,10,2", "9638507").symbology == "EAN-8"
    assert made("BR", "N,11,2,,30", "(10)A").text == "10A"
    assert made("BR", "N,11,2,,30", "(10)A").dots.height_px == 60
    assert "composite" in refusal("BR", "N,1", "123|456")
    assert "GTIN" in refusal("BR", "N,1", "12a")
    assert "not GS1 data" in refusal("BR", "N,6", "hello")
    assert "cannot hold" in refusal("BR", "N,5", "9234567890123")


def test_maxicode_grid_has_each_cell_once() -> None:
    cells = [cell for word in CELLS for cell in word]
    assert len(cells) == len(set(cells)) == 864
    assert not set(cells) & set(ORIENTATION)
    assert all(0 <= row < 33 and 0 <= column < 30 - row % 2 for row, column in cells)


def test_maxicode_words() -> None:
    assert text_words("AB 1") == [1, 2, 32, 49]
    assert text_words("aB") == [59, 1, 2]
    assert text_words("abC") == [63, 1, 2, 59, 3]
    assert text_words("ab1") == [63, 1, 2, 59, 49]
    assert text_words("a1") == [59, 1, 49]
    assert text_words("\x04") == [62, 4]
    # 123456789 is 7, 22, 60, 52, 21 in base 64.
    assert text_words("123456789A") == [31, 7, 22, 60, 52, 21, 1]
    assert check_words([0] * 10, 10) == [0] * 10
    # One word alone is divided by the generator: its terms, but for the first one.
    assert check_words([1], 1) == [2]


def test_maxicode_of_a_parcel() -> None:
    header = "[)>\x1e01\x1d96"
    symbol = made("BD", "2", f"001840152382802{header}1Z\x1e\x04")
    assert symbol.text == f"{header}152382802\x1d840\x1d001\x1d1Z\x1e\x04"
    assert size(symbol) == (210, 202)
    assert made("BD", "3,1,1", "403040B1050 x").text == "B1050 \x1d040\x1d403\x1dx"


def test_maxicode_refuses() -> None:
    assert "no mode 7" in refusal("BD", "7", "x")
    assert "several symbols" in refusal("BD", "4,1,2", "x")
    assert "service, country and postal" in refusal("BD", "2", "123")
    assert "in a postal code" in refusal("BD", "3", "403040[1050 x")
    assert "111 words of data" in refusal("BD", "4", "A" * 120)
    assert "no character 'é'" in refusal("BD", "4", "é")
