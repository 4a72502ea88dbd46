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
    """``^BK`` with the start and stop that its last parameters name, which scanners send too."""
    ends = [_end(request, at) for at in (5, 6)]
    inner = look_up("Codabar", request.data, _TABLE)
    patterns = [_ENDS[ends[0]], *inner, _ENDS[ends[1]]]
    widths = elements(request, [f"{pattern}n" for pattern in patterns])[:-1]
    dots = linear(widths, options.height_px(request, 2))
    text = f"{ends[0]}{request.data}{ends[1]}"
    return Symbol("Codabar", text, dots, options.human(request, 3, text, dots.width_px))


def _end(request: CodeRequest, at: int) -> str:
    letter = options.letter(request, at, "A")
    letter = _OLD_NAMES.get(letter, letter)
    return letter if letter in _ENDS else "A"
