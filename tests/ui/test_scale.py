"""Which type size fits which screen."""

import pytest

from ui.scale import first_size, fitting_scale, is_low


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


@pytest.mark.parametrize(
    ("scale", "room", "size"),
    [
        (1.0, (1920, 1080), (1280, 800)),
        (1.0, (1366, 728), (1280, 728)),
        (1.5, (1920, 1040), (1920, 1040)),
        (1.0, (800, 800), (1280, 800)),
    ],
)
def test_a_window_opens_inside_its_screen(
    scale: float, room: tuple[int, int], size: tuple[int, int]
) -> None:
    wanted, least = (1280, 800), (1180, 660)
    wanted, least = ((round(pair[0] * scale), round(pair[1] * scale)) for pair in (wanted, least))
    assert first_size(wanted, least, room) == size


def test_the_low_form_begins_under_760() -> None:
    assert not is_low(800, 1.0)
    assert not is_low(760, 1.0)
    assert is_low(759, 1.0)
    assert is_low(1080, 1.5)
    assert is_low(900, 1.25)
