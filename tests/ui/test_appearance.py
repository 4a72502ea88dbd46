"""Look and language follow the settings, and the frame is built anew only for a change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.settings import Settings, StationSettings, WindowSettings
from ui import theme
from ui.appearance import Appearance
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


def settings(language: str, look: str = "light", scale: int = 100) -> Settings:
    window = WindowSettings(look, scale)
    return Settings(home=Path(), station=StationSettings("Bench", language), window=window)


def test_another_language_is_another_frame(look: QApplication, shell: Shell) -> None:
    appearance = Appearance(look, shell, "en")
    before = shell._frame
    appearance.follow(settings("en"))
    assert shell._frame is before
    appearance.follow(settings("fr"))
    assert shell._frame is not before
    assert translate("Rail", "Orders") == "Commandes"
    french = shell._frame
    appearance.follow(settings("fr"))
    assert shell._frame is french


def test_theme_and_type_size_are_another_frame(look: QApplication, shell: Shell) -> None:
    appearance = Appearance(look, shell, "en")
    before = shell._frame
    shell.resize(1920, 1080)
    appearance.follow(settings("en", "dark", 150))
    assert theme.theme.is_dark
    assert theme.theme.scale == 1.5
    assert shell._frame is not before
    appearance.follow(settings("en"))
    assert not theme.theme.is_dark
    assert theme.theme.scale == 1.0


def test_a_small_window_gets_the_type_size_that_fits(look: QApplication, shell: Shell) -> None:
    shell.resize(1280, 800)
    Appearance(look, shell, "en").follow(settings("en", scale=150))
    assert theme.theme.scale == 1.0
