"""Boxes, circles, ellipses and diagonals, to the dot."""

import pytest

from printing.labels.zpl.drawing import Box
from tests.printing.zpl.ink import box_of, drawing, ink, label, words


def test_a_box_has_its_lines_inside() -> None:
    assert ink(b"^FO1,1^GB5,4,1^FS") == ["", ".#####", ".#...#", ".#...#", ".#####"]


def test_a_box_without_an_inside_is_filled() -> None:
    assert ink(b"^FO0,0^GB3,3,2^FS") == ["###"] * 3


def test_a_side_is_never_thinner_than_the_line() -> None:
    assert ink(b"^FO0,0^GB5,0,2^FS") == ["#####"] * 2
    assert ink(b"^FO0,0^GB^FS") == ["#"]


def test_a_typeset_box_stands_on_its_place() -> None:
    assert ink(b"^FT2,3^GB3,2,2^FS") == ["", "..###", "..###"]


def test_a_field_may_end_at_its_place() -> None:
    assert ink(b"^FO5,0,1^GB3,1,1^FS") == ["..###"]


def test_white_takes_away_and_reverse_turns_over() -> None:
    black = b"^FO0,0^GB4,2,2^FS"
    assert ink(black + b"^FO1,0^GB2,1,1,W^FS") == ["#..#", "####"]
    assert ink(black + b"^FO2,1^FR^GB4,1,1^FS") == ["####", "##..##"]
    assert ink(b"^LRY" + black + b"^FO1,0^GB1,1,1,W^FS") == ["#.##", "####"]


def test_what_lies_outside_of_the_label_is_cut_off() -> None:
    assert ink(b"^FO38,39^GB9,9,9^FS") == [""] * 39 + ["." * 38 + "##"]
    assert ink(b"^FO90,90^GB9,9,9^FS^FO90,90^GC9,9^FS") == []


def test_round_corners_are_eighths_of_half_the_shorter_side() -> None:
    square = ink(b"^FO0,0^GB16,16,16,B,4^FS")
    assert square[0].startswith("..")
    assert square[8] == "#" * 16
    ring = ink(b"^FO0,0^GB24,24,2,B,8^FS")
    assert ring[12] == "##" + "." * 20 + "##"


def test_circles_and_ellipses_fill_their_rectangle() -> None:
    assert box_of(label(b"^FO2,3^GC20,2^FS").bitmap) == Box(2, 3, 22, 23)
    assert box_of(label(b"^FO2,3^GE20,10,9^FS").bitmap) == Box(2, 3, 22, 13)
    assert ink(b"^FO0,0^GC20,2^FS")[10] == "##" + "." * 16 + "##"
    assert ink(b"^FO0,0^GB30,30,30^FS^FO5,5^GC9,9,W^FS")[9][5:14] == "." * 9
    assert ink(b"^FO0,0^GB30,30,30^FS^FO5,5^GE9,9,9,W^FS")[9][5:14] == "." * 9


def test_a_diagonal_leans_as_it_says() -> None:
    right = ink(b"^FO0,0^GD6,6,1^FS")
    left = ink(b"^FO0,0^GD6,6,1,B,L^FS")
    assert right[-1].startswith("#")
    assert right[0].startswith("......#")
    assert left[0].startswith("#")
    assert left[-1].startswith("......#")
    assert ink(b"^FO0,0^GB9,9,9^FS^FO0,0^GD6,6,1,W,L^FS")[0].startswith(".#")


@pytest.mark.parametrize("body", [b"^GC32000,1", b"^GD32000,9,1", b"^GB32000,32000,2,B,3"])
def test_a_curve_larger_than_any_label_is_told(body: bytes) -> None:
    found = drawing(b"^FO0,0^GB1,1^FS^FO0,0" + body + b"^FS")
    assert "larger than any label" in words(found)[0][1]


def test_a_box_ends_its_field_even_without_a_separator() -> None:
    assert ink(b"^FO0,0^GB1,1^FO2,0^GB1,1^FS") == ["#.#"]
