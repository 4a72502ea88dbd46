"""A bitmap as ZPL: one ``^XA…^XZ`` with one graphic field.

Two ways to write the dots: Z64 (deflate, base64 and a checksum that the printer verifies), and
hexadecimal with run lengths (ACS) for clones that do not know Z64.
"""

import binascii
import itertools
import zlib
from base64 import b64encode
from enum import StrEnum

from printing.labels.bitmap import Bitmap

_RUN_ONES = " GHIJKLMNOPQRSTUVWXY"
_RUN_TWENTIES = " ghijklmnopqrstuvwxyz"
_LONGEST_RUN = 400 + 19

_EFFORT = 6
"""Of deflate: the most it can costs seven times the time of this and saves a hundredth."""


class Packing(StrEnum):
    """How dots are written in a ``^GF`` field."""

    Z64 = "z64"
    ACS = "acs"


def to_zpl(bitmap: Bitmap, packing: Packing = Packing.Z64) -> bytes:
    """A whole label that draws exactly this bitmap, once, from the label's top left corner."""
    size = len(bitmap.rows)
    dots = _z64(bitmap.rows) if packing is Packing.Z64 else _acs(bitmap)
    # Everything that an earlier format may have left in the printer and that moves or doubles a
    # label is said again: orientation, mirror, origin, shift, reverse, count.
    head = (
        f"^XA^PW{bitmap.width_px}^LL{bitmap.height_px}^LH0,0^LS0^LT0^PON^PMN^LRN"
        f"^FO0,0^GFA,{size},{size},{bitmap.row_bytes},"
    )
    return head.encode("ascii") + dots + b"^FS^PQ1^XZ\n"


def _z64(rows: bytes) -> bytes:
    packed = b64encode(zlib.compress(rows, _EFFORT))
    return b":Z64:%s:%04X" % (packed, binascii.crc_hqx(packed, 0))


def _acs(bitmap: Bitmap) -> bytes:
    """Rows in hexadecimal with run lengths; a colon repeats the row above."""
    rows = (
        bitmap.rows[at : at + bitmap.row_bytes].hex().upper()
        for at in range(0, len(bitmap.rows), bitmap.row_bytes)
    )
    written: list[str] = []
    above = None
    for row in rows:
        written.append(":" if row == above else _acs_row(row))
        above = row
    return "".join(written).encode("ascii")


def _acs_row(row: str) -> str:
    """One row of hexadecimal digits; trailing zeros become a comma, trailing ones a ``!``."""
    body, end = row, ""
    for digit, sign in (("0", ","), ("F", "!")):
        if row.endswith(digit):
            body, end = row.rstrip(digit), sign
    runs = itertools.groupby(body)
    return "".join(_run(digit, len(list(same))) for digit, same in runs) + end


def _run(digit: str, count: int) -> str:
    """``count`` equal digits: letters G to Y are 1 to 19, g to z are 20 to 400 in twenties."""
    whole, rest = divmod(count, _LONGEST_RUN)
    return _short_run(digit, _LONGEST_RUN) * whole + (_short_run(digit, rest) if rest else "")


def _short_run(digit: str, count: int) -> str:
    if count == 1:
        return digit
    twenties, ones = divmod(count, 20)
    return f"{_RUN_TWENTIES[twenties]}{_RUN_ONES[ones]}".replace(" ", "") + digit
