"""Rows of a long list, a page at a time: what is there, and what is to be fetched. Pure, no Qt."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

PAGE_ROWS = 200
PAGES_KEPT = 16


class Pages(Generic[T]):
    """A list of ``length`` rows of which some pages are here; the least used page goes first."""

    def __init__(self, page_rows: int = PAGE_ROWS, kept: int = PAGES_KEPT) -> None:
        self.page_rows, self._kept = page_rows, kept
        self.length = 0
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()
        self._asked: set[int] = set()

    def get(self, row: int) -> T | None:
        """The row, or None where it is not here yet."""
        page = self._pages.get(row // self.page_rows)
        at = row % self.page_rows
        if page is None:
            return None
        self._pages.move_to_end(row // self.page_rows)
        return page[at] if at < len(page) else None

    def ask(self, row: int) -> int | None:
        """The page to fetch for a row; None where it is here or asked for already."""
        page = row // self.page_rows
        if page in self._pages or page in self._asked or not 0 <= row < self.length:
            return None
        self._asked.add(page)
        return page

    def put(self, page: int, rows: Sequence[T]) -> None:
        """A page came."""
        self._asked.discard(page)
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > self._kept:
            self._pages.popitem(last=False)

    def failed(self, page: int) -> None:
        """A page could not be had: the next look asks again."""
        self._asked.discard(page)

    def replace(self, length: int, pages: Mapping[int, Sequence[T]]) -> None:
        """Another list, of which these pages are here."""
        self.length = length
        self._pages = OrderedDict(pages)
        self._asked.clear()

    def here(self) -> list[tuple[int, T]]:
        """All rows that are here, with their places."""
        return [
            (page * self.page_rows + at, row)
            for page, rows in sorted(self._pages.items())
            for at, row in enumerate(rows)
        ]

    def pages_of(self, first: int, last: int) -> list[int]:
        """The pages that cover a window, of those that the list has."""
        if self.length == 0:
            return []
        top = min(max(last, first, 0), self.length - 1)
        return list(range(max(0, first) // self.page_rows, top // self.page_rows + 1))
