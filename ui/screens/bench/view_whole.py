"""The bench screen as frozen values: the parts that are there at once, and those of an order."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.idle_faces import InstructionFace, PaceFace, SlotFace

if TYPE_CHECKING:
    # With the whole core behind them: the idle bench is painted before that is imported.
    from station.bench.state import Refusal
    from ui.faces import AnswerFace, NoticeFace
    from ui.screens.bench.view_offers import PriceView
    from ui.screens.bench.view_order import OrderView
    from ui.screens.bench.view_parcels import ParcelsView


@dataclass(frozen=True, slots=True)
class Grace:
    """The seconds in which a purchase can be taken back."""

    left_s: float
    total_s: float


@dataclass(frozen=True, slots=True)
class Columns:
    """The order in hand."""

    order: "OrderView"
    parcels: "ParcelsView"
    price: "PriceView"


@dataclass(frozen=True, slots=True)
class ShelfView:
    """``has_ages``: an age is on it, so that it is drawn again each second."""

    title: str
    aside: str
    slots: tuple[SlotFace, ...]
    has_ages: bool


@dataclass(frozen=True, slots=True)
class BenchView:
    """The whole screen. Without ``columns`` nothing is open: ``candidates``, or pace and shelf.

    ``refusal`` is the line that the field keeps for correction.
    """

    instruction: InstructionFace
    grace: Grace | None
    refusal: "Refusal | None"
    notice: "NoticeFace | None"
    columns: Columns | None
    candidates: "tuple[AnswerFace, ...]"
    pace: PaceFace | None
    shelf: ShelfView

    @property
    def is_idle(self) -> bool:
        """Nothing is open: the large form."""
        return self.columns is None and not self.candidates
