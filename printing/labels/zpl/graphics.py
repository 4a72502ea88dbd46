"""The dots of ``^GF`` and ``~DG``: raw, hexadecimal with run lengths (ACS), base64, Z64."""

import binascii
import re
import zlib

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.limits import GRAPHIC_BYTE, GRAPHIC_LETTER, MAX_GRAPHIC_BYTES, Work


class BadGraphic(ValueError):
    """Dots that cannot be read; ``str()`` says why in words."""


def graphic(
    data: str, total: int, row_bytes: int, work: Work, *, is_raw: bool = False
) -> tuple[Bitmap, bool]:
    """A picture of ``row_bytes`` a row, from data of one character a byte; whether it is whole.

    ``total`` is the count of bytes that the command promises. Rows that are missing are white, as
    printers leave them. Raises BadGraphic where the counts or the data cannot be read, and
    LabelProblem where the stream draws too much.
    """
    if not (0 < row_bytes <= total <= MAX_GRAPHIC_BYTES):
        raise BadGraphic(f"a graphic of {total} bytes in rows of {row_bytes} cannot be drawn")
    work.spend(total * GRAPHIC_BYTE)
    rows = data.encode("latin-1") if is_raw else _written(data, total, row_bytes, work)
    whole = max(1, total // row_bytes) * row_bytes
    dots = Bitmap(row_bytes * 8, whole // row_bytes, rows[:whole].ljust(whole, b"\0"))
    return dots, len(rows) >= whole


_SPACE = re.compile(r"\s+")
_HEXADECIMAL = re.compile(r"[\s0-9A-Fa-f]*")
_PACKED = re.compile(r":(Z64|B64):([^:]*)(?::\s*([0-9A-Fa-f]{1,4}))?", re.IGNORECASE)


def _written(data: str, total: int, row_bytes: int, work: Work) -> bytes:
    """Dots that are written in letters."""
    text = _SPACE.sub("", data)
    packed = _PACKED.match(text)
    if packed:
        return _unpacked(packed, total)
    if _HEXADECIMAL.fullmatch(text):
        return bytes.fromhex(text[: len(text) // 2 * 2])
    work.spend(len(text) * GRAPHIC_LETTER)
    return _run_lengths(text, total, row_bytes)


def _unpacked(packed: re.Match[str], total: int) -> bytes:
    kind, body, crc = packed[1].upper(), packed[2].encode("latin-1"), packed[3]
    if crc is None:
        raise BadGraphic("the graphic is cut off: its checksum is missing")
    if binascii.crc_hqx(body, 0) != int(crc, 16):
        raise BadGraphic("the graphic is damaged: its checksum does not fit")
    try:
        # Z64 ends where its stream does, so what exceeds the promise is never unpacked.
        rows = binascii.a2b_base64(body)
        return zlib.decompressobj().decompress(rows, total) if kind == "Z64" else rows
    except (binascii.Error, zlib.error) as error:
        raise BadGraphic(f"the graphic is damaged: {error}") from error


_RUN = re.compile(r"([G-Yg-z]*)([0-9A-Fa-f]+)|(,+|!+|:+)")
_FACTORS = {chr(ord("G") + at): at + 1 for at in range(19)} | {
    chr(ord("g") + at): (at + 1) * 20 for at in range(20)
}


def _run_lengths(text: str, total: int, row_bytes: int) -> bytes:
    """Hexadecimal digits with counts before them; signs end a row or repeat the one above.

    A capital G to Y counts 1 to 19, g to z 20 to 400 in twenties; counts add up.
    """
    row_digits, most = row_bytes * 2, total * 2
    written: list[str] = []
    length = 0
    for found in _RUN.finditer(text):
        if length >= most:
            break
        piece = _piece(found, written, length % row_digits, row_digits, most - length)
        written.append(piece)
        length += len(piece)
    digits = "".join(written)[:most]
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def _piece(
    found: re.Match[str], written: list[str], filled: int, row_digits: int, room: int
) -> str:
    """The digits of a run of digits or of equal signs, after ``filled`` digits of a row."""
    if found[2]:
        first, others = found[2][0], found[2][1:]
        count = sum([_FACTORS[letter] for letter in found[1]]) if found[1] else 1
        return first * min(count, room) + others
    times, rest = len(found[3]), row_digits - filled
    if found[3][0] == ":":
        return _last(written, row_digits) * min(times, room // row_digits) if not filled else ""
    # The first sign fills its row, each further one a whole row.
    digit = "0" if found[3][0] == "," else "F"
    return digit * min(rest + (times - 1) * row_digits, room)


def _last(written: list[str], count: int) -> str:
    """The last ``count`` digits that were written; white above the first row."""
    tail: list[str] = []
    length = 0
    for piece in reversed(written):
        tail.append(piece)
        length += len(piece)
        if length >= count:
            break
    return "".join(reversed(tail))[-count:].rjust(count, "0")
