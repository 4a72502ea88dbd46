"""EAN and UPC against numbers that are printed on things."""

import pytest
import zxingcpp
from PIL import Image

from printing.labels.zpl.symbols.symbol import HumanLine, NotEncodable
from printing.labels.zpl.symbols.upc_e import expand, six_digits
from tests.printing.zpl.symbols.scanning import made, picture, runs, scanned


@pytest.mark.parametrize(
    ("command", "data", "text"),
    [
        ("BE", "978020137962", "9780201379624"),
        ("BE", "5901234123457", "5901234123457"),
        ("BE", "5901234123450", "5901234123457"),
        ("BE", "1", "0000000000017"),
        ("B8", "9638507", "96385074"),
        ("BU", "03600029145", "0036000291452"),
        ("B9", "1230000045", "0012300000451"),
    ],
)
def test_check_digits_are_computed(command: str, data: str, text: str) -> None:
    symbol = made(command, "N,50", data)
    assert symbol.text == text
    assert scanned(symbol) == [text]


def test_guards_reach_five_modules_below() -> None:
    symbol = made("BE", "N,100,N", "590123412345", 2)
    assert (symbol.dots.width_px, symbol.dots.height_px) == (190, 110)
    foot = symbol.dots.rows[-symbol.dots.row_bytes :]
    assert sum(byte.bit_count() for byte in foot) == 6 * 2
    above = symbol.dots.rows[99 * symbol.dots.row_bytes : 100 * symbol.dots.row_bytes]
    assert above == symbol.dots.rows[: symbol.dots.row_bytes]


def test_lines_for_people() -> None:
    below = made("BE", "N,50", "590123412345", 2).human
    assert [(line.text, line.centre_px) for line in below] == [
        ("5", -18.0),
        ("901234", 48.0),
        ("123457", 142.0),
    ]
    assert made("BE", "N,50,Y,Y", "590123412345").human == (
        HumanLine("5901234123457", 95.0, is_above=True),
    )
    assert made("BE", "N,50,N,Y", "590123412345").human == ()
    upc = made("BU", "N,50,Y,N,N", "03600029145").human
    assert [line.text for line in upc] == ["0", "36000", "29145"]
    short = made("B9", "N,50,Y,N,N", "123456").human
    assert [line.text for line in short] == ["0", "123456"]


@pytest.mark.parametrize(
    ("digits", "six", "whole"),
    [
        ("123456", "123456", "1234500006"),
        ("1", "000001", "0010000000"),
        ("0123456", "123456", "1234500006"),
        ("01234565", "123456", "1234500006"),
        ("1210000345", "123451", "1210000345"),
        ("1230000045", "123453", "1230000045"),
        ("1234000005", "123454", "1234000005"),
        ("01234000005", "123454", "1234000005"),
        ("012345000065", "123456", "1234500006"),
    ],
)
def test_upc_e_shortens(digits: str, six: str, whole: str) -> None:
    assert six_digits(digits) == six
    assert expand(six) == whole


def test_refusals() -> None:
    with pytest.raises(NotEncodable, match="EAN-13 has digits only"):
        made("BE", "N", "12a")
    with pytest.raises(NotEncodable, match="number system 0"):
        made("B9", "N", "11234000005")
    with pytest.raises(NotEncodable, match="no UPC-E"):
        made("B9", "N", "1234567890")


@pytest.mark.parametrize(("data", "text"), [("53", "53"), ("7", "07"), ("52495", "52495")])
def test_an_addition_is_read_beside_its_code(data: str, text: str) -> None:
    main, addition = made("BE", "N,50", "978020137962"), made("BS", "N,50", data)
    both = Image.new("L", (600, 200), 255)
    both.paste(picture(main, 0), (60, 50))
    both.paste(picture(addition, 0), (60 + main.dots.width_px + 18, 50))
    (found,) = zxingcpp.read_barcodes(
        both,
        text_mode=zxingcpp.TextMode.Plain,
        ean_add_on_symbol=zxingcpp.EanAddOnSymbol.Require,
    )
    assert found.text == f"9780201379624{text}"
    assert addition.text == text


def test_an_addition_of_three_digits_is_one_of_five() -> None:
    assert made("BS", "N,50", "123").text == "00123"
    assert made("BS", "N,50", "1234567").text == "12345"
    assert made("BS", "N,50", "53").human == (HumanLine("53", 20.0, is_above=True),)
    # Start 112, 5 in A, a gap of 11, 3 in B.
    assert runs(made("BS", "N,50", "53", 1)) == [1, 1, 2, 1, 2, 3, 1, 1, 1, 1, 1, 4, 1]
