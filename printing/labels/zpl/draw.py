"""Draws a ZPL stream as a printer would: every label as dots, and what is to be said of it.

Offline, without a window, in bounded time and memory whatever the bytes are.
"""

from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock
from printing.labels.zpl import field_steps, graphic_steps, settings_steps
from printing.labels.zpl.canvas import Canvas
from printing.labels.zpl.commands import Command, commands
from printing.labels.zpl.drawing import Drawing, DrawnLabel
from printing.labels.zpl.elements import Format
from printing.labels.zpl.finish import finished
from printing.labels.zpl.limits import (
    COMMAND,
    MAX_BYTES,
    MAX_LABEL_DOTS,
    MAX_LABELS,
    RENAMING,
    Work,
)
from printing.labels.zpl.memory import Settings, object_name
from printing.labels.zpl.painter import Painter
from printing.labels.zpl.reader import Reader
from printing.labels.zpl.remarks import Remarks

_STEPS = settings_steps.STEPS | field_steps.STEPS | graphic_steps.STEPS
_RENAMING = ("CC", "CT", "CD")
_SILENT = frozenset(
    {"FX", "MM", "MT", "PR", "MD", "MF", "ML", "MP", "MW", "PA", "PF", "PH", "PP", "PS"}
    | {"SD", "SF", "SP", "SS", "SZ", "TA", "TO", "XB", "CV", "CO", "JS", "JU", "JZ"}
)
"""Commands of whichever sign that change nothing that is seen on a single label."""
_DEEPEST = 3


def draw(data: bytes, stock: Stock) -> Drawing:
    """Every label of a stream; where it says no size, that of the stock.

    Raises LabelProblem only where it cannot be bounded: too many bytes, commands, labels or dots.
    """
    if len(data) > MAX_BYTES:
        raise LabelProblem(f"the ZPL is too large: {len(data)} bytes, at most {MAX_BYTES}")
    if stock.width_px * stock.height_px > MAX_LABEL_DOTS:
        raise LabelProblem(f"a label of {stock.width_px} x {stock.height_px} dots is too large")
    press = _Press(stock)
    for command in commands(data):
        press.take(command)
    return press.drawing()


class _Press:
    """Takes a stream command by command and keeps the labels that come out."""

    def __init__(self, stock: Stock) -> None:
        self._work, self._remarks = Work(), Remarks()
        settings = Settings(max(stock.width_px, 1), max(stock.height_px, 1), stock.height_px)
        self._reader = Reader(settings, self._work, self._remarks)
        self._labels: list[DrawnLabel] = []
        self._open: Command | None = None
        self._stored: list[Command] | None = None
        self._stored_name = ""
        self._depth = 0

    def take(self, command: Command) -> None:
        """One command of the stream."""
        self._work.command(RENAMING if command.name.endswith(_RENAMING) else COMMAND)
        if not command.name:
            return
        self._remarks.see(command)
        self._carry_out(command)

    def drawing(self) -> Drawing:
        """All that came out."""
        if self._open:
            words = "the label is cut off: ^XZ is missing, and nothing is printed"
            self._remarks.wrong(self._open.name, self._open.at, words)
        return Drawing(
            tuple(self._labels),
            self._remarks.seen(),
            self._remarks.unknown(),
            self._remarks.all_wrong(),
        )

    def _carry_out(self, command: Command) -> None:
        name = command.name
        if name == "XZ":
            self._end()
        elif name == "XA":
            self._begin(command)
        elif self._stored is not None:
            self._stored.append(command)
        elif name == "DF":
            self._stored, self._stored_name = [], object_name(command.parameters(1)[0])
        elif name == "XF":
            self._replay(command)
        else:
            self._step(command)

    def _step(self, command: Command) -> None:
        step = _STEPS.get(command.name)
        if step:
            step(self._reader, command)
        elif command.name.lstrip("~")[:2] not in _SILENT and not command.name.endswith(_RENAMING):
            self._remarks.skip(command)

    def _begin(self, command: Command) -> None:
        self._open, self._stored = command, None
        self._reader.begin()

    def _end(self) -> None:
        self._open = None
        if self._stored is not None:
            self._store(tuple(self._stored))
            self._stored = None
            return
        made = self._reader.end()
        if made:
            self._labels.append(self._drawn(made))

    def _store(self, stored: tuple[Command, ...]) -> None:
        if not self._reader.memory.is_full():
            self._reader.memory.formats[self._stored_name] = stored

    def _replay(self, command: Command) -> None:
        """``^XF``: the commands of a stored format, as if they stood here."""
        name = object_name(command.parameters(1)[0])
        stored = self._reader.memory.formats.get(name)
        if stored is None or self._depth >= _DEEPEST:
            words = f"no format of the name {name[:16]} is in this stream"
            if stored is not None:
                words = "formats that call each other are not followed further"
            self._remarks.wrong(command.name, command.at, words)
            return
        self._depth += 1
        for one in stored:
            self._work.command()
            self._carry_out(one)
        self._depth -= 1

    def _drawn(self, made: Format) -> DrawnLabel:
        if len(self._labels) >= MAX_LABELS:
            raise LabelProblem(f"the ZPL has more than {MAX_LABELS} labels")
        canvas = Canvas(made.width_px, made.most_px, self._work)
        painter = Painter(canvas, self._work, self._remarks)
        for element in made.elements:
            painter.draw(element)
        self._reader.memory.graphics.update(painter.kept)
        canvas.end_at(made.height_px)
        return finished(made, canvas, painter.codes, painter.texts)
