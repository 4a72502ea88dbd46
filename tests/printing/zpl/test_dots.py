"""Packed rows against dots that are counted one by one."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.labels.zpl.dots import Dots, Ink
from printing.labels.zpl.drawing import Box

WIDTH, HEIGHT = 45, 30
Points = set[tuple[int, int]]


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, top = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
    return Box(left, top, draw(st.integers(left + 1, WIDTH)), draw(st.integers(top + 1, HEIGHT)))


def points(dots: Dots) -> Points:
    """The black dots; the bits that fill up a row count too, and must be white."""
    width = dots.row_bytes * 8
    bits = "".join(f"{byte:08b}" for byte in dots.rows)
    return {(at % width, at // width) for at, bit in enumerate(bits) if bit == "1"}


def painted(before: Points, thing: Points, ink: Ink) -> Points:
    return {Ink.BLACK: before | thing, Ink.WHITE: before - thing, Ink.REVERSE: before ^ thing}[ink]


def inside(box: Box) -> Points:
    return {(x, y) for x in range(box.left, box.right) for y in range(box.top, box.bottom)}


@given(st.lists(st.tuples(boxes(), st.sampled_from(Ink)), max_size=6))
def test_rectangles(steps: list[tuple[Box, Ink]]) -> None:
    dots, wanted = Dots(WIDTH, HEIGHT), Points()
    for box, ink in steps:
        dots.fill(box, ink)
        wanted = painted(wanted, inside(box), ink)
    assert points(dots) == wanted


@given(boxes(), boxes(), st.sampled_from(Ink), st.randoms(use_true_random=False))
def test_pictures(below: Box, box: Box, ink: Ink, random: Random) -> None:
    dots = Dots(WIDTH, HEIGHT)
    dots.fill(below, Ink.BLACK)
    width, height = box.right - box.left, box.bottom - box.top
    bits = [[random.random() < 0.5 for _ in range(width)] for _ in range(height)]
    dots.lay(b"".join(map(packed, bits)), box, ink)
    thing = {
        (box.left + x, box.top + y)
        for y, row in enumerate(bits)
        for x, is_black in enumerate(row)
        if is_black
    }
    assert points(dots) == painted(inside(below), thing, ink)


def packed(row: list[bool]) -> bytes:
    row_bytes = (len(row) + 7) // 8
    text = "".join("01"[bit] for bit in row).ljust(row_bytes * 8, "0")
    return int(text, 2).to_bytes(row_bytes)


@pytest.mark.parametrize("ink", Ink)
def test_a_rectangle_wider_than_it_is_high(ink: Ink) -> None:
    dots = Dots(400, 3)
    dots.fill(Box(3, 0, 399, 2), Ink.BLACK)
    dots.fill(Box(1, 1, 397, 3), ink)
    assert points(dots) == painted(inside(Box(3, 0, 399, 2)), inside(Box(1, 1, 397, 3)), ink)


def test_a_picture_wider_than_it_is_high_and_one_that_is_higher() -> None:
    for width, height in ((200, 2), (9, 60)):
        dots = Dots(220, 70)
        row = packed([True] * width)
        dots.lay(row * height, Box(5, 1, 5 + width, 1 + height), Ink.BLACK)
        assert points(dots) == inside(Box(5, 1, 5 + width, 1 + height))
