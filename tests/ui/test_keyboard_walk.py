"""Every function of every screen by keyboard: reached, in reading order, named, seen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from station.bench.state import Stage
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from tests.support.bench import Bench
from tests.support.keyboard import (
    Stop,
    by_arrows,
    controls,
    from_the_top,
    goes_back,
    name_of,
    presses,
    walk,
)
from tests.support.scenes import SCENES, Scene, staged
from ui.keys import acts_of
from ui.page import Key, Page
from ui.pages import GO
from ui.problems import Exit, Problem
from ui.shell import BARE, Shell
from ui.shortcuts import ROW_KEYS, SCREEN_KEYS, SHORTCUTS, Act
from ui.widgets.key_strip import KeyStrip
from ui.widgets.tick import Tick

TROUBLE = Problem(
    "paper", "The paper is out.", "The label is stored.", "Put some in.", Exit.PRINTING
)
MOST_OPEN = 6
IN_FRAME = [name for name, scene in SCENES.items() if scene.page not in BARE]


@pytest.fixture
def anyio_backend(window_loop: tuple[str, dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    return window_loop


@pytest.fixture
def bench(look: QApplication, tmp_path: Any) -> Any:
    with running(SandboxOptions(label_delay_s=0.05)) as sandbox:
        yield Bench(sandbox, tmp_path)


def words(widgets: list[QWidget]) -> list[str]:
    return [f"{type(each).__name__} {name_of(each)!r}" for each in widgets]


def press(key: str, window: QWidget) -> None:
    combined = QKeySequence(key)[0]
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, combined.key(), combined.keyboardModifiers())


def others_of_its_group(stop: Stop) -> list[QWidget]:
    """Of buttons of which one is chosen Tab comes to that one, the arrows to the others."""
    group = stop.widget.group() if isinstance(stop.widget, QAbstractButton) else None
    if group is None:
        return []
    stop.widget.setFocus()
    return by_arrows(len(group.buttons()))


@dataclass
class Spy:
    """A page's keys and widget, without its deeds."""

    page: Page
    asked: list[Act] = field(default_factory=list)
    keys_changed: Callable[[], None] | None = None

    @property
    def widget(self) -> QWidget:
        return self.page.widget

    def keys(self) -> tuple[Key, ...]:
        return self.page.keys()

    def act(self, act: Act) -> bool:
        self.asked.append(act)
        return True

    def take_scan(self, line: str) -> bool:
        return bool(line)

    def shown(self, about: str) -> None:
        """Nothing: it is drawn already."""

    def hidden(self) -> None:
        """Nothing."""


@pytest.mark.parametrize("name", SCENES)
async def test_everything_is_there_by_keyboard(bench: Bench, name: str) -> None:
    async with staged(SCENES[name], bench) as (shell, run):
        stops = from_the_top(walk(shell))
        check_the_walk(shell, stops)
        check_return(shell, stops)
        await run.settle()
        run.gone.clear()
        check_the_notice(shell)
        assert not run.gone
        check_the_strip(shell, run.page)


def check_the_walk(shell: Shell, stops: list[Stop]) -> None:
    """Both ways, everything, in reading order, with a name and a focus that is seen."""
    back = [stop.widget for stop in walk(shell, Qt.Key.Key_Backtab)]
    reached = [stop.widget for stop in stops]
    assert set(back) == set(reached)
    for stop in stops:
        reached += others_of_its_group(stop)
    caps = shell.findChild(KeyStrip).findChildren(QAbstractButton)
    missed = [each for each in controls(shell) if each not in reached and each not in caps]
    assert not words(missed), "no key leads there"
    assert not goes_back(stops)
    assert not words([stop.widget for stop in stops if not stop.name]), "they have no name"
    assert not words([stop.widget for stop in stops if not stop.is_seen]), "focus is not shown"


def check_return(shell: Shell, stops: list[Stop]) -> None:
    """A scanner ends its line with it, whatever has the focus: no button is pressed."""
    buttons = shell.findChildren(QPushButton)
    assert not words([each for each in buttons if each.isDefault() or each.autoDefault()])
    pressed = presses(shell)
    for stop in stops:
        stop.widget.setFocus()
        QTest.keyClick(stop.widget, Qt.Key.Key_Return)
        QTest.keyClick(stop.widget, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert not pressed


def check_the_notice(shell: Shell) -> None:
    """Escape puts it away, and does nothing else."""
    shell.set_notice(TROUBLE)
    shell.setFocus()
    press("Esc", shell)
    assert shell._notices.shown is None


def acts(keys: tuple[Key, ...]) -> list[Act]:
    return [each.act for each in keys]


def check_the_strip(shell: Shell, page: Page) -> None:
    """One key is one thing, and each comes to the page as the act that it is drawn for."""
    listed = acts(page.keys())
    keys = [SHORTCUTS[act].key for act in listed]
    assert len(keys) == len(set(keys)), "one key means two things"
    spy = Spy(page)
    shell.show_page(spy, shell.page_name)
    shell.setFocus()  # a text field and a list have a Return of their own
    for act in listed:
        if acts_of(SHORTCUTS[act].key):  # the others are the list's or the picture's: below
            spy.asked.clear()
            press(SHORTCUTS[act].key, shell)
            assert spy.asked == [act]


@pytest.mark.parametrize("name", SCENES)
async def test_what_a_key_of_the_strip_says_is_done(bench: Bench, name: str) -> None:
    """No page lists a key that it then leaves to others, but those that lead elsewhere."""
    scene = SCENES[name]
    async with staged(scene, bench) as (_, run):
        allowed = [act for act in acts(run.page.keys()) if act in run.allowed]
        for act in allowed:
            if act not in (Act.TRY_OUT, Act.CONNECT):
                assert run.page.act(act) or act in GO, act
                await run.settle()


class TestTheListsOwnKeys:
    @pytest.mark.parametrize("name", ["orders", "history", "shelf"])
    async def test_arrows_choose_a_row(self, bench: Bench, name: str) -> None:
        async with staged(SCENES[name], bench) as (shell, run):
            table = run.page.screen.table
            table.choose(0)
            press("Down", shell)
            assert table.current_row == 1
            press("Up", shell)
            assert table.current_row == 0

    async def test_arrows_take_a_question_in_hand(self, bench: Bench) -> None:
        async with staged(SCENES["unfinished"], bench) as (shell, run):
            press("Down", shell)
            assert [each.is_in_hand for each in run.page._view.questions] == [False, True]

    async def test_space_ticks(self, bench: Bench) -> None:
        async with staged(SCENES["pickups"], bench) as (shell, run):
            tick = QApplication.focusWidget()
            assert isinstance(tick, Tick)
            before = tick.isChecked()
            press("Space", shell)
            assert tick.isChecked() is not before
            assert run.told == []

    async def test_plus_and_minus_zoom(self, bench: Bench) -> None:
        async with staged(SCENES["preview"], bench) as (shell, run):
            before = run.page.widget.stage.picture.zoom
            press("+", shell)
            assert run.page.widget.stage.picture.zoom > before
            press("-", shell)
            assert run.page.widget.stage.picture.zoom == before


class TestEscape:
    @pytest.mark.parametrize("name", [each for each in IN_FRAME if "bench" not in each])
    async def test_it_leads_back_to_the_bench(self, bench: Bench, name: str) -> None:
        """What is open on a page is closed first: an editor, a question, words in a search.

        The assistant goes back step by step.
        """
        async with staged(SCENES[name], bench) as (shell, run):
            for _ in range(MOST_OPEN):
                if not run.gone:
                    press("Esc", shell)
            assert run.gone == [("bench", "")]

    @pytest.mark.parametrize("name", ["bench, prices", "bench, why hold"])
    async def test_on_the_bench_it_closes_the_order(self, bench: Bench, name: str) -> None:
        async with staged(SCENES[name], bench) as (shell, run):
            for _ in range(2):
                press("Esc", shell)
                await run.settle()
                # The same command at once would be one gesture of a scanner that bounces.
                bench.clock.ahead += timedelta(seconds=1)
            assert run.packing.state.stage is Stage.IDLE
            assert not run.gone


async def test_the_screens_have_their_keys_everywhere(bench: Bench) -> None:
    async with staged(Scene("orders"), bench) as (shell, _):
        asked: list[str] = []
        shell.page_asked.connect(asked.append)
        for key in SCREEN_KEYS:
            press(key, shell)
        assert asked == ["bench", "orders", "shelf", "pickups", "history", "settings"]


def test_no_key_is_two_things() -> None:
    """The table's keys, the rows' and the screens' are apart; some acts share one on purpose."""
    for key in (*ROW_KEYS, *SCREEN_KEYS):
        assert not acts_of(key), key
    assert len({*ROW_KEYS, *SCREEN_KEYS}) == len(ROW_KEYS) + len(SCREEN_KEYS)


def test_a_window_without_stops_keeps_its_focus(look: QApplication) -> None:
    shell = Shell()
    shell._frame.rail.hide()
    assert not shell.focusNextPrevChild(True)
    shell.deleteLater()
