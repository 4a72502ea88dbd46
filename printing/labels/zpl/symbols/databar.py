"""The GS1 DataBar family (``^BR``). Sources: ISO/IEC 24724; ZPL II manual (kinds)."""

import re
from dataclasses import dataclass, replace

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.code128 import code128
from printing.labels.zpl.symbols.gs1 import element_strings
from printing.labels.zpl.symbols.matrix import modules_of
from printing.labels.zpl.symbols.mod10 import mod10
from printing.labels.zpl.symbols.retail import ean8, ean13, upca, upce
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_RETAIL = {7: upca, 8: upce, 9: ean13, 10: ean8}


@dataclass(frozen=True, slots=True)
class _Kind:
    """``height`` in modules where all rows are alike, 0 where the library's rows are kept."""

    format: str
    height: int


_KINDS = {
    1: _Kind("DataBarOmni", 33),
    2: _Kind("DataBarOmni", 13),
    3: _Kind("DataBarStk", 0),
    4: _Kind("DataBarStkOmni", 0),
    5: _Kind("DataBarLtd", 10),
    6: _Kind("DataBarExpStk", 0),
}
_EXPANDED = 6


def databar(request: CodeRequest) -> Symbol:
    """The kind of ``^BR``, each module its magnification wide.

    Raises NotEncodable for composite codes, whose second part stands behind a ``|``, and for data
    that is not GS1's.
    """
    if "|" in request.data:
        raise NotEncodable("composite codes cannot be drawn here")
    kind = options.whole(request, 1, 1, 1, 12)
    magnification = options.whole(request, 2, 2, 1, 10)
    if kind not in _KINDS:
        return _other(request, kind, magnification)
    if kind == _EXPANDED:
        content, text = element_strings(request.data)
        columns = options.whole(request, 5, 22, 2, 22) // 2
        modules = modules_of("GS1 DataBar", content, "DataBarExpStk", columns=columns)
    else:
        content, text = _gtin(request.data)
        modules = modules_of("GS1 DataBar", content, _KINDS[kind].format)
    height = _KINDS[kind].height
    if height:
        modules = replace(modules, rows=modules.rows[:1] * height)
    return Symbol("GS1 DataBar", text, modules.dots(magnification))


def _other(request: CodeRequest, kind: int, magnification: int) -> Symbol:
    """The kinds of ``^BR`` that are other codes: retail ones and GS1-128."""
    height = str(options.whole(request, 4, 25, 1, 500) * magnification)
    given = replace(request, module_px=magnification, parameters=("N", height, "N", "N"))
    if kind in _RETAIL:
        return _RETAIL[kind](given)
    return code128(replace(given, parameters=("N", height, "N", "N", "N", "D")))


def _gtin(data: str) -> tuple[str, str]:
    """Thirteen digits for the library, and what a scanner sends: ``01`` and fourteen."""
    digits = data.removeprefix("(01)")
    if not re.fullmatch("[0-9]{1,14}", digits):
        raise NotEncodable("GS1 DataBar has a GTIN of up to 14 digits")
    # Fourteen digits have their check digit already.
    digits = digits[:13].zfill(13)
    return digits, f"01{digits}{mod10(digits)}"
