"""Graphics in each way of writing, whole, cut off and damaged; objects that are kept."""

import binascii
import zlib
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.labels.bitmap import Bitmap
from printing.labels.encode import Packing, to_zpl
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.graphics import graphic
from printing.labels.zpl.limits import Work
from tests.printing.zpl.ink import drawing, ink, rows, words

DOTS = bytes.fromhex("F00F8001F00F")
PICTURE = ["####........####", "#..............#", "####........####"]


def packed(kind: bytes, dots: bytes = DOTS) -> bytes:
    body = b64encode(zlib.compress(dots) if kind == b"Z64" else dots)
    return b":%b:%b:%04X" % (kind, body, binascii.crc_hqx(body, 0))


@pytest.mark.parametrize(
    "data",
    [
        b"A,6,6,2,F00F8001F00F",
        b"A,6,6,2,F00F\r\n8001\r\nF00F",
        b"A,6,6,2,FH0F8H01FH0F",
        b"A,6,6,2,FH0F8H01FH0F,!:,!:",
        b"A,6,6,2," + packed(b"Z64"),
        b"A,6,6,2," + packed(b"B64"),
        b"B,6,6,2," + DOTS,
        b"C,6,6,2," + packed(b"Z64"),
    ],
)
def test_the_same_dots_however_they_are_written(data: bytes) -> None:
    assert ink(b"^FO0,0^GF" + data + b"^FS") == PICTURE


def test_a_graphic_is_cut_at_the_edges_of_the_label() -> None:
    data = b"^GFA,6,6,2,F00F8001F00F^FS"
    assert ink(b"^FO30,38" + data) == [""] * 38 + ["." * 30 + "####", "." * 30 + "#"]
    assert ink(b"^FO4,0^FR" + data, width=8) == ["....####", "....#", "....####"]
    assert ink(b"^FT0,2" + data) == ["#..............#", "####........####"]


def test_rows_end_early_and_repeat() -> None:
    assert ink(b"^FO0,0^GFA,10,10,2,F,!8,:!^FS") == ["####", "#" * 16, "#", "#", "#" * 16]
    assert ink(b"^FO0,0^GFA,4,4,2,:FFgFF^FS") == ["", "#" * 16]
    assert ink(b"^FO0,0^GFA,4,4,2,F:F,!^FS") == ["########", "#" * 16]


def test_an_odd_count_of_digits_is_filled_up() -> None:
    assert ink(b"^FO0,0^GFA,2,2,2,FFF^FS") == ["########"]
    assert ink(b"^FO0,0^GFA,2,2,2,GFGFGF^FS") == ["############"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"A,6,6,2,F00F", "rows are missing"),
        (b"A,6,6,2,FH0F,", "rows are missing"),
        (b"A,6,6,2," + packed(b"Z64", DOTS[:4]), "rows are missing"),
        (b"A,6,0,2,F00F", "0 bytes in rows of 2"),
        (b"A,6,6,0,F00F", "6 bytes in rows of 0"),
        (b"A,6,999999999,2,F00F", "cannot be drawn"),
        (b"C,6,6,2,abcdef", "own packing"),
        (b"A,6,6,2,:Z64:eJw", "checksum is missing"),
        (b"A,6,6,2,:Z64:eJw:0000", "checksum does not fit"),
        (b"A,6,6,2,:Z64:YWJj:%04X" % binascii.crc_hqx(b"YWJj", 0), "damaged"),
        (b"A,6,6,2,:B64:a:%04X" % binascii.crc_hqx(b"a", 0), "damaged"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    found = drawing(b"^FO0,0^GB1,1^FS^FO0,0^GF" + data + b"^FS")
    assert [(name, reason in text) for name, text in words(found)] == [("GF", True)]


def test_raw_dots_that_end_with_the_stream_are_told() -> None:
    found = draw(b"^XA^FO0,0^GFB,6,6,2,ab", Stock(50, 50))
    assert [name for name, _words in words(found)] == ["GF", "XA"]
    assert found.labels == ()


def test_a_small_graphic_that_unpacks_to_a_huge_one_is_cut() -> None:
    bomb = packed(b"Z64", bytes(20_000_000))
    assert ink(b"^FO0,0^GB1,1^FS^FO0,0^GFA,6,6,2," + bomb + b"^FS") == ["#"]


def test_a_graphic_is_kept_and_enlarged() -> None:
    body = b"~DGR:LOGO.GRF,2,1,8040^FO1,1^XGR:LOGO.GRF,2,3^FS"
    assert ink(body) == ["", *["..."[:1] + "##"] * 3, *[".." + ".##"] * 3]
    assert ink(b"~DGLOGO,2,1,8040^FO1,0^IMR:LOGO.GRF^FS") == [".#", "..#"]
    assert ink(b"~DYR:LOGO,A,G,2,1,8040^FO1,0^XGLOGO^FS") == [".#", "..#"]
    assert ink(b"~DGLOGO,1,1,FF^FO90,0^XGLOGO^FS") == []
    assert ink(b"~DGLOGO,1,1,FF^FO36,0^XGLOGO,2,1^FS") == ["." * 36 + "####"]


def test_a_graphic_that_is_not_there_is_told() -> None:
    body = b"^FO0,0^GB1,1^FS^FO0,0^XGR:NONE.GRF^FS^ILR:NONE.GRF^FS"
    assert [name for name, _words in words(drawing(body))] == ["XG", "IL"]
    assert words(drawing(b"~DGA,1,1,80^IDR:A.GRF^FS^FO0,0^XGA^FS^FO0,0^GB1,1^FS"))
    assert words(drawing(b"~DGA,1,1,80^IDR:*.*^FS^FO0,0^XGA^FS^FO0,0^GB1,1^FS"))
    assert words(drawing(b"~DGA,9,0,80^FS"))
    assert "only graphics" in words(drawing(b"~DYR:A,A,T,2,1,80"))[0][1]


def test_a_whole_label_is_kept_as_a_picture() -> None:
    data = b"^XA^PW16^LL8^FO2,0^GB2,1^FS^ISR:FORM.GRF,N^XZ^XA^FO0,1^GB1,1^FS^ILR:FORM.GRF^FS^XZ"
    _first, second = draw(data, Stock(50, 50)).labels
    assert rows(second.bitmap) == ["..##", "#"]


def test_a_printer_keeps_only_so_much() -> None:
    many = b"".join(b"~DGR:A%d.GRF,1,1,80" % number for number in range(501))
    assert words(drawing(many)) == [("~DG", "too many objects are kept")]
    formats = many + b"^XZ^XA^DFR:F.ZPL^FS^FO0,0^GB1,1^FS^XZ^XA^XFR:F.ZPL"
    assert ("XF", "no format of the name F is in this stream") in words(drawing(formats))


@given(st.binary(min_size=6, max_size=60), st.sampled_from(Packing))
def test_our_own_labels_come_back_to_the_dot(dots: bytes, packing: Packing) -> None:
    bitmap = Bitmap(24, len(dots) // 3, dots[: len(dots) // 3 * 3])
    (label,) = draw(to_zpl(bitmap, packing), Stock(50, 50)).labels
    assert label.bitmap == bitmap


@pytest.mark.parametrize(
    ("letters", "digits"),
    [
        ("A,,A", "A0000000A"),
        (",,", "00000000"),
        ("A!!", "AFFFFFFF"),
        ("12345::", "123450000000"),
        ("A5A5:::", "A5A5A5A5A5A5A5A5"),
        ("A5A5:::,", "A5A5A5A5A5A5A5A50000"),
        ("gA" + "B" * 3, "A" * 20 + "BBB"),
        ("IGA", "AAAA"),
    ],
)
def test_run_lengths_of_rows_of_two_bytes(letters: str, digits: str) -> None:
    found, _is_short = graphic(letters, 40, 2, Work())
    assert found.rows.hex().upper() == digits.ljust(80, "0")
