"""What the bench screen shows with an order in hand: built once the first view needs it.

The idle bench is painted before these and what they import: it is the window's start.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.i18n import translate
from ui.screens.bench.columns import OrderColumn, ParcelsColumn
from ui.screens.bench.price_column import PriceColumn
from ui.shortcuts import Act, key_of
from ui.theme import MAIN
from ui.widgets.button import Button
from ui.widgets.grace_ring import GraceRing
from ui.widgets.reason_list import ReasonList


@dataclass(frozen=True, slots=True)
class OpenParts:
    """All hidden, until a view has something for them."""

    ring: GraceRing
    stop: Button
    order: OrderColumn
    parcels: ParcelsColumn
    price: PriceColumn
    candidates: ReasonList

    @property
    def columns(self) -> tuple[OrderColumn, ParcelsColumn, PriceColumn]:
        """The three of an order."""
        return self.order, self.parcels, self.price


def open_parts(screen: QWidget) -> OpenParts:
    """The parts, in that screen."""
    words = translate("Bench", "Stop")
    made = OpenParts(
        ring=GraceRing(screen),
        stop=Button(words, "plain", key=key_of(Act.UNDO), height=MAIN, parent=screen),
        order=OrderColumn(),
        parcels=ParcelsColumn(),
        price=PriceColumn(),
        candidates=ReasonList(translate("Bench", "Orders")),
    )
    parts: tuple[QWidget, ...] = (made.ring, made.stop, *made.columns, made.candidates)
    for part in parts:
        part.setParent(screen)
        part.hide()
    return made
