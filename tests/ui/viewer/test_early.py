"""A scan that comes while the viewer starts is told, as one that comes later."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.printing.samples import ZPL
from tests.support.viewing import LONGEST_S, settings
from ui.lifecycle import Ending
from ui.viewer.early import EarlyScans
from ui.viewer.live import live
from ui.viewer.opening import FileOpening
from ui.viewer.screen import ViewerScreen
from ui.viewer.state import Start

ORDER = "3434270005"
KEY_S = 0.005


class ScannersTime:
    """Keys as far from each other as a scanner sends them, however busy the test's machine is."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self, event: QKeyEvent) -> float:
        self.now_s += KEY_S
        return self.now_s


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


def focused(window: QWidget) -> QWidget:
    """Where the system sends keys."""
    return QApplication.focusWidget() or window


@pytest.mark.parametrize(("before", "behind"), [(ORDER, ""), ("3434", "270005"), ("", "")])
async def test_it_is_told_wherever_the_start_cuts_it(
    look: QApplication, tmp_path: Path, before: str, behind: str
) -> None:
    file = tmp_path / "a.zpl"
    file.write_bytes(ZPL)
    early, screen, opening, ending = (
        EarlyScans(look, ScannersTime()), ViewerScreen(), FileOpening(look), Ending(),
    )  # fmt: skip
    opening.files.append(file)
    known = settings(tmp_path / "home")
    screen.show()
    screen.activateWindow()
    QTest.keyClicks(focused(screen), before)
    if before and not behind:
        QTest.keyClick(focused(screen), Qt.Key.Key_Return)
    start = Start(known, lambda: known, ending)
    serving = asyncio.ensure_future(live(look, screen, opening, early, start))
    await asyncio.sleep(0)
    if behind:
        QTest.keyClicks(focused(screen), behind)
        QTest.keyClick(focused(screen), Qt.Key.Key_Return)
    async with asyncio.timeout(LONGEST_S):
        while not screen.panel.button.isEnabled():  # noqa: ASYNC110 - the file is drawn
            await asyncio.sleep(0.005)
    assert screen.panel.printers.value() == "Zebra"
    assert screen.notice.isVisible() == bool(before)
    if before:
        assert "A scan came to this window" in screen.notice.sentence
    ending.ask("the test is over")
    await serving
    screen.deleteLater()
