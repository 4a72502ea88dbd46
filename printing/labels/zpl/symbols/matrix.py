"""Two-dimensional barcodes from zxing-cpp: its modules, as many dots large as the label wants."""

import re
from dataclasses import dataclass
from typing import Any

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.symbols.bars import stacked
from printing.labels.zpl.symbols.symbol import NotEncodable


@dataclass(frozen=True, slots=True)
class Modules:
    """Rows as numbers, the leftmost of ``width`` modules the highest bit.

    ``level`` is what the library says of the error correction, as ``35%``.
    """

    rows: tuple[int, ...]
    width: int
    level: str = ""

    def dots(self, module_px: int, row_px: int = 0) -> Bitmap:
        """Each module ``module_px`` wide and as high, or ``row_px`` high."""
        widened = [(widen(row, self.width, module_px), row_px or module_px) for row in self.rows]
        return stacked(widened, self.width * module_px)

    def every(self, step: int) -> "Modules":
        """Each ``step``-th row: the library repeats the rows of stacked barcodes."""
        return Modules(self.rows[::step], self.width, self.level)


def modules_of(name: str, content: str | bytes, format_name: str, **options: Any) -> Modules:
    """The modules of ``content`` without a quiet zone.

    ``options`` are the library's (ecLevel, version, columns, rows, gs1 ...). Bytes are kept as
    they are, without a mark of their character set. Raises NotEncodable where it refuses.
    """
    import zxingcpp

    plain = {"eci": "0"} if isinstance(content, bytes) else {}
    kind = getattr(zxingcpp.BarcodeFormat, format_name)
    try:
        made = zxingcpp.create_barcode(content, kind, **plain, **options)
    except ValueError as problem:
        raise NotEncodable(f"{name} cannot hold this data: {problem}") from problem
    image: Any = made.to_image(scale=1, add_quiet_zones=False)
    height, width = image.shape[:2]
    cells = bytes(memoryview(image).cast("B")).translate(_AS_BITS)
    rows = tuple(int(cells[at * width : (at + 1) * width], 2) for at in range(height))
    return Modules(rows, width, made.ec_level)


_AS_BITS = bytes(ord("1") if grey < 128 else ord("0") for grey in range(256))


def widen(row: int, width: int, times: int) -> int:
    """Each bit of a row ``times`` in a row."""
    if times == 1:
        return row
    doubled = {"0": "0" * times, "1": "1" * times}
    return int("".join([doubled[bit] for bit in f"{row:0{width}b}"]), 2)


def as_bytes(data: str) -> bytes:
    """Field data as a printer writes it into a barcode: UTF-8, and single bytes as they are.

    Single bytes above 127 are written in text as Python's surrogate escapes.
    """
    return _LONE.sub("?", data).encode("utf-8", "surrogateescape")


def sent(data: bytes) -> str:
    """What a reader makes of bytes without a mark of their character set."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


_LONE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
