"""A printer's side of ZPL, written apart from ours: which commands a lenient printer carries out.

It reads byte by byte, passes over control characters and blanks between a sign and its letters,
takes either case, follows renamed signs, and takes the dots of a ``^GFB`` for what they are.
"""

from collections.abc import Iterator

_IGNORED = frozenset(range(0x21)) | {0x7F}


def carried_out(data: bytes, *, renames: bool = True) -> Iterator[tuple[str, int]]:
    """Sign and letters (``^JU``) of each command with its place.

    ``renames``: whether this printer knows ``^CC`` and ``^CT``; clones do not.
    """
    caret, tilde, at = ord("^"), ord("~"), 0
    while at < len(data):
        if data[at] not in (caret, tilde):
            at += 1
            continue
        sign = "^" if data[at] == caret else "~"
        letters, end = _letters(data, at + 1, {caret, tilde})
        is_name = letters.isalnum() and letters.isascii()
        if not is_name or (len(letters) < 2 and letters != "A"):
            at += 1
            continue
        yield sign + letters, at
        at = end
        if letters in ("CC", "CT") and renames and at < len(data):
            caret, tilde = (data[at], tilde) if letters == "CC" else (caret, data[at])
            at += 1
        elif letters == "GF":
            at = _behind_dots(data, at)


def _letters(data: bytes, at: int, signs: set[int]) -> tuple[str, int]:
    letters = ""
    while at < len(data) and len(letters) < 2 and data[at] not in signs:
        if data[at] not in _IGNORED:
            letters += chr(data[at]).upper()
        at += 1
        if letters == "A":
            break
    return letters, at


def _behind_dots(data: bytes, at: int) -> int:
    head = data[at:].split(b",", 4)
    if len(head) < 5 or head[0].strip().upper() != b"B" or not head[1].isdigit():
        return at
    return at + sum(len(part) + 1 for part in head[:4]) + int(head[1])
