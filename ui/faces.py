"""What the bench's parts show: frozen plain values between the views and the widgets. No Qt.

A view makes them, a widget draws them; neither knows the other. Every text in them is finished, in
the packer's language.
"""

from dataclasses import dataclass

from ui.idle_faces import InstructionFace as InstructionFace
from ui.idle_faces import PaceFace as PaceFace
from ui.idle_faces import SlotFace as SlotFace


@dataclass(frozen=True, slots=True)
class ChipFace:
    """A word on a soft ground: plain, accent, good, warn or bad."""

    text: str
    kind: str = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ItemFace:
    """A line of the order. ``scanned`` is None where pieces are not verified.

    ``form``: to do, now (the large one) or done.
    """

    name: str
    code: str
    wanted: int
    wanted_words: str
    scanned: int | None = None
    detail: str = ""
    form: str = "to do"


@dataclass(frozen=True, slots=True)
class WeightFace:
    """The big digits; ``is_known`` False draws them faint."""

    caption: str
    digits: str
    unit: str
    body: str
    is_known: bool = True
    is_off: bool = False
    chip: ChipFace | None = None


@dataclass(frozen=True, slots=True)
class ParcelFace:
    """A parcel: ``form`` is in hand, closed or to come; ``problem`` says what no carrier takes."""

    number: int
    size: str
    detail: str
    weight: str
    form: str = "closed"
    problem: str = ""


@dataclass(frozen=True, slots=True)
class QuoteFace:
    """A price: the money always with its words. ``mark`` is the letter, empty where there is none.

    ``is_below`` stands under a hairline: never among the fees.
    """

    service: str
    detail: str
    mark: str = ""
    amount: str = ""
    words: str = ""
    reason: str = ""
    is_refund: bool = False
    is_chosen: bool = False
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class StepFace:
    """Something done, or still to do."""

    title: str
    detail: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class AnswerFace:
    """An answer of a list: the cap beside it, its words, and a second line or none."""

    mark: str
    words: str
    detail: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class BlankFace:
    """A value that is filled by scanning: ``form`` is now, done or to do."""

    label: str
    value: str
    form: str = "to do"


@dataclass(frozen=True, slots=True)
class NoticeFace:
    """A trouble that does not stop the order in hand."""

    happened: str
    saved: str
    action: str = ""
    icon: str = "alert"
