"""ZPL as a stream of commands: where one ends and the next begins, whatever the bytes are.

Text is kept as it came, one character a byte (latin-1); which letters the bytes mean is decided
by ``fields``, because a label says so itself (``^CI``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """``FO`` with ``10,20``: the letters in upper case, and what follows them.

    ``^A``, the font, is one letter: the next one names the font. A command that acts at once has
    its sign in the name (``~DG``). ``at`` is the place of its sign in the bytes. Text before the
    first command is a command without a name.
    """

    name: str
    rest: str
    at: int = 0
    delimiter: str = ","

    def parameters(self, count: int) -> list[str]:
        """The first parameters as they came, empty where there are fewer."""
        given = [text.strip() for text in self.rest.split(self.delimiter)]
        return (given + [""] * count)[:count]

    def numbers(self, *defaults: int) -> list[int]:
        """Parameters as whole numbers; what is missing or no number is the default."""
        given = self.parameters(len(defaults))
        return [_number(text, default) for text, default in zip(given, defaults, strict=True)]


def commands(data: bytes) -> Iterator[Command]:
    """All commands in their order, ``^CC``, ``^CT`` and ``^CD`` (which rename signs) followed."""
    text = data.decode("latin-1")
    caret, tilde, delimiter = "^", "~", ","
    beginning = _beginning(caret, tilde)
    found = beginning.search(text)
    leading = text[: found.start()] if found else text
    if leading:
        yield Command("", leading)
    while found:
        name = (found[1] or f"~{found[2]}").upper()
        end = _end(text, found.end(), name, beginning)
        rest = text[found.end() : end]
        yield Command(name, rest, found.start(), delimiter)
        if name.endswith(_RENAMING) and rest:
            delimiter = rest[0] if name.endswith("CD") else delimiter
            caret = rest[0] if name.endswith("CC") else caret
            tilde = rest[0] if name.endswith("CT") else tilde
            beginning, end = _beginning(caret, tilde), found.end() + 1
        found = beginning.search(text, end)


_RENAMING = ("CC", "CT", "CD")


_BINARY = re.compile(r"B,\d*,(\d{1,9}),\d*,", re.IGNORECASE)
"""The head of a graphic whose dots follow as raw bytes, among which any sign may be."""


def _beginning(caret: str, tilde: str) -> re.Pattern[str]:
    # A tilde without two letters is a letter like any other: it stands in carriers' data.
    # A sign that another one follows begins nothing: ``^^FO`` is ``^FO``.
    letter = rf"[^{re.escape(caret)}{re.escape(tilde)}]"
    pattern = rf"{re.escape(caret)}([Aa]|{letter}{letter})|{re.escape(tilde)}([A-Za-z]{{2}})"
    return re.compile(pattern, re.DOTALL)


def _end(text: str, start: int, name: str, beginning: re.Pattern[str]) -> int:
    """Where the next command begins, or the text ends."""
    head = _BINARY.match(text, start) if name == "GF" else None
    following = beginning.search(text, head.end() + int(head[1]) if head else start)
    return following.start() if following else len(text)


def _number(text: str, default: int) -> int:
    found = re.match(r"-?\d{1,9}", text)
    return int(found[0]) if found else default
