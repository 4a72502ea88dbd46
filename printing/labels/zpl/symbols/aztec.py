"""Aztec codes (``^B0``, ``^BO``). Sources: ISO/IEC 24778; ZPL II manual (error control)."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.matrix import Modules, as_bytes, modules_of
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_NAME = "an Aztec code"
_FULL = 4
"""The library counts compact codes of 1 to 4 layers as versions 1 to 4, then the full ones."""
_BY_SIZE = (1, 2, 3, 4, *range(_FULL + 4, _FULL + 33))
"""Full codes of less than four layers are no smaller than compact ones."""
_LEAST_PERCENT = 23


def aztec(request: CodeRequest) -> Symbol:
    """The smallest code with the share of check words that is asked for, or of the given size.

    Raises NotEncodable for sizes that do not exist or do not hold the data.
    """
    control = options.whole(request, 3, 0, 0, 999)
    magnification = options.whole(request, 1, 2, 1, 100)
    if control == 300:
        return _rune(request.data, magnification)
    data = as_bytes(request.data)
    if control <= 99:
        modules = _with_share(data, control or _LEAST_PERCENT)
    else:
        modules = modules_of(_NAME, data, "Aztec", version=_version(control))
    return Symbol("Aztec", request.data, modules.dots(magnification))


def _with_share(data: bytes, percent: int) -> Modules:
    """The check words may be a share that the library does not know: its sizes are tried."""
    for version in _BY_SIZE:
        modules = _of_version(data, version)
        if modules is not None and _share(modules) >= percent:
            return modules
    raise NotEncodable(f"an Aztec code cannot hold this data with {percent} % of check words")


def _share(modules: Modules) -> int:
    """The share of check words in percent; the library says nothing where there is none."""
    return int(modules.level.rstrip("%") or 0)


def _of_version(data: bytes, version: int) -> Modules | None:
    try:
        return modules_of(_NAME, data, "Aztec", version=version)
    except NotEncodable:
        return None


def _version(control: int) -> int:
    if 101 <= control <= 104:
        return control - 100
    if 201 <= control <= 232:
        return control - 200 + _FULL
    raise NotEncodable(f"^BO's size {control} cannot be drawn here")


def _rune(data: str, magnification: int) -> Symbol:
    if not (data.isascii() and data.isdigit() and int(data) < 256):
        raise NotEncodable("an Aztec rune is a number from 0 to 255")
    modules = modules_of("an Aztec rune", data, "AztecRune")
    return Symbol("Aztec Rune", f"{int(data):03d}", modules.dots(magnification))
