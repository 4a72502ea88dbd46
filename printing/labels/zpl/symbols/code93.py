"""Code 93 (``^BA``) with its full ASCII pairs. Source: AIM USS-93; ZPL II manual (shift signs)."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.ascii_pairs import SHIFTED
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.widths import modules

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%&'()"
"""The last four are how field data writes the shifts ($), (%), (/) and (+)."""

_BY_VALUE = """
    131112 111213 111312 111411 121113 121212 121311 111114 131211 141111 211113 211212
    211311 221112 221211 231111 112113 112212 112311 122112 132111 111123 111222 111321
    121122 131121 212112 212211 211122 211221 221121 222111 112122 112221 122121 123111
    121131 311112 311211 321111 112131 113121 211131 121221 312111 311121 122211
"""
_PATTERNS = _BY_VALUE.split()
_START_STOP = "111141"
_END_BAR = "1"

_SIGNS = dict(zip("&'()", "$%/+", strict=True))
_SHIFTS = {sign: SHIFTED[shift] for sign, shift in _SIGNS.items()}
_PAIRS = {
    text: sign + letter
    for sign, shift in _SHIFTS.items()
    for letter, text in reversed(shift.items())
}
"""How a character is written; the first one of several letters for it."""


def code93(request: CodeRequest) -> Symbol:
    """``^BA``; ``&'()`` in the data are the four shifts, other ASCII is set as pairs.

    ``text`` has pairs resolved, as scanners send them. Raises NotEncodable for what is not ASCII,
    and for a shift that no letter follows.
    """
    signs = "".join(_written(sign) for sign in request.data)
    values = [_ALPHABET.index(sign) for sign in signs]
    for most in (20, 15):
        values.append(_check_value(values, most))
    patterns = [_START_STOP, *(_PATTERNS[value] for value in values), _START_STOP, _END_BAR]
    dots = linear(modules(request, patterns), options.height_px(request, 1))
    text = _resolved(signs)
    checks = "".join(_ALPHABET[value] for value in values[-2:])
    shown = request.data + checks * options.yes(request, 4, "N")
    return Symbol("Code 93", text, dots, options.human(request, 2, shown, dots.width_px))


def _written(sign: str) -> str:
    if sign in _ALPHABET:
        return sign
    if sign not in _PAIRS:
        raise NotEncodable(f"Code 93 has no character {sign!r}")
    return _PAIRS[sign]


def _check_value(values: list[int], most: int) -> int:
    """Modulo 47, weighted from the right with 1 to ``most`` in turn."""
    return sum(value * (at % most + 1) for at, value in enumerate(reversed(values))) % 47


def _resolved(signs: str) -> str:
    text = ""
    rest = iter(signs)
    for sign in rest:
        if sign not in _SHIFTS:
            text += sign
            continue
        letter = next(rest, "")
        if letter not in _SHIFTS[sign]:
            raise NotEncodable("a shift of Code 93 has no letter behind it")
        text += _SHIFTS[sign][letter]
    return text
