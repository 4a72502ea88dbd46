"""Barcodes on the label: their place, their line for people, and what cannot be encoded."""

import pytest

from printing.labels.zpl.drawing import Box
from tests.printing.zpl.ink import drawing, label, words

BODY = b"^BCN,50,N^FD12345678^FS"


def test_bars_have_their_corner_or_their_foot_at_the_place() -> None:
    (code,) = label(b"^FO10,20^BY1" + BODY, 300, 200).codes
    assert (code.box.left, code.box.top, code.box.bottom) == (10, 20, 70)
    (code,) = label(b"^FT10,120^BY1" + BODY, 300, 200).codes
    assert (code.box.left, code.box.top, code.box.bottom) == (10, 70, 120)
    assert (code.symbology, code.text, code.turn, code.wrong) == ("Code 128", "12345678", "N", "")


def test_bars_turn() -> None:
    width = label(b"^FO0,0^BY1" + BODY, 300, 300).codes[0].box.right
    (code,) = label(b"^FO10,20^BY1" + BODY.replace(b"BCN", b"BCR"), 300, 300).codes
    assert code.box == Box(10, 20, 60, 20 + width)
    (code,) = label(b"^FWB^FO10,20^BY1" + BODY.replace(b"BCN", b"BC"), 300, 300).codes
    assert (code.turn, code.box) == ("B", Box(10, 20, 60, 20 + width))
    (code,) = label(b"^FO200,20,1^BY1" + BODY, 300, 300).codes
    assert code.box.right == 200


def test_the_line_for_people_is_below_or_above() -> None:
    below = label(b"^FO10,40^BCN,50^FD1234^FS", 300, 200)
    assert below.texts[0].text == "1234"
    assert below.codes[0].box.bottom < below.texts[0].box.top < 100
    above = label(b"^FO10,40^BCN,50,Y,Y^FD1234^FS", 300, 200)
    assert above.texts[0].box.bottom < above.codes[0].box.top == 40
    named = label(b"^FO10,40^A0N,40^BCN,50^FD1234^FS", 300, 200)
    assert named.texts[0].font == "0"
    assert named.texts[0].box.bottom - named.texts[0].box.top > 25
    outside = label(b"^FO10,150^BCN,50^FD1234^FS", 300, 200)
    assert outside.texts == ()


@pytest.mark.parametrize("height", [b",100", b""])
def test_guard_bars_stand_out_below_the_others(height: bytes) -> None:
    (code,) = label(b"^BY2,2,100^FO10,20^BEN" + height + b"^FD590123412345^FS", 300, 200).codes
    assert code.box.top == 20
    assert code.box.bottom > 120
    (code,) = label(b"^BY2,2,100^FT10,150^BEN" + height + b"^FD590123412345^FS", 300, 200).codes
    assert code.box.top == 50
    (without,) = label(b"^BY2,2,100^FO9,9^BE^FD590123412345^FS", 300, 200).codes
    assert without.box.top == 9


def test_a_qr_code_is_moved_as_printers_move_it() -> None:
    (code,) = label(b"^BY2,2,30^FO10,20^BQN,2,4^FDQA,abc^FS", 300, 300).codes
    assert (code.box.left, code.box.top, code.turn) == (10, 50, "N")
    (code,) = label(b"^FT10,200^BQR,2,4^FDQA,abc^FS", 300, 300).codes
    assert (code.box.left, code.box.bottom, code.turn) == (10, 172, "N")
    (code,) = label(b"^FT10,200^BQ^FDQA,abc^FS", 300, 300).codes
    assert code.box.bottom == 186


def test_data_that_do_not_fit_are_told() -> None:
    found = drawing(b"^FO1,1^GB1,1^FS^FO5,6^B2N,50^FDABC^FS")
    (code,) = found.labels[0].codes
    assert code.wrong
    assert code.text == "ABC"
    assert code.box == Box(5, 6, 5, 6)
    assert words(found) == [("FD", code.wrong)]
    long = drawing(b"^FO1,1^BCN,50^FD" + b"1" * 400 + b"^FS^FO1,1^GB1,1^FS")
    assert "400 characters" in words(long)[0][1]
    many = b"1" * 5000
    for command in (b"BQN,2,", b"BEN,", b"BCN,"):
        drawing(b"^FT0,90^" + command + many + b"^FDQA,590123412345^FS")
    with_huge = drawing(b"^FO0,0^BY1,2,99999^BCN,999999999^FD12^FS", 300, 300)
    assert with_huge.labels[0].codes[0].box.bottom <= 8000


def test_bars_off_the_label_and_bars_of_no_width_of_lines() -> None:
    (code,) = label(b"^FO900,900^BCN,50,N^FD12^FS^FO0,0^GB1,1^FS", 300, 300).codes
    assert code.box.left == 900
    found = label(b"^BY0,9,0^FO0,0^BCN,,N^FD12^FS", 300, 300).codes
    assert found[0].box.bottom == 1
