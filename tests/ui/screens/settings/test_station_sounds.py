"""Sounds in the settings: on or off, how loud, and what they sound like before they are saved."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.clock import SystemClock
from station.settings import Settings, SoundSettings
from station.settings_reader import read_settings
from station.settings_writer import SetValue
from tests.support.bench import Bench
from tests.support.pages import PageRun, open_page
from ui.page import Services
from ui.screens.settings.controller import SettingsPage
from ui.screens.settings.memory import Memory
from ui.screens.settings.sound_rows import ON, VOLUME
from ui.screens.settings.station_form import station_form
from ui.screens.settings.station_panel import StationPanel
from ui.shortcuts import Act
from ui.sounds.cue import Cue
from ui.sounds.sounds import Silence
from ui.sounds.volume import write_scaled
from ui.widgets.switch import Switch

SETTINGS = Settings(home=Path("home"), sound=SoundSettings(volume=40))


def rows(silence: Silence | None) -> dict[str, tuple[str, str]]:
    """Help and lock of the rows."""
    groups = station_form(silence).groups({}, SETTINGS)
    return {row.key: (row.hint, row.lock) for group in groups for row in group.rows}


def test_what_is_changed_is_written_and_nothing_else() -> None:
    form = station_form()
    values = dict(form.values(SETTINGS))
    assert (values[ON], values[VOLUME]) == ("yes", "40")
    assert form.changes(values, SETTINGS) == []
    assert form.changes({**values, ON: "", VOLUME: "0"}, SETTINGS) == [
        SetValue(("sound", "on"), False),
        SetValue(("sound", "volume"), 0),
    ]


def test_the_rows_say_why_nothing_can_be_heard() -> None:
    hint, lock = rows(None)[ON]
    assert "box" in hint
    assert not lock
    hint, lock = rows(Silence.NO_PLAYER)[ON]
    assert "pipewire-bin, pulseaudio-utils or alsa-utils" in hint
    assert not lock
    assert "QUAYSIDE_SOUND" in rows(Silence.SWITCHED_OFF)[ON][1]


def opened(run: PageRun, qtbot: QtBot) -> StationPanel:
    qtbot.addWidget(run.page.widget)
    run.page.open("station")
    panel: StationPanel = run.page.widget.findChild(StationPanel)
    return panel


def build(services: Services) -> SettingsPage:
    return SettingsPage(services, Memory(), SystemClock(), {})


async def test_each_is_heard_as_loud_as_is_typed_before_it_is_saved(
    look: QApplication, qtbot: QtBot, page_bench: Bench, tmp_path: Path
) -> None:
    async with open_page(page_bench, build) as run:
        panel = opened(run, qtbot)
        panel.rows.edited.emit(VOLUME, "20")
        for cue in Cue:
            assert panel.sounds.of[cue].isEnabled()
            panel.sounds.of[cue].click()
            await run.settle()
        assert run.player.heard == list(Cue)
        quiet = write_scaled(Cue.STOP, 20, tmp_path)
        assert run.player.files[-1].read_bytes() == quiet.read_bytes()
        panel.rows.edited.emit(VOLUME, "loud")
        panel.sounds.of[Cue.STOP].click()
        await run.settle()
        assert len(run.player.heard) == len(Cue)


async def test_switched_off_and_saved(look: QApplication, qtbot: QtBot, page_bench: Bench) -> None:
    async with open_page(page_bench, build) as run:
        panel = opened(run, qtbot)
        switch = panel.rows.control(ON)
        assert isinstance(switch, Switch)
        assert switch.isChecked()
        switch.click()
        panel.rows.edited.emit(VOLUME, "15")
        assert run.page.act(Act.SAVE)
        await run.settle()
    saved = read_settings(page_bench.home / "settings.toml").sound
    assert saved == SoundSettings(is_on=False, volume=15)


async def test_without_a_player_there_is_nothing_to_press(
    look: QApplication, qtbot: QtBot, page_bench: Bench
) -> None:
    def silent(services: Services) -> SettingsPage:
        return build(replace(services, sounds=None))

    async with open_page(page_bench, silent) as run:
        panel = opened(run, qtbot)
        assert not any(button.isEnabled() for button in panel.sounds.of.values())
        assert not panel.rows.control(ON).isEnabled()
        panel.sounds.asked.emit(Cue.STOP)
        await run.settle()
        assert run.player.heard == []
