"""Code 128 (``^BC``): field data to code values in each of the command's modes, then to bars.

Sources: ISO/IEC 15417 (check value), ZPL II manual (modes, check digit, line for people).
"""

import re
from collections.abc import Sequence

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.code128_reading import read
from printing.labels.zpl.symbols.code128_subsets import FNC1_SIGN, automatic, by_escapes
from printing.labels.zpl.symbols.code128_widths import WIDTHS
from printing.labels.zpl.symbols.mod10 import mod10
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_STOP = 106
_CASE_DIGITS = 19


def code128(request: CodeRequest) -> Symbol:
    """The barcode of ``^BC``; a scanner sends FNC1 as GS, but for one at the start, or
    behind one letter or two digits (AIM).

    Raises NotEncodable where there is nothing to encode.
    """
    mode = options.letter(request, 5, "N")
    data = _MODES.get(mode, _as_written)(request.data)
    if options.yes(request, 4, "N") and mode != "U":
        data += mod10("".join(re.findall("[0-9]", re.sub(">.", "", data))))
    values = _values(data, mode)
    text = read(values)
    if not text:
        raise NotEncodable("the barcode has no data that Code 128 can hold")
    widths = [
        width * request.module_px
        for value in (*values, check_value(values), _STOP)
        for width in WIDTHS[value]
    ]
    dots = linear(widths, options.height_px(request, 1))
    shown = _brackets(request.data) if mode == "D" else text.replace("\x1d", "")
    return Symbol("Code 128", text, dots, options.human(request, 2, shown, dots.width_px))


def check_value(values: Sequence[int]) -> int:
    """Modulo 103 of the start and the weighted data."""
    return (values[0] + sum(at * value for at, value in enumerate(values[1:], 1))) % 103


def _values(data: str, mode: str) -> list[int]:
    return automatic(data) if mode in _MODES else by_escapes(data)


def _as_written(data: str) -> str:
    return data


def _brackets(data: str) -> str:
    """Mode D as people see it: blanks and brackets stay, FNC1 does not."""
    return data.replace(">8", "")


def _application_identifiers(data: str) -> str:
    """Mode D: FNC1, then the data without brackets and blanks; ``>8`` is another FNC1."""
    bare = re.sub(r"[() ]", "", data.replace(">8", FNC1_SIGN))
    return FNC1_SIGN + bare.removeprefix(FNC1_SIGN)


def _case(data: str) -> str:
    """Mode U: FNC1, nineteen digits (the rest cut, what is missing 0 on the right), their mod 10.

    Raises NotEncodable for what is no digit.
    """
    digits = data.removeprefix(">8").removeprefix(">;")
    if not re.fullmatch("[0-9]*", digits):
        raise NotEncodable("a UCC case number has digits only")
    digits = digits[:_CASE_DIGITS].ljust(_CASE_DIGITS, "0")
    return FNC1_SIGN + digits + mod10(digits)


_MODES = {
    "A": lambda data: data.replace(">8", FNC1_SIGN),
    "D": _application_identifiers,
    "U": _case,
}
