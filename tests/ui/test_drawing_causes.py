"""What the renderer says of a ZPL label is said in the packer's words."""

import re

import pytest

from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.symbols.symbol import NotEncodable
from ui.causes import cause
from ui.drawing_causes import DRAWING_CAUSES


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"^XA^FO9,9^FDx^FS", "the ZPL label is damaged or not whole"),
        (b"^XA^XFR:A.ZPL^FS^XZ", "it uses A, which is not in the label"),
        (b"^XA^XGR:B.GRF^FS^XZ", "it uses B, which is not in the label"),
        (b"^XA^FO9,9^GFA,8,8,1,:Z64:broken:0000^FS^XZ", "the graphic is damaged or not whole"),
        (b"^XA^CI77^XZ", "the letters of set 77 are not known"),
        (b"^XA^FO9,9^FB0^FDx^FS^XZ", "a text without a width: nothing is printed"),
        (b"^XA^MUM^XZ", "lengths in millimetres or inches are not converted"),
        (b"^XA^MCN^XZ", "the label before it is not drawn into this one"),
        (b"^XA^PW99999^XZ", "larger than any label"),
        (b"^XA^FO9,9^BEN^FD12A^FS^XZ", "EAN-13 has digits only"),
        (b"^XA^FO9,9^B3N^FD\xc3\xa9^FS^XZ", "Code 39 has no character"),
        (b"^XA^FO9,9^BCN^FD^FS^XZ", "the barcode has no data"),
    ],
)
def test_what_cannot_be_drawn_as_it_stands(data: bytes, words: str) -> None:
    (remark,) = draw(data, Stock(102, 152)).wrong
    assert cause(remark.words).startswith(words)


def test_an_error_that_nobody_foresaw_is_shown_as_it_is() -> None:
    assert cause(str(NotEncodable("a rune is a number"))) == "a rune is a number"


@pytest.mark.parametrize(("pattern", "say"), DRAWING_CAUSES)
def test_words_name_only_what_the_pattern_finds(pattern: str, say: object) -> None:
    assert callable(say)
    named = set(re.findall(r"{(\w+)}", say()))
    assert named <= set(re.compile(pattern).groupindex)
