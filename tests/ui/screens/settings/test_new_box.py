"""A new box begins with a code that can be saved."""

import pytest

from ui.screens.settings.boxes_view import blank
from ui.screens.settings.checks import box_code


@pytest.mark.parametrize(
    ("taken", "code"), [((), "BOXB"), (("BOXB",), "BOXC"), (("boxb", "BOXC", "BOXM"), "BOXD")]
)
def test_it_has_the_first_free_code(taken: tuple[str, ...], code: str) -> None:
    new = blank([{"code": each} for each in taken])
    assert new["code"] == code
    assert not box_code(new["code"], taken)


def test_with_all_letters_taken_a_person_types_a_longer_one() -> None:
    assert blank([{"code": f"BOX{letter}"} for letter in "BCDEFGHIJKLNOPRSTUVX"])["code"] == "BOX"
