"""The things on a label, as its commands describe them: what, where, and how."""

from dataclasses import dataclass

from printing.labels.bitmap import Bitmap


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field is: ``^FO`` has its top left corner, ``^FT`` (a base line) its bottom left.

    Without ``x`` or ``y`` a field begins where the text before it ended. ``is_right`` means that
    the place is the field's right end.
    """

    x: int | None = 0
    y: int | None = 0
    is_baseline: bool = False
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Font:
    """A font by its letter; a height or width of 0 follows from the other one."""

    letter: str = "A"
    height: int = 0
    width: int = 0
    turn: str = "N"


@dataclass(frozen=True, slots=True)
class Block:
    """``^FB``: a text of several lines. ``justify`` is ZPL's letter, the rest is in dots."""

    width: int
    lines: int = 1
    gap: int = 0
    justify: str = "L"
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Bars:
    """``^BY``: what barcodes are made of that do not say so themselves."""

    module_px: int = 2
    ratio: float = 3.0
    height_px: int = 10


@dataclass(frozen=True, slots=True)
class Text:
    """A text; with a block it is broken into lines."""

    text: str
    font: Font
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A barcode; ``font`` is that of its line for people where the label names one."""

    command: str
    parameters: tuple[str, ...]
    data: str
    turn: str
    bars: Bars
    font: Font | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A box (``GB``), ellipse (``GE``) or diagonal (``GD``), in dots.

    ``rounding`` is 0 to 8, eighths of half the shorter side. ``is_leaning_right`` is a diagonal's.
    """

    kind: str
    width: int
    height: int
    thickness: int
    is_white: bool = False
    rounding: int = 0
    is_leaning_right: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """A graphic, each dot drawn ``times_x`` wide and ``times_y`` high."""

    dots: Bitmap
    times_x: int = 1
    times_y: int = 1


@dataclass(frozen=True, slots=True)
class Keep:
    """``^IS``: what is drawn so far goes into the printer's memory under this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on a label. ``at`` is the place of its command in the bytes."""

    spot: Spot
    what: Text | Code | Shape | Picture | Keep
    at: int
    command: str
    is_reversed: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """All that one ``^XA`` to ``^XZ`` draws, in its order, and how the whole lies on the paper.

    ``most_px`` is how far it may run beyond ``height_px`` where something is drawn there.
    """

    elements: tuple[Element, ...]
    width_px: int
    height_px: int
    most_px: int
    copies: int = 1
    is_inverted: bool = False
    is_mirrored: bool = False
    is_doubled: bool = False
