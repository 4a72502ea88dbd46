"""The unfinished page on a real core: one scan finishes a question, and nothing is sent by it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.container import ZplService
from station.domain.errors import OutcomeUnknown
from station.domain.printjob import PrintState
from station.domain.shipment import State
from station.workflow.prints import LabelPrintFailed
from tests.support.bench import PARCEL, Bench
from tests.support.pages import open_page
from ui.screens.unfinished.controller import build
from ui.shortcuts import Act

LATER = timedelta(hours=1)


async def two_prints_in_doubt(bench: Bench) -> list[str]:
    bench.printer.ends = [PrintState.IN_DOUBT]
    refs = bench.orders()[:2]
    await bench.ship(*refs, is_printed=True)
    return refs


async def test_one_scan_finishes_each(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    refs = await two_prints_in_doubt(page_bench)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.page.take_scan(refs[1])
        assert run.page.take_scan("XXPRINTED")
        await run.settle()
        assert (await run.station.known(refs[1])).prints[-1].state is PrintState.PROVED
        assert (await run.station.known(refs[0])).prints[-1].state is PrintState.IN_DOUBT
        number = (await run.station.known(refs[0])).labels[0].tracking_number
        assert run.page.take_scan(number)
        await run.settle()
        assert (await run.station.known(refs[0])).prints[-1].state is PrintState.PROVED
        assert run.page._view.questions == ()
        assert not run.page.take_scan(refs[0])
        assert not run.page.widget.grab().isNull()
    assert len(page_bench.printer.paper) == 2
    assert not run.told


async def test_arrows_take_another_question_in_hand(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await two_prints_in_doubt(page_bench)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        for key, in_hand in (
            (Qt.Key.Key_Down, [False, True]),
            (Qt.Key.Key_Down, [False, True]),
            (Qt.Key.Key_Up, [True, False]),
            (Qt.Key.Key_A, [True, False]),
        ):
            qtbot.keyClick(run.page.widget, key)
            assert [each.is_in_hand for each in run.page._view.questions] == in_hand


async def test_no_label_then_print_it(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    ref = page_bench.orders()[0]
    page_bench.printer.ends = [PrintState.IN_DOUBT, PrintState.SENT]
    await page_bench.ship(ref, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.NOT_PRINTED in run.allowed
        run.page.act(Act.NOT_PRINTED)
        await run.settle()
        assert Act.REPRINT in run.allowed
        run.page.act(Act.REPRINT)
        await run.settle()
        assert (await run.station.known(ref)).prints[-1].copy_number == 2
        assert run.page._view.questions == ()
    assert page_bench.ledger()[ref]["confirms"] == 1


async def test_a_purchase_in_doubt_is_read_again_and_told(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.fault("lost-confirm")
    await page_bench.ship(ref, wait_s=0)
    page_bench.printer.is_set_up = False
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.LOOK_AGAIN in run.allowed
        run.page.act(Act.LOOK_AGAIN)
        run.page.act(Act.LOOK_AGAIN)
        await run.settle()
        while run.page._view.questions:  # the marketplace makes the label meanwhile
            run.page.act(Act.LOOK_AGAIN)
            await run.settle()
        (settled,) = run.page._view.settled
        assert (settled.ref, settled.text) == (ref, "The marketplace told: labelled")
    assert page_bench.ledger()[ref]["confirms"] == 1


async def test_a_person_settles_what_is_overdue(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.fault("cut@confirm")
    await page_bench.ship(ref, wait_s=0)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert not run.page.take_scan("XXPRICEB")
        page_bench.clock.ahead = LATER
        run.page.shown(ref)
        await run.settle()
        assert run.page.take_scan("XXPRICEC")
        await run.settle()
        assert (await run.station.known(ref)).state is State.PACKING
        assert run.page._view.questions == ()
    assert not run.told


async def test_no_link_is_told_and_nothing_is_lost(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    page_bench.fault("cut@confirm")
    await page_bench.ship(ref, wait_s=0)
    page_bench.fault("429@detail:9")
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.screen.look_asked.emit()
        await run.settle()
        assert len(run.page._view.questions) == 1
        assert Act.LOOK_AGAIN in run.allowed


async def test_all_is_settled(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.allowed == {Act.SCAN, Act.BACK}
        run.page.screen.left.emit()
        run.page.act(Act.BACK)
        assert run.gone == [("bench", ""), ("bench", "")]
        assert not run.page.act(Act.BUY)
        qtbot.keyClick(run.page.widget, Qt.Key.Key_Down)
        assert not run.page.widget.grab().isNull()


async def test_a_container_s_label_and_its_print(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = "O_ABC123_722-1"
    page_bench.fault("lost-zpl:3")
    page_bench.printer.ends = [PrintState.IN_DOUBT, PrintState.SENT]
    async with page_bench.station() as station:
        with pytest.raises(OutcomeUnknown):
            await station.zpl(ref, PARCEL, ZplService.AKS, is_printed=False)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.act(Act.LOOK_AGAIN)
        await run.settle()
        assert (await run.station.container(ref)).label
        assert run.page._view.questions == ()
        with pytest.raises(LabelPrintFailed):
            await run.station.print_zpl(ref)
        run.page.shown(ref)
        await run.settle()
        assert run.page.take_scan("XXNOPRINT")
        await run.settle()
        assert run.page.take_scan("XXREPRINT")
        await run.settle()
        assert run.page._view.questions == ()
    assert len(page_bench.printer.paper) == 2
    assert not run.told


async def test_an_alarm_is_seen(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    ref = page_bench.orders()[0]
    await page_bench.ship(ref)
    page_bench.control(
        "POST", f"/_sandbox/orders/{page_bench.order_id(ref)}", {"status": "cancelled"}
    )
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        await run.station.observe(ref)
        await run.settle()
        assert [each.icon for each in run.page._view.questions] == ["stop"]
        assert run.page.take_scan("XXPRICEB")
        await run.settle()
        assert run.page._view.questions == ()
        assert (await run.station.known(ref)).alarm == ""


async def test_a_held_label_is_printed_because_a_person_says_so(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref, container = page_bench.orders()[0], "O_ABC123_722-1"
    page_bench.printer.holds = "the barcode cannot be read"
    await page_bench.ship(ref, is_printed=True)
    async with page_bench.station() as station:
        with pytest.raises(LabelPrintFailed):
            await station.zpl(container, PARCEL, ZplService.COG, is_printed=True)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        for _ in range(2):
            (question, *_rest) = run.page._view.questions
            assert "the barcode cannot be read" in question.facts[-1].text
            assert [each.text for each in question.answers][1] == "Check it again"
            assert run.page.take_scan("XXPRICEB")
            await run.settle()
        assert run.page._view.questions == ()
        last = (await run.station.known(ref)).prints[-1]
        assert (last.override, last.reason) == ("the barcode cannot be read", "looks-right")
    assert len(page_bench.printer.paper) == 2
    assert not run.told
