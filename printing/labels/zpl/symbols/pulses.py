"""Codes that write bits as pulses: MSI (``^BM``) and Plessey (``^BP``)."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.widths import elements, only_digits

_PULSE = {"0": "nw", "1": "wn"}
_PLESSEY_DIVISOR = 0b111101001


def msi(request: CodeRequest) -> Symbol:
    """``^BM``: no check digit (``A``), one (``B``), two (``C``), or modulo 11 and 10 (``D``).

    The line for people has them where the last parameter says ``Y``.
    """
    digits = only_digits("MSI", request.data)
    kind = options.letter(request, 1, "B")
    text = digits
    if kind == "D":
        text += _msi_mod11(text)
    if kind != "A":
        text += _luhn(text)
    if kind == "C":
        text += _luhn(text)
    pulses = [_PULSE[bit] for digit in text for bit in f"{int(digit):04b}"]
    dots = linear(elements(request, ["wn", *pulses, "nwn"]), options.height_px(request, 2))
    shown = text if options.yes(request, 5, "N") else digits
    return Symbol("MSI", text, dots, options.human(request, 3, shown, dots.width_px))


def plessey(request: CodeRequest) -> Symbol:
    """``^BP``: hexadecimal digits, least bit first, and eight bits of a cyclic check.

    ``text`` is the data alone; the line for people has the check where the parameter asks for it.
    """
    data = request.data.upper()
    if not set(data) <= set("0123456789ABCDEF"):
        raise NotEncodable("Plessey has the digits 0-9 and A-F only")
    bits = "".join(f"{int(digit, 16):04b}"[::-1] for digit in data)
    check = _remainder(bits)
    pulses = [_PULSE[bit] for bit in f"1101{bits}{check}"]
    dots = linear(elements(request, [*pulses, "wwnwnnwnw"]), options.height_px(request, 2))
    digits = "".join(f"{int(check[at : at + 4][::-1], 2):X}" for at in (0, 4))
    shown = data + digits * options.yes(request, 1, "N")
    return Symbol("Plessey", data, dots, options.human(request, 3, shown, dots.width_px))


def _luhn(digits: str) -> str:
    """Modulo 10 with every second digit, from the last one on, doubled and its digits added."""
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 if at % 2 else 2)
        total += value - 9 * (value > 9)
    return str(-total % 10)


def _msi_mod11(digits: str) -> str:
    """IBM's weights 2 to 7 from the right; a remainder of ten has no digit."""
    total = sum(int(digit) * (at % 6 + 2) for at, digit in enumerate(reversed(digits)))
    value = -total % 11
    if value > 9:
        raise NotEncodable(f"MSI: the check digit modulo 11 of {digits} is no digit")
    return str(value)


def _remainder(bits: str) -> str:
    """The eight bits that make ``bits`` divisible, first bit the highest power."""
    value = int(bits, 2) << 8
    while value.bit_length() > 8:
        value ^= _PLESSEY_DIVISOR << (value.bit_length() - 9)
    return f"{value:08b}"
