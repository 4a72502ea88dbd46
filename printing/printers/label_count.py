"""How many labels a stream of ZPL prints: what a counter must have moved by.

Only what is certain is counted. Where the stream holds anything that could change the meaning of
its commands, the answer is None, and the counter then proves nothing.
"""

import re
from dataclasses import dataclass

_FRAME = re.compile(rb"\^X([AZ])", re.IGNORECASE)
# Other prefixes, stored formats, binary data, another reprint rule: not to be counted from outside.
_UNSURE = re.compile(
    rb"[\^~](CC|CD|CT)|\^(DF|IS|JZ)|~(DB|DN|DS|DT|DU|DY|JA|JR)|\^GF[BC]|! U|\x1e[A-Z]",
    re.IGNORECASE,
)
_DRAWS = re.compile(rb"\^(FD|FV|G[BCDEFS]|XG|XF|IM|IL|SN)", re.IGNORECASE)
_QUANTITY = re.compile(rb"\^PQ\s*(\d*)\s*,?\s*\d*\s*,?\s*(\d*)", re.IGNORECASE)
_MOST_DIGITS = 8


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
    opened_at: int | None = None
    # Frame by frame, each once: a label that never ends must not be searched from every beginning.
    for frame in _FRAME.finditer(data):
        is_beginning = frame[1] in b"Aa"
        if opened_at is None:
            opened_at = frame.end() if is_beginning else None
            continue
        copies = None if is_beginning else _copies(data[opened_at : frame.start()])
        if copies is None:
            return None
        labels, formats, opened_at = labels + copies, formats + 1, None
    return Count(labels, formats) if labels else None


def _copies(block: bytes) -> int | None:
    """Labels of one format; a format that draws nothing only sets something up."""
    if not _DRAWS.search(block):
        return 0
    wanted = _QUANTITY.findall(block)
    if not wanted:
        return 1
    quantity, replicates = wanted[0]
    if len(wanted) > 1 or len(quantity) > _MOST_DIGITS or replicates not in (b"", b"0", b"1"):
        return None
    return int(quantity or 1) if quantity != b"0" else None
