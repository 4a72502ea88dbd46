"""Barcodes on the label: the symbol, its place, and the line for people beside it."""

from typing import TYPE_CHECKING

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.dots import Ink
from printing.labels.zpl.drawing import Box
from printing.labels.zpl.elements import Code, Spot
from printing.labels.zpl.faces import Face, face_of, line_face
from printing.labels.zpl.letters import width_of
from printing.labels.zpl.limits import BARS, MATRIX, MAX_BARS_PX, MAX_CODE_TEXT
from printing.labels.zpl.symbols.symbol import CodeRequest, HumanLine, NotEncodable, Symbol
from printing.labels.zpl.turn import Place, from_corner

if TYPE_CHECKING:
    from PIL.Image import Image

_MATRIX = frozenset({"B0", "B7", "BD", "BF", "BO", "BQ", "BX"})
"""Codes in two dimensions, which hold much more than bars do."""
_RETAIL = frozenset({"B8", "B9", "BE", "BU"})
_QR_BASE_MODULES = 7
"""How many modules printers leave between a typeset QR code and its base line."""

_MAGNIFICATION, _MOST_MAGNIFICATION = 2, 100
_DIGITS = 9
"""Digits of a number that are read; no label needs more."""


def cost_of(code: Code) -> int:
    """What a barcode's making counts as work."""
    return MATRIX if code.command in _MATRIX else BARS


def symbol_of(code: Code) -> Symbol:
    """The dots of a barcode.

    Raises NotEncodable where its data do not fit, ValueError never otherwise.
    """
    from printing.labels.zpl.symbols.encode import symbol_for

    if code.command not in _MATRIX and len(code.data) > MAX_CODE_TEXT:
        raise NotEncodable(f"no label holds bars for {len(code.data)} characters")
    parameters = tuple(_bounded(text) for text in code.parameters)
    bars = code.bars
    height = min(bars.height_px, MAX_BARS_PX)
    request = CodeRequest(code.command, parameters, code.data, bars.module_px, bars.ratio, height)
    return symbol_for(request)


def place_of(code: Code, spot: Spot, x: int, y: int, dots: Bitmap) -> Place:
    """Where a barcode's bottom left corner lies for a field at ``x``, ``y``."""
    own = Box(0, overhang(code, dots) - dots.height_px, dots.width_px, 0)
    is_qr = code.command == "BQ"
    if spot.is_baseline:
        return Place(x, y - (_QR_BASE_MODULES * _magnification(code) if is_qr else 0), code.turn)
    # Printers move a QR code down by the height of ^BY, as if bars stood above it.
    return from_corner(x, y + (code.bars.height_px if is_qr else 0), own, code.turn)


def own_box(code: Code, dots: Bitmap) -> Box:
    """A barcode's rectangle; its origin is the left end of the bars' foot."""
    over = overhang(code, dots)
    return Box(0, over - dots.height_px, dots.width_px, over)


def overhang(code: Code, dots: Bitmap) -> int:
    """How far the guard bars of a retail code stand out below the others."""
    if code.command not in _RETAIL:
        return 0
    height = _number(code, 1, min(code.bars.height_px, MAX_BARS_PX))
    return max(dots.height_px - height, 0)


def draw_code(canvas: Canvas, dots: Bitmap, own: Box, place: Place, ink: Ink) -> None:
    """Draw the bars or modules."""
    if canvas.paint_whole(dots, own, place, ink):
        return
    window = canvas.visible(own, place)
    if window is not None:
        top, bottom = window.top - own.bottom, window.bottom - own.bottom
        part = part_of(dots, Box(window.left, top, window.right, bottom))
        canvas.paint(part, window, place, ink)


def part_of(dots: Bitmap, window: Box) -> "Image":
    """The part of a bitmap in ``window``, whose origin is the bitmap's bottom left corner."""
    from PIL import Image

    top, bottom = window.top + dots.height_px, window.bottom + dots.height_px
    rows = dots.rows[top * dots.row_bytes : bottom * dots.row_bytes]
    strip = Image.frombytes("1", (dots.width_px, bottom - top), rows)
    return strip.crop((window.left, 0, window.right, bottom - top))


def lines_of(symbol: Symbol, code: Code) -> list[tuple[Face, str, int, int]]:
    """The lines for people: face, text, and where each begins from the bars' bottom left corner."""
    module = code.bars.module_px
    face = face_of(code.font) if code.font else line_face(module)
    return [
        (
            face,
            line.text,
            round(line.centre_px - width_of(face, line.text) / 2),
            _base_of(
                line,
                face,
                module,
                symbol.dots.height_px - overhang(code, symbol.dots),
                is_retail=code.command in _RETAIL,
            ),
        )
        for line in symbol.human
    ]


def _base_of(line: HumanLine, face: Face, module: int, height_px: int, *, is_retail: bool) -> int:
    """The base line's distance from the bottom of the bars."""
    gap = module * 5 // 2 if not is_retail else module
    if line.is_above:
        return -height_px - gap * 2
    return gap + face.ascent


def _magnification(code: Code) -> int:
    return min(max(_number(code, 2, _MAGNIFICATION), 1), _MOST_MAGNIFICATION)


def _number(code: Code, at: int, default: int) -> int:
    """A parameter as a whole number within the limits of bars."""
    text = code.parameters[at][:_DIGITS] if at < len(code.parameters) else ""
    return min(int(text), MAX_BARS_PX) if text.isascii() and text.isdigit() else default


def _bounded(text: str) -> str:
    """A parameter; a number beyond any label's size is cut down to it."""
    is_huge = text.isascii() and text.isdigit() and int(text[:_DIGITS]) > MAX_BARS_PX
    return str(MAX_BARS_PX) if is_huge else text
