"""PDF417 (``^B7``) and MicroPDF417 (``^BF``). Sources: ISO/IEC 15438, 24728; ZPL II manual."""

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.matrix import as_bytes, modules_of
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_ROW_REPEATS = 3
_MICRO_ROW_REPEATS = 2
_MOST_ROWS = 90

_MICRO_ROWS = (
    (1, (11, 14, 17, 20, 24, 28)),
    (2, (8, 11, 14, 17, 20, 23, 26)),
    (3, (6, 8, 10, 12, 15, 20, 26, 32, 38, 44)),
    (4, (4, 6, 8, 10, 12, 15, 20, 26, 32, 38, 44)),
)
_MICRO_MODES = [(columns, rows) for columns, sizes in _MICRO_ROWS for rows in sizes]
"""Columns and rows by the mode of ``^BF``."""


def pdf417(request: CodeRequest) -> Symbol:
    """``^B7``: row height in modules, security level, columns, rows, truncated or not."""
    chosen = {
        name: value
        for name, value in (
            ("columns", options.whole(request, 3, 0, 0, 30)),
            ("rows", options.whole(request, 4, 0, 0, _MOST_ROWS)),
        )
        if value
    }
    level = str(options.whole(request, 2, 0, 0, 8))
    kind = "CompactPDF417" if options.yes(request, 5, "N") else "PDF417"
    modules = modules_of("a PDF417 code", as_bytes(request.data), kind, ecLevel=level, **chosen)
    modules = modules.every(_ROW_REPEATS)
    rows = len(modules.rows)
    default = max(1, request.height_px // rows // request.module_px)
    row_px = options.whole(request, 1, default, 1, 1000) * request.module_px
    return Symbol("PDF417", request.data, modules.dots(request.module_px, row_px))


def micropdf417(request: CodeRequest) -> Symbol:
    """``^BF``: row height in modules, and the mode, which sets columns and the most rows."""
    columns, most_rows = _MICRO_MODES[options.whole(request, 2, 0, 0, len(_MICRO_MODES) - 1)]
    name = "a MicroPDF417 code"
    modules = modules_of(name, as_bytes(request.data), "MicroPDF417", columns=columns)
    modules = modules.every(_MICRO_ROW_REPEATS)
    if len(modules.rows) > most_rows:
        raise NotEncodable(f"{name} of {columns} x {most_rows} cannot hold this data")
    default = max(1, request.height_px // len(modules.rows) // request.module_px)
    row_px = options.whole(request, 1, default, 1, 1000) * request.module_px
    return Symbol("MicroPDF417", request.data, modules.dots(request.module_px, row_px))
