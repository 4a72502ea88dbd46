"""The bench page on a real core: every way in is the same way, and the day is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.bench.state import Stage
from station.domain.events import QuoteChosen
from station.settings import QuoteSettings
from tests.support.bench import Bench
from tests.support.pages import PageRun, open_page
from ui.bridge import Day
from ui.screens.bench.controller import build
from ui.shortcuts import Act

QUICK = QuoteSettings(grace_s=0.0)
IDLE = {Act.SCAN, Act.PICKUPS}


async def scan(run: PageRun, *lines: str) -> None:
    for line in lines:
        assert run.page.take_scan(line)
        await run.settle()


async def test_an_order_by_scans_alone(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    ref = page_bench.orders()[0]
    async with open_page(page_bench, build, quotes=QUICK) as run:
        qtbot.addWidget(run.page.widget)
        assert run.allowed == IDLE
        await scan(run, ref, "30x20x15", "1.25kg")
        assert run.packing.state.stage is Stage.READY
        assert Act.BUY in run.allowed
        await scan(run, "xxsend")
        assert run.packing.state.stage is Stage.IDLE
        events = [entry.event for entry in await run.station.entries(ref)]
        (chosen,) = [event for event in events if isinstance(event, QuoteChosen)]
        assert chosen.why == "cheapest"  # the rule chose, the packer only said yes
    assert page_bench.ledger()[ref]["confirms"] == 1
    assert len(page_bench.printer.paper) == 1
    assert not run.told


async def test_keys_and_typed_lines_do_what_the_codes_do(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    async with open_page(page_bench, build, quotes=QUICK) as run:
        qtbot.addWidget(run.page.widget)
        field = run.page.screen.field.edit
        for line in (ref, "30*20*15", "1250g"):
            qtbot.keyClicks(field, line)
            qtbot.keyClick(field, Qt.Key.Key_Return)
            await run.settle()
        assert run.packing.state.stage is Stage.READY
        assert run.page.act(Act.COPY_PARCEL)
        await run.settle()
        work = run.packing.state.work
        assert work
        assert len(work.parcels) == 2
        for act in (Act.UNDO, Act.BUY):
            assert run.page.act(act)
            await run.settle()
        assert not run.page.act(Act.SEARCH)
    assert page_bench.ledger()[ref]["labels"] == 1


async def test_pickups_have_a_page_of_their_own(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.take(" xxcollect ")
        assert run.page.act(Act.PICKUPS)
        assert run.gone == [("pickups", ""), ("pickups", "")]


async def test_the_day_is_shown_as_it_is_counted(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.page.screen.view.pace is None
        run.bridge.tell_day(Day(done=40, to_pack=14, overdue=0, questions=0))
        pace = run.page.screen.view.pace
        assert (pace.number, pace.words) == ("40", "of 54 packed today")


async def test_an_order_is_opened_from_another_page(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.shown(ref)
        await run.settle()
        assert run.packing.state.stage is Stage.SIZE
        assert run.page.act(Act.CLOSE)
        await run.settle()
        assert run.allowed == IDLE
