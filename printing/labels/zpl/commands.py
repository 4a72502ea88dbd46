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
    its sign in the name (``~DG``).
    """

    name: str
    rest: str

    def parameters(self, count: int) -> list[str]:
        """The first parameters as they came, empty where there are fewer."""
        given = [text.strip() for text in self.rest.split(",")]
        return (given + [""] * count)[:count]

    def numbers(self, *defaults: int) -> list[int]:
        """Parameters as whole numbers; what is missing or no number is the default."""
        given = self.parameters(len(defaults))
        return [_number(text, default) for text, default in zip(given, defaults, strict=True)]


def commands(data: bytes) -> Iterator[Command]:
    """All commands in their order; ``^CC`` and ``^CT``, which rename the signs, are followed."""
    text = data.decode("latin-1")
    caret, tilde = "^", "~"
    beginning = _beginning(caret, tilde)
    found = beginning.search(text)
    while found:
        name = (found[1] or f"~{found[2]}").upper()
        end = _end(text, found.end(), name, beginning)
        rest = text[found.end() : end]
        yield Command(name, rest)
        if name.endswith(("CC", "CT")) and rest:
            caret, tilde = (rest[0], tilde) if name.endswith("CC") else (caret, rest[0])
            beginning, end = _beginning(caret, tilde), found.end() + 1
        found = beginning.search(text, end)


_BINARY = re.compile(r"B,\d*,(\d{1,9}),\d*,", re.IGNORECASE)
"""The head of a graphic whose dots follow as raw bytes, among which any sign may be."""


def _beginning(caret: str, tilde: str) -> re.Pattern[str]:
    # A tilde without two capitals is a letter like any other: it stands in carriers' data.
    pattern = rf"{re.escape(caret)}([Aa]|..)|{re.escape(tilde)}([A-Z]{{2}})"
    return re.compile(pattern, re.DOTALL)


def _end(text: str, start: int, name: str, beginning: re.Pattern[str]) -> int:
    """Where the next command begins, or the text ends."""
    head = _BINARY.match(text, start) if name == "GF" else None
    following = beginning.search(text, head.end() + int(head[1]) if head else start)
    return following.start() if following else len(text)


def _number(text: str, default: int) -> int:
    found = re.match(r"-?\d{1,9}", text)
    return int(found[0]) if found else default
