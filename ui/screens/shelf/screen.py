"""The shelf screen: title, slots, the question in hand, filters, the table of prints."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.i18n import translate
from ui.screens.shelf.jobs import JobRow
from ui.screens.shelf.question_panel import QuestionPanel
from ui.screens.shelf.slot_tile import SlotTile
from ui.screens.shelf.view import ALL, FilterView, ShelfView, SlotView
from ui.theme import theme
from ui.widgets.empty import EmptyState
from ui.widgets.filter_bar import FilterBar, Segment
from ui.widgets.table import Cell, Column, RowsModel, Table
from ui.widgets.title_bar import TitleBar


class ShelfScreen(QWidget):
    """``answered`` gives the act of an answer, ``chosen`` and ``opened`` the row of a print.

    ``filtered`` gives the state and the printer that are chosen.
    """

    answered = Signal(str)
    filtered = Signal(str, str)
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
        self.states = FilterBar(name=translate("Shelf", "State"))
        self.printers = FilterBar(name=translate("Shelf", "Printer"))
        for bar in (self.states, self.printers):
            bar.chosen.connect(self._filter)
        self._lay_out()

    def render_view(self, view: ShelfView) -> None:
        """Draw the last view that was given."""
        self._title.set_sub(view.sub)
        self._show_slots(view.slots)
        self._question.render_view(view.question)
        _fill(self.states, view.states)
        _fill(self.printers, view.printers)
        self.printers.setVisible(bool(view.printers))
        self.table.set_rows(view.jobs)
        is_nothing = not (view.states and view.states[0].count)
        self._list.setCurrentIndex(0 if view.jobs else 1 if is_nothing else 2)

    def _filter(self) -> None:
        self.filtered.emit(self.states.current, self.printers.current or ALL)

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
        no_such = EmptyState(
            "printer",
            translate("Shelf", "None of these"),
            translate("Shelf", "Choose another state or printer."),
        )
        no_such.setContentsMargins(edge, theme.px(24), edge, 0)
        for page in (self.table, nothing, no_such):
            self._list.addWidget(page)
        layout.addWidget(self._title)
        layout.addLayout(inner)
        bars = QHBoxLayout()
        bars.setContentsMargins(edge, gap, edge, theme.px(8))
        bars.addWidget(self.states)
        bars.addStretch(1)
        bars.addWidget(self.printers)
        layout.addLayout(bars)
        layout.addWidget(self._list, 1)


def _fill(bar: FilterBar, choices: Sequence[FilterView]) -> None:
    bar.set_segments(tuple(Segment(one.key, one.word, one.count) for one in choices))


def _columns() -> tuple[Column, ...]:
    return (
        Column("slot", translate("Shelf", "Slot"), width=76, can_sort=False),
        Column("order", translate("Shelf", "Order"), "code", 140, can_sort=False),
        Column("document", translate("Shelf", "Document"), width=150, can_sort=False),
        Column("printer", translate("Shelf", "Printer"), width=150, can_sort=False),
        Column("since", translate("Shelf", "Since"), "muted", 96, can_sort=False),
        Column("state", translate("Shelf", "State"), "chip", 146, can_sort=False),
        Column("known", translate("Shelf", "What we know"), "muted", can_sort=False),
    )


def _cells(row: JobRow) -> tuple[Cell, ...]:
    return (
        Cell(row.letter, is_strong=True),
        Cell(row.reference),
        Cell(row.document),
        Cell(row.printer),
        Cell(row.since),
        Cell(row.state, icon=row.icon, chip=row.chip),
        Cell(row.known),
    )
