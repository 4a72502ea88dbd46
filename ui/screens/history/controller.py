"""The history page: finds any order, shows what was done with it, prints its labels again."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from station.bench.questions import REPRINT_REASONS
from station.domain.command import Command, command_of, row_of
from station.domain.errors import StorageError
from station.domain.orderrow import OrderFilter, OrderQuery, OrderRow, OrderSort
from station.domain.shipment import Shipment
from station.store.journal import Entry
from ui.i18n import translate
from ui.page import Key, Page, Services
from ui.problems import Front, Problem, problem_of
from ui.screens.history.proving import save_proof
from ui.screens.history.screen import HistoryScreen
from ui.screens.history.view import detail_view, empty_view
from ui.shortcuts import Act

ENTRIES = 400
"""Journal rows of one order that are looked at, the newest."""

_KEYS = (
    Act.SCAN,
    Act.CHOOSE,
    Act.OPEN,
    Act.REPRINT,
    Act.PREVIEW,
    Act.PROOF,
    Act.SEARCH,
    Act.BACK,
)


def build(services: Services) -> Page:
    """The page, wired to the core."""
    return HistoryPage(services)


class HistoryPage:
    """Implements ui.page.Page."""

    def __init__(self, services: Services) -> None:
        self._services, self._station = services, services.station
        self.keys_changed: Callable[[], None] | None = None
        self.screen = HistoryScreen(self._station.now())
        self.widget: QWidget = self.screen
        self._text = ""
        self._asked = 0
        self._is_shown = self._is_asking_why = self._is_working = False
        self._said = ""
        self._about: tuple[OrderRow, Shipment, list[Entry]] | None = None
        self._connect()

    def keys(self) -> tuple[Key, ...]:
        """What the chosen order allows."""
        shipment = self._about[1] if self._about else None
        has_row = self.screen.chosen is not None
        allowed = {
            Act.CHOOSE: has_row,
            Act.OPEN: has_row,
            Act.REPRINT: self._can_reprint() and not self._is_asking_why,
            Act.PREVIEW: bool(shipment and shipment.labels),
            Act.PROOF: self._can_prove(),
        }
        return tuple(Key(act, allowed.get(act, True)) for act in _KEYS)

    def act(self, act: Act) -> bool:
        """A key of the strip."""
        if act is Act.BACK:
            self._back()
        elif act is Act.SCAN:
            self._services.go("bench", "")
        elif act is Act.SEARCH:
            self.screen.search.setFocus()
            self.screen.search.selectAll()
        elif act is Act.OPEN:
            self._open()
        elif act is Act.REPRINT:
            self._ask_why()
        elif act is Act.PREVIEW:
            self._preview()
        elif act is Act.PROOF:
            self._prove()
        else:
            return act in _KEYS
        return True

    def take_scan(self, line: str) -> bool:
        """REPRINT and the letters of its reasons; a code of an order or a label is looked for."""
        row, command = row_of(line), command_of(line)
        if row is not None and self._is_asking_why:
            if row <= len(REPRINT_REASONS):
                self._reprint(REPRINT_REASONS[row - 1])
            return True
        if command is Command.REPRINT:
            return self.act(Act.REPRINT)
        if command is Command.CLOSE and self._is_asking_why:
            self._leave_question()
            return True
        return False

    def shown(self, about: str) -> None:
        """Search for ``about``, or go on where the list was left."""
        self._is_shown = True
        if about:
            self.screen.search.setText(about)
            self._text = about
        self.screen.search.setFocus()
        self._list(is_new=bool(about) or self._about is None)

    @property
    def typed(self) -> str:
        """What is searched for."""
        return self.screen.search.text()

    @typed.setter
    def typed(self, text: str) -> None:
        self.screen.search.setText(text)

    def hidden(self) -> None:
        """Nothing is read for a list that nobody sees."""
        self._is_shown = self._is_asking_why = False
        self._said = ""

    def _connect(self) -> None:
        screen = self.screen
        screen.searched.connect(self._searched)
        screen.search_left.connect(self._back)
        screen.opened.connect(self._open)
        screen.row_settled.connect(self._read_chosen)
        screen.model.page_wanted.connect(self._fetch)
        screen.detail.act_asked.connect(
            lambda name: {
                "reprint": self._ask_why,
                "preview": self._preview,
                "open": self._open,
            }[name]()
        )
        screen.detail.reason_given.connect(self._reprint)
        screen.detail.reason_left.connect(self._leave_question)
        self._services.bridge.changed.connect(lambda _: self._on_change())

    def _on_change(self) -> None:
        if self._is_shown:
            self._list(is_new=False)

    def _searched(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._list(is_new=True)

    def _back(self) -> None:
        if self._is_asking_why:
            self._leave_question()
        elif self.screen.search.text():
            self.screen.search.clear()
            self._searched("")
        else:
            self._services.go("bench", "")

    def _query(self) -> OrderQuery:
        """Without words what was done here, with words every order there is."""
        which = OrderFilter.EVER if self._text else OrderFilter.HANDLED
        return OrderQuery(
            self._station.today(), self._text, which, OrderSort.CHANGED, is_descending=True
        )

    def _list(self, *, is_new: bool) -> None:
        self._asked += 1
        self._services.tasks.start(self._read_list(self._asked, is_new=is_new), name="history")

    async def _read_list(self, asked: int, *, is_new: bool) -> None:
        query, size = self._query(), self.screen.model.page_rows
        length = await self._station.count_orders(query)
        first, last = (0, 0) if is_new else self.screen.rows_in_view()
        pages = {
            page: await self._station.search_orders(replace(query, offset=page * size, limit=size))
            for page in range(first // size, min(last, length) // size + 1)
        }
        if asked == self._asked:
            self.screen.now = self._station.now()
            self.screen.show_empty(empty_view(self._text))
            self.screen.show_list(length, pages, is_new=is_new)

    def _fetch(self, page: int) -> None:
        self._services.tasks.start(self._fetch_page(page, self._asked), name="history")

    async def _fetch_page(self, page: int, asked: int) -> None:
        size = self.screen.model.page_rows
        try:
            window = replace(self._query(), offset=page * size, limit=size)
            rows = await self._station.search_orders(window)
        except StorageError:
            self.screen.model.page_failed(page)
            raise
        if asked == self._asked:
            self.screen.model.put_page(page, rows)

    def _read_chosen(self) -> None:
        row = self.screen.chosen
        if row is None:
            self._about = None
            self._render()
        else:
            self._services.tasks.start(self._read_order(row), name="history")

    async def _read_order(self, row: OrderRow) -> None:
        shipment = await self._station.known(row.order_id)
        entries = await self._station.entries(row.order_id, ENTRIES)
        if self.screen.chosen_key != row.order_id:
            return
        if self._about is None or self._about[0].order_id != row.order_id:
            self._is_asking_why, self._said = False, ""
        self._about = (row, shipment, entries)
        self._render()

    def _render(self) -> None:
        view = None
        if self._about:
            view = detail_view(
                *self._about,
                self._station.now(),
                is_asking=self._is_asking_why,
                is_working=self._is_working,
                said=self._said,
            )
        self.screen.detail.render_view(view)
        if self.keys_changed:
            self.keys_changed()

    def _can_reprint(self) -> bool:
        if not self._about or self._is_working:
            return False
        return detail_view(*self._about, self._station.now()).can_reprint

    def _ask_why(self) -> None:
        if self._can_reprint():
            self._is_asking_why, self._said = True, ""
            self._render()

    def _leave_question(self) -> None:
        self._is_asking_why = False
        self._render()
        self.screen.table.setFocus()

    def _reprint(self, reason: str) -> None:
        if self._about and self._is_asking_why:
            self._is_asking_why, self._is_working = False, True
            self._said = translate("History", "Printing …")
            self._render()
            self.screen.table.setFocus()
            self._services.tasks.start(
                self._print_again(self._about[0], reason), name="print again"
            )

    async def _print_again(self, row: OrderRow, reason: str) -> None:
        try:
            outcome = await self._station.reprint(row.order_id, reason)
        finally:
            self._is_working, self._said = False, ""
            self._render()
        if outcome.error:
            self._tell(problem_of(outcome.error, outcome.shipment, front=Front.WINDOW))
        elif self.screen.chosen_key == row.order_id:
            self._said = translate("History", "The label was sent to the printer again.")
            await self._read_order(row)

    def _can_prove(self) -> bool:
        is_free = not self._is_working and not self._is_asking_why
        return bool(self._about and self._about[1].parcels and is_free)

    def _prove(self) -> None:
        if self._about and self._can_prove():
            self._is_working = True
            self._said = translate("History", "Making the proof sheet …")
            self._render()
            self._services.tasks.start(self._save_proof(self._about[0]), name="proof sheet")

    async def _save_proof(self, row: OrderRow) -> None:
        said = ""
        try:
            file = await save_proof(self._station, row.reference or row.order_id)
            said = translate("History", "Saved as {file}").format(file=file)
        finally:
            self._is_working = False
            if self.screen.chosen_key == row.order_id:
                self._said = said
            self._render()

    def _tell(self, problem: Problem) -> None:
        self._services.tell(problem)

    def _open(self) -> None:
        row = self.screen.chosen
        if row is not None and not self._is_asking_why:
            ref = row.reference or row.order_id
            self._services.tasks.start(self._services.bench.open(ref), name="open an order")
            self._services.go("bench", "")

    def _preview(self) -> None:
        if self._about and self._about[1].labels:
            row = self._about[0]
            self._services.go("preview", row.reference or row.order_id)
