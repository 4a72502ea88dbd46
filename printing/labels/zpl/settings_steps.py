"""Commands that change how all that follows is drawn: place, size, fonts, letters, bars."""

import re
from dataclasses import replace

from printing.labels.zpl.alphabets import is_known
from printing.labels.zpl.commands import Command
from printing.labels.zpl.elements import Bars
from printing.labels.zpl.faces import is_known as is_known_font
from printing.labels.zpl.limits import MAX_LABEL_DOTS, MAX_LENGTH_PX, MAX_WIDTH_PX
from printing.labels.zpl.memory import object_name
from printing.labels.zpl.reader import Reader, Step
from printing.labels.zpl.turn import TURNS

_MOST_MODULE_PX = 10
_CONTINUOUS = frozenset({"N", "V"})
"""Kinds of stock without gaps or marks, on which a label is as long as it says."""
_MOST_COPIES = 99_999_999


def _home(reader: Reader, command: Command) -> None:
    reader.settings.home = _pair(command)


def _shift(reader: Reader, command: Command) -> None:
    (reader.settings.shift,) = command.numbers(0)


def _top(reader: Reader, command: Command) -> None:
    (reader.settings.top,) = command.numbers(0)


def _width(reader: Reader, command: Command) -> None:
    (width,) = command.numbers(reader.settings.width_px)
    if _fits(reader, command, (width, reader.settings.length_px), MAX_WIDTH_PX, width):
        reader.settings.width_px = width


def _length(reader: Reader, command: Command) -> None:
    (length,) = command.numbers(reader.settings.length_px)
    if _fits(reader, command, (reader.settings.width_px, length), MAX_LENGTH_PX, length):
        reader.settings.length_px = length


def _fits(reader: Reader, command: Command, size: tuple[int, int], most: int, side: int) -> bool:
    dots = size[0] * max(size[1], reader.settings.stock_px)
    if 0 < side <= most and dots <= MAX_LABEL_DOTS:
        return True
    words = f"no printer has a label of {side} dots; the size before it is kept"
    reader.remarks.wrong(command.name, command.at, words)
    return False


def _orientation(reader: Reader, command: Command) -> None:
    reader.settings.is_inverted = _letter(command) == "I"


def _mirror(reader: Reader, command: Command) -> None:
    reader.settings.is_mirrored = _letter(command) == "Y"


def _reverse(reader: Reader, command: Command) -> None:
    reader.settings.is_reversed = _letter(command) == "Y"


def _doubling(reader: Reader, command: Command) -> None:
    reader.settings.is_doubled = _letter(command) == "B"


def _media(reader: Reader, command: Command) -> None:
    reader.settings.is_continuous = _letter(command) in _CONTINUOUS


def _turn(reader: Reader, command: Command) -> None:
    turn = _letter(command)
    reader.settings.turn = turn if turn in TURNS and turn else "N"
    field = reader.field
    if not field.has_font:
        field.font = replace(field.font, turn=reader.settings.turn)


def _font(reader: Reader, command: Command) -> None:
    now = reader.settings
    letter = _letter(command) or now.font.letter
    if not is_known_font(letter) and letter not in now.scalable:
        letter = now.font.letter
    _name, height, width = command.numbers(0, 0, 0)
    now.font = reader.font_of(letter, max(height, 0), max(width, 0), now.turn)
    if not reader.field.has_font:
        reader.field.font = replace(now.font, turn=reader.field.font.turn)


def _alias(reader: Reader, command: Command) -> None:
    letter, name = command.parameters(2)
    if len(letter) == 1 and object_name(name):
        reader.settings.scalable.add(letter.upper())


def _bars(reader: Reader, command: Command) -> None:
    now = reader.settings.bars
    module, _ratio, height = command.numbers(now.module_px, 0, now.height_px)
    found = re.match(r"\d(?:\.\d+)?", command.parameters(2)[1])
    ratio = min(max(float(found[0]), 2.0), 3.0) if found else now.ratio
    reader.settings.bars = Bars(min(max(module, 1), _MOST_MODULE_PX), ratio, max(height, 1))


def _alphabet(reader: Reader, command: Command) -> None:
    (number,) = command.numbers(0)
    if not is_known(number):
        reader.remarks.wrong(command.name, command.at, f"letters of set {number} are not known")
        return
    reader.settings.alphabet = number


def _quantity(reader: Reader, command: Command) -> None:
    (copies,) = command.numbers(1)
    reader.copies = min(max(copies, 1), _MOST_COPIES)


def _units(reader: Reader, command: Command) -> None:
    if _letter(command) not in ("", "D"):
        words = "lengths in millimetres or inches are not converted"
        reader.remarks.wrong(command.name, command.at, words)


def _map(reader: Reader, command: Command) -> None:
    if _letter(command) == "N":
        words = "the label before is not drawn into this one"
        reader.remarks.wrong(command.name, command.at, words)


def _pair(command: Command) -> tuple[int, int]:
    x, y = command.numbers(0, 0)
    return x, y


def _letter(command: Command) -> str:
    return command.rest.strip()[:1].upper()


STEPS: dict[str, Step] = {
    "LH": _home,
    "LS": _shift,
    "LT": _top,
    "PW": _width,
    "LL": _length,
    "PO": _orientation,
    "PM": _mirror,
    "LR": _reverse,
    "JM": _doubling,
    "MN": _media,
    "FW": _turn,
    "CF": _font,
    "CW": _alias,
    "BY": _bars,
    "CI": _alphabet,
    "PQ": _quantity,
    "MU": _units,
    "MC": _map,
}
