"""What a ZPL label says: its texts, barcodes, boxes and graphics, with their places in dots.

A reading, not a drawing: it shows a person what is on a label before it goes to the printer as it
came. It never refuses and never raises, whatever the bytes are; judging is ``guard``'s work.
"""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from printing.labels.zpl.commands import Command, commands


class FieldKind(StrEnum):
    """What a field draws."""

    TEXT = "text"
    BARCODE = "barcode"
    BOX = "box"
    GRAPHIC = "graphic"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a label.

    ``x`` and ``y`` are dots from the label's top left corner, of the field's own corner or, where
    ``is_baseline``, of its base line. ``turn`` is ZPL's letter: N, R, I or B. ``height`` is that of
    the letters, the bars or the box, 0 where the label leaves it to the printer. ``code`` names
    the kind of barcode.
    """

    kind: FieldKind
    x: int
    y: int
    text: str = ""
    code: str = ""
    turn: str = "N"
    width: int = 0
    height: int = 0
    is_baseline: bool = False
    is_reversed: bool = False


@dataclass(frozen=True, slots=True)
class ZplLabel:
    """One format from ``^XA`` to ``^XZ``; a size of 0 means that the printer's own is used."""

    fields: tuple[Field, ...]
    width_px: int = 0
    length_px: int = 0


def read_labels(data: bytes) -> tuple[ZplLabel, ...]:
    """The labels in these bytes. Formats that only set the printer up are none."""
    reader = _Reader()
    for command in commands(data):
        reader.take(command)
    return tuple(reader.labels)


_CODES = {
    "B0": "Aztec",
    "B1": "Code 11",
    "B2": "Interleaved 2 of 5",
    "B3": "Code 39",
    "B4": "Code 49",
    "B5": "Planet",
    "B7": "PDF417",
    "B8": "EAN-8",
    "B9": "UPC-E",
    "BA": "Code 93",
    "BB": "Codablock",
    "BC": "Code 128",
    "BD": "MaxiCode",
    "BE": "EAN-13",
    "BF": "MicroPDF417",
    "BI": "Industrial 2 of 5",
    "BJ": "Standard 2 of 5",
    "BK": "Codabar",
    "BL": "LOGMARS",
    "BM": "MSI",
    "BO": "Aztec",
    "BP": "Plessey",
    "BQ": "QR Code",
    "BR": "GS1 DataBar",
    "BS": "UPC/EAN extension",
    "BT": "TLC39",
    "BU": "UPC-A",
    "BX": "Data Matrix",
    "BZ": "POSTNET",
}
_NO_TURN_FIRST = frozenset({"BD", "BT"})
"""Barcodes whose first parameter is no orientation."""

_ENCODINGS = {27: "cp1252", 28: "utf-8", 31: "cp1250", 33: "cp1251", 34: "cp1253", 36: "iso8859-9"}
_FIRST_ENCODING = "cp850"
"""What a printer speaks until ``^CI`` says otherwise, and for the old national sets."""


@dataclass(slots=True)
class _Format:
    """What holds for a whole format: home, defaults, size."""

    home: tuple[int, int] = (0, 0)
    turn: str = "N"
    letters: tuple[int, int] = (0, 0)
    bars_height: int = 10
    width_px: int = 0
    length_px: int = 0
    fields: list[Field] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    """Takes commands one by one; ``open`` is the field between ``^FO`` and ``^FS``."""

    labels: list[ZplLabel] = field(default_factory=list)
    format: _Format = field(default_factory=_Format)
    open: Field = field(default_factory=lambda: Field(FieldKind.TEXT, 0, 0))
    data: str = ""
    escape: str = ""
    encoding: str = _FIRST_ENCODING

    def take(self, command: Command) -> None:
        """One command; those that draw nothing and move nothing are passed over."""
        if command.name in _CODES:
            self._barcode(command)
            return
        step = _STEPS.get(command.name)
        if step:
            step(self, command)

    def begin(self, _command: Command) -> None:
        # Sizes, home and encoding outlive a format, as they do in the printer.
        self.format.fields = []
        self._clear()

    def end(self, _command: Command) -> None:
        self.close(_command)
        if self.format.fields:
            size = (self.format.width_px, self.format.length_px)
            self.labels.append(ZplLabel(tuple(self.format.fields), *size))
        self.format.fields = []

    def at(self, command: Command) -> None:
        x, y = command.numbers(0, 0)
        home = self.format.home
        is_baseline = command.name == "FT"
        self.open = replace(self.open, x=home[0] + x, y=home[1] + y, is_baseline=is_baseline)

    def font(self, command: Command) -> None:
        # ``^A`` has the font's letter and the orientation without a comma between them.
        turn = command.rest[1:2].upper()
        _first, height, width = command.numbers(0, *self.format.letters)
        turn = turn if turn in ("N", "R", "I", "B") else self.format.turn
        self.open = replace(self.open, turn=turn, height=height, width=width)

    def default_font(self, command: Command) -> None:
        _font, height, width = command.numbers(0, 0, 0)
        self.format.letters = (height, width)
        self._clear()

    def default_turn(self, command: Command) -> None:
        self.format.turn = command.rest[:1].upper() or "N"
        self.open = replace(self.open, turn=self.format.turn)

    def bars(self, command: Command) -> None:
        _module, _ratio, height = command.numbers(2, 3, self.format.bars_height)
        self.format.bars_height = height

    def _barcode(self, command: Command) -> None:
        turn, height, *_ = command.parameters(3)
        if command.name in _NO_TURN_FIRST or turn.upper() not in ("N", "R", "I", "B"):
            turn = self.format.turn
        tall = int(height) if height.isdigit() and len(height) < 6 else self.format.bars_height
        self.open = replace(
            self.open,
            kind=FieldKind.BARCODE,
            code=_CODES[command.name],
            turn=turn.upper(),
            height=tall,
            width=0,
        )

    def box(self, command: Command) -> None:
        width, height = command.numbers(1, 1)
        if command.name == "GC":
            height = width
        self.open = replace(self.open, kind=FieldKind.BOX, width=width, height=height)

    def graphic(self, _command: Command) -> None:
        self.open = replace(self.open, kind=FieldKind.GRAPHIC)

    def text(self, command: Command) -> None:
        # Printers pass over line ends: a label may be folded anywhere.
        self.data = command.rest.replace("\r", "").replace("\n", "")

    def hexadecimal(self, command: Command) -> None:
        self.escape = command.rest[:1].strip() or "_"

    def reverse(self, _command: Command) -> None:
        self.open = replace(self.open, is_reversed=True)

    def close(self, _command: Command) -> None:
        text = _plain(self._decoded(), self.open.code)
        if text or self.open.kind in (FieldKind.BOX, FieldKind.GRAPHIC):
            self.format.fields.append(replace(self.open, text=text))
        self._clear()

    def home(self, command: Command) -> None:
        x, y = command.numbers(0, 0)
        self.format.home = (x, y)

    def width(self, command: Command) -> None:
        (self.format.width_px,) = command.numbers(self.format.width_px)

    def length(self, command: Command) -> None:
        (self.format.length_px,) = command.numbers(self.format.length_px)

    def encode(self, command: Command) -> None:
        (number,) = command.numbers(0)
        self.encoding = _ENCODINGS.get(number, _FIRST_ENCODING)

    def _clear(self) -> None:
        height, width = self.format.letters
        turn = self.format.turn
        self.open = Field(FieldKind.TEXT, 0, 0, turn=turn, width=width, height=height)
        self.data = self.escape = ""

    def _decoded(self) -> str:
        """The field's data as letters: escapes are bytes too, so they come first."""
        data = self.data
        if self.escape:
            mark = re.escape(self.escape)
            data = re.sub(rf"{mark}([0-9A-Fa-f]{{2}})", lambda found: chr(int(found[1], 16)), data)
        return data.encode("latin-1").decode(self.encoding, "replace")


_STEPS = {
    "XA": _Reader.begin,
    "XZ": _Reader.end,
    "FO": _Reader.at,
    "FT": _Reader.at,
    "A": _Reader.font,
    "CF": _Reader.default_font,
    "FW": _Reader.default_turn,
    "BY": _Reader.bars,
    "GB": _Reader.box,
    "GC": _Reader.box,
    "GD": _Reader.box,
    "GE": _Reader.box,
    "GF": _Reader.graphic,
    "XG": _Reader.graphic,
    "IM": _Reader.graphic,
    "FD": _Reader.text,
    "FV": _Reader.text,
    "FH": _Reader.hexadecimal,
    "FR": _Reader.reverse,
    "FS": _Reader.close,
    "LH": _Reader.home,
    "PW": _Reader.width,
    "LL": _Reader.length,
    "CI": _Reader.encode,
}

_QR_SWITCHES = re.compile(r"[HQML]?[AM],(?:[NAK]|B\d{4})?", re.IGNORECASE)
_CODE_128_LETTERS = {"<": "^", "0": ">", "=": "~"}
_CODE_128_SWITCH = re.compile(r">(.)", re.DOTALL)


def _plain(data: str, code: str) -> str:
    """The data as a scanner would send it: without the switches that only the printer reads."""
    if code == "QR Code":
        return _QR_SWITCHES.sub("", data, count=1) if _QR_SWITCHES.match(data) else data
    if code == "Code 128":
        return _CODE_128_SWITCH.sub(lambda found: _CODE_128_LETTERS.get(found[1], ""), data)
    return data if code else data.replace(r"\&", "\n").rstrip()
