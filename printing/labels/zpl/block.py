"""``^FB``: a text broken into lines as printers break it."""

from dataclasses import dataclass

from printing.labels.zpl.elements import Block
from printing.labels.zpl.faces import Face
from printing.labels.zpl.letters import width_of

LINE_END = "\n"
SOFT_HYPHEN = "\v"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text on one base line: ``x`` from the field's left end, ``line`` from its top."""

    text: str
    x: int
    line: int


def unfolded(data: str) -> str:
    r"""Field data with the signs of a block replaced: ``\&`` ends a line, ``\\`` is one backslash.

    A backslash before any other letter or digit is a place where a word may be broken.
    """
    pieces: list[str] = []
    at = 0
    while (found := data.find("\\", at)) >= 0 and found + 1 < len(data):
        pieces.append(data[at:found])
        sign = data[found + 1]
        if sign == "&":
            pieces.append(LINE_END)
        elif sign == "\\":
            pieces.append(sign)
        else:
            pieces.append(SOFT_HYPHEN if sign.isalnum() else f"\\{sign}")
        at = found + 2
    return "".join([*pieces, data[at:]])


def runs_of(text: str, block: Block, face: Face) -> list[Run]:
    """The lines of a block; those beyond its last one are printed over that one."""
    runs: list[Run] = []
    line = 0
    for paragraph in text.split(LINE_END):
        rest: str | None = paragraph
        while rest is not None:
            indent = block.indent if line else 0
            words, rest = _broken(rest, max(1, block.width - indent), face)
            row = min(line, block.lines - 1)
            runs += _justified(words, block, indent, row, face, is_last=rest is None)
            line += 1
    return runs


def _broken(text: str, width: int, face: Face) -> tuple[str, str | None]:
    """The beginning of a text that fits on a line, and the rest, None where nothing is left."""
    text = text.lstrip(" ")
    fitting = _fitting(text, width, face)
    if fitting == len(text):
        return text.replace(SOFT_HYPHEN, "").rstrip(" "), None
    blank = text.rfind(" ", 0, fitting + 1)
    soft = text.rfind(SOFT_HYPHEN, 0, fitting)
    if soft > blank:
        return text[:soft].replace(SOFT_HYPHEN, "") + "-", text[soft + 1 :]
    if blank > 0:
        return text[:blank].replace(SOFT_HYPHEN, "").rstrip(" "), text[blank + 1 :]
    # A word that is wider than the block is broken where the line ends, with a hyphen.
    cut = max(1, fitting - 1)
    if cut == len(text):
        return text, None
    return f"{text[:cut]}-", text[cut:]


def _fitting(text: str, width: int, face: Face) -> int:
    """How many characters fit into a width."""
    used = 0.0
    for at, letter in enumerate(text):
        used += 0 if letter == SOFT_HYPHEN else width_of(face, letter)
        if used > width and letter != " ":
            return at
    return len(text)


def _justified(
    text: str, block: Block, indent: int, line: int, face: Face, *, is_last: bool
) -> list[Run]:
    spare = block.width - indent - width_of(face, text)
    if block.justify == "C":
        return [Run(text, indent + round(spare / 2), line)]
    if block.justify == "R":
        return [Run(text, indent + round(spare), line)]
    words = text.split(" ")
    if block.justify != "J" or is_last or len(words) == 1:
        return [Run(text, indent, line)]
    runs: list[Run] = []
    x = float(indent)
    between = width_of(face, " ") + spare / (len(words) - 1)
    for word in words:
        runs.append(Run(word, round(x), line))
        x += width_of(face, word) + between
    return runs
