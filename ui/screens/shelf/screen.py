"""The shelf screen: title, slots, the question in hand, the table of prints."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.shelf.jobs import JobRow
from ui.screens.shelf.question_panel import QuestionPanel
from ui.screens.shelf.slot_tile import SlotTile
from ui.screens.shelf.view import ShelfView, SlotView
from ui.theme import theme
from ui.widgets.empty import EmptyState
from ui.widgets.table import Cell, Column, RowsModel, Table
from ui.widgets.title_bar import TitleBar


class ShelfScreen(QWidget):
    """``answered`` gives the act of an answer, ``chosen`` and ``opened`` the row of a print."""

    answered = Signal(str)
    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = TitleBar(translate("Shelf", "Shelf"))
        self._slots: list[SlotTile] = []
        self._slot_row = QHBoxLayout()
        self._question = QuestionPanel()
        self._question.answered.connect(self.answered)
        self.table = Table(
            RowsModel(_columns(), _cells, lambda row: row.key), translate("Shelf", "Prints")
        )
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self._list = QStackedWidget()
        self._lay_out()

    def render_view(self, view: ShelfView) -> None:
        """Draw the last view that was given."""
        self._title.set_sub(view.sub)
        self._show_slots(view.slots)
        self._question.render_view(view.question)
        self.table.set_rows(view.jobs)
        self._list.setCurrentIndex(0 if view.jobs else 1)

    def _show_slots(self, slots: Sequence[SlotView]) -> None:
        if len(slots) != len(self._slots):
            for tile in self._slots:
                tile.hide()
                tile.deleteLater()
            self._slots = [SlotTile(each) for each in slots]
            for tile in self._slots:
                self._slot_row.addWidget(tile, 1)
        for tile, each in zip(self._slots, slots, strict=True):
            tile.show_slot(each)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        edge, gap = theme.px(24), theme.px(12)
        inner = QVBoxLayout()
        inner.setContentsMargins(edge, 0, edge, 0)
        inner.setSpacing(gap)
        self._slot_row.setSpacing(gap)
        inner.addLayout(self._slot_row)
        inner.addWidget(self._question)
        nothing = EmptyState(
            "printer",
            translate("Shelf", "Nothing was printed yet"),
            translate("Shelf", "What goes to a printer appears here, with what is known of it."),
        )
        nothing.setContentsMargins(edge, theme.px(24), edge, 0)
        self._list.addWidget(self.table)
        self._list.addWidget(nothing)
        layout.addWidget(self._title)
        layout.addLayout(inner)
        layout.addSpacing(theme.px(8))
        layout.addWidget(self._list, 1)


def _columns() -> tuple[Column, ...]:
    return (
        Column("slot", translate("Shelf", "Slot"), width=76, can_sort=False),
        Column("order", translate("Shelf", "Order"), "code", 140, can_sort=False),
        Column("document", translate("Shelf", "Document"), width=150, can_sort=False),
        Column("printer", translate("Shelf", "Printer"), width=180, can_sort=False),
        Column("state", translate("Shelf", "State"), "chip", 146, can_sort=False),
        Column("known", translate("Shelf", "What we know"), "muted", can_sort=False),
    )


def _cells(row: JobRow) -> tuple[Cell, ...]:
    return (
        Cell(row.letter, is_strong=True),
        Cell(row.reference),
        Cell(row.document),
        Cell(row.printer),
        Cell(row.state, icon=row.icon, chip=row.chip),
        Cell(row.known),
    )
