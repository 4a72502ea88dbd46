"""What drawing a ZPL stream gives: labels as dots, and what is known of each thing on them."""

from dataclasses import dataclass

from printing.labels.bitmap import Bitmap


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in dots of the label; ``right`` and ``bottom`` are just outside of it."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class DrawnCode:
    """A barcode on the label. ``text`` is what a scanner sends for it; ``at`` its place in the ZPL.

    ``box`` holds the bars or modules alone: no quiet zone, no line for people. ``wrong`` says why
    it could not be drawn from its data, empty where it was.
    """

    symbology: str
    text: str
    box: Box
    turn: str
    at: int
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text on the label, as it was drawn; ``turn`` is ZPL's letter N, R, I or B."""

    text: str
    box: Box
    turn: str
    font: str
    at: int


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """One format from ``^XA`` to ``^XZ``; ``copies`` is what ``^PQ`` asks for."""

    bitmap: Bitmap
    codes: tuple[DrawnCode, ...] = ()
    texts: tuple[DrawnText, ...] = ()
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """A command, its place in the bytes, and what there is to say of it."""

    command: str
    at: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """All labels of a stream. ``seen`` counts commands by name, in the order of their first use.

    ``unknown`` are commands that were skipped, one remark a name with its first place; ``wrong``
    are those that could not be carried out as they stand (a graphic cut off, a barcode's data
    outside its alphabet).
    """

    labels: tuple[DrawnLabel, ...]
    seen: tuple[tuple[str, int], ...] = ()
    unknown: tuple[Remark, ...] = ()
    wrong: tuple[Remark, ...] = ()
