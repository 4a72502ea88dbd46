"""Which type size fits which screen."""

import pytest

from ui.scale import fitting_scale, is_low


@pytest.mark.parametrize(
    ("size", "wanted", "fits"),
    [
        ((1280, 800), 1.5, 1.0),
        ((1280, 800), 1.0, 1.0),
        ((1600, 900), 1.25, 1.25),
        ((1600, 900), 1.5, 1.25),
        ((1920, 1080), 1.5, 1.5),
        ((1920, 1080), 1.25, 1.25),
        ((3840, 2160), 1.5, 1.5),
        ((2560, 800), 1.5, 1.0),
        ((1024, 600), 1.25, 1.0),
    ],
)
def test_the_largest_that_fits(size: tuple[int, int], wanted: float, fits: float) -> None:
    assert fitting_scale(size, wanted) == fits


def test_the_low_form_begins_under_760() -> None:
    assert not is_low(800, 1.0)
    assert not is_low(760, 1.0)
    assert is_low(759, 1.0)
    assert is_low(1080, 1.5)
    assert is_low(900, 1.25)
