"""EAN-13 (``^BE``), EAN-8 (``^B8``), UPC-A (``^BU``), UPC-E (``^B9``), additions (``^BS``).

Source: GS1 General Specifications, section 5.2. The check digit is always computed: data that is
too short gets zeros in front, what is too long is cut. UPC is sent as the EAN-13 that it is: a 0 in
front, and the short form spelt out.
"""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.bars import linear, stepped
from printing.labels.zpl.symbols.mod10 import mod10
from printing.labels.zpl.symbols.retail_digits import ADD_ON, GUARD, LEFT, MIDDLE, PARITY, RIGHT
from printing.labels.zpl.symbols.symbol import CodeRequest, HumanLine, Symbol
from printing.labels.zpl.symbols.upc_e import UPC_E_END, UPC_E_PARITY, expand, six_digits
from printing.labels.zpl.symbols.widths import modules, only_digits

_GUARD_MODULES = 5
"""How far guard bars reach below the others."""

_EVEN_GAP, _ADD_ON_START = "11", "112"
_Words = tuple[tuple[str, float], ...]


def ean13(request: CodeRequest) -> Symbol:
    """``^BE``: twelve digits and their check digit."""
    digits = _with_check("EAN-13", request, 12)
    left = [
        LEFT[kind][int(digit)] for kind, digit in zip(PARITY[digits[0]], digits[1:7], strict=True)
    ]
    parts = [
        (GUARD, True),
        *_short(left),
        (MIDDLE, True),
        *_short(_right(digits[7:])),
        (GUARD, True),
    ]
    return _symbol("EAN-13", request, digits, parts, _words(digits[0], digits[1:7], digits[7:], ""))


def ean8(request: CodeRequest) -> Symbol:
    """``^B8``: seven digits and their check digit."""
    digits = _with_check("EAN-8", request, 7)
    left = [LEFT["A"][int(digit)] for digit in digits[:4]]
    parts = [
        (GUARD, True),
        *_short(left),
        (MIDDLE, True),
        *_short(_right(digits[4:])),
        (GUARD, True),
    ]
    return _symbol("EAN-8", request, digits, parts, ((digits[:4], 17.0), (digits[4:], 50.0)))


def upca(request: CodeRequest) -> Symbol:
    """``^BU``: eleven digits and their check digit, which the line for people may leave out."""
    digits = _with_check("UPC-A", request, 11)
    left = [LEFT["A"][int(digit)] for digit in digits[:6]]
    right = _right(digits[6:])
    parts = [
        *((GUARD, True), (left[0], True), *_short(left[1:]), (MIDDLE, True)),
        *(*_short(right[:-1]), (right[-1], True), (GUARD, True)),
    ]
    last = digits[-1] if options.yes(request, 4, "Y") else ""
    words = ((digits[0], -9.0), (digits[1:6], 28.0), (digits[6:11], 67.0), (last, 104.0))
    return _symbol("UPC-A", request, f"0{digits}", parts, words)


def upce(request: CodeRequest) -> Symbol:
    """``^B9``: six digits, or ten of UPC-A that have a short form."""
    digits = six_digits(only_digits("UPC-E", request.data))
    whole = f"0{expand(digits)}"
    check = mod10(whole)
    kinds = UPC_E_PARITY[int(check)]
    left = [LEFT[kind][int(digit)] for kind, digit in zip(kinds, digits, strict=True)]
    parts = [(GUARD, True), *_short(left), (UPC_E_END, True)]
    last = check if options.yes(request, 4, "Y") else ""
    words = (("0", -9.0), (digits, 24.0), (last, 60.0))
    return _symbol("UPC-E", request, f"0{whole}{check}", parts, words)


def add_on(request: CodeRequest) -> Symbol:
    """``^BS``: two or five digits beside a retail code; its line stands above by default."""
    digits = only_digits("an addition to UPC and EAN", request.data)
    digits = digits.zfill(2) if len(digits) <= 2 else digits[:5].zfill(5)
    kinds = ADD_ON[len(digits)](digits)
    codes = [LEFT[kind][int(digit)] for kind, digit in zip(kinds, digits, strict=True)]
    parts = [_ADD_ON_START, codes[0]]
    for code in codes[1:]:
        parts += [_EVEN_GAP, code]
    dots = linear(modules(request, parts), options.height_px(request, 1))
    human = options.human(request, 2, digits, dots.width_px, above="Y")
    return Symbol(f"EAN-{len(digits)}", digits, dots, human)


def _with_check(name: str, request: CodeRequest, count: int) -> str:
    digits = only_digits(name, request.data)[:count].zfill(count)
    return digits + mod10(digits)


def _right(digits: str) -> list[str]:
    return [RIGHT[int(digit)] for digit in digits]


def _short(codes: list[str]) -> list[tuple[str, bool]]:
    return [(code, False) for code in codes]


def _words(first: str, left: str, right: str, last: str) -> _Words:
    return ((first, -9.0), (left, 24.0), (right, 71.0), (last, 104.0))


def _symbol(
    name: str, request: CodeRequest, text: str, parts: list[tuple[str, bool]], words: _Words
) -> Symbol:
    """``words``: what stands below the bars, each with its middle in modules."""
    widths = modules(request, [part for part, _tall in parts])
    tall = [is_tall for part, is_tall in parts for _element in part]
    height = options.height_px(request, 1)
    dots = stepped(widths, tall, height, _GUARD_MODULES * request.module_px, hang=True)
    human: tuple[HumanLine, ...] = ()
    if options.yes(request, 3, "N"):
        human = options.human(request, 2, "".join(text for text, _at in words), dots.width_px)
    elif options.yes(request, 2, "Y"):
        human = tuple(HumanLine(text, at * request.module_px) for text, at in words if text)
    return Symbol(name, text, dots, human)
