"""The American post's bars of two heights: POSTNET (``^BZ``) and PLANET (``^B5``).

Source: USPS DMM 708.4 (widths of bars and gaps, heights, correction digit).
"""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import stepped
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.widths import only_digits

_DIGITS = ["11000", "00011", "00101", "00110", "01001", "01010", "01100", "10001", "10010", "10100"]
_INVERTED = str.maketrans("01", "10")
_KINDS = {"0": "POSTNET", "1": "PLANET"}


def postnet(request: CodeRequest) -> Symbol:
    """``^BZ``: POSTNET, or PLANET where its last parameter says ``1``.

    Raises NotEncodable for the intelligent mail barcode, which is another code.
    """
    kind = _KINDS.get(options.letter(request, 4, "0"))
    if kind is None:
        raise NotEncodable("^BZ draws POSTNET and PLANET only")
    return _symbol(kind, request)


def planet(request: CodeRequest) -> Symbol:
    """``^B5``."""
    return _symbol("PLANET", request)


def _symbol(kind: str, request: CodeRequest) -> Symbol:
    digits = only_digits(kind, request.data.replace("-", ""))
    text = digits + str(-sum(map(int, digits)) % 10)
    bits = "".join(_DIGITS[int(digit)] for digit in text)
    bits = f"1{bits.translate(_INVERTED) if kind == 'PLANET' else bits}1"
    # A bar is 0.020 in, the gap to the next one 0.0255 in, a short bar 2/5 of a tall one.
    gap = max(1, round(request.module_px * 1.275))
    widths = [width for _bit in bits for width in (request.module_px, gap)][:-1]
    is_tall = [bit == "1" for bit in bits for _element in range(2)][:-1]
    height = options.height_px(request, 1)
    short = max(1, round(height * 0.4))
    dots = stepped(widths, is_tall, height - short, short, hang=False)
    human = options.human(request, 2, text, dots.width_px, line="N")
    return Symbol(kind, text, dots, human)
