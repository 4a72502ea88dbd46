"""Look and language follow the settings and the system; a frame is built anew only for a change."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.settings import Settings, StationSettings, WindowSettings
from tests.support.surroundings import Surroundings
from ui import theme
from ui.appearance import Appearance, System
from ui.i18n import translate
from ui.shell import Shell
from ui.translator import speak


@pytest.fixture
def shell(look: QApplication, qtbot: QtBot) -> Iterator[Shell]:
    locale = QLocale()
    made = Shell()
    qtbot.addWidget(made)
    yield made
    made.let_go()
    speak(look, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def system(look: QApplication, shell: Shell) -> Surroundings:
    return Surroundings(look, shell)


@pytest.fixture
def appearance(look: QApplication, shell: Shell, system: Surroundings) -> Appearance:
    return Appearance(look, shell, "en", system)


def settings(language: str = "en", **window: Any) -> Settings:
    station = StationSettings("Bench", language)
    return Settings(home=Path(), station=station, window=WindowSettings(**window))


def ground(shell: Shell) -> str:
    """The colour that the window is painted in, in its middle."""
    shell.show()
    return shell.grab().toImage().pixelColor(shell.width() // 2, shell.height() // 2).name()


def test_another_language_is_another_frame(appearance: Appearance, shell: Shell) -> None:
    before = shell._frame
    appearance.follow(settings("en"))
    assert shell._frame is before
    appearance.follow(settings("fr"))
    assert shell._frame is not before
    assert translate("Rail", "Orders") == "Commandes"
    french = shell._frame
    appearance.follow(settings("fr"))
    assert shell._frame is french


def test_light_and_dark(appearance: Appearance, shell: Shell) -> None:
    light = shell._frame
    appearance.follow(settings(theme="light"))
    assert shell._frame is light
    appearance.follow(settings(theme="dark"))
    assert shell._frame is not light
    assert theme.theme.is_dark
    assert ground(shell) == theme.DARK["surface"].lower()
    appearance.follow(settings(theme="light"))
    assert ground(shell) == theme.LIGHT["surface"].lower()


@pytest.mark.parametrize("percent", [125, 150])
def test_the_type_size(appearance: Appearance, shell: Shell, percent: int) -> None:
    least = shell.minimumWidth()
    appearance.follow(settings(scale=percent))
    assert theme.theme.scale == percent / 100
    assert shell.minimumWidth() == round(least * percent / 100)
    assert shell._frame.header.height() == round(56 * percent / 100)
    appearance.follow(settings(scale=100))
    assert shell.minimumWidth() == least


def test_a_small_screen_gets_the_largest_that_fits(
    appearance: Appearance, system: Surroundings
) -> None:
    system.size = (1600, 900)
    appearance.follow(settings(scale=150))
    assert theme.theme.scale == 1.25


class TestTheSystem:
    @pytest.fixture
    def rebuilt(self, appearance: Appearance) -> list[bool]:
        """Whether the window was dark after each change that pages were built anew for."""
        seen: list[bool] = []

        def rebuild(change: Callable[[], None]) -> None:
            change()
            seen.append(theme.theme.is_dark)

        appearance.watch_system(rebuild)
        return seen

    def test_its_evening_is_followed(
        self, system: Surroundings, appearance: Appearance, rebuilt: list[bool]
    ) -> None:
        appearance.follow(settings())
        system.turn(is_night=True)
        system.turn(is_night=False)
        assert rebuilt == [True, False]

    @pytest.mark.parametrize("chosen", ["light", "dark"])
    def test_it_is_not_followed_where_a_theme_is_chosen(
        self, system: Surroundings, appearance: Appearance, rebuilt: list[bool], chosen: str
    ) -> None:
        appearance.follow(settings(theme=chosen))
        system.turn(is_night=True)
        system.turn(is_night=False)
        assert rebuilt == []
        assert theme.theme.is_dark is (chosen == "dark")

    def test_the_settings_may_leave_it_to_the_system_again(
        self, system: Surroundings, appearance: Appearance, rebuilt: list[bool]
    ) -> None:
        system.turn(is_night=True)
        appearance.follow(settings(theme="light"))
        appearance.follow(settings(theme="system"))
        assert theme.theme.is_dark
        assert rebuilt == [True]


def test_the_real_surroundings_say_something(look: QApplication, shell: Shell) -> None:
    """Offscreen has a screen of one size, and prefers neither light nor dark."""
    real = System(look, shell)
    assert real.room() == shell.screen().size().expandedTo(shell.size()).toTuple()
    shell.resize(4000, 3000)
    assert real.room() == (4000, 3000)
    assert not real.is_dark()
    told: list[bool] = []
    real.tell(lambda: told.append(True))
    look.styleHints().colorSchemeChanged.emit(look.styleHints().colorScheme())
    assert told == [True]
