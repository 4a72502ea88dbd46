"""The virtual table: rows of 36 with hairlines, one chosen row, everything by keyboard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme import theme
from ui.widgets.cells import ICON_PLACE, PADDING, ROW_HEIGHT, ChipCell, TextCell, left_of
from ui.widgets.painting import draw_text, text_width
from ui.widgets.rows_model import COLUMN, AnyIndex, Cell, Column, RowsModel

__all__ = ["Cell", "ChipCell", "Column", "RowsModel", "Table", "TextCell"]

HEAD_HEIGHT = 36


class Table(QTableView):
    """Give it a ``RowsModel``; ``opened`` comes by Return or double click, ``chosen`` by moving."""

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(self, model: RowsModel, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows = model
        self.setHorizontalHeader(_Head(self))
        self.setModel(model)
        self._set_up_behaviour()
        self._set_up_columns()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these; the chosen row and the view stay where they are."""
        at = self.current_row
        key = self._rows.key_at(at) if at >= 0 else ""
        offset = self.verticalScrollBar().value()
        self._rows.set_rows(rows)
        found = self._rows.find(key, at) if key else -1
        if found >= 0:
            self.choose(found, is_scrolling=False)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self.verticalScrollBar().setValue(offset)

    @property
    def current_row(self) -> int:
        """The chosen row, -1 where none is."""
        return self.currentIndex().row()

    def choose(self, row: int, *, is_scrolling: bool = True) -> None:
        """Choose a row and show it."""
        index = self._rows.index(row, 0)
        offset = self.verticalScrollBar().value()
        self.setCurrentIndex(index)
        if not is_scrolling:
            self.verticalScrollBar().setValue(offset)

    def show_sort(self, key: str, *, is_descending: bool = False) -> None:
        """Set the arrow without asking for a sort."""
        at = [column.key for column in self._rows.columns].index(key)
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        head = self.horizontalHeader()
        head.blockSignals(True)
        head.setSortIndicator(at, order)
        head.blockSignals(False)
        head.viewport().update()

    def columns_state(self) -> str:
        """Widths, order and sorting of the columns, to be kept in the settings."""
        kept = self.horizontalHeader().saveState().toBase64().data()
        return f"{self._column_keys()}:{bytes(kept).decode('ascii')}"

    def restore_columns(self, state: str) -> bool:
        """Take up a kept state; False where it is of other columns or broken."""
        keys, _, kept = state.partition(":")
        if keys != self._column_keys() or not kept.isascii():
            return False
        head = self.horizontalHeader()
        head.blockSignals(True)
        taken = head.restoreState(QByteArray.fromBase64(QByteArray(kept.encode("ascii"))))
        head.blockSignals(False)
        return taken

    def _column_keys(self) -> str:
        return ",".join(column.key for column in self._rows.columns)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(current.row())
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End are the first and last row; Return opens; letters are not searched for."""
        last = self._rows.rowCount() - 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.opened.emit(self.current_row)
        elif event.key() == Qt.Key.Key_Home and last >= 0:
            self.choose(0)
        elif event.key() == Qt.Key.Key_End and last >= 0:
            self.choose(last)
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab a row is chosen, so that Down and Return do something."""
        super().focusInEvent(event)
        if self.current_row < 0 and self._rows.rowCount():
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus line goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Type size changed: other heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._size_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then the focus line inside the chosen row."""
        super().paintEvent(event)
        if self.hasFocus() and self.current_row >= 0:
            top, width = self.rowViewportPosition(self.current_row), theme.px(2)
            row = QRectF(0, top, self.viewport().width(), self.rowHeight(self.current_row) - 1)
            painter = QPainter(self.viewport())
            color = theme.color("accent")
            for side in (
                QRectF(row.left(), row.top(), row.width(), width),
                QRectF(row.left(), row.bottom() - width, row.width(), width),
                QRectF(row.left(), row.top(), width, row.height()),
                QRectF(row.right() - width, row.top(), width, row.height()),
            ):
                painter.fillRect(side, color)

    def _set_up_behaviour(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()

    def _set_up_columns(self) -> None:
        head = self.horizontalHeader()
        for at, column in enumerate(self._rows.columns):
            self.setColumnWidth(at, theme.px(column.width))
            delegate = ChipCell(self) if column.kind == "chip" else TextCell(self)
            self.setItemDelegateForColumn(at, delegate)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._size_rows()

    def _size_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(theme.px(ROW_HEIGHT))
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(theme.px(HEAD_HEIGHT))


_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class _Head(QHeaderView):
    """Titles in strong caption, muted; the sort arrow after the word, a hairline below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(theme.px(56))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(HEAD_HEIGHT))

    def paintSection(
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803  (Qt's own name)
    ) -> None:
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.color("hairline"))
        column = self.model().headerData(logicalIndex, self.orientation(), COLUMN)
        if isinstance(column, Column):
            self._paint_title(painter, QRectF(rect), logicalIndex, column)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRectF, at: int, column: Column) -> None:
        place = theme.px(ICON_PLACE) if column.has_icon else 0
        room = rect.adjusted(left_of(at) + place, 0, -theme.px(PADDING), -1)
        muted, right = theme.color("muted"), Qt.AlignmentFlag.AlignRight
        is_number = column.kind == "number"
        words = column.title + self._arrow(at)
        align = right if is_number else Qt.AlignmentFlag.AlignLeft
        if is_number and text_width(words, "captionstrong") > room.width():
            words = column.title
        draw_text(painter, room, words, "captionstrong", muted, align)

    def _arrow(self, at: int) -> str:
        if self.sortIndicatorSection() != at:
            return ""
        is_up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        return "  ↑" if is_up else "  ↓"
