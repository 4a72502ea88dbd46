"""The bench screen: intents out, views in, nothing jumps, nothing is cut."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from station.bench.state import BenchState, Refusal, Slip
from station.settings import QuoteSettings, Settings
from tests.support import packing_states as ps
from tests.support.geometry import cut_in
from tests.support.pseudo import longer
from ui import i18n, theme
from ui.screens.bench.screen import BenchScreen
from ui.screens.bench.view import BenchView, present
from ui.screens.bench.view_shelf import Pace
from ui.shortcuts import Act

SETTINGS = Settings(Path("/home"), quotes=QuoteSettings(rule=ps.RULE))
SIZES = {1.0: (1280, 800), 1.25: (1600, 900), 1.5: (1920, 1080)}
"""The windows that must work, by type size."""


def view_of(state: BenchState) -> BenchView:
    return present(state, ps.NOW, 100.0, SETTINGS, Pace(40, 14))


def made(qtbot: QtBot, scale: float = 1.0) -> BenchScreen:
    screen = BenchScreen()
    qtbot.addWidget(screen)
    width, height = SIZES[scale]
    px = theme.theme.px
    screen.resize(width - px(112) - 1, height - px(56) - px(47) - 2)
    screen.render_view(view_of(ps.IDLE))
    screen.show()
    return screen


@pytest.fixture
def screen(look: QApplication, qtbot: QtBot) -> BenchScreen:
    return made(qtbot)


@pytest.fixture
def long_words() -> Iterator[None]:
    i18n.use(longer)
    yield
    i18n.use(i18n.in_english)


@pytest.mark.parametrize("scale", SIZES)
@pytest.mark.parametrize("name", ps.ALL)
def test_nothing_is_cut(look: QApplication, qtbot: QtBot, name: str, scale: float) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    screen = made(qtbot, scale)
    screen.render_view(view_of(ps.ALL[name]))
    assert cut_in(screen) == []
    assert screen.instruction.cut == []


@pytest.mark.parametrize("scale", SIZES)
@pytest.mark.parametrize("name", ps.ALL)
def test_nothing_is_cut_in_a_language_of_long_words(
    look: QApplication, qtbot: QtBot, long_words: None, name: str, scale: float
) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    screen = made(qtbot, scale)
    screen.render_view(view_of(ps.ALL[name]))
    assert cut_in(screen) == []


@pytest.mark.parametrize("scale", SIZES)
@pytest.mark.parametrize("name", ps.ALL)
def test_parts_lie_inside_the_screen_and_beside_each_other(
    look: QApplication, qtbot: QtBot, name: str, scale: float
) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    screen = made(qtbot, scale)
    screen.render_view(view_of(ps.ALL[name]))
    parts: list[QWidget] = [
        screen.open.notice,
        screen.open.order,
        screen.open.parcels,
        screen.open.price,
        screen.open.candidates,
        screen.pace,
        screen.shelf,
        screen.field,
    ]
    shown = [part for part in parts if part.isVisible()]
    for at, part in enumerate(shown):
        assert screen.rect().contains(part.geometry())
        for other in shown[at + 1 :]:
            assert not part.geometry().intersects(other.geometry())


@pytest.mark.parametrize(
    ("scale", "zone", "shelf"), [(1.0, 119, 80), (1.25, 103, 76), (1.5, 103, 76)]
)
def test_zones_have_the_heights_of_the_look(
    look: QApplication, qtbot: QtBot, scale: float, zone: int, shelf: int
) -> None:
    theme.apply(look, is_dark=False, scale=scale)
    screen, px = made(qtbot, scale), theme.theme.px
    assert screen.shelf.height() == px(212) + 1
    screen.render_view(view_of(ps.READY))
    assert screen.is_low() is (scale > 1)
    assert screen.instruction.height() == px(zone)
    assert screen.shelf.height() == px(shelf) + 1
    assert screen.open.price.button.height() == px(56)


def test_nothing_jumps_between_the_stages(screen: BenchScreen) -> None:
    def places() -> list[object]:
        parts = (
            screen.instruction,
            screen.field,
            screen.open.order,
            screen.open.parcels,
            screen.open.price,
            screen.shelf,
        )
        return [part.geometry() for part in parts]

    screen.render_view(view_of(ps.OPEN))
    before = places()
    for state in (
        ps.WEIGHT,
        ps.QUOTING,
        ps.READY,
        ps.GRACE,
        ps.OWN,
        ps.LABELLED,
        ps.CANCELLED,
        ps.REFUSED,
        ps.HOLDING,
    ):
        screen.render_view(view_of(state))
        assert places() == before


def test_columns_have_the_edges_of_the_look(screen: BenchScreen) -> None:
    screen.render_view(view_of(ps.READY))
    assert screen.open.order.inner_width == 408
    assert screen.open.parcels.inner_width == 300
    assert screen.open.order.x() == 24
    assert screen.open.parcels.x() == 24 + 408 + 41
    assert screen.open.price.x() == 24 + 408 + 41 + 300 + 41
    assert screen.open.price.x() + screen.open.price.inner_width == screen.width() - 24


def test_a_notice_shortens_the_columns_and_moves_nothing_above(screen: BenchScreen) -> None:
    screen.render_view(view_of(ps.OPEN))
    instruction, shelf = screen.instruction.geometry(), screen.shelf.geometry()
    top = screen.open.order.y()
    screen.render_view(view_of(ps.NETWORK))
    assert screen.open.notice.isVisible()
    assert screen.open.notice.height() == 64
    assert (screen.instruction.geometry(), screen.shelf.geometry()) == (instruction, shelf)
    assert screen.open.order.y() == top + 64
    screen.render_view(view_of(ps.OPEN))
    assert not screen.open.notice.isVisible()
    assert screen.open.order.y() == top


def test_a_notice_while_nothing_is_open(screen: BenchScreen) -> None:
    screen.render_view(view_of(replace(ps.IDLE, notice=ps.NETWORK.notice)))
    assert screen.open.notice.isVisible()
    assert not screen.open.notice.geometry().intersects(screen.field.geometry())


def test_the_field_keeps_focus_and_typing_through_all_stages(
    screen: BenchScreen, qtbot: QtBot
) -> None:
    screen.field.take_focus()
    qtbot.keyClicks(screen.field.edit, "1.2")
    for state in ps.ALL.values():
        if state.refusal is None:
            screen.render_view(view_of(state))
            assert screen.field.text() == "1.2"
            assert screen.field.edit.isEnabled()
            assert screen.focusWidget() is screen.field.edit


def test_a_line_goes_out(screen: BenchScreen, qtbot: QtBot) -> None:
    lines: list[str] = []
    screen.entered.connect(lines.append)
    qtbot.keyClicks(screen.field.edit, "2400117730")
    qtbot.keyClick(screen.field.edit, Qt.Key.Key_Return)
    assert lines == ["2400117730"]


def test_a_refusal_is_shown_once(screen: BenchScreen, qtbot: QtBot) -> None:
    screen.render_view(view_of(ps.REFUSED))
    assert screen.field.is_refused
    assert screen.field.text() == "4006381333932"
    qtbot.keyClick(screen.field.edit, Qt.Key.Key_Backspace)
    screen.render_view(view_of(ps.REFUSED))  # a second later: ages are drawn again
    assert screen.field.text() == ""
    again = replace(ps.REFUSED, refusal=Refusal("4006381333932", Slip.UNKNOWN))
    screen.render_view(view_of(again))
    assert screen.field.is_refused
    screen.render_view(view_of(ps.READY))
    assert screen.field.text() == ""
    assert not screen.field.is_refused


def test_clicks_are_intents(screen: BenchScreen, qtbot: QtBot) -> None:
    rows: list[int] = []
    acts: list[Act] = []
    slots: list[str] = []
    screen.chosen.connect(rows.append)
    screen.acted.connect(acts.append)
    screen.slot_chosen.connect(slots.append)
    left = Qt.MouseButton.LeftButton
    screen.render_view(view_of(ps.READY))
    qtbot.mouseClick(screen.open.price.quotes.rows[2], left)
    qtbot.mouseClick(screen.open.price.button, left)
    qtbot.mouseClick(screen.shelf.cards[1], left)
    screen.render_view(view_of(ps.GRACE))
    qtbot.mouseClick(screen.open.stop, left)
    screen.render_view(view_of(ps.HOLDING))
    qtbot.mouseClick(screen.open.price.answers.rows[1], left)
    screen.render_view(view_of(ps.CHOOSING))
    qtbot.mouseClick(screen.open.candidates.rows[0], left)
    assert (rows, acts, slots) == ([2, 1, 0], [Act.BUY, Act.UNDO], ["2400117730"])


def test_a_notice_is_put_away_by_its_button(screen: BenchScreen, qtbot: QtBot) -> None:
    screen.render_view(view_of(ps.NETWORK))
    with qtbot.waitSignal(screen.notice_put_away, timeout=1000):
        qtbot.mouseClick(screen.open.notice.button, Qt.MouseButton.LeftButton)


def test_rows_are_reused(screen: BenchScreen) -> None:
    screen.render_view(view_of(ps.FULL))
    first = screen.open.order.items.rows[0]
    quote = screen.open.price.quotes.rows[0]
    screen.render_view(view_of(ps.READY))
    screen.render_view(view_of(ps.FULL))
    assert screen.open.order.items.rows[0] is first
    assert screen.open.price.quotes.rows[0] is quote


def test_the_stop_is_off_during_the_grace_time_and_the_button_too(screen: BenchScreen) -> None:
    screen.render_view(view_of(ps.READY))
    assert not screen.open.stop.isVisible()
    assert screen.open.price.button.isEnabled()
    screen.render_view(view_of(ps.GRACE))
    assert screen.open.stop.isVisible()
    assert screen.open.ring.isVisible()
    assert not screen.open.price.button.isEnabled()


@pytest.mark.parametrize("name", ps.ALL)
def test_whatever_takes_focus_has_a_name_and_no_button_is_default(
    screen: BenchScreen, name: str
) -> None:
    screen.render_view(view_of(ps.ALL[name]))
    for part in screen.findChildren(QWidget):
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            proxy = part.focusProxy() or part
            assert proxy.accessibleName(), part
        if isinstance(part, QPushButton):
            assert not part.autoDefault()
            assert not part.isDefault()


def test_the_chosen_price_is_in_sight(screen: BenchScreen) -> None:
    assert ps.FULL.work
    last = replace(ps.FULL, work=replace(ps.FULL.work, chosen=9))
    screen.render_view(view_of(last))
    quotes = screen.open.price.quotes
    row = quotes.rows[9]
    top = row.y() - quotes.verticalScrollBar().value()
    assert top >= 0
    assert top + row.height() <= quotes.viewport().height()
