"""The orders page: asks the local index, and shows what came without moving what is aimed at.

words, filter, sort ─▶ new list (count, first page, counts) ─▶ top of the list
index changed ─▶ same rows: drawn anew · other rows: they wait behind "Show 3 new"
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from station.domain.errors import StorageError
from station.domain.orderrow import OrderFilter, OrderQuery, OrderRow, OrderSort
from ui.i18n import translate
from ui.page import Key, Page, Services
from ui.screens.orders import export
from ui.screens.orders.screen import OrdersScreen
from ui.screens.orders.view import Facts, Remedy, present
from ui.shortcuts import Act

TICK_MS = 1000
EXPORT_ROWS = 1000
_KEYS = (Act.SCAN, Act.CHOOSE, Act.OPEN, Act.SEARCH, Act.EXPORT, Act.BACK)


def build(services: Services) -> Page:
    """The page, wired to the core."""
    return OrdersPage(services)


class OrdersPage:
    """Implements ui.page.Page."""

    def __init__(self, services: Services) -> None:
        self._services, self._station = services, services.station
        self.keys_changed: Callable[[], None] | None = None
        self.screen = OrdersScreen(self._station.today())
        self.widget: QWidget = self.screen
        self._query = OrderQuery(self._station.today())
        self._facts = Facts(self._station.now())
        self._asked = 0
        self._is_shown = self._is_reading = self._is_dirty = False
        self._opens_first = False
        self._tick = QTimer(self.screen)
        self._tick.setInterval(TICK_MS)
        self._connect()
        self.screen.show_sort(OrderSort.DUE.value, is_descending=False)

    def keys(self) -> tuple[Key, ...]:
        """Rows can be chosen where there are some, opened where one is chosen."""
        has_rows = bool(self._facts.length)
        allowed = {
            Act.CHOOSE: has_rows,
            Act.OPEN: bool(self.screen.chosen_key),
            Act.EXPORT: has_rows,
        }
        return tuple(Key(act, allowed.get(act, True)) for act in _KEYS)

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act is Act.BACK and self.screen.search.text():
            self.screen.search.clear()
            self._ask(text="")
        elif act in (Act.BACK, Act.SCAN):
            self._services.go("bench", "")
        elif act is Act.SEARCH:
            self.screen.search.setFocus()
            self.screen.search.selectAll()
        elif act is Act.OPEN:
            self._open(self.screen.table.current_row)
        elif act is Act.EXPORT:
            self._export()
        else:
            return act in _KEYS
        return True

    def take_scan(self, line: str) -> bool:
        """Whatever is scanned belongs to the bench."""
        del line
        return False

    def shown(self, about: str) -> None:
        """Search for ``about``, or go on where the list was left."""
        self._is_shown = True
        self._tick.start()
        self.screen.search.setFocus()
        if about:
            self.screen.search.setText(about)
        self._ask(text=about or self._query.text, is_new=bool(about) or self._facts.length is None)

    def hidden(self) -> None:
        """Nothing is read for a list that nobody sees."""
        self._is_shown = False
        self._tick.stop()
        self.screen.tell("")

    def _connect(self) -> None:
        screen = self.screen
        screen.searched.connect(self._searched)
        screen.search_entered.connect(self._search_entered)
        screen.search_left.connect(lambda: self.act(Act.BACK))
        screen.filtered.connect(lambda key: self._ask(filter=OrderFilter(key)))
        screen.sorted_by.connect(
            lambda key, down: self._ask(sort=OrderSort(key), is_descending=down)
        )
        screen.opened.connect(self._open)
        screen.row_chosen.connect(self._keys_may_differ)
        screen.export_asked.connect(self._export)
        screen.news_asked.connect(lambda: self._ask(is_new=False))
        screen.remedy_asked.connect(self._remedy)
        screen.quiet.connect(self._when_quiet)
        screen.model.page_wanted.connect(self._fetch)
        self._tick.timeout.connect(self._on_tick)
        self._station.poller.subscribe(lambda _: self._polled())
        self._services.bridge.changed.connect(lambda _: self._index_changed())
        self._services.bridge.link_changed.connect(lambda _: self._render())

    def _searched(self, text: str) -> None:
        if text != self._query.text:
            self._ask(text=text)

    def _search_entered(self) -> None:
        """Return in the search opens the one order that fits; of several the first is chosen.

        Nothing new to search for: the order that the arrow keys chose.
        """
        text = self.screen.search.text().strip()
        if text != self._query.text or self._is_asking:
            self._opens_first = True
            self._searched(text)
        else:
            self._open(self.screen.table.current_row)

    @property
    def _is_asking(self) -> bool:
        return self._facts.text != self._query.text

    def _ask(self, *, is_new: bool = True, **changes: object) -> None:
        """Another question, or the same one again; the last one asked is the one that counts."""
        self._query = replace(self._query, today=self._station.today(), **changes)  # type: ignore[arg-type]
        self._asked += 1
        self._services.tasks.start(self._list(self._asked, is_new=is_new), name="list orders")

    async def _list(self, asked: int, *, is_new: bool) -> None:
        query = self._query
        first, last = (0, 0) if is_new else self.screen.rows_in_view()
        counts = await self._station.order_counts(query.text)
        length = counts[query.filter]
        pages = await self._pages(query, first, min(last, length))
        if asked != self._asked:
            return
        self.screen.today = query.today
        self._facts = replace(
            self._facts,
            chosen=query.filter,
            text=query.text,
            counts=counts,
            length=length,
            news=0,
            is_stale=False,
        )
        self.screen.show_list(length, pages, is_new=is_new)
        self._render()
        opens, self._opens_first = self._opens_first, False
        if opens and length == 1:
            self._open(0)

    async def _pages(self, query: OrderQuery, first: int, last: int) -> dict[int, list[OrderRow]]:
        size = self.screen.model.page_rows
        pages = {}
        for page in range(first // size, last // size + 1):
            window = replace(query, offset=page * size, limit=size)
            pages[page] = await self._station.search_orders(window)
        return pages

    def _fetch(self, page: int) -> None:
        self._services.tasks.start(self._fetch_page(page, self._asked), name="list orders")

    async def _fetch_page(self, page: int, asked: int) -> None:
        try:
            size = self.screen.model.page_rows
            window = replace(self._query, offset=page * size, limit=size)
            rows = await self._station.search_orders(window)
        except StorageError:
            self.screen.model.page_failed(page)
            raise
        if asked == self._asked:
            self.screen.model.put_page(page, rows)
            self._keys_may_differ()

    def _polled(self) -> None:
        """The poller tells of every order that it reads: the next tick looks at all of them."""
        self._is_dirty = True
        self._render()

    def _index_changed(self) -> None:
        """One comparison at a time; what changes meanwhile is looked at after it."""
        self._is_dirty = True
        if self._is_shown and not self._is_reading and self._facts.length is not None:
            self._is_reading = True
            self._services.tasks.start(self._compare(), name="list orders")

    async def _compare(self) -> None:
        try:
            while self._is_dirty:
                self._is_dirty = False
                await self._compare_once(self._asked)
        finally:
            self._is_reading = False

    async def _compare_once(self, asked: int) -> None:
        """Same orders in view: drawn anew. Others: they wait, unless nobody is aiming."""
        query = self._query
        counts = await self._station.order_counts(query.text)
        length = counts[query.filter]
        pages = await self._pages(query, *self.screen.rows_in_view())
        if asked != self._asked:
            return
        self._facts = replace(self._facts, counts=counts)
        shown = {row.order_id for _, row in self.screen.model.rows_here()}
        model, size = self.screen.model, self.screen.model.page_rows
        is_same = length == self._facts.length and all(
            model.key_at(page * size + at) in (row.order_id, "")
            for page, rows in pages.items()
            for at, row in enumerate(rows)
        )
        if is_same or self.screen.is_quiet or not shown:
            self.screen.show_list(length, dict(pages), is_new=False)
            self._facts = replace(self._facts, length=length, news=0, is_stale=False)
        else:
            self._redraw(pages)
            news = max(0, length - (self._facts.length or 0))
            self._facts = replace(self._facts, news=news, is_stale=True)
        self._render()

    def _redraw(self, pages: dict[int, list[OrderRow]]) -> None:
        """New facts of the rows that are shown, each in its old place."""
        fresh = {row.order_id: row for rows in pages.values() for row in rows}
        model, size = self.screen.model, self.screen.model.page_rows
        here: dict[int, list[OrderRow]] = {}
        for place, row in model.rows_here():
            here.setdefault(place // size, []).append(fresh.get(row.order_id, row))
        for page, rows in here.items():
            model.put_page(page, rows)

    def _when_quiet(self) -> None:
        if self._facts.is_stale and self._is_shown:
            self._ask(is_new=False)

    def _on_tick(self) -> None:
        if self._station.today() != self._query.today:
            self._ask(is_new=False)
        elif self._is_dirty:
            self._index_changed()
        self._render()

    def _render(self) -> None:
        station = self._station
        self._facts = replace(
            self._facts, now=station.now(), poll=station.poller.state, link=station.link
        )
        if self._is_shown:
            self.screen.render_view(present(self._facts))
            self._keys_may_differ()

    def _keys_may_differ(self) -> None:
        if self.keys_changed:
            self.keys_changed()

    def _open(self, row: int) -> None:
        found = self.screen.model.row_at(row) if row >= 0 else None
        if found is None:
            return
        ref = found.reference or found.order_id
        self._services.tasks.start(self._services.bench.open(ref), name="open an order")
        self._services.go("bench", "")

    def _remedy(self) -> None:
        view = present(self._facts)
        remedy = view.empty.remedy if view.empty else Remedy.REFRESH
        if remedy is Remedy.HISTORY:
            self._services.go("history", self._facts.text)
        elif remedy is Remedy.SHOW_ALL:
            self._ask(filter=OrderFilter.ALL)
        else:
            self._services.tasks.start(self._station.refresh_orders(), name="refresh the orders")

    def _export(self) -> None:
        if self._facts.length:
            self._services.tasks.start(self._export_all(self._query), name="export the orders")

    async def _export_all(self, query: OrderQuery) -> None:
        """The whole list as it is filtered and sorted now."""
        self.screen.tell(translate("Orders", "Exporting …"))
        folders = (_downloads(), self._station.settings.home / "exports")
        try:
            file = await asyncio.to_thread(export.begin, folders, self._station.now())
            length = self._facts.length or 0
            for offset in range(0, length, EXPORT_ROWS):
                window = replace(query, offset=offset, limit=EXPORT_ROWS)
                rows = await self._station.search_orders(window)
                await asyncio.to_thread(export.append, file, rows)
        except OSError as error:
            self.screen.tell("")
            raise StorageError(str(folders[-1]), str(error)) from error
        self.screen.tell(translate("Orders", "Saved: {file}").format(file=_short(file)))


def _downloads() -> Path:
    from platformdirs import user_downloads_path

    return user_downloads_path()


def _short(file: Path) -> str:
    """The path from the person's own folder on, where it is in there."""
    try:
        return str(Path("~") / file.relative_to(Path.home()))
    except ValueError:
        return str(file)
