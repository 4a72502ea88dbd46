"""Screens drawn from frozen views in a real frame: states that a core takes long to come to.

No station, no sandbox, no clock: each is the same picture at any time.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from station.api.errors import CannotReach
from station.bench.state import BenchState
from station.domain.errors import OrderNotFound, SettingsError
from station.domain.ids import OrderId, PrintJobId
from station.domain.orderrow import OrderFilter, OrderRow
from station.domain.printjob import DocumentKind, PrintJob, PrintState
from station.domain.shipment import Shipment, State
from station.settings import QuoteSettings, Settings
from station.store.journal import Entry
from station.workflow.polling import PollState
from station.workflow.prints import LabelPrintFailed
from tests import examples
from tests.support import assistant_states as assistant
from tests.support import label_samples
from tests.support import packing_states as ps
from tests.support import viewer_states as viewer
from tests.support.keyboard import lay_out
from ui.connect import FieldProblem
from ui.page import Key
from ui.problem_words.window import second_window
from ui.problems import Front, problem_of
from ui.screens.bench.keys import keys_of
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view import present as present_bench
from ui.screens.bench.view_shelf import Pace
from ui.screens.history.screen import HistoryScreen
from ui.screens.history.view import detail_view
from ui.screens.history.view import empty_view as no_history
from ui.screens.interlude.controller import Interlude
from ui.screens.interlude.view import present_finishing, present_opening, present_trouble
from ui.screens.orders.screen import OrdersScreen
from ui.screens.orders.view import Facts
from ui.screens.orders.view import present as present_orders
from ui.screens.preview.screen import PreviewScreen
from ui.screens.preview.view import failed, loading
from ui.screens.preview.view import present as present_preview
from ui.screens.settings.assistant_panel import AssistantPanel
from ui.screens.settings.assistant_state import AssistantState
from ui.screens.settings.assistant_view import present as present_assistant
from ui.screens.settings.printers_panel import PrintersPanel
from ui.screens.settings.printers_view import present as present_printers
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.view import present as present_sections
from ui.screens.welcome.screen import WelcomeScreen
from ui.screens.welcome.view import WelcomeState
from ui.screens.welcome.view import present as present_welcome
from ui.second_window import SecondWindow
from ui.shell import Shell
from ui.shortcuts import Act
from ui.viewer.screen import ViewerScreen
from ui.viewer.view import file_changed
from ui.viewer.view import present as present_viewer

SETTINGS = Settings(Path("/home"), quotes=QuoteSettings(rule=ps.RULE))
GRACE_AT_S = 100.0
TODAY = ps.NOW.date()
_HISTORY_KEYS = (
    Act.SCAN,
    Act.CHOOSE,
    Act.OPEN,
    Act.REPRINT,
    Act.PREVIEW,
    Act.PROOF,
    Act.SEARCH,
    Act.BACK,
)
_ORDERS_KEYS = (Act.SCAN, Act.CHOOSE, Act.OPEN, Act.SEARCH, Act.EXPORT, Act.BACK)
_PREVIEW_KEYS = (Act.SCAN, Act.REPRINT, Act.BACK)


class Still:
    """A ``ui.page.Page`` that only stands there."""

    def __init__(self, widget: QWidget, acts: tuple[Key | Act, ...] = ()) -> None:
        self.widget = widget
        self.keys_changed: Callable[[], None] | None = None
        self._keys = tuple(key if isinstance(key, Key) else Key(key) for key in acts)

    def keys(self) -> tuple[Key, ...]:
        """The strip that belongs to the state."""
        return self._keys

    def act(self, act: Act) -> bool:
        """Nothing is done."""
        del act
        return True

    def take_scan(self, line: str) -> bool:
        """Nothing is done."""
        del line
        return True

    def shown(self, about: str) -> None:
        """Nothing is read."""

    def hidden(self) -> None:
        """Nothing goes on."""


@dataclass(frozen=True, slots=True)
class StillScene:
    """A page by name and how it is made; ``focus`` names the attribute that has the focus.

    Without a page it is a window of its own.
    """

    page: str
    make: Callable[[], Still | Interlude]
    focus: str = ""


def _bench(state: BenchState) -> StillScene:
    def make() -> Still:
        screen = BenchScreen()
        screen.render_view(present_bench(state, ps.NOW, GRACE_AT_S, SETTINGS, Pace(40, 14)))
        return Still(screen, keys_of(state))

    return StillScene("bench", make, "field")


def _row(at: int) -> OrderRow:
    retailer, city, country = _SHOPS[at % len(_SHOPS)]
    state, packer, is_in_doubt = _STATES.get(at, (None, "", False))
    return OrderRow(
        OrderId(f"order-{at}"),
        f"2400117{394 + 37 * at}",
        retailer,
        city,
        country,
        pieces=(at * 7 + 3) % 23 + 1,
        status="brand_confirmed",
        ship_by=TODAY + timedelta(days=(at + 1) // 4 - 1),
        state=state,
        packer=packer,
        changed_at=(ps.NOW - timedelta(minutes=9 * at + 2)).isoformat(),
        is_in_doubt=is_in_doubt,
    )


def _orders(length: int, chosen: int = -1, **facts: object) -> StillScene:
    def make() -> Still:
        screen = OrdersScreen(TODAY)
        screen.show_sort("due", is_descending=False)
        screen.show_list(length, {0: [_row(at) for at in range(length)]}, is_new=True)
        known = Facts(ps.NOW, counts=_COUNTS if length else _NONE, length=length, poll=_POLL)
        view = present_orders(replace(known, **facts))  # type: ignore[arg-type]
        screen.render_view(view)
        screen.search.setText(str(facts.get("text", "")))
        if chosen >= 0:
            screen.table.choose(chosen)
        needs_rows = (Act.CHOOSE, Act.OPEN, Act.EXPORT)
        keys = tuple(Key(act, bool(length) or act not in needs_rows) for act in _ORDERS_KEYS)
        return Still(screen, keys)

    return StillScene("orders", make, "search")


def _history(length: int, text: str = "", **changes: object) -> StillScene:
    def make() -> Still:
        screen = HistoryScreen(ps.NOW)
        rows = [replace(_row(at), state=state) for at, state in enumerate(_PAST[:length])]
        screen.show_empty(no_history(text))
        screen.search.setText(text)
        screen.show_list(length, {0: rows}, is_new=True)
        if rows:
            view = detail_view(rows[0], _SHIPMENT, _entries(), ps.NOW, **changes)  # type: ignore[arg-type]
            screen.detail.render_view(view)
        return Still(screen, _HISTORY_KEYS if rows else (Act.SCAN, Act.SEARCH, Act.BACK))

    return StillScene("history", make, "search")


def _welcome(**state: object) -> StillScene:
    def make() -> Still:
        screen = WelcomeScreen("k322-exemple")
        known = WelcomeState(client_id="k322-exemple", language="en")
        screen.render_view(present_welcome(replace(known, **state)))  # type: ignore[arg-type]
        return Still(screen)

    return StillScene("welcome", make)


def _preview(which: str) -> StillScene:
    def make() -> Still:
        screen = PreviewScreen()
        if which == "loading":
            screen.render_view(loading("2400117394"))
        elif which == "failed":
            problem = problem_of(OrderNotFound("2400117394"), front=Front.WINDOW)
            screen.render_view(failed("2400117394", problem))
        else:
            screen.render_view(present_preview(*label_samples.READINGS[which]()))
        if which.endswith("large"):
            screen.stage.open()
        if which.endswith("chosen"):
            screen.stage.mark(1, is_opened=True)
            screen.stage.picture.set_zoom(2.0)
            screen.stage.mark(1, is_opened=True)
        return Still(screen, _PREVIEW_KEYS)

    return StillScene("preview", make, "stage")


def _viewer(name: str) -> StillScene:
    def make() -> Still:
        screen = ViewerScreen()
        screen.render_view(present_viewer(viewer.STATES[name]()))
        if name == "pdf":
            screen.tell(*file_changed(viewer.FOLDER / "label.pdf"))
        if name == "several labels":
            screen.panel.tell("Sent to Zebra ZD421.")
        return Still(screen)

    return StillScene("", make, "stage")


def _assistant(state: AssistantState) -> StillScene:
    def make() -> Still:
        screen, panel = SettingsScreen(), AssistantPanel()
        screen.render_view(present_sections("printers", ["printers"]))
        screen.bring(panel)
        panel.render_view(present_assistant(state, assistant.SETTINGS, assistant.QUEUES))
        return Still(screen, (Act.SCAN, Act.GO_ON, Act.BACK))

    return StillScene("settings", make)


def _printers() -> Still:
    screen, panel = SettingsScreen(), PrintersPanel()
    screen.render_view(present_sections("printers", []))
    screen.bring(panel)
    panel.render_view(present_printers(assistant.STATES, assistant.IN_USE))
    return Still(screen, (Act.SCAN, Key(Act.SAVE, False), Act.TEST_PRINT, Act.ADD, Act.BACK))


def _entries() -> list[Entry]:
    """Every kind of event once: more than fits, the longest words among them."""
    return [
        Entry(at, "order-0", at, event, ps.ago(4000 - 60 * at), "Bench 3", "Camille Exemple", "")
        for at, event in enumerate(examples.SHIPMENT_EVENTS)
    ]


@asynccontextmanager
async def still(scene: StillScene, size: tuple[int, int]) -> AsyncIterator[QWidget]:
    """The scene in a window of that size, in pixels."""
    page = scene.make()
    shell = Shell() if scene.page else page.widget
    try:
        if isinstance(shell, Shell):
            shell.resize(*size)
            shell.show_page(page, scene.page)
        shell.show()
        shell.activateWindow()
        async with asyncio.timeout(5):
            while not shell.isActiveWindow():  # noqa: ASYNC110 - the window system says it
                await asyncio.sleep(0.005)
        if scene.focus:
            getattr(page.widget, scene.focus).setFocus()
        lay_out(shell)
        yield shell
    finally:
        if isinstance(shell, Shell):
            shell.let_go()
        shell.deleteLater()


_SHOPS = (
    ("Atelier Exemple", "Lille", "FR"),
    ("Épicerie du Modèle", "Marseille", "FR"),
    ("The Sample Larder", "Ludlow", "GB"),
    ("Blumen Mustermann", "München", "DE"),
    ("Concept Store Ångström", "Malmö", "SE"),
    ("Fräulein Öztürk & Söhne", "Köln", "DE"),
    ("Chez Démonstration", "Lyon", "FR"),
    ("Café Przykład", "Kraków", "PL"),
    ("Librairie L’Œil d’Essai", "Paris", "FR"),
    ("Casa Muestra Regalos", "Sevilla", "ES"),
    ("Bottega d’Esempio", "Torino", "IT"),
)
_STATES = {
    1: (State.AWAITING_LABELS, "Camille", False),
    2: (State.AWAITING_LABELS, "Mehmet", True),
    3: (State.LABELLED, "Jürgen", False),
    4: (State.LABELLED, "Camille", False),
    5: (State.PACKING, "Camille", False),
    6: (State.BUYING, "Jürgen", False),
    7: (State.HELD, "Agnès", False),
    12: (State.LABELLED, "Mehmet", False),
    13: (State.LABELLED, "Camille", False),
}
_COUNTS = {
    OrderFilter.ALL: 40,
    OrderFilter.TO_PACK: 30,
    OrderFilter.LABELLED: 4,
    OrderFilter.ON_HOLD: 1,
    OrderFilter.IN_DOUBT: 1,
    OrderFilter.OVERDUE: 3,
}
_NONE = dict.fromkeys(_COUNTS, 0)
_POLL = PollState(refreshed_at=ps.NOW - timedelta(seconds=20))
_PAST = (
    State.LABELLED,
    State.SHIPPED,
    State.HELD,
    State.CANCELLED,
    State.AWAITING_LABELS,
    State.PACKING,
    *(State.SHIPPED,) * 20,
)
_SHIPMENT = Shipment(
    OrderId("order-0"),
    "2400117394",
    State.LABELLED,
    parcels=(examples.PARCEL, examples.PARCEL),
    labels=(examples.LABEL, replace(examples.LABEL, parcel_index=1)),
    prints=(examples.JOB,),
)

OFF = PrintJob(
    PrintJobId("7"),
    DocumentKind.LABEL_PDF,
    "Zebra ZD421",
    "2400117730",
    "ab",
    0,
    state=PrintState.FAILED,
    detail="the printer at 192.0.2.10:9100 does not answer (waited 5 s)",
)

STILLS: dict[str, StillScene] = {
    **{f"bench still, {name}": _bench(state) for name, state in ps.ALL.items()},
    "bench still, printer off": _bench(
        replace(ps.READY, notice=LabelPrintFailed([OFF]), notice_ref=OFF.title)
    ),
    "second window": StillScene(
        "",
        lambda: Still(
            SecondWindow(second_window("/home/packer/.local/share/quayside"), "Since 08:12.")
        ),
    ),
    "orders still, full": _orders(40, chosen=5),
    "orders still, old": _orders(
        40,
        poll=PollState(
            refreshed_at=ps.NOW - timedelta(minutes=12),
            problem=CannotReach("www.ankorstore.com", "no route to host"),
        ),
        news=3,
    ),
    "orders still, no hits": _orders(0, text="Bougie"),
    "orders still, nothing to do": _orders(0),
    "history still, detail": _history(26),
    "history still, why again": _history(26, is_asking=True),
    "history still, empty": _history(0),
    "history still, no hits": _history(0, "Bougie"),
    "welcome still, testing": _welcome(is_busy=True),
    "welcome still, refused": _welcome(
        problem=FieldProblem("secret", "Copy the secret once more: the marketplace refused it.")
    ),
    **{f"preview still, {name}": _preview(name) for name in label_samples.READINGS},
    "preview still, loading": _preview("loading"),
    "preview still, failed": _preview("failed"),
    **{f"assistant still, {name}": _assistant(state) for name, state in assistant.ALL.items()},
    **{f"viewer still, {name}": _viewer(name) for name in viewer.STATES},
    "printers still, states": StillScene("settings", _printers),
    "interlude still, opening": StillScene("interlude", lambda: Interlude(present_opening())),
    "interlude still, finishing": StillScene(
        "interlude", lambda: Interlude(present_finishing(("buy 2400117394", "print")))
    ),
    "interlude still, trouble": StillScene(
        "interlude",
        lambda: Interlude(
            present_trouble(
                problem_of(
                    SettingsError(
                        "settings.toml", 17, "printers.bench.dpi", "'x'", "203, 300 or 600"
                    ),
                    front=Front.COMMAND_LINE,
                )
            )
        ),
    ),
}
