"""What is scanned before the station is open: taken in order, or told as not taken; never lost."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from station.bench.state import Stage
from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.window import LivingWindow, NotingPage
from ui.instance import InstanceLock
from ui.page import Page, Services
from ui.pages import Pages, build_page, waiting_bench
from ui.problem_words.window import not_taken
from ui.screens.bench.controller import BenchPage
from ui.screens.bench.waiting import WaitingBench
from ui.shell import Shell

MEASURING = (Stage.SIZE, Stage.WEIGHT)
EARLY = ("30x20x15", "XXSEND")


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


def scanned(living: LivingWindow, *lines: str) -> None:
    """As from the scanner."""
    for line in lines:
        living.window._scanner.scanned.emit(line)


def waiting_window(
    look: QApplication, home: Path, environ: dict[str, str], build: Any = None
) -> tuple[LivingWindow, WaitingBench]:
    bench = waiting_bench(6)
    assert isinstance(bench, WaitingBench)
    return LivingWindow(look, home, environ, build, bench), bench


class TestAtTheBench:
    async def test_the_bench_takes_all_lines_in_their_order(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        account = LivingWindow.account(sandbox)
        living, waiting = waiting_window(look, tmp_path, account)
        assert living.shell.page_name == "bench"
        living.begin()
        scanned(living, "4711")
        await asyncio.sleep(0)
        scanned(living, *EARLY)
        await living.until(lambda: bool(living.pages))
        (page,) = living.pages
        await living.until(lambda: bool(living.opened_on))
        assert living.opened_on == ["bench"]
        assert [line for line in page.noted if line != "shown"] == ["4711", *EARLY]
        scanned(living, "4712")
        assert "4712" in page.noted
        assert waiting.lines == ("4711", *EARLY)  # the later one is not its own any more
        await living.end()

    async def test_a_scan_ends_with_the_order_on_the_same_screen(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        account = LivingWindow.account(sandbox)
        living, waiting = waiting_window(look, tmp_path, account, build_page)
        order = next(
            each for each in sandbox.state.all_orders() if each.status == "brand_confirmed"
        )
        living.begin()
        scanned(living, str(order.reference))
        await living.until(lambda: living.window.opened is not None)
        opened = living.window.opened
        assert opened
        await living.until(lambda: opened.bench.state.stage in MEASURING)
        work = opened.bench.state.work
        assert work
        assert work.ref == str(order.reference)
        assert waiting.screen.isVisible()
        assert waiting.screen.open.order.view.reference == str(order.reference)
        await living.end()

    async def test_a_line_that_is_being_typed_stays(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        pages: list[Page] = []

        def build(name: str, services: Services) -> Page:
            pages.append(build_page(name, services))
            return pages[-1]

        living, waiting = waiting_window(look, tmp_path, LivingWindow.account(sandbox), build)
        living.begin()
        waiting.screen.field.edit.insert("47")
        await living.until(lambda: bool(living.opened_on))
        (page,) = pages
        assert isinstance(page, BenchPage)
        assert page.screen is waiting.screen
        assert page.screen.field.text() == "47"
        assert not page.screen.field.edit.hasSelectedText()
        assert waiting.lines == ()
        await living.end()

    async def test_slow_opening_leaves_the_bench_in_front(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        living, waiting = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        living.window._tell_opening()
        assert living.shell.page_name == "bench"
        assert waiting.screen.instruction.face.title.startswith("Opening")
        living.begin()
        await living.until(lambda: bool(living.opened_on))
        await living.end()

    async def test_settings_of_another_look_build_it_anew_with_its_lines(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        living, waiting = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        living.prepare = lambda settings: living.shell.restyle()
        living.begin()
        scanned(living, "4711")
        await living.until(lambda: bool(living.opened_on))
        assert [line for line in living.pages[0].noted if line != "shown"] == ["4711"]
        assert living.pages[0].services.bench_widget is not waiting.screen
        await living.end()

    async def test_a_change_of_the_systems_look_meanwhile_does_too(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        living, waiting = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        scanned(living, "4711")
        waiting.screen.field.edit.insert("47")
        living.window.rebuild(living.shell.restyle)
        again = living.window._pages.waiting
        assert isinstance(again, WaitingBench)
        assert again is not waiting
        assert (again.lines, again.typed) == (("4711",), "47")
        assert living.shell.findChildren(QLineEdit)
        living.begin()
        await living.until(lambda: bool(living.opened_on))
        await living.end()


class TestElsewhere:
    """A line may answer only what its packer has seen."""

    async def not_taken(self, living: LivingWindow, page: str) -> NotingPage | None:
        living.begin()
        scanned(living, "4711", "XXSEND")
        await living.until(lambda: living.shell.page_name == page)
        await living.until(lambda: not_taken(("4711", "XXSEND")).happened in living.words)
        return living.pages[-1] if living.pages else None

    async def test_at_the_welcome_page_they_are_told(
        self, look: QApplication, tmp_path: Path
    ) -> None:
        living, _ = waiting_window(look, tmp_path, {})
        page = await self.not_taken(living, "welcome")
        assert page
        assert page.noted == ["shown"]
        await living.end()

    async def test_where_the_station_cannot_be_opened_they_are_told(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        (tmp_path / "settings.toml").write_text("[station]\nslots = 0\n")
        living, _ = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        await self.not_taken(living, "interlude")
        assert "station.slots" in living.words
        (tmp_path / "settings.toml").write_text("")
        living.window.restart()
        page = await living.until_page("bench")
        assert page.noted == ["shown"]  # a minute may have passed
        await living.end()

    async def test_before_any_page_is_there_they_are_told(self, look: QApplication) -> None:
        shell = Shell()
        pages = Pages(shell)
        pages.take("4711")
        told: list[tuple[str, ...]] = []
        pages.tell_missed(lambda lines: told.append(tuple(lines)))
        pages.take("XXSEND")
        assert told == [("4711",), ("XXSEND",)]
        shell.deleteLater()

    async def test_where_another_window_has_the_folder_they_are_told(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        other = InstanceLock(tmp_path)
        assert other.take()
        living, _ = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        await self.not_taken(living, "interlude")
        await living.end()
        other.release()

    async def test_a_window_that_closes_takes_nothing_any_more(
        self, look: QApplication, sandbox: Sandbox, tmp_path: Path
    ) -> None:
        living, _ = waiting_window(look, tmp_path, LivingWindow.account(sandbox))
        living.begin()
        scanned(living, "4711", "XXSEND")
        await living.end()
        assert all(line == "shown" or line == "hidden" for p in living.pages for line in p.noted)
