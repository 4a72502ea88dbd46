"""Codes of narrow and wide elements: how wide is wide, and patterns to dots."""

from collections.abc import Iterable, Mapping

from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable


def wide_px(request: CodeRequest) -> int:
    """The wide element in whole dots, by the table of ratios of ``^BY`` in the ZPL II manual.

    The table cuts off (module 4, ratio 2.9 is 11 dots), but for one cell, module 3 at 2.3. The
    example beside it (module 9 at 2.4 is 22 dots) contradicts it; the table is the fuller source.
    """
    tenths = min(max(round(request.ratio * 10), 20), 30)
    if (request.module_px, tenths) == (3, 23):
        return 7
    return request.module_px * tenths // 10


def elements(request: CodeRequest, patterns: Iterable[str]) -> list[int]:
    """Widths in dots of patterns written with ``n`` and ``w``."""
    px = {"n": request.module_px, "w": wide_px(request)}
    return [px[element] for pattern in patterns for element in pattern]


def modules(request: CodeRequest, patterns: Iterable[str]) -> list[int]:
    """Widths in dots of patterns written as numbers of modules."""
    return [int(width) * request.module_px for pattern in patterns for width in pattern]


def look_up(name: str, data: str, table: Mapping[str, str]) -> list[str]:
    """The patterns of all characters; raises NotEncodable for one that the code does not have."""
    for sign in data:
        if sign not in table:
            raise NotEncodable(f"{name} has no character {sign!r}")
    return [table[sign] for sign in data]


def only_digits(name: str, data: str) -> str:
    """The data; raises NotEncodable where it is no row of digits."""
    if not (data.isascii() and data.isdigit()):
        raise NotEncodable(f"{name} has digits only")
    return data
