"""QR codes (``^BQ``), model 2. Sources: ISO/IEC 18004; ZPL II manual (field data)."""

import re

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.matrix import as_bytes, modules_of
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_APPENDED = re.compile(r"D[0-9]{4}[0-9A-Fa-f]{2},")


def qr(request: CodeRequest) -> Symbol:
    """The code whose level stands first in the data: ``QA,data``, ``MM,Adata``, ``HM,B0004data``.

    Three signs are always taken off; a level that is none is ``M``, and ``^BQ``'s own counts
    where the data has a blank. The mask is the standard's choice, unless the command sets one.
    Raises NotEncodable for mixed mode, which spreads data over several symbols.
    """
    if _APPENDED.match(request.data):
        raise NotEncodable("a QR code over several symbols cannot be drawn here")
    level = _level(request)
    content = request.data[3:]
    if request.data[1:2].upper() == "M":
        kind, content = _by_hand(content)
    else:
        kind = "A"
    if not content:
        raise NotEncodable("the QR code has no data behind its level and mode")
    chosen: dict[str, int] = {}
    mask = options.whole(request, 4, 8, 0, 8)
    if mask < 8:
        chosen["dataMask"] = mask
    data = as_bytes(content)
    if kind == "B":
        chosen["version"] = _version_for_bytes(len(data), level)
    modules = modules_of("a QR code", data, "QRCode", ecLevel=level, **chosen)
    return Symbol("QR Code", content, modules.dots(options.whole(request, 2, 2, 1, 100)))


def _level(request: CodeRequest) -> str:
    given = request.data[:1].upper().strip() or options.letter(request, 3, "Q")
    return given if given in "LMQH" else "M"


def _by_hand(content: str) -> tuple[str, str]:
    """Manual mode: the kind of characters, and the data behind it and its count."""
    kind = content[:1].upper()
    if kind == "B":
        found = re.match("[0-9]{4}", content[1:])
        if not found:
            raise NotEncodable("a QR code of bytes begins with their count in four digits")
        return kind, content[5 : 5 + int(found[0])]
    if kind not in ("N", "A", "K"):
        raise NotEncodable("a QR code in manual mode names its characters: N, A, B or K")
    return kind, content[1:]


def _version_for_bytes(count: int, level: str) -> int:
    """The smallest version for so many bytes of eight bits.

    The library packs digits and capitals closer; a printer in this mode does not, and its code is
    larger.
    """
    probe = modules_of("a QR code", b"\x80" * count, "QRCode", ecLevel=level)
    return (probe.width - 17) // 4
