"""Texts: places, fonts, turns, blocks of lines."""

import pytest

from printing.labels.zpl.block import LINE_END, SOFT_HYPHEN, runs_of, unfolded
from printing.labels.zpl.drawing import Box, DrawnText
from printing.labels.zpl.elements import Block, Font
from printing.labels.zpl.faces import face_of
from printing.labels.zpl.letters import KEPT_LETTERS, letters_of, width_of
from tests.printing.zpl.ink import box_of, drawing, ink, label, words


def text(body: bytes, size: int = 400) -> DrawnText:
    (only,) = label(body, size, size).texts
    return only


def close(box: Box, left: int, top: int, right: int, bottom: int, dots: int = 2) -> bool:
    sides = (box.left - left, box.top - top, box.right - right, box.bottom - bottom)
    return all(abs(side) <= dots for side in sides)


@pytest.mark.parametrize(
    ("turn", "origin", "typeset"),
    [
        # The letter's field begins at 100, 100; capitals are three quarters of its height.
        ("N", (105, 100, 138, 160), (105, 40, 138, 100)),
        ("R", (120, 105, 180, 138), (100, 105, 160, 138)),
        ("I", (102, 120, 135, 180), (62, 100, 95, 160)),
        ("B", (100, 102, 160, 135), (40, 62, 100, 95)),
    ],
)
def test_a_letter_stands_where_its_turn_puts_it(
    turn: str, origin: tuple[int, int, int, int], typeset: tuple[int, int, int, int]
) -> None:
    body = b"A0%b,80^FDE^FS" % turn.encode()
    assert close(text(b"^FO100,100^" + body).box, *origin)
    assert close(text(b"^FT100,100^" + body).box, *typeset)
    assert text(b"^FT100,100^" + body).turn == turn


def test_the_box_of_a_text_holds_exactly_its_dots() -> None:
    drawn = label(b"^FO10,10^A0N,40^FDHgj\xe9^FS", 200, 80)
    assert drawn.texts[0].box == box_of(drawn.bitmap)


def test_a_font_with_cells_grows_by_whole_factors() -> None:
    for asked, dots in ((9, 7), (13, 7), (14, 14), (30, 21), (900, 70)):
        box = text(b"^FO0,0^AAN,%d^FDH^FS" % asked).box
        assert abs(box.bottom - box.top - dots) <= 1
    assert width_of(face_of(Font("D", 18, 20)), "ab") == 48
    assert width_of(face_of(Font("A", 0, 10)), "a") == 12


def test_fonts_of_fixed_sizes_and_symbols() -> None:
    assert face_of(Font("P")).height == 20
    assert face_of(Font("Q", 60)).height == 56
    assert face_of(Font("0")).height == 15
    assert face_of(Font("0", 0, 40)).height == 40
    assert face_of(Font("0", 2, 2)).height == 10
    assert text(b"^FO0,0^GSN,40,40^FDA^FS").text == "®"
    assert text(b"^FO0,0^GSR^FDDx^FS").text == "UL"
    assert text(b"^FO0,0^ABN^FDabc^FS").text == "ABC"


def test_the_default_font_and_turn_hold_until_they_are_changed() -> None:
    assert text(b"^CF0,40^FO0,0^FDa^FS").font == "0"
    assert text(b"^FO0,0^CF0,40^FDa^FS").font == "0"
    assert text(b"^CFD,36^FO0,0^A0^FDa^FS").font == "0"
    assert text(b"^CF0,40^CF,50^FO0,0^FDa^FS").font == "0"
    assert text(b"^CFY,40^FO0,0^FDa^FS").font == "A"
    assert text(b"^FO9,9^A1N,30^FDa^FS").font == "A"
    assert text(b"^CW1,E:ARIAL.TTF^FO9,9^A1N,30^FDa^FS").font == "0"
    assert text(b"^CWL,E:A.TTF^CFL,30^FO9,9^FDa^FS").font == "0"
    assert text(b"^CW,E:A.TTF^CW1,^FO9,9^A1N,30^FDa^FS").font == "A"
    assert text(b"^FO9,9^A@N,30,30,E:ARIAL.TTF^FDa^FS").font == "0"
    assert text(b"^FWR^FO9,9^A0,30^FDa^FS").turn == "R"
    assert text(b"^FWR^FO9,9^FW^A0,30^FDa^FS").turn == "N"
    assert text(b"^FO9,9^A0I,30^FWB^FDa^FS").turn == "I"
    assert text(b"^CF0,30^FO9,9^A0^FDH^FS").box == text(b"^FO9,9^A0N,30^FDH^FS").box
    assert text(b"^A0N,40^CF0,20^FO0,0^FDH^FS").box.bottom >= 29


def test_home_shift_and_top_move_all_fields() -> None:
    assert ink(b"^LH3,2^LS1^LT-1^FO1,1^GB1,1^FS") == ["", "", "...#"]


def test_a_text_without_a_place_goes_on_where_the_last_one_ended() -> None:
    first, second = label(b"^FT10,50^A0N,40^FDHH^FS^FT^A0N,40^FDHH^FS", 300, 80).texts
    assert 0 < second.box.left - first.box.right < 10
    assert second.box.bottom == first.box.bottom
    first, second = label(b"^FT50,250^A0B,40^FDHH^FS^FT,^A0B,40^FDH^FS", 300, 300).texts
    assert second.box.bottom <= first.box.top


def test_a_text_may_end_at_its_place() -> None:
    box = text(b"^FO200,20,1^A0N,40^FDHHH^FS").box
    assert 194 <= box.right <= 200


def test_hyphens_are_as_wide_as_the_printers_own() -> None:
    box = text(b"^FO0,0^A0N,100^FD-^FS").box
    assert 45 <= box.right - box.left <= 60


def test_line_ends_in_data_are_passed_over() -> None:
    assert text(b"^FO0,0^FDab\r\ncd^FS").text == "abcd"
    assert label(b"^FO0,0^FD  ^FS^FO0,0^GB1,1^FS").texts == ()


def test_characters_without_a_letter_are_not_printed() -> None:
    assert text(b"^FO0,0^FH^FDa_0Ab_00c_7Fd^FS").text == "abcd"
    assert text(b"^FO0,0^FB200,2^FH^FDa_00b_0Ac^FS").text == "ab\nc"


def test_a_serial_number_begins_with_its_first() -> None:
    assert text(b"^FO0,0^SN007,1,Y^FS").text == "007"


def test_a_text_that_is_too_long_is_cut_and_told() -> None:
    found = drawing(b"^FO0,0^A0N,10^FD" + b"x" * 10_000 + b"^FS")
    assert words(found) == [("FD", "a field of 10000 characters; printers take 3072")]


def test_huge_letters_are_drawn_as_far_as_they_are_on_the_label() -> None:
    drawn = label(b"^FO0,0^A0N,32000,32000^FDI^FS", 400, 400)
    assert len(drawn.texts) <= 1
    assert ink(b"^FO90,0^A0N,30^FDI^FS^FO0,0^GB1,1^FS") == ["#"]
    assert label(b"^FO1,1^A0N,900,900^FDI^FS", 400, 400).texts[0].box.bottom > 390


FACE = face_of(Font("A", 9))  # six dots a letter


def lines(
    text: str, width: int = 60, count: int = 9, justify: str = "L", indent: int = 0
) -> list[tuple[str, int, int]]:
    runs = runs_of(text, Block(width, count, 0, justify, indent), FACE)
    return [(run.text, run.x, run.line) for run in runs]


def test_a_block_breaks_between_words() -> None:
    assert lines("one two three") == [("one two", 0, 0), ("three", 0, 1)]
    assert lines("one  two") == [("one  two", 0, 0)]
    assert lines("one two   three") == [("one two", 0, 0), ("three", 0, 1)]
    assert lines(f"one{LINE_END}two") == [("one", 0, 0), ("two", 0, 1)]


def test_a_word_that_is_too_long_is_broken_with_a_hyphen() -> None:
    assert lines("abcdefghijklm") == [("abcdefghi-", 0, 0), ("jklm", 0, 1)]
    assert lines("ab", width=1) == [("a-", 0, 0), ("b", 0, 1)]


def test_a_soft_hyphen_is_printed_where_the_line_ends() -> None:
    assert lines(f"abcdef{SOFT_HYPHEN}ghijk") == [("abcdef-", 0, 0), ("ghijk", 0, 1)]
    assert lines(f"ab{SOFT_HYPHEN}cd") == [("abcd", 0, 0)]
    assert lines(f"a{SOFT_HYPHEN}b cdefghi jk") == [("ab cdefghi", 0, 0), ("jk", 0, 1)]


def test_lines_are_justified() -> None:
    assert lines("ab", justify="C") == [("ab", 24, 0)]
    assert lines("ab", justify="R") == [("ab", 48, 0)]
    assert lines("a b cdefghijk", justify="J") == [
        ("a", 0, 0),
        ("b", 54, 0),
        ("cdefghijk", 0, 1),
    ]
    assert lines("abc defghijkl", justify="J") == [("abc", 0, 0), ("defghijkl", 0, 1)]


def test_later_lines_hang_and_those_too_many_are_printed_over_the_last() -> None:
    assert lines("one two three four", indent=12, count=2) == [
        ("one two", 0, 0),
        ("three", 12, 1),
        ("four", 12, 1),
    ]


def test_signs_of_a_block() -> None:
    assert unfolded("a\\&b\\\\c\\-d\\xe\\") == f"a{LINE_END}b\\c\\-d{SOFT_HYPHEN}e\\"


def test_a_block_stands_on_its_last_possible_line() -> None:
    origin = text(b"^FO0,100^FB200,3,5,L^A0N,40^FDEE\\&EE^FS").box
    assert close(origin, 2, 100, 40, 175, dots=6)
    typeset = text(b"^FT0,190^FB200,3,5,L^A0N,40^FDEE\\&EE^FS").box
    assert close(typeset, 2, 70, 40, 145, dots=6)
    assert text(b"^FO0,0^FB90,2,0,X^A0N,20^FDa^FS").box.left < 10


def test_a_block_without_a_width_is_told() -> None:
    found = drawing(b"^FO0,0^FB^FDabc^FS")
    assert words(found) == [("FB", "a block without a width prints nothing")]


def test_letters_of_any_size_stand_on_one_line() -> None:
    # The large ones are drawn each time, the small ones are kept: both look as they do alone.
    body = b"^FO%d,0^A0N,260^FD%b^FS"
    together = label(body % (5, b"iWi"), 400, 300).bitmap.to_image()
    first = label(body % (5, b"i"), 400, 300)
    (box,) = [one.box for one in first.texts]
    edges = (0, 0, box.right, 300)
    assert together.crop(edges).tobytes() == first.bitmap.to_image().crop(edges).tobytes()
    (cut,) = label(body % (-90, b"iWW"), 300, 300).texts
    assert cut.box.left == 0


def test_what_is_kept_of_a_font_is_bounded_and_drawn_again_the_same() -> None:
    face = face_of(Font("0", 30))
    letters = letters_of(face)
    before = {sign: letters.columns(letters[sign], 48) for sign in "Hg\xe9"}
    for number in range(0x100, 0x100 + 3 * KEPT_LETTERS):
        letters.columns(letters[chr(number)], 48)
    assert {sign: letters.columns(letters[sign], 48) for sign in "Hg\xe9"} == before
