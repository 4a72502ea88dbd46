"""Code values of Code 128, start and data without check and stop, by the label or by itself.

Sources: ISO/IEC 15417 (values, annex on the choice of subsets); ZPL II manual (escapes).
"""

import re

from printing.labels.zpl.symbols.symbol import NotEncodable

FNC1_SIGN = "\uf001"
"""Stands for FNC1 in text; a private character, which no field data can mean."""

FNC3, FNC2, SHIFT, TO_C, TO_B, TO_A, FNC1 = range(96, 103)
START = {"A": 103, "B": 104, "C": 105}
_TO = {"A": TO_A, "B": TO_B, "C": TO_C}

_STARTS = {">9": "A", ">:": "B", ">;": "C"}
_CHANGES = {"7": "A", "6": "B", "5": "C"}
_ESCAPED = {"<": 62, "0": 30, "=": 94, "1": 95, "2": FNC3, "3": FNC2, "4": SHIFT, "8": FNC1}


def by_escapes(data: str) -> list[int]:
    """Mode N: subset B unless ``>9``, ``>:`` or ``>;`` starts another; ``>5`` to ``>7`` change it.

    In subsets A and C digits come in pairs, each one a value. A letter before a pair is left
    out, as is a digit that has no second one, or is followed by a letter (with that letter).
    """
    subset = _STARTS.get(data[:2], "B")
    values = [START[subset]]
    rest = data[2:] if data[:2] in _STARTS else data
    for escape, text in re.findall(r">(.)|([^>]+)", rest, re.DOTALL):
        if text:
            values += [_value(sign, "B") for sign in text] if subset == "B" else _pairs(text)
        elif escape in _ESCAPED:
            values.append(_ESCAPED[escape])
        elif escape in _CHANGES:
            # The change to the subset that is on is FNC4; C has none.
            values += [] if subset == _CHANGES[escape] == "C" else [_TO[_CHANGES[escape]]]
            subset = _CHANGES[escape]
    return values


def _pairs(text: str) -> list[int]:
    """Values of pairs of digits; a pair with a letter in second place is left out whole."""
    pairs = re.findall(r"[0-9](?:[0-9]|.)", text, re.DOTALL)
    return [int(pair) for pair in pairs if re.fullmatch("[0-9]{2}", pair)]


def automatic(data: str) -> list[int]:
    """Modes A, D and U: the shortest change of subsets; FNC1_SIGN is an FNC1."""
    subset = _first_subset(data)
    values = [START[subset]]
    at = 0
    while at < len(data):
        wanted = _wanted(data, at, subset)
        if wanted != subset:
            if _is_single(data, at, subset, wanted):
                values += [SHIFT, _value(data[at], wanted)]
                at += 1
                continue
            values.append(_TO[wanted])
            subset = wanted
        length = 2 if subset == "C" and data[at] != FNC1_SIGN else 1
        values.append(_value(data[at : at + length], subset))
        at += length
    return values


def _first_subset(data: str) -> str:
    leading = data.lstrip(FNC1_SIGN)
    digits = _digits(leading, 0)
    if digits >= 4 or (digits == 2 and len(leading) == 2):
        return "C"
    return _letters(leading, 0)


def _wanted(data: str, at: int, subset: str) -> str:
    """The subset in which the next character is best written."""
    if data[at] == FNC1_SIGN:
        return subset
    digits = _digits(data, at)
    if subset == "C":
        return "C" if digits >= 2 else _letters(data, at)
    # Of an odd number of digits the first one stays in the subset that is on.
    if digits >= 4 and digits % 2 == 0:
        return "C"
    return subset if _fits(data[at], subset) else _other(subset)


def _is_single(data: str, at: int, subset: str, wanted: str) -> bool:
    """Whether only this character needs the other one of A and B, and the next ones do not."""
    if "C" in (subset, wanted):
        return False
    return at + 1 < len(data) and _letters(data, at + 1) == subset


def _digits(data: str, at: int) -> int:
    found = re.compile("[0-9]*").match(data, at)
    return len(found[0]) if found else 0


def _letters(data: str, at: int) -> str:
    """A where a control character comes before any small letter, else B."""
    found = re.compile(r"[^\x00-\x1f`-\x7f]*([\x00-\x1f])?").match(data, at)
    return "A" if found and found[1] else "B"


def _fits(sign: str, subset: str) -> bool:
    return sign < "`" if subset == "A" else sign >= " "


def _other(subset: str) -> str:
    return "B" if subset == "A" else "A"


def _value(sign: str, subset: str) -> int:
    """Raises NotEncodable for what is not ASCII."""
    if sign == FNC1_SIGN:
        return FNC1
    if subset == "C":
        return int(sign)
    code = ord(sign)
    if code > 127:
        raise NotEncodable(f"Code 128 has no character {sign!r}")
    return code + 64 if code < 32 else code - 32
