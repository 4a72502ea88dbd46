"""Code 39 (``^B3``) and its military form LOGMARS (``^BL``). Source: ISO/IEC 16388."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.widths import elements, look_up

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"
_BY_VALUE = """
    nnnwwnwnn wnnwnnnnw nnwwnnnnw wnwwnnnnn nnnwwnnnw wnnwwnnnn nnwwwnnnn nnnwnnwnw wnnwnnwnn
    nnwwnnwnn wnnnnwnnw nnwnnwnnw wnwnnwnnn nnnnwwnnw wnnnwwnnn nnwnwwnnn nnnnnwwnw wnnnnwwnn
    nnwnnwwnn nnnnwwwnn wnnnnnnww nnwnnnnww wnwnnnnwn nnnnwnnww wnnnwnnwn nnwnwnnwn nnnnnnwww
    wnnnnnwwn nnwnnnwwn nnnnwnwwn wwnnnnnnw nwwnnnnnw wwwnnnnnn nwnnwnnnw wwnnwnnnn nwwnwnnnn
    nwnnnnwnw wwnnnnwnn nwwnnnwnn nwnwnwnnn nwnwnnnwn nwnnnwnwn nnnwnwnwn
"""
_PATTERNS = _BY_VALUE.split()
_TABLE = dict(zip(_ALPHABET, _PATTERNS, strict=True))
_START_STOP = "nwnnwnwnn"


def code39(request: CodeRequest) -> Symbol:
    """``^B3``, with the check character modulo 43 where it is asked for.

    Small letters are set as capitals, and the data's own ``*`` at its ends are the start and stop.
    ``text`` keeps pairs such as ``+A``: reading them as full ASCII is a scanner's setting.
    """
    return _symbol("Code 39", request, options.yes(request, 1, "N"))


def logmars(request: CodeRequest) -> Symbol:
    """``^BL``: Code 39 that always has its check character and its line for people."""
    given = (*request.parameters, "", "", "")[:3]
    shown = CodeRequest(
        request.command,
        (given[0], "Y", given[1], "Y", given[2]),
        request.data,
        request.module_px,
        request.ratio,
        request.height_px,
    )
    return _symbol("LOGMARS", shown, has_check=True)


def check_character(data: str) -> str:
    """The character that stands for the sum of all values modulo 43."""
    return _ALPHABET[sum(_ALPHABET.index(sign) for sign in data) % 43]


def _symbol(name: str, request: CodeRequest, has_check: bool) -> Symbol:
    text = request.data.upper().removeprefix("*").removesuffix("*")
    if not text:
        raise NotEncodable(f"the {name} barcode has no data")
    patterns = look_up(name, text, _TABLE)
    if has_check:
        text += check_character(text)
        patterns.append(_TABLE[text[-1]])
    patterns = [_START_STOP, *patterns, _START_STOP]
    dots = linear(
        elements(request, [f"{pattern}n" for pattern in patterns])[:-1],
        options.height_px(request, 2),
    )
    human = options.human(request, 3, f"*{text}*", dots.width_px)
    return Symbol(name, text, dots, human)
