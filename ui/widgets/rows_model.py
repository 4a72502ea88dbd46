"""Rows of a table: any sequence, read one row at a time, so that 100,000 rows cost nothing.

A screen gives columns, a function from a row to its cells and one to its key; the chosen row is
found again by that key when the rows change.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

CELL = Qt.ItemDataRole.UserRole + 1
COLUMN = Qt.ItemDataRole.UserRole + 2
KEY = Qt.ItemDataRole.UserRole + 3

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """``kind``: text, muted, code, number (right) or chip. ``width`` at 100 %.

    ``has_icon`` keeps the icon's place free in every row, so that the words stand in one line.
    """

    key: str
    title: str
    kind: str = "text"
    width: int = 128
    has_icon: bool = False
    can_sort: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What one place shows. ``lead`` is a muted short word before the text (a country's code).

    ``chip`` names a kind of chip: the text then stands on it. ``tone`` is empty where the column's
    own is meant. ``is_waiting``: what stands here is still to come.
    """

    text: str = ""
    tone: str = ""
    icon: str = ""
    chip: str = ""
    lead: str = ""
    is_strong: bool = False
    is_waiting: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.lead} {self.text}".strip()


class RowsModel(QAbstractTableModel):
    """The table's model. ``sort_asked(column key, is_descending)``: the screen sorts."""

    sort_asked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Callable[[Any], Sequence[Cell]],
        key: Callable[[Any], str] = str,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._cells, self._key = cells, key
        self._rows: Sequence[Any] = ()
        self._last: tuple[int, Sequence[Cell]] | None = None

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these; a table keeps its chosen row by key (``Table.set_rows``)."""
        if len(rows) == len(self._rows):
            self._rows, self._last = rows, None
            if rows:
                last = self.index(len(rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows, self._last = rows, None
        self.endResetModel()

    def row_at(self, row: int) -> Any:
        """The screen's own row."""
        return self._rows[row]

    def key_at(self, row: int) -> str:
        """The key of a row."""
        return self._key(self._rows[row])

    def find(self, key: str, near: int = 0) -> int:
        """The row of a key, -1 where it is gone; ``near`` is looked at first."""
        if 0 <= near < len(self._rows) and self.key_at(near) == key:
            return near
        return next((row for row in range(len(self._rows)) if self.key_at(row) == key), -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """A flat table."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """As many as were given."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell for the delegate, its words for everybody else."""
        if not index.isValid():
            return None
        if role == KEY:
            return self.key_at(index.row())
        if role not in (CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self._cell(index.row(), index.column())
        return cell if role == CELL else cell.spoken

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Titles over the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == COLUMN:
            return self.columns[section]
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the screen."""
        if 0 <= column < len(self.columns) and self.columns[column].can_sort:
            is_descending = order == Qt.SortOrder.DescendingOrder
            self.sort_asked.emit(self.columns[column].key, is_descending)

    def _cell(self, row: int, column: int) -> Cell:
        if self._last is None or self._last[0] != row:
            self._last = (row, self._cells(self._rows[row]))
        return self._last[1][column]
