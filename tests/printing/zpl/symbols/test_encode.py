"""The way in: which commands there are, and what is bounded before it is drawn."""

import pytest

from printing.labels.zpl.symbols.matrix import as_bytes, modules_of, sent
from printing.labels.zpl.symbols.symbol import NotEncodable
from tests.printing.zpl.symbols.scanning import made


@pytest.mark.parametrize(
    ("command", "data", "words"),
    [
        ("B4", "x", "Code 49 barcodes cannot be drawn here"),
        ("BB", "x", "CODABLOCK barcodes cannot be drawn here"),
        ("BT", "x", "TLC39 barcodes cannot be drawn here"),
        ("BH", "x", "^BH is no barcode"),
        ("BC", "", "the barcode has no data"),
        ("BC", "x" * 8001, "no barcode holds 8001 characters"),
    ],
)
def test_refuses_in_words(command: str, data: str, words: str) -> None:
    with pytest.raises(NotEncodable) as refused:
        made(command, "N", data)
    assert str(refused.value) == words


def test_a_barcode_larger_than_a_label_is_refused() -> None:
    with pytest.raises(NotEncodable, match=r"352\d\d x 32000 dots is larger than a label"):
        made("BC", "N,32000,N,N,N,N", "x" * 1600, 2)


def test_commands_in_small_letters_and_heights() -> None:
    assert made("bc", "N,20", "x").dots.height_px == 20
    assert made("BC", "N,99999", "x").dots.height_px == 32000
    assert made("BC", "N,0", "x").dots.height_px == 1
    assert made("BC", "N,tall", "x", height_px=0).dots.height_px == 1


def test_bytes_that_are_no_text() -> None:
    assert as_bytes("é\udce9\ud800") == b"\xc3\xa9\xe9?"
    assert sent("é".encode()) == "é"
    assert sent(b"\xe9") == "\xe9"


def test_rows_are_widened() -> None:
    modules = modules_of("a code", "1", "DataMatrix", forceSquare=True)
    assert modules.dots(1).width_px == 10
    assert modules.dots(3, 2).height_px == 20
    # The lowest row of a Data Matrix is black from side to side.
    assert modules.dots(3).rows[-4:] == b"\xff\xff\xff\xfc"
