"""PNG files of bitmaps, read by another program's code."""

import io

import pytest
from PIL import Image

from printing.labels.bitmap import Bitmap
from printing.labels.png import png_of


@pytest.mark.parametrize("width", [1, 7, 8, 9, 813])
def test_a_reader_sees_the_same_dots(width: int) -> None:
    row_bytes = (width + 7) // 8
    row = int("1101" * width, 2) >> 3 * width << -width % 8
    rows = (row.to_bytes(row_bytes) + bytes(row_bytes)) * 3
    bitmap = Bitmap(width, 6, rows)
    with Image.open(io.BytesIO(png_of(bitmap))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (width, 6)
        grey = picture.convert("L")
    assert grey.tobytes() == bitmap.to_image().convert("L").tobytes()
    assert set(grey.tobytes()) == {0, 255}
