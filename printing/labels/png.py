"""A bitmap as a PNG file: one bit a dot, in grey, where a set bit is white.

Written here, because a picture library unpacks the dots to bytes first and takes ten times as long.
Source: the PNG specification, third edition (W3C).
"""

import struct
import zlib

from printing.labels.bitmap import Bitmap

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_ONE_BIT, _GREY = 1, 0
_INVERTED = bytes(range(255, -1, -1))
_UNFILTERED = b"\0"
_EFFORT = 1


def png_of(bitmap: Bitmap) -> bytes:
    """The file."""
    size, dots = bitmap.row_bytes, bitmap.rows.translate(_INVERTED)
    head = struct.pack(">IIBBBBB", bitmap.width_px, bitmap.height_px, _ONE_BIT, _GREY, 0, 0, 0)
    rows = _UNFILTERED + _UNFILTERED.join(
        [dots[at : at + size] for at in range(0, len(dots), size)]
    )
    pieces = (
        (b"IHDR", head),
        (b"IDAT", zlib.compress(rows, _EFFORT)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(*piece) for piece in pieces)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
