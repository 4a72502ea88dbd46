"""The three columns of an order in hand: what goes in, how it is packed, what it costs.

Each is placed by hand from the look's numbers: a scan changes texts, never the places of things.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from ui.faces import ChipFace
from ui.i18n import translate
from ui.screens.bench.view_order import OrderView
from ui.screens.bench.view_parcels import ParcelsView
from ui.theme import theme
from ui.widgets.chip import HEIGHT as CHIP
from ui.widgets.chip import chip_width, paint_chip
from ui.widgets.drawn import Drawn, wrapped
from ui.widgets.item_row import ItemRow
from ui.widgets.parcel_card import ParcelCard
from ui.widgets.row_list import HANDLE, RowList
from ui.widgets.weight import HEIGHT as WEIGHT
from ui.widgets.weight import Weight

_NAME_PITCH = 24


class Column(Drawn):
    """A column is wider than its content: the handles of its lists stand beside it."""

    @property
    def inner_width(self) -> int:
        """The content's width."""
        return self.width() - theme.px(HANDLE)


class OrderColumn(Column):
    """Name, address, reference; then the lines of the order."""

    def __init__(self) -> None:
        super().__init__()
        self._view = OrderView("", "", "", "", None, "", "", ())
        self.items = RowList[ItemRow](ItemRow, name=translate("Bench", "Items"))
        self.items.setParent(self)

    @property
    def view(self) -> OrderView:
        """What is shown."""
        return self._view

    def set_low(self, is_low: bool) -> None:
        """The low form of the window."""
        self.items.set_low(is_low)

    def render_order(self, view: OrderView) -> None:
        """Another order, or another count."""
        if view == self._view:
            return
        is_other = view.reference != self._view.reference
        self._view = view
        self.setAccessibleName(f"{view.name}, {view.address}, {view.reference}")
        for row, face in zip(self.items.show_count(len(view.items)), view.items, strict=True):
            row.show_item(face)
        self._place()
        if is_other:
            self.items.verticalScrollBar().setValue(0)
        self.items.look_at(next((n for n, i in enumerate(view.items) if i.form == "now"), -1))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes the rest."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What stands above the list."""
        del event
        view, painter, width = self._view, self.begin(), self.inner_width
        names = self._names()
        pitch = theme.px(_NAME_PITCH)
        room = width - self._chip_width()
        last = self.lines(painter, names, "lead", "text", (0, theme.px(14)), room, pitch)
        if view.chip:
            self._paint_chip_at_right(painter, view.chip)
        self.line(painter, view.address, "body", "muted", (0, last + theme.px(27)), width)
        at = (0.0, last + theme.px(49))
        used = self.line(painter, view.reference, "caption", "muted", at, width, is_code=True)
        at = (used + theme.px(14) if used else 0.0, at[1])
        self.line(painter, view.aside, "caption", "muted", at, max(1.0, width - at[0]))
        painter.fillRect(QRectF(0, last + theme.px(75), width, 1), theme.color("hairline"))
        middle = last + theme.px(102)
        self.line(painter, view.items_title, "captionstrong", "muted", (0, middle))
        at = (width, middle)
        self.line(painter, view.items_count, "captionstrong", "text", at, is_right=True)

    def _chip_width(self) -> int:
        chip = self._view.chip
        return chip_width(chip.text, chip.icon) + theme.px(12) if chip else 0

    def _names(self) -> list[str]:
        return wrapped(self._view.name, "lead", self.inner_width - self._chip_width())

    def _paint_chip_at_right(self, painter: QPainter, chip: ChipFace) -> None:
        width, height = chip_width(chip.text, chip.icon), theme.px(CHIP)
        place = QRectF(self.inner_width - width, 0, width, height)
        paint_chip(painter, place, chip.text, chip.kind, chip.icon)

    def _place(self) -> None:
        top = theme.px(134 + _NAME_PITCH * (len(self._names()) - 1))
        self.items.setGeometry(0, top, self.width(), max(0, self.height() - top))
        self.items.lay_out()


class ParcelsColumn(Column):
    """The weight of the parcel in hand; then all parcels."""

    def __init__(self) -> None:
        super().__init__()
        self._title = self._aside = ""
        self.weight = Weight(self)
        self.parcels = RowList[ParcelCard](ParcelCard, 8, translate("Bench", "Parcels"))
        self.parcels.setParent(self)

    def render_parcels(self, view: ParcelsView) -> None:
        """Another measure, another parcel."""
        self.weight.show_weight(view.weight)
        cards = self.parcels.show_count(len(view.parcels))
        is_changed = [card.face for card in cards] != list(view.parcels)
        for card, face in zip(cards, view.parcels, strict=True):
            card.show_parcel(face)
        if is_changed:
            self.parcels.lay_out()
            self.parcels.look_at(view.current)
        if (view.title, view.aside) != (self._title, self._aside):
            self._title, self._aside = view.title, view.aside
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Weight above, parcels below."""
        super().resizeEvent(event)
        self.weight.setGeometry(0, 0, self.inner_width, theme.px(WEIGHT))
        top = theme.px(192)
        room = max(0, self.height() - top)
        self.parcels.setGeometry(0, top, self.width(), room)
        self.parcels.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between, and the head of the parcels."""
        del event
        painter, width, middle = self.begin(), self.inner_width, theme.px(170)
        painter.fillRect(QRectF(0, theme.px(143), width, 1), theme.color("hairline"))
        self.line(painter, self._title, "captionstrong", "muted", (0, middle))
        self.line(painter, self._aside, "caption", "muted", (width, middle), is_right=True)
