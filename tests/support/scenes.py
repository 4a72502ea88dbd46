"""Every screen of the window in its states, as real pages on a real core, in a real frame."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from station.bench.state import BenchState
from station.domain.container import ZplService
from station.domain.parcel import Parcel
from station.domain.printjob import DocumentKind, PrintState
from station.settings import PrinterSettings
from tests.support import assistant_states as assistant
from tests.support.bench import PARCEL, Bench
from tests.support.keyboard import lay_out
from tests.support.packing_states import (
    CANCELLED,
    CHANGED,
    CHOOSING,
    GRACE,
    NETWORK,
    NOW,
    OFFLINE,
    OWN,
)
from tests.support.pages import PageRun, open_page
from ui.pages import build_page
from ui.screens.bench.view import present
from ui.screens.bench.view_shelf import Pace
from ui.screens.settings.assistant_state import AssistantState
from ui.shell import Shell
from ui.shortcuts import Act

DRAWN = {
    "grace time": GRACE,
    "own carrier": OWN,
    "several orders": CHOOSING,
    "no network": NETWORK,
    "cancelled": CANCELLED,
    "changed after packing": CHANGED,
    "no network, to be queued": OFFLINE,
}

CONTAINER = "O_ABC123_722-1"

Before = Callable[[Bench], Awaitable[object]]
After = Callable[[PageRun, Bench], Awaitable[object]]


async def _nothing(*_: object) -> None:
    """Nothing has to happen."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A page by name; what happens ``before`` it is opened, and ``after``; other settings."""

    page: str
    before: Before = _nothing
    after: After = _nothing
    settings: dict[str, Any] = field(default_factory=dict)


async def _in_doubt(bench: Bench) -> None:
    bench.printer.ends = [PrintState.IN_DOUBT]
    await bench.ship(*bench.orders()[:2], is_printed=True)


async def _shipped(bench: Bench) -> None:
    await bench.ship(*bench.orders()[:3], is_printed=True)


HELD = "the barcode at 12 mm, 80 mm cannot be read"


async def _held(bench: Bench) -> None:
    """Two that are out, and one whose barcode cannot be read."""
    refs = bench.orders()[:3]
    await bench.ship(*refs[:2], is_printed=True)
    bench.printer.holds = HELD
    await bench.ship(refs[2], is_printed=True)


async def _a_queue(bench: Bench) -> None:
    """Prints in every state, on two printers."""
    bench.printer.neighbours = {"memory": "office"}
    refs = bench.orders()[:6]
    await bench.ship(*refs[:2], is_printed=True)
    bench.printer.ends = [PrintState.FAILED]
    await bench.ship(refs[2], is_printed=True)
    bench.printer.ends = [PrintState.CHECKED]
    await bench.ship(refs[3], is_printed=True)
    bench.printer.ends = [PrintState.SENT]
    async with bench.station() as station:
        kind, data = DocumentKind.HANDOVER_SHEET, b"%PDF-1.4"
        await station.print_document(kind, "UPS", data, printer="office")
        await station.confirm_printed(refs[0])


async def _changed_outside(bench: Bench) -> None:
    """Two orders with labels: one is cancelled, the other's address is another now."""
    refs = bench.orders()[:2]
    await bench.ship(*refs, is_printed=True)
    changes = ({"status": "cancelled"}, {"address": {"street": "Neue Straße 7"}})
    async with bench.station() as station:
        for ref, change in zip(refs, changes, strict=True):
            bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", change)
            await station.observe(ref)


def _drawn(state: BenchState) -> After:
    """The bench as it looks in a state that a real day reaches seldom."""

    async def after(run: PageRun, _: Bench) -> None:
        settings = run.station.settings
        run.page.screen.render_view(present(state, NOW, 100.0, settings, Pace(12, 5)))

    return after


async def _resume(run: PageRun, _: Bench) -> None:
    await run.packing.resume()
    await run.settle()


async def _refresh(run: PageRun, _: Bench) -> None:
    """The list is filled, and every order in it is read."""
    poller = run.station.poller
    polling = asyncio.ensure_future(poller.run())
    async with asyncio.timeout(10):
        while not (poller.state.refreshed_at and poller.state.is_resting):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    poller.stop()
    await polling
    run.page.shown("")
    await run.settle()


def _scans(*lines: str) -> After:
    async def after(run: PageRun, bench: Bench) -> None:
        for line in (bench.orders()[0], "30x20x15", "1.25kg", *lines):
            run.page.take_scan(line)
            await run.settle()

    return after


async def _a_label(run: PageRun, bench: Bench) -> None:
    run.page.shown(next(ref for ref, row in bench.ledger().items() if row["labels"]))
    await run.settle()


async def _three_parcels(bench: Bench) -> None:
    parcels = (Parcel(40, 30, 20, 8400), Parcel(30, 20, 15, 4320), Parcel(60, 40, 40, 21_750))
    await bench.ship(bench.orders()[0], parcels=parcels, is_printed=True)


async def _several_labels(run: PageRun, bench: Bench) -> None:
    """Three side by side, the second one chosen."""
    await _a_label(run, bench)
    run.page.act(Act.TURN)


async def _open_label(run: PageRun, bench: Bench) -> None:
    """The second of three, each dot twice as large as a pixel."""
    await _several_labels(run, bench)
    run.page.screen.stage.open()
    run.page.screen.stage.picture.set_zoom(2)


async def _a_held_label(run: PageRun, bench: Bench) -> None:
    run.page.shown(bench.orders("shipping_labels_generated")[-1])
    await run.settle()


async def _container(run: PageRun, _: Bench) -> None:
    await run.station.zpl(CONTAINER, PARCEL, ZplService.AKS, is_printed=False)
    run.page.shown(CONTAINER)
    await run.settle()


def _section(name: str, *acts: Act) -> After:
    async def after(run: PageRun, _: Bench) -> None:
        run.page.open(name)
        for act in acts:
            run.page.act(act)
        await run.settle()

    return after


def _assistant(state: AssistantState) -> After:
    """A printer that is being set up, as far as it has come."""

    async def after(run: PageRun, _: Bench) -> None:
        run.page.open("printers")
        run.page.act(Act.ADD)
        await run.settle()
        run.page.printers.assistant._memory.assistant = state
        run.page.render()

    return after


def _edit(name: str) -> After:
    async def after(run: PageRun, _: Bench) -> None:
        run.page.open("printers")
        run.page.printers.overview.row(name).edit.click()
        await run.settle()

    return after


async def _only_out(run: PageRun, _: Bench) -> None:
    run.page.screen.states.set_chosen("out")
    run.page.screen.states.chosen.emit("out")


async def _choose_first(run: PageRun, _: Bench) -> None:
    run.page.screen.table.choose(0)
    await run.settle()


PRINTERS = {
    name: PrinterSettings(name, "tcp", "zpl", host="127.0.0.1") for name in ("bench", "office")
}

SCENES = {
    "welcome": Scene("welcome"),
    "bench, idle": Scene("bench"),
    "bench, prices": Scene("bench", after=_scans()),
    "bench, why hold": Scene("bench", after=_scans("XXHOLD")),
    "bench, shelf in doubt": Scene("bench", _in_doubt, _resume),
    **{f"bench, {name}": Scene("bench", after=_drawn(state)) for name, state in DRAWN.items()},
    "orders": Scene("orders", after=_refresh),
    "orders, none": Scene("orders"),
    "history": Scene("history", _shipped),
    "history, one chosen": Scene("history", _shipped, _choose_first),
    "shelf": Scene("shelf", _shipped),
    "shelf, in doubt": Scene("shelf", _in_doubt),
    "shelf, a queue": Scene("shelf", _a_queue, _choose_first),
    "shelf, held": Scene("shelf", _held),
    "shelf, only what is out": Scene("shelf", _a_queue, _only_out),
    "pickups": Scene("pickups", _shipped),
    "pickups, none": Scene("pickups"),
    "pickups, no address": Scene("pickups", _shipped, settings={"pickup_address": None}),
    "unfinished": Scene("unfinished", _in_doubt),
    "unfinished, held": Scene("unfinished", _held),
    "unfinished, changed outside": Scene("unfinished", _changed_outside),
    "unfinished, none": Scene("unfinished"),
    "preview": Scene("preview", _shipped, _a_label),
    "preview, several": Scene("preview", _three_parcels, _several_labels),
    "preview, enlarged": Scene("preview", _three_parcels, _open_label),
    "preview, a container": Scene("preview", after=_container),
    "preview, held": Scene("preview", _held, _a_held_label),
    "preview, none": Scene("preview"),
    "settings, account": Scene("settings", after=_section("account")),
    "settings, printers": Scene(
        "settings", after=_section("printers"), settings={"printers": PRINTERS}
    ),
    "settings, a printer in use": Scene(
        "settings", after=_edit("bench"), settings={"printers": PRINTERS}
    ),
    "settings, a printer": Scene("settings", after=_section("printers", Act.ADD)),
    **{
        f"settings, assistant {name}": Scene("settings", after=_assistant(assistant.ALL[name]))
        for name in ("found", "silent", "paper out", "read, silent", "proves")
    },
    "settings, boxes": Scene("settings", after=_section("boxes")),
    "settings, a box": Scene("settings", after=_section("boxes", Act.ADD)),
    "settings, quotes": Scene("settings", after=_section("quotes")),
    "settings, address": Scene("settings", after=_section("address")),
    "settings, station": Scene("settings", after=_section("station")),
}


@asynccontextmanager
async def staged(
    scene: Scene, bench: Bench, size: tuple[int, int] = (1280, 800)
) -> AsyncIterator[tuple[Shell, PageRun]]:
    """The scene in a window of that size, in pixels, that has the focus."""
    await scene.before(bench)
    shell = Shell()
    shell.resize(*size)
    try:
        async with open_page(
            bench,
            lambda services: build_page(scene.page, services),
            is_shown=False,
            **scene.settings,
        ) as run:
            shell.show_page(run.page, scene.page)
            shell.show()
            shell.activateWindow()
            async with asyncio.timeout(5):
                while not shell.isActiveWindow():  # noqa: ASYNC110 - the window system says it
                    await asyncio.sleep(0.005)
            run.page.shown("")
            await run.settle()
            await scene.after(run, bench)
            lay_out(shell)
            yield shell, run
    finally:
        shell.let_go()
        shell.deleteLater()
