"""A table's model over pages: a row that is not here yet is asked for, and drawn as a quiet bar."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from ui.paging import Pages
from ui.widgets.rows_model import AnyIndex, Cell, Column, RowsModel

_NOWHERE_TO_LOOK = -1


class PagedModel(RowsModel):
    """``page_wanted(number)`` comes while a row of that page is drawn; ``put_page`` answers it."""

    page_wanted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Callable[[Any], Sequence[Cell]],
        key: Callable[[Any], str],
    ) -> None:
        super().__init__(columns, cells, key)
        self._pages: Pages[Any] = Pages()

    @property
    def page_rows(self) -> int:
        """How many rows a page has."""
        return self._pages.page_rows

    def replace(self, length: int, pages: Mapping[int, Sequence[Any]]) -> None:
        """Another list, of which these pages are here."""
        is_as_long = length == self._pages.length
        if not is_as_long:
            self.beginResetModel()
        self._pages.replace(length, pages)
        self._last = None
        if not is_as_long:
            self.endResetModel()
        elif length:
            self.dataChanged.emit(self.index(0, 0), self.index(length - 1, len(self.columns) - 1))

    def put_page(self, page: int, rows: Sequence[Any]) -> None:
        """A page came; the rows in it are drawn anew."""
        self._pages.put(page, rows)
        self._last = None
        first = page * self.page_rows
        last = min(first + self.page_rows, self._pages.length) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def page_failed(self, page: int) -> None:
        """A page could not be had."""
        self._pages.failed(page)

    def pages_of(self, first: int, last: int) -> list[int]:
        """The pages that cover a window."""
        return self._pages.pages_of(first, last)

    def rows_here(self) -> list[tuple[int, Any]]:
        """All rows that are here, with their places."""
        return self._pages.here()

    def row_at(self, row: int) -> Any:
        """The row, None where it is not here yet."""
        return self._pages.get(row)

    def key_at(self, row: int) -> str:
        """The key of a row; empty where it is not here yet."""
        found = self._pages.get(row)
        return "" if found is None else self._key(found)

    def find(self, key: str, near: int = 0) -> int:
        """The place of a key among the rows that are here; ``near`` is looked at first."""
        if key and self.key_at(near) == key:
            return near
        places = (at for at, row in self._pages.here() if self._key(row) == key)
        return next(places, _NOWHERE_TO_LOOK)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """The whole list, here or not."""
        return 0 if parent is not None and parent.isValid() else self._pages.length

    def _cell(self, row: int, column: int) -> Cell:
        found = self._pages.get(row)
        if found is None:
            page = self._pages.ask(row)
            if page is not None:
                self.page_wanted.emit(page)
            return Cell(is_waiting=True)
        if self._last is None or self._last[0] != row:
            self._last = (row, self._cells(found))
        return self._last[1][column]
