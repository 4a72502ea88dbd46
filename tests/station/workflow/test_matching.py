"""Which label belongs to which parcel, though the answer's order is not promised (T19)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.order import TrackedParcel
from station.domain.parcel import Parcel
from station.workflow.matching import in_parcel_order, is_same

SMALL, LARGE = Parcel(30, 20, 15, 1250), Parcel(60, 40, 40, 8400)


def tracked(parcel: Parcel, number: str = "") -> TrackedParcel:
    return TrackedParcel(*parcel.sides, parcel.weight_g, tracking_number=number)


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        (TrackedParcel(30, 20, 15, 1250), True),
        (TrackedParcel(15, 30, 20, 1250), True),
        (TrackedParcel(30, 20, 15, 1251), True),
        (TrackedParcel(30, 20, 15, 1249), True),
        (TrackedParcel(30, 20, 15, 1252), False),
        (TrackedParcel(30, 20, 16, 1250), False),
        (TrackedParcel(), False),
    ],
)
def test_the_same_parcel_may_lie_otherwise_and_weigh_a_gram_more(
    theirs: TrackedParcel, same: bool
) -> None:
    assert is_same(SMALL, theirs) is same


def test_labels_come_in_the_order_of_our_parcels() -> None:
    theirs = (tracked(LARGE, "L"), tracked(SMALL, "S"))
    assert in_parcel_order([SMALL, LARGE], theirs) == (theirs[1], theirs[0])


def test_identical_cartons_keep_the_marketplace_s_order() -> None:
    theirs = (tracked(SMALL, "1"), tracked(SMALL, "2"))
    assert in_parcel_order([SMALL, SMALL], theirs) == theirs


def test_where_one_finds_no_match_nothing_is_guessed() -> None:
    theirs = (tracked(LARGE, "L"), tracked(Parcel(1, 2, 3, 4), "?"))
    assert in_parcel_order([SMALL, LARGE], theirs) == theirs


def test_more_labels_than_parcels_come_after_ours() -> None:
    theirs = (tracked(LARGE, "L"), tracked(SMALL, "S"))
    assert in_parcel_order([SMALL], theirs) == (theirs[1], theirs[0])


def test_without_parcels_of_ours_the_answer_stays_as_it_is() -> None:
    theirs = (tracked(LARGE, "L"), tracked(SMALL, "S"))
    assert in_parcel_order([], theirs) == theirs


def test_fewer_labels_than_parcels_stay_as_they_are() -> None:
    theirs = (tracked(SMALL, "S"),)
    assert in_parcel_order([SMALL, SMALL], theirs) == theirs


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 3), st.sampled_from([1, 9])),
        min_size=1,
        max_size=8,
    ),
    st.randoms(),
)
def test_however_the_answer_is_shuffled_each_parcel_gets_a_label_of_its_own(
    sizes: list[tuple[int, int, int, int]], random: object
) -> None:
    ours = [Parcel(*size) for size in sizes]
    theirs = [tracked(parcel, str(at)) for at, parcel in enumerate(ours)]
    random.shuffle(theirs)  # type: ignore[attr-defined]
    found = in_parcel_order(ours, theirs)
    assert sorted(found, key=lambda t: t.tracking_number) == sorted(
        theirs, key=lambda t: t.tracking_number
    )
    assert all(is_same(mine, label) for mine, label in zip(ours, found, strict=True))
