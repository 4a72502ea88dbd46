"""MaxiCode's code words: text to values of six bits, and check words. Source: ISO/IEC 16023."""

from collections.abc import Sequence

from printing.labels.zpl.symbols.symbol import NotEncodable

PAD = 33
_NUMERIC_SHIFT, _LATCH, _SHIFT_AB, _SHIFT_E = 31, 63, 59, 62
_NUMERIC_DIGITS = 9

_A = "\rABCDEFGHIJKLMNOPQRSTUVWXYZ\0\x1c\x1d\x1e\0 \0\"#$%&'()*+,-./0123456789:"
_B = "`abcdefghijklmnopqrstuvwxyz\0\x1c\x1d\x1e\0{\0}~\x7f;<=>?[\\]^_ ,./:@!|"
SETS = {
    "A": {sign: value for value, sign in enumerate(_A) if sign != "\0"},
    "B": {sign: value for value, sign in enumerate(_B) if sign != "\0"},
}
_E = {**{chr(code): code for code in range(27) if code != 13}, "\x1b": 30, "\x1f": 35}
_OTHER = {"A": "B", "B": "A"}


def text_words(text: str) -> list[int]:
    """Values of a text that begins in set A, digits packed nine at a time.

    Raises NotEncodable for what is not ASCII.
    """
    words: list[int] = []
    current = "A"
    at = 0
    while at < len(text):
        digits = text[at : at + _NUMERIC_DIGITS]
        if len(digits) == _NUMERIC_DIGITS and digits.isascii() and digits.isdigit():
            words += [_NUMERIC_SHIFT, *_sixes(int(digits), 5)]
            at += _NUMERIC_DIGITS
            continue
        change, current, value = _word(text, at, current)
        words += [*change, value]
        at += 1
    return words


def _word(text: str, at: int, current: str) -> tuple[list[int], str, int]:
    """What changes the set, the set from now on, and the value of a character."""
    sign, other = text[at], _OTHER[current]
    if sign in SETS[current]:
        return [], current, SETS[current][sign]
    if sign in SETS[other]:
        following = text[at + 1 : at + 2]
        if following in SETS[other] and following not in SETS[current]:
            return [_LATCH], other, SETS[other][sign]
        return [_SHIFT_AB], current, SETS[other][sign]
    if sign in _E:
        return [_SHIFT_E], current, _E[sign]
    raise NotEncodable(f"MaxiCode here has no character {sign!r}")


def _sixes(value: int, count: int) -> list[int]:
    """A number as ``count`` values of six bits, the highest first."""
    return [value >> 6 * at & 63 for at in reversed(range(count))]


def check_words(data: Sequence[int], count: int) -> list[int]:
    """The Reed-Solomon words over GF(64), polynomial x^6 + x + 1."""
    generator = _generator(count)
    rest = [0] * count
    for word in data:
        factor = word ^ rest[0]
        rest = [*rest[1:], 0]
        if factor:
            rest = [
                value ^ _times(factor, term) for value, term in zip(rest, generator, strict=True)
            ]
    return rest


def _powers() -> list[int]:
    powers = [1]
    for _power in range(62):
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0x43 if doubled > 63 else doubled)
    return powers


_POWERS = _powers()
_LOGS = {value: power for power, value in enumerate(_POWERS)}


def _times(left: int, right: int) -> int:
    return _POWERS[(_LOGS[left] + _LOGS[right]) % 63] if left and right else 0


def _generator(count: int) -> list[int]:
    """The generator's terms after the first one, which is 1."""
    terms = [1]
    for power in range(1, count + 1):
        root = _POWERS[power % 63]
        shifted = [*terms, 0]
        terms = [
            value ^ _times(root, before) for value, before in zip(shifted, [0, *terms], strict=True)
        ]
    return terms[1:]
