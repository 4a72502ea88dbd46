"""Data Matrix (``^BX``), ECC 200. Sources: ISO/IEC 16022; ZPL II manual (escapes)."""

import re
from contextlib import suppress

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.datamatrix_sizes import RECTANGULAR_VERSIONS, version_of
from printing.labels.zpl.symbols.gs1 import GS, element_strings
from printing.labels.zpl.symbols.matrix import Modules, as_bytes, modules_of, sent
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_NAME = "a Data Matrix code"
_FNC1 = "\uf001"
_SQUARE, _RECTANGULAR = "1", "2"


def datamatrix(request: CodeRequest) -> Symbol:
    """The code of ``^BX``; FNC1 is sent as GS, but for one at the start.

    The older qualities 0 to 140 are drawn as 200, which every reader knows and they do not.
    Raises NotEncodable for sizes that do not exist or do not hold the data, and for FNC1 in data
    that is not GS1's.
    """
    data = _unescaped(request)
    columns, rows = options.whole(request, 3, 0, 0), options.whole(request, 4, 0, 0)
    modules = _modules(data, _versions(columns, rows, options.letter(request, 7, _SQUARE)))
    default = max(1, round(request.height_px / len(modules.rows)))
    text = sent(as_bytes(data.removeprefix(_FNC1).replace(_FNC1, GS)))
    dots = modules.dots(options.whole(request, 1, default, 1, 1000))
    return Symbol("Data Matrix", text, dots)


def _versions(columns: int, rows: int, aspect: str) -> tuple[int, ...]:
    """The sizes to try, smallest first; none where the library may choose among the squares."""
    version = version_of(columns, rows)
    if version:
        return (version,)
    return RECTANGULAR_VERSIONS if aspect == _RECTANGULAR else ()


def _modules(data: str, versions: tuple[int, ...]) -> Modules:
    if not versions:
        return _drawn(data, forceSquare=True)
    for version in versions[:-1]:
        with suppress(NotEncodable):
            return _drawn(data, version=version)
    return _drawn(data, version=versions[-1])


def _drawn(data: str, **size: int) -> Modules:
    if _FNC1 not in data:
        return modules_of(_NAME, as_bytes(data), "DataMatrix", **size)
    return modules_of(_NAME, _bracketed(data), "DataMatrix", gs1=True, **size)


def _bracketed(data: str) -> str:
    """The data as the library takes it where FNC1 comes first: application identifiers apart."""
    if not data.startswith(_FNC1):
        raise NotEncodable("a Data Matrix code can have FNC1 only at the start of GS1 data")
    bracketed, _sent = element_strings(data[1:].replace(_FNC1, GS))
    return bracketed


def _unescaped(request: CodeRequest) -> str:
    """The data with its escapes resolved; without the sign in ``^BX`` there are none."""
    given = request.parameters[6].strip() if len(request.parameters) > 6 else ""
    if not given:
        return request.data
    sign = re.escape(given[0])
    pattern = rf"{sign}(d[0-9]{{3}}|5[0-9]{{3}}|2[0-9]{{9}}|.)"
    return re.sub(
        pattern, lambda found: _escaped(found[1], given[0]), request.data, flags=re.DOTALL
    )


def _escaped(code: str, sign: str) -> str:
    if code == "1":
        return _FNC1
    if code == sign:
        return sign
    if code[0] == "d" and len(code) == 4:
        return bytes([int(code[1:]) % 256]).decode("ascii", "surrogateescape")
    if "@" <= code <= "_" and len(code) == 1:
        return chr(ord(code) - 64)
    raise NotEncodable(f"a Data Matrix code with the escape {sign}{code} cannot be drawn here")
