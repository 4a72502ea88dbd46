"""Measuring parcels: pure steps on the work in hand."""

import pytest

from station.bench import packing
from station.bench.state import Draft, Offer, Work
from station.domain.box import Box

SMALL = Box("Small", "BOXS", 30, 20, 15, is_default=True)
LARGE = Box("Large", "BOXL", 60, 40, 30)
WHOLE = Draft((30, 20, 15), 1250)


def work(*parcels: Draft) -> Work:
    return Work("3434270005", parcels=parcels or (Draft(),), offers=(Offer(None, "A"),), chosen=0)


def test_the_default_box_asks_no_question() -> None:
    assert packing.first_draft((LARGE, SMALL)) == Draft((30, 20, 15), box="Small")
    assert packing.first_draft((LARGE,)) == Draft()


def test_size_and_weight_come_in_any_order() -> None:
    one = packing.with_weight(packing.with_size(work(), (30, 20, 15)), 1250)
    other = packing.with_size(packing.with_weight(work(), 1250), (30, 20, 15))
    assert one == other
    assert one.are_parcels_complete
    assert one.draft.parcel().weight_g == 1250


def test_a_change_makes_the_prices_void() -> None:
    changed = packing.with_weight(work(WHOLE), 1300)
    assert changed.offers == ()
    assert changed.chosen == -1


def test_a_box_gives_its_size_and_its_name() -> None:
    assert packing.with_size(work(), (60, 40, 30), "Large").draft.box == "Large"
    assert packing.with_size(work(Draft(box="Large")), (61, 40, 30)).draft.box == ""


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (Draft((275, 1, 1)), {"length"}),
        (Draft((0, 300, 1)), {"length", "width"}),
        (Draft((200, 60, 60)), {"girth"}),
        (Draft((30, 20, 15), 30_001), {"weight"}),
        (Draft(None, 0), {"weight"}),
        (Draft((275, 1, 1), 0), {"length", "weight"}),
        (Draft(), set()),
        (WHOLE, set()),
    ],
)
def test_limits_are_told_as_soon_as_they_can_be(draft: Draft, fields: set[str]) -> None:
    checked = packing.checked_draft(draft, 2)
    assert {problem.field for problem in checked.problems} == fields
    assert all(problem.index == 2 for problem in checked.problems)
    assert not (fields and checked.is_complete)


def test_the_next_parcel_begins_in_the_default_box() -> None:
    two = packing.with_next_parcel(work(WHOLE), (SMALL,))
    assert two.parcels == (WHOLE, Draft((30, 20, 15), box="Small"))
    assert not two.are_parcels_complete


def test_copies_are_parcels_like_the_one_in_hand() -> None:
    assert packing.with_copies(work(WHOLE), 3).parcels == (WHOLE,) * 4


@pytest.mark.parametrize(
    ("there", "more", "may"), [(1, 19, True), (1, 20, False), (20, 1, False), (1, 0, False)]
)
def test_an_order_has_twenty_parcels_at_most(there: int, more: int, may: bool) -> None:
    assert packing.can_add(work(*[WHOLE] * there), more) is may


@pytest.mark.parametrize("draft", [Draft(), Draft((1, 2, 3)), Draft(None, 5)])
def test_a_parcel_that_is_not_measured_is_no_parcel(draft: Draft) -> None:
    with pytest.raises(ValueError, match="without size or weight"):
        draft.parcel()
