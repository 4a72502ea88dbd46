"""The pickups page on a real core: each order is asked for once, whatever is pressed how often."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.domain.pickup import PickupWindow
from tests.support.bench import Bench
from tests.support.pages import open_page
from ui.screens.pickups.controller import build
from ui.screens.pickups.row import PickupRow
from ui.screens.pickups.view import Plan
from ui.shortcuts import Act


def rows(page: Any) -> list[PickupRow]:
    return list(page.screen.findChildren(PickupRow))


def pickups(bench: Bench) -> int:
    return sum(row["pickups"] for row in bench.ledger().values())


async def test_one_go_books_what_is_ticked(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await page_bench.ship(*page_bench.orders()[:3])
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.BOOK in run.allowed
        for _ in range(3):
            assert run.page.take_scan("XXSEND")
        await run.settle()
        assert pickups(page_bench) == 3
        assert Act.BOOK not in run.allowed
        run.page.act(Act.BOOK)
        await run.settle()
    assert pickups(page_bench) == 3
    assert not run.told


async def test_a_denial_waits_for_an_answer(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await page_bench.ship(page_bench.orders()[0])
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        (group,) = run.page._groups
        friday = next(day for day, _ in run.page._view.days if day.weekday() == 4)
        run.page.screen.planned.emit(group.key, Plan(friday, PickupWindow.DAY))
        run.page.act(Act.BOOK)
        await run.settle()
        (row,) = run.page._view.rows
        assert row.status == "denied"
        assert "Friday afternoon" in row.trouble.title
        assert pickups(page_bench) == 0
        assert not run.page.widget.grab().isNull()
        assert run.page.take_scan("XXPRICEB")
        await run.settle()
        (row,) = run.page._view.rows
        assert (row.status, row.window) == ("booked", "from 9 to 15")
        assert not run.page.take_scan("XXPRICEB")
    assert pickups(page_bench) == 1


async def test_no_link_ends_the_run_at_its_first_order(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await page_bench.ship(*page_bench.orders()[:3])
    page_bench.fault("429@pickup")
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.act(Act.BOOK)
        run.page.screen.stop_asked.emit()
        await run.settle()
        assert not run.page._view.is_booking
        assert pickups(page_bench) <= 1


async def test_a_tick_box_is_ticked_by_space(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await page_bench.ship(page_bench.orders()[0])
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        (row,) = rows(run.page)
        qtbot.keyClick(row.tick, Qt.Key.Key_Space)
        assert Act.BOOK not in run.allowed
        qtbot.keyClick(row.tick, Qt.Key.Key_Return)
        assert Act.BOOK not in run.allowed
        qtbot.keyClick(row.tick, Qt.Key.Key_Space)
        assert Act.BOOK in run.allowed
        row.windows.chosen.emit("9-15")
        row.days.picked.emit(row.days.value())
        assert isinstance(run.page._plans[run.page._groups[0].key].day, date)


@pytest.mark.parametrize("is_set_up", [True, False])
async def test_handover_sheets_are_printed_or_kept(
    look: QApplication, qtbot: QtBot, page_bench: Bench, is_set_up: bool
) -> None:
    await page_bench.ship(page_bench.orders()[0])
    page_bench.printer.is_set_up = is_set_up
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.act(Act.SHEETS)
        await run.settle()
        foot = run.page._view.foot
        files = list((page_bench.home / "documents").glob("*.pdf"))
        assert len(page_bench.printer.paper) == is_set_up
        assert len(files) == (not is_set_up)
        assert ("memory" if is_set_up else str(files[0])) in foot
    assert not run.told


async def test_without_an_address_the_settings_are_opened(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    await page_bench.ship(page_bench.orders()[0])
    async with open_page(page_bench, build, pickup_address=None) as run:
        qtbot.addWidget(run.page.widget)
        assert Act.BOOK not in run.allowed
        run.page.act(Act.BOOK)
        run.page.screen.settings_asked.emit()
        run.page.act(Act.BACK)
        assert run.gone == [("settings", "pickup_address"), ("bench", "")]
    assert pickups(page_bench) == 0


async def test_nothing_waits_for_a_driver(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        assert run.allowed == {Act.SCAN, Act.BACK}
        run.page.act(Act.SHEETS)
        await run.settle()
        assert not run.page.take_scan("4006381333931")
        assert not run.page.act(Act.HOLD)
        assert not run.page.widget.grab().isNull()
    assert not page_bench.printer.paper
