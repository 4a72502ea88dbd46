"""What the bench screen shows with an order in hand, and its notice: built for the first view.

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
from ui.widgets.notice import Notice
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
    notice: Notice

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
        notice=Notice(),
    )
    parts: tuple[QWidget, ...] = (made.ring, made.stop, made.notice, *made.columns, made.candidates)
    for part in parts:
        part.setParent(screen)
        part.hide()
    return made
