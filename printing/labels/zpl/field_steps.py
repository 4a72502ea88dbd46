"""Commands that say what one field is: its place, font, text, block, barcode or shape."""

from dataclasses import replace

from printing.labels.zpl.commands import Command
from printing.labels.zpl.elements import Block, Shape, Spot
from printing.labels.zpl.faces import SYMBOLS
from printing.labels.zpl.faces import is_known as is_known_font
from printing.labels.zpl.reader import Reader, Step
from printing.labels.zpl.turn import TURNS

_MOST_PX = 32_000
_MOST_LINES = 9999
_RIGHT = "1"
_LINE_ENDS = str.maketrans("", "", "\r\n")


def _place(reader: Reader, command: Command) -> None:
    if reader.field.wholes:  # a box or graphic ends its field, even where ^FS is missing
        reader.close()
    now = reader.settings
    is_baseline = command.name == "FT"
    x, y, side = command.parameters(3)
    across, down = command.numbers(0, 0)
    origin = (now.home[0] - now.shift, now.home[1] + now.top)
    reader.field.spot = Spot(
        _bounded(across) + origin[0] if x or not is_baseline else None,
        _bounded(down) + origin[1] if y or not is_baseline else None,
        is_baseline,
        side == _RIGHT,
    )


def _font(reader: Reader, command: Command) -> None:
    # The font's letter and the orientation stand together, without a comma.
    rest = command.rest.strip()
    letter, turn = rest[:1].upper(), rest[1:2].upper()
    _first, height, width = command.numbers(0, 0, 0)
    now = reader.settings
    if letter == "@":
        letter = "0"
    if not is_known_font(letter) and letter not in now.scalable:
        letter = now.font.letter
    if not height and not width and letter == now.font.letter:
        height, width = now.font.height, now.font.width
    turn = turn if turn in TURNS and turn else now.turn
    field = reader.field
    field.font = reader.font_of(letter, _size(height), _size(width), turn)
    field.has_font = True


def _symbol(reader: Reader, command: Command) -> None:
    turn, *_sizes = command.parameters(3)
    _turn, height, width = command.numbers(0, 0, 0)
    turn = turn[:1].upper()
    turn = turn if turn in TURNS and turn else reader.settings.turn
    field = reader.field
    field.font = reader.font_of(SYMBOLS, _size(height), _size(width), turn)
    field.has_font = True


def _block(reader: Reader, command: Command) -> None:
    width, lines, gap, _justify, indent = command.numbers(0, 1, 0, 0, 0)
    justify = command.parameters(4)[3][:1].upper()
    if width <= 0:
        words = "a block without a width prints nothing"
        reader.remarks.wrong(command.name, command.at, words)
    reader.field.block = Block(
        max(_size(width), 1),
        min(max(lines, 1), _MOST_LINES),
        _bounded(gap),
        justify if justify in ("L", "C", "R", "J") else "L",
        min(_size(indent), max(_size(width) - 1, 0)),
    )


def _data(reader: Reader, command: Command) -> None:
    # Printers pass over line ends: a label may be folded anywhere.
    _take(reader, command, command.rest.translate(_LINE_ENDS))


def _serial(reader: Reader, command: Command) -> None:
    _take(reader, command, command.parameters(1)[0].translate(_LINE_ENDS))


def _take(reader: Reader, command: Command, data: str) -> None:
    field = reader.field
    field.data, field.at, field.command = data, command.at, command.name


def _escape(reader: Reader, command: Command) -> None:
    reader.field.escape = command.rest.translate(_LINE_ENDS)[:1].strip() or "_"


def _reverse(reader: Reader, _command: Command) -> None:
    reader.field.is_reversed = True


def _number(reader: Reader, command: Command) -> None:
    (number,) = command.numbers(0)
    reader.field.number = number
    reader.field.at = reader.field.at or command.at


def _code(reader: Reader, command: Command) -> None:
    reader.field.code = command


def _end(reader: Reader, _command: Command) -> None:
    reader.close()


def _box(reader: Reader, command: Command) -> None:
    width, height, thick = command.numbers(0, 0, 1)
    *_sizes, colour, rounding = command.parameters(5)
    thick = max(_size(thick), 1)
    (eighths,) = replace(command, rest=rounding).numbers(0)
    shape = Shape(
        "GB",
        max(_size(width), thick),
        max(_size(height), thick),
        thick,
        colour[:1].upper() == "W",
        min(max(eighths, 0), 8),
    )
    _add(reader, command, shape)


def _circle(reader: Reader, command: Command) -> None:
    side, thick = command.numbers(3, 1)
    colour = command.parameters(3)[2][:1].upper()
    _ellipse_of(reader, command, (side, side), thick, is_white=colour == "W")


def _ellipse(reader: Reader, command: Command) -> None:
    width, height, thick = command.numbers(3, 3, 1)
    colour = command.parameters(4)[3][:1].upper()
    _ellipse_of(reader, command, (width, height), thick, is_white=colour == "W")


def _ellipse_of(
    reader: Reader, command: Command, sides: tuple[int, int], thick: int, *, is_white: bool
) -> None:
    width, height = (max(_size(side), 3) for side in sides)
    _add(reader, command, Shape("GE", width, height, max(_size(thick), 1), is_white))


def _diagonal(reader: Reader, command: Command) -> None:
    width, height, thick = command.numbers(3, 3, 1)
    *_sizes, colour, lean = command.parameters(5)
    shape = Shape(
        "GD",
        max(_size(width), 3),
        max(_size(height), 3),
        max(_size(thick), 1),
        colour[:1].upper() == "W",
        is_leaning_right=lean[:1].upper() not in ("L", "\\"),
    )
    _add(reader, command, shape)


def _add(reader: Reader, command: Command, shape: Shape) -> None:
    reader.field.wholes.append((shape, command))


def _bounded(number: int) -> int:
    return min(max(number, -_MOST_PX), _MOST_PX)


def _size(number: int) -> int:
    return min(max(number, 0), _MOST_PX)


CODES = frozenset(
    {"B0", "B1", "B2", "B3", "B4", "B5", "B7", "B8", "B9", "BA", "BB", "BC", "BD", "BE", "BF", "BI"}
    | {"BJ", "BK", "BL", "BM", "BO", "BP", "BQ", "BR", "BS", "BT", "BU", "BX", "BZ"}
)
STEPS: dict[str, Step] = dict.fromkeys(CODES, _code) | {
    "FO": _place,
    "FT": _place,
    "A": _font,
    "GS": _symbol,
    "FB": _block,
    "FD": _data,
    "FV": _data,
    "SN": _serial,
    "FH": _escape,
    "FR": _reverse,
    "FN": _number,
    "FS": _end,
    "GB": _box,
    "GC": _circle,
    "GE": _ellipse,
    "GD": _diagonal,
}
