"""Goes through the commands of a ZPL label and notes what the guard refuses."""

import re
from collections.abc import Iterator

from printing.labels.zpl.commands import Command
from printing.labels.zpl.rules import OUTSIDE, RECALLS, RENAMES, STORES, harm_of, why_refused
from printing.labels.zpl.stored import StoredObjects

MAX_FORMATS = 50
MAX_COMMANDS = 20_000
MAX_REFUSALS = 20

Found = tuple[str, int, str]
"""A command with its sign, its place in the bytes, and why it is refused."""

_READABLE = re.compile(r"A|[A-Z0-9]{2}")
_BLANK = r"[\x00-\x20\x7f]*"
_NEW_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_BLANKS = "".join(map(chr, range(0x21))) + "\x7f"
_BINARY = re.compile(r"B,(\d{1,9}),(\d{1,9}),\d{1,9},", re.IGNORECASE)
_PACKED = re.compile(r"C,(\d{1,9}),\d{1,9},\d{1,9},", re.IGNORECASE)
_STORED = STORES | RECALLS | {"ID"}
_USUAL_SIGNS = {"caret": "^", "tilde": "~", "delimiter": ","}


class Judge:
    """Takes the commands in their order; what is refused is in ``found``."""

    def __init__(self, data: bytes, labels: int) -> None:
        self.found: list[Found] = []
        self._text = data.decode("latin-1")
        self._labels = labels
        self._opened_at: int | None = None
        self._formats = self._commands = 0
        self._stored = StoredObjects()
        self._signs = dict(_USUAL_SIGNS)
        self._renamed: dict[str, tuple[str, int]] = {}
        self._once_signs = {"^", "~"}
        self._loose_from: int | None = 0
        self._binary: list[tuple[int, int]] = []

    def take(self, command: Command) -> None:
        """The next command."""
        if not command.name:
            return
        self._commands += 1
        self._loose_text(command.at)
        is_tilde = command.name.startswith("~")
        name = command.name.removeprefix("~")
        spelled = ("~" if is_tilde else "^") + name
        reasons = list(self._reasons(command, name, is_tilde=is_tilde))
        self.found += [(spelled, command.at, reason) for reason in reasons]
        if name == "XA":
            self._opened_at = command.at
            self._stored.is_defining = False
        elif name == "XZ":
            self._opened_at = None
        if self._opened_at is None:
            taken = {"XZ": 0, "DG": len(command.rest)}.get(name, 1)
            self._loose_from = command.at + len(spelled) + taken

    @property
    def is_enough(self) -> bool:
        """True where nothing more needs to be read to refuse the label."""
        return len(self.found) >= MAX_REFUSALS or self._commands > MAX_COMMANDS

    def end(self) -> None:
        """After the last command that was read."""
        if self._commands > MAX_COMMANDS:
            self.found.append(("", 0, f"the ZPL label has more than {MAX_COMMANDS} commands"))
        if self.is_enough:
            return
        self._loose_text(len(self._text))
        if self._opened_at is not None:
            self.found.append(("^XA", self._opened_at, "the label is cut off: no ^XZ ends it"))
        if not self._formats:
            self.found.append(("^XA", 0, "there is no label from ^XA to ^XZ"))
        self.found += self._left_behind()
        self.found += self._hidden()

    @property
    def text(self) -> str:
        """The label as text, one character a byte, with binary graphics blanked."""
        parts, since = [], 0
        for start, end in self._binary:
            parts += [self._text[since:start], " " * (end - start)]
            since = end
        return "".join([*parts, self._text[since:]])

    def _loose_text(self, until: int) -> None:
        """Between formats there may be white space alone."""
        start, self._loose_from = self._loose_from, None
        if start is None or not (loose := self._text[start:until].strip(" \t\r\n")):
            return
        at = self._text.index(loose, start)
        self.found.append((repr(loose[:16])[1:-1], at, "it stands outside of ^XA and ^XZ"))

    def _reasons(self, command: Command, name: str, *, is_tilde: bool) -> Iterator[str]:
        if not _READABLE.fullmatch(name):
            yield "no readable command follows the sign"
            return
        reason = why_refused(name, is_tilde=is_tilde)
        yield from [reason] if reason else self._of_frame(name)
        yield from self._of_parameters(command, name)

    def _of_frame(self, name: str) -> Iterator[str]:
        is_inside = self._opened_at is not None
        if name == "XA":
            self._formats += 1
            if is_inside:
                yield "it stands inside of another label"
            if self._formats == MAX_FORMATS + 1:
                yield f"there are more than {MAX_FORMATS} labels"
        elif not is_inside and name not in OUTSIDE:
            yield "it stands outside of ^XA and ^XZ"

    def _of_parameters(self, command: Command, name: str) -> Iterator[str]:
        if name in _STORED:
            reason = self._stored.take(command, name)
        elif name in RENAMES:
            reason = self._rename(command, name)
        else:
            reason = {"PQ": self._count, "MC": _keeps, "GF": self._graphic}.get(name, _none)(
                command
            )
        if reason:
            yield reason

    def _count(self, command: Command) -> str:
        """Copies of a label. Blanks between digits may or may not count, so they do not."""
        text = re.sub(_BLANK, "", command.rest)
        if not text or text.startswith(self._signs["delimiter"]):
            return ""
        asked = text.split(self._signs["delimiter"])[0]
        digits = re.match(r"\d{1,8}(?!\d)", text)
        if digits and 1 <= int(digits[0]) <= self._labels:
            return ""
        return f"it asks for {asked[:12]} copies, where at most {self._labels} may be printed"

    def _rename(self, command: Command, name: str) -> str:
        """Another sign: one that can be read in one way only."""
        role = {"CC": "caret", "CT": "tilde", "CD": "delimiter"}[name]
        sign = command.rest[:1]
        if not _NEW_SIGN.fullmatch(sign) or sign in {**self._signs, role: ""}.values():
            return "it takes a sign that can be read in two ways"
        self._signs[role] = sign
        self._renamed[role] = ("~" if command.name.startswith("~") else "^") + name, command.at
        if role != "delimiter":
            self._once_signs.add(sign)
        return ""

    def _graphic(self, command: Command) -> str:
        """Raw bytes must be as many as are announced, or what follows is taken for dots."""
        kind = command.rest.lstrip(_BLANKS)[:1].upper()
        if kind not in ("B", "C"):
            return ""
        if command.delimiter != ",":
            return "its binary data cannot be measured"
        head = (_BINARY if kind == "B" else _PACKED).match(command.rest)
        if not head or len(command.rest) < head.end() + int(head[1]):
            return "its binary data is shorter than it says"
        if kind == "C":
            return ""
        end = head.end() + int(head[1])
        if head[1] != head[2] or command.rest[end:].strip():
            return "its binary data is longer than it says"
        start = command.at + len("^GF")
        self._binary.append((start + head.end(), start + end))
        return ""

    def _left_behind(self) -> Iterator[Found]:
        """Signs last until they are changed again: the next label would not be understood."""
        for role, place in self._renamed.items():
            if self._signs[role] != _USUAL_SIGNS[role]:
                yield *place, "it leaves other signs for the next label"

    def _hidden(self) -> Iterator[Found]:
        """Harmful commands behind a sign that is none here, or broken by a blank or line end."""
        known = {at for _command, at, _reason in self.found}
        signs = re.escape("".join(sorted(self._once_signs)))
        pattern = re.compile(rf"[{signs}]{_BLANK}([A-Za-z]){_BLANK}([A-Za-z0-9])")
        for hidden in pattern.finditer(self.text):
            name = (hidden[1] + hidden[2]).upper()
            reason = harm_of(name, is_tilde=hidden[0][0] != "^")
            if reason and hidden.start() not in known:
                yield f"{hidden[0][0]}{name}", hidden.start(), reason


def _keeps(command: Command) -> str:
    if command.rest.strip().upper().startswith("N"):
        return "the next label would be printed over this one"
    return ""


def _none(_command: Command) -> str:
    return ""
