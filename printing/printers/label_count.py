"""How many labels a stream of ZPL prints: what a counter must have moved by.

Only what is certain is counted. Where the stream holds anything that could change the meaning of
its commands, the answer is None, and the counter then proves nothing.
"""

import re
from dataclasses import dataclass

_BLOCK = re.compile(rb"\^XA(.*?)\^XZ", re.IGNORECASE | re.DOTALL)
# Other prefixes, stored formats, binary data, another reprint rule: not to be counted from outside.
_UNSURE = re.compile(
    rb"[\^~](CC|CD|CT)|\^(DF|IS|JZ)|~(DB|DN|DS|DT|DU|DY|JA|JR)|\^GF[BC]|! U", re.IGNORECASE
)
_DRAWS = re.compile(rb"\^(FD|FV|G[BCDEFS]|XG|XF|IM|IL|SN)", re.IGNORECASE)
_QUANTITY = re.compile(rb"\^PQ\s*(\d*)\s*,?\s*\d*\s*,?\s*(\d*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """``labels`` come out of ``formats`` that the printer takes."""

    labels: int
    formats: int


def counted(data: bytes) -> Count | None:
    """The labels in a stream, None where they cannot be counted for certain."""
    if _UNSURE.search(data):
        return None
    labels = formats = 0
    for block in _BLOCK.finditer(data):
        copies = _copies(block[1])
        if copies is None:
            return None
        labels += copies
        formats += 1
    return Count(labels, formats) if labels else None


def _copies(block: bytes) -> int | None:
    """Labels of one format; a format that draws nothing only sets something up."""
    if b"^XA" in block.upper():
        return None
    if not _DRAWS.search(block):
        return 0
    wanted = _QUANTITY.findall(block)
    if not wanted:
        return 1
    quantity, replicates = wanted[0]
    if len(wanted) > 1 or replicates not in (b"", b"0", b"1"):
        return None
    return int(quantity or 1) if quantity != b"0" else None
