"""Reads commands into formats: which elements a label has, with all settings applied."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from printing.labels.zpl.alphabets import decoded
from printing.labels.zpl.block import LINE_END, SOFT_HYPHEN, unfolded
from printing.labels.zpl.commands import Command
from printing.labels.zpl.elements import (
    Block,
    Code,
    Element,
    Font,
    Format,
    Keep,
    Picture,
    Shape,
    Spot,
    Text,
)
from printing.labels.zpl.limits import MAX_TEXT, Work
from printing.labels.zpl.memory import Memory, Settings
from printing.labels.zpl.remarks import Remarks

Whole = Shape | Picture | Keep
"""Elements that need no field data."""

_IN_A_LINE = dict.fromkeys((*range(32), *range(127, 160)))
"""Characters that have no letter and are not printed."""
_IN_A_BLOCK = {sign: None for sign in _IN_A_LINE if chr(sign) not in (LINE_END, SOFT_HYPHEN)}


@dataclass(slots=True)
class Field:
    """What is known of a field until ``^FS``. ``number`` is that of ``^FN``."""

    spot: Spot
    font: Font
    has_font: bool = False
    block: Block | None = None
    code: Command | None = None
    data: str | None = None
    escape: str = ""
    is_reversed: bool = False
    number: int | None = None
    wholes: list[tuple[Whole, Command]] = field(default_factory=list)
    at: int = 0
    command: str = "FD"


class Reader:
    """The state of a printer between two commands; ``steps`` change it."""

    def __init__(self, settings: Settings, work: Work, remarks: Remarks) -> None:
        self.settings, self.work, self.remarks = settings, work, remarks
        self.memory = Memory()
        self.copies = 1
        self.field = self._new_field()
        self.elements: list[tuple[Element, int | None]] = []
        self._filled: dict[int, str] = {}
        self._asked: set[int] = set()

    def begin(self) -> None:
        """``^XA``: a new label, with the settings that are there."""
        self.copies = 1
        self.elements, self._filled, self._asked = [], {}, set()
        self.field = self._new_field()

    def end(self) -> Format | None:
        """``^XZ``: the format, None where nothing is drawn."""
        self.close()
        elements = tuple(self._completed())
        now = self.settings
        self.elements, self._filled, self._asked = [], {}, set()
        if not elements:
            return None
        return Format(
            elements,
            now.width_px,
            now.length_px,
            # ^LL counts on continuous stock only: elsewhere a label ends with its paper.
            now.length_px if now.is_continuous else max(now.length_px, now.stock_px),
            self.copies,
            now.is_inverted,
            now.is_mirrored,
            now.is_doubled,
        )

    def close(self) -> None:
        """``^FS``: the field as elements."""
        done, self.field = self.field, self._new_field()
        is_reversed = done.is_reversed or self.settings.is_reversed
        for whole, command in done.wholes:
            element = Element(done.spot, whole, command.at, command.name, is_reversed)
            self.elements.append((element, None))
        if done.data is None and done.number is None:
            return
        text = self._letters(done)
        if done.number is not None and done.data is not None:
            self._filled[done.number] = text
            if done.number in self._asked:
                return
        what = self._what(done, text)
        element = Element(done.spot, what, done.at, done.command, is_reversed)
        self.elements.append((element, done.number))
        if done.number is not None:
            self._asked.add(done.number)

    def font_of(self, letter: str, height: int, width: int, turn: str) -> Font:
        """A font as a field uses it; letters of no font are the default one."""
        if letter in self.settings.scalable:
            letter = "0"
        return Font(letter, height, width, turn)

    def _new_field(self) -> Field:
        now = self.settings
        home = Spot(now.home[0] - now.shift, now.home[1] + now.top)
        is_turned = now.font.turn != now.turn
        return Field(home, replace(now.font, turn=now.turn) if is_turned else now.font)

    def _letters(self, field: Field) -> str:
        data = field.data or ""
        if len(data) > MAX_TEXT * 3:
            words = f"a field of {len(data)} characters; printers take {MAX_TEXT}"
            self.remarks.wrong(field.command, field.at, words)
            data = data[: MAX_TEXT * 3]
        if field.code:
            return decoded(data, self.settings.alphabet, field.escape, is_code=True)
        data = unfolded(data) if field.block else data
        text = decoded(data, self.settings.alphabet, field.escape)[:MAX_TEXT]
        return text.translate(_IN_A_BLOCK if field.block else _IN_A_LINE)

    def _what(self, field: Field, text: str) -> Text | Code:
        command = field.code
        if command is None:
            return Text(text, field.font, field.block)
        parameters = tuple(part.strip() for part in command.rest.split(command.delimiter))
        return Code(
            command.name,
            parameters[:12],
            text,
            _turn_of(command, parameters, self.settings.turn),
            self.settings.bars,
            field.font if field.has_font else None,
        )

    def _completed(self) -> list[Element]:
        """All elements, those of ``^FN`` with the data that came for their number."""
        whole: list[Element] = []
        for element, number in self.elements:
            what = element.what
            if number is not None and isinstance(what, Text):
                what = replace(what, text=self._filled.get(number, ""))
            elif number is not None and isinstance(what, Code):
                what = replace(what, data=self._filled.get(number, ""))
            if isinstance(what, Text) and not what.text.strip():
                continue
            if isinstance(what, Code) and number is not None and not what.data:
                continue
            whole.append(element if what is element.what else replace(element, what=what))
        return whole


Step = Callable[[Reader, Command], None]
"""What a command does to the state of a printer."""

_NEVER_TURNED = frozenset({"BD", "BQ"})


def _turn_of(command: Command, parameters: tuple[str, ...], default: str) -> str:
    turn = parameters[0][:1].upper()
    if command.name in _NEVER_TURNED:
        return "N"
    return turn if turn in ("N", "R", "I", "B") else default
