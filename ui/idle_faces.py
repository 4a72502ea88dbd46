"""What the parts of an idle bench show: they are painted first; ``ui/faces.py`` has the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InstructionFace:
    """The one sentence to read. ``kind``: hero, plain, buy (with the grace ring) or stop.

    ``order`` is what to do first, semi-bold before ``body``; ``is_refusal`` tints it.
    """

    kind: str
    icon: str
    title: str
    order: str = ""
    body: str = ""
    is_refusal: bool = False


@dataclass(frozen=True, slots=True)
class SlotFace:
    """A slot of the shelf.

    ``look``: free, quiet, stick, doubt or failed. ``short`` is for the low card; ``part`` of 1 is
    how far it is, None without a bar.
    """

    letter: str
    look: str
    words: str
    short: str
    order: str = ""
    third: str = ""
    icon: str = ""
    part: float | None = None


@dataclass(frozen=True, slots=True)
class PaceFace:
    """The day so far: only what is known. ``part`` of 1 is None without a plan."""

    number: str
    words: str
    aside: str = ""
    part: float | None = None
