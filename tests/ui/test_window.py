"""The window's life: opened, opened anew, ended; every trouble on the way in words."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from station.domain.errors import OrderCancelled
from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from tests.support.older import contents, newer, oldest
from tests.support.sounds import NotingPlayer
from tests.support.window import LivingWindow, NotingPage
from ui.instance import LOCK, InstanceLock
from ui.problem_words.window import not_taken
from ui.problems import problem_of
from ui.shortcuts import Act
from ui.widgets.button import Button


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
async def living(look: QApplication, sandbox: Sandbox, home: Path) -> AsyncIterator[LivingWindow]:
    made = LivingWindow(look, home, LivingWindow.account(sandbox))
    yield made
    if made.life and not made.life.done():
        await made.end()


@pytest.fixture
async def bench(living: LivingWindow) -> NotingPage:
    living.begin()
    return await living.until_page("bench")


def write(home: Path, text: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.toml").write_text(text, "utf-8")


def tries(home: Path) -> list[Path]:
    """Folders of sandboxes that are there."""
    return list(home.glob("sandbox/run-*"))


def press(living: LivingWindow, word: str) -> None:
    (button,) = [b for b in living.shell.findChildren(Button) if b.text() == word and b.isVisible()]
    button.click()


class TestOpening:
    async def test_with_an_account_the_bench_is_shown(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        assert bench.noted == ["shown"]
        await living.until(lambda: bench.services.station.link.is_known)
        await living.until(lambda: "Online" in living.words)
        assert "Bench 1" in living.words
        await living.until(lambda: bench.services.bridge.day is not None)
        assert bench.services.bridge.day.done == 0

    async def test_without_one_the_welcome_page(self, look: QApplication, home: Path) -> None:
        living = LivingWindow(look, home, {})
        living.begin()
        page = await living.until_page("welcome")
        assert not page.services.station.link.is_known
        await living.end()

    async def test_an_id_without_a_secret_is_no_account(
        self, look: QApplication, home: Path
    ) -> None:
        living = LivingWindow(look, home, {})
        write(home, '[api]\nclient_id = "k322"\n')
        living.begin()
        welcome = await living.until_page("welcome")
        assert welcome.services.station.settings.api.client_id == "k322"
        await living.end()

    async def test_settings_that_cannot_be_read_are_told_by_line_and_tried_again(
        self, living: LivingWindow
    ) -> None:
        write(living.home, "[quotes]\nrule = 'dearest'\n")
        living.begin()
        await living.until_interlude()
        for part in ("cannot be opened", "settings.toml, line 2", "quotes.rule", "cheapest"):
            assert part in living.words
        assert not (living.home / "quayside.sqlite").exists()
        press(living, "Try again")
        await living.until(lambda: "cannot be opened" in living.words)
        write(living.home, "[quotes]\nrule = 'fastest'\ngrace_s = 1.5\n")
        press(living, "Try again")
        page = await living.until_page("bench")
        assert page.services.station.settings.quotes.grace_s == 1.5

    async def test_a_journal_that_cannot_be_opened_is_told(self, living: LivingWindow) -> None:
        living.home.mkdir()
        (living.home / "quayside.sqlite").mkdir()
        living.begin()
        await living.until_interlude()
        assert "quayside.sqlite" in living.words
        (living.home / "quayside.sqlite").rmdir()
        press(living, "Try again")
        await living.until_page("bench")

    async def test_data_of_a_newer_program_are_refused_in_words(self, living: LivingWindow) -> None:
        file = oldest(living.home)
        newer(file)
        before = contents(living.home)
        living.begin()
        await living.until_interlude()
        assert "of a newer Quayside than this one" in living.words
        assert "Install the newest Quayside" in living.words
        after = contents(living.home)
        assert {name: after[name] for name in before} == before
        assert set(after) - set(before) <= {LOCK}
        press(living, "Try again")
        await living.until(lambda: "of a newer Quayside" in living.words)
        newer(file, "PRAGMA user_version = 1")
        press(living, "Try again")
        await living.until_page("bench")

    async def test_a_folder_that_is_none_is_told(self, look: QApplication, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        living = LivingWindow(look, tmp_path / "file" / "home", {})
        living.begin()
        await living.until_interlude()
        assert str(tmp_path / "file") in living.words
        await living.end()

    async def test_another_window_that_came_meanwhile_is_told(self, living: LivingWindow) -> None:
        other = InstanceLock(living.home)
        assert other.take()
        living.begin()
        await living.until_interlude()
        assert "Another Quayside window" in living.words
        other.release()
        press(living, "Try again")
        await living.until_page("bench")

    async def test_a_fault_of_ours_is_told_without_a_traceback(
        self, living: LivingWindow, caplog: pytest.LogCaptureFixture
    ) -> None:
        living.fault = ZeroDivisionError("division by zero")
        living.begin()
        await living.until_interlude()
        assert "division" not in living.words
        assert "log" in living.words
        caplog.clear()


class TestRestart:
    async def test_the_station_is_opened_anew_with_other_settings(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        write(living.home, '[station]\nname = "Bench 9"\n')
        bench.services.restart()
        await living.until(lambda: len(living.pages) == 2)
        again = await living.until_page("bench")
        assert again.services.station is not bench.services.station
        await living.until(lambda: not isValid(bench.widget))  # nobody keeps the old pages
        assert again.services.station.settings.station.name == "Bench 9"
        await living.until(lambda: "Bench 9" in living.words)

    async def test_what_was_begun_is_finished_first(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        done, go = [], asyncio.Event()

        async def work() -> None:
            await go.wait()
            done.append(len(living.pages))

        bench.services.tasks.start(work(), name="a purchase")
        bench.services.restart()
        await living.until(lambda: "Finishing" in living.words)
        go.set()
        await living.until_page("bench")
        assert done == [1]

    async def test_scans_while_it_is_opened_anew_are_told_as_one(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        go = asyncio.Event()

        async def work() -> None:
            await go.wait()

        bench.services.tasks.start(work(), name="a purchase")
        bench.services.restart()
        await living.until(lambda: "Finishing" in living.words)
        for line in ("4711", "XXSEND"):
            living.window._scanner.scanned.emit(line)
        assert not_taken(("4711", "XXSEND")).happened in living.words
        assert not_taken(("4711",)).happened not in living.words
        go.set()
        page = await living.until_page("bench", but=bench)
        assert page.noted == ["shown"]
        assert not_taken(("4711", "XXSEND")).happened in living.words  # until it was read
        living.window._scanner.scanned.emit("4712")
        assert "4712" in page.noted

    async def test_settings_that_became_wrong_are_told(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        write(living.home, "[station]\nslots = 0\n")
        bench.services.restart()
        await living.until(lambda: "station.slots" in living.words)


class TestTryOut:
    async def test_a_sandbox_and_the_account_again(self, look: QApplication, home: Path) -> None:
        write(home, '[station]\nname = "Bench 9"\nlanguage = "fr"\n')
        living = LivingWindow(look, home, {})
        living.begin()
        welcome = await living.until_page("welcome")
        assert welcome.services.try_out
        assert not welcome.services.is_sandbox
        welcome.services.try_out(True)
        bench = await living.until_page("bench")
        station = bench.services.station
        assert bench.services.is_sandbox
        assert station.settings.station.language == "fr"  # as the window spoke already
        assert station.settings.home.parent == home / "sandbox"
        await living.until(lambda: "Sandbox bench" in living.words)
        bench.services.restart()  # the same sandbox, with settings that were changed
        again = await living.until_page("bench", but=bench)
        assert again.services.station.settings.home == station.settings.home
        again.services.try_out(False)
        account = await living.until_page("welcome", but=welcome)
        assert account.services.station.settings.station.name == "Bench 9"
        assert not account.services.is_sandbox
        assert not tries(home)
        await living.end()

    async def test_a_try_ends_with_the_window(self, look: QApplication, home: Path) -> None:
        living = LivingWindow(look, home, {})
        living.begin()
        welcome = await living.until_page("welcome")
        welcome.services.try_out(True)
        await living.until_page("bench")
        await living.end()
        assert not tries(home)

    async def test_a_folder_that_cannot_be_written_leads_back(
        self, look: QApplication, home: Path
    ) -> None:
        living = LivingWindow(look, home, {})
        living.begin()
        welcome = await living.until_page("welcome")
        (home / "sandbox").write_text("a file")
        welcome.services.try_out(True)
        await living.until(lambda: str(home / "sandbox") in living.words)
        press(living, "Try again")
        await living.until_page("welcome", but=welcome)
        await living.end()


class TestPages:
    async def test_what_is_unfinished_comes_before_the_bench_once(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        living.window._pages.before_bench = "unfinished"
        living.shell.page_asked.emit("orders")
        living.shell.page_asked.emit("bench")
        await living.until_page("unfinished")
        living.shell.page_asked.emit("bench")
        assert living.shell.page_name == "bench"
        assert bench.noted[-1] == "shown"

    async def test_a_page_is_built_when_it_is_first_shown(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        living.shell.page_asked.emit("orders")
        living.shell.page_asked.emit("bench")
        bench.services.go("orders", "4711")
        assert [page.name for page in living.pages] == ["bench", "orders"]
        assert living.pages[1].noted == ["shown", "hidden", "shown 4711"]

    @pytest.mark.parametrize(
        ("act", "page"),
        [
            (Act.PICKUPS, "pickups"),
            (Act.SEARCH, "orders"),
            (Act.SCAN, "bench"),
            (Act.CLOSE, "bench"),
            (Act.BACK, "bench"),
            (Act.BUY, "history"),
            ("XXPRICEB", "history"),
        ],
    )
    async def test_keys_that_no_page_takes_lead_somewhere_or_nowhere(
        self, living: LivingWindow, bench: NotingPage, act: object, page: str
    ) -> None:
        bench.services.go("history", "")
        living.shell.act_pressed.emit(act)
        assert living.shell.page_name == page

    async def test_a_scan_is_the_pages_then_the_benchs(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        bench.services.go("orders", "")
        orders = living.pages[-1]
        orders.takes = True
        living.window._scanner.scanned.emit("EAN")
        assert living.shell.page_name == "orders"
        orders.takes = False
        living.window._scanner.scanned.emit("no such order")
        assert living.shell.page_name == "bench"
        await living.until(lambda: bool(bench.services.bench.state.refusal))
        assert bench.services.bench.state.refusal
        assert bench.services.bench.state.refusal.text == "no such order"

    async def test_the_pickups_have_a_code(self, living: LivingWindow, bench: NotingPage) -> None:
        living.window._scanner.scanned.emit("xxcollect")
        assert living.shell.page_name == "pickups"

    async def test_typing_goes_to_the_pages_scan_field(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        living.shell.activateWindow()
        await living.until(lambda: QApplication.activeWindow() is living.shell)
        assert living.window._pages.to_field() is bench.field
        bench.services.go("history", "")
        assert living.window._pages.to_field() is None
        assert living.shell.page_name == "history"


class TestEnding:
    async def test_closing_ends_in_order(self, living: LivingWindow, bench: NotingPage) -> None:
        done, go = [], asyncio.Event()

        async def work() -> None:
            await go.wait()
            done.append(True)

        bench.services.tasks.start(work(), name="a purchase")
        living.shell.close()
        assert living.shell.isVisible()
        await living.until(lambda: "Finishing what was begun" in living.words)
        living.window._scanner.scanned.emit("XXSEND")
        go.set()
        assert living.life
        await living.life
        assert done == [True]
        assert not living.shell.isVisible()
        other = InstanceLock(living.home)
        assert other.take()
        other.release()

    async def test_closing_twice_leaves_at_once(
        self, living: LivingWindow, bench: NotingPage
    ) -> None:
        bench.services.tasks.start(asyncio.Event().wait(), name="endless")
        living.shell.close()
        await living.until(lambda: "Finishing" in living.words)
        living.shell.close()
        assert living.life
        async with asyncio.timeout(4):  # less than the time for finishing
            await living.life

    async def test_closing_while_the_station_opens(self, living: LivingWindow) -> None:
        living.begin()
        await asyncio.sleep(0)
        await living.end()
        assert not living.shell.isVisible()

    async def test_closing_in_trouble(self, living: LivingWindow) -> None:
        write(living.home, "[quotes]\nrule = 'dearest'\n")
        living.begin()
        await living.until_interlude()
        await living.end()
        assert not living.shell.isVisible()


async def test_a_damaged_journal_is_told_where_the_window_opens(
    living: LivingWindow, home: Path
) -> None:
    write(home, "")
    await asyncio.to_thread((home / "quayside.sqlite").write_text, "to my landlord " * 200)
    living.begin()
    await living.until_page("bench")
    assert "The journal's file was damaged" in living.words


class TestSounds:
    @pytest.fixture
    def player(self) -> NotingPlayer:
        return NotingPlayer()

    @pytest.fixture
    async def living(
        self, look: QApplication, sandbox: Sandbox, home: Path, player: NotingPlayer
    ) -> AsyncIterator[LivingWindow]:
        made = LivingWindow(look, home, LivingWindow.account(sandbox), players=[player])
        yield made
        if made.life and not made.life.done():
            await made.end()

    async def test_the_bench_is_heard_through_restarts_and_to_the_end(
        self, living: LivingWindow, bench: NotingPage, player: NotingPlayer
    ) -> None:
        await bench.services.bench.take("4006381333932")
        await living.until(lambda: player.heard == ["wrong"])
        assert {file.name for file in (living.home / "sounds").iterdir()} >= {"stop.wav"}
        living.window.restart()
        page = await living.until_page("bench", but=bench)
        player.is_long = True
        # More important than the one before: it is heard however soon it comes.
        page.services.tell(problem_of(OrderCancelled("cancelled", has_label=True)))
        await living.until(lambda: player.heard == ["wrong", "stop"])
        await living.end()  # what is heard still is ended, too
        assert player.cut == 1

    async def test_a_scan_that_nobody_takes_is_heard(
        self, living: LivingWindow, bench: NotingPage, player: NotingPlayer
    ) -> None:
        write(living.home, "[printers")
        bench.services.restart()
        await living.until_interlude()
        await living.until(lambda: "settings.toml" in living.words)
        living.window._scanner.scanned.emit("4711")
        await living.until(lambda: player.heard == ["wrong"])
        assert not_taken(("4711",)).happened in living.words

    async def test_what_must_be_settled_is_heard_with_the_banner(
        self, living: LivingWindow, bench: NotingPage, player: NotingPlayer
    ) -> None:
        bench.services.tell(problem_of(OrderCancelled("cancelled", has_label=True)))
        await living.until(lambda: player.heard == ["stop"])
        bench.services.tell(None)
        await living.end()
        assert player.heard == ["stop"]


async def test_a_window_that_nobody_is_to_hear_writes_no_sounds(
    living: LivingWindow, bench: NotingPage, home: Path
) -> None:
    await bench.services.bench.take("4006381333932")
    assert not (home / "sounds").exists()
