"""The shelf page on a real core: an answer settles the print, and nothing is printed unasked."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from station.domain.container import ZplService
from station.domain.printjob import DocumentKind, PrintState
from station.workflow.prints import LabelPrintFailed
from tests.support.bench import PARCEL, Bench
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


async def test_f8_means_the_chosen_label_even_beside_a_question(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    asked, other = page_bench.orders()[:2]
    await page_bench.ship(other, is_printed=True)
    page_bench.printer.ends = [PrintState.FAILED]
    await page_bench.ship(asked, is_printed=True)
    papers = len(page_bench.printer.paper)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.page._view.question.ref == asked
        run.page.screen.table.choose([row.reference for row in run.page._view.jobs].index(other))
        run.page.act(Act.REPRINT)
        await run.settle()
        assert len(page_bench.printer.paper) == papers
        assert other in run.page._view.question.title


async def test_a_shelf_that_has_nothing(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.allowed == {Act.SCAN, Act.BACK}
        assert not run.page.act(Act.BUY)
        assert not run.page.take_scan("4006381333931")
        assert not run.page.widget.grab().isNull()


async def stopped(bench: Bench) -> str:
    """An order whose print waits, and whose station was stopped."""
    ref = bench.orders()[0]
    bench.printer.ends = [PrintState.CHECKED]
    await bench.ship(ref, is_printed=True)
    bench.printer.ends = [PrintState.SENT]
    return ref


async def test_a_print_that_has_not_started_is_cancelled_and_goes_to_the_neighbour(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    page_bench.printer.neighbours = {"memory": "office"}
    ref = await stopped(page_bench)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.CANCEL_PRINT not in run.allowed
        run.page.screen.table.choose(0)
        assert Act.CANCEL_PRINT in run.allowed
        assert run.page.act(Act.CANCEL_PRINT)
        await run.settle()
        assert (await run.station.known(ref)).prints[-1].is_cancelled
        assert Act.CANCEL_PRINT not in run.allowed
        assert run.page.take_scan("XXPRICEB")
        await run.settle()
        assert (await run.station.known(ref)).prints[-1].printer == "office"
    assert len(page_bench.printer.paper) == 1
    assert not run.told


async def test_a_held_label_is_looked_at_and_printed_anyway(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.holds = "the barcode cannot be read"
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.PREVIEW in run.allowed
        run.page.act(Act.PREVIEW)
        assert run.gone == [("preview", ref)]
        assert page_bench.printer.paper == []
        assert run.page.take_scan("XXPRICEB")
        await run.settle()
        last = (await run.station.known(ref)).prints[-1]
        assert (last.state, last.reason) == (PrintState.SENT, "looks-right")
        assert run.page._view.question is None
    assert len(page_bench.printer.paper) == 1
    assert not run.told


async def test_a_held_container_is_looked_at_too(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = "O_ABC123_722-1"
    page_bench.printer.holds = "no barcode can be read"
    async with page_bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.zpl(ref, PARCEL, ZplService.AKS, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.page.act(Act.PREVIEW)
        run.page.screen.table.choose(0)
        assert run.page.act(Act.PREVIEW)
        assert run.gone == [("preview", ref)] * 2


@pytest.mark.parametrize(
    ("holds", "ends", "scans", "papers", "state"),
    [
        ("unreadable", [PrintState.SENT], ["XXPRICEB"], 1, PrintState.SENT),
        ("", [PrintState.IN_DOUBT], ["XXPRINTED"], 1, PrintState.PROVED),
        (
            "",
            [PrintState.IN_DOUBT, PrintState.SENT],
            ["XXNOPRINT", "XXREPRINT"],
            2,
            PrintState.SENT,
        ),
    ],
)
async def test_a_container_is_answered_for_here_too(
    look: QApplication,
    qtbot: QtBot,
    page_bench: Bench,
    holds: str,
    ends: list[PrintState],
    scans: list[str],
    papers: int,
    state: PrintState,
) -> None:
    page_bench.printer.holds, page_bench.printer.ends = holds, ends
    ref = "O_ABC123_722-1"
    async with page_bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.zpl(ref, PARCEL, ZplService.COG, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        for scan in scans:
            assert run.page.take_scan(scan)
            await run.settle()
        assert (await run.station.container(ref)).prints[-1].state is state
        assert run.page._view.question is None
    assert len(page_bench.printer.paper) == papers
    assert not run.told


async def test_the_list_is_filtered_by_state_and_printer(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = await stopped(page_bench)
    async with page_bench.station() as station:
        kind = DocumentKind.HANDOVER_SHEET
        await station.print_document(kind, "UPS", b"%PDF-1.4", printer="office")
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        screen = run.page.screen

        def shown() -> list[str]:
            return [job.printer for job in run.page._view.jobs]

        assert shown() == ["memory", "office"]
        buttons = {each.text(): each for each in screen.findChildren(QAbstractButton)}
        buttons["Out"].click()
        assert shown() == ["office"]
        buttons["memory"].click()
        assert shown() == []
        assert not screen.grab().isNull()
        buttons["To look at"].click()
        assert [job.reference for job in run.page._view.jobs] == [ref]


async def test_the_list_follows_a_print_of_this_process(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        kind = DocumentKind.COMMAND_SHEET
        await run.station.print_document(kind, "codes", b"%PDF-1.4")
        await run.settle()
        assert [job.document for job in run.page._view.jobs] == ["Command sheet"]
