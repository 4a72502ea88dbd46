"""Pairs of a shift and a letter that stand for the rest of ASCII in Code 39 and Code 93."""

from collections.abc import Mapping

SHIFTED = {
    "$": dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", map(chr, range(1, 27)), strict=True)),
    "%": dict(
        zip("ABCDEFGHIJKLMNOPQRSTUVW", "\x1b\x1c\x1d\x1e\x1f;<=>?[\\]^_{|}~\x7f\x00@`", strict=True)
    ),
    "/": {chr(code): chr(code - 32) for code in range(65, 91)},
    "+": {chr(code): chr(code + 32) for code in range(65, 91)},
}
"""By the shift's sign and the letter behind it."""


def resolved(text: str, shifts: Mapping[str, Mapping[str, str]] = SHIFTED) -> str | None:
    """The text with all its pairs resolved; None where a shift has no letter behind it."""
    sent = ""
    rest = iter(text)
    for sign in rest:
        if sign not in shifts:
            sent += sign
            continue
        letter = next(rest, "")
        if letter not in shifts[sign]:
            return None
        sent += shifts[sign][letter]
    return sent
