"""The history's proof sheet: a file that says where it is, one at a time, and why there is none."""

import asyncio
from contextlib import closing
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.bench import Bench
from tests.support.pages import PageRun, open_page
from ui.proofs import file_name
from ui.screens.history.controller import build
from ui.screens.history.proving import FOLDER
from ui.shortcuts import Act


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    """Timers of the list need Qt's own loop."""
    return window_loop


async def opened(run: PageRun) -> None:
    """The first order of the list is chosen, and what is known of it is read."""
    async with asyncio.timeout(5):
        while Act.PROOF not in run.allowed:  # noqa: ASYNC110 - a timer of the list begins it
            await asyncio.sleep(0.005)
    await run.settle()


def note(run: PageRun) -> str:
    return str(run.page.screen.detail._note.text())


async def test_it_is_saved_and_says_where(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    await page_bench.ship(ref)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        await opened(run)
        assert run.page.act(Act.PROOF)
        assert note(run) == "Making the proof sheet …"
        assert Act.PROOF not in run.allowed
        await run.settle()
        file = page_bench.home / FOLDER / f"proof-{ref}.pdf"
        assert note(run) == f"Saved as {file}"
        assert Act.PROOF in run.allowed
        with closing(pypdfium2.PdfDocument(file)) as document:
            assert ref in document[0].get_textpage().get_text_range()
        assert run.told == []


async def test_a_folder_that_cannot_be_written_is_told(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    await page_bench.ship(ref)
    (page_bench.home / FOLDER).write_text("a file is in the way")
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        await opened(run)
        assert run.page.act(Act.PROOF)
        await run.settle()
        assert [problem.kind for problem in run.told] == ["storage"]
        assert not note(run).startswith("Saved")
        assert Act.PROOF in run.allowed


async def test_none_while_a_reason_is_asked_for(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    ref = page_bench.orders()[0]
    await page_bench.ship(ref)
    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        await opened(run)
        run.page.act(Act.REPRINT)
        assert Act.PROOF not in run.allowed
        run.page.act(Act.PROOF)
        await run.settle()
        assert not (page_bench.home / FOLDER).exists()


@pytest.mark.parametrize(
    ("ref", "name"),
    [("1001", "proof-1001.pdf"), ("../../x", "proof-.._.._x.pdf"), ("a b/ü", "proof-a_b_.pdf")],
)
def test_a_reference_cannot_leave_the_folder(ref: str, name: str) -> None:
    assert file_name(ref) == name
