"""Code 11 (``^B1``). Source: AIM USS-Code 11."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.symbol import CodeRequest, Symbol
from printing.labels.zpl.symbols.widths import elements, look_up

_ALPHABET = "0123456789-"
_PATTERNS = [
    "nnnnw",
    "wnnnw",
    "nwnnw",
    "wwnnn",
    "nnwnw",
    "wnwnn",
    "nwwnn",
    "nnnww",
    "wnnwn",
    "wnnnn",
    "nnwnn",
]
_TABLE = dict(zip(_ALPHABET, _PATTERNS, strict=True))
_START_STOP = "nnwwn"


def code11(request: CodeRequest) -> Symbol:
    """``^B1`` with two check digits, or with one where its second parameter says ``Y``."""
    look_up("Code 11", request.data, _TABLE)
    text = request.data + check_digit(request.data, 10)
    if not options.yes(request, 1, "N"):
        text += check_digit(text, 9)
    patterns = [_START_STOP, *look_up("Code 11", text, _TABLE), _START_STOP]
    widths = elements(request, [f"{pattern}n" for pattern in patterns])[:-1]
    dots = linear(widths, options.height_px(request, 2))
    return Symbol("Code 11", text, dots, options.human(request, 3, text, dots.width_px))


def check_digit(data: str, most: int) -> str:
    """Modulo 11, weighted from the right with 1 to ``most`` in turn; ten is a dash."""
    total = sum(_ALPHABET.index(sign) * (at % most + 1) for at, sign in enumerate(reversed(data)))
    return _ALPHABET[total % 11]
