"""The 2 of 5 codes: interleaved (``^B2``), industrial (``^BI``) and standard (``^BJ``)."""

import re

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.mod10 import mod10
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.widths import elements, only_digits

_DIGITS = ["nnwwn", "wnnnw", "nwnnw", "wwnnn", "nnwnw", "wnwnn", "nwwnn", "nnnww", "wnnwn", "nwnwn"]


def interleaved(request: CodeRequest) -> Symbol:
    """``^B2``: pairs of digits, one in the bars, one in the spaces; an odd one gets a 0 in front.

    What is no digit is left out, as printers do: carriers send ``>;`` before the digits.
    """
    digits = re.sub("[^0-9]", "", request.data)
    if not digits:
        raise NotEncodable("2 of 5 has digits only")
    if options.yes(request, 4, "N"):
        digits += mod10(digits)
    digits = "0" * (len(digits) % 2) + digits
    pairs = [
        bar + space
        for first, second in zip(digits[::2], digits[1::2], strict=True)
        for bar, space in zip(_DIGITS[int(first)], _DIGITS[int(second)], strict=True)
    ]
    dots = linear(elements(request, ["nnnn", *pairs, "wnn"]), options.height_px(request, 1))
    human = options.human(request, 2, digits, dots.width_px)
    return Symbol("Interleaved 2 of 5", digits, dots, human)


def industrial(request: CodeRequest) -> Symbol:
    """``^BI``: all is in the bars, and spaces are narrow."""
    return _bars_only("Industrial 2 of 5", request, ("wwn", "wnw"))


def standard(request: CodeRequest) -> Symbol:
    """``^BJ``: as industrial, with the short start and stop of IATA."""
    return _bars_only("Standard 2 of 5", request, ("nn", "wn"))


def _bars_only(name: str, request: CodeRequest, ends: tuple[str, str]) -> Symbol:
    digits = only_digits(name, request.data)
    bars = ends[0] + "".join(_DIGITS[int(digit)] for digit in digits) + ends[1]
    widths = elements(request, [f"{bar}n" for bar in bars])[:-1]
    dots = linear(widths, options.height_px(request, 1))
    return Symbol(name, digits, dots, options.human(request, 2, digits, dots.width_px))
