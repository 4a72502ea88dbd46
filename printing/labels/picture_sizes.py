"""How many samples a JPEG or JPEG 2000 picture unpacks to, whatever the PDF around it says."""

import re

_JPEG_BEGINS = b"\xff\xd8\xff"
_JPEG_FRAME = re.compile(
    rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]\x00[\x08-\x20]\x08(..)(..)", re.DOTALL
)
_JPEG_2000_BEGINS = (b"\xff\x4f\xff\x51", b"\x00\x00\x00\x0cjP  ")
_LOOKED_AT = 1024


def samples_in(picture: bytes) -> int:
    """Width x height, and for JPEG 2000 x components, each of which is a plane; 0 for others."""
    if picture.startswith(_JPEG_2000_BEGINS):
        return _of_jpeg_2000(picture)
    if _JPEG_BEGINS not in picture[:_LOOKED_AT]:
        return 0
    # All are looked at: the frame's head may stand behind a smaller picture of the same.
    frames = _JPEG_FRAME.findall(picture)
    return max((_number(height) * _number(width) for height, width in frames), default=0)


def _of_jpeg_2000(picture: bytes) -> int:
    """Its head has the far edges, then the near ones, and after the tiles the components."""
    head = picture.partition(_JPEG_2000_BEGINS[0])[2]
    right, bottom, left, top = (_number(head[at : at + 4]) for at in (4, 8, 12, 16))
    return max(0, right - left) * max(0, bottom - top) * _number(head[36:38])


def _number(digits: bytes) -> int:
    return int.from_bytes(digits, "big")
