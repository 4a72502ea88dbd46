"""The orders screen's widgets: signals out, views in."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.domain.orderrow import OrderRow
from ui.i18n import translate
from ui.screens.orders.view import OrdersView, RowView, row_view
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.empty import EmptyState
from ui.widgets.filter_bar import HEIGHT as FILTER_HEIGHT
from ui.widgets.filter_bar import FilterBar, Segment
from ui.widgets.paged_model import PagedModel
from ui.widgets.rows_model import Cell, Column
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table
from ui.widgets.text import label
from ui.widgets.title_bar import TitleBar

QUIET_MS = 10_000
"""Nobody aims at a row after that long: rows that wait may move in."""
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class OrdersScreen(QWidget):
    """``opened`` gives a row, ``sorted_by`` a column's key, ``quiet`` says that nobody aims."""

    searched = Signal(str)
    search_entered = Signal()
    search_left = Signal()
    filtered = Signal(str)
    sorted_by = Signal(str, bool)
    opened = Signal(int)
    row_chosen = Signal()
    export_asked = Signal()
    news_asked = Signal()
    remedy_asked = Signal()
    quiet = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.today = today
        self.model = PagedModel(_columns(), self._cells, _key)
        self.table = Table(self.model, translate("Orders", "Orders"))
        self.search = SearchField(translate("Orders", "Order, retailer, city, SKU"))
        self.export = Button(translate("Orders", "Export CSV"), icon="download", height=44)
        self.filters = FilterBar(name=translate("Orders", "Filter"))
        self.news = Button("", "quiet", icon="refresh", height=40)
        self._updated = label("", "caption", "muted")
        self._title = TitleBar(translate("Orders", "Orders"), "", self.search, self.export)
        self._empty = EmptyState("orders", "", "")
        self._stack = QStackedWidget()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._lay_out()
        self._connect()

    @property
    def is_quiet(self) -> bool:
        """Nobody touched the list for a while."""
        return not self._quiet.isActive()

    def render_view(self, view: OrdersView) -> None:
        """Draw everything but the rows."""
        self.filters.set_segments(
            tuple(Segment(one.key, one.word, one.count, one.tone) for one in view.filters)
        )
        self.filters.set_chosen(view.chosen_filter)
        self._updated.setText(view.updated)
        self._updated.set_tone(view.updated_tone)
        self.news.setText(view.waiting)
        self.news.setVisible(bool(view.waiting))
        # Longer languages have no room for both: newer rows say that the list is old.
        self._updated.setHidden(bool(view.waiting))
        self.export.setEnabled(view.empty is None)
        if view.empty:
            empty = view.empty
            self._empty.show_words(empty.icon, empty.title, empty.body, empty.action)
        self._stack.setCurrentIndex(1 if view.empty else 0)

    def show_list(
        self, length: int, pages: Mapping[int, Sequence[OrderRow]], *, is_new: bool
    ) -> None:
        """Another list. A new question starts at its top, else view and choice stay in place."""
        at, key = self.table.current_row, self.chosen_key
        offset = 0 if is_new else self.table.verticalScrollBar().value()
        self.model.replace(length, pages)
        found = self.model.find(key, at) if key else -1
        if found < 0 and length and (is_new or at >= 0):
            found = 0 if is_new else min(at, length - 1)
        if found >= 0:
            self.table.choose(found, is_scrolling=False)
        self.table.verticalScrollBar().setValue(offset)

    def show_sort(self, key: str, *, is_descending: bool) -> None:
        """The arrow over a column."""
        self.table.show_sort(key, is_descending=is_descending)

    def tell(self, words: str) -> None:
        """A word beside the title: what was exported where."""
        self._title.set_sub(words)

    @property
    def chosen_key(self) -> str:
        """The id of the chosen order; empty where none is, or it is not here yet."""
        row = self.table.current_row
        return self.model.key_at(row) if 0 <= row < self.model.rowCount() else ""

    def rows_in_view(self) -> tuple[int, int]:
        """The first and the last row that can be seen."""
        table = self.table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        return first, self.model.rowCount() - 1 if last < 0 else last

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while one types; every touch keeps new rows waiting."""
        if event.type() in _TOUCHES:
            self._quiet.start()
        is_press = event.type() == QEvent.Type.KeyPress and watched is self.search
        if is_press and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _cells(self, row: OrderRow) -> Sequence[Cell]:
        return cells_of(row_view(row, self.today))

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.returnPressed.connect(self.search_entered)
        self.search.left.connect(self.search_left)
        self.filters.chosen.connect(self.filtered)
        self.model.sort_asked.connect(self.sorted_by)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(lambda _: self.row_chosen.emit())
        self.export.clicked.connect(self.export_asked)
        self.news.clicked.connect(self.news_asked)
        self._empty.acted.connect(self.remedy_asked)
        self._quiet.timeout.connect(self.quiet)
        self.table.viewport().setMouseTracking(True)
        for watched in (self.table.viewport(), self.table, self.search):
            watched.installEventFilter(self)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.filters)
        tools.addStretch(1)
        tools.addWidget(self.news)
        tools.addWidget(self._updated)
        bar = QWidget()
        bar.setLayout(tools)
        bar.setFixedHeight(theme.px(FILTER_HEIGHT))
        self._stack.addWidget(self.table)
        self._stack.addWidget(_padded(self._empty))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(bar)
        layout.addSpacing(theme.px(12))
        layout.addWidget(self._stack, 1)
        self.news.hide()
        order = (self.search, self.export, self.filters, self.news, self.table)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def cells_of(row: RowView) -> tuple[Cell, ...]:
    """The cells of a row, in the order of the columns."""
    due, standing = row.due, row.standing
    return (
        Cell(due.word, due.tone, due.icon, is_strong=bool(due.icon)),
        Cell(row.order),
        Cell(row.retailer),
        Cell(row.city, lead=row.country),
        Cell(row.pieces),
        Cell(standing.word, icon=standing.icon, chip=standing.chip),
        Cell(row.packer, "muted"),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column("due", translate("Orders", "Due"), width=184, has_icon=True),
        Column("order", translate("Orders", "Order"), "code", 150),
        Column("retailer", translate("Orders", "Retailer"), width=240),
        Column("to", translate("Orders", "To"), width=164),
        Column("pieces", translate("Orders", "Pieces"), "number", 100),
        Column("status", translate("Orders", "Status"), "chip", 188),
        Column("packer", translate("Orders", "Packer"), width=112),
    )


def _key(row: OrderRow) -> str:
    return row.order_id


def _padded(widget: QWidget) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(theme.px(24), theme.px(28), theme.px(24), 0)
    layout.addWidget(widget)
    return around
