"""The digits of EAN and UPC in modules. Source: GS1 General Specifications, section 5.2.1."""

from collections.abc import Callable

_A = ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"]
LEFT = {"A": _A, "B": [code[::-1] for code in _A]}
RIGHT = _A
GUARD, MIDDLE = "111", "11111"

PARITY = dict(
    zip(
        "0123456789",
        [
            "AAAAAA",
            "AABABB",
            "AABBAB",
            "AABBBA",
            "ABAABB",
            "ABBAAB",
            "ABBBAA",
            "ABABAB",
            "ABABBA",
            "ABBABA",
        ],
        strict=True,
    )
)
"""Which set each of the left six digits of EAN-13 takes: it tells the first digit."""

_TWO = ["AA", "AB", "BA", "BB"]
_FIVE = ["BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA", "AABBA", "AAABB", "ABABA", "ABAAB", "AABAB"]


def _of_two(digits: str) -> str:
    return _TWO[int(digits) % 4]


def _of_five(digits: str) -> str:
    total = 3 * sum(map(int, digits[::2])) + 9 * sum(map(int, digits[1::2]))
    return _FIVE[total % 10]


ADD_ON: dict[int, Callable[[str], str]] = {2: _of_two, 5: _of_five}
"""The sets of an addition's digits, by its length."""
