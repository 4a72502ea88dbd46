"""Codabar (``^BK``). Source: AIM USS-Codabar."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.symbol import CodeRequest, Symbol
from printing.labels.zpl.symbols.widths import elements, look_up

_PATTERNS = [
    "nnnnnww",
    "nnnnwwn",
    "nnnwnnw",
    "wwnnnnn",
    "nnwnnwn",
    "wnnnnwn",
    "nwnnnnw",
    "nwnnwnn",
    "nwwnnnn",
    "wnnwnnn",
    "nnnwwnn",
    "nnwwnnn",
    "wnnnwnw",
    "wnwnnnw",
    "wnwnwnn",
    "nnwnwnw",
]
_TABLE = dict(zip("0123456789-$:/.+", _PATTERNS, strict=True))
_ENDS = {"A": "nnwwnwn", "B": "nwnwnnw", "C": "nnnwnww", "D": "nnnwwwn"}
_OLD_NAMES = {"N": "B", "T": "A", "E": "D", "*": "C"}


def codabar(request: CodeRequest) -> Symbol:
    """``^BK`` with the start and stop that its last parameters name; scanners do not send them."""
    patterns = [
        _ends(request, 5),
        *look_up("Codabar", request.data, _TABLE),
        _ends(request, 6),
    ]
    widths = elements(request, [f"{pattern}n" for pattern in patterns])[:-1]
    dots = linear(widths, options.height_px(request, 2))
    human = options.human(request, 3, request.data, dots.width_px)
    return Symbol("Codabar", request.data, dots, human)


def _ends(request: CodeRequest, at: int) -> str:
    letter = options.letter(request, at, "A")
    return _ENDS.get(_OLD_NAMES.get(letter, letter), _ENDS["A"])
