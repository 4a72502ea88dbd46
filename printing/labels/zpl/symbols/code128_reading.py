"""What a scanner makes of the values of a Code 128."""

import re
from collections.abc import Sequence

from printing.labels.zpl.symbols.code128_subsets import FNC1, SHIFT, START, TO_A, TO_B, TO_C

_STARTS = {value: subset for subset, value in START.items()}
_CHANGES = {"A": {TO_B: "B", TO_C: "C"}, "B": {TO_A: "A", TO_C: "C"}, "C": {TO_A: "A", TO_B: "B"}}
_FNC4 = {"A": TO_A, "B": TO_B, "C": None}
_LETTERS = {"A": 96, "B": 96, "C": 100}
_SHIFTED = {"A": "B", "B": "A"}
_INDICATOR = re.compile("[A-Za-z]|[0-9]{2}")
"""What an FNC1 in second place follows: it marks an industry's own format, and is not sent."""


def read(values: Sequence[int]) -> str:
    """The text of start and data: FNC1 is GS but for a first one; FNC2 and FNC3 are nothing.

    FNC4 lifts the next letter into latin-1; two of them lift all until the next two.
    """
    text = ""
    subset = _STARTS[values[0]]
    is_lifted = is_next_lifted = False
    previous = -1
    for at, value in enumerate(values[1:], 1):
        now = _SHIFTED[subset] if previous == SHIFT else subset
        if value < _LETTERS[now]:
            text += _text(value, now, is_lifted != is_next_lifted)
            is_next_lifted = False
        elif value == FNC1:
            text += "\x1d" * (text != "" and not (at == 2 and _INDICATOR.fullmatch(text)))
        elif value == _FNC4[now]:
            is_lifted, is_next_lifted = is_lifted != is_next_lifted, not is_next_lifted
        subset = _CHANGES[subset].get(value, subset)
        previous = value if now != "C" else -1
    return text


def _text(value: int, subset: str, is_lifted: bool) -> str:
    if subset == "C":
        return f"{value:02d}"
    code = value - 64 if subset == "A" and value >= 64 else value + 32
    return chr(code + 128 * is_lifted)
