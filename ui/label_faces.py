"""What the parts of the label preview show: frozen plain values, as in ``faces``. No Qt."""

from dataclasses import dataclass

from printing.grey import Grey
from printing.labels.zpl.drawing import Box

HEADING, FINDING, FACT = "heading", "finding", "fact"


@dataclass(frozen=True, slots=True)
class FindingFace:
    """A line of what is known of a label. ``form``: heading, finding or fact.

    ``title`` is a code, a command or a fact's name, or empty; ``detail`` what and where, or the
    fact; ``verdict`` what it means, in ``tone``. ``number`` is its mark in the picture, at ``box``
    in dots; without one (0) stands ``icon``.
    """

    form: str
    title: str
    detail: str = ""
    verdict: str = ""
    tone: str = "muted"
    number: int = 0
    icon: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class LabelFace:
    """A label among the others; ``tone`` and ``icon`` tell how it stands, ``state`` in a word.

    Without a ``picture`` it is being drawn, or ``problem`` says why it cannot be.
    """

    title: str
    detail: str = ""
    tone: str = "muted"
    icon: str = ""
    state: str = ""
    picture: Grey | None = None
    problem: str = ""
