"""Which type size fits a screen, and when the layout's low form is needed: plain arithmetic."""

SCALES = (1.0, 1.25, 1.5)
"""The type sizes that are offered."""

LEAST_WIDTH, LEAST_HEIGHT = 1280, 720
"""What the layout needs, in pixels divided by the scale; at 100 % the low form takes over first."""

LOW_BELOW = 760


def fitting_scale(size: tuple[int, int], wanted: float) -> float:
    """The largest offered type size up to ``wanted`` whose layout fits a screen of that size.

    100 % is always offered: there is nothing smaller to read.
    """
    width, height = size
    fitting = (
        scale
        for scale in SCALES
        if scale <= wanted and width / scale >= LEAST_WIDTH and height / scale >= LEAST_HEIGHT
    )
    return max(fitting, default=SCALES[0])


def first_size(
    wanted: tuple[int, int], least: tuple[int, int], room: tuple[int, int]
) -> tuple[int, int]:
    """How large a window opens: as wanted, or as large as the room; all in pixels of the screen.

    A room that not even the least fits into has no say.
    """
    if room[0] < least[0] or room[1] < least[1]:
        return wanted
    return min(wanted[0], room[0]), min(wanted[1], room[1])


def is_low(height_px: int, scale: float) -> bool:
    """The window is so low that the bench takes its low form."""
    return height_px / scale < LOW_BELOW
