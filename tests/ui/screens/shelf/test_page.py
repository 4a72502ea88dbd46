"""The shelf page on a real core: an answer settles the print, and nothing is printed unasked."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.printjob import PrintState
from tests.support.bench import Bench
from tests.support.pages import open_page
from ui.screens.shelf.controller import build
from ui.shortcuts import Act


async def test_yes_proves_the_label(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.ends = [PrintState.IN_DOUBT, PrintState.SENT]
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert {Act.PRINTED, Act.NOT_PRINTED} <= run.allowed
        assert run.page.take_scan("xxprinted")
        await run.settle()
        assert (await run.station.known(ref)).prints[-1].state is PrintState.PROVED
        assert Act.PRINTED not in run.allowed
        assert not run.page.take_scan("XXPRINTED")
    assert len(page_bench.printer.paper) == 1
    assert not run.told


async def test_no_label_then_the_neighbour(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.neighbours = {"memory": "office"}
    page_bench.printer.ends = [PrintState.IN_DOUBT, PrintState.SENT]
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.page.act(Act.NOT_PRINTED)
        await run.settle()
        assert len(page_bench.printer.paper) == 1
        assert run.page.take_scan("XXPRICEB")
        await run.settle()
        assert page_bench.printer.printers == ["memory", "office"]
    assert page_bench.ledger()[ref]["confirms"] == 1
    assert not run.told


async def test_a_further_copy_is_asked_for_its_reason(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.REPRINT not in run.allowed
        run.page.screen.table.choose(0)
        assert {Act.REPRINT, Act.PREVIEW} <= run.allowed
        run.page.act(Act.REPRINT)
        await run.settle()
        assert len(page_bench.printer.paper) == 1
        run.page.act(Act.BACK)
        assert not run.gone
        assert run.page.take_scan("XXREPRINT")
        assert run.page.take_scan("XXPRICEC")
        await run.settle()
        last = (await run.station.known(ref)).prints[-1]
        assert (last.copy_number, last.reason) == (2, "lost")
        run.page.act(Act.PREVIEW)
        run.page.act(Act.BACK)
        assert run.gone == [("preview", ref), ("bench", "")]


async def test_a_print_that_fails_again_is_told(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.ends = [PrintState.FAILED]
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.act(Act.REPRINT)
        await run.settle()
        assert [problem.kind for problem in run.told] == ["print_failed"]
        assert not run.page.widget.grab().isNull()


async def test_a_shelf_that_has_nothing(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.allowed == {Act.SCAN, Act.BACK}
        assert not run.page.act(Act.BUY)
        assert not run.page.take_scan("4006381333931")
        assert not run.page.widget.grab().isNull()
