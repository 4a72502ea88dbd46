"""The history screen's widgets: the list at the left, one order at the right."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.domain.orderrow import OrderRow
from ui.i18n import translate
from ui.screens.history.detail import Detail
from ui.screens.history.view import EmptyView, row_view
from ui.theme import theme
from ui.widgets.divider import Divider
from ui.widgets.empty import EmptyState
from ui.widgets.paged_model import PagedModel
from ui.widgets.rows_model import Cell, Column
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table
from ui.widgets.title_bar import TitleBar

SETTLE_MS = 120
"""An order is read when the choice rests, not for every row that is passed."""
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HistoryScreen(QWidget):
    """``row_settled`` comes when the choice rests; ``opened`` by Return or double click."""

    searched = Signal(str)
    search_left = Signal()
    row_settled = Signal()
    opened = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.now = now
        self.model = PagedModel(_columns(), self._cells, _key)
        self.table = Table(self.model, translate("History", "Orders that were handled"))
        self.search = SearchField(translate("History", "Order, tracking, retailer"))
        self.detail = Detail()
        self._empty = EmptyState("history", "", "")
        self._stack = QStackedWidget()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MS)
        self._lay_out()
        self.search.searched.connect(self.searched)
        self.search.left.connect(self.search_left)
        self.search.returnPressed.connect(self.opened)
        self.search.installEventFilter(self)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.table.chosen.connect(lambda _: self._rest.start())
        self._rest.timeout.connect(self.row_settled)

    def show_list(
        self, length: int, pages: Mapping[int, Sequence[OrderRow]], *, is_new: bool
    ) -> None:
        """Another list; of a new one the first row is chosen."""
        at, key = self.table.current_row, self.chosen_key
        offset = 0 if is_new else self.table.verticalScrollBar().value()
        self.model.replace(length, pages)
        found = -1 if is_new or not key else self.model.find(key, at)
        if length:
            self.table.choose(max(0, found), is_scrolling=False)
        self.table.verticalScrollBar().setValue(offset)
        self._stack.setCurrentIndex(0 if length else 1)
        self._rest.start(0)

    def show_empty(self, view: EmptyView) -> None:
        """Words for an empty list."""
        self._empty.show_words(view.icon, view.title, view.body)

    @property
    def chosen(self) -> OrderRow | None:
        """The chosen order, where it is here."""
        row = self.table.current_row
        found = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        return found if isinstance(found, OrderRow) else None

    @property
    def chosen_key(self) -> str:
        """Its id; empty without one."""
        chosen = self.chosen
        return chosen.order_id if chosen else ""

    def rows_in_view(self) -> tuple[int, int]:
        """The first and the last row that can be seen."""
        last = self.table.rowAt(self.table.viewport().height() - 1)
        return max(0, self.table.rowAt(0)), self.model.rowCount() - 1 if last < 0 else last

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while one types."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _cells(self, row: OrderRow) -> Sequence[Cell]:
        view = row_view(row, self.now)
        return (
            Cell(view.changed, "muted"),
            Cell(view.order),
            Cell(view.retailer),
            Cell(view.standing.word, icon=view.standing.icon, chip=view.standing.chip),
        )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        around = QWidget()
        padded = QVBoxLayout(around)
        padded.setContentsMargins(theme.px(24), theme.px(28), theme.px(24), 0)
        padded.addWidget(self._empty)
        self._stack.addWidget(around)
        left = QVBoxLayout()
        left.addWidget(TitleBar(translate("History", "History"), "", self.search))
        left.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 1)
        layout.addWidget(Divider(is_upright=True))
        layout.addWidget(self.detail)
        for one in (left, layout):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        QWidget.setTabOrder(self.search, self.table)


def _columns() -> tuple[Column, ...]:
    return (
        Column("changed", translate("History", "Changed"), width=132, can_sort=False),
        Column("order", translate("History", "Order"), "code", 150, can_sort=False),
        Column("retailer", translate("History", "Retailer"), width=272, can_sort=False),
        Column("status", translate("History", "Status"), "chip", 160, can_sort=False),
    )


def _key(row: OrderRow) -> str:
    return row.order_id
