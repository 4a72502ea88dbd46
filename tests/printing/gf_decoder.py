"""Reads our own ``^GF`` fields back, as a printer would: written apart from the encoder."""

import base64
import binascii
import re
import zlib

from printing.labels.bitmap import Bitmap

_FIELD = re.compile(
    rb"\^XA\^PW(\d+)\^LL(\d+).*?\^FO0,0\^GFA,(\d+),(\d+),(\d+),(.*?)\^FS\^PQ1\^XZ\n", re.DOTALL
)
_FACTOR = {chr(ord("G") + n): n + 1 for n in range(19)} | {
    chr(ord("g") + n): 20 * (n + 1) for n in range(20)
}


def labels_in(zpl: bytes) -> list[Bitmap]:
    found = list(_FIELD.finditer(zpl))
    assert b"".join(match[0] for match in found) == zpl, "nothing stands outside the labels"
    return [_label(match) for match in found]


def _label(match: re.Match[bytes]) -> Bitmap:
    width, height, sent, total, row_bytes = (int(match[at]) for at in range(1, 6))
    rows = _z64(match[6]) if match[6].startswith(b":Z64:") else _acs(match[6], row_bytes)
    assert len(rows) == sent == total == row_bytes * height
    return Bitmap(width, height, rows)


def _z64(field: bytes) -> bytes:
    _empty, _name, packed, crc = field.split(b":")
    assert int(crc, 16) == binascii.crc_hqx(packed, 0)
    return zlib.decompress(base64.b64decode(packed, validate=True))


def _acs(field: bytes, row_bytes: int) -> bytes:
    rows: list[str] = []
    row, count = "", 0
    for sign in field.decode("ascii"):
        if sign in _FACTOR:
            count += _FACTOR[sign]
        elif sign == ":":
            rows.append(rows[-1])
        elif sign in ",!":
            row = row.ljust(row_bytes * 2, "0" if sign == "," else "F")
        else:
            row, count = row + sign * (count or 1), 0
        if len(row) == row_bytes * 2:
            rows.append(row)
            row = ""
    assert not row
    return bytes.fromhex("".join(rows))
