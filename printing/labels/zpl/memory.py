"""What a printer keeps of a stream: graphics, formats, and the settings that outlive a format."""

from dataclasses import dataclass, field

from printing.labels.bitmap import Bitmap
from printing.labels.zpl.commands import Command
from printing.labels.zpl.elements import Bars, Font

MAX_OBJECTS = 500


@dataclass(slots=True)
class Settings:
    """What holds until it is changed, in dots; ``width_px`` and ``length_px`` are the label's.

    ``stock_px`` is the length of the stock, which a printer measures itself where it has gaps.
    """

    width_px: int
    length_px: int
    stock_px: int = 0
    home: tuple[int, int] = (0, 0)
    shift: int = 0
    top: int = 0
    turn: str = "N"
    font: Font = field(default_factory=Font)
    bars: Bars = field(default_factory=Bars)
    alphabet: int = 0
    is_reversed: bool = False
    is_inverted: bool = False
    is_mirrored: bool = False
    is_doubled: bool = False
    is_continuous: bool = False
    scalable: set[str] = field(default_factory=set)
    """Letters that ``^CW`` gave to fonts of the printer's memory."""


@dataclass(slots=True)
class Memory:
    """Objects by their names, without drive and kind: ``R:LOGO.GRF`` is ``LOGO``."""

    graphics: dict[str, Bitmap] = field(default_factory=dict)
    formats: dict[str, tuple[Command, ...]] = field(default_factory=dict)

    def is_full(self) -> bool:
        """Whether there is room for no further object."""
        return len(self.graphics) + len(self.formats) >= MAX_OBJECTS

    def forget(self, pattern: str) -> None:
        """Delete an object, or all of them for ``*``."""
        name = object_name(pattern)
        if name == "*":
            self.graphics.clear()
            self.formats.clear()
        self.graphics.pop(name, None)
        self.formats.pop(name, None)


def object_name(given: str) -> str:
    """The name by which an object is found."""
    name = given.strip().upper().rpartition(":")[2]
    return name.partition(".")[0]
