"""Only whole ZPL formats go to a printer."""

import pytest

from printing.labels.problem import LabelProblem
from printing.labels.zpl.frame import MAX_BYTES, check_frame
from tests.printing.samples import ZPL


@pytest.mark.parametrize(
    "data",
    [ZPL, b"\r\n ^xa^fdx^fs^xz \n", ZPL * 3, b"~DGR:LOGO.GRF,2,1,FFFF" + ZPL],
)
def test_whole_formats_pass(data: bytes) -> None:
    check_frame(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<html>", "begin with"),
        (b"%PDF-1.4", "begin with"),
        (b"~DGR:LOGO.GRF,2,1,FFFF", "begin with"),
        (ZPL[:-6], "end with"),
        (b"^XA^FDone^XA^FDtwo^XZ", "do not pair"),
        (b"^XA" + bytes(MAX_BYTES) + b"^XZ", "too large"),
    ],
)
def test_anything_else_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(LabelProblem, match=words):
        check_frame(data)
