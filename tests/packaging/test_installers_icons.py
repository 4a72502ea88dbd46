"""The program's icon: the kept files are what is drawn, and it can be read where it is smallest."""

import io
import re
import struct

import app_icons
import pytest
from PIL import Image

LIGHT, DARK = (0xF6, 0xF7, 0xF9), (0x1B, 0x20, 0x27)
INK = (255, 255, 255)


def picture(size: int) -> Image.Image:
    with Image.open(io.BytesIO(app_icons.png(size, app_icons.cut_for(size)))) as image:
        return image.convert("RGBA")


def luminance(colour: tuple[int, int, int]) -> float:
    """Of WCAG 2.2, from 0 to 1."""
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colour(text: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def almost_same(one: Image.Image, other: Image.Image) -> bool:
    """Other releases of Qt may smooth an edge by a shade."""
    first, second = one.convert("RGBA").tobytes(), other.convert("RGBA").tobytes()
    return (
        len(first) == len(second)
        and max(abs(a - b) for a, b in zip(first, second, strict=True)) <= 8
    )


def test_the_mark_and_the_tile_stand_apart_from_light_and_dark() -> None:
    assert contrast(INK, colour(app_icons.TILE)) >= 4.5
    assert contrast(colour(app_icons.TILE), LIGHT) >= 3
    assert contrast(colour(app_icons.EDGE), DARK) >= 3


def down_the_middle(size: int) -> str:
    """The middle column, a letter a pixel: # ink, . tile, + between."""
    image, tile = picture(size), colour(app_icons.TILE)
    column = [image.getpixel((size // 2, y)) for y in range(size)]
    return "".join(
        next((sign for sign, of in (("#", INK), (".", tile)) if is_near(pixel, of)), "+")
        for pixel in column
    )


def is_near(pixel: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) <= 40 for a, b in zip(pixel, wanted, strict=False))


@pytest.mark.parametrize("size", app_icons.LINUX_SIZES)
def test_the_mark_is_white_on_the_tile_at_every_size(size: int) -> None:
    image = picture(size)
    assert image.size == (size, size)
    assert re.fullmatch(r"[+.]+#+\+*\.+\+*#+[+.]+", down_the_middle(size)), "ring above, line below"
    corner = image.getpixel((0, 0))
    assert isinstance(corner, tuple)
    assert corner[3] < 128


@pytest.mark.parametrize(("size", "rows"), [(16, 2), (24, 3)])
def test_the_line_covers_whole_rows_where_a_row_counts(size: int, rows: int) -> None:
    below = down_the_middle(size)[size * 2 // 3 :]
    assert re.match(rf"\.+#{{{rows}}}\.", below), below


def test_the_windows_icon_is_what_is_drawn() -> None:
    data = app_icons.ICO.read_bytes()
    with Image.open(io.BytesIO(data)) as image:
        assert isinstance(image.info["sizes"], set)
        assert image.info["sizes"] == {(size, size) for size in app_icons.WINDOWS_SIZES}
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(app_icons.WINDOWS_SIZES))
    for number, size in enumerate(app_icons.WINDOWS_SIZES):
        length, offset = struct.unpack_from("<II", data, 6 + 16 * number + 8)
        is_png = data[offset : offset + 4] == b"\x89PNG"
        assert is_png == (size == 256)
        assert offset + length <= len(data)
        with Image.open(io.BytesIO(data)) as image:
            image.size = (size, size)
            image.load()
            assert almost_same(image, picture(size)), size


def test_the_macos_icon_is_what_is_drawn() -> None:
    data = app_icons.ICNS.read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    with Image.open(io.BytesIO(data)) as image:
        sizes = {(width * scale, height * scale) for width, height, scale in image.info["sizes"]}
    assert sizes == {(size, size) for size in app_icons.MACOS_SIZES}
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        with Image.open(io.BytesIO(app_icons.png(image.width, app_icons.MACOS))) as drawn:
            assert almost_same(image, drawn)
