"""Barcodes made and scanned for the tests."""

import zxingcpp
from PIL import Image, ImageOps

from printing.labels.zpl.symbols.encode import symbol_for
from printing.labels.zpl.symbols.readable import ALONE_ONLY, FORMATS
from printing.labels.zpl.symbols.symbol import CodeRequest, Symbol

QUIET_PX = 40


def made(
    command: str,
    parameters: str,
    data: str,
    module_px: int = 2,
    ratio: float = 3.0,
    height_px: int = 50,
) -> Symbol:
    given = tuple(parameters.split(",")) if parameters else ()
    return symbol_for(CodeRequest(command, given, data, module_px, ratio, height_px))


def picture(symbol: Symbol, quiet_px: int = QUIET_PX) -> Image.Image:
    return ImageOps.expand(symbol.dots.to_image().convert("L"), quiet_px, 255)


def scanned(symbol: Symbol) -> list[str]:
    """What the reading library finds of this kind of barcode."""
    is_alone = symbol.symbology in ALONE_ONLY
    found = zxingcpp.read_barcodes(
        picture(symbol, 0 if is_alone else QUIET_PX),
        formats=[zxingcpp.BarcodeFormat.__members__[name] for name in FORMATS[symbol.symbology]],
        text_mode=zxingcpp.TextMode.Plain,
        is_pure=is_alone,
    )
    return [code.text for code in found]


def runs(symbol: Symbol) -> list[int]:
    """Widths of bars and spaces in the top row, from the first bar on."""
    bits = "".join(f"{byte:08b}" for byte in symbol.dots.rows[: symbol.dots.row_bytes])
    bits = bits[: symbol.dots.width_px]
    widths, at = [], 0
    while at < len(bits):
        other = bits.find("0" if bits[at] == "1" else "1", at)
        other = len(bits) if other < 0 else other
        widths.append(other - at)
        at = other
    return widths
