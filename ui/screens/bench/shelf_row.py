"""The shelf of the bench: full while nothing is open, a low row of cards below an order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent

from ui.screens.bench.view_whole import ShelfView
from ui.theme import theme
from ui.widgets.drawn import Drawn
from ui.widgets.slot_card import FULL, SlotCard

FULL_HEIGHT, HEIGHT, LOW_HEIGHT = 212, 80, 76
_PADDING = 24


class ShelfRow(Drawn):
    """``chosen`` has the reference of the order whose card was clicked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view = ShelfView("", "", (), has_ages=False)
        self._is_compact = False
        self.cards: list[SlotCard] = []

    def render_shelf(self, view: ShelfView, *, is_compact: bool) -> None:
        """Other states; the cards keep their places."""
        if view == self._view and is_compact == self._is_compact:
            return
        is_placed = is_compact == self._is_compact and len(view.slots) == len(self.cards)
        self._view, self._is_compact = view, is_compact
        self.setAccessibleName(f"{view.title}, {view.aside}")
        while len(self.cards) < len(view.slots):
            self._add_card()
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(view.slots))
        for card, face in zip(self.cards, view.slots, strict=False):
            card.show_slot(face, is_compact=is_compact)
        if not is_placed:
            self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards share the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the head of the full form."""
        del event
        painter = self.begin()
        painter.fillRect(self.rect(), theme.color("canvas"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("hairline"))
        if self._is_compact:
            return
        left, middle = theme.px(_PADDING), theme.px(23)
        self.line(painter, self._view.title, "captionstrong", "muted", (left, middle))
        at = (self.width() - left, middle)
        self.line(painter, self._view.aside, "caption", "muted", at, is_right=True)

    def _add_card(self) -> None:
        card = SlotCard()
        card.setParent(self)
        card.chosen.connect(lambda: self.chosen.emit(card.face.order))
        self.cards.append(card)

    def _place(self) -> None:
        count = max(1, len(self._view.slots))
        gap, left = theme.px(10 if self._is_compact else 12), theme.px(_PADDING)
        if count > 10:
            gap = theme.px(6)
        room = self.width() - 2 * left - gap * (count - 1)
        top = theme.px(9 if self._is_compact else 43)
        height = self.height() - 2 * theme.px(8) - 1 if self._is_compact else theme.px(FULL)
        for at, card in enumerate(self.cards[:count]):
            begin, end = room * at // count, room * (at + 1) // count
            card.setGeometry(left + begin + gap * at, top, end - begin, height)
