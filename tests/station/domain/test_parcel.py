"""Parcels: limits exactly at their edges, and the three ways of writing a size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.parcel import Parcel, ParcelProblem, parcel_of, problems_of, sides_of

SIDES = st.integers(1, 274)
SEPARATORS = st.sampled_from(["x", "X", "*", "×", " ", "  ", " x ", " * "])


def fields(parcel: Parcel) -> list[str]:
    return [problem.field for problem in parcel.problems()]


@pytest.mark.parametrize(
    "parcel",
    [
        Parcel(1, 1, 1, 1),
        Parcel(274, 1, 1, 30_000),
        Parcel(274, 61, 2, 1),
        Parcel(100, 100, 50, 30_000),
        Parcel(80, 80, 80, 1),
    ],
)
def test_what_is_just_allowed(parcel: Parcel) -> None:
    assert parcel.problems() == ()


@pytest.mark.parametrize(
    ("parcel", "wrong"),
    [
        (Parcel(0, 1, 1, 1), ["length"]),
        (Parcel(1, 0, 1, 1), ["width"]),
        (Parcel(1, 1, 0, 1), ["height"]),
        (Parcel(275, 1, 1, 1), ["length"]),
        (Parcel(1, 275, 1, 1), ["width"]),
        (Parcel(1, 1, 275, 1), ["height"]),
        (Parcel(1, 1, 1, 0), ["weight"]),
        (Parcel(1, 1, 1, 30_001), ["weight"]),
        (Parcel(274, 62, 2, 1), ["girth"]),
        (Parcel(80, 80, 81, 1), ["girth"]),
        (Parcel(-5, 20, 10, 100), ["length"]),
        (Parcel(0, 0, 0, -1), ["length", "width", "height", "weight"]),
        (Parcel(275, 275, 1, 30_001), ["length", "width", "weight"]),
    ],
)
def test_what_is_just_refused(parcel: Parcel, wrong: list[str]) -> None:
    assert fields(parcel) == wrong


def test_girth_is_not_told_where_a_side_is_wrong_already() -> None:
    assert fields(Parcel(300, 200, 200, 1)) == ["length"]


def test_a_problem_says_where_what_and_what_is_allowed() -> None:
    assert Parcel(1, 1, 1, 30_001).problems(3) == (ParcelProblem(3, "weight", 30_001, 1, 30_000),)
    assert Parcel(81, 80, 80, 1).problems(1) == (ParcelProblem(1, "girth", 401, 1, 400),)


@given(st.permutations([120, 70, 70]))
def test_girth_does_not_depend_on_how_the_box_lies(sides: list[int]) -> None:
    assert Parcel(*sides, 1).length_and_girth_cm == 120 + 2 * 140


@given(SIDES, SIDES, SIDES)
def test_the_longest_side_is_the_length(a: int, b: int, c: int) -> None:
    assert Parcel(a, b, c, 1).length_and_girth_cm == 2 * (a + b + c) - max(a, b, c)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("30x20x15", (30, 20, 15)),
        ("30X20x15", (30, 20, 15)),
        ("30*20*15", (30, 20, 15)),
        ("30×20×15", (30, 20, 15)),
        ("30 20 15", (30, 20, 15)),
        ("  30 x 20 x 15  ", (30, 20, 15)),
        ("30x20 15", (30, 20, 15)),
        ("30.1x20,5x15.0", (31, 21, 15)),
        ("0.1x0.1x0.1", (1, 1, 1)),
        ("-30x20x15", (-30, 20, 15)),
        ("-30.5x20x15", (-30, 20, 15)),
        ("0x0x0", (0, 0, 0)),
    ],
)
def test_sizes_as_they_are_written(text: str, sides: tuple[int, int, int]) -> None:
    assert sides_of(text) == sides


@pytest.mark.parametrize(
    "text",
    ["", "30", "30x20", "30x20x15x10", "30x20x", "x20x15", "30cm x20x15", "30-20-15", "30.x20x15",
     "30x20x15kg", "1e2x20x15", "+30x20x15", "30,20,15", "302015", "NaN x20x15"],
)  # fmt: skip
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError, match="not a size"):
        sides_of(text)


@given(SIDES, SIDES, SIDES, SEPARATORS, SEPARATORS)
def test_every_size_comes_back_whatever_stands_between(
    a: int, b: int, c: int, one: str, two: str
) -> None:
    assert sides_of(f"{a}{one}{b}{two}{c}") == (a, b, c)


@given(st.text())
def test_a_size_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        sides = sides_of(text)
    except ValueError:
        return
    assert all(isinstance(side, int) for side in sides)


@given(SIDES, SIDES, SIDES, st.integers(1, 30_000))
def test_a_parcel_comes_back_from_its_own_text(a: int, b: int, c: int, grams: int) -> None:
    parcel = Parcel(a, b, c, grams)
    assert parcel_of(str(parcel)) == parcel


def test_a_parcel_with_kilograms() -> None:
    assert parcel_of("30x20x15@1.25kg") == Parcel(30, 20, 15, 1250)


@pytest.mark.parametrize("text", ["30x20x15", "@", "30x20x15@", "30x20x15@2", "a@1kg", "1x1x1@1t"])
def test_what_is_no_parcel(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parcel_of(text)


@pytest.mark.parametrize(("count", "is_fine"), [(0, False), (1, True), (20, True), (21, False)])
def test_one_to_twenty_parcels(count: int, is_fine: bool) -> None:
    problems = problems_of([Parcel(1, 1, 1, 1)] * count)
    assert problems == (() if is_fine else (ParcelProblem(None, "parcels", count, 1, 20),))


def test_all_parcels_are_looked_at_and_named_by_their_place() -> None:
    good, bad = Parcel(1, 1, 1, 1), Parcel(0, 1, 1, 0)
    found = [(problem.index, problem.field) for problem in problems_of([bad, good, bad])]
    assert found == [(0, "length"), (0, "weight"), (2, "length"), (2, "weight")]
