"""The station's section writes this bench's settings to a file for others, and says where it is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.clock import SystemClock
from station.settings_reader import read_settings
from tests.support.bench import Bench
from tests.support.pages import PageRun, open_page
from ui.page import Services
from ui.screens.settings.controller import SettingsPage
from ui.screens.settings.memory import Memory
from ui.screens.settings.other_benches import OtherBenches

SETTINGS = '[station]\nname = "Bench 7"\nslots = 4\n'


@asynccontextmanager
async def station_page(bench: Bench, qtbot: QtBot, downloads: Path) -> AsyncIterator[PageRun]:
    def build(services: Services) -> SettingsPage:
        return SettingsPage(services, Memory(), SystemClock(), {}, lambda: downloads)

    async with open_page(bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.open("station")
        await run.settle()
        yield run


def benches_of(run: PageRun) -> OtherBenches:
    (benches,) = run.page.widget.findChildren(OtherBenches)
    return benches


def put(home: Path, text: str) -> None:
    (home / "settings.toml").write_text(text, "utf-8")


@pytest.mark.parametrize("is_usable", [True, False])
async def test_the_file_is_where_its_words_say(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path, is_usable: bool
) -> None:
    """In the person's own folder; where that takes no file, in the data folder."""
    downloads = tmp_path / "downloads"
    if not is_usable:
        downloads.write_text("in the way")
    async with station_page(page_bench, qtbot, downloads) as run:
        home = run.station.settings.home
        put(home, SETTINGS)
        benches = benches_of(run)
        benches.export.click()
        await run.settle()
        folder = downloads if is_usable else home / "exports"
        (file,) = folder.iterdir()
        assert file.name.startswith("quayside-settings-")
        found = read_settings(file)
        assert (found.station.slots, found.station.name) == (4, "Bench 1")
        assert str(file) in benches.words.text()
        assert f"quayside settings import {file.name}" in benches.words.text()
        assert run.told == []


async def test_settings_that_cannot_be_used_are_told(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path
) -> None:
    async with station_page(page_bench, qtbot, tmp_path / "downloads") as run:
        put(run.station.settings.home, '[quotes]\nrule = "dearest"\n')
        benches_of(run).export.click()
        await run.settle()
        assert [problem.kind for problem in run.told if problem] == ["settings"]
        assert not (tmp_path / "downloads").exists()


async def test_a_sandbox_has_nothing_for_others(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path
) -> None:
    def build(services: Services) -> SettingsPage:
        tried = replace(services, is_sandbox=True)
        return SettingsPage(tried, Memory(), SystemClock(), {}, lambda: tmp_path)

    async with open_page(page_bench, build) as run:
        qtbot.addWidget(run.page.widget)
        run.page.open("station")
        assert run.page.widget.findChildren(OtherBenches) == []


async def test_no_folder_takes_it(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "downloads").write_text("in the way")
    async with station_page(page_bench, qtbot, tmp_path / "downloads") as run:
        (run.station.settings.home / "exports").write_text("in the way")
        benches_of(run).export.click()
        await run.settle()
        assert [problem.kind for problem in run.told if problem] == ["storage"]
