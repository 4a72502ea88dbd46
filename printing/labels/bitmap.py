"""A picture of one label with one bit for each dot of the head."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Black and white dots; a set bit in ``rows`` is black, and each row fills whole bytes.

    That is the order in which ZPL wants graphics, most significant bit leftmost.
    """

    width_px: int
    height_px: int
    rows: bytes

    def __post_init__(self) -> None:
        expected = self.row_bytes * self.height_px
        if len(self.rows) != expected:
            raise ValueError(f"{len(self.rows)} bytes of dots where {expected} were expected")

    @property
    def row_bytes(self) -> int:
        """Bytes in one row; the last byte is filled up with white."""
        return (self.width_px + 7) // 8

    def to_image(self) -> "Image":
        """The picture for Pillow: mode ``1``, where a set bit is white."""
        from PIL import Image

        return Image.frombytes("1", (self.width_px, self.height_px), self.rows, "raw", "1;I")


def bitmap_of(image: "Image") -> Bitmap:
    """The bitmap of a Pillow picture of mode ``1``.

    Raises ValueError for other modes: turning grey into dots is the caller's decision.
    """
    if image.mode != "1":
        raise ValueError(f"a picture of mode 1 is needed, not {image.mode}")
    rows = bytearray(image.tobytes("raw", "1;I"))
    _whiten_padding(rows, image.width)
    return Bitmap(image.width, image.height, bytes(rows))


def _whiten_padding(rows: bytearray, width_px: int) -> None:
    """Clear the bits right of the picture: inverting for ``1;I`` may have blackened them."""
    spare = -width_px % 8
    if not spare:
        return
    row_bytes = (width_px + 7) // 8
    mask = 0xFF << spare & 0xFF
    for at in range(row_bytes - 1, len(rows), row_bytes):
        rows[at] &= mask
