"""The bench page behind the scanner's filter, in the window's own loop: what the field keeps."""

import asyncio
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.bench.state import Stage
from tests.support.bench import Bench
from tests.support.pages import open_page
from ui.scanner import Scanner
from ui.screens.bench.controller import build

LONGEST_S, KEY_GAP_S = 20.0, 0.01


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


async def test_a_refused_line_stays_until_the_next_one_is_accepted(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    """What a scanner types passes through the field, over the line that it keeps."""
    ref, *_ = page_bench.orders()
    async with open_page(page_bench, build) as run:
        page, field = run.page, run.page.screen.field
        qtbot.addWidget(page.widget)
        keys = count()
        scanner = Scanner(look, lambda: field.edit, clock=lambda _event: next(keys) * KEY_GAP_S)
        scanner.scanned.connect(page.take_scan)
        page.widget.show()
        page.widget.activateWindow()
        page.shown("")
        async with asyncio.timeout(LONGEST_S):
            while QApplication.focusWidget() is not field.edit:  # noqa: ASYNC110 - Qt decides when
                await asyncio.sleep(0.005)

        async def burst(line: str) -> tuple[str, str, bool]:
            QTest.keyClicks(field.edit, line)
            QTest.keyClick(field.edit, Qt.Key.Key_Return)
            await run.settle()
            return field.text(), field.edit.selectedText(), field.is_refused

        try:
            for line in ("30x20x15", "NO-SUCH-THING", "NO-SUCH-THING"):
                assert await burst(line) == (line, line, True)
            assert await burst(ref) == ("", "", False)
            assert run.packing.state.stage is Stage.SIZE
            assert await burst("XXBOX") == ("XXBOX", "XXBOX", True)
            assert await burst("30x20x15") == ("", "", False)
            assert run.packing.state.stage is Stage.WEIGHT
        finally:
            scanner.stop()
